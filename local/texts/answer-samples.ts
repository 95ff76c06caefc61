import { redFlagSign } from '../../shared/cramps/features.ts';
import { unknownBody } from '../../shared/hydration/body.ts';
import {
  clinicAnswer,
  crampAnswer,
  nextTipAfter,
  statusAnswer,
  tipAnswer,
} from '../../shared/sms/copy/answer-texts.ts';
import { englishAnswers as english } from '../../shared/sms/copy/english/english.ts';
import { tipIds } from '../../shared/tips/tip.ts';
import { wordsFor } from '../../shared/tips/tip-words.ts';
import { austin, emergency, next, type SampleGroup, today } from './sample.ts';

const { answers, redFlags: flags, schedule } = english;
const { effectSummary, tipWords: tips } = english.tips;

const told = (tipId: (typeof tipIds)[number], standing: 'new' | 'kept' | 'advice', because: string) => ({
  words: wordsFor(english.tips, tipId, 'standard', unknownBody.health),
  name: tips[tipId].name,
  because,
  standing,
  warns: false,
});

const week = [
  { weekday: 2, startLocal: '06:30', expectedMinutes: 45 },
  { weekday: 4, startLocal: '06:30', expectedMinutes: 45 },
  { weekday: 6, startLocal: '08:00', expectedMinutes: 90 },
];

const effect = effectSummary({
  tipId: 'strengthen',
  since: { runs: 9, cramps: 1 },
  before: { runs: 10, cramps: 4 },
  differenceInTen: { estimate: -2.9, low: -5.6, high: 0.1 },
  verdict: 'tooEarly',
});

const left = { side: 'left', muscle: 'calf', atKm: 9.7, atMinutes: null, severity: 7 } as const;

const reports = (): SampleGroup => ({
  title: 'Cramp reports',
  samples: [
    ...tipIds.map((tipId) => ({
      name: 'crampAnswer',
      when: `a report; the tip chosen is ${tips[tipId].name}`,
      text: crampAnswer(english, {
        muscle: 'calf',
        tip: told(tipId, 'new', 'late in the run'),
        question: null,
      }),
    })),
    {
      name: 'crampAnswer',
      when: 'a report that leaves the leg open; the tip goes on',
      text: crampAnswer(english, {
        muscle: 'calf',
        tip: told('strengthen', 'kept', 'late in the run'),
        question: 'side',
      }),
    },
    {
      name: 'crampAnswer',
      when: 'another muscle, and where in the run is open',
      text: crampAnswer(english, {
        muscle: 'hamstring',
        tip: told('warmUp', 'new', 'early in the run'),
        question: 'distance',
      }),
    },
    { name: 'detailNoted', when: 'our question is answered', text: answers.detailNoted(left, 'imperial') },
    {
      name: 'clinicAnswer',
      when: 'a sign for a clinician, and a tip may follow',
      text: clinicAnswer(english, flags.redFlagText('walkingPain', emergency), told('strengthen', 'new', '')),
    },
  ],
});

const redFlags = (): SampleGroup => ({
  title: 'Red flags',
  samples: [
    ...redFlagSign.options.map((sign) => ({
      name: 'redFlagText',
      when: sign,
      text: flags.redFlagText(sign, emergency),
    })),
    {
      name: 'stillFlagged',
      when: 'another report before the all clear',
      text: flags.stillFlagged(emergency),
    },
    { name: 'okWhileFlagged', when: 'OK before the all clear', text: flags.okWhileFlagged() },
    { name: 'allClear', when: 'ALL CLEAR', text: flags.allClear(next) },
  ],
});

const checkIns = (): SampleGroup => ({
  title: 'Check-ins and what helped',
  samples: [
    { name: 'okNoted', when: 'OK', text: answers.okNoted({ progress: '', next }) },
    {
      name: 'okNoted',
      when: 'OK while a tip is on trial',
      text: answers.okNoted({ progress: answers.progressWords('counted', tips.strengthen.name, 2), next }),
    },
    {
      name: 'okNoted',
      when: 'OK, and the trial has gone well',
      text: answers.okNoted({ progress: answers.progressWords('success', tips.warmUp.name, 3), next }),
    },
    { name: 'helpedNoted', when: 'HELPED', text: answers.helpedNoted(tips.warmUp.name) },
    {
      name: 'verdictTooEarly',
      when: "'didn't help' before the tip had its weeks",
      text: answers.verdictTooEarly(tips.strengthen.name),
    },
    {
      name: 'nextTipAfter',
      when: "'didn't help'",
      text: nextTipAfter(english, 'didNotHelp', told('progress', 'new', 'late in the run')),
    },
    {
      name: 'nextTipAfter',
      when: "'can't do it'",
      text: nextTipAfter(english, 'cannotDo', told('rest', 'new', '')),
    },
    { name: 'noTipToJudge', when: 'a verdict without a tip', text: answers.noTipToJudge() },
  ],
});

