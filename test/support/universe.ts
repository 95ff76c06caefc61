/**
 * The universe in one call: a clock that stands still until moved, randomness and ids from a seed, and every
 * store in memory. The same seed and start give the same test every time.
 */

import { type ManualClock, manualClock } from '../../shared/adapters/memory/manual-clock.ts';
import { memoryDueIndex } from '../../shared/adapters/memory/memory-due-index.ts';
import { memoryForecastStore } from '../../shared/adapters/memory/memory-forecast-store.ts';
import { memoryLimitStore } from '../../shared/adapters/memory/memory-limit-store.ts';
import { memoryOperatorControlStore } from '../../shared/adapters/memory/memory-operator-control-store.ts';
import { memoryPopulationStore } from '../../shared/adapters/memory/memory-population-store.ts';
import {
  type MemoryReminderQueue,
  memoryReminderQueue,
} from '../../shared/adapters/memory/memory-reminder-queue.ts';
import { memoryReminderStore } from '../../shared/adapters/memory/memory-reminder-store.ts';
import { memoryRunnerStore } from '../../shared/adapters/memory/memory-runner-store.ts';
import { memorySignupStore } from '../../shared/adapters/memory/memory-signup-store.ts';
import { memoryTable } from '../../shared/adapters/memory/memory-table.ts';
import { type MemoryTelemetry, memoryTelemetry } from '../../shared/adapters/memory/memory-telemetry.ts';
import { seededIds, seededRandom } from '../../shared/adapters/memory/seeded-random.ts';
import type { DueIndex } from '../../shared/reminders/due-index.ts';
import type { Reminder } from '../../shared/reminders/reminder.ts';
import { newClaim } from '../../shared/reminders/reminder-steps.ts';
import type { ReminderStore } from '../../shared/reminders/reminder-store.ts';
import type { Touch } from '../../shared/reminders/touch.ts';
import { newProfile } from '../../shared/runner/changes.ts';
import type { LimitStore } from '../../shared/runner/limit-store.ts';
import type { OperatorControlStore } from '../../shared/runner/operator-control.ts';
import type { Place } from '../../shared/runner/place.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import type { RunnerStore } from '../../shared/runner/runner-store.ts';
import type { SignupStore, WaitingSignup } from '../../shared/runner/signup.ts';
import { fromStoredInstant } from '../../shared/time/instant.ts';
import type { RandomSource } from '../../shared/time/random-source.ts';
import type { PopulationStore } from '../../shared/tips/population-store.ts';
import type { ForecastStore } from '../../shared/weather/forecast-store.ts';

export type Universe = {
  readonly clock: ManualClock;
  readonly random: RandomSource;
  /** A new id in the carrier's form: `newId('SM')`. */
  readonly newId: (prefix: string) => string;
  readonly telemetry: MemoryTelemetry;
  readonly runners: RunnerStore;
  readonly reminders: ReminderStore;
  readonly dueIndex: DueIndex;
  readonly signups: SignupStore;
  readonly forecasts: ForecastStore;
  readonly limits: LimitStore;
  readonly operatorControl: OperatorControlStore;
  readonly population: PopulationStore;
  readonly queue: MemoryReminderQueue;
  readonly shardCount: number;
};

/** A new universe. `at` is an instant; `shardCount` (default 1) the shards of the due index. */
export const universe = (options: { seed: number; at: string; shardCount?: number }): Universe => {
  const clock = manualClock(options.at);
  const random = seededRandom(options.seed);
  const shardCount = options.shardCount ?? 1;
  const table = memoryTable({ clock, shardCount });
  return {
    clock,
    random,
    newId: seededIds(random),
    telemetry: memoryTelemetry(),
    runners: memoryRunnerStore(table),
    reminders: memoryReminderStore(table),
    dueIndex: memoryDueIndex(table),
    signups: memorySignupStore(table),
    forecasts: memoryForecastStore(table),
    limits: memoryLimitStore(table),
    operatorControl: memoryOperatorControlStore(table),
    population: memoryPopulationStore(table),
    queue: memoryReminderQueue({ clock, visibilitySeconds: 180, maxReceives: 5 }),
    shardCount,
  };
};

export const austin: Place = {
  name: 'Austin',
  region: 'TX',
  countryCode: 'US',
  latitude: 30.2672,
  longitude: -97.7431,
  timeZone: 'America/Chicago',
};

/** A pre-run touch for 06:30 in Austin on Tuesday 10 March 2026, due 90 minutes before. */
export const aTouch = (overrides: Partial<Touch> = {}): Touch => ({
  kind: 'preRun',
  dueAt: '2026-03-10T10:00:00.000Z',
  runKey: '2026-03-10T06:30',
  runStartAt: '2026-03-10T11:30:00.000Z',
  runEndAt: '2026-03-10T12:15:00.000Z',
  ...overrides,
});

/** An active runner in Austin who runs Tuesday and Thursday 06:30 and Saturday 08:00, with nothing due. */
export const aRunner = (overrides: Partial<Profile> = {}): Profile => ({
  ...newProfile('0123456789abcdef0123456789abcdef', '+15125550123'),
  status: 'active',
  joinedAt: '2026-03-01T18:00:00.000Z',
  place: austin,
  weeklyRuns: [
    { weekday: 2, startLocal: '06:30', expectedMinutes: 45, distanceKm: null },
    { weekday: 4, startLocal: '06:30', expectedMinutes: 45, distanceKm: null },
    { weekday: 6, startLocal: '08:00', expectedMinutes: 90, distanceKm: 14 },
  ],
  ...overrides,
});

/** A reminder just claimed for `aTouch` of `aRunner`. */
export const aReminder = (overrides: Partial<Reminder> = {}): Reminder => ({
  ...newClaim(
    aRunner().runnerId,
    aTouch(),
    fromStoredInstant('2026-03-10T10:00:05.000Z'),
    fromStoredInstant('2026-03-10T10:01:05.000Z'),
  ),
  ...overrides,
});

/** A sign-up from the web form for `aRunner`'s number, code 482913. */
export const aSignup = (overrides: Partial<WaitingSignup> = {}): WaitingSignup => {
  const { runnerId, units, weeklyRuns, leadMinutes, quietHours, body } = aRunner();
  return {
    schemaVersion: 1,
    code: '482913',
    createdAt: '2026-03-01T17:00:00.000Z',
    expiresAt: '2026-03-02T17:00:00.000Z',
    runnerId,
    place: austin,
    units,
    weeklyRuns,
    leadMinutes,
    quietHours,
    body,
    pastCramps: true,
    consentWords: 'Yes, text me before my runs.',
    joinedAt: null,
    ...overrides,
  };
};

/** Lets whatever the clock woke do its next step. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};
