// Texts of numbers that have no profile: never heard of, or forgotten.
import { join } from './joining.ts';
import { type Decision, decision, emergencyNumber, type Situation } from './situation.ts';

/**
 * A number without a profile: it may join, and is helped once; nothing of it is stored. After FORGET it hears
 * only what it asks for by name, and the same answer again to the text that deleted everything. A number of a country
 * that isn't served is met with silence where others would join or be told how to: an answer abroad costs a multiple,
 * and whoever earns by texts to numbers of their own would ask for it again and again. The sign-up page says it in words.
 */
export const fromStranger = (situation: Situation): Decision => {
  const { request, urgency, signs } = situation.meaning;
  const { consent, redFlags } = situation.voice;
  const [sign] = signs;
  if (sign !== undefined && (urgency === 'emergency' || urgency === 'today')) {
    return decision(null, redFlags.redFlagText(sign, emergencyNumber(situation, null), false), {
      alwaysAnswer: true,
    });
  }
  const unlessCarrier = (text: string): Decision => decision(null, situation.carrierAnswers ? null : text);
  switch (request.intent) {
    case 'join':
      return situation.mayJoin ? join(situation, null, request) : decision(null, null);
    case 'start':
      return situation.carrierAnswers || !situation.mayJoin
        ? decision(null, null)
        : join(situation, null, { intent: 'join', code: null });
    case 'stop':
      return unlessCarrier(request.wrongNumber ? consent.wrongNumber() : consent.stoppedUnknown());
    case 'help':
      return unlessCarrier(consent.help(situation));
    case 'forget':
      return decision(null, consent.forgotten());
    case 'unknown':
      return request.wrongNumber
        ? decision(null, consent.wrongNumber())
        : decision(null, strangerHelp(situation));
    default:
      return decision(null, strangerHelp(situation));
  }
};

const strangerHelp = (situation: Situation): string | null => {
  if (situation.suppressed || !situation.mayJoin) return null;
  const { joining, answers } = situation.voice;
  if (situation.strangerTexts === 1) return joining.howToJoin();
  return situation.strangerTexts === 2 ? answers.unreadAgain(emergencyNumber(situation, null)) : null;
};
