// What choosing a tip has to know of a runner, and a chosen tip as answers tell it.
import type { CrampReport } from '../cramps/cramp-report.ts';
import type { CrampFeature } from '../cramps/features.ts';
import type { Profile } from '../runner/profile.ts';
import type { RunRecord } from '../runner/run.ts';
import type { ToldWords } from '../sms/copy/answer-texts.ts';
import { type TipContext, tipContextOf } from '../tips/context.ts';
import type { ToldTip } from '../tips/next-tip.ts';
import { type RunnerShare, shareOf } from '../tips/population.ts';
import { wordsFor } from '../tips/tip-words.ts';
import type { TipsRecord } from '../tips/trial.ts';
import { type Situation, zoneOf } from './situation.ts';

/** A cramp as far as it bears on the choice; nothing of it for TIP or a verdict. */
export type Reported = {
  /** The text that told it; null for nothing. */
  readonly messageSid: string | null;
  readonly report: CrampReport | null;
  readonly features: readonly CrampFeature[];
  readonly run: RunRecord | null;
  readonly isRace: boolean;
};

/** No cramp: the runner asks for a tip. */
export const nothingReported: Reported = {
  messageSid: null,
  report: null,
  features: [],
  run: null,
  isRace: false,
};

/** The context in which a tip is chosen for this runner now. */
export const contextFor = (situation: Situation, profile: Profile, reported: Reported): TipContext => {
  const { facts, now, voice } = situation;
  const { run, messageSid } = reported;
  const others = facts.runs.filter((each) => each.runKey !== run?.runKey);
  return tipContextOf({
    voice: voice.tips,
    report: reported.report,
    features: profile.pastCramps ? [...reported.features, 'pastCramps'] : reported.features,
    run: run === null ? null : { ...run, isRace: reported.isRace },
    plannedWeeklyRuns: profile.weeklyRuns,
    pastRuns: run === null ? others : [...others, run],
    pastCramps: facts.cramps.filter((each) => each.messageSid !== messageSid),
    body: profile.body,
    now,
    timeZone: zoneOf(profile),
  });
};

/** A tip in the words this runner may be told. */
export const toldWords = ({ voice }: Situation, told: ToldTip, profile: Profile): ToldWords => ({
  words: wordsFor(voice.tips, told.tipId, told.variant, profile.body.health),
  name: voice.tips.tipWords[told.tipId].name,
  because: told.because,
  standing: told.standing,
  warns: told.variant === 'lessWater',
});

/** The runner's new part in the population statistics; null when no outcome changed. */
export const changedShare = (profile: Profile, record: TipsRecord): RunnerShare | null =>
  record.outcomes === profile.tips.outcomes ? null : shareOf(profile.runnerId, record);
