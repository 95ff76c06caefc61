/** The carrier's own words: Twilio's default handling of opt-out, opt-in and help keywords on a long code. */

const optOutWords = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT']);
const optInWords = new Set(['START', 'UNSTOP']);
const helpWords = new Set(['HELP', 'INFO']);

export type CarrierKeyword = 'STOP' | 'START' | 'HELP';

/**
 * The keyword that a text is, for the carrier: the whole text is that one word. 'YES' counts as START only from
 * a number that is opted out.
 */
export const carrierKeyword = (body: string, optedOut: boolean): CarrierKeyword | null => {
  const word = body.trim().toUpperCase();
  if (optOutWords.has(word)) {
    return 'STOP';
  }
  if (optInWords.has(word) || (word === 'YES' && optedOut)) {
    return 'START';
  }
  return helpWords.has(word) ? 'HELP' : null;
};

/** What the carrier itself answers. */
export const keywordAnswer = (keyword: CarrierKeyword): string => {
  switch (keyword) {
    case 'STOP':
      return '[Carrier] You are unsubscribed and will get no more texts from this number. Reply START to come back.';
    case 'START':
      return '[Carrier] You will get texts from this number again. Reply HELP for help, STOP to end. Msg & data rates may apply.';
    case 'HELP':
      return '[Carrier] Reply STOP to end these texts. Msg & data rates may apply.';
  }
};
