// Aim: the simulation can catch what it is for. Each mutant is the service without one safeguard; some world must
// break a law under it. (Without a mutant the same worlds keep them all.)
import { expect, test } from 'vitest';
import { simulate } from '../world.ts';
import { mutants } from './mutants.ts';

const worldsAtMost = 150;

test.each(mutants)('without $name a law is broken', { timeout: 600_000 }, async (mutant) => {
  for (let world = 0; world < worldsAtMost; world += 1) {
    const seed = mutant.firstSeed + world;
    const { violation } = await simulate({ seed, runners: 8, days: 6, mutant });
    if (violation !== null) {
      expect(violation.law).toMatch(mutant.breaks);
      return;
    }
  }
  expect.fail(`${worldsAtMost} worlds kept every law without ${mutant.name}`);
});
