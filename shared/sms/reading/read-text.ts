import type { Meaning, ReadingContext } from '../meaning.ts';
import { answerIn } from './answers.ts';
import { factsOf } from './facts.ts';
import { intentOf } from './intent.ts';
import { requestOf } from './request.ts';

/**
 * Reads one inbound text: what it asks for, the facts in it, and how urgent it is. Pure and deterministic; time
 * is bounded whatever the text is (only its first 1,600 characters are read).
 *
 * Layers, each on the one before: characters (`normalise`), tokens (`tokenise`), plain words (`words`,
 * `spelling`), phrases found (`phrase`, `lexicon/`), denials (`negation`), amounts and dates, facts (`facts`),
 * red flags, the intent (`intent`), an answer to what was asked (`answers`), the request (`request`).
 */
export const readText = (text: string, context: ReadingContext): Meaning => {
  const facts = factsOf(text, context);
  const intent = intentOf(facts);
  const request = answerIn(facts, intent) ?? requestOf(intent, facts);
  return { request, urgency: facts.urgency, signs: facts.signs };
};
