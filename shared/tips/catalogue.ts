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
 * The tips, as texts and as beliefs to start from. Nothing here is proven to prevent cramps, and the words don't
 * claim it: they say 'may help'. What each rests on is in evidence.ts.
 */
export const tips: Readonly<Record<TipId, Tip>> = {
  hydrate: {
    id: 'hydrate',
    name: 'water and electrolytes',
    short: 'Drink through the day; on warm runs try an electrolyte drink.',
    reply:
      'Drinking to thirst through the day, more on running days and in warm weather, and an electrolyte drink on hot or long runs may help.',
    long: 'Water and electrolytes: sweat carries sodium, potassium, magnesium and calcium. Drink to thirst through the day, more when it is warm; try an electrolyte drink on hot or long runs. It may help, most of all in heat.',
    contraindications: saltContraindications,
    priorMean: 0.62,
    minTrialDays: 0,
  },
  compression: {
    id: 'compression',
    name: 'calf compression',
    short: 'Try calf sleeves on one run and not the next; wear after long runs.',
    reply:
      'Calf sleeves or graduated socks may help with tired calves. Wear them on some runs and not others, and after long ones, and compare.',
    long: 'Calf sleeves or graduated socks may help blood flow, and perhaps tiredness and swelling. Try them on some runs and not others, and after long runs. Not with circulation or skin trouble unless a clinician agrees.',
    contraindications: ['heartDisease'],
    priorMean: 0.5,
    minTrialDays: 0,
  },
  warmUp: {
    id: 'warmUp',
    name: 'a warm-up',
    short: 'Jog easily for 5-10 min, then leg swings, hip circles and lunges.',
    reply:
      'A warm-up may help: jog easily for the first 5-10 min, then leg swings, hip circles and lunges with a twist before you pick up the pace.',
    long: 'Warm-up: jog easily for the first 5-10 min, then move: arm circles, leg swings front-back and side to side, hip circles, lunges with a twist. It may help; holding stretches beforehand does not.',
    contraindications: [],
    priorMean: 0.58,
    minTrialDays: 0,
  },
  strengthen: {
    id: 'strengthen',
    name: 'calf raises',
    short: 'Calf raises, body weight, both legs: 3-4 sets of 10.',
    reply:
      'Calf raises may help: body weight, both legs, 3-4 sets of 10, on most days. Give them 3 weeks or more before you judge.',
    long: 'Calf raises: 3-4 sets of 10 on both legs, body weight only. When that is easy, single-leg with a hand on the wall, then single-leg balancing. They may help; judge after 3 weeks or more.',
    contraindications: [],
    priorMean: 0.64,
    minTrialDays: 21,
  },
  footwear: {
    id: 'footwear',
    name: 'shoes that fit',
    short: 'New shoes: break them in with a 20-30 min walk or easy run first.',
    reply:
      'Shoes that support you, with room for a swelling foot, may help. Break new ones in with a 20-30 min walk or easy run first.',
    long: 'Shoes that support your weight and gait, with room for a foot that swells, may help. Try them in the store; break new ones in with a 20-30 min walk or easy run before anything longer.',
    contraindications: [],
    priorMean: 0.52,
    minTrialDays: 0,
  },
  crossTrain: {
    id: 'crossTrain',
    name: 'cross-training',
    short: 'Swap one run this week for cycling, swimming or a recovery walk.',
    reply:
      'Swapping one run a week for cycling, swimming or a recovery walk may help: it spreads the load on your calves.',
    long: 'Cross-training: cycle, swim or take a recovery walk in place of one more run. It spreads the load, so your calves get a lighter day while you keep your fitness. It may help.',
    contraindications: [],
    priorMean: 0.54,
    minTrialDays: 0,
  },
  form: {
    id: 'form',
    name: 'running form',
    short: 'Land with your foot under you, not far ahead; take shorter steps.',
    reply:
      'Shorter, quicker steps may help: a foot landing far ahead, or rolling far inward, loads the calf. A coach can check your gait.',
    long: 'Form: overstriding (the foot lands far ahead of the body) and overpronation (it rolls inward) load the calf. Shorter, quicker steps may help; change little at a time. A coach or gait assessment can tell you more.',
    contraindications: [],
    priorMean: 0.54,
    minTrialDays: 0,
  },
  progress: {
    id: 'progress',
    name: 'building up gradually',
    short: 'Build up gradually: about 10% more a week in distance or pace.',
    reply:
      'Building up gradually may help: about 10% more a week, in distance or pace, not both. Give it 3 weeks before you judge.',
    long: 'Build up gradually, about 10% a week. In one study runners who rose over 30% in 2 weeks tended to more distance-related injuries; not certain, and injuries, not cramps. It may help; judge after 3 weeks.',
    contraindications: [],
    priorMean: 0.66,
    minTrialDays: 21,
  },
  rest: {
    id: 'rest',
    name: 'rest days',
    short: 'Take 1-2 rest days a week; put your legs up after hard runs.',
    reply:
      'Rest may help: 1-2 rest days a week, legs up after hard runs, and ice on calves that are very sore.',
    long: 'Rest: take 1-2 rest days a week. Put your legs up; ice calves that are very sore; a warm Epsom-salt bath or compression socks at rest feel good to some. It may help.',
    contraindications: [],
    priorMean: 0.6,
    minTrialDays: 0,
  },
  listen: {
    id: 'listen',
    name: 'one thing at a time',
    short: 'Try one change at a time in training and keep what works.',
    reply:
      'Cramps are personal and their causes uncertain. One change at a time in training may help to find what works for you: keep that.',
    long: 'Cramps are personal and their causes uncertain: try one thing at a time in training and keep what works. Some swear by pickle juice: in the lab it shortened cramps to 85 s from 134 s with water. It may help you.',
    contraindications: [],
    priorMean: 0.48,
    minTrialDays: 0,
  },
};
