/** The command that tells Twilio where texts go, against the local carrier, which speaks Twilio's REST interface. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { exitCodeOf } from '../../infra/command.ts';
import { configureTwilio } from '../../infra/configure-twilio-command.ts';
import { outputsFile } from '../../infra/outputs.ts';
import { numberPostsTo } from '../../local/carrier/webhook-settings.ts';
import { listenOnLoopback } from '../../local/loopback-server.ts';
import { type LocalAws, startLocalAws } from '../support/local-aws.ts';
import { type CarrierWorld, carrierWorld, testAccount } from '../support/local-carrier.ts';
import { operatorFile } from '../support/operator-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const apiKey = { sid: `SK${'b'.repeat(32)}`, secret: 'a key of the tests' };
const otherKeySid = `SK${'f'.repeat(32)}`;
const secretPath = (sid: string): string => `/calfline/prod/twilio-api-key-secret/${sid}`;
const webhookUrl = 'https://d1.cloudfront.net/inbound-sms#rc=3&rp=all';
const old = 'https://old.example/texts';

let aws: LocalAws;
let carrier: CarrierWorld;

beforeAll(async () => {
  aws = await startLocalAws({
    parameters: { [secretPath(apiKey.sid)]: apiKey.secret, [secretPath(otherKeySid)]: 'not its secret' },
    queues: [],
  });
  for (const [name, value] of Object.entries(aws.env)) vi.stubEnv(name, value);
});
beforeEach(async () => {
  carrier = await carrierWorld({ apiKey });
  carrier.carrier.setWebhooks(numberPostsTo(old));
});
afterEach(() => carrier.close());
afterAll(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
});

const operator = {
  ...operatorFile,
  smsNumber: testAccount.sender,
  twilioAccountSid: testAccount.accountSid,
  twilioApiKeySid: apiKey.sid,
};

/** A folder that a stage was deployed from. */
const deployedFrom = (says: Readonly<Record<string, unknown>> = {}): string => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'operator.prod.json'), JSON.stringify({ ...operator, ...says }));
  mkdirSync(join(folder, 'cdk.out'));
  const outputs = {
    'Calfline-prod-service': { WebhookUrl: webhookUrl, PagesUrl: 'https://d1.cloudfront.net' },
  };
  writeFileSync(join(folder, outputsFile('prod')), JSON.stringify(outputs));
  return folder;
};

const configure = async (folder: string, args = ['--stage', 'prod'], origin = carrier.url) => {
  const printed: string[] = [];
  const complaints: string[] = [];
  const origins = { api: origin, messaging: origin };
  const code = await exitCodeOf(
    () => configureTwilio(args, { folder, origins, print: (line) => printed.push(line) }),
    (line) => complaints.push(line),
  );
  return { code, said: printed.slice(-2), complaints };
};

describe('configure:twilio', () => {
  it("sets the number's webhook to what was deployed, and says what it was", async () => {
    expect(await configure(deployedFrom())).toEqual({
      code: 0,
      said: [`Texts to ${testAccount.sender} now go to ${webhookUrl}`, `Before they went to ${old}`],
      complaints: [],
    });
    expect(carrier.carrier.webhooks()).toMatchObject({ smsUrl: webhookUrl, smsMethod: 'POST' });
  });

  it('takes the texts back from an application, whose addresses would count before the webhook', async () => {
    carrier.carrier.setWebhooks({ ...numberPostsTo(old), smsApplicationSid: `AP${'c'.repeat(32)}` });
    await configure(deployedFrom());
    expect(carrier.carrier.webhooks()).toMatchObject({ smsUrl: webhookUrl, smsApplicationSid: '' });
  });

  it("sets a messaging service's webhook, for all of its numbers, whatever they say themselves", async () => {
    const { serviceSid } = testAccount;
    expect(await configure(deployedFrom({ messagingServiceSid: serviceSid }))).toMatchObject({
      code: 0,
      said: [`Texts to ${serviceSid} now go to ${webhookUrl}`, 'They went nowhere before.'],
    });
    expect(carrier.carrier.webhooks()).toMatchObject({
      smsUrl: old,
      inboundRequestUrl: webhookUrl,
      useInboundWebhookOnNumber: false,
    });
  });

  it('makes the next text come to the new address', async () => {
    const folder = deployedFrom();
    await configure(folder);
    // Twilio posts to https only; this one is on loopback.
    const { smsUrl } = carrier.carrier.webhooks();
    carrier.carrier.setWebhooks(
      numberPostsTo(smsUrl.replace('https://d1.cloudfront.net', carrier.serviceUrl)),
    );
    await carrier.carrier.receive('+15125550123', 'HELP');
    expect(carrier.posts.map(({ path }) => path)).toEqual(['/inbound-sms']);
  });

  it('takes an address by --url where nothing was deployed from here', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'operator.prod.json'), JSON.stringify(operator));
    expect((await configure(folder)).complaints).toEqual([
      'cdk.out/outputs.prod.json is missing: deploy from here first, or give the address with --url.',
    ]);
    expect(await configure(folder, ['--stage', 'prod', '--url', webhookUrl])).toMatchObject({ code: 0 });
    expect(carrier.carrier.webhooks().smsUrl).toBe(webhookUrl);
  });
});

