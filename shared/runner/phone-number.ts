import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A number as typed, in E.164, with the country it belongs to (ISO 3166-1 alpha-2; the one it was typed for
 * where several share a prefix and the number doesn't tell). Null when it is no valid number.
 */
export const parsePhone = (
  typed: string,
  country: string,
): { readonly phone: string; readonly country: string } | null => {
  const assumed = knownCountry(country);
  if (assumed === null) return null;
  const parsed = parsePhoneNumberFromString(typed, assumed);
  if (parsed === undefined || !parsed.isValid()) return null;
  return { phone: parsed.number, country: parsed.country ?? assumed };
};

const knownCountry = (country: string): CountryCode | null => (isSupportedCountry(country) ? country : null);
