/** Where a fact comes from. */
export type Source = { readonly title: string; readonly url: string | null };

/** Papers and pages that the tips rest on, each named once. */
export const sources = {
  miller2022: {
    title: 'Miller et al. 2022, review of exercise-associated muscle cramps, J Athl Train 57(1)',
    url: 'https://doi.org/10.4085/1062-6050-0696.20',
  },
  miller2010: {
    title: 'Miller et al. 2010, pickle juice and electrically induced cramps, Med Sci Sports Exerc 42(5)',
    url: 'https://doi.org/10.1249/MSS.0b013e3181c0647e',
  },
  schwellnus2018: {
    title: 'Schwellnus et al. 2018, factors associated with cramping in 15,778 runners, Clin J Sport Med',
    url: null,
  },
  nielsen2014: {
    title: 'Nielsen et al. 2014, weekly progression and running injuries, J Orthop Sports Phys Ther 44(10)',
    url: 'https://doi.org/10.2519/jospt.2014.5164',
  },
  sawka2007: {
    title:
      'Sawka et al. 2007, ACSM position stand on exercise and fluid replacement, Med Sci Sports Exerc 39(2)',
    url: 'https://doi.org/10.1249/mss.0b013e31802ca597',
  },
  mayoWater: { title: 'Mayo Clinic, Water: how much should you drink every day?', url: null },
  expertOpinion: { title: 'Coaches and clinicians; no trial on cramps known to us', url: null },
} as const satisfies Record<string, Source>;
