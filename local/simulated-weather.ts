/** The laptop's weather: a dial instead of a service. Its forecasts say that they are simulated. */
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { Clock } from '../shared/time/clock.ts';
import { toStoredInstant } from '../shared/time/instant.ts';
import type { CellForecast, ForecastHour, ForecastSource } from '../shared/weather/forecast.ts';
import { estimatedRadiationWm2, sunAt } from '../shared/weather/sun.ts';

export const weatherDial = z.strictObject({
  /** The warmest hour of each day, C. */
  afternoonC: z.number().min(-30).max(50),
  /** How much cooler the coldest hour is, C. */
  nightDropC: z.number().min(0).max(25),
  /** Relative humidity at the coldest hour, percent; the air holds the same water all day. */
  morningHumidityPercent: z.number().min(5).max(100),
  /** Share of the sky, percent. */
  cloudPercent: z.number().min(0).max(100),
  /** At 10 m, m/s. */
  windMs: z.number().min(0).max(30),
  /** True for a weather service that cannot be reached. */
  down: z.boolean(),
});

export type WeatherDial = z.infer<typeof weatherDial>;

/** A summer week in Texas. */
export const hotWeather: WeatherDial = {
  afternoonC: 37,
  nightDropC: 11,
  morningHumidityPercent: 82,
  cloudPercent: 15,
  windMs: 2.5,
  down: false,
};

const hoursPerDay = 24;
/** Solar hour of the lowest temperature; the highest comes nine hours later. */
const coldestSolarHour = 6;
const hoursOfWarming = 9;
/** The highest dew point ever measured (Dhahran, 8 July 2003): the dial can't make damper air. */
const highestDewPointC = 35;
const surfacePressureHpa = 1009;
/** Before the first hour and after the last, so that nobody falls off the end. */
const marginHours = 2;

/** Saturation vapour pressure over water, hPa, at a temperature in C. Source: Magnus form, Sonntag (1990). */
const saturationHpa = (celsius: number): number => 6.112 * Math.exp((17.62 * celsius) / (243.12 + celsius));

/** Share of the day's warming reached at a solar hour: 0 at dawn, 1 in mid-afternoon, back by cosines. */
const warmth = (solarHour: number): number => {
  const sinceColdest = (solarHour - coldestSolarHour + hoursPerDay) % hoursPerDay;
  const phase =
    sinceColdest <= hoursOfWarming
      ? sinceColdest / hoursOfWarming
      : 1 - (sinceColdest - hoursOfWarming) / (hoursPerDay - hoursOfWarming);
  return (1 - Math.cos(Math.PI * phase)) / 2;
};

const hourOf = (dial: WeatherDial, cell: string, atEpochSeconds: number): ForecastHour => {
  const [latitude = 0, longitude = 0] = cell.split(',').map(Number);
  const solarHour = (atEpochSeconds / 3600 + longitude / 15 + hoursPerDay) % hoursPerDay;
  const coldestC = dial.afternoonC - dial.nightDropC;
  const temperatureC = coldestC + dial.nightDropC * warmth(solarHour);
  const vapourHpa = Math.min(
    saturationHpa(coldestC) * (dial.morningHumidityPercent / 100),
    saturationHpa(highestDewPointC),
  );
  // Radiation is the mean of the hour before: the sun at its middle stands for it.
  const midHour = Temporal.Instant.fromEpochMilliseconds((atEpochSeconds - 1800) * 1000);
  const { cosZenith } = sunAt(midHour, latitude, longitude);
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    atEpochSeconds,
    temperatureC: round(temperatureC),
    relativeHumidityPercent: Math.min(Math.round((vapourHpa / saturationHpa(temperatureC)) * 100), 100),
    solarRadiationWm2: Math.round(estimatedRadiationWm2(cosZenith, dial.cloudPercent)),
    windSpeed10mMs: dial.windMs,
    surfacePressureHpa,
    cloudCoverPercent: dial.cloudPercent,
  };
};

/** A forecast source that reads the dial at each call. */
export const createSimulatedWeather = (clock: Clock, dial: () => WeatherDial): ForecastSource => ({
  async forecasts(cells, from, until) {
    const now = dial();
    if (now.down) {
      return new Map();
    }
    const first = Math.floor(from.epochMilliseconds / 3_600_000) - marginHours;
    const last = Math.ceil(until.epochMilliseconds / 3_600_000) + marginHours;
    const hourNumbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const fetchedAt = toStoredInstant(clock.now());
    return new Map(
      cells.map((cell): [string, CellForecast] => [
        cell,
        {
          cell,
          source: 'simulated',
          fetchedAt,
          hours: hourNumbers.map((hour) => hourOf(now, cell, hour * 3600)),
        },
      ]),
    );
  },
});
