/** The templates of a stage as the checks look at them: with invented values, without the functions' code. */
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { buildApp } from './build-app.ts';
import { exampleConfig } from './stage-config.ts';

/**
 * Synthesizes a stage into `folder`; the stacks come in the order in which they are deployed. `tableName` is that of a
 * restored table.
 */
export const synthForChecks = (stage: 'dev' | 'prod', folder: string, tableName?: string): CloudAssembly => {
  const config = exampleConfig(stage);
  const operator = tableName === undefined ? config.operator : { ...config.operator, tableName };
  return buildApp({ ...config, operator }, 'stub', { outdir: folder }).synth();
};
