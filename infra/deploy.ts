/** npm run deploy: checks, builds and deploys one stage. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
import { OperatorError, requiredStage, runCommand } from './command.ts';
import { outputsFile, readOutputs } from './outputs.ts';
import { operatorSecrets } from './secret-paths.ts';
import { region } from './stack-props.ts';
import { type StageConfig, stageConfig } from './stage-config.ts';

const help = `Checks the configuration, builds the pages, deploys one stage to AWS and prints the webhook's address.

  npm run deploy -- --stage prod [options]

  --stage NAME   prod or dev; prod needs operator.prod.json (docs/deploy.md)
  --check        only check the configuration and that the secrets are there
  --help         this text

AWS credentials come from the environment or your profile, as for the AWS CLI.`;

/** The paths of secrets that the stage needs and that are not in the parameter store. */
const missingSecrets = async (client: SSMClient, config: StageConfig): Promise<readonly string[]> => {
  const Names = [...operatorSecrets(config)];
  const { Parameters } = await client.send(new GetParametersCommand({ Names, WithDecryption: false }));
  const there = new Set(Parameters?.filter(({ Type }) => Type === 'SecureString').map(({ Name }) => Name));
  return Names.filter((name) => !there.has(name));
};

const checkSecrets = async (config: StageConfig): Promise<void> => {
  console.log('Looking for the secrets in the parameter store...');
  const missing = await missingSecrets(new SSMClient({ region, maxAttempts: 2 }), config);
  if (missing.length === 0) return;
  const commands = missing.map(
    (name) => `  aws ssm put-parameter --region ${region} --type SecureString --name ${name} --value '...'`,
  );
  throw new OperatorError(
    `These secrets are missing (docs/deploy.md says what each is):\n${commands.join('\n')}`,
  );
};

const run = (says: string, command: string, args: readonly string[]): void => {
  console.log(`${says}...`);
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error !== undefined) throw new OperatorError(`${command} can't be run (${error.message}). Run npm ci.`);
  if (status !== 0) throw new OperatorError(`${says} failed; its words are above.`);
};

const deploy = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      stage: { type: 'string' },
      check: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    console.log(help);
    return 0;
  }
  const config = stageConfig(requiredStage(values.stage), process.cwd());
  await checkSecrets(config);
  if (values.check === true) {
    console.log(`The configuration of ${config.stage} is complete.`);
    return 0;
  }
  run('Building the pages', 'vite', ['build', '--config', 'web/vite.config.ts', '--mode', 'aws']);
  run('Deploying', 'cdk', [
    ...['deploy', '--all', '--context', `stage=${config.stage}`, '--require-approval', 'never'],
    ...['--outputs-file', outputsFile(config.stage)],
  ]);
  const { webhookUrl, pagesUrl } = readOutputs(config.stage, process.cwd());
  console.log(`
Deployed. The pages: ${pagesUrl}
Twilio's webhook for incoming texts: ${webhookUrl}
Set it with: npm run configure:twilio -- --stage ${config.stage}`);
  return 0;
};

await runCommand(deploy);
