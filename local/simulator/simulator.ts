/** What stands behind the simulator's API: the phones, the clock, the weather and the carrier's faults. */
import { touchKind } from '../../shared/reminders/touch.ts';
import type { Place } from '../../shared/runner/place.ts';
import { toStoredInstant } from '../../shared/time/instant.ts';
import type { LocalCarrier } from '../carrier/carrier.ts';
import { carrierFaults } from '../carrier/faults.ts';
import type { CarrierLog } from '../carrier/log.ts';
import type { CarrierMessage } from '../carrier/message.ts';
import { type WeatherDial, weatherDial } from '../simulated-weather.ts';
import type { Stores } from '../stores.ts';
import type { SimState } from './api.ts';
import type { Changes } from './changes.ts';
import { type ClockParts, obeyClockCommand } from './clock-commands.ts';
import { planTold } from './plan-told.ts';
import type { SimulatorDeps } from './routes.ts';

export type SimulatorParts = ClockParts & {
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
  readonly changes: Changes;
  /** Keeps the settings over a restart. */
  readonly keepSettings: () => void;
};

const phonesShown = 20;
const textsShown = 200;
const remindersShown = 200;

/** What the phone page can see and do. */
export const createSimulator = (parts: SimulatorParts): SimulatorDeps => {
  const { carrier, log, stores, weather, changes } = parts;

  const changed = () => {
    parts.keepSettings();
    changes.bump();
  };

  const reminders = async (number: string) => {
    const listed = await stores.reminders.list(parts.identify(number), '', null);
    return listed.slice(-remindersShown).toReversed();
  };

  return {
    state: () => stateOf(parts),
    reminders,
    onChange: changes.listen,
    async sendText(number, body) {
      const { sid } = await carrier.receive(number, body);
      return { sid };
    },
    async commandClock(command) {
      const outcome = await obeyClockCommand(command, parts);
      if (outcome === 'done') {
        changed();
      }
      return outcome;
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

const stateOf = async (parts: SimulatorParts): Promise<SimState> => {
  const { clock, log } = parts;
  const next = await parts.nextDue();
  const { mode } = clock.state();
  const [lastPhone] = log.latestPhones(1);
  const lastProfile = lastPhone === undefined ? null : await profileOf(lastPhone, parts);
  return {
    revision: parts.changes.revision(),
    now: toStoredInstant(clock.now()),
    clock: { mode, moving: parts.driver.isMoving() },
    serviceNumber: parts.serviceNumber,
    weather: parts.weather.get(),
    liveWeather: parts.liveWeather,
    heatNow: await parts.heatAt(lastProfile?.place ?? null),
    faults: parts.carrier.faults(),
    next: next === null ? null : { at: next.wakeAt, kind: touchKind.parse(next.kind) },
    phones: await Promise.all(log.latestPhones(phonesShown).map((number) => phoneOf(number, parts))),
  };
};

const profileOf = (number: string, { stores, identify }: SimulatorParts) =>
  stores.runners.findProfile(identify(number));

const phoneOf = async (number: string, parts: SimulatorParts): Promise<SimState['phones'][number]> => {
  const { log } = parts;
  const profile = await profileOf(number, parts);
  return {
    number,
    timeZone: profile?.place?.timeZone ?? null,
    optedOut: log.isOptedOut(number),
    messages: log.conversation(number).slice(-textsShown).map(toSimMessage),
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
