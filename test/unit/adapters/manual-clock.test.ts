import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { manualClock } from '../../../shared/adapters/memory/manual-clock.ts';

const start = '2026-03-08T06:00:00Z';

describe('a manual clock', () => {
  test('stands still until it is moved, and never goes back', async () => {
    const clock = manualClock(start);
    expect(clock.now().toString()).toBe(start);
    await clock.advanceBy({ minutes: 5 });
    expect(clock.now().toString()).toBe('2026-03-08T06:05:00Z');
    await expect(clock.advanceTo(Temporal.Instant.from(start))).rejects.toThrow(RangeError);
  });

  test('wakes each sleeper at its own time, in order, and one that sleeps again too', async () => {
    const clock = manualClock(start);
    const seen: string[] = [];
    const sleeper = async (name: string, seconds: number): Promise<void> => {
      for (let times = 0; times < 2; times += 1) {
        await clock.sleep(seconds * 1000);
        seen.push(`${name} ${clock.now().toString().slice(14, 19)}`);
      }
    };
    void sleeper('slow', 30);
    void sleeper('quick', 20);
    await clock.advanceBy({ seconds: 45 });
    expect(seen).toEqual(['quick 00:20', 'slow 00:30', 'quick 00:40']);
    expect(clock.now().toString()).toBe('2026-03-08T06:00:45Z');
  });
});
