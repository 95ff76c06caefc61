// Where the sun stands for the plan command, and what wind and radiation come to there.
import tzLookup from '@photostructure/tz-lookup';
import { Temporal } from 'temporal-polyfill';
import { type Radiation, type Sun, splitRadiation, sunAt } from '../shared/weather/sun.ts';
import { windAt2m } from '../shared/weather/wind.ts';
import type { PlanArguments } from './plan-options.ts';

export type Sky = Radiation & {
  readonly cosZenith: number;
  readonly wind2mMs: number;
  /** The run's start on the wall, 'HH:MM'. */
  readonly startLocal: string;
};

/** What is taken where nothing says how high the sun stands: radiation as a fairly clear sky lets it through. */
const fairlyClear = 0.65;
const solarConstantWm2 = 1367;
const defaultStart = '07:00';

/** An instant as written, or wall time at a place (a time in the spring gap moves forward). Null: neither. */
const instantOf = (at: string, timeZone: string): Temporal.Instant | null => {
  try {
    return /(z|[+-]\d\d:?\d\d)(\[.*\])?$/i.test(at)
      ? Temporal.Instant.from(at)
      : Temporal.PlainDateTime.from(at).toZonedDateTime(timeZone).toInstant();
  } catch {
    return null;
  }
};

const spotOf = ({ lat, lon, at }: PlanArguments): { sun: Sun; startLocal: string } | 'badInstant' | null => {
  if (lat === undefined || lon === undefined || at === undefined) return null;
  const timeZone = tzLookup(lat, lon);
  const instant = instantOf(at, timeZone);
  if (instant === null) return 'badInstant';
  // Radiation is the mean of the hour before, so its sun is the one half an hour earlier.
  return {
    sun: sunAt(instant.subtract({ minutes: 30 }), lat, lon),
    startLocal: instant.toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' }),
  };
};

const guessedCosZenith = (solarWm2: number): number =>
  solarWm2 === 0 ? -0.5 : Math.min(1, solarWm2 / (fairlyClear * solarConstantWm2));

/** The sky of one weather; 'badInstant' when --at can't be read. */
export const skyOf = (given: PlanArguments): Sky | 'badInstant' => {
  const spot = spotOf(given);
  if (spot === 'badInstant') return spot;
  const sun: Sun = {
    cosZenith: given.cza ?? spot?.sun.cosZenith ?? guessedCosZenith(given.solar),
    distanceAu: spot?.sun.distanceAu ?? 1,
  };
  const radiation =
    given.direct === undefined
      ? splitRadiation(given.solar, sun)
      : { solarWm2: given.solar, directFraction: given.direct };
  return {
    ...radiation,
    cosZenith: sun.cosZenith,
    wind2mMs: given.wind10 ? windAt2m(given.wind, radiation.solarWm2, sun.cosZenith > 0) : given.wind,
    startLocal: spot?.startLocal ?? defaultStart,
  };
};
