import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import type { JSX } from 'preact';
import { Field, InputField } from '../ui/field.tsx';

const names = new Intl.DisplayNames(['en'], { type: 'region' });

const countries: readonly { code: CountryCode; name: string }[] = getCountries()
  .map((code) => ({ code, name: names.of(code) ?? code }))
  .toSorted((a, b) => a.name.localeCompare(b.name));

/** The number in E.164, or null where what is typed is no number of that country. */
export const e164Of = (country: string, typed: string): string | null => {
  const number = parsePhoneNumberFromString(typed, isSupportedCountry(country) ? country : 'US');
  return number?.isValid() ? number.number : null;
};

/** Country and mobile number. */
export const PhoneField = (props: {
  country: string;
  phone: string;
  error?: string | undefined;
  onCountry: (country: string) => void;
  onPhone: (phone: string) => void;
}): JSX.Element => (
  <div class="row top">
    <Field label="Country">
      {(attributes) => (
        <select
          {...attributes}
          autocomplete="country"
          value={props.country}
          onChange={(event) => props.onCountry(event.currentTarget.value)}
        >
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name} +{getCountryCallingCode(code)}
            </option>
          ))}
        </select>
      )}
    </Field>
    <InputField
      label="Mobile number"
      error={props.error}
      type="tel"
      autocomplete="tel-national"
      maxLength={24}
      value={props.phone}
      onInput={props.onPhone}
    />
  </div>
);
