import type { CrampReport } from '../cramps/cramp-report.ts';
import { isHot, type PastCramp, type PastRun } from './history.ts';
import { placeInRun } from './place-in-run.ts';
import type { Signal } from './signals.ts';
import type { TipsVoice } from './tips-voice.ts';

/** The signals that an earlier cramp's record shows as well, so that 'twice' can be said truly. */
const shownBy = (signal: Signal, cramp: PastCramp, run: PastRun | undefined): boolean => {
  switch (signal) {
    case 'hot':
      return isHot(cramp.flag) === true;
    case 'lateInRun':
      return placeInRun(cramp.report, run ?? null) === 'late';
    case 'earlyInRun':
      return placeInRun(cramp.report, run ?? null) === 'early';
    case 'longRun':
      return (run?.minutes ?? 0) > 90;
    default:
      return false;
  }
};

/**
 * Why a tip fits, in words for the runner: 'hot and late in the run, twice'. Takes the two signals that speak
 * most for it; counts earlier cramps that show the same. At most 80 GSM-7 characters.
 */
export const becauseOf = (
  voice: TipsVoice,
  speaking: readonly Signal[],
  history: {
    readonly report: CrampReport | null;
    readonly pastCramps: readonly PastCramp[];
    readonly pastRuns: readonly PastRun[];
  },
): string => {
  const told = speaking.slice(0, 2);
  if (history.report === null || told.length === 0) return voice.reason(told, 1);
  const alike = history.pastCramps.filter((cramp) => {
    const run = history.pastRuns.find((each) => each.runKey === cramp.runKey);
    return told.every((signal) => shownBy(signal, cramp, run));
  }).length;
  return voice.reason(told, 1 + alike);
};
