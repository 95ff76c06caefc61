/**
 * A carrier for the kill tests, on loopback: it keeps every text it is given and, at set counts, kills the worker
 * that gave it one before it answers. To the worker's successor that text is neither sent nor unsent.
 */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';

const givenText = z.object({ to: z.string(), body: z.string() });

/** A text as the carrier lists it. */
export const keptText = z.object({ sid: z.string(), to: z.string(), body: z.string(), atMs: z.number() });

type KeptText = z.infer<typeof keptText>;

export type TextCounter = {
  readonly url: string;
  readonly kills: () => number;
  /** Of these numbers, how many got no text, and how many texts were one too many. */
  readonly outcome: (numbers: readonly string[]) => { readonly lost: number; readonly duplicates: number };
  readonly taken: () => number;
  stop(): Promise<void>;
};

/** Neither is a multiple of a batch, so that workers are killed early, late and in the middle of one. */
const killEvery = 91;
const firstKillAt = 37;

/**
 * Starts a counter. `kill` ends the worker at once and is called `killsAtMost` times; `nowMs` is the clock that
 * texts are dated by.
 */
export const startTextCounter = async (options: {
  kill: () => void;
  killsAtMost: number;
  nowMs: () => number;
}): Promise<TextCounter> => {
  const kept: KeptText[] = [];
  let kills = 0;

  const take = (given: z.infer<typeof givenText>): KeptText => {
    const sid = `SM${String(kept.length + 1).padStart(32, '0')}`;
    const each = { sid, to: given.to, body: given.body, atMs: options.nowMs() };
    kept.push(each);
    if (kills < options.killsAtMost && kept.length === firstKillAt + kills * killEvery) {
      kills += 1;
      options.kill();
    }
    return each;
  };

  const server = createServer(async (request, response) => {
    const answer =
      request.method === 'POST'
        ? take(givenText.parse(JSON.parse(await text(request))))
        : kept.filter(({ to }) => to === new URL(request.url ?? '/', 'http://local').searchParams.get('to'));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;

  return {
    url: `http://127.0.0.1:${port}`,
    kills: () => kills,
    taken: () => kept.length,
    outcome: (numbers) => {
      const texts = new Map<string, number>();
      for (const { to } of kept) texts.set(to, (texts.get(to) ?? 0) + 1);
      const counts = numbers.map((number) => texts.get(number) ?? 0);
      return {
        lost: counts.filter((count) => count === 0).length,
        duplicates: counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
      };
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
