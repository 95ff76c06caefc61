// Laws of the drinking plan, over all bodies, runs and flags.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Body, body } from '../../shared/hydration/body.ts';
import { type HydrationInput, type HydrationPlan, hydrationPlan } from '../../shared/hydration/plan.ts';
import { englishReminders as english } from '../../shared/sms/copy/english/english.ts';
import { eveningText, preRunText } from '../../shared/sms/copy/reminder-texts.ts';
import { countSegments, isGsm7 } from '../../shared/sms/segments.ts';
import { heatFlag } from '../../shared/weather/heat-flag.ts';
import { health } from '../support/profile-arbitrary.ts';

const anyBody: fc.Arbitrary<Body> = fc
  .record({
    massKg: fc.option(fc.double({ min: 30, max: 250, noNaN: true })),
    sweatClass: fc.option(fc.constantFrom('light' as const, 'average' as const, 'heavy' as const)),
    sweatRateMlPerHour: fc.option(fc.integer({ min: 100, max: 4000 })),
    saltyCrust: fc.option(fc.boolean()),
    health,
  })
  .filter((value) => body.safeParse(value).success);

const anyInput: fc.Arbitrary<HydrationInput> = fc.record({
  flag: fc.constantFrom(...heatFlag.options),
  minutes: fc.integer({ min: 5, max: 1440 }),
  body: anyBody,
  minutesUntilStart: fc.integer({ min: 0, max: 1000 }),
});

const most = (plan: HydrationPlan): number => plan.perHourMl?.to ?? 0;
const rankOf = (plan: HydrationPlan): number => {
  if (plan.advice.includes('notOutside')) return 4;
  if (plan.advice.includes('slowOrShorten') || plan.advice.includes('considerShortening')) return 3;
  if (plan.perHourMl !== null) return 2 + plan.perHourMl.to / 10_000;
  return plan.advice.includes('carryWater') ? 1 : 0;
};

describe('the caps hold for every runner', () => {
  it('never over 800 mL an hour, 3 L in all, or the sweat rate', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const plan = hydrationPlan(input);
        expect(most(plan)).toBeLessThanOrEqual(800);
        expect(plan.totalCapMl).toBeLessThanOrEqual(3000);
        expect((most(plan) * input.minutes) / 60).toBeLessThanOrEqual(3000);
        expect(most(plan)).toBeLessThanOrEqual(input.body.sweatRateMlPerHour ?? 800);
        expect(plan.beforeMl ?? 0).toBeLessThanOrEqual(500);
        expect(plan.perHourMl?.from ?? 0).toBeLessThanOrEqual(most(plan));
      }),
    );
  });

  it('never over 600 mL an hour under 55 kg or over 4 h', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const small = input.body.massKg !== null && input.body.massKg < 55;
        if (small || input.minutes > 240) expect(most(hydrationPlan(input))).toBeLessThanOrEqual(600);
      }),
    );
  });
});

it('a smaller body never gets more, before, on or over the whole run', () => {
  fc.assert(
    fc.property(
      anyInput,
      fc.double({ min: 30, max: 250, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (input, massKg, more) => {
        const withMass = (mass: number) =>
          hydrationPlan({ ...input, body: { ...input.body, massKg: Math.min(mass, 250) } });
        const small = withMass(massKg);
        const big = withMass(massKg + more);
        expect(most(small)).toBeLessThanOrEqual(most(big));
        expect(small.totalCapMl).toBeLessThanOrEqual(big.totalCapMl);
        expect(small.beforeMl ?? 0).toBeLessThanOrEqual(big.beforeMl ?? 0);
      },
    ),
  );
});

it('advice never falls as the flag rises', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const plans = heatFlag.options.map((flag) => hydrationPlan({ ...input, flag }));
      const outside = plans.filter((plan) => !plan.advice.includes('notOutside'));
      const falls = (values: readonly number[]) =>
        values.some((value, index) => index > 0 && value < (values[index - 1] ?? value));
      expect(falls(plans.map(rankOf))).toBe(false);
      expect(falls(outside.map(most))).toBe(false);
      expect(falls(outside.map(({ electrolyteDrink }) => Number(electrolyteDrink)))).toBe(false);
    }),
  );
});

it('a health answer never gets electrolytes, and always the clinician', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { statins: _, ...gates } = input.body.health;
      fc.pre(Object.values(gates).some(Boolean));
      const plan = hydrationPlan(input);
      expect(plan.electrolyteDrink).toBe(false);
      expect(plan.sodiumMgPerLitre).toBeNull();
      expect(plan.advice).toContain('askClinician');
    }),
  );
});

describe('the words', () => {
  const anyFacts = fc.record({
    input: anyInput,
    placeName: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
    units: fc.constantFrom('imperial' as const, 'metric' as const),
    temperatureC: fc.double({ min: -40, max: 50, noNaN: true }),
    heatIndexC: fc.option(fc.double({ min: -40, max: 60, noNaN: true })),
    tip: fc.string({ minLength: 5, maxLength: 70 }),
    known: fc.boolean(),
  });
  const textsOf = (facts: Parameters<Parameters<typeof anyFacts.map>[0]>[0]): readonly string[] => {
    const { input, units, temperatureC, heatIndexC, placeName } = facts;
    const plan = hydrationPlan(input);
    const heat = facts.known ? { forecast: { temperatureC, heatIndexC, flag: input.flag }, plan } : null;
    const shared = { placeName, startLocal: '06:30', minutes: input.minutes, units, heat };
    const run = { ...shared, electrolytesAllowed: !plan.advice.includes('askClinician') };
    return [
      preRunText(english, { ...run, closing: { kind: 'tip', shortText: facts.tip } }),
      preRunText(english, { ...run, closing: { kind: 'askAllClear' } }),
      eveningText(english, run),
    ];
  };

  it('are GSM-7 and never over 2 segments, whatever the place is called', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const text of textsOf(facts)) {
          expect(isGsm7(text)).toBe(true);
          expect(countSegments(text)).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never say more to drink an hour than the plan allows', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const plan = hydrationPlan(facts.input);
        const [text = ''] = textsOf({ ...facts, placeName: 'Austin', tip: 'Rest.', known: true });
        const said = /(?:up to|max) (?:\d+-)?(\d+)(oz|ml)(?: an hour|\/h)/.exec(text);
        if (plan.perHourMl === null) expect(said).toBeNull();
        const saidMl = Number(said?.[1] ?? 0) * (said?.[2] === 'oz' ? 29.5735 : 1);
        expect(saidMl).toBeLessThanOrEqual(most(plan));
      }),
      { numRuns: 500 },
    );
  });
});
