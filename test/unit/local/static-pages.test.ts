import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileFor } from '../../../local/static-pages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A folder of pages, with files beside it that are none. */
const folderOfPages = (): string => {
  const folder = join(temporaryFolder(), 'web');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  for (const file of ['index.html', 'phone.html', 'assets/main.js', '../secret.txt', '../web-other.html']) {
    writeFileSync(join(folder, file), '');
  }
  return folder;
};

test.each([
  ['/', 'index.html'],
  ['/phone', 'phone.html'],
  ['/phone.html', 'phone.html'],
  ['/assets/main.js', 'assets/main.js'],
])('%s is %s', (path, file) => {
  const folder = folderOfPages();
  expect(fileFor(folder, path)).toBe(join(folder, file));
});

test.each(['/nothing', '/assets', '/../secret.txt', '/assets/../../secret.txt', '/../web-other'])(
  '%s is nothing',
  (path) => {
    expect(fileFor(folderOfPages(), path)).toBeNull();
  },
);
