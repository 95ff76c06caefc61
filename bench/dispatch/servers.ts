/** A real Redis and a real PostgreSQL for the peers: Debian's programs, in a folder of their own, on loopback. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export type Server = { readonly port: number; readonly stop: () => Promise<void> };

/** A server, or the word that says why there is none. */
export type ServerOrWhy = Server | { readonly skipped: string };

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

const started = async (child: ChildProcess, port: number, folder: string): Promise<ServerOrWhy> => {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
    if (await answers(port)) return { port, stop };
    await setTimeout(100);
  }
  await stop();
  return { skipped: 'it did not start' };
};

const pathOf = (program: string): string | null => {
  const folders = (process.env['PATH'] ?? '').split(':');
  return folders.map((folder) => join(folder, program)).find(existsSync) ?? null;
};

/** Redis with its append-only file, flushed each second: its usual durable setting. */
export const startRedis = async (): Promise<ServerOrWhy> => {
  const program = pathOf('redis-server');
  if (program === null) return { skipped: 'needs redis-server (apt-get install redis-server)' };
  const folder = mkdtempSync(join(tmpdir(), 'calfline-redis-'));
  const port = await freePort();
  const options = [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--appendonly',
    'yes',
    '--save',
    '',
  ];
  return started(spawn(program, options, { stdio: 'ignore' }), port, folder);
};

/** Where Debian keeps each version's programs; initdb and postgres aren't on the path there. */
const debianPostgres = '/usr/lib/postgresql';

const postgresPrograms = (): string | null => {
  const versions = existsSync(debianPostgres) ? readdirSync(debianPostgres) : [];
  const folders = versions.map((version) => join(debianPostgres, version, 'bin'));
  return folders.findLast((folder) => existsSync(join(folder, 'initdb'))) ?? null;
};

/** PostgreSQL as it comes: every commit is flushed. It won't run as root, so root runs it as `postgres`. */
export const startPostgres = async (): Promise<ServerOrWhy> => {
  const programs = postgresPrograms();
  if (programs === null) return { skipped: 'needs PostgreSQL (apt-get install postgresql)' };
  const folder = mkdtempSync(join(tmpdir(), 'calfline-postgres-'));
  const data = join(folder, 'data');
  const isRoot = process.getuid?.() === 0;
  const command = (program: string, options: readonly string[]): readonly [string, readonly string[]] => {
    const path = join(programs, program);
    return isRoot
      ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', path, ...options]]
      : [path, options];
  };
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  const [initdb, initOptions] = command('initdb', ['-D', data, '-A', 'trust', '-U', 'postgres']);
  execFileSync(initdb, [...initOptions], { stdio: 'ignore' });
  const port = await freePort();
  const [postgres, options] = command('postgres', [
    ...['-D', data, '-p', `${port}`],
    ...['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`],
  ]);
  return started(spawn(postgres, [...options], { stdio: 'ignore' }), port, folder);
};
