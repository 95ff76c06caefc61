import { type HealthAnswers, isSaltGated } from '../hydration/body.ts';
import type { TipId, TipVariant, TipWords } from './tip.ts';
import type { TipsVoice } from './tips-voice.ts';

/** The words of a tip as this runner may be told them: nothing salty to a runner whose health forbids it. */
export const wordsFor = (
  voice: TipsVoice,
  tipId: TipId,
  variant: TipVariant,
  health: HealthAnswers,
): TipWords => {
  if (variant === 'ill') return voice.ill;
  if (variant === 'clinician') return voice.clinician;
  const gated = isSaltGated(health);
  if (tipId === 'hydrate') {
    if (gated) return voice.noSalt;
    return variant === 'lessWater' ? voice.lessWater : voice.tipWords.hydrate;
  }
  if (tipId === 'listen' && gated) return { ...voice.tipWords.listen, long: voice.listenWithoutPickleJuice };
  return voice.tipWords[tipId];
};
