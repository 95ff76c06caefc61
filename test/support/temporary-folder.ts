import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'calfline-'));
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** A new, empty folder for the test that asks for it, removed when that test is over. */
export const temporaryFolder = (): string => {
  const folder = newFolder();
  onTestFinished(() => remove(folder));
  return folder;
};

/** What `use` makes of a new, empty folder, which is removed at once; for what is made outside a test. */
export const inTemporaryFolder = <Made>(use: (folder: string) => Made): Made => {
  const folder = newFolder();
  try {
    return use(folder);
  } finally {
    remove(folder);
  }
};
