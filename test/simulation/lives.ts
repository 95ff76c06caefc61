// What drives a world: minute ticks, people who text, and the carrier's webhooks on their way to us.
import type { WebhookEvent } from '../../functions/carrier-webhooks.ts';
import type { Report, SimulatedCarrier } from './carrier.ts';
import type { Chance } from './chance.ts';
import type { Checkers } from './checkers.ts';
import { type Functions, publicBaseUrl, signature } from './compose.ts';
import type { Coverage } from './coverage.ts';
import {
  answerToCheckIn,
  confirmForget,
  join,
  type Person,
  somethingToSay,
  start,
  type Words,
} from './people.ts';
import type { Stores } from './stores.ts';
import type { Timeline } from './timeline.ts';

export type LivesWorld = {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly coverage: Coverage;
  readonly checkers: Checkers;
  readonly carrier: SimulatedCarrier;
  readonly functions: Functions;
  readonly stores: Stores;
  readonly people: readonly Person[];
  readonly carrierHandlesKeywords: boolean;
  /** People stop texting here (epoch ms), so that the world can come to rest. */
  readonly textsUntilMs: number;
  isFaulty(): boolean;
  isDispatchDown(): boolean;
};

export type Lives = {
  begin(): void;
  /** The carrier posts a report to us. */
  postReport(report: Report): void;
  /** A reminder is on its way to this runner right now: the worst moment to text, so some do. */
  onClaim(runnerId: string): void;
};

/** Ticks with nothing due are mostly left out: they read two cursors and end. */
const idleTickShare = 0.002;
/** Times that the carrier offers a webhook which isn't answered with success. */
const webhookOffers = 4;
const minuteMs = 60_000;
const hourMs = 3_600_000;

export const createLives = (world: LivesWorld): Lives => {
  const text = createTexting(world);
  return {
    begin: () => {
      tick(world);
      for (const person of world.people) {
        void world.stores.signups.put(person.signup).then(() => live(world, person, text));
      }
    },
    onClaim: (runnerId) => {
      const { timeline, chance, coverage } = world;
      const person = world.people.find((each) => each.runnerId === runnerId);
      if (person === undefined || person.texts !== 'often' || !world.isFaulty() || !chance.happens(0.4))
        return;
      coverage.saw('text while a reminder is handed over');
      timeline.after(chance.between(0, 500), () => void text(person, somethingToSay(chance)));
    },
    postReport: (report) => {
      const event = statusEvent(report);
      void offer(world, () => world.functions.deliveryStatus(event), 'status');
    },
  };
};

/** The minute tick, and all that follow it. */
const tick = (world: LivesWorld): void => {
  const { timeline, chance, coverage, functions } = world;
  timeline.after(minuteMs - (timeline.nowMs() % minuteMs), () => tick(world));
  if (world.isDispatchDown()) return;
  if (!world.stores.isAnythingDue() && !chance.happens(idleTickShare)) return;
  coverage.saw('tick');
  const twice = world.isFaulty() && chance.happens(0.4);
  if (twice) coverage.saw('tick twice');
  const late = world.isFaulty() && chance.happens(0.1);
  if (late) coverage.saw('tick late');
  const afterMs = late ? chance.between(20_000, 55_000) : chance.between(0, 5_000);
  timeline.after(afterMs, () => void functions.dispatch());
  if (twice) timeline.after(chance.between(0, 20_000), () => void functions.dispatch());
};

/** Offers a webhook until it is answered with success or the carrier gives up. */
const offer = async (
  { timeline, chance, coverage }: LivesWorld,
  post: () => ReturnType<Functions['inboundSms']>,
  what: string,
): Promise<void> => {
  for (let offers = 1; offers <= webhookOffers; offers += 1) {
    const ended = await post();
    const status = ended.how === 'returned' ? (ended.value.statusCode ?? 200) : 500;
    if (ended.how === 'returned' && status < 300) return;
    if (ended.how === 'threw') coverage.saw(`${what} webhook failed`);
    await timeline.sleep(chance.between(500, 15_000));
  }
  coverage.saw(`${what} webhook given up`);
};

/** Sends a text to us, unless an earlier one is still under way; resolves when that is answered or given up. */
type SendText = (person: Person, words: Words) => Promise<void>;

const createTexting = (world: LivesWorld): SendText => {
  const texting = new Set<string>();
  let texts = 0;
  return async (person, words) => {
    if (texting.has(person.runnerId)) return;
    texting.add(person.runnerId);
    texts += 1;
    await textOnce(world, person, words, `SM${String(texts).padStart(32, 'f')}`);
    texting.delete(person.runnerId);
  };
};

