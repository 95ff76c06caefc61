/** npm run admin: what an operator does, in AWS or on the laptop. */
import { createInterface } from 'node:readline/promises';
import { runCommand } from '../infra/command.ts';
import { admin } from './admin/command.ts';

const ask = async (question: string): Promise<string> => {
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await asking.question(question);
  asking.close();
  return answer;
};

await runCommand(() =>
  admin(process.argv.slice(2), { print: console.log, ask: process.stdin.isTTY ? ask : null }),
);
