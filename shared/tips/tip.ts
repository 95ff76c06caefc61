import * as z from 'zod';

/** The ten tips, by id. */
export const tipId = z.enum([
  'hydrate',
  'compression',
  'warmUp',
  'strengthen',
  'footwear',
  'crossTrain',
  'form',
  'progress',
  'rest',
  'listen',
]);

export type TipId = z.infer<typeof tipId>;
