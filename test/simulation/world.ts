// One world from one seed: some days in spring and some in autumn, each around a change of the clocks, with runners,
// a carrier, a queue and weather, and everything that can go wrong with them.
import type { Telemetry } from '../../shared/telemetry/telemetry.ts';
import { createCarrier } from './carrier.ts';
import { type Chance, createChance } from './chance.ts';
import { createCheckers } from './checkers.ts';
import { createFunctions } from './compose.ts';
import { addCounts, createCoverage } from './coverage.ts';
import { createLambda } from './lambda.ts';
import type { Violation } from './laws.ts';
import { createLives } from './lives.ts';
import { type Mutant, unchanged } from './mutants/mutant.ts';
import { createPeople } from './people.ts';
import { createQueue } from './queue.ts';
import { createStores } from './stores.ts';
import { createTimeline } from './timeline.ts';
import { createTrace, type Trace } from './trace.ts';
import { createTroubles, drawOutages } from './troubles.ts';
import { createWeather } from './weather.ts';
import { type Season, startOf } from './weeks.ts';

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

/** What is fixed before a world begins. */
const drawWorld = ({ runners, days }: SimulationOptions, season: Season, chance: Chance) => {
  const daysOfSeason = Math.max(1, Math.round(days / 2));
  const fromMs = startOf(season, daysOfSeason, chance);
  const faultsUntilMs = fromMs + daysOfSeason * 24 * hourMs;
  return {
    fromMs,
    faultsUntilMs,
    down: drawOutages(chance, { fromMs, untilMs: faultsUntilMs }),
    people: createPeople(runners, fromMs, chance),
    shardCount: chance.between(1, 2),
    carrierHandlesKeywords: chance.happens(0.5),
  };
};

const liveSeason = async (options: SimulationOptions, season: Season): Promise<Half> => {
  const mutant = options.mutant ?? unchanged;
  const chance = createChance(options.seed * 2 + (season === 'spring' ? 0 : 1));
  const drawn = drawWorld(options, season, chance);
  const { faultsUntilMs, people, shardCount, carrierHandlesKeywords } = drawn;
  const timeline = createTimeline(drawn.fromMs);
  const trace = createTrace(() => timeline.nowMs());
  const coverage = createCoverage();
  const troubles = createTroubles({ ...drawn, timeline, chance, coverage });
  const { wasDown, isFaulty, indexLagMs } = troubles;
  const checkers = createCheckers({ timeline, saw: coverage.saw, trace: trace.note, wasDown });
  const around = { timeline, chance, coverage, checkers };

  const stores = createStores({
    ...around,
    shardCount,
    mutant,
    onClaim: (runnerId) => lives.onClaim(runnerId),
    indexLagMs,
  });
  const carrier = createCarrier({
    ...around,
    faults: troubles.carrierFaults,
    isDown: () => troubles.isDown('carrier'),
    phoneFailure: (phone) => people.find((person) => person.phone === phone)?.phoneFailure ?? null,
    report: (report) => lives.postReport(report),
  });
  const queue = createQueue({
    ...around,
    faults: troubles.queueFaults,
    handle: (records) => functions.remind({ Records: records }),
  });
  const functions = createFunctions({
    lambda: createLambda({ ...around, faults: troubles.storeFaults }),
    chance,
    stores,
    queue,
    carrier: carrier.port,
    forecasts: createWeather({ ...around, isDown: () => troubles.isDown('weather') }),
    telemetry: silent,
    shardCount,
    carrierHandlesKeywords,
    mutant,
  });
  const lives = createLives({
    ...around,
    carrier,
    functions,
    stores,
    people,
    carrierHandlesKeywords,
    textsUntilMs: faultsUntilMs,
    isFaulty,
    isDispatchDown: () => troubles.isDown('dispatch'),
  });

  lives.begin();
  await timeline.runUntil(faultsUntilMs + peaceMs, () => checkers.violation() !== null);
  if (checkers.violation() === null) checkers.atEnd();
  return { violation: checkers.violation(), coverage: coverage.counts(), trace };
};
