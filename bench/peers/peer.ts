/**
 * A peer's part of the bench, as a process of its own: `node peer.ts <peer> <part> <port> [number] [url]`.
 * `schedule` puts the jobs in, `work` hands each due job's text over to the carrier at `url` until it is killed,
 * `count` tells how many requests the database has served. Answers are one JSON object on standard output.
 */
import * as bullmq from './bullmq-peer.ts';
import * as pgBoss from './pg-boss-peer.ts';

export type Job = { readonly to: string; readonly body: string };

/** What both peers do. */
export type Peer = {
  /** Schedules `later` jobs for six hours from now and `due` jobs for now; the due ones' numbers start at `first`. */
  schedule(port: number, jobs: { later: number; due: readonly Job[] }): Promise<void>;
  work(port: number, handOver: (job: Job) => Promise<void>): Promise<void>;
  /** Requests served since the start: commands or transactions. */
  requests(port: number): Promise<number>;
};

const peers: Readonly<Record<string, Peer>> = { bullmq, 'pg-boss': pgBoss };

const handOverTo =
  (url: string) =>
  async (job: Job): Promise<void> => {
    await (await fetch(url, { method: 'POST', body: JSON.stringify(job) })).text();
  };

/** Jobs of invented numbers, told apart by `first`. */
const dueJobs = (first: number, count: number): readonly Job[] =>
  Array.from({ length: count }, (_, at) => ({
    to: `+1555${String(first + at).padStart(7, '0')}`,
    body: 'Calfline: 76F, humid at 7:30am. Drink to thirst, up to 14-20 oz an hour.',
  }));

const main = async (): Promise<void> => {
  const [name = '', part = '', portText = '', ...rest] = process.argv.slice(2);
  const peer = peers[name];
  const port = Number(portText);
  if (peer === undefined) throw new Error(`No such peer: ${name}`);
  if (part === 'work') {
    await peer.work(port, handOverTo(rest[0] ?? ''));
    return;
  }
  if (part === 'count') {
    console.log(JSON.stringify({ requests: await peer.requests(port) }));
    process.exit(0);
  }
  const [later = 0, first = 0, due = 0] = rest.map(Number);
  const startedAt = performance.now();
  await peer.schedule(port, { later, due: dueJobs(first, due) });
  console.log(JSON.stringify({ scheduleMs: performance.now() - startedAt }));
  process.exit(0);
};

await main();
