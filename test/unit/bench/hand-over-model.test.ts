import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HandOverInput, handOver } from '../../../bench/dispatch/hand-over-model.ts';

const input = (overrides: Partial<HandOverInput> = {}): HandOverInput => ({
  messageSizes: [25, 25, 25, 25],
  queuedAfterSeconds: () => 0,
  sender: { name: 'test', textsPerSecond: 10 },
  concurrency: 2,
  secondsPerReminder: 0.1,
  worthlessAfterSeconds: 5400,
  ...overrides,
});

describe('the model of handing over', () => {
  test('takes as long as the rate says when the rate is the limit', () => {
    const outcome = handOver(input());
    expect(outcome.handedOver).toBe(100);
    expect(outcome.lastAfterSeconds).toBeCloseTo(10, 5);
  });

  test('takes as long as the work says when the work is the limit', () => {
    expect(handOver(input({ secondsPerReminder: 1 })).lastAfterSeconds).toBeCloseTo(50, 5);
  });

  test('waits for a message that is queued late', () => {
    const outcome = handOver(input({ messageSizes: [1], queuedAfterSeconds: () => 30 }));
    expect(outcome.lastAfterSeconds).toBeCloseTo(30.2, 5);
  });

  test('what comes too late expires and is not handed over', () => {
    const outcome = handOver(input({ worthlessAfterSeconds: 5 }));
    expect(outcome.lastAfterSeconds).toBeLessThanOrEqual(5);
    expect(outcome.handedOver + outcome.expired).toBe(100);
    expect(outcome.expired).toBeGreaterThan(40);
  });

  test('never beats the sender, and accounts for everybody', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 60 }),
        (messageSizes, concurrency, textsPerSecond, worthlessAfterSeconds) => {
          const sender = { name: 'test', textsPerSecond };
          const outcome = handOver(input({ messageSizes, concurrency, sender, worthlessAfterSeconds }));
          expect(outcome.handedOver + outcome.expired).toBe(
            messageSizes.reduce((sum, size) => sum + size, 0),
          );
          expect(outcome.handedOver).toBeLessThanOrEqual(outcome.lastAfterSeconds * textsPerSecond + 1e-6);
        },
      ),
    );
  });
});
