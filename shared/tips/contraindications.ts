import type { HealthAnswers } from '../hydration/body.ts';
import { saltContraindications, tips } from './catalogue.ts';
import type { Contraindication, TipId } from './tip.ts';

/** What a tip has to be safe with: the health answers, and a long-term illness said in words. */
export type Health = HealthAnswers & { readonly longTermIllness?: boolean };

const applies = (contraindication: Contraindication, health: Health): boolean =>
  health[contraindication] === true;

/** Whether this runner gets no advice on salt: electrolyte drinks, pickle juice. */
export const isSaltGated = (health: Health): boolean =>
  saltContraindications.some((contraindication) => applies(contraindication, health));

/** Whether a tip must not be given to this runner. */
export const isContraindicated = (tipId: TipId, health: Health): boolean =>
  tips[tipId].contraindications.some((contraindication) => applies(contraindication, health));
