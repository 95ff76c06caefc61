// A carrier that behaves like Twilio on its worst days: busy, slow, silent after taking a text, late and repetitive
// with its reports, and with runners' phones that are off, blocked or gone.
import { Temporal } from 'temporal-polyfill';
import type { Carrier, HandOver, OutboundText } from '../../shared/sms/carrier.ts';
import type { Chance } from './chance.ts';
import type { Checkers } from './checkers.ts';
import type { Coverage } from './coverage.ts';
import type { TakenText } from './taken-text.ts';
import type { Timeline } from './timeline.ts';

/** How likely each misbehaviour is for one text. */
export type CarrierFaults = {
  readonly busy: number;
  readonly errorUntaken: number;
  readonly errorTaken: number;
  readonly silentUntaken: number;
  readonly silentTaken: number;
  readonly lostReport: number;
  readonly repeatedReport: number;
  readonly lateReport: number;
  readonly listDown: number;
  /** The text waits for hours before it is delivered or its validity ends. */
  readonly congested: number;
};

export const calmCarrier: CarrierFaults = {
  busy: 0,
  errorUntaken: 0,
  errorTaken: 0,
  silentUntaken: 0,
  silentTaken: 0,
  lostReport: 0,
  repeatedReport: 0,
  lateReport: 0,
  listDown: 0,
  congested: 0,
};

export type Report = {
  readonly url: string;
  readonly sid: string;
  readonly status: string;
  readonly errorCode: number | null;
};

export type SimulatedCarrier = {
  readonly port: Carrier;
  /** The carrier's own handling of the keywords, which blocks and frees a number. */
  block(phone: string): void;
  free(phone: string): void;
};

export type CarrierWorld = {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly coverage: Coverage;
  readonly checkers: Checkers;
  faults(): CarrierFaults;
  /** An outage: nothing is taken and the list is down. */
  isDown(): boolean;
  /** The code with which this number's phone always fails; null for a phone that works. */
  phoneFailure(phone: string): number | null;
  report(report: Report): void;
};

/** The longest that a new text may be missing from the carrier's list; shorter than the look-up's minute. */
const listLagMs = 20_000;

export const createCarrier = (world: CarrierWorld): SimulatedCarrier => {
  const { timeline, chance, coverage, checkers } = world;
  const blocked = new Set<string>();
  const taken: TakenText[] = [];

  const take = (text: OutboundText): string => {
    const sid = `SM${String(taken.length + 1).padStart(32, '0')}`;
    const accepted = { ...text, sid, takenAtMs: timeline.nowMs() };
    taken.push(accepted);
    checkers.onAccepted(accepted);
    deliver(world, accepted);
    return sid;
  };

  const send = async (text: OutboundText, timeoutMs: number): Promise<HandOver> => {
    const faults = world.faults();
    const latencyMs = chance.happens(0.1) ? chance.between(300, 2_000) : chance.between(40, 250);
    await timeline.sleep(latencyMs);
    const went = world.isDown()
      ? chance.oneOf(['errorUntaken', 'silentUntaken', 'busy'] as const)
      : wentWrong(chance, faults);
    coverage.saw(`carrier: ${went ?? 'took it at once'}`);
    switch (went) {
      case 'busy':
        return { outcome: 'notProcessed', code: 20429, retryAfterMs: chance.happens(0.5) ? 1_000 : null };
      case 'errorUntaken':
        return { outcome: 'unknown' };
      case 'silentUntaken':
        await timeline.sleep(timeoutMs - latencyMs);
        return { outcome: 'unknown' };
      case 'errorTaken':
        if (!blocked.has(text.to)) take(text);
        return { outcome: 'unknown' };
      case 'silentTaken':
        if (!blocked.has(text.to)) take(text);
        await timeline.sleep(timeoutMs - latencyMs);
        return { outcome: 'unknown' };
      case null: {
        const code = blocked.has(text.to) ? 21610 : world.phoneFailure(text.to);
        if (code === 21610 || code === 21211 || code === 21614) {
          coverage.saw(`carrier: refused with ${code}`);
          return { outcome: 'refused', code };
        }
        return { outcome: 'accepted', sid: take(text) };
      }
    }
  };

  return {
    port: {
      send,
      sentTo: (to, since) => listOf(world, taken, to, since),
    },
    block: (phone) => blocked.add(phone),
    free: (phone) => blocked.delete(phone),
  };
};

