import { type Source, sources } from './sources.ts';
import type { TipId } from './tip.ts';

/** How good the evidence is that a tip prevents cramps. Nothing known today earns 'strong'. */
type EvidenceGrade = 'moderateIndirect' | 'weakPromising' | 'weak' | 'expert' | 'weakToNone';

/** What a tip rests on. Only the pages show it: a function that texts doesn't carry it. */
type Evidence = {
  /** Everything worth knowing about the tip. */
  readonly facts: readonly string[];
  /** The causes it answers. */
  readonly causes: readonly string[];
  readonly grade: EvidenceGrade;
  readonly sources: readonly Source[];
};

/** The evidence for each tip. Causes of cramps and the evidence as a whole: Miller 2022. */
export const evidence: Readonly<Record<TipId, Evidence>> = {
  hydrate: {
    facts: [
      'Drink enough water over the whole day, more on running days and in warm weather, and let thirst lead.',
      'Sweat carries sodium, potassium, magnesium and calcium. An electrolyte drink replaces some of it; try one on hot or long runs.',
      'Background, not a target: Mayo Clinic puts total water a day, food included, at about 3.7 L for men and 2.7 L for women.',
      'More is not better: drinking far beyond thirst can make blood sodium fall dangerously.',
    ],
    causes: ['heat', 'long runs', 'salty sweat', 'several muscles cramping or twitching'],
    grade: 'weak',
    sources: [sources.miller2022, sources.sawka2007, sources.mayoWater],
  },
  compression: {
    facts: [
      'Calf sleeves or graduated socks are meant to help blood flow; they may ease fatigue and swelling.',
      'Try them on different runs, with and without, and wear them after long runs.',
      'Poor circulation, numb feet, skin trouble or heart failure: ask a clinician first.',
    ],
    causes: ['tired or sore calves after long runs'],
    grade: 'weakToNone',
    sources: [sources.miller2022, sources.expertOpinion],
  },
  warmUp: {
    facts: [
      'Jog easily for the first 5 to 10 minutes.',
      'Then dynamic moves: arm circles, leg swings (front to back, side to side), hip circles, lunges with a twist.',
      'Static stretching before a run does not prevent cramps.',
    ],
    causes: ['cramps in the first minutes', 'no warm-up', 'races and fast running'],
    grade: 'expert',
    sources: [sources.miller2022, sources.expertOpinion],
  },
  strengthen: {
    facts: [
      'Start with body-weight calf raises on both legs, 3 to 4 sets of 10.',
      'Then single-leg raises with a hand on the wall, then single-leg balancing.',
      'Strength takes time: judge after 3 weeks or more.',
    ],
    causes: ['cramps late in the run', 'slowing down late', 'one tired calf', 'past cramps or injury'],
    grade: 'weakPromising',
    sources: [sources.miller2022, sources.schwellnus2018],
  },
  footwear: {
    facts: [
      'Pick shoes that support your weight and gait, with room for a foot that swells on the run.',
      'Try them in the store, later in the day if you can.',
      'Break new shoes in with a 20 to 30 minute walk or easy run first.',
    ],
    causes: ['new shoes'],
    grade: 'weak',
    sources: [sources.expertOpinion],
  },
  crossTrain: {
    facts: [
      'Cycling, swimming or a recovery walk in place of one more run spreads the load on the calves.',
      'Useful most of all between hard days.',
    ],
    causes: ['hard days in a row', 'sore calves'],
    grade: 'expert',
    sources: [sources.expertOpinion],
  },
  form: {
    facts: [
      'Overstriding, landing with the foot far ahead of the body, loads the calf.',
      'So does overpronation, when the foot rolls far inward.',
      'A coach or a gait assessment can see what you cannot. Change little at a time.',
    ],
    causes: ['overstriding', 'a new foot strike'],
    grade: 'expert',
    sources: [sources.expertOpinion],
  },
  progress: {
    facts: [
      'Raise distance and pace gradually: about 10% a week is a common rule of thumb, not a proven limit.',
      'Runners who raised their distance by over 30% in 2 weeks tended to more distance-related injuries (Nielsen 2014: hazard ratio 1.59, 95% interval 0.96 to 2.66, not significant; injuries, not cramps).',
      'Racing or running faster than in training loads the calf in the same way.',
    ],
    causes: ['weekly distance up fast', 'races', 'faster than usual', 'hills', 'cramps late in the run'],
    grade: 'moderateIndirect',
    sources: [sources.nielsen2014, sources.miller2022],
  },
  rest: {
    facts: [
      'Take 1 to 2 rest days a week.',
      'Legs up after hard runs, ice on very sore calves.',
      'An Epsom-salt bath, or compression socks at rest, feel good to some; not proven to prevent cramps.',
      'Ill or feverish: do not run until you are well.',
    ],
    causes: ['hard days in a row', 'sore or tired calves', 'weekly distance up fast', 'illness'],
    grade: 'expert',
    sources: [sources.expertOpinion],
  },
  listen: {
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
    grade: 'expert',
    sources: [sources.miller2010, sources.schwellnus2018, sources.miller2022],
  },
};

/** What the grades mean, in words for the page. */
export const gradeSays: Readonly<Record<EvidenceGrade, string>> = {
  moderateIndirect: 'Moderate but indirect: studied for injuries, not for cramps',
  weakPromising: 'Weak, promising',
  weak: 'Weak',
  expert: 'Expert opinion',
  weakToNone: 'Weak to none',
};
