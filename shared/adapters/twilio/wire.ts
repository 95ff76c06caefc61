import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';

/**
 * What Twilio's REST interface answers, as far as we read it (Messages resource, API version 2010-04-01).
 * Unknown fields are normal: Twilio adds them without notice.
 */
export const createdMessage = z.object({ sid: z.string().check(z.regex(/^(SM|MM)[0-9a-f]{32}$/)) });

/** The body of an error answer. */
export const errorAnswer = z.object({ code: z.int() });

/** RFC 2822, whole seconds: 'Tue, 14 Jul 2026 11:00:00 +0000'. */
const twilioDate = z.pipe(
  z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
  z.transform((text) => Temporal.Instant.fromEpochMilliseconds(Date.parse(text))),
);

const listedMessage = z.object({
  sid: z.string(),
  body: z.nullable(z.string()),
  status: z.string(),
  date_created: twilioDate,
});

/**
 * One page of a list; `next_page_uri` is null on the last page, and else a path: a whole address there could
 * lead our credentials to another host.
 */
export const messagePage = z.object({
  messages: z.array(listedMessage),
  next_page_uri: z.nullish(z.string().check(z.regex(/^\/[^/]/))),
});

/** A failed call as undici reports it: the reason is in `cause`. */
export const failedFetch = z.object({ cause: z.object({ code: z.string() }) });