/** The carrier's list of what it took for a number, newest first. */
const listOf = async (
  { timeline, chance, coverage, isDown, faults }: CarrierWorld,
  taken: readonly TakenText[],
  to: string,
  since: Temporal.Instant,
): ReturnType<Carrier['sentTo']> => {
  await timeline.sleep(chance.between(50, 400));
  if (isDown() || chance.happens(faults().listDown)) {
    coverage.saw('carrier: list down');
    return 'unavailable';
  }
  return taken
    .filter((text) => text.to === to && text.takenAtMs >= since.epochMilliseconds)
    .filter((text) => text.takenAtMs + listLagMs <= timeline.nowMs())
    .map(({ sid, body, takenAtMs }) => ({
      sid,
      body,
      status: 'sent',
      createdAt: Temporal.Instant.fromEpochMilliseconds(takenAtMs),
    }))
    .reverse();
};

const wentWrong = (
  chance: Chance,
  faults: CarrierFaults,
): 'busy' | 'errorUntaken' | 'errorTaken' | 'silentUntaken' | 'silentTaken' | null => {
  const kinds = ['busy', 'errorUntaken', 'errorTaken', 'silentUntaken', 'silentTaken'] as const;
  let draw = chance.next();
  for (const kind of kinds) {
    draw -= faults[kind];
    if (draw < 0) return kind;
  }
  return null;
};

/** Takes a text on to the phone, or not, and reports on each step as reliably as the faults allow. */
const deliver = (world: CarrierWorld, text: TakenText): void => {
  const { timeline, chance, coverage, checkers } = world;
  const validUntilMs = text.takenAtMs + text.validitySeconds * 1000;
  const failure = world.phoneFailure(text.to);
  const travelMs = chance.happens(world.faults().congested)
    ? chance.between(10, 600) * 60_000
    : chance.between(500, 20_000);
  const arrivesAtMs = text.takenAtMs + travelMs;

  report(world, text, 'queued', null, chance.between(50, 2_000));
  if (failure !== null) {
    coverage.saw(`carrier: undelivered with ${failure}`);
    report(world, text, 'undelivered', failure, travelMs);
  } else if (arrivesAtMs > validUntilMs) {
    coverage.saw('carrier: validity ran out');
    report(world, text, 'undelivered', 30036, validUntilMs - text.takenAtMs);
  } else {
    report(world, text, 'sent', null, Math.min(travelMs, chance.between(400, 4_000)));
    report(world, text, 'delivered', null, travelMs + chance.between(10, 3_000));
    timeline.after(travelMs, () => checkers.onDelivered(text));
  }
};

const report = (
  world: CarrierWorld,
  text: TakenText,
  status: string,
  errorCode: number | null,
  afterMs: number,
): void => {
  const { timeline, chance, coverage } = world;
  const faults = world.faults();
  const post = () => world.report({ url: text.statusCallbackUrl, sid: text.sid, status, errorCode });
  if (chance.happens(faults.lostReport)) {
    coverage.saw('callback lost');
    return;
  }
  const late = chance.happens(faults.lateReport);
  if (late) coverage.saw('callback late');
  timeline.after(late ? afterMs + chance.between(60, 7_200) * 1000 : afterMs, post);
  if (chance.happens(faults.repeatedReport)) {
    coverage.saw('callback repeated');
    timeline.after(afterMs + chance.between(0, 120_000), post);
  }
};
