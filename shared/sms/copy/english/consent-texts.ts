// The words of stopping, coming back, HELP and forgetting.
import { firstInOneSegment, firstThatFits } from '../layout.ts';

/** The one confirmation of a STOP that the carrier doesn't answer. */
export const stopped = (): string =>
  'Calfline: you are unsubscribed and will get no more texts. Text START to come back, FORGET to delete your data.';

/** The one confirmation to a number we don't know. */
export const stoppedUnknown = (): string => 'Calfline: you will get no texts from us.';

/** Back after STOP, with everything as it was. */
export const restarted = (next: string): string =>
  firstInOneSegment(
    ['Calfline: welcome back, everything is as it was. STOP to end.', next],
    ['Calfline: welcome back.', next],
  );

/** START from a runner who never stopped. */
export const alreadyStarted = (next: string): string =>
  firstInOneSegment(['You are on.', next], ['You are on.']);

/** All words, for HELP. */
export const help = (facts: { readonly webBaseUrl: string }): string =>
  firstThatFits(
    [
      'Calfline: tips against calf cramps, up to 3 texts per run. Text: CRAMP + what happened, OK, STATUS, RUNS, RUN, SKIP, PAUSE, RESUME, WHERE, TIP, MORE, LEAD 60, UNITS C, CHECKINS OFF, ME, FORGET.',
      `More: ${facts.webBaseUrl} Msg & data rates may apply. STOP to end.`,
    ],
    [
      'Calfline: tips against calf cramps, up to 3 texts per run. Text: CRAMP + what happened, OK, STATUS, RUNS, RUN, SKIP, PAUSE, RESUME, WHERE, TIP, MORE, LEAD 60, UNITS C, CHECKINS OFF, ME, FORGET. Msg & data rates may apply. STOP to end.',
    ],
  );

/** FORGET, before anything is deleted. */
export const askForgetConfirmation = (): string =>
  'This deletes everything Calfline knows about you, for good, and ends all texts. Text DELETE to confirm, or anything else to keep it.';

/** Everything is deleted. */
export const forgotten = (): string =>
  'Calfline: everything about you is deleted and you will get no more texts. To come back one day, text JOIN.';

/** Not confirmed: the runner wrote something that isn't the confirming word. */
export const forgetCancelled = (): string => 'Nothing was deleted.';

/** The number belongs to somebody else now. */
export const wrongNumber = (): string =>
  'Calfline: sorry about that. This number is removed and will get no more texts from us.';
