import { describe, expect, it } from 'vitest';
import {
  fieldShare,
  intentShare,
  missesIn,
  percent,
  precision,
  readAll,
  recall,
} from '../../../../bench/reading/score.ts';
import { ownLabelledTexts } from '../../../support/labelled-texts.ts';

const scored = readAll(ownLabelledTexts());

describe('our own labelled texts', () => {
  it('reads the intent of 98 in 100', () => {
    expect(scored.length).toBeGreaterThan(600);
    expect(percent(intentShare(scored))).toBeGreaterThanOrEqual(98);
  });

  it('misses no stop and guesses none', () => {
    expect(percent(recall(scored, 'stop'))).toBe(100);
    expect(percent(precision(scored, 'stop'))).toBe(100);
  });

  it('misses no emergency and no sign for today, and raises no false alarm', () => {
    const grave = (urgency: string): boolean => urgency === 'emergency' || urgency === 'today';
    const wrong = scored.filter(
      ({ labelled, meaning }) =>
        (grave(labelled.urgency) || grave(meaning.urgency)) && labelled.urgency !== meaning.urgency,
    );
    expect(wrong.flatMap((one) => missesIn(one).map((miss) => `${miss}: ${one.labelled.text}`))).toEqual([]);
  });

  it.each(['side', 'muscle', 'atKm', 'atMinutes', 'severity'] as const)(
    'reads %s in 97 of 100 reports',
    (field) => {
      expect(percent(fieldShare(scored, field))).toBeGreaterThanOrEqual(97);
    },
  );
});