describe('what configure:twilio refuses, in one line and with exit code 1', () => {
  const isRefused = async (folder: string, says: string, args?: string[], origin?: string) => {
    const { code, complaints } = await configure(folder, args, origin);
    expect({ code, complaints }).toEqual({ code: 1, complaints: [expect.stringContaining(says)] });
    expect(carrier.carrier.webhooks()).toEqual(numberPostsTo(old));
  };

  it('a number that the account does not have, even where it has a longer one', async () => {
    await isRefused(deployedFrom({ smsNumber: '+15125550199' }), 'does not have the number +15125550199');
    await isRefused(deployedFrom({ smsNumber: testAccount.sender.slice(0, -1) }), 'does not have the number');
  });

  it('a messaging service or an account that is not there', async () => {
    const messagingServiceSid = `MG${'d'.repeat(32)}`;
    await isRefused(deployedFrom({ messagingServiceSid }), `messaging service ${messagingServiceSid}`);
    await isRefused(deployedFrom({ twilioAccountSid: `AC${'e'.repeat(32)}` }), 'does not have the number');
  });

  it('a wrong key', () =>
    isRefused(deployedFrom({ twilioApiKeySid: otherKeySid }), 'does not accept the API key'));

  it('a file without a number, and no file', async () => {
    await isRefused(deployedFrom({ smsNumber: undefined }), 'smsNumber');
    await isRefused(deployedFrom(), 'operator.dev.json is missing', ['--stage', 'dev']);
  });

  it('no stage, no such stage, and an address that is none', async () => {
    await isRefused(deployedFrom(), 'Say which stage', []);
    await isRefused(deployedFrom(), "There is no stage 'production'", ['--stage', 'production']);
    for (const url of ['here', 'http://d1.cloudfront.net/inbound-sms', 'https://d1.cloudfront.net/']) {
      await isRefused(deployedFrom(), '--url takes', ['--stage', 'prod', '--url', url]);
    }
  });

  it('a Twilio that fails, or is not there', async () => {
    const failing = await listenOnLoopback(
      0,
      async (_request, response) => {
        response.writeHead(503).end('{"code":20503,"message":"Service unavailable","status":503}');
      },
      () => undefined,
    );
    await isRefused(deployedFrom(), 'Twilio answered 503: Service unavailable', undefined, failing.url);
    await failing.close();
    await isRefused(deployedFrom(), "Twilio can't be reached", undefined, failing.url);
  });

  it('a key that is not in the parameter store', async () => {
    const empty = await startLocalAws({ parameters: {}, queues: [] });
    vi.stubEnv('AWS_ENDPOINT_URL_SSM', empty.url);
    await isRefused(deployedFrom(), `${secretPath(apiKey.sid)} is missing`);
    vi.stubEnv('AWS_ENDPOINT_URL_SSM', aws.url);
    await empty.stop();
  });
});

it('configure:twilio as a process shows its help, and ends with 1 and one line without a stage', () => {
  const { PATH } = process.env;
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['infra/configure-twilio.ts', ...args], { env: { PATH }, encoding: 'utf8' });
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--url URL') });
  expect(run()).toMatchObject({
    status: 1,
    stderr: 'Say which stage: --stage prod or --stage dev. See --help.\n',
  });
});
