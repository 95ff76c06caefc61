import type { InboundSmsDeps } from '../../functions/inbound-sms/handler.ts';

/** A port whose every call first passes a gate: it may wait there for its turn, or fail. */
const gatedPort = <Port extends object>(port: Port, gate: (call: string) => Promise<void>): Port =>
  new Proxy(port, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]): Promise<unknown> => {
        await gate(String(key));
        return Reflect.apply(value, target, args);
      };
    },
  });

/** The same deps with every store behind a gate, and a clock whose sleeps end at once. */
export const gatedDeps = (deps: InboundSmsDeps, gate: (call: string) => Promise<void>): InboundSmsDeps => ({
  ...deps,
  clock: { now: () => deps.clock.now(), sleep: () => gate('sleep') },
  // One draw for ever: a decision made anew is then the same decision.
  random: { next: () => 0.5 },
  runners: gatedPort(deps.runners, gate),
  signups: gatedPort(deps.signups, gate),
  reminders: gatedPort(deps.reminders, gate),
  limits: gatedPort(deps.limits, gate),
  population: gatedPort(deps.population, gate),
});
