import * as z from 'zod';
import { commonEnv } from '../env.ts';

/** What dispatch is configured with. */
export const dispatchEnv = commonEnv.extend({ QUEUE_URL: z.url() });
