// The words that answer what runners say about their calves, and what they ask.
import type { CrampReport } from '../../cramps/cramp-report.ts';
import type { TipWords } from '../../tips/tip.ts';
import { duringCramp } from '../../tips/tip-words.ts';
import { firstInOneSegment, firstThatFits } from './layout.ts';

/** First aid where another muscle than the calf cramps (Miller 2022): a gentle stretch of that muscle. */
const duringOtherCramp =
  'Stop and gently stretch the cramped muscle until it eases. Light massage, then walk. No more hard running today.';

/** A tip as an answer tells it: its words, why it was chosen ('' when there is nothing to say), new or kept. */
export type ToldWords = {
  readonly words: TipWords;
  readonly name: string;
  readonly because: string;
  readonly standing: 'new' | 'kept' | 'advice';
  /** True when the reply warns of something, so that it may not be cut short. */
  readonly warns: boolean;
};

/** What a report left open; asked after the tip, once. */
export type CrampQuestion = 'side' | 'distance' | null;

const questionWords: Readonly<Record<'side' | 'distance', string>> = {
  side: 'Which leg: left, right or both?',
  distance: 'How far in was it? Like: mile 6, or 40 min',
};

/** The answer to a cramp report: what to do now, the tip and why, then at most one question. */
export const crampAnswer = (facts: {
  readonly muscle: CrampReport['muscle'];
  readonly tip: ToldWords;
  readonly question: CrampQuestion;
}): string => {
  const { tip } = facts;
  const aid = facts.muscle === null || facts.muscle === 'calf' ? duringCramp : duringOtherCramp;
  const why = tip.because === '' ? '' : `Why: ${tip.because}.`;
  const asks = facts.question === null ? '' : questionWords[facts.question];
  const long = tip.standing === 'kept' ? `Keep at it: ${tip.words.short}` : tip.words.reply;
  const short = tip.standing === 'kept' ? long : `To try: ${tip.words.short}`;
  if (tip.warns)
    return firstThatFits(
      [aid, tip.words.reply, why, asks],
      [aid, tip.words.reply, asks],
      [aid, tip.words.reply],
    );
  return firstThatFits([aid, long, why, asks], [aid, short, why, asks], [aid, short, asks], [aid, short]);
};

/** A report that needs a clinician soon: says so, and a tip may follow. */
export const clinicAnswer = (flagWords: string, tip: ToldWords | null, question: CrampQuestion): string => {
  const asks = question === null ? '' : questionWords[question];
  const short = tip === null ? '' : `Meanwhile: ${tip.words.short}`;
  return firstThatFits([flagWords, short, asks], [flagWords, short], [flagWords]);
};

/** The answer to our question arrived. */
export const detailNoted = (report: CrampReport, units: 'imperial' | 'metric'): string => {
  const sideSays = report.side === null ? '' : report.side === 'both' ? 'both legs' : `${report.side} leg`;
  const whereSays =
    report.atKm !== null
      ? distanceWords(report.atKm, units)
      : report.atMinutes === null
        ? ''
        : `${report.atMinutes} min in`;
  const noted = [sideSays, whereSays].filter((each) => each !== '').join(', ');
  return noted === '' ? 'Noted. Thank you.' : `Noted: ${noted}. Thank you.`;
};

const kmPerMile = 1.609344;

const distanceWords = (km: number, units: 'imperial' | 'metric'): string =>
  units === 'imperial' ? `mile ${trimmed(km / kmPerMile)}` : `km ${trimmed(km)}`;

const trimmed = (value: number): string => String(Math.round(value * 10) / 10);

/** A check-in answered well, with how far the trial of the tip is. */
export const okNoted = (facts: { readonly progress: string; readonly next: string }): string =>
  firstInOneSegment(
    ['Good to hear, noted.', facts.progress, facts.next],
    ['Good to hear, noted.', facts.next],
    ['Good to hear, noted.'],
  );

/** How a trial stands after a clean run; '' when there is nothing to say. */
export const progressWords = (
  change: 'counted' | 'success' | 'other',
  tipName: string,
  cleanRuns: number,
): string => {
  switch (change) {
    case 'counted':
      return `Clean runs with ${tipName}: ${cleanRuns}.`;
    case 'success':
      return `${sentence(tipName)} went well: keep it.`;
    case 'other':
      return '';
  }
};

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The runner says that the tip helped. */
export const helpedNoted = (tipName: string): string =>
  `Good: ${tipName} stays. One good run can be luck, so I keep counting.`;

/** Too early to judge a tip that needs weeks. */
export const verdictTooEarly = (tipName: string): string =>
  `Noted. With ${tipName} it takes 3 weeks or more to tell; if you can, keep at it. Text CAN'T DO IT if you cannot.`;

/** The tip didn't help, or can't be done: the next one. */
export const nextTipAfter = (verdict: 'didNotHelp' | 'cannotDo', tip: ToldWords): string => {
  const opening = verdict === 'didNotHelp' ? 'Thanks for saying so. Next to try:' : 'That is fine. Instead:';
  const why = tip.because === '' ? '' : `Why: ${tip.because}.`;
  return firstThatFits(
    [opening, tip.words.reply, why],
    [opening, tip.words.reply],
    [opening, tip.words.short],
  );
};

/** A verdict, and no tip it could be about. */
export const noTipToJudge = (): string =>
  'Thank you. You have no tip on trial yet: text CRAMP and what happened, and I suggest one.';

/** TIP: one tip, with MORE for its long form. */
export const tipAnswer = (tip: ToldWords): string => {
  const why = tip.because === '' ? '' : `Why: ${tip.because}.`;
  return firstThatFits([tip.words.reply, why, 'MORE tells more.'], [tip.words.reply, 'MORE tells more.']);
};

/** MORE: the long form and where all tips are. */
export const moreAnswer = (long: string, pageUrl: string): string =>
  firstThatFits([long, `All tips: ${pageUrl}`], [long]);

/** STATUS: the next text, the plan, and what the tip has done so far. */
export const statusAnswer = (facts: {
  readonly state: string;
  readonly week: string;
  readonly next: string;
  readonly effect: string;
}): string =>
  firstThatFits(
    [facts.state, facts.next, facts.week, facts.effect],
    [facts.state, facts.next, facts.effect],
    [facts.state, facts.next],
  );

/** ME: the link to the runner's own page. */
export const pageLinkAnswer = (url: string): string => `Your page, for 24 hours and for you only: ${url}`;
