import type { CrampReport } from '../../shared/cramps/cramp-report.ts';
import type { Meaning } from '../../shared/sms/meaning.ts';
import { readText } from '../../shared/sms/reading/read-text.ts';
import type { LabelledText } from '../../test/support/labelled-texts.ts';

/** The context in which labelled texts are read: nothing was asked before. */
export const benchContext = {
  waitingFor: 'nothing',
  nowLocal: '2026-11-18T10:00',
  units: 'imperial',
} as const;

/** One labelled text and what the reader made of it. */
export type Scored = { readonly labelled: LabelledText; readonly meaning: Meaning };

/** A part right of a whole. */
export type Share = { readonly right: number; readonly of: number };

/** Reads every text and keeps what was read beside its label. */
export const readAll = (texts: readonly LabelledText[]): readonly Scored[] =>
  texts.map((labelled) => ({ labelled, meaning: readText(labelled.text, benchContext) }));

/** The report the reader gave; null for any intent but cramp. */
export const reportOf = ({ request }: Meaning): CrampReport | null =>
  request.intent === 'cramp' ? request.report : null;

/** How many of the texts that pass `include` also pass `isRight`. */
export const share = (
  scored: readonly Scored[],
  include: (one: Scored) => boolean,
  isRight: (one: Scored) => boolean,
): Share => {
  const included = scored.filter(include);
  return { right: included.filter(isRight).length, of: included.length };
};

/** Texts of the intent that were read as it. */
export const recall = (scored: readonly Scored[], intent: string): Share =>
  share(
    scored,
    ({ labelled }) => labelled.intent === intent,
    ({ meaning }) => meaning.request.intent === intent,
  );

/** Texts read as the intent that have it. */
export const precision = (scored: readonly Scored[], intent: string): Share =>
  share(
    scored,
    ({ meaning }) => meaning.request.intent === intent,
    ({ labelled }) => labelled.intent === intent,
  );

/** Texts whose intent was read right. */
export const intentShare = (scored: readonly Scored[]): Share =>
  share(
    scored,
    () => true,
    ({ labelled, meaning }) => labelled.intent === meaning.request.intent,
  );

/** Texts whose urgency was read right. */
export const urgencyShare = (scored: readonly Scored[]): Share =>
  share(
    scored,
    () => true,
    ({ labelled, meaning }) => labelled.urgency === meaning.urgency,
  );

/** Reports where one field was read right, of all texts labelled as reports. */
export const fieldShare = (scored: readonly Scored[], field: keyof CrampReport): Share =>
  share(
    scored,
    ({ labelled }) => labelled.report !== null,
    ({ labelled, meaning }) => reportOf(meaning)?.[field] === labelled.report?.[field],
  );

/** A share as a percentage with one decimal; an empty one is 100. */
export const percent = ({ right, of }: Share): number =>
  of === 0 ? 100 : Math.round((right / of) * 1000) / 10;

const fields = ['side', 'muscle', 'atKm', 'atMinutes', 'severity'] as const;

/** What was read wrong in one text, in words; empty when nothing was. */
export const missesIn = ({ labelled, meaning }: Scored): readonly string[] => {
  const report = reportOf(meaning);
  const wrongFields =
    labelled.report === null || report === null
      ? []
      : fields
          .filter((field) => labelled.report?.[field] !== report[field])
          .map((field) => `${field} ${labelled.report?.[field]} read as ${report[field]}`);
  return [
    ...(labelled.intent === meaning.request.intent
      ? []
      : [`${labelled.intent} read as ${meaning.request.intent}`]),
    ...(labelled.urgency === meaning.urgency
      ? []
      : [`urgency ${labelled.urgency} read as ${meaning.urgency} (${meaning.signs.join(' ')})`]),
    ...wrongFields,
  ];
};
