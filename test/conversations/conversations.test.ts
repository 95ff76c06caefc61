// Golden conversations, through the real handler over the memory stores. `UPDATE_GOLDEN=1 npm test -- conversations`
// writes the files anew; read the difference before committing it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { play } from './play.ts';

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.golden.txt'));
const update = process.env['UPDATE_GOLDEN'] === '1';

describe('golden conversations', () => {
  it('are there to be played', () => expect(files.length).toBeGreaterThan(5));

  it.each(files)('%s', async (name) => {
    const file = new URL(name, folder);
    const written = readFileSync(file, 'utf8');
    const played = await play(written);
    if (update) writeFileSync(file, played);
    // By lines: the difference of two long texts letter by letter takes seconds to work out.
    expect(played.split('\n')).toEqual((update ? played : written).split('\n'));
  });
});
