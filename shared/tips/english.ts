// Every word that tips and their reasons say, in English. None claims that a tip works: they say 'may help'.
import type { Effect } from './effect.ts';
import type { Signal } from './signals.ts';
import type { NamedTipWords, TipId, TipWords } from './tip.ts';

/** The tips in their standard wording. What each rests on is in evidence.ts. */
export const tipWords: Readonly<Record<TipId, NamedTipWords>> = {
  hydrate: {
    name: 'water and electrolytes',
    short: 'Drink through the day; on warm runs try an electrolyte drink.',
    reply:
      'Drinking to thirst through the day, more on running days and in warm weather, and an electrolyte drink on hot or long runs may help.',
    long: 'Water and electrolytes: sweat carries sodium, potassium, magnesium and calcium. Drink to thirst through the day, more when it is warm; try an electrolyte drink on hot or long runs. It may help, most of all in heat.',
  },
  compression: {
    name: 'calf compression',
    short: 'Try calf sleeves on one run and not the next; wear after long runs.',
    reply:
      'Calf sleeves or graduated socks may help with tired calves. Wear them on some runs and not others, and after long ones, and compare.',
    long: 'Calf sleeves or graduated socks may help blood flow, and perhaps tiredness and swelling. Try them on some runs and not others, and after long runs. Not with circulation or skin trouble unless a clinician agrees.',
  },
  warmUp: {
    name: 'a warm-up',
    short: 'Jog easily for 5-10 min, then leg swings, hip circles and lunges.',
    reply:
      'A warm-up may help: jog easily for the first 5-10 min, then leg swings, hip circles and lunges with a twist before you pick up the pace.',
    long: 'Warm-up: jog easily for the first 5-10 min, then move: arm circles, leg swings front-back and side to side, hip circles, lunges with a twist. It may help; holding stretches beforehand does not.',
  },
  strengthen: {
    name: 'calf raises',
    short: 'Calf raises, body weight, both legs: 3-4 sets of 10.',
    reply:
      'Calf raises may help: body weight, both legs, 3-4 sets of 10, on most days. Give them 3 weeks or more before you judge.',
    long: 'Calf raises: 3-4 sets of 10 on both legs, body weight only. When that is easy, single-leg with a hand on the wall, then single-leg balancing. They may help; judge after 3 weeks or more.',
  },
  footwear: {
    name: 'shoes that fit',
    short: 'New shoes: break them in with a 20-30 min walk or easy run first.',
    reply:
      'Shoes that support you, with room for a swelling foot, may help. Break new ones in with a 20-30 min walk or easy run first.',
    long: 'Shoes that support your weight and gait, with room for a foot that swells, may help. Try them in the store; break new ones in with a 20-30 min walk or easy run before anything longer.',
  },
  crossTrain: {
    name: 'cross-training',
    short: 'Swap one run this week for cycling, swimming or a recovery walk.',
    reply:
      'Swapping one run a week for cycling, swimming or a recovery walk may help: it spreads the load on your calves.',
    long: 'Cross-training: cycle, swim or take a recovery walk in place of one more run. It spreads the load, so your calves get a lighter day while you keep your fitness. It may help.',
  },
  form: {
    name: 'running form',
    short: 'Land with your foot under you, not far ahead; take shorter steps.',
    reply:
      'Shorter, quicker steps may help: a foot landing far ahead, or rolling far inward, loads the calf. A coach can check your gait.',
    long: 'Form: overstriding (the foot lands far ahead of the body) and overpronation (it rolls inward) load the calf. Shorter, quicker steps may help; change little at a time. A coach or gait assessment can tell you more.',
  },
  progress: {
    name: 'building up gradually',
    short: 'Build up gradually: about 10% more a week in distance or pace.',
    reply:
      'Building up gradually may help: about 10% more a week, in distance or pace, not both. Give it 3 weeks before you judge.',
    long: 'Build up gradually, about 10% a week. In one study runners who rose over 30% in 2 weeks tended to more distance-related injuries; not certain, and injuries, not cramps. It may help; judge after 3 weeks.',
  },
  rest: {
    name: 'rest days',
    short: 'Take 1-2 rest days a week; put your legs up after hard runs.',
    reply:
      'Rest may help: 1-2 rest days a week, legs up after hard runs, and ice on calves that are very sore.',
    long: 'Rest: take 1-2 rest days a week. Put your legs up; ice calves that are very sore; a warm Epsom-salt bath or compression socks at rest feel good to some. It may help.',
  },
  listen: {
    name: 'one thing at a time',
    short: 'Try one change at a time in training and keep what works.',
    reply:
      'Cramps are personal and their causes uncertain. One change at a time in training may help to find what works for you: keep that.',
    long: 'Cramps are personal and their causes uncertain: try one thing at a time in training and keep what works. Some swear by pickle juice: in the lab it shortened cramps to 85 s from 134 s with water. It may help you.',
  },
};

/**
 * What to do while a calf cramps, the first thing a cramp reply says (Miller 2022). Not for a possible clot or
 * tear: there nothing is stretched or massaged, and the red flag's own words go instead.
 */
export const duringCramp: string =
  'Stop, straighten the knee and gently pull your toes toward the shin until it eases. Light massage, then walk. No more hard running today.';

/** First aid where another muscle than the calf cramps (Miller 2022): a gentle stretch of that muscle. */
export const duringOtherCramp: string =
  'Stop and gently stretch the cramped muscle until it eases. Light massage, then walk. No more hard running today.';

