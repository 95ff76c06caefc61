import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';

/**
 * An instant as it is stored: UTC with exactly three decimals ('2026-03-08T06:00:00.000Z'), so that stored
 * instants sort as text in the order in which they happened.
 */
export const storedInstant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

const isInCalendar = (date: string): boolean => {
  try {
    Temporal.PlainDate.from(date);
    return true;
  } catch {
    return false;
  }
};

/** A calendar date, 'YYYY-MM-DD', in whatever zone its owner lives in. */
export const localDate = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/), z.refine(isInCalendar));

/** A wall-clock time of day, 'HH:MM', 24 hours. */
export const localTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** The stored form of an instant, cut to whole milliseconds. */
export const toStoredInstant = (instant: Temporal.Instant): string =>
  instant.toString({ fractionalSecondDigits: 3, roundingMode: 'trunc' });

/** The instant that a stored form stands for. Throws RangeError on text that is no instant. */
export const fromStoredInstant = (text: string): Temporal.Instant => Temporal.Instant.from(text);
