/** BullMQ on Redis. Locks and stall checks are shortened so that the bench needn't wait 30 s for each kill. */
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Job } from './peer.ts';

const queueName = 'reminders';
const jobsPerCall = 1000;
const sixHoursMs = 6 * 3_600_000;

const connectionTo = (port: number) => ({ host: '127.0.0.1', port, maxRetriesPerRequest: null });

/** Schedules the jobs, those for later and those due now. */
export const schedule = async (
  port: number,
  { later, due }: { later: number; due: readonly Job[] },
): Promise<void> => {
  const queue = new Queue<Job>(queueName, { connection: connectionTo(port) });
  for (let first = 0; first < later; first += jobsPerCall) {
    const jobs = Array.from({ length: Math.min(jobsPerCall, later - first) }, (_, at) => ({
      name: 'text',
      data: { to: `+1556${String(first + at).padStart(7, '0')}`, body: 'later' },
      opts: { delay: sixHoursMs + first + at },
    }));
    await queue.addBulk(jobs);
  }
  await queue.addBulk(due.map((data) => ({ name: 'text', data, opts: { delay: 1 } })));
  await queue.close();
};

/** Works on due jobs until the process is killed. */
export const work = async (port: number, handOver: (job: Job) => Promise<void>): Promise<void> => {
  const worker = new Worker<Job>(queueName, (job) => handOver(job.data), {
    connection: connectionTo(port),
    lockDuration: 2000,
    stalledInterval: 1000,
  });
  worker.on('error', (error) => console.error(error.message));
  await new Promise(() => undefined);
};

/** Commands the database was sent. */
export const requests = async (port: number): Promise<number> => {
  const redis = new Redis(connectionTo(port));
  const stats = await redis.info('stats');
  redis.disconnect();
  return Number(/total_commands_processed:(\d+)/.exec(stats)?.[1] ?? 0);
};