const textOnce = async (
  world: LivesWorld,
  person: Person,
  words: Words,
  messageSid: string,
): Promise<void> => {
  const { timeline, chance, coverage, checkers, functions } = world;
  if (world.carrierHandlesKeywords) {
    if (words.stops === 'keyword') world.carrier.block(person.phone);
    if (words.starts) world.carrier.free(person.phone);
  }
  checkers.note(person.runnerId, `texts '${words.body}'`);
  checkers.onTexted(person.runnerId, person.phone, messageSid, words.starts);
  const event = inboundEvent(person, messageSid, words.body);
  const post = async () => {
    const ended = await functions.inboundSms(event);
    if (ended.how === 'returned' && ended.value.statusCode === 200) {
      checkers.note(person.runnerId, `is answered '${ended.value.body}'`);
      checkers.onAnswered(messageSid, ended.value.body ?? '', words.stops !== 'no');
    }
    return ended;
  };
  if (world.isFaulty() && chance.happens(0.15)) {
    coverage.saw('webhook repeated');
    const later = chance.happens(0.6) ? chance.between(0, 60) : chance.between(1_000, 90_000);
    timeline.after(later, () => void post());
  }
  await offer(world, post, 'inbound');
};

const live = async (world: LivesWorld, person: Person, text: SendText): Promise<void> => {
  const { timeline, chance } = world;
  if (person.texts === 'never') return;
  await timeline.sleep(chance.between(0, 6 * hourMs));
  while (!(await isKnown(world, person)) && timeline.nowMs() < world.textsUntilMs) {
    await text(person, join(person.signup));
    await timeline.sleep(chance.between(1, 30) * minuteMs);
  }
  while (person.texts === 'often') {
    await timeline.sleep(chance.between(20, 24 * 60) * minuteMs);
    if (timeline.nowMs() >= world.textsUntilMs) return;
    await talk(world, person, text);
  }
};

const isKnown = async ({ stores }: LivesWorld, { runnerId }: Person): Promise<boolean> =>
  (await stores.runners.findProfile(runnerId))?.status === 'active';

const talk = async (world: LivesWorld, person: Person, text: SendText): Promise<void> => {
  const { chance } = world;
  const profile = await world.stores.runners.findProfile(person.runnerId);
  if (profile === null || profile.status === 'joining') {
    await text(person, join(person.signup));
  } else if (profile.status === 'stopped') {
    await text(person, start);
  } else if (profile.conversation.waitingFor === 'forgetConfirmation' && chance.happens(0.7)) {
    await text(person, confirmForget);
  } else if (profile.conversation.waitingFor === 'checkIn' && chance.happens(0.7)) {
    await text(person, answerToCheckIn(chance));
  } else {
    await whenSomethingIsDue(world, person);
    await text(person, somethingToSay(chance));
  }
};

/** Half the texts come within seconds of a touch. */
const whenSomethingIsDue = async (
  { timeline, chance, stores }: LivesWorld,
  { runnerId }: Person,
): Promise<void> => {
  if (chance.happens(0.5)) return;
  const profile = await stores.runners.findProfile(runnerId);
  const wakeAt = profile?.due?.wakeAt;
  if (wakeAt === undefined) return;
  const nextTickMs = Math.ceil(Date.parse(wakeAt) / minuteMs) * minuteMs;
  const waitMs = nextTickMs - timeline.nowMs();
  if (waitMs > 0 && waitMs < 20 * hourMs) await timeline.sleep(waitMs + chance.between(0, 8_000));
};

const inboundEvent = (person: Person, messageSid: string, body: string): WebhookEvent => ({
  headers: { 'x-twilio-signature': signature, 'content-type': 'application/x-www-form-urlencoded' },
  rawPath: '/inbound-sms',
  rawQueryString: '',
  body: new URLSearchParams({
    MessageSid: messageSid,
    From: person.phone,
    To: '+15550009999',
    Body: body,
  }).toString(),
});

const statusEvent = ({ url, sid, status, errorCode }: Report): WebhookEvent => ({
  headers: { 'x-twilio-signature': signature, 'content-type': 'application/x-www-form-urlencoded' },
  rawPath: new URL(url, publicBaseUrl).pathname,
  rawQueryString: new URL(url).search.slice(1),
  body: new URLSearchParams({
    MessageSid: sid,
    MessageStatus: status,
    ...(errorCode === null ? {} : { ErrorCode: String(errorCode) }),
  }).toString(),
});
