// The words that answer what runners say about their calves, and what they ask.
import type { CrampReport } from '../../../cramps/cramp-report.ts';
import type { Units } from '../../../runner/settings.ts';
import { distanceNumber } from '../amounts.ts';
import { firstInOneSegment, firstThatFits } from '../layout.ts';

/** What is asked after the tip about what a report left open. */
export const crampQuestions: Readonly<Record<'side' | 'distance', string>> = {
  side: 'Which leg: left, right or both?',
  distance: 'How far in was it? Like: mile 6, or 40 min',
};

/** Parts of the answers that tell a tip. */
export const tipParts = {
  why: (because: string): string => `Why: ${because}.`,
  keepAtIt: (short: string): string => `Keep at it: ${short}`,
  toTry: (short: string): string => `To try: ${short}`,
  meanwhile: (short: string): string => `Meanwhile: ${short}`,
  nextAfter: { didNotHelp: 'Thanks for saying so. Next to try:', cannotDo: 'That is fine. Instead:' },
  moreTellsMore: 'MORE tells more.',
};

/** The answer to our question arrived. */
export const detailNoted = (report: CrampReport, units: Units): string => {
  const sideSays = report.side === null ? '' : report.side === 'both' ? 'both legs' : `${report.side} leg`;
  const whereSays =
    report.atKm !== null
      ? `${units === 'imperial' ? 'mile' : 'km'} ${distanceNumber(report.atKm, units)}`
      : report.atMinutes === null
        ? ''
        : `${report.atMinutes} min in`;
  const noted = [sideSays, whereSays].filter((each) => each !== '').join(', ');
  return noted === '' ? 'Noted. Thank you.' : `Noted: ${noted}. Thank you.`;
};

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

/** A verdict, and no tip it could be about. */
export const noTipToJudge = (): string =>
  'Thank you. You have no tip on trial yet: text CRAMP and what happened, and I suggest one.';

/** MORE: the long form and where all tips are. */
export const moreAnswer = (long: string, pageUrl: string): string =>
  firstThatFits([long, `All tips: ${pageUrl}`], [long]);

/** ME: the link to the runner's own page. */
export const pageLinkAnswer = (url: string): string => `Your page, for 24 hours and for you only: ${url}`;

/** A text that can't be read: once a helpful line. */
export const unread = (): string =>
  'Sorry, I did not get that. Text CRAMP and what happened, OK if your calves were fine, STATUS for what is next, or HELP for all words.';

/** The second in a row: HELP, and after that nothing. */
export const unreadAgain = (emergencyNumber: string): string =>
  `I am automated and still did not get that. Text HELP for the words I know. In an emergency call ${emergencyNumber}.`;
