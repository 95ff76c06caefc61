import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { dynamoStores } from '../contract/stores.ts';
import { adminStage, identify, runAdmin } from '../support/admin-stage.ts';
import { startLocalAws } from '../support/local-aws.ts';
import { runToEnd } from '../support/run-to-end.ts';

const ada = '+15125550123';

const { aws, table, onTable } = adminStage();

describe('pause-all and resume-all', () => {
  it('write the switch that remind reads, and say so', async () => {
    const { operatorControl } = dynamoStores(table());
    expect(await onTable(['pause-all'])).toMatchObject({
      code: 0,
      printed: expect.stringContaining('Paused'),
    });
    const { remindersPausedAt } = await operatorControl.read();
    expect(remindersPausedAt).not.toBeNull();
    expect((await onTable(['pause-all'])).printed).toBe(
      `Reminders have been paused since ${remindersPausedAt}.`,
    );
    expect((await operatorControl.read()).remindersPausedAt).toBe(remindersPausedAt);

    expect((await onTable(['resume-all'])).printed).toContain('Resumed.');
    expect((await operatorControl.read()).remindersPausedAt).toBeNull();
    expect((await onTable(['resume-all'])).printed).toBe('Reminders are not paused.');
  });

  it('need nothing but the table: not the secret that names runners', async () => {
    const before = aws().calls.length;
    await onTable(['pause-all']);
    expect(
      aws()
        .calls.slice(before)
        .map(({ service }) => service),
    ).toEqual(['DynamoDB', 'DynamoDB']);
  });
});

describe('replay', () => {
  const ours = JSON.stringify({ runnerIds: [identify(ada)] });
  const ofTheReleaseBefore = JSON.stringify({
    cell: '30.3,-97.7',
    queuedAt: '2026-03-10T10:00:00.000Z',
    runnerIds: [identify(ada)],
  });

  it('asks, puts back what names runners, drops failed ticks and leaves what it cannot read', async () => {
    const ofNewerRelease = '{"schemaVersion":2,"runners":[]}';
    for (const body of [ours, '{}', ofNewerRelease, 'no JSON', ofTheReleaseBefore])
      aws().put('calfline-dev-dead-letters', body);
    expect(await onTable(['replay'], 'no')).toMatchObject({ code: 1 });
    expect(aws().bodiesOn('calfline-dev-dead-letters')).toHaveLength(5);

    const { code, printed } = await onTable(['replay'], 'yes');
    expect({ code, printed: printed.split('\n') }).toEqual({
      code: 0,
      printed: [
        '2 messages put back on the queue, 1 failed ticks dropped.',
        "2 left that this release can't read; a newer one may.",
      ],
    });
    expect(aws().bodiesOn('calfline-dev-reminders')).toEqual([ours, ofTheReleaseBefore]);
    expect(aws().bodiesOn('calfline-dev-dead-letters')).toEqual([ofNewerRelease, 'no JSON']);
    aws().take('calfline-dev-dead-letters');
    expect((await onTable(['replay', '--yes'])).printed).toBe(
      '0 messages put back on the queue, 0 failed ticks dropped.',
    );
  });
});

describe('costs', () => {
  it('splits the segments of the last days into reminders, texts received and answers, as the functions counted them', async () => {
    const { code, printed } = await onTable(['costs', '--days', '2']);
    expect(code).toBe(0);
    expect(printed.split('\n').slice(0, 5)).toEqual([
      'Segments of texts of the last 2 days, at $0.0123 each:',
      'reminders  1200  $14.76',
      'received   50  $0.61',
      'answers    70  $0.86',
      'together   $16.24',
    ]);
  });
});

