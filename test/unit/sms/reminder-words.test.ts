// Single reminders, word for word: what each part says, and what it says when nothing is to be said.
import { describe, expect, it } from 'vitest';
import { type Body, unknownBody } from '../../../shared/hydration/body.ts';
import { hydrationPlan } from '../../../shared/hydration/plan.ts';
import { englishReminders as english } from '../../../shared/sms/copy/english/english.ts';
import { type EveningFacts, eveningText, preRunText } from '../../../shared/sms/copy/reminder-texts.ts';
import type { HeatFlag } from '../../../shared/weather/heat-flag.ts';

const factsFor = (
  flag: HeatFlag,
  minutes: number,
  change: Partial<EveningFacts> & { body?: Partial<Body>; minutesUntilStart?: number } = {},
): EveningFacts => {
  const { body, minutesUntilStart = 90, ...facts } = change;
  return {
    placeName: 'Austin',
    startLocal: '06:30',
    minutes,
    units: 'metric',
    heat: {
      forecast: { temperatureC: 14, heatIndexC: null, flag },
      plan: hydrationPlan({ flag, minutes, body: { ...unknownBody, ...body }, minutesUntilStart }),
    },
    electrolytesAllowed: true,
    ...facts,
  };
};

const evening = (...given: Parameters<typeof factsFor>): string => eveningText(english, factsFor(...given));
const preRun = (...given: Parameters<typeof factsFor>): string =>
  preRunText(english, { ...factsFor(...given), closing: { kind: 'nothing' } });

describe('the evening text', () => {
  it('of a short cool run says water, and thirst alone', () => {
    expect(evening('green', 45)).toContain('On the run drink to thirst.');
    expect(evening('green', 45)).toContain('Pack water.');
    expect(evening('green', 45)).not.toMatch(/electrolyte/i);
  });

  it('says how much to drink before only while two hours remain', () => {
    expect(evening('green', 75, { minutesUntilStart: 600 })).toContain(
      'Drink up to 300ml 2 h before, then sips.',
    );
    expect(evening('green', 75, { minutesUntilStart: 100 })).not.toContain('2 h before');
  });

  it('of a long warm run says what to pack, with its label', () => {
    const text = evening('yellow', 75);
    expect(text).toContain('On the run: to thirst, up to 400-600ml an hour.');
    expect(text).toContain('Pack an electrolyte drink (460-690mg sodium per litre).');
  });

  it('at black packs nothing and drinks nothing on a run that should not be', () => {
    expect(evening('black', 120, { minutesUntilStart: 600 })).not.toMatch(/Pack|On the run|2 h before/);
  });
});

describe('the text before a run', () => {
  it('of a cool run ends with the drink, where no tip is told', () => {
    expect(preRun('green', 75)).toBe(
      'Austin 06:30: 14C, green heat flag. Drink to thirst, up to 400-500ml an hour.',
    );
  });

  it('says what the heat asks of the run itself', () => {
    expect(preRun('red', 45)).toContain('Slow down or cut it short.');
    expect(preRun('red', 120)).toContain("Think of shortening it, and don't gain weight on the run.");
    expect(preRun('yellow', 120)).toContain("Don't gain weight on the run.");
    expect(preRun('green', 120)).not.toMatch(/weight|short/);
  });

  it('names a place without the spaces around it, by 40 letters at most', () => {
    expect(preRun('green', 45, { placeName: '  Leeds ' })).toMatch(/^Leeds 06:30/);
    const long = preRun('green', 45, { placeName: `${'Very '.repeat(7)}Long Place Name` });
    expect(long).toMatch(/^(Very ){7}Long {1,2}06:30/);
  });
});

describe('without a forecast', () => {
  const unknown = { heat: null };

  it('a run of over an hour takes an electrolyte drink, a shorter one water', () => {
    expect(preRun('green', 61, unknown)).toContain('Take an electrolyte drink and drink to thirst.');
    expect(preRun('green', 60, unknown)).toContain('Take water and drink to thirst.');
    expect(preRun('green', 61, { ...unknown, electrolytesAllowed: false })).toContain('Take water');
  });
});
