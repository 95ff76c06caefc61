import { saltContraindications } from '../hydration/body.ts';
import type { Tip, TipId } from './tip.ts';

/**
 * The tips, as beliefs to start from and with what forbids them. Nothing here is proven to prevent cramps. What each
 * rests on is in evidence.ts, its words are in english.ts.
 */
export const tips: Readonly<Record<TipId, Tip>> = {
  hydrate: {
    contraindications: saltContraindications,
    priorMean: 0.62,
    minTrialDays: 0,
  },
  compression: {
    contraindications: ['heartDisease'],
    priorMean: 0.5,
    minTrialDays: 0,
  },
  warmUp: {
    contraindications: [],
    priorMean: 0.58,
    minTrialDays: 0,
  },
  strengthen: {
    contraindications: [],
    priorMean: 0.64,
    minTrialDays: 21,
  },
  footwear: {
    contraindications: [],
    priorMean: 0.52,
    minTrialDays: 0,
  },
  crossTrain: {
    contraindications: [],
    priorMean: 0.54,
    minTrialDays: 0,
  },
  form: {
    contraindications: [],
    priorMean: 0.54,
    minTrialDays: 0,
  },
  progress: {
    contraindications: [],
    priorMean: 0.66,
    minTrialDays: 21,
  },
  rest: {
    contraindications: [],
    priorMean: 0.6,
    minTrialDays: 0,
  },
  listen: {
    contraindications: [],
    priorMean: 0.48,
    minTrialDays: 0,
  },
};
