import { setTimeout } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../time/clock.ts';

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  async sleep(milliseconds) {
    await setTimeout(milliseconds);
  },
};
