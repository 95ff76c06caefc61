/**
 * The number to call in an emergency, by country (ISO 3166-1 alpha-2). 112 reaches help in every EU country and
 * from most mobile networks elsewhere, so it stands in where a country isn't listed.
 */
const numbers: Readonly<Record<string, string>> = {
  ...byCountry('911', 'US CA MX PR VI GU AS MP PH AR UY PY PA CR SV HN BZ DO EC BS BM KY'),
  ...byCountry('999', 'GB IE GG JE IM HK MY KE UG BD'),
  ...byCountry('000', 'AU'),
  ...byCountry('111', 'NZ'),
  ...byCountry('119', 'JP KR LK'),
  ...byCountry('120', 'CN'),
  ...byCountry('995', 'SG'),
  ...byCountry('192', 'BR'),
  ...byCountry('131', 'CL'),
  ...byCountry('123', 'CO'),
  ...byCountry('106', 'PE'),
  ...byCountry('1669', 'TH'),
  ...byCountry('115', 'VN'),
  ...byCountry('998', 'AE'),
  ...byCountry('997', 'SA'),
  ...byCountry('101', 'IL'),
};

function byCountry(number: string, countries: string): Readonly<Record<string, string>> {
  return Object.fromEntries(countries.split(' ').map((country) => [country, number]));
}

const byPrefix: readonly (readonly [string, string])[] = [
  ['+1', 'US'],
  ['+44', 'GB'],
  ['+353', 'IE'],
  ['+61', 'AU'],
  ['+64', 'NZ'],
];

/** The emergency number where a runner runs; by the prefix of their number while no place is known. */
export const emergencyNumberFor = (countryCode: string | null, phone: string): string => {
  const country = countryCode ?? byPrefix.find(([prefix]) => phone.startsWith(prefix))?.[1] ?? '';
  return numbers[country] ?? '112';
};
