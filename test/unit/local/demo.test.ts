// The demo as a person meets it: a process, its exit code, and the same words each time.
import { expect, test } from 'vitest';
import * as z from 'zod';
import { runToEnd } from '../../support/run-to-end.ts';

const run = async (...args: string[]) => {
  const { code, out } = await runToEnd(['local/demo.ts', ...args]);
  return { code, out };
};

const line = z.object({
  kind: z.string(),
  by: z.string().optional(),
  words: z.string(),
  passed: z.boolean().optional(),
});

test('every step of the story does what it should, and two runs print the same', async () => {
  const [text, again] = await Promise.all([run(), run()]);
  expect(text.out).not.toContain('WRONG');
  expect(text.code).toBe(0);
  expect(again).toEqual(text);
}, 60_000);

test('--json is one object a line, with what was said and what was checked', async () => {
  const { code, out } = await run('--json');
  expect(code).toBe(0);
  const lines = out
    .trim()
    .split('\n')
    .map((each) => line.parse(JSON.parse(each)));
  expect(lines.filter(({ kind }) => kind === 'check').length).toBeGreaterThan(10);
  expect(lines.filter(({ kind }) => kind === 'check').every(({ passed }) => passed === true)).toBe(true);
  expect(lines.some(({ by, words }) => by === 'runner' && words === 'STOP')).toBe(true);
}, 60_000);

test('--help says what it does, an unknown option what is wrong', async () => {
  expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('npm run demo') });
  expect(await run('--nothing')).toMatchObject({ code: 1 });
});
