/** npm run chat: text with the service from a terminal, on a clock that a line moves. */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { randomSecret, systemRandom } from '../shared/adapters/crypto/random.ts';
import { createIdentify } from '../shared/adapters/crypto/runner-id.ts';
import { offlinePlaces } from '../shared/adapters/offline-places/place-finder.ts';
import { commandFailed } from './command-failed.ts';
import { createStage, type Stage } from './demo/stage.ts';
import { printed } from './demo/transcript.ts';
import { createLocalTelemetry } from './local-telemetry.ts';
import { openService } from './service.ts';
import { pastTouch } from './simulator/clock-commands.ts';

const help = `Text with Calfline from a terminal: each line is a text from one phone. Begin with JOIN. Nothing is kept.

  npm run chat

  /next    moves the clock to the next text that is due
  /hour    an hour ahead
  /day     a day ahead
  /quit    ends (as Ctrl-D does)`;

const phone = '+15125550123';

/** Where a command moves the clock to; null when the line is no command of ours. */
const targetOf = async (line: string, { service }: Stage): Promise<Temporal.Instant | null> => {
  const now = service.clock.now();
  switch (line) {
    case '/hour':
      return now.add({ hours: 1 });
    case '/day':
      return now.add({ hours: 24 });
    case '/next': {
      const { next } = await service.simulator.state();
      return next === null ? now : pastTouch(next.at);
    }
    default:
      return null;
  }
};

const chat = async (): Promise<void> => {
  const warn = (line: string) => console.error(line);
  const timeZone = Temporal.Now.timeZoneId();
  const service = await openService({
    port: 0,
    webUrl: null,
    folder: null,
    clock: { mode: 'paused', atMs: Date.now() },
    realNowMs: Date.now,
    random: systemRandom,
    identify: createIdentify(randomSecret()),
    pageSecretFor: createIdentify(randomSecret()),
    places: offlinePlaces(),
    liveWeather: null,
    telemetry: createLocalTelemetry(warn),
    onFailure: (error) => warn(String(error)),
  });
  const stage = createStage(service, phone, timeZone, (line) => console.log(printed(line)));
  const lines = createInterface({ input: process.stdin });
  console.log(
    `Calfline's number is ${service.account.sender}; times are ${timeZone}. Text JOIN; /next, /hour, /day, /quit.`,
  );
  for await (const line of lines) {
    const words = line.trim();
    if (words === '/quit') {
      break;
    }
    const target = await targetOf(words, stage);
    if (target !== null) {
      await stage.moveTo(target);
      stage.tell('clock', 'now');
    } else if (words.startsWith('/')) {
      console.log('  /next, /hour, /day or /quit');
    } else if (words !== '') {
      await stage.text(words);
    }
  }
  lines.close();
  await service.close();
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h', default: false } } });
  return values.help ? console.log(help) : chat();
};

main().catch((error: unknown) => commandFailed('chat', error));
