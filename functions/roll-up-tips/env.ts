import { commonEnv } from '../env.ts';

/** What roll-up-tips is configured with. */
export const rollUpTipsEnv = commonEnv;
