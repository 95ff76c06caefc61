/** pg-boss on PostgreSQL. Expiry and its check are shortened so that the bench needn't wait 15 min for each kill. */
import { Client } from 'pg';
import { PgBoss } from 'pg-boss';
import type { Job } from './peer.ts';

const queueName = 'reminders';
const jobsPerCall = 1000;
const sixHoursSeconds = 6 * 3600;

const urlOf = (port: number): string => `postgres://postgres@127.0.0.1:${port}/postgres`;

const start = async (port: number, supervise: boolean): Promise<PgBoss> => {
  const boss = new PgBoss({
    connectionString: urlOf(port),
    supervise,
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
    schedule: false,
  });
  boss.on('error', (error) => console.error(error.message));
  await boss.start();
  await boss.createQueue(queueName, { expireInSeconds: 2 });
  return boss;
};

/** Schedules the jobs, those for later and those due now. */
export const schedule = async (
  port: number,
  { later, due }: { later: number; due: readonly Job[] },
): Promise<void> => {
  const boss = await start(port, false);
  for (let first = 0; first < later; first += jobsPerCall) {
    const jobs = Array.from({ length: Math.min(jobsPerCall, later - first) }, (_, at) => ({
      data: { to: `+1556${String(first + at).padStart(7, '0')}`, body: 'later' },
      startAfter: sixHoursSeconds,
    }));
    await boss.insert(queueName, jobs);
  }
  await boss.insert(
    queueName,
    due.map((data) => ({ data })),
  );
  await boss.stop({ graceful: false });
};

/** Works on due jobs until the process is killed. */
export const work = async (port: number, handOver: (job: Job) => Promise<void>): Promise<void> => {
  const boss = await start(port, true);
  await boss.work<Job>(queueName, { batchSize: 25, pollingIntervalSeconds: 0.5 }, async (jobs) => {
    for (const job of jobs) await handOver(job.data);
  });
  await new Promise(() => undefined);
};

/** Transactions the database has committed. */
export const requests = async (port: number): Promise<number> => {
  const client = new Client({ connectionString: urlOf(port) });
  await client.connect();
  const { rows } = await client.query('select sum(xact_commit)::int as commits from pg_stat_database');
  await client.end();
  return Number(rows[0]?.commits ?? 0);
};