describe('what an operator got wrong is one line and exit code 1', () => {
  it.each([
    [['pause'], 'Give a verb: pause-all, resume-all'],
    [[], 'not nothing'],
    [['pause-all'], 'Say which stage: --stage prod or --stage dev, or --local'],
    [['pause-all', '--stage', 'production'], "There is no stage 'production'."],
    [['pause-all', '--stage', 'prod'], 'operator.prod.json is missing.'],
    [['pause-all', ada, '--stage', 'dev'], `pause-all does not take '${ada}'`],
    [['pause-all', '--stage', 'dev', '--local'], '--local is this machine'],
    [['pause-all', '--local', '--folder', '/nowhere'], 'There is no folder /nowhere'],
    [['pause-all', '--stagge', 'dev'], "Unknown option '--stagge'"],
    [['runner', '--stage', 'dev'], 'Give a number such as +15125550123, not nothing.'],
    [['erase', '512 555 0123', '--stage', 'dev'], 'Give a number such as +15125550123'],
    [['costs', '--days', '0', '--stage', 'dev'], '--days takes a whole number'],
    [['carry-stops', '--since', '2026-11-22T20:00:00Z', '--stage', 'dev'], 'Say with --from which table'],
    [['carry-stops', '--from', 'x', '--since', 'monday', '--stage', 'dev'], '--since takes an instant'],
    // No table of the stage is there.
    [['pause-all', '--stage', 'dev'], 'There is no such table in this AWS account'],
    [['runner', ada, '--stage', 'dev', '--table', 'calfline-restored'], 'There is no such table'],
  ])('%j', async (args, says) => {
    const { code, complaints } = await runAdmin(args);
    expect(code).toBe(1);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(says);
  });

  it.each([
    ['ExpiredTokenException', 'have expired'],
    ['UnrecognizedClientException', 'does not know these credentials'],
    ['AccessDeniedException', 'may not do that'],
  ])('%s of AWS', async (type, says) => {
    aws().state.refusesWith = type;
    for (const verb of [['pause-all'], ['runner', ada], ['replay', '--yes'], ['costs']]) {
      const { code, complaints } = await onTable(verb);
      expect({ code, complaints }).toEqual({ code: 1, complaints: [expect.stringContaining(says)] });
    }
  });

  it('a stage without queues or secret', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_SQS', aws().url);
    const empty = await startLocalAws({ parameters: {}, queues: [] });
    for (const name of ['AWS_ENDPOINT_URL_SQS', 'AWS_ENDPOINT_URL_SSM']) vi.stubEnv(name, empty.url);
    expect((await onTable(['replay', '--yes'])).complaints[0]).toContain('There is no such queue');
    expect((await onTable(['runner', ada])).complaints).toEqual([
      '/calfline/dev/runner-id-secret is missing in the parameter store (docs/deploy.md, Secrets).',
    ]);
    await empty.stop();
    const unreachable = await onTable(['runner', ada]);
    for (const name of ['AWS_ENDPOINT_URL_SQS', 'AWS_ENDPOINT_URL_SSM']) vi.stubEnv(name, aws().url);
    expect(unreachable.complaints[0]).toContain("AWS can't be reached");
  });
});

describe('npm run admin as a process', () => {
  const process_ = (args: readonly string[], env: Readonly<Record<string, string>>) => {
    const { PATH = '', HOME = '' } = process.env;
    return runToEnd(['local/admin.ts', ...args], { env: { PATH, HOME: join(HOME, 'no-such-home'), ...env } });
  };

  it('shows its help, ends with 0 after its work, and with 1 and one line without credentials', async () => {
    const { AWS_ACCESS_KEY_ID: _key, AWS_SECRET_ACCESS_KEY: _secret, ...withoutCredentials } = aws().env;
    const onThis = ['--stage', 'dev', '--table', table().tableName];
    const [help, paused, refused] = await Promise.all([
      process_(['--help'], {}),
      process_(['pause-all', ...onThis], aws().env),
      process_(['pause-all', ...onThis], withoutCredentials),
    ]);
    expect(help).toMatchObject({ code: 0, out: expect.stringContaining('erase +1...'), err: '' });
    expect(paused).toMatchObject({ code: 0, out: expect.stringMatching(/^Paused/), err: '' });
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err.trim().split('\n')).toEqual([
      expect.stringMatching(/^There are no AWS credentials here\./),
    ]);
  });
});
