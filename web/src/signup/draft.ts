import type { Place } from '../../../shared/runner/place.ts';
import type { Units } from '../../../shared/runner/settings.ts';
import type { SignupRequest } from '../../../shared/runner/signup-api.ts';
import { emptyWeek, type WeekDraft } from '../ui/week-draft.ts';

/** The sign-up form as typed: text where people type text, so that nothing is lost on an error or a reload. */
export type Draft = {
  country: string;
  phone: string;
  placeQuery: string;
  place: Place | null;
  week: WeekDraft;
  units: Units | null;
  mass: string;
  sweatClass: SignupRequest['body']['sweatClass'];
  saltyCrust: boolean;
  health: SignupRequest['body']['health'];
  pastCramps: boolean;
  consent: boolean;
};

const emptyDraft: Draft = {
  country: 'US',
  phone: '',
  placeQuery: '',
  place: null,
  week: emptyWeek,
  units: null,
  mass: '',
  sweatClass: null,
  saltyCrust: false,
  health: {
    highBloodPressure: false,
    heartDisease: false,
    kidneyDisease: false,
    lowSodiumDiet: false,
    diuretics: false,
    statins: false,
    pregnancy: false,
  },
  pastCramps: false,
  consent: false,
};

const storageKey = 'calfline-signup';

/** The draft as it was before a reload, in this tab only; empty where there is none or it can't be read. */
export const loadDraft = (): Draft => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}');
    return kept !== null && typeof kept === 'object' ? { ...emptyDraft, ...kept } : emptyDraft;
  } catch {
    return emptyDraft;
  }
};

/** Keep the draft for a reload. A browser that refuses storage costs the runner only that. */
export const keepDraft = (draft: Draft): void => {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(draft));
  } catch {
    // Private windows may refuse; the form still works.
  }
};

/** Units as chosen, or as the country suggests until they are. */
export const unitsOf = (draft: Draft): Units =>
  draft.units ?? (draft.country === 'US' ? 'imperial' : 'metric');
