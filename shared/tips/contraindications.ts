import type { CrampFeature } from '../cramps/features.ts';
import type { HealthAnswers } from '../hydration/body.ts';
import { tips } from './catalogue.ts';
import type { TipId } from './tip.ts';

/** The health answers with the medicines that a report names: said in words counts as said on the form. */
export const withMedicinesSaid = (
  health: HealthAnswers,
  features: readonly CrampFeature[],
): HealthAnswers => ({
  ...health,
  diuretics: health.diuretics || features.includes('diuretic'),
  statins: health.statins || features.includes('statin'),
});

/** Whether a tip must not be given to this runner. */
export const isContraindicated = (tipId: TipId, health: HealthAnswers): boolean =>
  tips[tipId].contraindications.some((answer) => health[answer]);
