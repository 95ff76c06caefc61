/**
 * One worker of the kill test, as a process of its own: takes messages from the parent's queue over its channel
 * and runs the real remind handler on the parent's database and carrier, until it is killed.
 */
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { dynamoClient } from '../../shared/adapters/dynamo/client.ts';
import type { Carrier } from '../../shared/sms/carrier.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { remindOn } from './service.ts';
import { keptText } from './text-counter.ts';

const work = z.object({ nowMs: z.number(), messageId: z.string(), body: z.string() });
const [endpoint = '', tableName = '', carrierUrl = ''] = process.argv.slice(2);

/** The parent's clock, as of the message in hand; it goes on by itself. */
let offsetMs = 0;
const clock: Clock = {
  now: () => Temporal.Instant.fromEpochMilliseconds(Date.now() + offsetMs),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

const carrier: Carrier = {
  send: async ({ to, body }) => {
    const answer = await fetch(carrierUrl, { method: 'POST', body: JSON.stringify({ to, body }) });
    return { outcome: 'accepted', sid: keptText.parse(await answer.json()).sid };
  },
  sentTo: async (to, since) => {
    const answer = await fetch(`${carrierUrl}/?to=${encodeURIComponent(to)}`);
    return z
      .array(keptText)
      .parse(await answer.json())
      .filter(({ atMs }) => atMs >= since.epochMilliseconds)
      .map(({ sid, body, atMs }) => ({
        sid,
        body,
        status: 'sent',
        createdAt: Temporal.Instant.fromEpochMilliseconds(atMs),
      }));
  },
};

const client = dynamoClient({ region: 'us-east-1', endpoint });
const remind = remindOn({ client, tableName, clock, shardCount: 1 }, carrier);

process.on('message', async (message) => {
  const { nowMs, messageId, body } = work.parse(message);
  offsetMs = nowMs - Date.now();
  const lambdaTime = { getRemainingTimeInMillis: () => 60_000 };
  const { batchItemFailures } = await remind({ Records: [{ messageId, body }] }, lambdaTime);
  process.send?.({ messageId, failed: batchItemFailures.length > 0 });
});
process.on('disconnect', () => process.exit(0));
