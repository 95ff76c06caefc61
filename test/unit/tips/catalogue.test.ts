import { describe, expect, test } from 'vitest';
import { unknownBody } from '../../../shared/hydration/body.ts';
import { countSegments, isGsm7 } from '../../../shared/sms/segments.ts';
import { tips } from '../../../shared/tips/catalogue.ts';
import * as english from '../../../shared/tips/english.ts';
import { evidence, gradeSays } from '../../../shared/tips/evidence.ts';
import { signals } from '../../../shared/tips/signals.ts';
import { tipIds, tipVariant } from '../../../shared/tips/tip.ts';
import { wordsFor } from '../../../shared/tips/tip-words.ts';

const { duringCramp, tipWords } = english;

const healthy = unknownBody.health;
const saltGates = [
  'highBloodPressure',
  'heartDisease',
  'kidneyDisease',
  'lowSodiumDiet',
  'diuretics',
  'pregnancy',
] as const;

const everyWording = tipIds.flatMap((id) =>
  tipVariant.options.flatMap((variant) =>
    [healthy, { ...healthy, diuretics: true }].map((health) => wordsFor(english, id, variant, health)),
  ),
);

describe('the tips', () => {
  test.each(tipIds)('%s is complete', (id) => {
    const tip = tipWords[id];
    expect(evidence[id].facts.length).toBeGreaterThan(0);
    expect(evidence[id].causes.length).toBeGreaterThan(0);
    expect(evidence[id].sources.length).toBeGreaterThan(0);
    expect(gradeSays[evidence[id].grade]).not.toBe('');
    expect(tip.reply).toContain('may help');
    expect(tip.long).toContain('may help');
  });

  test.each(tipIds)('%s is called for by a signal, so that it can be chosen', (id) => {
    expect(Object.values(signals).filter((fits) => (fits[id] ?? 0) > 0)).not.toEqual([]);
  });

  test('every wording is GSM-7 and fits its place', () => {
    for (const words of everyWording) {
      expect(isGsm7(words.short + words.reply + words.long), words.short).toBe(true);
      expect(words.short.length).toBeLessThanOrEqual(70);
      expect(countSegments(words.reply), words.reply).toBe(1);
      expect(words.long.length, words.long).toBeLessThanOrEqual(230);
    }
  });

  test('no tip claims strong evidence', () => {
    expect(Object.values(gradeSays).join(' ')).not.toMatch(/strong|proven/i);
  });

  test('the two wrong claims are nowhere: that novices cramp more, that 10 % is a proven limit', () => {
    const all = tipIds.flatMap((id) => [
      tipWords[id].short,
      tipWords[id].reply,
      tipWords[id].long,
      ...evidence[id].facts,
    ]);
    for (const text of all) expect(text).not.toMatch(/novice|beginner/i);
    for (const text of all.filter((each) => each.includes('proven'))) expect(text).toMatch(/not (a )?proven/);
  });

  test('only strengthening and building up need three weeks before they are judged', () => {
    expect(tipIds.filter((id) => tips[id].minTrialDays > 0)).toEqual(['strengthen', 'progress']);
    expect(tips.strengthen.minTrialDays).toBe(21);
    expect(tips.progress.minTrialDays).toBe(21);
  });

  test('water is background: no text gives litres a day', () => {
    for (const words of everyWording) {
      expect(`${words.short} ${words.reply} ${words.long}`).not.toMatch(/\d ?(L|litres?|liters?|oz|ml)\b/i);
    }
  });
});

describe('words for a runner whose health forbids salt', () => {
  test.each(saltGates)('%s: neither electrolytes nor pickle juice are advised', (answer) => {
    const health = { ...healthy, [answer]: true };
    const hydrate = wordsFor(english, 'hydrate', 'standard', health);
    expect(hydrate.short).toContain('clinician');
    expect(wordsFor(english, 'hydrate', 'lessWater', health)).toEqual(hydrate);
    const listen = wordsFor(english, 'listen', 'standard', health);
    expect(`${listen.short} ${listen.reply} ${listen.long}`).not.toContain('pickle');
  });

  test('without such an answer the salty words are there', () => {
    expect(wordsFor(english, 'hydrate', 'standard', healthy)).toBe(tipWords.hydrate);
    expect(wordsFor(english, 'listen', 'standard', healthy).long).toContain('pickle juice');
  });
});

describe('other wordings', () => {
  test('a runner who drank much plain water is told to drink less of it, and what would be an emergency', () => {
    const words = wordsFor(english, 'hydrate', 'lessWater', healthy);
    expect(words.short).toContain('less plain water');
    expect(words.reply).toMatch(/Headache, vomiting or confusion/);
  });

  test('nobody is told to stop a medicine', () => {
    const words = wordsFor(english, 'listen', 'clinician', healthy);
    expect(words.reply).toContain('clinician');
    expect(`${words.short} ${words.reply} ${words.long}`).not.toMatch(/stop/i);
  });

  test('a runner who is ill is told not to run', () => {
    expect(wordsFor(english, 'rest', 'ill', healthy).reply).toMatch(/^Do not run/);
  });

  test('what to do during a cramp stretches gently and ends hard running for the day', () => {
    expect(isGsm7(duringCramp)).toBe(true);
    expect(countSegments(duringCramp)).toBe(1);
    expect(duringCramp).toMatch(/^Stop.*straighten the knee.*toes toward the shin/);
    expect(duringCramp).toContain('No more hard running today');
  });
});
