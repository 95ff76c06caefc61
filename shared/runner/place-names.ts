// How people write places: short regions, countries by other names, words without accents.

/** Short forms that names come in, written out: 'St Louis' is 'Saint Louis'. */
const shortForms: Readonly<Record<string, string>> = {
  st: 'saint',
  ft: 'fort',
  mt: 'mount',
  nyc: 'new york',
};

/** Words to compare names by: no accents, no punctuation, no short forms, lower case, single spaces. */
export const foldName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['.\u2019]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => shortForms[word] ?? word)
    .join(' ');

const shortRegions: Readonly<Record<string, string>> = {
  US:
    'AL alabama,AK alaska,AZ arizona,AR arkansas,CA california,CO colorado,CT connecticut,DE delaware,' +
    'DC district of columbia,FL florida,GA georgia,HI hawaii,ID idaho,IL illinois,IN indiana,IA iowa,KS kansas,' +
    'KY kentucky,LA louisiana,ME maine,MD maryland,MA massachusetts,MI michigan,MN minnesota,MS mississippi,' +
    'MO missouri,MT montana,NE nebraska,NV nevada,NH new hampshire,NJ new jersey,NM new mexico,NY new york,' +
    'NC north carolina,ND north dakota,OH ohio,OK oklahoma,OR oregon,PA pennsylvania,RI rhode island,' +
    'SC south carolina,SD south dakota,TN tennessee,TX texas,UT utah,VT vermont,VA virginia,WA washington,' +
    'WV west virginia,WI wisconsin,WY wyoming,PR puerto rico',
  CA:
    'AB alberta,BC british columbia,MB manitoba,NB new brunswick,NL newfoundland and labrador,NS nova scotia,' +
    'NT northwest territories,NU nunavut,ON ontario,PE prince edward island,QC quebec,SK saskatchewan,YT yukon',
  AU:
    'ACT australian capital territory,NSW new south wales,NT northern territory,QLD queensland,' +
    'SA south australia,TAS tasmania,VIC victoria,WA western australia',
};

const shortByName: ReadonlyMap<string, string> = new Map(
  Object.entries(shortRegions).flatMap(([country, list]) =>
    list.split(',').map((pair) => {
      const [short = '', ...name] = pair.split(' ');
      return [`${country} ${name.join(' ')}`, short] as const;
    }),
  ),
);

/** The short form of a state or province where its country uses one ('TX' for Texas); null elsewhere. */
export const shortRegion = (countryCode: string, region: string): string | null =>
  shortByName.get(`${countryCode} ${foldName(region)}`) ?? null;

const otherNames: Readonly<Record<string, readonly string[]>> = {
  US: ['usa', 'america', 'united states of america'],
  GB: ['uk', 'great britain', 'britain', 'england', 'scotland', 'wales', 'northern ireland'],
  NL: ['holland'],
  KR: ['korea'],
  CZ: ['czech republic'],
  AE: ['uae'],
};

let displayNames: Intl.DisplayNames | undefined;

/** The names people call a country by, folded: its code, its English name and others. */
export const countryNames = (countryCode: string): readonly string[] => {
  // Made when a place is first looked up: it takes milliseconds, and most texts name no place.
  displayNames ??= new Intl.DisplayNames(['en'], { type: 'region' });
  return [
    foldName(countryCode),
    foldName(displayNames.of(countryCode) ?? ''),
    ...(otherNames[countryCode] ?? []),
  ];
};

/** All that may stand behind a place's name to tell which is meant: 'tx', 'texas', 'usa', 'tx us'; folded. */
export const regionNames = (countryCode: string, region: string): readonly string[] => {
  const inside = [foldName(region), foldName(shortRegion(countryCode, region) ?? '')].filter(
    (each) => each !== '',
  );
  const countries = countryNames(countryCode);
  return [
    ...new Set([
      ...inside,
      ...countries,
      ...inside.flatMap((province) => countries.map((country) => `${province} ${country}`)),
    ]),
  ];
};
