// OK after a run, 'all clear' after a red flag, and whether a tip helped.
import { asksNothing } from '../runner/changes.ts';
import type { Profile } from '../runner/profile.ts';
import type { RunRecord } from '../runner/run.ts';
import { nextTipAfter } from '../sms/copy/answer-texts.ts';
import { toStoredInstant } from '../time/instant.ts';
import { recordRun, recordVerdict, type TrialChange } from '../tips/judging.ts';
import { nextTip } from '../tips/next-tip.ts';
import type { TipsRecord } from '../tips/trial.ts';
import { reportedRun, runAskedAbout, saysLength, unplannedRun } from './about-run.ts';
import { nextFor } from './next-text.ts';
import { type Asked, type Decision, decision, type Situation } from './situation.ts';
import { changedShare, contextFor, nothingReported, toldWords } from './tip-for.ts';

/** The calves were fine. */
export const ok = (situation: Situation, profile: Profile, request: Asked<'ok'>): Decision => {
  const { now, voice } = situation;
  if (request.allClear && profile.redFlag !== null) {
    const next = { ...profile, redFlag: null };
    return decision(next, voice.redFlags.allClear(nextFor(situation, next)));
  }
  const { run } = okNotedOnly(situation, profile, request);
  const judged =
    run === null || run.outcome === 'cramp'
      ? { record: profile.tips, change: 'none' as const }
      : recordRun(profile.tips, run, now);
  const next = { ...asksNothing(profile), tips: judged.record };
  const answer =
    profile.redFlag === null
      ? voice.answers.okNoted({
          progress: progressOf(situation, profile.tips, judged),
          next: nextFor(situation, next),
        })
      : voice.redFlags.okWhileFlagged();
  return decision(next, answer, { run, share: changedShare(profile, judged.record) });
};

/** The run that was clean, for the record; null when the text is about none. */
export const okNotedOnly = (
  situation: Situation,
  profile: Profile,
  { run: said }: Asked<'ok'>,
): { readonly run: RunRecord | null } => {
  const about =
    runAskedAbout(situation, profile) ??
    (saysLength(said) ? unplannedRun(situation, profile, said.totalMinutes) : null);
  return { run: about === null ? null : reportedRun(situation, profile, about, 'clean', said) };
};

const progressOf = (
  { voice }: Situation,
  before: TipsRecord,
  judged: { readonly record: TipsRecord; readonly change: TrialChange },
): string => {
  const tipId = before.trial?.tipId;
  if (tipId === undefined) return '';
  const change = judged.change === 'counted' || judged.change === 'success' ? judged.change : 'other';
  const cleanRuns = judged.record.trial?.cleanRunKeys.length ?? 0;
  return voice.answers.progressWords(change, voice.tips.tipWords[tipId].name, cleanRuns);
};

/** HELPED, 'didn't help', 'can't'. */
export const verdict = (situation: Situation, profile: Profile, request: Asked<'helped'>): Decision => {
  const { now, facts, random, voice } = situation;
  const { answers } = voice;
  const { record, change } = recordVerdict(profile.tips, request.verdict, now);
  const tipId = profile.tips.trial?.tipId ?? profile.tips.outcomes.at(-1)?.tipId;
  if (tipId === undefined) return decision(profile, answers.noTipToJudge());
  const { name } = voice.tips.tipWords[tipId];
  const share = changedShare(profile, record);
  if (change === 'tooEarly') return decision({ ...profile, tips: record }, answers.verdictTooEarly(name));
  if (request.verdict === 'helped') {
    return decision({ ...profile, tips: record }, answers.helpedNoted(name), { share });
  }
  if (profile.redFlag !== null) {
    return decision({ ...profile, tips: record }, voice.redFlags.okWhileFlagged(), { share });
  }
  const context = contextFor(situation, profile, lastReported(situation));
  const following = nextTip(record, context, facts.population, random, now);
  const answer = nextTipAfter(voice, request.verdict, toldWords(situation, following.told, profile));
  const next = { ...profile, tips: following.record };
  return decision(next, answer, { share: changedShare(profile, following.record) });
};

/** The newest cramp on record: what the next tip is chosen for. */
const lastReported = ({ facts, now }: Situation): typeof nothingReported => {
  const last = facts.cramps.findLast((each) => each.at <= toStoredInstant(now));
  if (last === undefined) return nothingReported;
  const run = facts.runs.find((each) => each.runKey === last.runKey) ?? null;
  return { messageSid: last.messageSid, report: last.report, features: [], run, isRace: false };
};
