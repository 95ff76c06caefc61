// Functions as Lambda runs them: each call is a process of its own that can be slow, die at any await, or be ended
// at its deadline; whatever it waits for then never comes back.
import type { Clock } from '../../shared/time/clock.ts';
import type { Chance } from './chance.ts';
import type { Coverage } from './coverage.ts';
import type { Timeline } from './timeline.ts';

/** How likely each thing is to go wrong at one call of a port. */
export type Faults = {
  readonly kill: number;
  readonly throttle: number;
  /** The write happened, its caller hears a time-out. */
  readonly writeThenTimeout: number;
  readonly slow: number;
  /** The call is tried again and again underneath, for most of a minute. */
  readonly stall: number;
};

export const noFaults: Faults = { kill: 0, throttle: 0, writeThenTimeout: 0, slow: 0, stall: 0 };

/** One call of one function. */
export type Process = {
  readonly name: string;
  isAlive(): boolean;
  remainingMs(): number;
  /** A clock whose sleepers die with the process. */
  readonly clock: Clock;
  /** A store, or the queue, with everything that can go wrong on the way to it. `writes` names its writes. */
  store<T extends object>(name: string, port: T, writes: readonly string[]): T;
  /** A port that never throws: what goes wrong there is in its answers. The process can still die. */
  outside<T extends object>(name: string, port: T): T;
};

export type Ended<T> =
  | { readonly how: 'returned'; readonly value: T }
  | { readonly how: 'threw'; readonly error: unknown }
  | { readonly how: 'killed' };

export type Lambda = {
  /** Runs a function in a process of its own. */
  invoke<T>(name: string, timeoutMs: number, run: (process: Process) => Promise<T>): Promise<Ended<T>>;
};

export type LambdaWorld = {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly coverage: Coverage;
  faults(): Faults;
};

export const createLambda = (world: LambdaWorld): Lambda => ({
  invoke: async (name, timeoutMs, run) => {
    const { process, death } = startProcess(world, name, timeoutMs);
    const work = run(process).then(
      (value) => ({ how: 'returned' as const, value }),
      (error: unknown) => ({ how: 'threw' as const, error }),
    );
    return Promise.race([work, death]);
  },
});

const startProcess = (world: LambdaWorld, name: string, timeoutMs: number) => {
  const { timeline } = world;
  const life = startLife(world, name, timeoutMs);
  const call = createCalls(world, name, life);
  const process: Process = {
    name,
    isAlive: life.isAlive,
    remainingMs: life.remainingMs,
    clock: {
      now: () => timeline.now(),
      sleep: async (milliseconds) => {
        await timeline.sleep(milliseconds);
        if (!life.goesOn()) await never();
      },
    },
    store: (portName, port, writes) =>
      intercepted(port, (method, apply) =>
        call(`${portName}.${method}`, writes.includes(method) ? 'write' : 'read', apply),
      ),
    outside: (portName, port) =>
      intercepted(port, (method, apply) => call(`${portName}.${method}`, 'outside', apply)),
  };
  return { process, death: life.death };
};

type Life = {
  readonly death: Promise<{ readonly how: 'killed' }>;
  kill(between: string): void;
  isAlive(): boolean;
  /** False when the process ended while it waited. */
  goesOn(): boolean;
  remainingMs(): number;
};

const startLife = ({ timeline, coverage }: LambdaWorld, name: string, timeoutMs: number): Life => {
  const deadlineMs = timeline.nowMs() + timeoutMs;
  const death = Promise.withResolvers<{ readonly how: 'killed' }>();
  let alive = true;
  const kill = (between: string): void => {
    coverage.saw(`${name} killed ${between}`);
    alive = false;
    death.resolve({ how: 'killed' });
  };
  return {
    death: death.promise,
    kill,
    isAlive: () => alive,
    goesOn: () => {
      if (alive && timeline.nowMs() >= deadlineMs) kill('at its deadline');
      return alive;
    },
    remainingMs: () => Math.max(0, deadlineMs - timeline.nowMs()),
  };
};

/** Leads the calls of one process's ports through what can go wrong on the way. */
const createCalls = (world: LambdaWorld, name: string, life: Life) => {
  const { timeline, chance, coverage } = world;
  let lastCall = 'start';
  return async (
    label: string,
    kind: 'read' | 'write' | 'outside',
    apply: () => Promise<unknown>,
  ): Promise<unknown> => {
    const faults = faultsOf(name, world.faults());
    await timeline.sleep(kind === 'outside' ? chance.between(1, 8) : latencyMs(chance, faults));
    if (!life.goesOn()) return never();
    if (chance.happens(faults.kill)) {
      life.kill(`between ${lastCall} and ${label}`);
      return never();
    }
    if (kind !== 'outside' && chance.happens(faults.throttle)) {
      coverage.saw(`${label} throttled`);
      throw new StoreFailure('throttled');
    }
    const answer = await apply();
    lastCall = label;
    if (kind === 'write' && chance.happens(faults.writeThenTimeout)) {
      coverage.saw(`${label} written, then timed out`);
      throw new StoreFailure('timed out after the write');
    }
    return life.goesOn() ? answer : never();
  };
};

/** The port with each of its methods led through `around`. */
const intercepted = <T extends object>(
  port: T,
  around: (method: string, apply: () => Promise<unknown>) => Promise<unknown>,
): T =>
  new Proxy(port, {
    get: (target, key) => {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== 'function') return member;
      return (...args: readonly unknown[]) =>
        around(String(key), async () => Reflect.apply(member, target, args));
    },
  });

/** What a store's client throws. */
class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
}

const never = (): Promise<never> => new Promise(() => undefined);

/** Dispatch is the one function that two ticks can run at once on the same shard: there a stall tells most. */
const faultsOf = (name: string, faults: Faults): Faults =>
  name === 'dispatch' ? { ...faults, stall: faults.stall * 20 } : faults;

/** Milliseconds that one call takes: a few as a rule, now and then long enough for others to come in between. */
const latencyMs = (chance: Chance, faults: Faults): number => {
  if (chance.happens(faults.stall)) return chance.between(15_000, 50_000);
  if (chance.happens(faults.slow)) return chance.between(500, 4_000);
  return chance.happens(0.05) ? chance.between(20, 250) : chance.between(1, 8);
};
