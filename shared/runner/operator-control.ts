import * as z from 'zod/mini';
import { storedInstant } from '../time/instant.ts';

/** What an operator has switched by hand, read by remind before each batch. */
export const operatorControl = z.strictObject({
  schemaVersion: z.literal(1),
  /** While set, no reminder goes out; answers to texts still do. */
  remindersPausedAt: z.nullable(storedInstant),
});

export type OperatorControl = z.infer<typeof operatorControl>;

/** Port: the operator's switches. */
export interface OperatorControlStore {
  read(): Promise<OperatorControl>;
  write(control: OperatorControl): Promise<void>;
}

/** Nothing switched: what a store answers before anything was written. */
export const noOperatorControl: OperatorControl = { schemaVersion: 1, remindersPausedAt: null };
