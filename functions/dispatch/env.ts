import * as z from 'zod/mini';
import { commonEnv } from '../env.ts';

/** What dispatch is configured with. */
export const dispatchEnv = z.extend(commonEnv, { QUEUE_URL: z.url('a URL') });
