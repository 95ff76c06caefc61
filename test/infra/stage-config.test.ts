import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, stageConfig, tableNameOf } from '../../infra/stage-config.ts';
import { operatorFile } from '../support/operator-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folderWith = (content: unknown): string => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, 'operator.prod.json'),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
  return folder;
};

const wrongWith = (content: unknown): string => {
  try {
    stageConfig('prod', folderWith(content));
    return '';
  } catch (error) {
    return error instanceof ConfigError ? error.message : 'a bug';
  }
};

describe('the configuration of a stage', () => {
  it('is complete with the operator’s file, and careful where that says nothing', () => {
    const { operator, size } = stageConfig('prod', folderWith(operatorFile));
    expect(operator).toMatchObject({
      dailyTextCap: 1000,
      carrierHandlesKeywords: true,
      openMeteoCustomer: false,
    });
    expect(size).toMatchObject({ keepsData: true, firewall: true });
  });

  it('can begin as a copy of the example', () => {
    const example = readFileSync('operator.example.json', 'utf8');
    expect(stageConfig('prod', folderWith(example)).operator.alarmEmail).toBe('you@example.com');
  });

  it('names the table that the stage works on: its own, or a restored one', () => {
    expect(tableNameOf(stageConfig('prod', folderWith(operatorFile)))).toBe('calfline-prod');
    const restored = { ...operatorFile, tableName: 'calfline-prod-restored' };
    expect(tableNameOf(stageConfig('prod', folderWith(restored)))).toBe('calfline-prod-restored');
    expect(wrongWith({ ...operatorFile, tableName: 'arn:aws:dynamodb' })).toContain(
      'tableName: the name of a table',
    );
  });

  it('of dev needs no file', () => {
    expect(stageConfig('dev', temporaryFolder()).stage).toBe('dev');
  });

  it('fails with a sentence when the file is missing, or is not JSON', () => {
    expect(() => stageConfig('prod', temporaryFolder())).toThrow(
      'operator.prod.json is missing. Copy operator.example.json and fill it in',
    );
    expect(wrongWith('{')).toBe('operator.prod.json is not JSON.');
  });

  it('names each wrong, missing and unknown value', () => {
    const { alarmEmail: _missing, ...rest } = operatorFile;
    const wrong = wrongWith({ ...rest, smsNumber: '512 555 0100', tooMuch: 1 });
    expect(wrong).toContain("smsNumber: a number such as '+15125550123'");
    expect(wrong).toContain('alarmEmail: an e-mail address');
    expect(wrong).toContain('tooMuch');
  });

  it('refuses a stage that there is not', () => {
    expect(() => stageConfig('production', '.')).toThrow("There is no stage 'production'.");
  });
});
