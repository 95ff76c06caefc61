// The words of joining: by code from the web, or by text, one question at a time.
import { firstInOneSegment, firstThatFits } from '../layout.ts';
import { type PlaceName, placeWords } from '../places.ts';

/** The first question of joining by text; as the first text of all it carries the disclosure. */
export const askPlaceFirst = (): string =>
  'Calfline: heat, fluids and calf cramp tips by text before your runs. Where do you run? City or postcode. Msg & data rates may apply. HELP for help, STOP to end.';

/** The same question once more. */
export const askPlace = (): string => 'Where do you run? City or postcode, for example: Austin TX';

/** The second question. */
export const askRuns = (place: PlaceName): string =>
  firstInOneSegment(
    [
      `Got it: ${placeWords(place)}.`,
      'Which days and what time do you run? For example: Tue Thu 6:30am 45min, Sat 8am 90min',
    ],
    ['Which days and what time do you run? For example: Tue Thu 6:30am 45min'],
  );

/** Days were read, and no time. */
export const askRunTime = (): string =>
  'Which days, and at what time do you start? For example: RUNS Tue Thu 6:30am 45min, Sat 8am 90min';

/** A name that fits several places. Answered by a number. */
export const askPlaceChoice = (choices: readonly PlaceName[]): string => {
  const list = choices.map((place, index) => `${index + 1} ${placeWords(place)}`).join(' ');
  return firstThatFits([`Which one? Reply with its number: ${list}`]);
};

/** A place that isn't known. */
export const placeNotFound = (): string =>
  'I could not find that place. Send a larger town nearby with its state or country, or a postcode: WHERE Austin TX or WHERE 78704';

/** The look-up itself failed. */
export const placesUnavailable = (): string =>
  'I cannot look up places just now. Please send it again in a few minutes: WHERE and your city or postcode.';

/**
 * Joined. Carries all that has to be said once: who texts, what and how often, rates, HELP and STOP, texts before
 * 8 am, automated tips, nobody reads along, and the emergency number.
 */
export const joined = (facts: { readonly emergencyNumber: string; readonly next: string }): string => {
  const terms = `Calfline: you're in. Up to 3 texts per planned run (heat, fluids, tip, check-in) at the hours you chose, even before 8am. Msg & data rates may apply. HELP for help, STOP to end. Automated tips, not medical advice; nobody monitors replies. Emergency: call ${facts.emergencyNumber}.`;
  return firstThatFits([terms, facts.next], [terms]);
};

/** JOIN from a runner who has joined already. */
export const alreadyJoined = (next: string): string =>
  firstInOneSegment(['You are in already.', next, 'HELP for all words.'], ['You are in already.', next]);

/** A code that waits for no text, or for another number's: which of them is nobody's business. */
export const codeNotFound = (): string =>
  'That code is not waiting for this number; codes last 24 hours. Get a new one on the sign-up page, or text JOIN to sign up right here.';

/** Ordinary text from a number never heard of. */
export const howToJoin = (): string =>
  'This is Calfline: texts that help runners with calf cramps. You are not signed up. Text JOIN to start. Msg & data rates may apply.';

/** The sign-up was left unfinished too long. */
export const joiningExpired = (): string =>
  'Your Calfline sign-up was left unfinished and has ended. Text JOIN to start again.';

/** An answer to the place question that can't be read, helped once. */
export const placeHelp = (): string =>
  'I need a city or postcode to find your forecast. For example: Austin TX, or 78704';

/** An answer to the days question that can't be read, helped once. */
export const runsHelp = (): string =>
  'I need weekdays and a start time. For example: Tue Thu 6:30am 45min, Sat 8am 90min';
