/** Texts already read, for tests of what they decide: no handler, no store, no words to read. */
import { Temporal } from 'temporal-polyfill';
import type { Facts, Situation } from '../../shared/conversation/situation.ts';
import type { CrampReport } from '../../shared/cramps/cramp-report.ts';
import type { CrampRecord, RunRecord } from '../../shared/runner/run.ts';
import { answerVoice } from '../../shared/sms/copy/voices.ts';
import type { Meaning, Request } from '../../shared/sms/meaning.ts';
import { emptyPopulation } from '../../shared/tips/population.ts';
import { aRunner } from './universe.ts';

/** Monday 9 March 2026, 10:00 in Austin. */
export const monday10am = '2026-03-09T15:00:00.000Z';

type Overrides = Partial<Omit<Situation, 'now' | 'facts' | 'meaning'>> & {
  readonly at?: string;
  readonly facts?: Partial<Facts>;
  readonly meaning?: Partial<Omit<Meaning, 'request'>>;
};

/** A text of `aRunner` on Monday morning that asks for this; nothing is on record. */
export const situation = (request: Request, overrides: Overrides = {}): Situation => {
  const { at = monday10am, facts, meaning, ...rest } = overrides;
  const { runnerId, phone } = aRunner();
  return {
    messageSid: 'SM1',
    words: 'what they wrote',
    runnerId,
    phone,
    voice: answerVoice,
    now: Temporal.Instant.from(at),
    meaning: { request, urgency: 'none', signs: [], ...meaning },
    carrierAnswers: false,
    mayJoin: true,
    suppressed: false,
    strangerTexts: 1,
    random: { next: () => 0.5 },
    webBaseUrl: 'https://calfline.example',
    ...rest,
    facts: {
      signup: null,
      places: [],
      runs: [],
      cramps: [],
      population: emptyPopulation,
      pageSecretDigest: 'digest',
      ...facts,
    },
  };
};

export const nothingSaid: CrampReport = {
  side: null,
  muscle: 'calf',
  atKm: null,
  atMinutes: null,
  severity: null,
};

/** A cramp told in words that say nothing more. */
export const crampRequest = (
  overrides: Partial<Extract<Request, { intent: 'cramp' }>> = {},
): Extract<Request, { intent: 'cramp' }> => ({
  intent: 'cramp',
  report: nothingSaid,
  features: [],
  run: { totalKm: null, totalMinutes: null },
  answersQuestion: false,
  ...overrides,
});

/** 'OK' after a run, with nothing said of it. */
export const okRequest = (
  overrides: Partial<Extract<Request, { intent: 'ok' }>> = {},
): Extract<Request, { intent: 'ok' }> => ({
  intent: 'ok',
  allClear: false,
  run: { totalKm: null, totalMinutes: null },
  ...overrides,
});

/** A run on record, of which nobody said how it was: Saturday 7 March, 08:00 in Austin. */
export const aRunRecord = (overrides: Partial<RunRecord> = {}): RunRecord => ({
  schemaVersion: 1,
  runnerId: aRunner().runnerId,
  runKey: '2026-03-07T08:00',
  version: 1,
  startAt: '2026-03-07T14:00:00.000Z',
  minutes: 90,
  distanceKm: 14,
  outcome: null,
  flag: null,
  wbgtC: null,
  tipId: null,
  reportedAt: null,
  ...overrides,
});

/** A cramp on record, told on Saturday at noon of no run. */
export const aCrampRecord = (overrides: Partial<CrampRecord> = {}): CrampRecord => ({
  schemaVersion: 1,
  runnerId: aRunner().runnerId,
  messageSid: 'SM0',
  at: '2026-03-07T18:00:00.000Z',
  runKey: null,
  report: nothingSaid,
  urgency: 'none',
  flag: null,
  wbgtC: null,
  tipId: null,
  words: 'calf cramp',
  ...overrides,
});
