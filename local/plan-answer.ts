// What the plan command answers: the heat of one weather, the plan made from it and its text.
import { type Body, unknownBody } from '../shared/hydration/body.ts';
import { hydrationPlan } from '../shared/hydration/plan.ts';
import { preRunText } from '../shared/sms/copy/reminder-texts.ts';
import { reminderVoice } from '../shared/sms/copy/voices.ts';
import { countSegments } from '../shared/sms/segments.ts';
import { flagOf } from '../shared/weather/heat-flag.ts';
import { heatIndex } from '../shared/weather/heat-index.ts';
import { dewPointC } from '../shared/weather/vapour.ts';
import { wbgt } from '../shared/weather/wbgt.ts';
import { type PlanArguments, planUsage, readPlanArguments } from './plan-options.ts';
import { skyOf } from './plan-sky.ts';

/** One JSON object, the help, or what is wrong with the words in one line. */
export type PlanOutcome =
  | { readonly kind: 'answer'; readonly answer: Readonly<Record<string, unknown>> }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'wrong'; readonly problem: string };

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

const bodyOf = (given: PlanArguments): Body => ({
  massKg: given.mass ?? null,
  sweatClass: given.sweat ?? null,
  sweatRateMlPerHour: given['sweat-rate'] ?? null,
  saltyCrust: given.salty ? true : null,
  health: { ...unknownBody.health, ...Object.fromEntries(given.health.map((name) => [name, true])) },
});

const answerTo = (given: PlanArguments): PlanOutcome => {
  const temperatureC = given.temp;
  const relativeHumidityPercent = given.rh;
  const sky = skyOf(given);
  if (sky === 'badInstant') {
    return { kind: 'wrong', problem: `--at wants an instant such as 2024-07-15T17:00Z, not '${given.at}'` };
  }
  const { startLocal, ...air } = sky;
  const heat = wbgt({ temperatureC, relativeHumidityPercent, pressureHpa: given.pressure, ...air });
  if (heat.kind === 'refused') {
    return { kind: 'wrong', problem: `this weather is outside the formulas' range: ${heat.why}` };
  }
  const feelsLike = heatIndex(temperatureC, relativeHumidityPercent);
  const heatIndexC = feelsLike.kind === 'known' ? feelsLike.heatIndexC : null;
  const flag = flagOf(heat.wbgtC);
  const plan = hydrationPlan({
    flag,
    minutes: given.minutes,
    body: bodyOf(given),
    minutesUntilStart: given.ahead,
  });
  const weather = { heatIndexC, temperatureC, relativeHumidityPercent, flag };
  const text = preRunText(reminderVoice, {
    placeName: given.place,
    startLocal,
    minutes: given.minutes,
    units: given.units,
    heat: { forecast: weather, plan },
    closing: given.tip === undefined ? { kind: 'nothing' } : { kind: 'tip', shortText: given.tip },
    electrolytesAllowed: plan.heldBack === 'nothing',
  });
  const answer = {
    wbgtC: round(heat.wbgtC),
    globeC: round(heat.globeC),
    naturalWetBulbC: round(heat.naturalWetBulbC),
    heatIndexC: heatIndexC === null ? null : round(heatIndexC),
    flag,
    plan,
    text,
    segments: countSegments(text),
    dewPointC: relativeHumidityPercent > 0 ? round(dewPointC(temperatureC, relativeHumidityPercent)) : null,
    cosZenith: round(air.cosZenith),
    directFraction: round(air.directFraction),
    wind2mMs: round(air.wind2mMs),
  };
  return { kind: 'answer', answer };
};

/** The outcome of the command's words. */
export const planOutcome = (words: readonly string[]): PlanOutcome => {
  const read = readPlanArguments(words);
  switch (read.kind) {
    case 'help':
      return { kind: 'help', text: planUsage };
    case 'wrong':
      return read;
    case 'read':
      return answerTo(read.given);
  }
};
