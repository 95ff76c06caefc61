/** The command line of npm run configure:twilio. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { OperatorError, requiredStage } from './command.ts';
import { readOutputs } from './outputs.ts';
import { readSecret } from './read-secret.ts';
import { secretPaths } from './secret-paths.ts';
import { operatorFile, stageConfig } from './stage-config.ts';
import { setNumberWebhook, setServiceWebhook, type TwilioOrigins } from './twilio-number.ts';

const help = `Sets the webhook for incoming texts at Twilio, on the messaging service or the number of operator.<stage>.json.

  npm run configure:twilio -- --stage prod [options]

  --stage NAME   prod or dev
  --url URL      the webhook's address, when this stage was not deployed from this folder
  --help         this text`;

/** Where the command finds things and speaks. */
export type ConfigureWorld = {
  /** The folder with the operator's file and the outputs of the deployment. */
  readonly folder: string;
  readonly origins: TwilioOrigins;
  print(line: string): void;
};

/** An address that Twilio can post to. Throws OperatorError on any other. */
const webhookOf = (given: string): string => {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url?.protocol === 'https:' && url.pathname === '/inbound-sms') return given;
  throw new OperatorError(
    `--url takes the webhook's address, such as https://HOST/inbound-sms#rc=3&rp=all, not ${given}.`,
  );
};

/** Runs the command. Throws OperatorError and ConfigError with what the operator can mend. */
export const configureTwilio = async (args: readonly string[], world: ConfigureWorld): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      stage: { type: 'string' },
      url: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    world.print(help);
    return 0;
  }
  const { stage, operator } = stageConfig(requiredStage(values.stage), world.folder);
  if (!existsSync(`${world.folder}/${operatorFile(stage)}`)) {
    throw new OperatorError(
      `${operatorFile(stage)} is missing: it says which number of which account is meant.`,
    );
  }
  const webhookUrl = webhookOf(values.url ?? readOutputs(stage, world.folder).webhookUrl);
  world.print('Reading the API key...');
  const account = {
    accountSid: operator.twilioAccountSid,
    apiKeySid: operator.twilioApiKeySid,
    apiKeySecret: await readSecret(secretPaths(stage).twilioApiKeySecret(operator.twilioApiKeySid)),
    origins: world.origins,
  };
  world.print('Telling Twilio...');
  const { messagingServiceSid, smsNumber } = operator;
  const before =
    messagingServiceSid === undefined
      ? await setNumberWebhook(account, smsNumber, webhookUrl)
      : await setServiceWebhook(account, messagingServiceSid, webhookUrl);
  world.print(`Texts to ${messagingServiceSid ?? smsNumber} now go to ${webhookUrl}`);
  world.print(before === null ? 'They went nowhere before.' : `Before they went to ${before}`);
  return 0;
};
