import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileFor } from '../../../local/static-pages.ts';

const root = mkdtempSync(join(tmpdir(), 'calfline-pages-'));
const folder = join(root, 'web');
mkdirSync(join(folder, 'assets'), { recursive: true });
for (const file of ['index.html', 'phone.html', 'assets/main.js', '../secret.txt', '../web-other.html']) {
  writeFileSync(join(folder, file), '');
}

test.each([
  ['/', 'index.html'],
  ['/phone', 'phone.html'],
  ['/phone.html', 'phone.html'],
  ['/assets/main.js', 'assets/main.js'],
])('%s is %s', (path, file) => {
  expect(fileFor(folder, path)).toBe(join(folder, file));
});

test.each(['/nothing', '/assets', '/../secret.txt', '/assets/../../secret.txt', '/../web-other'])(
  '%s is nothing',
  (path) => {
    expect(fileFor(folder, path)).toBeNull();
  },
);
