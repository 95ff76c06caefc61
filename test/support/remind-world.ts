import { Temporal } from 'temporal-polyfill';
import { createHandler as createDispatch } from '../../functions/dispatch/handler.ts';
import { createHandler as createRemind, type RemindDeps } from '../../functions/remind/handler.ts';
import { nextTouch, scheduleNext } from '../../shared/reminders/next-touch.ts';
import { keyOf } from '../../shared/reminders/reminder-key.ts';
import type { Touch, TouchKind } from '../../shared/reminders/touch.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import type { CarriedText, HandOver, OutboundText } from '../../shared/sms/carrier.ts';
import { emptyPopulation } from '../../shared/tips/population.ts';
import type { CellForecast } from '../../shared/weather/forecast.ts';
import { aRunner, universe } from './universe.ts';

/**
 * Remind and dispatch over memory stores, with a carrier that answers as scripted (`accepted` when the script is
 * over) and a weather that is calm unless given.
 */
export const remindWorld = (options: {
  readonly at: string;
  readonly settings?: Partial<RemindDeps['settings']>;
  readonly forecast?: CellForecast | null;
  readonly remainingMs?: number;
}) => {
  const world = universe({ seed: 1, at: options.at });
  const script: HandOver[] = [];
  const handedOver: OutboundText[] = [];
  const carried: { texts: readonly CarriedText[] | 'unavailable' } = { texts: [] };
  const { forecast = null } = options;

  const clock = {
    now: () => world.clock.now(),
    // Nothing else happens here while a handler waits.
    sleep: (milliseconds: number) => world.clock.advanceBy({ milliseconds: Math.ceil(milliseconds) }),
  };
  const remind = createRemind({
    clock,
    random: world.random,
    runners: world.runners,
    reminders: world.reminders,
    limits: world.limits,
    operator: world.operatorControl,
    forecasts: {
      forecasts: async (cells) =>
        new Map(forecast === null ? [] : cells.map((cell) => [cell, { ...forecast, cell }])),
    },
    population: {
      read: async () => emptyPopulation,
      write: async () => undefined,
      saveShare: async () => undefined,
      deleteShare: async () => undefined,
      listShares: async () => [],
    },
    carrier: {
      send: async (text) => {
        handedOver.push(text);
        return script.shift() ?? { outcome: 'accepted', sid: `SM${handedOver.length}` };
      },
      sentTo: async () => carried.texts,
    },
    telemetry: world.telemetry,
    settings: {
      statusCallbackUrl: 'https://calfline.example/delivery-status',
      dailyTextCap: 100,
      textsPerSecond: 100,
      ...options.settings,
    },
  });
  const dispatch = createDispatch({
    clock,
    dueIndex: world.dueIndex,
    queue: world.queue,
    telemetry: world.telemetry,
    settings: { shards: world.shardCount },
  });
  const context = { getRemainingTimeInMillis: () => options.remainingMs ?? 60_000 };

  /** Saves a runner whose next touch is the first of a kind after now, and moves the clock to that touch. */
  const waitFor = async (kind: TouchKind, overrides: Partial<Profile> = {}): Promise<Touch> => {
    const runner = aRunner(overrides);
    let touch = nextTouch(runner, clock.now());
    while (touch !== null && touch.kind !== kind)
      touch = nextTouch(runner, Temporal.Instant.from(touch.dueAt));
    if (touch === null) throw new Error(`The runner has no ${kind}`);
    const justBefore = Temporal.Instant.from(touch.dueAt).subtract({ minutes: 1 });
    await world.runners.createProfile(scheduleNext(runner, justBefore));
    await world.clock.advanceTo(Temporal.Instant.from(touch.dueAt).add({ seconds: 10 }));
    return touch;
  };

  const remindRunner = (runnerId = aRunner().runnerId) =>
    remind(
      {
        Records: [
          {
            messageId: 'message-1',
            body: JSON.stringify({ runnerIds: [runnerId] }),
          },
        ],
      },
      context,
    );

  return {
    ...world,
    script,
    handedOver,
    carried,
    remind,
    remindRunner,
    dispatch: () => dispatch({}, context),
    waitFor,
    record: (touch: Touch) => world.reminders.find(keyOf(aRunner().runnerId, touch)),
    profile: async () => {
      const profile = await world.runners.findProfile(aRunner().runnerId);
      if (profile === null) throw new Error('The runner is gone');
      return profile;
    },
  };
};
