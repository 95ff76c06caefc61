// One world from one seed: some days in spring and some in autumn, each around a change of the clocks, with runners,
// a carrier, a queue and weather, and everything that can go wrong with them.
import type { Telemetry } from '../../shared/telemetry/telemetry.ts';
import { type CarrierFaults, calmCarrier, createCarrier } from './carrier.ts';
import { createChance } from './chance.ts';
import { createCheckers } from './checkers.ts';
import { createFunctions } from './compose.ts';
import { addCounts, createCoverage } from './coverage.ts';
import { createLambda, type Faults, noFaults } from './lambda.ts';
import type { Violation } from './laws.ts';
import { createLives } from './lives.ts';
import { type Mutant, unchanged } from './mutants/mutant.ts';
import { createPeople } from './people.ts';
import { calmQueue, createQueue, type QueueFaults } from './queue.ts';
import { createStores } from './stores.ts';
import { createTimeline } from './timeline.ts';
import { createTrace, type Trace } from './trace.ts';
import { createWeather } from './weather.ts';
import { isWithin, outages, overlaps, type Season, startOf } from './weeks.ts';

export type SimulationOptions = {
  readonly seed: number;
  readonly runners: number;
  /** Simulated days, half of them in spring and half in autumn. */
  readonly days: number;
  readonly mutant?: Mutant;
};

export type SimulationResult = {
  readonly seed: number;
  readonly violation: (Violation & { readonly lastEvents: readonly string[] }) | null;
  readonly coverage: ReadonlyMap<string, number>;
  /** A digest of everything that happened: the same seed gives the same digest. */
  readonly digest: string;
};

/** Runs one seed to its end or to the first broken law. */
export const simulate = async (options: SimulationOptions): Promise<SimulationResult> => {
  const coverage = new Map<string, number>();
  let digest = '';
  for (const season of ['spring', 'autumn'] as const) {
    const half = await liveSeason(options, season);
    addCounts(coverage, half.coverage);
    digest = `${digest}${half.trace.digest().slice(0, 16)}`;
    if (half.violation !== null) {
      const lastEvents = half.trace.lastOf(half.violation.runnerId);
      return { seed: options.seed, violation: { ...half.violation, lastEvents }, coverage, digest };
    }
  }
  return { seed: options.seed, violation: null, coverage, digest };
};

type Half = {
  readonly violation: Violation | null;
  readonly coverage: ReadonlyMap<string, number>;
  readonly trace: Trace;
};

const hourMs = 3_600_000;
/** After the faults the world goes on in peace for so long, and by then everything has come to its end. */
const peaceMs = 15 * hourMs;

const silent: Telemetry = { event: () => undefined, count: () => undefined };

const liveSeason = async (options: SimulationOptions, season: Season): Promise<Half> => {
  const mutant = options.mutant ?? unchanged;
  const chance = createChance(options.seed * 2 + (season === 'spring' ? 0 : 1));
  const days = Math.max(1, Math.round(options.days / 2));
  const fromMs = startOf(season, days, chance);
  const faultsUntilMs = fromMs + days * 24 * hourMs;
  const faulty = { fromMs, untilMs: faultsUntilMs };
  const down = {
    carrier: outages(chance, faulty, 2, { from: 5, to: 240 }),
    dispatch: outages(chance, faulty, 2, { from: 5, to: 300 }),
    database: outages(chance, faulty, 2, { from: 2, to: 60 }),
    weather: outages(chance, faulty, 4, { from: 30, to: 900 }),
  };
  const everyOutage = [...down.carrier, ...down.dispatch, ...down.database];

  const timeline = createTimeline(fromMs);
  const trace = createTrace(() => timeline.nowMs());
  const coverage = createCoverage();
  const checkers = createCheckers({
    timeline,
    saw: coverage.saw,
    trace: trace.note,
    wasDown: (from, until) => overlaps(everyOutage, from, until),
  });
  const isFaulty = (): boolean => timeline.nowMs() < faultsUntilMs;
  const people = createPeople(options.runners, fromMs, chance);
  const shardCount = chance.between(1, 2);
  const carrierHandlesKeywords = chance.happens(0.5);

  const stores = createStores({
    timeline,
    shardCount,
    checkers,
    mutant,
    onClaim: (runnerId) => lives.onClaim(runnerId),
    indexLagMs: () => {
      if (!isFaulty() || chance.happens(0.9)) return chance.between(5, 400);
      coverage.saw('index late');
      return chance.between(1_000, 120_000);
    },
  });
  const faults = (): Faults => {
    if (!isFaulty()) return noFaults;
    return isWithin(down.database, timeline.nowMs()) ? { ...storeFaults, throttle: 0.7 } : storeFaults;
  };
  const lambda = createLambda({ timeline, chance, coverage, faults });
  const carrier = createCarrier({
    timeline,
    chance,
    coverage,
    checkers,
    faults: () => (isFaulty() ? carrierFaults : calmCarrier),
    isDown: () => isWithin(down.carrier, timeline.nowMs()),
    phoneFailure: (phone) => people.find((person) => person.phone === phone)?.phoneFailure ?? null,
    report: (report) => lives.postReport(report),
  });
  const queue = createQueue({
    timeline,
    chance,
    coverage,
    checkers,
    faults: () => (isFaulty() ? queueFaults : calmQueue),
    handle: (records) => functions.remind({ Records: records }),
  });
  const functions = createFunctions({
    lambda,
    chance,
    stores,
    queue,
    carrier: carrier.port,
    forecasts: createWeather({
      timeline,
      coverage,
      isDown: () => isWithin(down.weather, timeline.nowMs()),
    }),
    telemetry: silent,
    shardCount,
    carrierHandlesKeywords,
    mutant,
  });
  const lives = createLives({
    timeline,
    chance,
    coverage,
    checkers,
    carrier,
    functions,
    stores,
    people,
    carrierHandlesKeywords,
    textsUntilMs: faultsUntilMs,
    isFaulty,
    isDispatchDown: () => isWithin(down.dispatch, timeline.nowMs()),
  });

  lives.begin();
  await timeline.runUntil(faultsUntilMs + peaceMs, () => checkers.violation() !== null);
  if (checkers.violation() === null) checkers.atEnd();
  return { violation: checkers.violation(), coverage: coverage.counts(), trace };
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
