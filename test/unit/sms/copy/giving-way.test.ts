// What is left out of a text that would be too long: never what it is for.
import { describe, expect, test } from 'vitest';
import { unknownBody } from '../../../../shared/hydration/body.ts';
import * as texts from '../../../../shared/sms/copy/answer-texts.ts';
import { englishAnswers as english } from '../../../../shared/sms/copy/english/english.ts';
import { wordsFor } from '../../../../shared/tips/tip-words.ts';

const { answers, schedule, tips } = english;
const { alreadyStarted, help } = english.consent;
const { alreadyJoined, askRuns, joined } = english.joining;
const { redFlagText } = english.redFlags;

/** More than any text has room for. */
const endless = 'and so on '.repeat(40).trim();

const tip = (change: Partial<texts.ToldWords> = {}): texts.ToldWords => ({
  words: wordsFor(tips, 'warmUp', 'standard', unknownBody.health),
  name: tips.tipWords.warmUp.name,
  because: 'no warm-up',
  standing: 'new',
  warns: false,
  ...change,
});

describe('what comes next gives way to what was asked for', () => {
  test.each([
    ['OK', answers.okNoted({ progress: '', next: endless }), 'Good to hear, noted.'],
    ['JOIN', alreadyJoined(endless), `You are in already. ${endless}`],
    ['START', alreadyStarted(endless), 'You are on.'],
    ['MORE', answers.moreAnswer('The long words.', endless), 'The long words.'],
    [
      'STATUS',
      texts.statusAnswer({ state: 'Paused.', next: 'Next.', week: 'Week.', effect: endless }),
      'Paused. Next.',
    ],
    [
      'STATUS with a long week',
      texts.statusAnswer({ state: '', next: 'Next.', week: endless, effect: 'So far.' }),
      'Next. So far.',
    ],
    [
      'a red flag',
      redFlagText('clot', '911', true).replace(' No tips until you text ALL CLEAR.', ''),
      redFlagText('clot', '911', false),
    ],
  ])('%s', (_what, text, left) => {
    expect(text).toBe(left);
  });

  test.each([
    [
      'a week',
      schedule.weekSaved([{ weekday: 2, startLocal: '06:30', expectedMinutes: 45 }], 'imperial', endless),
      'Saved.',
    ],
    [
      'a run',
      schedule.runSaved(
        { on: '2026-03-10', startLocal: '07:00', expectedMinutes: 30 },
        '2026-03-09',
        'imperial',
        endless,
      ),
      'Added: Tue 7am.',
    ],
    [
      'a skip',
      schedule.runSkipped({ on: '2026-03-10', startLocal: '07:00' }, '2026-03-09', 'imperial', endless),
      'Skipped.',
    ],
    [
      'nothing to skip',
      schedule.nothingToSkip('2026-03-10', '2026-03-09', endless),
      'There is no run to skip.',
    ],
    ['a pause', schedule.paused('2026-03-12', '2026-03-09', endless), 'Paused until Thu.'],
    [
      'a place',
      schedule.placeSaved({ name: 'Austin', region: 'TX', countryCode: 'US' }, endless),
      'Your place is saved.',
    ],
  ])('%s that is saved is said to be', (_what, text, left) => {
    expect(text.startsWith(left)).toBe(true);
  });

  test('a long week is told by its number of runs, a short one by its days in order', () => {
    const days = [5, 2, 2].map((weekday, at) => ({
      weekday,
      startLocal: `0${at + 6}:30`,
      expectedMinutes: 45,
    }));
    expect(schedule.weekSaved(days, 'imperial', 'Next.')).toBe(
      'Saved: Tue 7:30am 45min, Tue 8:30am 45min, Fri 6:30am 45min. Next.',
    );
    const many = Array.from({ length: 14 }, (_, at) => ({
      weekday: (at % 7) + 1,
      startLocal: `06:${at + 10}`,
      expectedMinutes: 45,
    }));
    expect(schedule.weekSaved(many, 'imperial', 'Next.')).toBe(
      'Saved: 14 runs a week. STATUS lists them. Next.',
    );
  });

  test('the progress of a trial, before the next text', () => {
    expect(answers.okNoted({ progress: endless, next: 'Next.' })).toBe('Good to hear, noted. Next.');
  });

  test('the terms of joining are told whole', () => {
    const whole = joined({ emergencyNumber: '911', next: '' });
    expect(joined({ emergencyNumber: '911', next: endless })).toBe(whole);
    expect(whole).toContain('Emergency: call 911.');
  });

  test('HELP has all words, and the address and STOP where they fit', () => {
    expect(help({ webBaseUrl: 'https://calfline.example' })).toMatch(/CRAMP.*calfline\.example.*STOP to end/);
    expect(help({ webBaseUrl: endless })).toMatch(/CRAMP.*STOP/);
  });

  test('a place with a long name is asked about without it, and named by 40 letters', () => {
    const place = { name: 'L'.repeat(90), region: 'R'.repeat(90), countryCode: 'GB' };
    expect(askRuns(place)).toMatch(/^Which days and what time do you run/);
    expect(schedule.currentPlace(place)).toContain(`${'L'.repeat(40)} ${'R'.repeat(40)}.`);
    expect(schedule.currentPlace(null)).toMatch(/^I do not know your place yet\./);
  });
});

