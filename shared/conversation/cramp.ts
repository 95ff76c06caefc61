// A cramp report: red flags first, then what to do now, the tip, and at most one question.
import type { CrampReport } from '../cramps/cramp-report.ts';
import type { RedFlagSign } from '../cramps/features.ts';
import { asking, asksNothing } from '../runner/changes.ts';
import type { Profile } from '../runner/profile.ts';
import type { CrampRecord, RunRecord } from '../runner/run.ts';
import { type CrampQuestion, clinicAnswer, crampAnswer } from '../sms/copy/answer-texts.ts';
import { toStoredInstant } from '../time/instant.ts';
import { withMedicinesSaid } from '../tips/contraindications.ts';
import { recordCramp } from '../tips/judging.ts';
import { nextTip } from '../tips/next-tip.ts';
import { type AboutRun, reportedRun, runAskedAbout, saysLength, unplannedRun } from './about-run.ts';
import { type Asked, type Decision, decision, emergencyNumber, type Situation } from './situation.ts';
import { changedShare, contextFor, toldWords } from './tip-for.ts';

type Report = Asked<'cramp'>;

/** A cramp was reported, or our question about one is answered. */
export const cramp = (situation: Situation, before: Profile, request: Report): Decision => {
  const profile = withMedicines(before, request);
  const detail = request.answersQuestion ? detailOf(situation, profile, request.report) : null;
  if (detail !== null) return detail;
  const { records, about } = noted(situation, profile, request);
  if (profile.redFlag !== null) {
    const answer = situation.voice.redFlags.stillFlagged(emergencyNumber(situation, profile));
    return decision(asksNothing(profile), answer, records);
  }
  return withTip(situation, profile, request, about, records);
};

/** A medicine named in a report is kept like one given at sign-up: it bears on salt, in tips and in reminders. */
const withMedicines = (profile: Profile, { features }: Report): Profile => ({
  ...profile,
  body: { ...profile.body, health: withMedicinesSaid(profile.body.health, features) },
});

/** A cramp report under a red flag: kept, and nothing said here; the red flag's words are the answer. */
export const notedOnly = (
  situation: Situation,
  profile: Profile,
  request: Report,
): Pick<Decision, 'cramp' | 'run'> => noted(situation, profile, request).records;

type Noted = {
  readonly about: AboutRun | null;
  readonly records: { readonly cramp: CrampRecord; readonly run: RunRecord | null };
};

const noted = (situation: Situation, profile: Profile, request: Report): Noted => {
  const about = isAboutARun(request) ? runFor(situation, profile, request) : null;
  const run = about === null ? null : reportedRun(situation, profile, about, 'cramp', request.run);
  return {
    about,
    records: {
      run,
      cramp: {
        schemaVersion: 1,
        runnerId: profile.runnerId,
        messageSid: situation.messageSid,
        at: toStoredInstant(situation.now),
        runKey: run?.runKey ?? null,
        report: request.report,
        urgency: situation.meaning.urgency,
        flag: run?.flag ?? null,
        wbgtC: run?.wbgtC ?? null,
        tipId: profile.tips.trial?.tipId ?? null,
        words: situation.words.slice(0, 1600),
      },
    },
  };
};

/** Cramps at night or while ill say nothing of a run, nor of a tip for running. */
const isAboutARun = ({ features }: Report): boolean =>
  !features.includes('night') && !features.includes('ill');

const runFor = (situation: Situation, profile: Profile, { report, run }: Report): AboutRun | null => {
  const asked = runAskedAbout(situation, profile);
  if (asked !== null) return asked;
  const wasRunning = report.atKm !== null || report.atMinutes !== null || saysLength(run);
  return wasRunning ? unplannedRun(situation, profile, run.totalMinutes ?? report.atMinutes) : null;
};

const withTip = (
  situation: Situation,
  profile: Profile,
  request: Report,
  about: AboutRun | null,
  records: Noted['records'],
): Decision => {
  const { now, facts, random, meaning, voice } = situation;
  const at = about === null ? toStoredInstant(now) : toStoredInstant(about.startAt);
  const seen = { runKey: about?.runKey ?? null, at };
  const judged = isAboutARun(request) ? recordCramp(profile.tips, seen, now).record : profile.tips;
  const context = contextFor(situation, profile, {
    ...request,
    messageSid: situation.messageSid,
    run: records.run,
    isRace: about?.isRace ?? false,
  });
  const { record, told } = nextTip(judged, context, facts.population, random, now);

  const question = questionFor(request.report, about);
  const next = { ...asked(situation, profile, question), tips: record };
  const tip = toldWords(situation, told, profile);
  const sign = meaning.urgency === 'clinic' ? meaning.signs[0] : undefined;
  const answer =
    sign === undefined
      ? crampAnswer(voice, { muscle: request.report.muscle, tip, question })
      : clinicWords(situation, profile, sign, context.decisive ? null : tip);
  return decision(next, answer, { ...records, share: changedShare(profile, record) });
};

const clinicWords = (
  situation: Situation,
  profile: Profile,
  sign: RedFlagSign,
  tip: ReturnType<typeof toldWords> | null,
): string => {
  const { voice } = situation;
  return clinicAnswer(voice, voice.redFlags.redFlagText(sign, emergencyNumber(situation, profile)), tip);
};

/** What to ask: which leg, otherwise how far in; nothing for a cramp that belongs to no run. */
const questionFor = (report: CrampReport, about: AboutRun | null): CrampQuestion => {
  if (report.side === null) return 'side';
  const isPlaced = report.atKm !== null || report.atMinutes !== null;
  return isPlaced || about === null ? null : 'distance';
};

const asked = (situation: Situation, profile: Profile, question: CrampQuestion): Profile =>
  question === null || situation.meaning.urgency === 'clinic'
    ? asksNothing(profile)
    : asking(
        profile,
        { waitingFor: 'crampDetail', about: question, crampMessageSid: situation.messageSid },
        situation.now,
      );

/** The answer to our one question, put into the report it is about; null when there is no such report. */
const detailOf = (situation: Situation, profile: Profile, said: CrampReport): Decision | null => {
  const { conversation } = profile;
  if (conversation.waitingFor !== 'crampDetail') return null;
  const before = situation.facts.cramps.find((each) => each.messageSid === conversation.crampMessageSid);
  if (before === undefined) return null;
  const report: CrampReport = {
    side: said.side ?? before.report.side,
    muscle: said.muscle ?? before.report.muscle,
    atKm: said.atKm ?? before.report.atKm,
    atMinutes: said.atMinutes ?? before.report.atMinutes,
    severity: said.severity ?? before.report.severity,
  };
  const answer = situation.voice.answers.detailNoted(report, profile.units);
  return decision(asksNothing(profile), answer, { cramp: { ...before, report } });
};
