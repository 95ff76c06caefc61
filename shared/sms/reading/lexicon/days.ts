/** ISO weekdays that a word names: 1 Monday to 7 Sunday. */
const dayLines = [
  'monday mondays mon mons=1',
  'tuesday tuesdays tue tues tu=2',
  'wednesday wednesdays wed weds wednes=3',
  'thursday thursdays thu thur thurs th=4',
  'friday fridays fri fris=5',
  'saturday saturdays sat sats sa=6',
  'sunday sundays sun suns su=7',
  'weekday weekdays=12345',
  'weekend weekends=67',
  'everyday daily=1234567',
  'mwf=135',
  'mw=13',
  'wf=35',
  'mf=15',
  'tth tuth tr tuethu tuesthurs=24',
  'mwfs=1356',
  'mtwthf mtwtf mtwrf mtwthfr=12345',
  'ss satsun=67',
  'tthsa tths tthsat tuthsa=246',
  'mwfsu=1357',
  'mwth=134',
  'mth=14',
];

const daysFrom = (digits: string): readonly number[] => [...digits].map(Number);

export const daysByWord: ReadonlyMap<string, readonly number[]> = new Map(
  dayLines.flatMap((line) => {
    const [words = '', digits = ''] = line.split('=');
    return words.split(' ').map((word): [string, readonly number[]] => [word, daysFrom(digits)]);
  }),
);

/** Single letters that stand for days in a row of them ('m w f'). */
export const dayByLetter: ReadonlyMap<string, number> = new Map([
  ['m', 1],
  ['t', 2],
  ['w', 3],
  ['r', 4],
  ['f', 5],
  ['s', 6],
  ['u', 7],
]);
