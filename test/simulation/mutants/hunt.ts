import { simulate } from '../world.ts';
import { mutants } from './mutants.ts';

const runners = Number(process.argv[2] ?? 8),
  days = Number(process.argv[3] ?? 6),
  limit = Number(process.argv[4] ?? 60);
for (const mutant of mutants.filter(
  (m) => process.argv[5] === undefined || m.name.includes(process.argv[5]),
)) {
  const t = performance.now();
  const hits: string[] = [];
  let n = 0;
  for (let seed = 1; seed <= limit && hits.length < 3; seed++) {
    n = seed;
    const r = await simulate({ seed, runners, days, mutant });
    if (r.violation) hits.push(`${seed}: ${r.violation.law}: ${r.violation.says}`);
  }
  console.log(mutant.name, '|', n, 'seeds', Math.round(performance.now() - t), 'ms', hits);
}
