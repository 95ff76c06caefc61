import { expect, test } from 'vitest';
import { lambdaEntry } from '../../../functions/lambda-entry.ts';
import { memoryTelemetry } from '../../../shared/adapters/memory/memory-telemetry.ts';
import { UnreadableSettings } from '../../../shared/telemetry/unreadable-settings.ts';
import { lambdaContext } from '../../support/http-event.ts';

const minuteMs = 60_000;

/** A function whose settings can be made unreadable, called by a clock of its own. */
const entryWorld = () => {
  const telemetry = memoryTelemetry();
  const world = { nowMs: 0, isReadable: true, builds: 0 };
  const call = lambdaEntry<null, number>(
    { ...telemetry, begin: () => undefined, end: () => undefined },
    async () => {
      world.builds += 1;
      if (!world.isReadable)
        throw new UnreadableSettings('Missing in the parameter store: /calfline/test/hash-key');
      const { builds } = world;
      return async () => builds;
    },
    () => world.nowMs,
  );
  return { world, telemetry, call: () => call(null, lambdaContext()) };
};

test('a function is built once, and again after a quarter of an hour', async () => {
  const { world, call } = entryWorld();
  expect([await call(), await call()]).toEqual([1, 1]);
  world.nowMs = 15 * minuteMs;
  expect(await call()).toBe(2);
});

test('a function that can not be built again goes on as it was, and asks again each minute, not each call', async () => {
  const { world, telemetry, call } = entryWorld();
  await call();
  world.isReadable = false;
  world.nowMs = 15 * minuteMs;
  expect([await call(), await call(), await call()]).toEqual([1, 1, 1]);
  expect(world.builds).toBe(2);
  expect(telemetry.events()).toMatchObject([
    {
      code: 'function.notBuilt',
      fields: { words: 'Missing in the parameter store: /calfline/test/hash-key' },
    },
  ]);

  world.nowMs += minuteMs;
  world.isReadable = true;
  expect(await call()).toBe(3);
});

test('a function that was never built fails, and is tried with the next call', async () => {
  const { world, call } = entryWorld();
  world.isReadable = false;
  await expect(call()).rejects.toThrow();
  world.isReadable = true;
  expect(await call()).toBe(2);
});
