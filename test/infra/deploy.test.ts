/** npm run deploy up to where AWS would begin to build, as a process, with the parameter store on loopback. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { startLocalAws } from '../support/local-aws.ts';
import { operatorFile } from '../support/operator-file.ts';
import { runToEnd } from '../support/run-to-end.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const operator = { ...operatorFile, openMeteoCustomer: true };

const secrets = [
  'twilio-auth-token',
  `twilio-api-key-secret/${operator.twilioApiKeySid}`,
  'runner-id-secret',
  'open-meteo-api-key',
];

const deploy = (folder: string, env: Readonly<Record<string, string>>, ...args: string[]) =>
  runToEnd([resolve('infra/deploy.ts'), ...args], {
    cwd: folder,
    env: { ...(process.env['PATH'] === undefined ? {} : { PATH: process.env['PATH'] }), ...env },
  });

it('--check names the secrets that are missing, with the command for each, and is content when none is', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'operator.prod.json'), JSON.stringify(operator));
  const all = Object.fromEntries(secrets.map((name) => [`/calfline/prod/${name}`, 'a secret of the tests']));
  const { '/calfline/prod/open-meteo-api-key': _one, ...but } = all;
  const [full, lacking] = await Promise.all([
    startLocalAws({ parameters: all, queues: [] }),
    startLocalAws({ parameters: but, queues: [] }),
  ]);
  const check = ['--stage', 'prod', '--check'];
  const [complete, missing, noFile, help] = await Promise.all([
    deploy(folder, full.env, ...check),
    deploy(folder, lacking.env, ...check),
    deploy(tmpdir(), full.env, ...check),
    deploy(tmpdir(), {}, '--help'),
  ]);
  await Promise.all([full.stop(), lacking.stop()]);
  expect(complete).toMatchObject({ code: 0, out: expect.stringContaining('prod is complete.'), err: '' });
  expect(missing.code).toBe(1);
  expect(missing.err.trim().split('\n').slice(1)).toEqual([
    "  aws ssm put-parameter --region us-east-1 --type SecureString --name /calfline/prod/open-meteo-api-key --value '...'",
  ]);
  expect(noFile).toMatchObject({ code: 1, err: expect.stringMatching(/^operator\.prod\.json is missing\./) });
  expect(help).toMatchObject({ code: 0, out: expect.stringContaining('--check') });
});
