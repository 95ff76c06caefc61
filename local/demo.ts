/** npm run demo: one runner's story on a moved clock, through the same handlers, over HTTP on loopback. */
import { parseArgs } from 'node:util';
import { createIdentify } from '../shared/adapters/crypto/runner-id.ts';
import { seededRandom } from '../shared/adapters/memory/seeded-random.ts';
import { offlinePlaces } from '../shared/adapters/offline-places/place-finder.ts';
import { commandFailed } from './command-failed.ts';
import { createStage } from './demo/stage.ts';
import { playStory, storyPhone, storyStart, storyZone } from './demo/story.ts';
import { printed, type TranscriptLine } from './demo/transcript.ts';
import { createLocalTelemetry } from './local-telemetry.ts';
import { openService } from './service.ts';

const help = `Plays one runner's story on a moved clock and checks each step: sign-up, JOIN, a text before a hot run, a
check-in, a cramp report and its tip, a repeated webhook, STOP, and a due reminder that is not sent.
Everything is in memory and on this machine; the output is the same each time. Exit code 0 when every step did
what it should, else 1.

  npm run demo -- [options]

  --json   one JSON object a line instead of text
  --help   this text`;

const seed = 7;

const story = async (show: (line: TranscriptLine) => void): Promise<boolean> => {
  let allRight = true;
  let failed = false;
  const fail = (error: unknown) => {
    failed = true;
    console.error(error);
  };
  const service = await openService({
    port: 0,
    // Texts show no port that changes from run to run.
    webUrl: 'https://calfline.example',
    folder: null,
    clock: { mode: 'paused', atMs: storyStart.epochMilliseconds },
    realNowMs: Date.now,
    random: seededRandom(seed),
    identify: createIdentify('the demo makes up its runner and its secret'),
    pageSecretFor: createIdentify('the demo makes up the secrets of its links'),
    places: offlinePlaces(),
    liveWeather: null,
    telemetry: createLocalTelemetry((line) => fail(line)),
    onFailure: fail,
  });
  const line = (made: TranscriptLine) => {
    allRight &&= made.kind !== 'check' || made.passed;
    show(made);
  };
  try {
    await playStory(createStage(service, storyPhone, storyZone, line));
  } finally {
    await service.close();
  }
  return allRight && !failed;
};

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const print = values.json
    ? (line: TranscriptLine) => console.log(JSON.stringify(line))
    : (line: TranscriptLine) => console.log(printed(line));
  if (!values.json) {
    console.log(
      'Calfline: one runner, Austin TX, 12 to 21 July 2026, on a clock moved by hand. Times are local.',
    );
  }
  const allRight = await story(print);
  if (!values.json) {
    console.log(allRight ? '\nEvery step did what it should.' : '\nSome steps went wrong: see WRONG above.');
  }
  return allRight ? 0 : 1;
};

try {
  process.exitCode = await main();
} catch (error) {
  commandFailed('demo', error);
}
