import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';

const isTimeZone = (name: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
};

/**
 * Where a runner runs. Names are as people write them; degrees are WGS 84; `timeZone` is an IANA name
 * that the runtime can plan in: with any other, no text of the runner could be answered, STOP neither.
 */
export const place = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  /** State, province or region, as short as it is known ('TX'); empty when there is none. */
  region: z.string().check(z.maxLength(80)),
  /** ISO 3166-1 alpha-2. */
  countryCode: z.string().check(z.regex(/^[A-Z]{2}$/)),
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  longitude: z.number().check(z.gte(-180), z.lte(180)),
  timeZone: z.string().check(z.maxLength(64), z.refine(isTimeZone)),
});

export type Place = z.infer<typeof place>;

/** Port: find places by city name or postcode. */
export interface PlaceFinder {
  /**
   * Places for what a runner wrote ('Austin TX', '78704'), the likeliest first, at most `limit`. Empty when
   * nothing fits; 'unavailable' when the look-up itself failed and asking again later may work.
   */
  find(query: string, limit: number): Promise<readonly Place[] | 'unavailable'>;
}
