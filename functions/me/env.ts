import * as z from 'zod/mini';
import { commonEnv, secretPath } from '../env.ts';

/** What the runner's page is configured with. */
export const meEnv = z.extend(commonEnv, { EDGE_KEY_PATH: secretPath });
