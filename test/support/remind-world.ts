import { Temporal } from 'temporal-polyfill';
import { createHandler as createDispatch } from '../../functions/dispatch/handler.ts';
import { createHandler as createRemind, type RemindDeps } from '../../functions/remind/handler.ts';
import { nextTouch, scheduleNext } from '../../shared/reminders/next-touch.ts';
import { keyOf } from '../../shared/reminders/reminder-key.ts';
import type { Touch, TouchKind } from '../../shared/reminders/touch.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import type { CarriedText, Carrier, HandOver, OutboundText } from '../../shared/sms/carrier.ts';
import type { CellForecast } from '../../shared/weather/forecast.ts';
import { aRunner, universe } from './universe.ts';

/** A carrier that answers as scripted (`accepted` when the script is over) and lists what `carried` says. */
const scriptedCarrier = () => {
  const script: HandOver[] = [];
  const handedOver: OutboundText[] = [];
  const carried: { texts: readonly CarriedText[] | 'unavailable' } = { texts: [] };
  const carrier: Carrier = {
    send: async (text) => {
      handedOver.push(text);
      return script.shift() ?? { outcome: 'accepted', sid: `SM${handedOver.length}` };
    },
    sentTo: async () => carried.texts,
  };
  return { script, handedOver, carried, carrier };
};

/** The first touch of a kind that a runner has after an instant. */
const firstTouch = (runner: Profile, kind: TouchKind, after: Temporal.Instant): Touch => {
  let touch = nextTouch(runner, after);
  while (touch !== null && touch.kind !== kind) touch = nextTouch(runner, Temporal.Instant.from(touch.dueAt));
  if (touch === null) throw new Error(`The runner has no ${kind}`);
  return touch;
};

/** Remind and dispatch over memory stores, with a scripted carrier and a weather that is calm unless given. */
export const remindWorld = (options: {
  readonly at: string;
  readonly settings?: Partial<RemindDeps['settings']>;
  readonly forecast?: CellForecast | null;
  readonly remainingMs?: number;
}) => {
  const world = universe({ seed: 1, at: options.at });
  const { carrier, ...scripted } = scriptedCarrier();
  const { forecast = null } = options;
  const clock = {
    now: () => world.clock.now(),
    // Nothing else happens here while a handler waits.
    sleep: (milliseconds: number) => world.clock.advanceBy({ milliseconds: Math.ceil(milliseconds) }),
  };
  const remind = createRemind({
    ...world,
    clock,
    operator: world.operatorControl,
    forecasts: {
      forecasts: async (cells) =>
        new Map(forecast === null ? [] : cells.map((cell) => [cell, { ...forecast, cell }])),
    },
    carrier,
    settings: {
      statusCallbackUrl: 'https://calfline.example/delivery-status',
      dailyTextCap: 100,
      textsPerSecond: 100,
      ...options.settings,
    },
  });
  const dispatch = createDispatch({ ...world, clock, settings: { shards: world.shardCount } });
  const context = { getRemainingTimeInMillis: () => options.remainingMs ?? 60_000 };

  return {
    ...world,
    ...scripted,
    remind,
    remindRunner: (runnerId = aRunner().runnerId) => {
      const message = { messageId: 'message-1', body: JSON.stringify({ runnerIds: [runnerId] }) };
      return remind({ Records: [message] }, context);
    },
    dispatch: () => dispatch({}, context),
    /** Saves a runner whose next touch is the first of a kind after now, and moves the clock to that touch. */
    waitFor: async (kind: TouchKind, overrides: Partial<Profile> = {}): Promise<Touch> => {
      const runner = aRunner(overrides);
      const touch = firstTouch(runner, kind, clock.now());
      const dueAt = Temporal.Instant.from(touch.dueAt);
      await world.runners.createProfile(scheduleNext(runner, dueAt.subtract({ minutes: 1 })));
      await world.clock.advanceTo(dueAt.add({ seconds: 10 }));
      return touch;
    },
    record: (touch: Touch) => world.reminders.find(keyOf(aRunner().runnerId, touch)),
    profile: async () => {
      const profile = await world.runners.findProfile(aRunner().runnerId);
      if (profile === null) throw new Error('The runner is gone');
      return profile;
    },
  };
};
