import { Temporal } from 'temporal-polyfill';
import { type ForecastHour, longestStepSeconds } from './forecast.ts';
import { estimatedRadiationWm2, type Sun, splitRadiation, sunAt } from './sun.ts';
import type { WbgtInput } from './wbgt.ts';
import { windAt2m } from './wind.ts';

/** The weather at one instant of a run, ready for the formulas. */
export type WeatherMoment = { readonly input: WbgtInput; readonly estimated: boolean };

/** Where a forecast has no wind: nearly still air, the hot side of the truth. */
const stillAirMs = 1;
const standardPressureHpa = 1013.25;

type Around = { readonly before: ForecastHour; readonly after: ForecastHour; readonly share: number };

const hoursAround = (hours: readonly ForecastHour[], epochSeconds: number): Around | null => {
  const index = hours.findIndex((hour) => hour.atEpochSeconds >= epochSeconds);
  const after = hours[index];
  if (after === undefined) return null;
  const before = after.atEpochSeconds === epochSeconds ? after : hours[index - 1];
  if (before === undefined) return null;
  const step = after.atEpochSeconds - before.atEpochSeconds;
  if (step > longestStepSeconds) return null;
  return { before, after, share: step === 0 ? 0 : (epochSeconds - before.atEpochSeconds) / step };
};

const between = ({ before, after, share }: Around, read: (hour: ForecastHour) => number): number =>
  read(before) + (read(after) - read(before)) * share;

const betweenKnown = (around: Around, read: (hour: ForecastHour) => number | null): number | null => {
  const first = read(around.before);
  const last = read(around.after);
  if (first === null || last === null) return first ?? last;
  return first + (last - first) * around.share;
};

const sunAtSeconds = (epochSeconds: number, place: Coordinates): Sun =>
  sunAt(
    Temporal.Instant.fromEpochMilliseconds(Math.round(epochSeconds * 1000)),
    place.latitude,
    place.longitude,
  );

type Coordinates = { readonly latitude: number; readonly longitude: number };

/**
 * Radiation at an instant from the mean of the hour it lies in: the hour's mean, shared out by the sun's height
 * within the hour, so that a run at dawn isn't given the light of the hour's end.
 */
const radiationWithinHour = (
  meanWm2: number,
  hourEndSeconds: number,
  sun: Sun,
  place: Coordinates,
): number => {
  const heights = [-55, -45, -35, -25, -15, -5].map((minutes) =>
    Math.max(0, sunAtSeconds(hourEndSeconds + minutes * 60, place).cosZenith),
  );
  const meanHeight = heights.reduce((sum, height) => sum + height, 0) / heights.length;
  // Sun below or on the horizon all hour: what light there is comes evenly from the sky.
  if (meanHeight < 0.01) return meanWm2;
  return (meanWm2 * Math.max(0, sun.cosZenith)) / meanHeight;
};

/**
 * The weather at one instant over a place, from the hours of a forecast: temperature, humidity, wind and
 * pressure on the line between the two hours around it, radiation from the hour it lies in. Radiation that the
 * forecast lacks is estimated from cloud cover and the sun's height, wind is taken as nearly still; either
 * marks the moment as estimated. Null when the forecast doesn't cover the instant.
 */
export const weatherAt = (
  hours: readonly ForecastHour[],
  epochSeconds: number,
  place: Coordinates,
): WeatherMoment | null => {
  const around = hoursAround(hours, epochSeconds);
  if (around === null) return null;
  const sun = sunAtSeconds(epochSeconds, place);
  const wind10mMs = betweenKnown(around, (hour) => hour.windSpeed10mMs);
  const meanWm2 = around.after.solarRadiationWm2;
  const cloudPercent = betweenKnown(around, (hour) => hour.cloudCoverPercent);
  const solarWm2 =
    meanWm2 === null
      ? estimatedRadiationWm2(sun.cosZenith, cloudPercent ?? 0)
      : radiationWithinHour(meanWm2, around.after.atEpochSeconds, sun, place);
  const radiation = splitRadiation(solarWm2, sun);
  return {
    estimated: wind10mMs === null || meanWm2 === null,
    input: {
      temperatureC: between(around, (hour) => hour.temperatureC),
      relativeHumidityPercent: between(around, (hour) => hour.relativeHumidityPercent),
      pressureHpa: betweenKnown(around, (hour) => hour.surfacePressureHpa) ?? standardPressureHpa,
      wind2mMs: windAt2m(wind10mMs ?? stillAirMs, radiation.solarWm2, sun.cosZenith > 0),
      ...radiation,
      cosZenith: sun.cosZenith,
    },
  };
};
