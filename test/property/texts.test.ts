// Confirmations are one segment and answers at most two, whatever the runner's place, plan and units are.
import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it } from 'vitest';
import { redFlagSign } from '../../shared/cramps/features.ts';
import { unknownBody } from '../../shared/hydration/body.ts';
import * as texts from '../../shared/sms/copy/answer-texts.ts';
import { englishAnswers as english } from '../../shared/sms/copy/english/english.ts';
import { tipIds } from '../../shared/tips/tip.ts';
import { wordsFor } from '../../shared/tips/tip-words.ts';

const { answers, consent, joining, redFlags: flags, schedule, tips } = english;

const units = fc.constantFrom('imperial' as const, 'metric' as const);
const local = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const on = fc.integer({ min: 0, max: 400 }).map((days) => {
  const date = new Date(Date.UTC(2026, 0, 1 + days));
  return date.toISOString().slice(0, 10);
});
const todayOn = '2026-01-01';
const next = fc
  .tuple(
    fc.option(
      fc.record({
        dueOn: on,
        dueLocal: local,
        runOn: on,
        runStartLocal: local,
        todayOn: fc.constant(todayOn),
      }),
    ),
    units,
  )
  .map(([text, inUnits]) => schedule.nextWords(text, inUnits));
const place = fc.record({
  name: fc.oneof(
    fc.string({ minLength: 1, maxLength: 80 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
  ),
  region: fc.string({ unit: 'binary', maxLength: 80 }),
  countryCode: fc.constantFrom('US', 'GB', 'JP'),
});
const week = fc.array(
  fc.record({
    weekday: fc.integer({ min: 1, max: 7 }),
    startLocal: local,
    expectedMinutes: fc.integer({ min: 5, max: 1440 }),
  }),
  { minLength: 1, maxLength: 21 },
);
const emergency = fc.constantFrom('911', '112', '999', '000', '111', '1669');
const told = fc
  .record({
    tipId: fc.constantFrom(...tipIds),
    variant: fc.constantFrom('standard' as const, 'lessWater' as const, 'ill' as const, 'clinician' as const),
    because: fc.constantFrom('', 'hot and late in the run, 12 times', 'x'.repeat(80)),
    standing: fc.constantFrom('new' as const, 'kept' as const, 'advice' as const),
    salty: fc.boolean(),
  })
  .map(({ tipId, variant, because, standing, salty }) => ({
    words: wordsFor(tips, tipId, variant, { ...unknownBody.health, highBloodPressure: salty }),
    name: tips.tipWords[tipId].name,
    because,
    standing,
    warns: variant === 'lessWater',
  }));

const judge = (text: string, most: number): void => {
  const judged = new SegmentedMessage(text);
  expect(judged.encodingName).toBe('GSM-7');
  expect(judged.segmentsCount, text).toBeLessThanOrEqual(most);
};

describe('texts', () => {
  it('that confirm a change are one segment', () => {
    fc.assert(
      fc.property(place, week, next, on, local, units, (where, runs, coming, date, time, inUnits) => {
        const confirmations = [
          schedule.weekSaved(runs, inUnits, coming),
          schedule.runSaved({ on: date, startLocal: time, expectedMinutes: 1440 }, todayOn, inUnits, coming),
          schedule.runSkipped({ on: date, startLocal: time }, todayOn, inUnits, coming),
          schedule.nothingToSkip(date, todayOn, coming),
          schedule.paused(date, todayOn, coming),
          schedule.resumed(coming),
          schedule.placeSaved(where, coming),
          schedule.currentPlace(where),
          schedule.unitsSaved(inUnits, coming),
          schedule.leadSaved(240, coming),
          schedule.quietHoursSaved({ fromLocal: time, untilLocal: time }, inUnits, coming),
          schedule.checkInsSaved(false, coming),
          joining.askRuns(where),
          joining.alreadyJoined(coming),
          consent.restarted(coming),
          consent.alreadyStarted(coming),
          answers.okNoted({ progress: 'Clean runs with one thing at a time: 10.', next: coming }),
        ];
        for (const text of confirmations) judge(text, 1);
      }),
    );
  });

  it('that answer are at most two', () => {
    fc.assert(
      fc.property(
        told,
        place,
        week,
        next,
        emergency,
        fc.constantFrom('side' as const, 'distance' as const, null),
        fc.constantFrom(...redFlagSign.options),
        (tip, where, runs, coming, number, question, sign) => {
          const state = 'No tips until you text ALL CLEAR.';
          const effect = `Since you tried ${tip.name}: 10 cramps in 100 runs; before: 40 in 100. Per 10 runs: 10.0 fewer to 10.0 fewer. Fewer cramps so far; it may help.`;
          const given = [
            texts.crampAnswer(english, { muscle: 'calf', tip, question }),
            texts.crampAnswer(english, { muscle: 'quad', tip, question }),
            texts.clinicAnswer(english, flags.redFlagText(sign, number), tip),
            texts.nextTipAfter(english, 'didNotHelp', tip),
            texts.nextTipAfter(english, 'cannotDo', tip),
            texts.tipAnswer(english, tip),
            answers.moreAnswer(tip.words.long, `https://${'w'.repeat(60)}.example/tips`),
            texts.statusAnswer({ state, next: coming, week: schedule.weekWords(runs, 'imperial'), effect }),
            answers.pageLinkAnswer(
              `https://${'w'.repeat(60)}.example/me#${'r'.repeat(22)}.${'s'.repeat(22)}`,
            ),
            flags.redFlagText(sign, number),
            flags.allClear(coming),
            joining.joined({ emergencyNumber: number, next: coming }),
            joining.askPlaceChoice([where, where, where, where]),
            consent.help({ webBaseUrl: `https://${'w'.repeat(60)}.example` }),
          ];
          for (const text of given) judge(text, 2);
        },
      ),
    );
  });

  it('that ask us to act now always hold the number to call, or where to go today', () => {
    fc.assert(
      fc.property(fc.constantFrom(...redFlagSign.options.slice(0, 8)), emergency, (sign, number) => {
        expect(flags.redFlagText(sign, number)).toMatch(new RegExp(`call ${number}`));
      }),
    );
  });

  it('first say what to do in a cramp, and then ask at most one thing', () => {
    fc.assert(
      fc.property(told, fc.constantFrom('side' as const, 'distance' as const), (tip, question) => {
        const text = texts.crampAnswer(english, { muscle: 'calf', tip, question });
        expect(text.startsWith('Stop, straighten the knee')).toBe(true);
        expect((text.match(/Which leg|How far in/g) ?? []).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
