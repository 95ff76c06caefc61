// The drinking plan against its table, its caps and its health gates.
import { describe, expect, it } from 'vitest';
import { type Body, type HealthAnswers, unknownBody } from '../../../shared/hydration/body.ts';
import { type HydrationPlan, hydrationPlan } from '../../../shared/hydration/plan.ts';
import type { HeatFlag } from '../../../shared/weather/heat-flag.ts';

const grown: Body = { ...unknownBody, massKg: 70 };

const planFor = (
  flag: HeatFlag,
  minutes: number,
  body: Partial<Body> = {},
  minutesUntilStart = 90,
): HydrationPlan => hydrationPlan({ flag, minutes, body: { ...grown, ...body }, minutesUntilStart });

const withHealth = (answer: keyof HealthAnswers): Partial<Body> => ({
  health: { ...unknownBody.health, [answer]: true },
});

describe('the table', () => {
  it.each([
    ['white', 59, null, false],
    ['green', 45, null, false],
    ['white', 60, [400, 500], false],
    ['green', 90, [400, 500], false],
    ['green', 91, [400, 600], true],
    ['yellow', 45, null, false],
    ['yellow', 60, [400, 600], true],
    ['yellow', 120, [400, 700], true],
    ['red', 59, [0, 600], false],
    ['red', 90, [400, 700], true],
    ['red', 120, [400, 800], true],
    ['black', 45, null, false],
    ['black', 120, null, false],
  ] as const)('at %s for %i min gives %j mL/h, electrolytes: %s', (flag, minutes, range, electrolytes) => {
    const plan = planFor(flag, minutes);
    const [from, to] = range ?? [];
    expect(plan.perHourMl).toEqual(range === null ? null : { from, to });
    expect(plan.electrolyteDrink).toBe(electrolytes);
    expect(plan.sodiumMgPerLitre).toEqual(electrolytes ? { from: 460, to: 690 } : null);
  });

  it.each([
    ['white', 45, ['toThirst']],
    ['yellow', 45, ['carryWater', 'toThirst']],
    ['red', 45, ['slowOrShorten', 'toThirst']],
    ['yellow', 60, ['toThirst']],
    ['yellow', 90, ['toThirst']],
    ['red', 60, ['toThirst']],
    ['red', 90, ['toThirst']],
    ['red', 120, ['considerShortening', 'noWeightGain', 'toThirst']],
    ['yellow', 120, ['noWeightGain', 'toThirst']],
    ['green', 120, ['toThirst']],
    ['black', 45, ['notOutside', 'toThirst']],
    ['black', 120, ['notOutside', 'toThirst']],
  ] as const)('at %s for %i min advises %j', (flag, minutes, advice) => {
    expect(planFor(flag, minutes).advice).toEqual(advice);
  });
});

describe('the caps', () => {
  it('gives a runner under 55 kg at most 600 mL/h, and one of 55 kg the table', () => {
    expect(planFor('red', 120, { massKg: 54.9 }).perHourMl).toEqual({ from: 400, to: 600 });
    expect(planFor('red', 120, { massKg: 55 }).perHourMl).toEqual({ from: 400, to: 800 });
  });

  it('gives at most 600 mL/h on an outing over 4 h', () => {
    expect(planFor('red', 240).perHourMl?.to).toBe(750);
    expect(planFor('red', 241).perHourMl?.to).toBe(600);
  });

  it('gives in all what the hours come to', () => {
    expect(planFor('red', 120).totalCapMl).toBe(1600);
    expect(planFor('green', 75).totalCapMl).toBe(625);
  });

  it('gives at most 3 L in all, by the hour too', () => {
    const plan = planFor('red', 600);
    expect(plan.totalCapMl).toBe(3000);
    expect(plan.perHourMl).toEqual({ from: 300, to: 300 });
  });

  it('lets a measured sweat rate lower the amounts and never raise them', () => {
    expect(planFor('red', 75, { sweatRateMlPerHour: 500 }).perHourMl).toEqual({ from: 400, to: 500 });
    expect(planFor('red', 75, { sweatRateMlPerHour: 300 }).perHourMl).toEqual({ from: 300, to: 300 });
    expect(planFor('red', 75, { sweatRateMlPerHour: 2500 }).perHourMl).toEqual({ from: 400, to: 700 });
  });

  it('gives who sweats little the lower half, and who sweats much electrolytes but no more to drink', () => {
    expect(planFor('yellow', 75, { sweatClass: 'light' }).perHourMl).toEqual({ from: 400, to: 500 });
    const heavy = planFor('green', 75, { sweatClass: 'heavy' });
    expect(heavy.perHourMl).toEqual(planFor('green', 75).perHourMl);
    expect(heavy.electrolyteDrink).toBe(true);
    expect(planFor('green', 60, { saltyCrust: true }).electrolyteDrink).toBe(true);
    expect(planFor('red', 45, { saltyCrust: true }).electrolyteDrink).toBe(false);
  });
});

describe('before the run', () => {
  it('gives 6 mL/kg up to 500 mL while 2 h remain', () => {
    expect(planFor('green', 45, { massKg: 70 }, 120).beforeMl).toBe(420);
    expect(planFor('green', 45, { massKg: 100 }, 600).beforeMl).toBe(500);
  });

  it('gives sips later than that', () => {
    expect(planFor('green', 45, { massKg: 70 }, 119).beforeMl).toBeNull();
  });

  it('gives who has told no mass the amount of a light body', () => {
    expect(planFor('green', 45, { massKg: null }, 180).beforeMl).toBe(300);
  });
});

describe('health answers', () => {
  it.each([
    'highBloodPressure',
    'heartDisease',
    'kidneyDisease',
    'lowSodiumDiet',
    'diuretics',
    'pregnancy',
  ] as const)('keep electrolytes out with %s, and point to a clinician', (answer) => {
    const plan = planFor('red', 120, { ...withHealth(answer), saltyCrust: true, sweatClass: 'heavy' });
    expect(plan.electrolyteDrink).toBe(false);
    expect(plan.sodiumMgPerLitre).toBeNull();
    expect(plan.advice).toContain('askClinician');
    expect(plan.heldBack).not.toBe('nothing');
  });

  it.each(['heartDisease', 'kidneyDisease'] as const)('keep amounts out with %s', (answer) => {
    const plan = planFor('red', 120, withHealth(answer), 300);
    expect(plan.perHourMl).toBeNull();
    expect(plan.beforeMl).toBeNull();
    expect(plan.heldBack).toBe('amounts');
  });

  it('hold nothing back where nothing would have been told', () => {
    const short = planFor('green', 45, withHealth('diuretics'));
    expect(short.heldBack).toBe('nothing');
    expect(short.advice).toContain('askClinician');
  });

  it('change nothing with statins', () => {
    expect(planFor('red', 120, withHealth('statins'))).toEqual(planFor('red', 120));
  });
});
