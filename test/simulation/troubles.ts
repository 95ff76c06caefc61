// What goes wrong in a world, and until when: outages of whole parts, and single faults by chance.
import { type CarrierFaults, calmCarrier } from './carrier.ts';
import type { Chance } from './chance.ts';
import type { Coverage } from './coverage.ts';
import { type Faults, noFaults } from './lambda.ts';
import { calmQueue, type QueueFaults } from './queue.ts';
import type { Timeline } from './timeline.ts';
import { isWithin, outages, overlaps, type Window } from './weeks.ts';

export type Outages = Readonly<Record<'carrier' | 'dispatch' | 'database' | 'weather', readonly Window[]>>;

export const drawOutages = (chance: Chance, faulty: Window): Outages => ({
  carrier: outages(chance, faulty, 2, { from: 5, to: 240 }),
  dispatch: outages(chance, faulty, 2, { from: 5, to: 300 }),
  database: outages(chance, faulty, 2, { from: 2, to: 60 }),
  weather: outages(chance, faulty, 4, { from: 30, to: 900 }),
});

export const createTroubles = (world: {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly coverage: Coverage;
  readonly down: Outages;
  /** Peace begins here, epoch ms. */
  readonly faultsUntilMs: number;
}) => {
  const { timeline, chance, coverage, down } = world;
  const isFaulty = (): boolean => timeline.nowMs() < world.faultsUntilMs;
  const isDown = (what: keyof Outages): boolean => isWithin(down[what], timeline.nowMs());
  return {
    isFaulty,
    isDown,
    /** Whether something that texts depend on was down between two instants. */
    wasDown: (fromMs: number, untilMs: number): boolean =>
      overlaps([...down.carrier, ...down.dispatch, ...down.database], fromMs, untilMs),
    storeFaults: (): Faults => {
      if (!isFaulty()) return noFaults;
      return isDown('database') ? { ...storeFaults, throttle: 0.7 } : storeFaults;
    },
    carrierFaults: (): CarrierFaults => (isFaulty() ? carrierFaults : calmCarrier),
    queueFaults: (): QueueFaults => (isFaulty() ? queueFaults : calmQueue),
    indexLagMs: (): number => {
      if (!isFaulty() || chance.happens(0.9)) return chance.between(5, 400);
      coverage.saw('index late');
      return chance.between(1_000, 120_000);
    },
  };
};

const storeFaults: Faults = {
  kill: 0.004,
  throttle: 0.01,
  writeThenTimeout: 0.006,
  slow: 0.01,
  stall: 0.002,
};

const carrierFaults: CarrierFaults = {
  busy: 0.06,
  errorUntaken: 0.03,
  errorTaken: 0.03,
  silentUntaken: 0.03,
  silentTaken: 0.04,
  lostReport: 0.15,
  repeatedReport: 0.15,
  lateReport: 0.1,
  listDown: 0.1,
  congested: 0.05,
};

const queueFaults: QueueFaults = { refuse: 0.03, drop: 0.02, duplicate: 0.4, delay: 0.03 };
