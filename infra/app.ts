/** What `cdk` runs: `npx cdk synth`, or with `-c stage=prod` the other stage. Needs no account and no network. */
import { buildApp } from './build-app.ts';
import { ConfigError, stageConfig } from './stage-config.ts';

/** `cdk -c stage=prod` arrives as JSON in the environment. */
const stageFrom = (context: string | undefined): string => {
  const parsed: unknown = JSON.parse(context ?? '{}');
  const stage = typeof parsed === 'object' && parsed !== null && 'stage' in parsed ? parsed.stage : undefined;
  return typeof stage === 'string' ? stage : 'dev';
};

try {
  buildApp(stageConfig(stageFrom(process.env['CDK_CONTEXT_JSON']), process.cwd()), 'bundled').synth();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
