// When a world lives: days around a change of the clocks in spring and in autumn, and what breaks in them.
import type { Chance } from './chance.ts';

/** Days on which clocks change in 2026, north and south, one list per season. */
const changes = {
  spring: ['2026-03-08', '2026-03-29', '2026-04-05'],
  autumn: ['2026-10-04', '2026-10-25', '2026-11-01'],
} as const;

export type Season = keyof typeof changes;

const dayMs = 86_400_000;

/** The first instant of `days` days (epoch ms) around a change of the clocks. */
export const startOf = (season: Season, days: number, chance: Chance): number =>
  Date.parse(chance.oneOf(changes[season])) - Math.floor(days / 2) * dayMs;

/** A stretch of time, epoch ms. */
export type Window = { readonly fromMs: number; readonly untilMs: number };

export const isWithin = (windows: readonly Window[], atMs: number): boolean =>
  windows.some((window) => atMs >= window.fromMs && atMs < window.untilMs);

export const overlaps = (windows: readonly Window[], fromMs: number, untilMs: number): boolean =>
  windows.some((window) => window.fromMs < untilMs && window.untilMs > fromMs);

/** Outages of one thing: none or a few in the time given, each of some minutes. */
export const outages = (
  chance: Chance,
  within: Window,
  most: number,
  minutes: { readonly from: number; readonly to: number },
): readonly Window[] =>
  Array.from({ length: chance.between(0, most) }, () => {
    const fromMs = chance.between(within.fromMs, within.untilMs);
    const untilMs = Math.min(fromMs + chance.between(minutes.from, minutes.to) * 60_000, within.untilMs);
    return { fromMs, untilMs };
  });
