import { sources } from './sources.ts';
import type { Contraindication, Tip, TipId } from './tip.ts';

/** Health answers with which we give no advice on salt: electrolyte drinks, pickle juice. */
export const saltContraindications: readonly Contraindication[] = [
  'highBloodPressure',
  'heartDisease',
  'kidneyDisease',
  'lowSodiumDiet',
  'diuretics',
  'pregnancy',
];

/**
 * The ten tips. Nothing here is proven to prevent cramps, and the words don't claim it: they say 'may help'.
 * Causes of cramps and the evidence: Miller 2022.
 */
export const tips: Readonly<Record<TipId, Tip>> = {
  hydrate: {
    id: 'hydrate',
    name: 'water and electrolytes',
    short: 'Drink through the day; on warm runs try an electrolyte drink.',
    reply:
      'Drinking to thirst through the day, more on running days and in warm weather, and an electrolyte drink on hot or long runs may help.',
    long: 'Water and electrolytes: sweat carries sodium, potassium, magnesium and calcium. Drink to thirst through the day, more when it is warm; try an electrolyte drink on hot or long runs. It may help, most of all in heat.',
    facts: [
      'Drink enough water over the whole day, more on running days and in warm weather, and let thirst lead.',
      'Sweat carries sodium, potassium, magnesium and calcium. An electrolyte drink replaces some of it; try one on hot or long runs.',
      'Background, not a target: Mayo Clinic puts total water a day, food included, at about 3.7 L for men and 2.7 L for women.',
      'More is not better: drinking far beyond thirst can make blood sodium fall dangerously.',
    ],
    causes: ['heat', 'long runs', 'salty sweat', 'several muscles cramping or twitching'],
    contraindications: saltContraindications,
    grade: 'weak',
    priorMean: 0.62,
    minTrialDays: 0,
    sources: [sources.miller2022, sources.sawka2007, sources.mayoWater],
  },
  compression: {
    id: 'compression',
    name: 'calf compression',
    short: 'Try calf sleeves on one run and not the next; wear after long runs.',
    reply:
      'Calf sleeves or graduated socks may help with tired calves. Wear them on some runs and not others, and after long ones, and compare.',
    long: 'Calf sleeves or graduated socks may help blood flow, and perhaps tiredness and swelling. Try them on some runs and not others, and after long runs. Not with circulation or skin trouble unless a clinician agrees.',
    facts: [
      'Calf sleeves or graduated socks are meant to help blood flow; they may ease fatigue and swelling.',
      'Try them on different runs, with and without, and wear them after long runs.',
      'Poor circulation, numb feet, skin trouble or heart failure: ask a clinician first.',
    ],
    causes: ['tired or sore calves after long runs'],
    contraindications: ['heartDisease'],
    grade: 'weakToNone',
    priorMean: 0.5,
    minTrialDays: 0,
    sources: [sources.miller2022, sources.expertOpinion],
  },
  warmUp: {
    id: 'warmUp',
    name: 'a warm-up',
    short: 'Jog easily for 5-10 min, then leg swings, hip circles and lunges.',
    reply:
      'A warm-up may help: jog easily for the first 5-10 min, then leg swings, hip circles and lunges with a twist before you pick up the pace.',
    long: 'Warm-up: jog easily for the first 5-10 min, then move: arm circles, leg swings front-back and side to side, hip circles, lunges with a twist. It may help; holding stretches beforehand does not.',
    facts: [
      'Jog easily for the first 5 to 10 minutes.',
      'Then dynamic moves: arm circles, leg swings (front to back, side to side), hip circles, lunges with a twist.',
      'Static stretching before a run does not prevent cramps.',
    ],
    causes: ['cramps in the first minutes', 'no warm-up', 'races and fast running'],
    contraindications: [],
    grade: 'expert',
    priorMean: 0.58,
    minTrialDays: 0,
    sources: [sources.miller2022, sources.expertOpinion],
  },
  strengthen: {
    id: 'strengthen',
    name: 'calf raises',
    short: 'Calf raises, body weight, both legs: 3-4 sets of 10.',
    reply:
      'Calf raises may help: body weight, both legs, 3-4 sets of 10, on most days. Give them 3 weeks or more before you judge.',
    long: 'Calf raises: 3-4 sets of 10 on both legs, body weight only. When that is easy, single-leg with a hand on the wall, then single-leg balancing. They may help; judge after 3 weeks or more.',
    facts: [
      'Start with body-weight calf raises on both legs, 3 to 4 sets of 10.',
      'Then single-leg raises with a hand on the wall, then single-leg balancing.',
      'Strength takes time: judge after 3 weeks or more.',
    ],
    causes: ['cramps late in the run', 'slowing down late', 'one tired calf', 'past cramps or injury'],
    contraindications: [],
    grade: 'weakPromising',
    priorMean: 0.64,
    minTrialDays: 21,
    sources: [sources.miller2022, sources.schwellnus2018],
  },
  footwear: {
    id: 'footwear',
    name: 'shoes that fit',
    short: 'New shoes: break them in with a 20-30 min walk or easy run first.',
    reply:
      'Shoes that support you, with room for a swelling foot, may help. Break new ones in with a 20-30 min walk or easy run first.',
    long: 'Shoes that support your weight and gait, with room for a foot that swells, may help. Try them in the store; break new ones in with a 20-30 min walk or easy run before anything longer.',
    facts: [
      'Pick shoes that support your weight and gait, with room for a foot that swells on the run.',
      'Try them in the store, later in the day if you can.',
      'Break new shoes in with a 20 to 30 minute walk or easy run first.',
    ],
    causes: ['new shoes'],
    contraindications: [],
    grade: 'weak',
    priorMean: 0.52,
    minTrialDays: 0,
    sources: [sources.expertOpinion],
  },
  crossTrain: {
    id: 'crossTrain',
    name: 'cross-training',
    short: 'Swap one run this week for cycling, swimming or a recovery walk.',
    reply:
      'Swapping one run a week for cycling, swimming or a recovery walk may help: it spreads the load on your calves.',
    long: 'Cross-training: cycle, swim or take a recovery walk in place of one more run. It spreads the load, so your calves get a lighter day while you keep your fitness. It may help.',
    facts: [
      'Cycling, swimming or a recovery walk in place of one more run spreads the load on the calves.',
      'Useful most of all between hard days.',
    ],
    causes: ['hard days in a row', 'sore calves'],
    contraindications: [],
    grade: 'expert',
    priorMean: 0.54,
    minTrialDays: 0,
    sources: [sources.expertOpinion],
  },
  form: {
    id: 'form',
    name: 'running form',
    short: 'Land with your foot under you, not far ahead; take shorter steps.',
    reply:
      'Shorter, quicker steps may help: a foot landing far ahead, or rolling far inward, loads the calf. A coach can check your gait.',
    long: 'Form: overstriding (the foot lands far ahead of the body) and overpronation (it rolls inward) load the calf. Shorter, quicker steps may help; change little at a time. A coach or gait assessment can tell you more.',
    facts: [
      'Overstriding, landing with the foot far ahead of the body, loads the calf.',
      'So does overpronation, when the foot rolls far inward.',
      'A coach or a gait assessment can see what you cannot. Change little at a time.',
    ],
    causes: ['overstriding', 'a new foot strike'],
    contraindications: [],
    grade: 'expert',
    priorMean: 0.54,
    minTrialDays: 0,
    sources: [sources.expertOpinion],
  },
  progress: {
    id: 'progress',
    name: 'building up gradually',
    short: 'Build up gradually: about 10% more a week in distance or pace.',
    reply:
      'Building up gradually may help: about 10% more a week, in distance or pace, not both. Give it 3 weeks before you judge.',
    long: 'Build up gradually, about 10% a week. In one study runners who rose over 30% in 2 weeks tended to more distance-related injuries; not certain, and injuries, not cramps. It may help; judge after 3 weeks.',
    facts: [
      'Raise distance and pace gradually: about 10% a week is a common rule of thumb, not a proven limit.',
      'Runners who raised their distance by over 30% in 2 weeks tended to more distance-related injuries (Nielsen 2014: hazard ratio 1.59, 95% interval 0.96 to 2.66, not significant; injuries, not cramps).',
      'Racing or running faster than in training loads the calf in the same way.',
    ],
    causes: ['weekly distance up fast', 'races', 'faster than usual', 'hills', 'cramps late in the run'],
    contraindications: [],
    grade: 'moderateIndirect',
    priorMean: 0.66,
    minTrialDays: 21,
    sources: [sources.nielsen2014, sources.miller2022],
  },
  rest: {
    id: 'rest',
    name: 'rest days',
    short: 'Take 1-2 rest days a week; put your legs up after hard runs.',
    reply:
      'Rest may help: 1-2 rest days a week, legs up after hard runs, and ice on calves that are very sore.',
    long: 'Rest: take 1-2 rest days a week. Put your legs up; ice calves that are very sore; a warm Epsom-salt bath or compression socks at rest feel good to some. It may help.',
    facts: [
      'Take 1 to 2 rest days a week.',
      'Legs up after hard runs, ice on very sore calves.',
      'An Epsom-salt bath, or compression socks at rest, feel good to some; not proven to prevent cramps.',
      'Ill or feverish: do not run until you are well.',
    ],
    causes: ['hard days in a row', 'sore or tired calves', 'weekly distance up fast', 'illness'],
    contraindications: [],
    grade: 'expert',
    priorMean: 0.6,
    minTrialDays: 0,
    sources: [sources.expertOpinion],
  },
  listen: {
    id: 'listen',
    name: 'one thing at a time',
    short: 'Try one change at a time in training and keep what works.',
    reply:
      'Cramps are personal and their causes uncertain. One change at a time in training may help to find what works for you: keep that.',
    long: 'Cramps are personal and their causes uncertain: try one thing at a time in training and keep what works. Some swear by pickle juice: in the lab it shortened cramps to 85 s from 134 s with water. It may help you.',
    facts: [
      'Cramps are personal and their causes uncertain. Try one thing at a time, in training, and keep what works.',
      'Some swear by pickle juice. In the lab it shortened electrically induced cramps (84.6 s, against 133.7 s with water; Miller 2010). It is salty: not with high blood pressure, heart or kidney disease, a low-sodium diet, diuretics or pregnancy.',
      'Experience does not protect: among 15,778 runners, those with more of it cramped more (prevalence ratio 1.22; Schwellnus 2018).',
      'Cramps that come often, at night, or with a regular medicine or a long-term illness: see a clinician.',
    ],
    causes: [
      'no clear cause',
      'past cramps or injury',
      'a regular medicine or long-term illness',
      'night cramps',
    ],
    contraindications: [],
    grade: 'expert',
    priorMean: 0.48,
    minTrialDays: 0,
    sources: [sources.miller2010, sources.schwellnus2018, sources.miller2022],
  },
};

/** What the grades mean, in words for the page. */
export const gradeSays: Readonly<Record<Tip['grade'], string>> = {
  moderateIndirect: 'Moderate but indirect: studied for injuries, not for cramps',
  weakPromising: 'Weak, promising',
  weak: 'Weak',
  expert: 'Expert opinion',
  weakToNone: 'Weak to none',
};