const questions = (): SampleGroup => ({
  title: 'What runners ask',
  samples: [
    { name: 'tipAnswer', when: 'TIP', text: tipAnswer(english, told('strengthen', 'advice', '')) },
    ...tipIds.map((tipId) => ({
      name: 'moreAnswer',
      when: `MORE after ${tips[tipId].name}`,
      text: answers.moreAnswer(tips[tipId].long, 'https://calfline.example/tips'),
    })),
    {
      name: 'statusAnswer',
      when: 'STATUS',
      text: statusAnswer({
        state: '',
        next,
        week: schedule.weekIs(week, 'imperial'),
        effect,
      }),
    },
    {
      name: 'pageLinkAnswer',
      when: 'ME',
      text: answers.pageLinkAnswer(
        'https://calfline.example/me#x5Jd0cQ2rYk3vLw8ZbTn1A.q9GmU4hRz7sXe2PvKc6BfQ',
      ),
    },
  ],
});

const settings = (): SampleGroup => ({
  title: 'Plan, place and settings',
  samples: [
    { name: 'weekSaved', when: 'RUNS', text: schedule.weekSaved(week, 'imperial', next) },
    {
      name: 'weekSaved',
      when: 'RUNS, in C and ml',
      text: schedule.weekSaved(week, 'metric', 'Next: Wed 20:00 for your Thu 06:30 run.'),
    },
    {
      name: 'runSaved',
      when: 'RUN',
      text: schedule.runSaved(
        { on: '2026-03-14', startLocal: '07:00', expectedMinutes: 95 },
        today,
        'imperial',
        next,
      ),
    },
    { name: 'runHelp', when: 'RUN without day or time', text: schedule.runHelp() },
    { name: 'runInThePast', when: 'RUN for a time that has passed', text: schedule.runInThePast() },
    { name: 'tooManyRuns', when: 'a twenty-first one-off run', text: schedule.tooManyRuns() },
    {
      name: 'runSkipped',
      when: 'SKIP',
      text: schedule.runSkipped({ on: '2026-03-10', startLocal: '06:30' }, today, 'imperial', next),
    },
    {
      name: 'nothingToSkip',
      when: 'SKIP on a day without a run',
      text: schedule.nothingToSkip('2026-03-11', today, next),
    },
    {
      name: 'paused',
      when: 'PAUSE until a date',
      text: schedule.paused('2026-03-23', today, 'Next: Mon Mar 23 8pm for your Tue Mar 24 6:30am run.'),
    },
    { name: 'paused', when: 'PAUSE', text: schedule.paused(null, today, '') },
    { name: 'pauseInThePast', when: 'PAUSE until a day that has passed', text: schedule.pauseInThePast() },
    { name: 'resumed', when: 'RESUME', text: schedule.resumed(next) },
    { name: 'placeSaved', when: 'WHERE', text: schedule.placeSaved(austin, next) },
    { name: 'currentPlace', when: 'WHERE without a place', text: schedule.currentPlace(austin) },
    { name: 'unitsSaved', when: 'UNITS C', text: schedule.unitsSaved('metric', next) },
    { name: 'leadSaved', when: 'LEAD 60', text: schedule.leadSaved(60, next) },
    {
      name: 'quietHoursSaved',
      when: 'QUIET HOURS 10pm to 6am',
      text: schedule.quietHoursSaved({ fromLocal: '22:00', untilLocal: '06:00' }, 'imperial', next),
    },
    { name: 'checkInsSaved', when: 'CHECKINS ON', text: schedule.checkInsSaved(true, next) },
    { name: 'checkInsSaved', when: 'CHECKINS OFF', text: schedule.checkInsSaved(false, next) },
    { name: 'settingHelp', when: 'a setting without a value', text: schedule.settingHelp() },
  ],
});

/** Answers to what runners report and ask. */
export const answerSamples = (): readonly SampleGroup[] => [
  reports(),
  redFlags(),
  checkIns(),
  questions(),
  settings(),
];
