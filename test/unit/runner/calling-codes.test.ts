import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { expect, test } from 'vitest';
import { countriesOfNumber } from '../../../shared/runner/calling-codes.ts';

test("each country's calling code is known", () => {
  const missing = getCountries().filter((country) => {
    const code = getCountryCallingCode(country);
    return code !== '1' && !countriesOfNumber(`+${code}`).includes(country);
  });
  expect(missing).toEqual([]);
});

test('each area code of +1 is of its own country: a number there costs what that country costs', () => {
  const wrong: string[] = [];
  for (let area = 200; area <= 999; area += 1) {
    const parsed = parsePhoneNumberFromString(`+1${area}5552345`);
    if (parsed?.isValid() !== true || parsed.country === undefined) continue;
    const [ours] = countriesOfNumber(parsed.number);
    if (ours !== parsed.country) wrong.push(`${area}: ${ours}, not ${parsed.country}`);
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['+15125550123', ['US']],
  ['+18765550123', ['JM']],
  ['+447400123456', ['GB', 'GG', 'IM', 'JE']],
  ['+77011234567', ['KZ']],
  ['+79161234567', ['RU', 'KZ']],
  ['+8881234567', []],
])('%s may be of %j', (phone, countries) => {
  expect(countriesOfNumber(phone)).toEqual(countries);
});
