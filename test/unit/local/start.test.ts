// npm start as a person meets it: a process of its own, its exit code and its words.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { listenOnLoopback } from '../../../local/loopback-server.ts';
import { simState, simText } from '../../../local/simulator/api.ts';
import { readStartOptions } from '../../../local/start-options.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const phone = '+15125550123';
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
});

const start = (...args: string[]) => {
  const child = spawn(process.execPath, ['local/start.ts', ...args]);
  children.push(child);
  return child;
};

/** Runs it to its end. */
const runOut = async (...args: string[]) => {
  const child = start(...args);
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, 'exit');
  return { code, lines: said.trim().split('\n') };
};

const freePort = async (): Promise<number> => {
  const server = await listenOnLoopback(
    0,
    async () => undefined,
    () => undefined,
  );
  await server.close();
  return server.port;
};

/** Starts it and answers when it listens, which it does before it says anything. */
const startListening = async (port: number, ...args: string[]) => {
  const child = start('--port', String(port), ...args);
  await once(child.stdout, 'data');
  return child;
};

describe('npm start', () => {
  test('answers on its port, and Ctrl-C ends it cleanly', async () => {
    const port = await freePort();
    const child = await startListening(port, '--memory');
    const state = await fetch(`http://127.0.0.1:${port}/sim/state`);
    expect(simState.parse(await state.json())).toMatchObject({ phones: [], clock: { mode: 'running' } });
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('killed outright, it has lost nothing when it starts again on the same folder', async () => {
    const port = await freePort();
    const folder = temporaryFolder();
    const before = await startListening(port, '--folder', folder);
    const joined = await fetch(`http://127.0.0.1:${port}/sim/phones/${phone}/texts`, {
      method: 'POST',
      body: JSON.stringify({ body: 'JOIN' }),
    });
    const { sid } = simText.parse(await joined.json());
    before.kill('SIGKILL');
    await once(before, 'exit');

    await startListening(port, '--folder', folder);
    const state = simState.parse(await (await fetch(`http://127.0.0.1:${port}/sim/state`)).json());
    expect(state.phones).toMatchObject([
      { number: phone, messages: [{ sid, body: 'JOIN' }, { from: 'calfline' }] },
    ]);
  });

  test('a taken port, a second Calfline on the folder, a file as folder and broken data are one line and exit code 1', async () => {
    const folder = temporaryFolder();
    const port = await freePort();
    await startListening(port, '--folder', folder);
    expect(await runOut('--port', String(port), '--memory')).toEqual({
      code: 1,
      lines: [`Port ${port} is taken by another program; choose another with --port.`],
    });
    const second = await runOut('--port', '0', '--folder', folder);
    expect(second).toEqual({ code: 1, lines: [expect.stringMatching(/in use by another Calfline/)] });
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await runOut('--port', '0', '--folder', file)).toEqual({
      code: 1,
      lines: [`${file} is a file; choose a folder with --folder.`],
    });
    const broken = temporaryFolder();
    writeFileSync(join(broken, 'simulator.json'), '{"clock":');
    expect(await runOut('--port', '0', '--folder', broken)).toEqual({
      code: 1,
      lines: [expect.stringMatching(/simulator\.json can't be read/)],
    });
    writeFileSync(join(broken, 'carrier.jsonl'), 'nonsense\n');
  });
});

describe("npm start's options", () => {
  test('none are needed', () => {
    expect(readStartOptions([])).toEqual({ port: 4000, folder: '.calfline', liveWeather: false });
    expect(readStartOptions(['--memory', '--port', '0', '--live-weather'])).toEqual({
      port: 0,
      folder: null,
      liveWeather: true,
    });
    expect(readStartOptions(['--help'])).toBe('help');
  });

  test.each([
    [['--port', '70000'], /--port/],
    [['--port', 'http'], /--port/],
    [['--memory', '--folder', 'x'], /exclude/],
    [['--folder', ''], /--folder/],
    [['--nothing'], /--nothing/],
    [['4000'], /4000/],
  ])('%j is refused with a word on why', (args, why) => {
    expect(readStartOptions(args)).toEqual({ wrong: expect.stringMatching(why) });
  });
});
