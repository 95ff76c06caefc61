/** BullMQ and pg-boss doing the same job: jobs scheduled, the due ones handed to a carrier, the worker killed. */
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import { type Server, type ServerOrWhy, startPostgres, startRedis } from './servers.ts';
import { startTextCounter } from './text-counter.ts';

const folder = fileURLToPath(new URL('../peers', import.meta.url));
const run = promisify(execFile);

export type PeerName = 'bullmq' | 'pg-boss';

/** One peer's figures. */
export type PeerOutcome = {
  readonly scheduled: number;
  readonly due: number;
  readonly scheduleSeconds: number;
  /** From the worker's start to the last text, nobody killed. */
  readonly sendSeconds: number;
  /** Commands or transactions for each text of that run. */
  readonly requestsPerText: number;
  readonly kills: number;
  readonly lost: number;
  readonly duplicates: number;
};

/** A run that makes no headway for this long is over; whoever has no text by then has lost it. */
const patienceMs = 30_000;

const numberOf = (at: number): string => `+1555${String(at).padStart(7, '0')}`;

const part = async (peer: PeerName, ...options: readonly (string | number)[]): Promise<unknown> => {
  const { stdout } = await run(process.execPath, ['peer.ts', peer, ...options.map(String)], { cwd: folder });
  return JSON.parse(stdout);
};

const requestsOf = async (peer: PeerName, port: number): Promise<number> =>
  z.object({ requests: z.number() }).parse(await part(peer, 'count', port)).requests;

/** Lets workers hand over the texts of `due` numbers from `first` on, starting a new one for each that is killed. */
const sendAll = async (
  peer: PeerName,
  port: number,
  options: { first: number; due: number; kills: number; onProgress: (texts: number) => void },
) => {
  let worker: ChildProcess | null = null;
  const counter = await startTextCounter({
    kill: () => worker?.kill('SIGKILL'),
    killsAtMost: options.kills,
    nowMs: Date.now,
  });
  const numbers = Array.from({ length: options.due }, (_, at) => numberOf(options.first + at));
  const startedAt = performance.now();
  let headwayAt = startedAt;
  let doneAt: number | null = null;
  let taken = 0;
  while (performance.now() - headwayAt < patienceMs) {
    if (worker === null || worker.exitCode !== null || worker.signalCode !== null) {
      worker = spawn(process.execPath, ['peer.ts', peer, 'work', `${port}`, counter.url], {
        cwd: folder,
        stdio: 'ignore',
      });
    }
    await setTimeout(50);
    if (counter.taken() !== taken) {
      taken = counter.taken();
      headwayAt = performance.now();
      options.onProgress(taken);
    }
    if (doneAt === null && counter.outcome(numbers).lost === 0) doneAt = headwayAt;
    // Who was killed over the last texts may still come back to them.
    if (doneAt !== null && performance.now() - doneAt > (options.kills === 0 ? 0 : 8000)) break;
  }
  worker?.kill('SIGKILL');
  await counter.stop();
  return {
    ...counter.outcome(numbers),
    kills: counter.kills(),
    seconds: ((doneAt ?? headwayAt) - startedAt) / 1000,
  };
};

const measureOn = async (
  peer: PeerName,
  { port }: Server,
  options: { scheduled: number; due: number; kills: number; onProgress: (texts: number) => void },
): Promise<PeerOutcome> => {
  const { scheduled, due } = options;
  const answer = await part(peer, 'schedule', port, scheduled, 0, due);
  const { scheduleMs } = z.object({ scheduleMs: z.number() }).parse(answer);
  const before = await requestsOf(peer, port);
  const calm = await sendAll(peer, port, { ...options, first: 0, kills: 0 });
  const requests = (await requestsOf(peer, port)) - before;
  await part(peer, 'schedule', port, 0, due, due);
  const killed = await sendAll(peer, port, { ...options, first: due });
  return {
    scheduled,
    due,
    scheduleSeconds: scheduleMs / 1000,
    sendSeconds: calm.seconds,
    requestsPerText: requests / due,
    kills: killed.kills,
    lost: calm.lost + killed.lost,
    duplicates: calm.duplicates + killed.duplicates,
  };
};

/** Installs the peers' own packages where they aren't; answers why not, or null. */
export const installPeers = (): string | null => {
  if (existsSync(`${folder}/node_modules/bullmq`)) return null;
  try {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' });
    return null;
  } catch {
    return 'the packages of bench/peers could not be installed';
  }
};

/** Measures one peer on a server of its own; answers a word where it can't. */
export const measurePeer = async (
  peer: PeerName,
  options: { scheduled: number; due: number; kills: number; onProgress: (texts: number) => void },
): Promise<PeerOutcome | { readonly skipped: string }> => {
  const server: ServerOrWhy = await (peer === 'bullmq' ? startRedis() : startPostgres());
  if ('skipped' in server) return server;
  try {
    return await measureOn(peer, server, options);
  } finally {
    await server.stop();
  }
};
