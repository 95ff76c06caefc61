// Places as texts name them, whatever the language.

/** A place as texts name it: 'Austin TX', 'London GB'. */
export type PlaceName = { readonly name: string; readonly region: string; readonly countryCode: string };

const longestName = 40;
const longestShortName = 12;

/** 'Austin TX'; the country where there is no region. */
export const placeWords = ({ name, region, countryCode }: PlaceName): string =>
  `${name.slice(0, longestName)} ${region === '' ? countryCode : region.slice(0, longestName)}`;

/** A place's name as it is, and cut after a whole word; '' when even its first word is long. */
export const nameVariants = (name: string): { readonly full: string; readonly short: string } => {
  const full = name.trim().slice(0, longestName);
  const [first = '', ...rest] = full.split(/[\s,]+/);
  if (first.length > longestShortName) return { full, short: '' };
  const short = rest.reduce(
    (sofar, word) => (`${sofar} ${word}`.length <= longestShortName ? `${sofar} ${word}` : sofar),
    first,
  );
  return { full, short };
};
