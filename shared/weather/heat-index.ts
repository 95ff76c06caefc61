/** What it feels like, C; or that the air is outside what the regression was fitted to. */
export type HeatIndex =
  | { readonly kind: 'known'; readonly heatIndexC: number }
  | { readonly kind: 'refused'; readonly why: 'temperatureC' | 'relativeHumidityPercent' | 'beyondChart' };

const toF = (celsius: number): number => celsius * 1.8 + 32;
const toC = (fahrenheit: number): number => (fahrenheit - 32) / 1.8;

/** Steadman's simple form, averaged with the temperature: the NWS uses it below 80 F. */
const simpleF = (t: number, rh: number): number => (0.5 * (t + 61 + 1.2 * (t - 68) + 0.094 * rh) + t) / 2;

const rothfuszF = (t: number, rh: number): number =>
  -42.379 +
  2.04901523 * t +
  10.14333127 * rh -
  0.22475541 * t * rh -
  6.83783e-3 * t * t -
  5.481717e-2 * rh * rh +
  1.22874e-3 * t * t * rh +
  8.5282e-4 * t * rh * rh -
  1.99e-6 * t * t * rh * rh;

const adjustmentF = (t: number, rh: number): number => {
  if (rh < 13 && t >= 80 && t <= 112) return -((13 - rh) / 4) * Math.sqrt((17 - Math.abs(t - 95)) / 17);
  if (rh > 85 && t >= 80 && t <= 87) return ((rh - 85) / 10) * ((87 - t) / 5);
  return 0;
};

/** The chart's hottest cell is 137 F; past 140 F (60 C) the regression is no longer a measurement of anything. */
const mostF = 140;

/**
 * Heat index ('feels like' in shade and a light wind), C, from temperature (-40 to 50 C) and relative humidity
 * (0 to 100 %). Rothfusz's regression with the NWS's dry and humid adjustments, the simple form where that
 * gives less than 80 F, and the air temperature itself at or below 40 F, where heat index means nothing.
 * Source: NWS Weather Prediction Center, 'The Heat Index Equation'; Rothfusz (1990), SR 90-23.
 */
export const heatIndex = (temperatureC: number, relativeHumidityPercent: number): HeatIndex => {
  if (!(temperatureC >= -40 && temperatureC <= 50)) return { kind: 'refused', why: 'temperatureC' };
  if (!(relativeHumidityPercent >= 0 && relativeHumidityPercent <= 100)) {
    return { kind: 'refused', why: 'relativeHumidityPercent' };
  }
  const t = toF(temperatureC);
  if (t <= 40) return { kind: 'known', heatIndexC: temperatureC };
  const simple = simpleF(t, relativeHumidityPercent);
  if (simple < 80) return { kind: 'known', heatIndexC: toC(simple) };
  const full = rothfuszF(t, relativeHumidityPercent) + adjustmentF(t, relativeHumidityPercent);
  if (full > mostF) return { kind: 'refused', why: 'beyondChart' };
  return { kind: 'known', heatIndexC: toC(full) };
};
