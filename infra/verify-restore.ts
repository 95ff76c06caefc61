/** The runbook's own commands for backing up and restoring, run one after another on moto. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { OperatorError } from './command.ts';
import { secretPaths } from './secret-paths.ts';
import { exampleConfig, operatorFile } from './stage-config.ts';
import { checkSecret, readProfile, stateOn, writeStop } from './verify-profile.ts';
import { pythonEnvironment } from './verify-python.ts';

const section = 'Back up and restore the table';
const bucket = 'calfline-rehearsal';
/** After the second that the runbook's example restores to. */
const stoppedAt = '2026-11-22T20:30:00.000Z';

/** The shell blocks of a section of the runbook, in order, without the indentation of their step. */
export const blocksOf = (runbook: string, heading: string): readonly string[] => {
  const text = runbook.split(`\n### ${heading}\n`)[1]?.split('\n### ')[0] ?? '';
  return [...text.matchAll(/^( *)```sh\n([\s\S]*?)^ *```$/gm)].map(([, indent = '', block = '']) =>
    block.replaceAll(new RegExp(`^${indent}`, 'gm'), '').trim(),
  );
};

/** Where the rehearsal takes place. `deploy` deploys the stage with a table's name in the operator's file. */
export type Rehearsal = {
  readonly endpoint: string;
  readonly stage: 'dev' | 'prod';
  deploy(tableName: string): Promise<void>;
};

/** A folder with the operator's file, in which the commands run. */
const operatorFolder = (stage: 'dev' | 'prod', tableName?: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'calfline-rehearsal-'));
  const operator = { ...exampleConfig(stage).operator, ...(tableName === undefined ? {} : { tableName }) };
  writeFileSync(join(folder, operatorFile(stage)), JSON.stringify(operator));
  return folder;
};

/** Runs a piece of shell with AWS's command line and npm run admin on moto; answers what it printed. */
const runShell = ({ endpoint, stage }: Rehearsal, folder: string, shell: string): string => {
  const script = shell
    .replaceAll('calfline-prod', `calfline-${stage}`)
    .replaceAll('--stage prod', `--stage ${stage}`)
    .replaceAll('YOUR_BUCKET', bucket)
    .replaceAll('npm run admin --', `"${process.execPath}" "${resolve('local/admin.ts')}"`)
    // Nobody is there to answer.
    .replaceAll('carry-stops', 'carry-stops --yes');
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...pythonEnvironment(),
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: 'us-east-1',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'moto',
      AWS_SECRET_ACCESS_KEY: 'moto',
    },
  });
  if (status !== 0) throw new OperatorError(`The runbook's command failed:\n${script}\n${stderr}`);
  return stdout.trim();
};

const expectState = (what: string, found: unknown, expected: unknown): void => {
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    throw new OperatorError(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}.`);
  }
};

/** Follows the section from the pause to its last block. Throws OperatorError where it doesn't lead where it says. */
export const rehearseRestore = async (rehearsal: Rehearsal): Promise<void> => {
  const { endpoint, stage } = rehearsal;
  const own = `calfline-${stage}`;
  const restored = `${own}-restored`;
  let folder = operatorFolder(stage);
  const secret = `--name ${secretPaths(stage).runnerId} --value '${checkSecret}'`;
  runShell(rehearsal, folder, `aws ssm put-parameter --type SecureString ${secret}`);
  runShell(rehearsal, folder, `aws s3api create-bucket --bucket ${bucket}`);
  // The template says so, but moto doesn't take it from there.
  const recovery = '--point-in-time-recovery-specification PointInTimeRecoveryEnabled=true';
  runShell(rehearsal, folder, `aws dynamodb update-continuous-backups --table-name ${own} ${recovery}`);

  const blocks = blocksOf(readFileSync('docs/runbook.md', 'utf8'), section);
  for (const [at, block] of blocks.entries()) {
    console.log(`Runbook, ${section}: block ${at + 1} of ${blocks.length}...`);
    if (block.startsWith('npm run deploy')) {
      await writeStop(endpoint, own, stoppedAt);
      expectState('Both tables are paused', await stateOn(endpoint, restored), {
        status: 'active',
        paused: true,
      });
      await readProfile(endpoint, restored);
      await rehearsal.deploy(restored);
      folder = operatorFolder(stage, restored);
      const variable = 'Environment.Variables.TABLE_NAME';
      const asked = `aws lambda get-function-configuration --function-name ${own}-remind --query ${variable}`;
      expectState('remind works on', runShell(rehearsal, folder, `${asked} --output text`), restored);
    } else {
      runShell(rehearsal, folder, block.replaceAll('EXPORT_ID', exportId(rehearsal, folder, block)));
    }
  }
  expectState('After all of it', await stateOn(endpoint, restored), { status: 'stopped', paused: false });
  expectState('The old table', await stateOn(endpoint, own), { status: 'active', paused: true });
  for (const copy of ['from-backup', 'imported']) await readProfile(endpoint, `${own}-${copy}`);
  const settings = [
    `aws dynamodb describe-continuous-backups --table-name ${restored} --output text --query ContinuousBackupsDescription.PointInTimeRecoveryDescription.PointInTimeRecoveryStatus`,
    `aws dynamodb describe-table --table-name ${restored} --output text --query Table.DeletionProtectionEnabled`,
    `aws dynamodb describe-time-to-live --table-name ${restored} --output text --query TimeToLiveDescription.AttributeName`,
  ].map((command) => runShell(rehearsal, folder, command));
  expectState('The restored table is set', settings, ['ENABLED', 'True', 'expiresAtEpochSeconds']);
};

/** The folder of an export in the bucket; '' before there is one. */
const exportId = (rehearsal: Rehearsal, folder: string, block: string): string => {
  if (!block.includes('EXPORT_ID')) return '';
  const listed = `aws s3api list-objects-v2 --bucket ${bucket} --query 'Contents[0].Key' --output text`;
  return /AWSDynamoDB\/([^/]+)\//.exec(runShell(rehearsal, folder, listed))?.[1] ?? '';
};
