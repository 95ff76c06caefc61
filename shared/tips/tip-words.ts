import type { HealthAnswers } from '../hydration/body.ts';
import { tips } from './catalogue.ts';
import { isSaltGated } from './contraindications.ts';
import type { TipId, TipVariant, TipWords } from './tip.ts';

/**
 * What to do while a calf cramps, the first thing a cramp reply says (Miller 2022). Not for a possible clot or
 * tear: there nothing is stretched or massaged, and the red flag's own words go instead.
 */
export const duringCramp =
  'Stop, straighten the knee and gently pull your toes toward the shin until it eases. Light massage, then walk. No more hard running today.';

const lessWater: TipWords = {
  short: 'Drink less plain water, to thirst; try an electrolyte drink.',
  reply:
    'Much plain water can thin your sodium. Drinking less, only to thirst, with electrolytes in it may help. Headache, vomiting or confusion: call for help.',
  long: 'Less plain water, more balance: drink only to thirst, with electrolytes on long or hot runs. It may help. Do not gain weight on a run. Headache, vomiting, bloating or confusion after drinking a lot: get help now.',
};

const ill: TipWords = {
  short: 'Ill or feverish? Skip the run and rest until you are well.',
  reply:
    'Do not run while you are ill or feverish. Rest until you are well, then start easy; it may help your calves too.',
  long: 'Ill or feverish: do not run. Rest, drink to thirst and start easy once you are well; rest days after an illness may help your calves too. If you are getting worse, see a clinician.',
};

const clinician: TipWords = {
  short: 'See a clinician about your cramps; try one change at a time.',
  reply:
    'Please see a clinician about these cramps, and say which medicines or illness you have. Keep to your treatment until you have asked.',
  long: 'Cramps at night, often, with a regular medicine or a long-term illness deserve a clinician: say when they come and what you take, and keep to your treatment until then. Trying one change at a time may help too.',
};

const noSalt: TipWords = {
  short: 'Ask your clinician how much to drink and about salt.',
  reply:
    'With your health answers we give no advice on salt or electrolytes. Ask your clinician how much to drink on runs.',
  long: 'With your health answers we give no advice on salt, electrolyte drinks or pickle juice. Ask your clinician how much to drink, and whether anything in it may help you. Drink to thirst meanwhile.',
};

const listenWithoutPickleJuice =
  'Cramps are personal and their causes uncertain: try one thing at a time in training, note what you did and how it went, and keep what may help you. If they come often, see a clinician.';

/** The words of a tip as this runner may be told them: nothing salty to a runner whose health forbids it. */
export const wordsFor = (tipId: TipId, variant: TipVariant, health: HealthAnswers): TipWords => {
  if (variant === 'ill') return ill;
  if (variant === 'clinician') return clinician;
  const gated = isSaltGated(health);
  if (tipId === 'hydrate') {
    if (gated) return noSalt;
    return variant === 'lessWater' ? lessWater : tips.hydrate;
  }
  if (tipId === 'listen' && gated) return { ...tips.listen, long: listenWithoutPickleJuice };
  return tips[tipId];
};
