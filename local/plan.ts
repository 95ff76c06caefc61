// npm run --silent plan: the heat of one weather and the plan made from it, as one JSON object.
import { planOutcome } from './plan-answer.ts';

const outcome = planOutcome(process.argv.slice(2));
switch (outcome.kind) {
  case 'answer':
    console.log(JSON.stringify(outcome.answer));
    break;
  case 'help':
    console.log(outcome.text);
    break;
  case 'wrong':
    console.error(`plan: ${outcome.problem} (--help shows how)`);
    process.exitCode = 2;
}
