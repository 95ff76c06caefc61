import type { Meaning, ReadingContext } from '../meaning.ts';
import { answerInContext } from './answer-in-context.ts';
import { factsOf } from './facts.ts';
import { intentOf } from './intent.ts';
import { requestOf } from './request.ts';

/**
 * Reads one inbound text: what it asks for, the facts in it, and how urgent it is. Pure and deterministic; time
 * is bounded whatever the text is (only its first 1,600 characters are read).
 */
export const readText = (text: string, context: ReadingContext): Meaning => {
  const facts = factsOf(text, context);
  const intent = intentOf(facts);
  const request = answerInContext(intent, facts) ?? requestOf(intent, facts);
  return { request, urgency: facts.urgency, signs: facts.signs };
};
