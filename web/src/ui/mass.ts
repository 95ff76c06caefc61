import { leastMassKg, mostMassKg } from '../../../shared/hydration/body.ts';
import type { Units } from '../../../shared/runner/settings.ts';

const kgPerLb = 0.45359237;

/** What a form calls it. */
export const massLabel = (units: Units): string => `Body weight (${units === 'imperial' ? 'lb' : 'kg'})`;

/** Body mass as a form shows it in the runner's units; empty when it isn't known. */
export const massDraftOf = (massKg: number | null, units: Units): string =>
  massKg === null ? '' : String(Math.round(units === 'imperial' ? massKg / kgPerLb : massKg));

/** Body mass in kg from what is typed in the runner's units: null when empty, 'unreadable' beyond what is kept. */
export const massKgOf = (typed: string, units: Units): number | null | 'unreadable' => {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  if (!/^\d{1,3}(\.\d)?$/.test(text)) return 'unreadable';
  const kg = Number(text) * (units === 'imperial' ? kgPerLb : 1);
  return kg >= leastMassKg && kg <= mostMassKg ? Math.round(kg * 10) / 10 : 'unreadable';
};
