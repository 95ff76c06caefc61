import * as z from 'zod/mini';
import { redact } from './redact.ts';
import type { EventFields } from './telemetry.ts';

/** How AWS's client libraries mark the errors that a service sent; their words are about us, not a runner. */
const serviceError = z.object({
  $metadata: z.object({ requestId: z.optional(z.string()) }),
  message: z.string(),
});

/** Our own errors whose words name an item's fields or a setting, never what is in them. */
const tellable = z.object({ code: z.enum(['store.unreadable', 'settings.unreadable']), message: z.string() });

const framesKept = 4;

/**
 * What may be logged of something thrown: its name, where it was thrown, and its words only if they come from an
 * AWS service or name what of an item or of a function's settings can't be read. Any other error's words may quote
 * what a runner wrote.
 */
export const describeError = (thrown: unknown): EventFields => {
  if (!(thrown instanceof Error)) return { error: typeof thrown };
  const fromService = serviceError.safeParse(thrown);
  const ofOurs = tellable.safeParse(thrown);
  return {
    error: thrown.name,
    at: frames(thrown.stack ?? '', thrown.message),
    ...(ofOurs.success ? { errorCode: ofOurs.data.code, words: ofOurs.data.message } : {}),
    ...(fromService.success
      ? {
          words: redact(fromService.data.message),
          awsRequestId: fromService.data.$metadata.requestId ?? null,
        }
      : {}),
  };
};

/**
 * The innermost frames of a stack. The error's words stand above them and are taken out first: a line of a runner's
 * text may begin with 'at' too.
 */
const frames = (stack: string, words: string): readonly string[] =>
  stack
    .replace(words, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, framesKept)
    .map((line) => line.trim());
