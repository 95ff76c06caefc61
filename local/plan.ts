// npm run --silent plan: the heat of one weather and the plan made from it, as one JSON object.
import { type Body, unknownBody } from '../shared/hydration/body.ts';
import { hydrationPlan } from '../shared/hydration/plan.ts';
import { preRunText } from '../shared/sms/copy/reminder-texts.ts';
import { countSegments } from '../shared/sms/segments.ts';
import { flagOf } from '../shared/weather/heat-flag.ts';
import { heatIndex } from '../shared/weather/heat-index.ts';
import { dewPointC } from '../shared/weather/vapour.ts';
import { wbgt } from '../shared/weather/wbgt.ts';
import { type PlanArguments, planUsage, readPlanArguments } from './plan-options.ts';
import { skyOf } from './plan-sky.ts';

const fail = (problem: string): never => {
  console.error(`plan: ${problem} (--help shows how)`);
  process.exit(2);
};

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

const bodyOf = (given: PlanArguments): Body => ({
  massKg: given.mass ?? null,
  sweatClass: given.sweat ?? null,
  sweatRateMlPerHour: given['sweat-rate'] ?? null,
  saltyCrust: given.salty ? true : null,
  health: { ...unknownBody.health, ...Object.fromEntries(given.health.map((name) => [name, true])) },
});

const answer = (given: PlanArguments): Readonly<Record<string, unknown>> => {
  const temperatureC = given.temp;
  const relativeHumidityPercent = given.rh;
  const sky = skyOf(given);
  if (sky === 'badInstant') return fail(`--at wants an instant such as 2024-07-15T17:00Z, not '${given.at}'`);
  const { startLocal, ...air } = sky;
  const heat = wbgt({ temperatureC, relativeHumidityPercent, pressureHpa: given.pressure, ...air });
  if (heat.kind === 'refused') return fail(`this weather is outside the formulas' range: ${heat.why}`);
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
  const text = preRunText({
    placeName: given.place,
    startLocal,
    minutes: given.minutes,
    units: given.units,
    heat: { forecast: weather, plan },
    closing: given.tip === undefined ? { kind: 'nothing' } : { kind: 'tip', shortText: given.tip },
    electrolytesAllowed: plan.heldBack === 'nothing',
  });
  return {
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
};

const read = readPlanArguments(process.argv.slice(2));
switch (read.kind) {
  case 'help':
    console.log(planUsage);
    break;
  case 'wrong':
    fail(read.problem);
    break;
  case 'read':
    console.log(JSON.stringify(answer(read.given)));
}
