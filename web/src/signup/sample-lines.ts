/** One line of the sample conversation: Calfline's, the runner's, or when it was said. */
export type SampleLine = { readonly who: 'theirs' | 'mine' | 'stamp'; readonly says: string };

/** A morning with Calfline. What Calfline says stands in docs/texts.md, which a test holds it to. */
export const sampleLines: readonly SampleLine[] = [
  { who: 'stamp', says: 'Thursday 6:00 am, before your 7:30 run' },
  {
    who: 'theirs',
    says: 'Austin 7:30am: 70F, yellow heat flag. Drink to thirst, up to 13-20oz/h, electrolyte drink. May help: Calf raises, body weight, both legs: 3-4 sets of 10.',
  },
  { who: 'stamp', says: 'Thursday 8:55 am' },
  { who: 'mine', says: 'left calf locked up mile 6, 7/10' },
  {
    who: 'theirs',
    says: 'Stop, straighten the knee and gently pull your toes toward the shin until it eases. Light massage, then walk. No more hard running today. Calf raises may help: body weight, both legs, 3-4 sets of 10, on most days. Give them 3 weeks or more before you judge. Why: late in the run.',
  },
];
