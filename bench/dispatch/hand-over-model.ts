/** How long a backlog takes to be handed over: the queue, remind's calls and the sender's rate, step by step. */

export type Sender = { readonly name: string; readonly textsPerSecond: number };

/** US senders and the rates that carriers allow them. */
export const senders: readonly Sender[] = [
  { name: 'toll-free number', textsPerSecond: 3 },
  { name: '10DLC, lowest rate', textsPerSecond: 12 },
  { name: 'short code', textsPerSecond: 100 },
  { name: '10DLC, highest rate', textsPerSecond: 225 },
];

export type HandOverInput = {
  /** Runners in each message, in the order in which dispatch queued them. */
  readonly messageSizes: readonly number[];
  /** Seconds from the minute's tick until a message is on the queue, by its place. */
  readonly queuedAfterSeconds: (place: number) => number;
  readonly sender: Sender;
  /** Calls of remind at once. */
  readonly concurrency: number;
  /** Seconds that one reminder takes from its first read to its last write, the carrier's answer included. */
  readonly secondsPerReminder: number;
  /** Seconds after the tick at which a text is worth nothing any more. */
  readonly worthlessAfterSeconds: number;
};

export type HandOverOutcome = {
  readonly handedOver: number;
  /** Not handed over any more, because the run had started. */
  readonly expired: number;
  /** Seconds after the tick at which the last text was handed over. */
  readonly lastAfterSeconds: number;
};

/**
 * Runs messages through as many servers as remind's concurrency, first come, first served; each keeps its own
 * texts apart by its share of the sender's rate, as remind's pacer does. An expired touch costs its work, and no
 * share of the rate.
 */
export const handOver = (input: HandOverInput): HandOverOutcome => {
  const secondsPerText = Math.max(input.secondsPerReminder, input.concurrency / input.sender.textsPerSecond);
  const freeAt = Array.from({ length: input.concurrency }, () => 0);
  let handedOver = 0;
  let expired = 0;
  let lastAfterSeconds = 0;
  for (const [place, size] of input.messageSizes.entries()) {
    const server = freeAt.indexOf(Math.min(...freeAt));
    let now = Math.max(freeAt[server] ?? 0, input.queuedAfterSeconds(place));
    for (let runner = 0; runner < size; runner += 1) {
      if (now + secondsPerText > input.worthlessAfterSeconds) {
        expired += 1;
        now += input.secondsPerReminder;
        continue;
      }
      now += secondsPerText;
      handedOver += 1;
      lastAfterSeconds = Math.max(lastAfterSeconds, now);
    }
    freeAt[server] = now;
  }
  return { handedOver, expired, lastAfterSeconds };
};
