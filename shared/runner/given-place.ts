import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { place } from './place.ts';

/** Whether a name is a time zone that can be planned in: with one that isn't, every text of its runner would throw. */
const isTimeZone = (name: string): boolean => {
  try {
    // Not by Intl, which knows abbreviations such as 'PST' that planning refuses.
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
};

/** A place as a page or a look-up gives it: nobody has vouched for it yet. */
export const givenPlace = place.check(
  z.refine(({ timeZone }) => isTimeZone(timeZone), { path: ['timeZone'] }),
);
