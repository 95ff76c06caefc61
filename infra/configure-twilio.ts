/** npm run configure:twilio: tells Twilio where to post incoming texts. */
import { runCommand } from './command.ts';
import { configureTwilio } from './configure-twilio-command.ts';
import { twilioOrigins } from './twilio-number.ts';

await runCommand(() =>
  configureTwilio(process.argv.slice(2), {
    folder: process.cwd(),
    origins: twilioOrigins,
    print: console.log,
  }),
);
