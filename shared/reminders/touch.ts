import * as z from 'zod/mini';
import { runKey } from '../runner/run.ts';
import { storedInstant } from '../time/instant.ts';

/** The three texts a run can make. */
export const touchKind = z.enum(['evening', 'preRun', 'checkIn']);

export type TouchKind = z.infer<typeof touchKind>;

/** One touch: what is due, when, for which run. `dueAt` and `kind` together name it for its runner for ever. */
export const touch = z.strictObject({
  kind: touchKind,
  dueAt: storedInstant,
  runKey,
  runStartAt: storedInstant,
  /** When the run is expected to be over. */
  runEndAt: storedInstant,
});

export type Touch = z.infer<typeof touch>;
