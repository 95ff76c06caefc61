import { commonEnv, secretPath } from '../env.ts';

/** What the runner's page is configured with. */
export const meEnv = commonEnv.extend({ EDGE_KEY_PATH: secretPath });
