import { leastSweatRateMlPerHour, mostSweatRateMlPerHour } from '../../../shared/hydration/body.ts';
import type { MeChange, MePage } from '../../../shared/runner/me-api.ts';
import { leastLeadMinutes, mostLeadMinutes, type Units } from '../../../shared/runner/settings.ts';
import { massDraftOf, massKgOf } from '../ui/mass.ts';

/** The settings as typed: text where people type text, so that nothing typed is lost. */
export type SettingsDraft = Pick<MePage, 'units' | 'quietHours' | 'checkInsOn' | 'body'> & {
  leadMinutes: string;
  mass: string;
  sweatRate: string;
};

export const draftOf = ({ units, leadMinutes, quietHours, checkInsOn, body }: MePage): SettingsDraft => ({
  units,
  leadMinutes: String(leadMinutes),
  quietHours,
  checkInsOn,
  body,
  mass: massDraftOf(body.massKg, units),
  sweatRate: String(body.sweatRateMlPerHour ?? ''),
});

/** The draft in other units, the mass in it too where it can be read. */
export const inUnits = (draft: SettingsDraft, units: Units): SettingsDraft => {
  const massKg = massKgOf(draft.mass, draft.units);
  return { ...draft, units, mass: massKg === 'unreadable' ? draft.mass : massDraftOf(massKg, units) };
};

/** The change that a draft stands for, or null while a part of it can't be read. */
export const changeOf = (draft: SettingsDraft): MeChange | null => {
  const { units, quietHours, checkInsOn, body } = draft;
  const massKg = massKgOf(draft.mass, units);
  const sweatRateMlPerHour = sweatRateOf(draft.sweatRate);
  if (massKg === 'unreadable' || sweatRateMlPerHour === 'unreadable' || !isLead(draft.leadMinutes))
    return null;
  if (quietHours.fromLocal === '' || quietHours.untilLocal === '') return null;
  const leadMinutes = Number(draft.leadMinutes);
  return { units, leadMinutes, quietHours, checkInsOn, body: { ...body, massKg, sweatRateMlPerHour } };
};

/** Whether what is typed is a lead that the service takes. */
export const isLead = (typed: string): boolean =>
  /^\d{2,3}$/.test(typed) && Number(typed) >= leastLeadMinutes && Number(typed) <= mostLeadMinutes;

/** Sweat rate in ml an hour from what is typed: null when empty, 'unreadable' beyond what is kept. */
export const sweatRateOf = (typed: string): number | null | 'unreadable' => {
  const text = typed.trim();
  if (text === '') return null;
  const rate = /^\d{3,4}$/.test(text) ? Number(text) : 0;
  return rate >= leastSweatRateMlPerHour && rate <= mostSweatRateMlPerHour ? rate : 'unreadable';
};
