import * as z from 'zod';

/** What the local carrier does wrong on purpose, switched from the simulator page and by tests. */
export const carrierFaults = z.strictObject({
  /**
   * How it answers a create call: as it should; too many requests; a server error without taking the text; a
   * server error or no answer at all after taking it.
   */
  create: z.enum(['normal', 'tooMany', 'error', 'acceptThenError', 'acceptThenSilence']),
  /** Create calls a second before it answers 429; null is no limit. */
  createsPerSecond: z.int().min(1).nullable(),
  /** Seconds a text waits in the carrier's queue. */
  queueSeconds: z.int().min(0).max(36_000),
  /** What becomes of a text: it arrives; it vanishes without a word; it comes back with a code. */
  delivery: z.enum(['normal', 'lost', 'undelivered']),
  /** The code of an undelivered text. */
  deliveryErrorCode: z.int(),
  /** Status callbacks: in order; each one twice; the last before the others; none. */
  callbacks: z.enum(['normal', 'repeated', 'outOfOrder', 'none']),
  /** A runner's text reaches our webhook once, or twice as after an answer that got lost. */
  webhook: z.enum(['normal', 'repeated']),
});

export type CarrierFaults = z.infer<typeof carrierFaults>;

/** A carrier that does everything right. */
export const noFaults: CarrierFaults = {
  create: 'normal',
  createsPerSecond: null,
  queueSeconds: 0,
  delivery: 'normal',
  deliveryErrorCode: 30003,
  callbacks: 'normal',
  webhook: 'normal',
};
