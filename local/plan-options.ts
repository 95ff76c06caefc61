// What the plan command is asked, checked.
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { healthAnswers } from '../shared/hydration/body.ts';

export const planUsage = `Usage: npm run --silent plan -- --temp 30 --rh 70 --wind 1 --solar 600 [more]

The heat of one weather (WBGT, heat index, flag), the drinking plan made from it and the text that a runner
would get, as one JSON object.

  --temp C          air temperature, -40 to 55 (needed)
  --rh PERCENT      relative humidity, 0 to 100 (needed)
  --wind MS         wind in m/s, 0 to 40 (needed); at 2 m above the ground unless --wind10
  --wind10          --wind was measured at 10 m; it is brought down to 2 m over a town
  --solar WM2       global radiation in W/m2, 0 to 1400, mean of the hour before --at (needed; 0 by night)
  --pressure HPA    station pressure, 500 to 1100 (default 1013.25)
  --minutes N       length of the run, 5 to 1440 (default 60)
  --mass KG         body mass, 30 to 250 (default unknown)

Where the sun stands, from place and time together or by hand:
  --lat DEG --lon DEG --at ISO   instant ('2024-07-15T17:00Z'), or wall time there when it has no offset; the
                    sun is taken at the middle of the hour before, as the radiation is
  --cza X           cosine of the solar zenith angle, -1 to 1
  --direct F        share of the radiation straight from the sun, 0 to 1
Without either, the sun stands as high as makes --solar a fairly clear sky (clearness 0.65).

The runner and the words:
  --ahead MINUTES   from reading the text to the start (default 90)
  --sweat CLASS     light, average or heavy;  --sweat-rate ML  measured, 100 to 4000 mL/h;  --salty  salt crust
  --health NAMES    comma-separated: ${Object.keys(healthAnswers.shape).join(', ')}
  --units NAME      metric (default) or imperial; C or F mean the same
  --place NAME      name in the text (default 'Your run')
  --tip TEXT        a tip to end the text with, at most 70 characters
  --help            this text`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const known = {
  temp: text,
  rh: text,
  wind: text,
  wind10: flag,
  solar: text,
  pressure: text,
  minutes: text,
  mass: text,
  lat: text,
  lon: text,
  at: text,
  cza: text,
  direct: text,
  ahead: text,
  sweat: text,
  'sweat-rate': text,
  salty: flag,
  health: text,
  units: text,
  place: text,
  tip: text,
  help: flag,
} as const;

const numeral = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

const numberFrom = (least: number, most: number) =>
  z
    .string({ error: 'is needed' })
    .regex(numeral, 'wants a number')
    .transform(Number)
    .pipe(z.number().min(least, `is at least ${least}`).max(most, `is at most ${most}`));

const healthNames: ReadonlySet<string> = new Set(Object.keys(healthAnswers.shape));
const healthList = z
  .string()
  .transform((names) => names.split(',').map((name) => name.trim()))
  .pipe(z.array(z.string().refine((name) => healthNames.has(name), 'names no health answer')));

const unitsOf = { metric: 'metric', C: 'metric', imperial: 'imperial', F: 'imperial' } as const;

const planArguments = z.object({
  temp: numberFrom(-40, 55),
  rh: numberFrom(0, 100),
  wind: numberFrom(0, 40),
  wind10: z.boolean().default(false),
  solar: numberFrom(0, 1400),
  pressure: numberFrom(500, 1100).default(1013.25),
  minutes: numberFrom(5, 1440).default(60),
  mass: numberFrom(30, 250).optional(),
  lat: numberFrom(-90, 90).optional(),
  lon: numberFrom(-180, 180).optional(),
  at: z.string().optional(),
  cza: numberFrom(-1, 1).optional(),
  direct: numberFrom(0, 1).optional(),
  ahead: numberFrom(0, 2880).default(90),
  sweat: z.enum(['light', 'average', 'heavy'], { error: 'is light, average or heavy' }).optional(),
  'sweat-rate': numberFrom(100, 4000).optional(),
  salty: z.boolean().default(false),
  health: healthList.default([]),
  units: z
    .enum(['metric', 'imperial', 'C', 'F'], { error: 'is metric or imperial' })
    .default('metric')
    .transform((name) => unitsOf[name]),
  place: z.string().min(1, 'is empty').max(80, 'is over 80 characters').default('Your run'),
  tip: z.string().max(70, 'is over 70 characters').optional(),
});

export type PlanArguments = z.infer<typeof planArguments>;

export type ReadArguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly problem: string }
  | { readonly kind: 'read'; readonly given: PlanArguments };

/** parseArgs takes '-71.06' for an option; a negative number that follows an option belongs to it. */
const joinNegativeNumbers = (words: readonly string[]): string[] => {
  const joined: string[] = [];
  for (const word of words) {
    const option = joined.at(-1);
    const takesIt = option?.startsWith('--') === true && !option.includes('=');
    if (takesIt && word.startsWith('-') && numeral.test(word)) joined.splice(-1, 1, `${option}=${word}`);
    else joined.push(word);
  }
  return joined;
};

/** Reads and checks the command's words. */
export const readPlanArguments = (words: readonly string[]): ReadArguments => {
  let values: Readonly<Record<string, string | boolean | undefined>>;
  try {
    values = parseArgs({ args: joinNegativeNumbers(words), options: known }).values;
  } catch (error) {
    return { kind: 'wrong', problem: error instanceof Error ? error.message : 'cannot read the options' };
  }
  if (values['help'] === true) return { kind: 'help' };
  const parsed = planArguments.safeParse(values);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    return { kind: 'wrong', problem: `--${String(first?.path[0])} ${first?.message}` };
  }
  const { lat, lon, at } = parsed.data;
  const given = [lat, lon, at].filter((value) => value !== undefined).length;
  if (given !== 0 && given !== 3) return { kind: 'wrong', problem: '--lat, --lon and --at go together' };
  return { kind: 'read', given: parsed.data };
};
