/** What stands behind the simulator's API: the phones, the clock, the weather and the carrier's faults. */
import { Temporal } from 'temporal-polyfill';
import type { DueRunner } from '../../shared/reminders/due-index.ts';
import { touchKind } from '../../shared/reminders/touch.ts';
import type { Place } from '../../shared/runner/place.ts';
import { fromStoredInstant, toStoredInstant } from '../../shared/time/instant.ts';
import type { LocalCarrier } from '../carrier/carrier.ts';
import { carrierFaults } from '../carrier/faults.ts';
import type { CarrierLog } from '../carrier/log.ts';
import type { CarrierMessage } from '../carrier/message.ts';
import type { Driver } from '../driver.ts';
import type { MovedClock } from '../moved-clock.ts';
import { type WeatherDial, weatherDial } from '../simulated-weather.ts';
import type { Stores } from '../stores.ts';
import type { ClockCommand, SimState } from './api.ts';
import type { Changes } from './changes.ts';
import { planTold } from './plan-told.ts';
import type { SimulatorDeps } from './routes.ts';

export type SimulatorParts = {
  readonly clock: MovedClock;
  readonly driver: Driver;
  readonly carrier: LocalCarrier;
  readonly log: CarrierLog;
  readonly stores: Pick<Stores, 'runners' | 'reminders'>;
  readonly identify: (phone: string) => string;
  readonly serviceNumber: string;
  readonly liveWeather: boolean;
  readonly weather: {
    get: () => WeatherDial;
    set: (dial: WeatherDial) => void;
  };
  readonly heatAt: (place: Place | null) => Promise<SimState['heatNow']>;
  readonly nextDue: () => Promise<DueRunner | null>;
  readonly changes: Changes;
  /** Keeps the settings over a restart. */
  readonly keepSettings: () => void;
};

const phonesShown = 20;
const textsShown = 200;
const remindersShown = 200;
const movedAtMostDays = 60;

/** After the touch's own minute, so that the tick has come and its text has arrived. */
const pastTouchSeconds = 70;

/** What the phone page can see and do. */
export const createSimulator = (parts: SimulatorParts): SimulatorDeps => {
  const { clock, driver, carrier, log, stores, weather, changes } = parts;

  const changed = () => {
    parts.keepSettings();
    changes.bump();
  };

  const phone = async (number: string) => {
    const profile = await stores.runners.findProfile(parts.identify(number));
    return {
      number,
      timeZone: profile?.place?.timeZone ?? null,
      optedOut: log.isOptedOut(number),
      messages: log.conversation(number).slice(-textsShown).map(toSimMessage),
    };
  };

  const state = async (): Promise<SimState> => {
    const next = await parts.nextDue();
    const { mode } = clock.state();
    const [lastPhone] = log.latestPhones(1);
    const lastProfile =
      lastPhone === undefined ? null : await stores.runners.findProfile(parts.identify(lastPhone));
    return {
      revision: changes.revision(),
      now: toStoredInstant(clock.now()),
      clock: { mode, moving: driver.isMoving() },
      serviceNumber: parts.serviceNumber,
      weather: weather.get(),
      liveWeather: parts.liveWeather,
      heatNow: await parts.heatAt(lastProfile?.place ?? null),
      faults: carrier.faults(),
      next: next === null ? null : { at: next.wakeAt, kind: touchKind.parse(next.kind) },
      phones: await Promise.all(log.latestPhones(phonesShown).map(phone)),
    };
  };

  const reminders = async (number: string) => {
    const listed = await stores.reminders.list(parts.identify(number), '', null);
    return listed.slice(-remindersShown).toReversed();
  };

  /** Where a command moves the clock to; null for nowhere. */
  const targetOf = async (command: ClockCommand): Promise<Temporal.Instant | null> => {
    switch (command.do) {
      case 'pause':
      case 'run':
        return null;
      case 'forward':
        return clock.now().add({ minutes: command.minutes });
      case 'moveTo':
        return Temporal.Instant.from(command.at);
      case 'nextTouch': {
        const next = await parts.nextDue();
        return next === null ? null : fromStoredInstant(next.wakeAt).add({ seconds: pastTouchSeconds });
      }
    }
  };

  return {
    state,
    reminders,
    onChange: changes.listen,
    async sendText(number, body) {
      const { sid } = await carrier.receive(number, body);
      return { sid };
    },
    async commandClock(command) {
      if (command.do === 'pause') {
        clock.pause();
      } else if (command.do === 'run') {
        clock.resume();
      }
      const target = await targetOf(command);
      if (target !== null) {
        const ahead = target.since(clock.now()).total('hours') / 24;
        if (ahead < 0 && command.do === 'moveTo') {
          return { wrong: 'The clock only goes ahead.' };
        }
        if (ahead > movedAtMostDays) {
          return { wrong: `The clock goes ahead at most ${movedAtMostDays} days at a time.` };
        }
        await driver.moveTo(target);
      }
      changed();
      return 'done';
    },
    setWeather(change) {
      weather.set(weatherDial.parse({ ...weather.get(), ...change }));
      changed();
    },
    setFaults(change) {
      carrier.setFaults(carrierFaults.parse({ ...carrier.faults(), ...change }));
      changed();
    },
    async why(sid) {
      const message = log.find(sid);
      const found = message && (await reminders(message.to)).find((reminder) => reminder.sid === sid);
      if (!found) {
        return { reminder: null, plan: null };
      }
      return { reminder: found, plan: planTold(found, await stores.runners.findProfile(found.runnerId)) };
    },
  };
};

const toSimMessage = (message: CarrierMessage): SimState['phones'][number]['messages'][number] => ({
  sid: message.sid,
  from: message.direction === 'inbound' ? 'runner' : 'calfline',
  body: message.body,
  at: message.createdAt,
  status: message.status,
  errorCode: message.errorCode,
  segments: message.numSegments,
});