/** `hydrate` for a runner who drank a lot of plain water. */
export const lessWater: TipWords = {
  short: 'Drink less plain water, to thirst; try an electrolyte drink.',
  reply:
    'Much plain water can thin your sodium. Drinking less, only to thirst, with electrolytes in it may help. Headache, vomiting or confusion: call for help.',
  long: 'Less plain water, more balance: drink only to thirst, with electrolytes on long or hot runs. It may help. Do not gain weight on a run. Headache, vomiting, bloating or confusion after drinking a lot: get help now.',
};

/** `rest` for a runner who is ill. */
export const ill: TipWords = {
  short: 'Ill or feverish? Skip the run and rest until you are well.',
  reply:
    'Do not run while you are ill or feverish. Rest until you are well, then start easy; it may help your calves too.',
  long: 'Ill or feverish: do not run. Rest, drink to thirst and start easy once you are well; rest days after an illness may help your calves too. If you are getting worse, see a clinician.',
};

/** `listen` with the advice to see a clinician. */
export const clinician: TipWords = {
  short: 'See a clinician about your cramps; try one change at a time.',
  reply:
    'Please see a clinician about these cramps, and say which medicines or illness you have. Keep to your treatment until you have asked.',
  long: 'Cramps at night, often, with a regular medicine or a long-term illness deserve a clinician: say when they come and what you take, and keep to your treatment until then. Trying one change at a time may help too.',
};

/** `hydrate` for a runner whose health forbids salt. */
export const noSalt: TipWords = {
  short: 'Ask your clinician how much to drink and about salt.',
  reply:
    'With your health answers we give no advice on salt or electrolytes. Ask your clinician how much to drink on runs.',
  long: 'With your health answers we give no advice on salt, electrolyte drinks or pickle juice. Ask your clinician how much to drink, and whether anything in it may help you. Drink to thirst meanwhile.',
};

/** The long form of `listen` for the same runner. */
export const listenWithoutPickleJuice: string =
  'Cramps are personal and their causes uncertain: try one thing at a time in training, note what you did and how it went, and keep what may help you. If they come often, see a clinician.';

/** The signals in a runner's words, short enough that two of them make one reason. */
const signalSays: Readonly<Record<Signal, string>> = {
  hot: 'hot',
  longRun: 'a long run',
  saltyCrust: 'a salty crust',
  sweatsMuch: 'you sweat a lot',
  saltySweat: 'your salty sweat',
  medicineOnFile: 'a medicine you told us of',
  severalMuscles: 'several muscles',
  twitching: 'twitching muscles',
  drankPlainWater: 'a lot of plain water',
  lateInRun: 'late in the run',
  slowedDown: 'slowing down late',
  race: 'a race',
  fasterThanUsual: 'faster than usual',
  hills: 'hills',
  oneTiredCalf: 'one calf on a cool day',
  tired: 'tired calves',
  moreThanUsual: 'more running than usual',
  loadUp: 'up over 10% this week',
  loadJump: 'up over 30% in 2 weeks',
  earlyInRun: 'in the first minutes',
  noWarmUp: 'no warm-up',
  newShoes: 'new shoes',
  hardDaysInARow: 'hard days in a row',
  sore: 'sore calves',
  overstriding: 'overstriding',
  newFootStrike: 'a new foot strike',
  pastCramps: 'cramps before',
  pastInjury: 'an injury before',
  statin: 'you take a statin',
  diuretic: 'you take a diuretic',
  otherMedicine: 'you take a regular medicine',
  longTermIllness: 'a long-term illness',
  night: 'cramps at night',
  ill: 'you are ill',
};

/**
 * Why a tip fits: 'hot and late in the run, twice'. One or two signals, and in how many cramps, the one told now
 * among them. At most 80 GSM-7 characters.
 */
export const reason = (told: readonly Signal[], cramps: number): string => {
  const words = told.map((signal) => signalSays[signal]).join(' and ');
  if (cramps === 1) return words;
  return `${words}, ${cramps === 2 ? 'twice' : `${cramps} times`}`;
};

/** Why a tip is told that no signal calls for. */
export const noClearReason: string = 'nothing points to one cause yet';

/** Why a tip is told again that ended in success. */
export const wentWell: string = 'it went well so far';

/**
 * An effect in words for STATUS and the page, GSM-7: 'Since you tried calf raises: 1 cramp in 9 runs; before:
 * 4 in 10. Per 10 runs: 5.6 fewer to 0.1 more. Too early to be sure.'
 */
export const effectSummary = (effect: Effect): string => {
  const { since, before, differenceInTen: difference } = effect;
  const tried = `Since you tried ${tipWords[effect.tipId].name}:`;
  if (since.runs === 0) return `${tried} no run reported yet.`;
  const now = `${tried} ${plural(since.cramps, 'cramp')} in ${plural(since.runs, 'run')}`;
  if (difference === null) return `${now}; no runs before to compare with. Too early to be sure.`;
  const range = `Per 10 runs: ${signed(difference.low)} to ${signed(difference.high)}.`;
  return `${now}; before: ${before.cramps} in ${before.runs}. ${range} ${verdictSays[effect.verdict]}`;
};

const verdictSays = {
  tooEarly: 'Too early to be sure.',
  fewerCramps: 'Fewer cramps so far; it may help.',
  moreCramps: 'More cramps so far.',
} as const;

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const signed = (value: number): string => {
  const size = Math.abs(value).toFixed(1);
  if (size === '0.0') return 'no change';
  return value < 0 ? `${size} fewer` : `${size} more`;
};
