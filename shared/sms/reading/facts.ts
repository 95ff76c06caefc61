import type { CrampReport, Urgency } from '../../cramps/cramp-report.ts';
import type { RedFlagSign } from '../../cramps/features.ts';
import type { ReadingContext } from '../meaning.ts';
import { clockTimesIn } from './clock-times.ts';
import { type CrampPlace, crampPlaceIn } from './cramp-place.ts';
import { calfComplaint, crampStands, gaveUpAtPlace, muscleWithFacts, reportIn } from './cramp-reading.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { redFlagsOf } from './red-flag-reading.ts';
import { type TextReading, takeApart } from './text-reading.ts';
import { type DaysAt, daysIn } from './weekly-runs.ts';

/** Everything the rules of intent look at, worked out once. */
export type Facts = {
  readonly reading: TextReading;
  readonly context: ReadingContext;
  readonly quantities: readonly Quantity[];
  readonly place: CrampPlace;
  readonly report: CrampReport;
  readonly urgency: Urgency;
  readonly signs: readonly RedFlagSign[];
  readonly days: readonly DaysAt[];
  readonly hasClockTime: boolean;
  /** A cramp, a calf's complaint, or a run given up at a place, none of them denied. */
  readonly isReport: boolean;
  /** A cramp is named and stands. */
  readonly crampStands: boolean;
};

/** Works out the facts of a text. */
export const factsOf = (text: string, context: ReadingContext): Facts => {
  const reading = takeApart(text);
  const quantities = quantitiesIn(reading.words);
  const place = crampPlaceIn(reading.words, quantities, context.units);
  const report = reportIn(reading, place);
  const { urgency, signs } = redFlagsOf(reading, place, quantities);
  const hasFacts = [report.side, report.atKm, report.atMinutes, report.severity].some(
    (fact) => fact !== null,
  );
  const stands = crampStands(reading);
  return {
    reading,
    context,
    quantities,
    place,
    report,
    urgency,
    signs,
    days: daysIn(reading.words, reading.plain),
    hasClockTime: clockTimesIn(reading.words).length > 0,
    crampStands: stands,
    isReport:
      stands ||
      calfComplaint(reading, { hasFacts }) ||
      gaveUpAtPlace(reading, place) ||
      muscleWithFacts(reading, report),
  };
};
