/** npm run configure:twilio: tells Twilio where to post incoming texts. */
import { parseArgs } from 'node:util';
import { GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
import { OperatorError, requiredStage, runCommand } from './command.ts';
import { readOutputs } from './outputs.ts';
import { secretPaths } from './secret-paths.ts';
import { region } from './stack-props.ts';
import { stageConfig } from './stage-config.ts';
import { setNumberWebhook, setServiceWebhook } from './twilio-number.ts';

const help = `Sets the webhook for incoming texts at Twilio, on the messaging service or the number of operator.<stage>.json.

  npm run configure:twilio -- --stage prod [options]

  --stage NAME   prod or dev
  --url URL      the webhook's address, when this stage was not deployed from this folder
  --help         this text`;

const apiKeySecret = async (stage: string): Promise<string> => {
  const path = secretPaths(stage).twilioApiKeySecret;
  const client = new SSMClient({ region, maxAttempts: 2 });
  const { Parameters } = await client.send(new GetParametersCommand({ Names: [path], WithDecryption: true }));
  const secret = Parameters?.[0]?.Value;
  if (secret === undefined) throw new OperatorError(`${path} is missing in the parameter store.`);
  return secret;
};

const configure = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      stage: { type: 'string' },
      url: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    console.log(help);
    return 0;
  }
  const { stage, operator } = stageConfig(requiredStage(values.stage), process.cwd());
  const webhookUrl = values.url ?? readOutputs(stage).webhookUrl;
  console.log('Reading the API key...');
  const account = {
    accountSid: operator.twilioAccountSid,
    apiKeySid: operator.twilioApiKeySid,
    apiKeySecret: await apiKeySecret(stage),
    apiOrigin: 'https://api.twilio.com',
    messagingOrigin: 'https://messaging.twilio.com',
  };
  console.log('Telling Twilio...');
  if (operator.messagingServiceSid === undefined) {
    await setNumberWebhook(account, operator.smsNumber, webhookUrl);
  } else {
    await setServiceWebhook(account, operator.messagingServiceSid, webhookUrl);
  }
  console.log(`Incoming texts now go to ${webhookUrl}`);
  return 0;
};

await runCommand(configure);
