import { kmPerMile, type Units } from '../../runner/settings.ts';

const mlPerOunce = 29.5735;

/** A temperature in the runner's units, whole degrees: '86F', '30C'. */
export const temperatureWords = (celsius: number, units: Units): string =>
  units === 'imperial' ? `${Math.round(celsius * 1.8 + 32)}F` : `${Math.round(celsius)}C`;

/** A drink in the runner's units without the unit, rounded down so that words never pass a cap. */
const drinkNumber = (ml: number, units: Units): number =>
  units === 'imperial' ? Math.floor(ml / mlPerOunce) : Math.floor(ml / 10) * 10;

const drinkUnit = (units: Units): string => (units === 'imperial' ? 'oz' : 'ml');

/** An amount to drink, rounded down: '16oz', '500ml'. */
export const drinkWords = (ml: number, units: Units): string =>
  `${drinkNumber(ml, units)}${drinkUnit(units)}`;

/** A range to drink, rounded down: '13-20oz', '400-600ml'; one number when both ends read the same. */
export const drinkRangeWords = (fromMl: number, toMl: number, units: Units): string => {
  const from = drinkNumber(fromMl, units);
  const to = drinkNumber(toMl, units);
  return from === to || from === 0 ? drinkWords(toMl, units) : `${from}-${to}${drinkUnit(units)}`;
};

/** Sodium in a drink as its label gives it: in a can of 12 oz (rounded down to 5 mg), or in a litre. */
export const sodiumRange = (fromMgPerLitre: number, toMgPerLitre: number, units: Units): string => {
  if (units === 'metric') return `${fromMgPerLitre}-${toMgPerLitre}mg`;
  const perCan = (mgPerLitre: number): number => Math.floor((mgPerLitre * 12 * mlPerOunce) / 5000) * 5;
  return `${perCan(fromMgPerLitre)}-${perCan(toMgPerLitre)}mg`;
};

/** A distance in the runner's miles or kilometres, to a tenth: '6', '9.7'. */
export const distanceNumber = (km: number, units: Units): string =>
  String(Math.round((units === 'imperial' ? km / kmPerMile : km) * 10) / 10);

/** A local time 'HH:MM' as the runner reads it: '6:30am', '7pm', or '06:30'. */
export const timeWords = (local: string, units: Units): string => {
  if (units === 'metric') return local;
  const [hourText = '0', minute = '00'] = local.split(':');
  const hour = Number(hourText);
  const half = hour < 12 ? 'am' : 'pm';
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute === '00' ? '' : `:${minute}`}${half}`;
};