describe('the answer to a cramp', () => {
  const told = (change: Partial<texts.ToldWords>, question: texts.CrampQuestion = null) =>
    texts.crampAnswer(english, { muscle: 'calf', tip: tip(change), question });

  test('says why only where there is a reason', () => {
    expect(told({})).toContain('Why: no warm-up.');
    expect(told({ because: '' })).not.toContain('Why');
  });

  test('of a tip in force is to keep at it', () => {
    expect(told({ standing: 'kept' })).toContain(`Keep at it: ${tip().words.short}`);
    expect(told({})).not.toContain('Keep at it');
  });

  test('without room for the tip in full has it in short, and then no reason, and no question', () => {
    const long = { words: { ...tip().words, reply: endless } };
    expect(told(long)).toContain(`To try: ${tip().words.short} Why: no warm-up.`);
    expect(told({ ...long, because: endless }, 'side')).toMatch(
      /To try: .* Which leg: left, right or both\?$/,
    );
    const shorter = { words: { ...tip().words, reply: endless, short: 'x'.repeat(150) } };
    expect(told({ ...shorter, because: endless }, 'distance')).toMatch(/To try: x+$/);
  });

  test('that warns keeps its warning whole', () => {
    const warns = { warns: true, because: endless };
    expect(told(warns, 'side')).toMatch(new RegExp(`${tip().words.reply.slice(0, 30)}.* Which leg`));
    expect(told(warns, 'side')).not.toContain('Why');
  });

  test('is for that muscle: a thigh is not pulled by the toes', () => {
    const thigh = texts.crampAnswer(english, { muscle: 'quad', tip: tip(), question: null });
    expect(thigh).not.toContain('toes toward the shin');
    expect(texts.crampAnswer(english, { muscle: null, tip: tip(), question: null })).toBe(told({}));
  });

  test('for a clinician gives the sign first, and the tip where it fits', () => {
    expect(texts.clinicAnswer(english, 'See a clinician.', tip())).toBe(
      `See a clinician. Meanwhile: ${tip().words.short}`,
    );
    expect(texts.clinicAnswer(english, 'See a clinician.', null)).toBe('See a clinician.');
    expect(texts.clinicAnswer(english, 'c'.repeat(300), tip())).toBe('c'.repeat(300));
  });
});

describe('the answer to our question is noted as it was told', () => {
  const nothing = { side: null, muscle: null, atKm: null, atMinutes: null, severity: null } as const;

  test.each([
    [{ ...nothing, side: 'left', atKm: 9.7 }, 'imperial', 'Noted: left leg, mile 6. Thank you.'],
    [{ ...nothing, side: 'both', atKm: 9.74 }, 'metric', 'Noted: both legs, km 9.7. Thank you.'],
    [{ ...nothing, atMinutes: 40 }, 'metric', 'Noted: 40 min in. Thank you.'],
    [{ ...nothing, side: 'right' }, 'metric', 'Noted: right leg. Thank you.'],
    [nothing, 'metric', 'Noted. Thank you.'],
  ] as const)('%j', (report, units, text) => {
    expect(answers.detailNoted(report, units)).toBe(text);
  });
});

describe('another tip', () => {
  test('is told in full with the reason, without it, or in short', () => {
    expect(texts.nextTipAfter(english, 'cannotDo', tip())).toMatch(
      /^That is fine\. Instead: .* Why: no warm-up\.$/,
    );
    expect(texts.nextTipAfter(english, 'didNotHelp', tip({ because: endless }))).toBe(
      `Thanks for saying so. Next to try: ${tip().words.reply}`,
    );
    const long = { words: { ...tip().words, reply: endless } };
    expect(texts.nextTipAfter(english, 'didNotHelp', tip(long))).toBe(
      `Thanks for saying so. Next to try: ${tip().words.short}`,
    );
  });

  test('asked for by TIP says that MORE tells more, with the reason where it fits', () => {
    expect(texts.tipAnswer(english, tip())).toMatch(/ Why: no warm-up\. MORE tells more\.$/);
    expect(texts.tipAnswer(english, tip({ because: endless }))).toBe(`${tip().words.reply} MORE tells more.`);
  });
});
