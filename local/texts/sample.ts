/** One text as a runner gets it: the function that makes it, when it is sent, and an example of its words. */
export type Sample = { readonly name: string; readonly when: string; readonly text: string };

/** Texts that belong together. */
export type SampleGroup = { readonly title: string; readonly samples: readonly Sample[] };

/** The facts that all samples share. */
export const austin = { name: 'Austin', region: 'TX', countryCode: 'US' } as const;
export const next = 'Next: Wed 8pm for your Thu 6:30am run.';
export const today = '2026-03-09';
export const emergency = '911';
