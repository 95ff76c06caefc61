/**
 * Random and mutated texts against the real handler: whatever runners type, nothing throws, no answer is longer than
 * two segments or outside GSM-7, and a stop that was read is a stop.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { seededRandom } from '../../shared/adapters/memory/seeded-random.ts';
import { scheduleNext } from '../../shared/reminders/next-touch.ts';
import { countSegments, isGsm7 } from '../../shared/sms/segments.ts';
import type { RandomSource } from '../../shared/time/random-source.ts';
import { identify, inboundDeps, postText } from '../support/texting.ts';
import { aRunner, type Universe, universe } from '../support/universe.ts';

export type FuzzResult = {
  readonly texts: number;
  readonly answered: number;
  readonly stops: number;
  /** What went wrong, with the text; empty when all is well. */
  readonly problems: readonly string[];
};

const folder = new URL('.', import.meta.url);

/** The texts of the golden conversations: something of every kind. */
const corpus = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.golden.txt'))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
    .filter((line) => line.startsWith('> '))
    .map((line) => line.slice(2));

const odd = [
  '\u200b',
  '\u202e',
  '\u{1f3c3}',
  '\u00e9',
  '\n',
  '\0',
  '\\',
  '{',
  '%s',
  "'",
  '"',
  '<',
  '&',
  '\ud800',
  '{page}',
  '$&',
];

/** One text: a known one, spoilt in up to four ways. */
const mutated = (texts: readonly string[], random: RandomSource): string => {
  const below = (most: number): number => Math.floor(random.next() * most);
  const pick = (list: readonly string[]): string => list[below(list.length)] ?? '';
  let text = pick(texts);
  for (let times = below(5); times > 0; times -= 1) {
    const at = below(text.length + 1);
    const ways: readonly (() => string)[] = [
      () => text.slice(0, at) + text.slice(at + 1),
      () => text.slice(0, at) + pick(odd) + text.slice(at),
      () => text.slice(0, at) + text.slice(at, at + 3).toUpperCase() + text.slice(at + 3),
      () => `${text} ${pick(texts)}`,
      () => text.slice(at) + text.slice(0, at),
      () => text.replaceAll(' ', ''),
      () => text.slice(0, at) + String.fromCharCode(below(0xffff)) + text.slice(at),
      () => text + String(below(100_000)),
      () => text.repeat(1 + below(40)).slice(0, 4_000),
    ];
    text = (ways[below(ways.length)] ?? (() => text))();
  }
  return text;
};

const phoneOf = (number: number): string => `+1512555${String(1000 + number)}`;

/** Sends `count` texts from a dozen numbers in all states; calls `onText` after each. */
export const fuzzTexts = async (
  seed: number,
  count: number,
  onText: (done: number) => void = () => undefined,
): Promise<FuzzResult> => {
  const random = seededRandom(seed);
  const texts = corpus();
  const world = universe({ seed, at: '2026-03-10T13:20:00Z' });
  let intent: unknown = null;
  const deps = {
    ...inboundDeps(world, { carrierHandlesKeywords: false, answersPerHour: 1_000_000 }),
    telemetry: {
      event: (code: string, fields: Readonly<Record<string, unknown>> = {}): void => {
        if (code === 'inbound.applied') intent = fields['intent'];
      },
      count: (): void => undefined,
    },
  };
  const problems: string[] = [];
  let answered = 0;
  let stops = 0;
  for (let done = 1; done <= count; done += 1) {
    const phone = phoneOf(Math.floor(random.next() * 12));
    const body = mutated(texts, random);
    if (random.next() < 0.02) await renew(world, phone);
    intent = null;
    const complain = (what: string): number =>
      problems.push(`${what}: ${JSON.stringify(body.slice(0, 200))}`);
    try {
      const { statusCode, text } = await postText(deps, { from: phone, body, messageSid: `SM${done}` });
      if (statusCode !== 200) complain(`status ${statusCode}`);
      if (text !== null) {
        answered += 1;
        if (countSegments(text) > 2) complain(`${countSegments(text)} segments`);
        if (!isGsm7(text)) complain('outside GSM-7');
        if (/undefined|NaN|\bnull\b|\[object|\{page\}/.test(text)) complain(`odd words in ${text}`);
      }
      if (intent === 'stop') {
        stops += 1;
        const profile = await world.runners.findProfile(identify(phone));
        if (profile !== null && profile.status !== 'stopped') complain('a stop lost');
      }
    } catch (error) {
      complain(`threw ${error instanceof Error ? error.message : String(error)}`);
    }
    onText(done);
  }
  return { texts: count, answered, stops, problems };
};

/** The number is an active runner again, with nothing behind them. */
const renew = async (world: Universe, phone: string): Promise<void> => {
  const runnerId = identify(phone);
  const known = await world.runners.findProfile(runnerId);
  const fresh = scheduleNext(aRunner({ runnerId, phone }), world.clock.now());
  if (known === null) await world.runners.createProfile(fresh);
  else await world.runners.saveProfile({ ...fresh, version: known.version + 1 });
};
