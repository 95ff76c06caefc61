// The whole voice on one page: current, GSM-7, and never longer than two segments, by Twilio's own calculator.
import { readFileSync } from 'node:fs';
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it } from 'vitest';
import { textGroups, textsPage } from '../../../../local/texts/page.ts';
import * as answerTexts from '../../../../shared/sms/copy/answer-texts.ts';
import { englishAnswers } from '../../../../shared/sms/copy/english/english.ts';
import * as reminderTexts from '../../../../shared/sms/copy/reminder-texts.ts';
import { sampleLines } from '../../../../web/src/signup/sample-lines.ts';

const samples = textGroups().flatMap((group) => group.samples);

describe('the texts', () => {
  it('stand in docs/texts.md as they are (npm run texts writes it)', () => {
    const page = readFileSync(new URL('../../../../docs/texts.md', import.meta.url), 'utf8');
    expect(page).toBe(textsPage());
  });

  it('are what the sign-up page shows as a sample', () => {
    const shown = sampleLines.filter(({ who }) => who === 'theirs').map(({ says }) => says);
    expect(shown).not.toEqual([]);
    expect(samples.map(({ text }) => text)).toEqual(expect.arrayContaining(shown));
  });

  it.each(samples)('$name, $when: GSM-7 and at most two segments', ({ text }) => {
    const judged = new SegmentedMessage(text);
    expect(judged.encodingName).toBe('GSM-7');
    expect(judged.segmentsCount).toBeLessThanOrEqual(2);
  });

  it('show every function of shared/sms/copy that makes a text', () => {
    const shown = new Set(samples.map((sample) => sample.name));
    const { answers, consent, joining, redFlags, schedule } = englishAnswers;
    const parts = new Set([
      'weekWords',
      'weekIs',
      'pausedWords',
      'pausedUntilWords',
      'progressWords',
      'crampQuestions',
      'tipParts',
      'noTipsWords',
    ]);
    for (const texts of [answers, consent, joining, redFlags, schedule, answerTexts, reminderTexts]) {
      const made = Object.keys(texts);
      expect(made.filter((name) => !shown.has(name) && !parts.has(name))).toEqual([]);
    }
  });

  it('say once, at joining, all that has to be said', () => {
    const joined = samples.find((sample) => sample.name === 'joined')?.text ?? '';
    for (const said of [
      'Calfline',
      '3 texts per planned run',
      'before 8am',
      'Msg & data rates may apply',
      'HELP',
      'STOP',
      'not medical advice',
      'nobody monitors',
      'call 911',
    ]) {
      expect(joined).toContain(said);
    }
  });

  it('never claim that a tip works', () => {
    for (const { text } of samples) expect(text).not.toMatch(/\b(?:cures?|prevents?|guarantee|proven)\b/i);
  });
});
