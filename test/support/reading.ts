import type { CrampReport } from '../../shared/cramps/cramp-report.ts';
import type { Meaning, ReadingContext, Request } from '../../shared/sms/meaning.ts';
import { readText } from '../../shared/sms/reading/read-text.ts';

/** A Wednesday morning with nothing asked, for a runner who counts in miles. */
const plainContext: ReadingContext = {
  waitingFor: 'nothing',
  nowLocal: '2026-11-18T10:00',
  units: 'imperial',
};

/** Reads a text as a runner with nothing asked would be read, but for what `context` changes. */
export const read = (text: string, context: Partial<ReadingContext> = {}): Meaning =>
  readText(text, { ...plainContext, ...context });

/** The intent that a text is read as. */
export const intentOf = (text: string): Request['intent'] => read(text).request.intent;

/** The request of one intent; fails, saying what was read instead. */
export const requestFor = <I extends Request['intent']>(
  intent: I,
  text: string,
  context: Partial<ReadingContext> = {},
): Extract<Request, { intent: I }> => {
  const { request } = read(text, context);
  if (isIntent(request, intent)) return request;
  throw new Error(`'${text}' was read as ${request.intent}, not ${intent}`);
};

/** The report that a text is; fails when it is none. */
export const reportIn = (text: string): CrampReport => requestFor('cramp', text).report;

const isIntent = <I extends Request['intent']>(
  request: Request,
  intent: I,
): request is Extract<Request, { intent: I }> => request.intent === intent;
