/** Answers the simulator's API (`api.ts` says what it is). */
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Reminder } from '../../shared/reminders/reminder.ts';
import { phoneNumber } from '../../shared/runner/profile.ts';
import { readBody } from '../lambda-events.ts';
import {
  type ClockCommand,
  clockCommand,
  faultsCommand,
  type SimState,
  type SimWhy,
  textCommand,
  weatherCommand,
} from './api.ts';

/** What the API needs of the service behind it. */
export type SimulatorDeps = {
  readonly state: () => Promise<SimState>;
  readonly sendText: (phone: string, body: string) => Promise<{ readonly sid: string }>;
  /** Answers when the clock stands where it was told to, or what is wrong with the command. */
  readonly commandClock: (command: ClockCommand) => Promise<'done' | { readonly wrong: string }>;
  readonly setWeather: (change: z.infer<typeof weatherCommand>) => void;
  readonly setFaults: (change: z.infer<typeof faultsCommand>) => void;
  readonly reminders: (phone: string) => Promise<readonly Reminder[]>;
  readonly why: (sid: string) => Promise<SimWhy>;
  /** Calls back after each change until the returned function is called. */
  readonly onChange: (listener: (revision: number) => void) => () => void;
};

const bodyBytesAtMost = 16 * 1024;
/** A comment this often keeps an idle event stream open. */
const keepAliveMs = 20_000;

const ownHost = /^(localhost|127\.0\.0\.1)(:\d+)?$/;
const textsPath = /^\/sim\/phones\/([^/]+)\/texts$/;
const remindersPath = /^\/sim\/phones\/([^/]+)\/reminders$/;
const whyPath = /^\/sim\/why\/([A-Za-z0-9]+)$/;

const answerJson = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
};

const fail = (response: ServerResponse, status: number, error: string, fields: readonly string[] = []) =>
  answerJson(response, status, { error, fields });

/** The body as `schema` reads it; null when it doesn't fit, and then the answer is given. */
const readCommand = async <T>(
  request: IncomingMessage,
  response: ServerResponse,
  schema: z.core.$ZodType<T>,
): Promise<T | null> => {
  const body = await readBody(request, bodyBytesAtMost);
  let json: unknown = null;
  try {
    json = JSON.parse(body?.toString('utf8') ?? '');
  } catch {
    fail(response, 400, 'The body has to be JSON.');
    return null;
  }
  const command = z.safeParse(schema, json);
  if (!command.success) {
    const fields = command.error.issues.map((issue) => issue.path.join('.'));
    fail(response, 400, 'Some fields cannot be used.', fields);
    return null;
  }
  return command.data;
};

/** The phone number in a path, null when it is none. */
const numberIn = (part: string | undefined): string | null => {
  try {
    const number = phoneNumber.safeParse(decodeURIComponent(part ?? ''));
    return number.success ? number.data : null;
  } catch {
    return null;
  }
};

const streamChanges = (response: ServerResponse, deps: SimulatorDeps) => {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': open\n\n');
  const stop = deps.onChange((revision) => {
    response.write(`event: changed\ndata: ${revision}\n\n`);
  });
  const keepAlive = setInterval(() => response.write(': still here\n\n'), keepAliveMs);
  response.on('close', () => {
    clearInterval(keepAlive);
    stop();
  });
};

/**
 * Handles a request under /sim. The API moves clocks and sends texts for anybody, so that it listens to pages of
 * this very machine only: a browser names another page's host in `Origin`, and a name that was made to point here
 * in `Host`.
 */
export const createSimulatorRoutes =
  (deps: SimulatorDeps) =>
  async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const { origin, host } = request.headers;
    if (!ownHost.test(host ?? '') || (origin !== undefined && origin !== `http://${host}`)) {
      return fail(response, 403, 'Only the simulator page of this host may ask.');
    }
    return request.method === 'POST'
      ? answerPost(request, response, path, deps)
      : answerGet(response, path, deps);
  };

const answerGet = async (response: ServerResponse, path: string, deps: SimulatorDeps): Promise<void> => {
  if (path === '/sim/state') {
    return answerJson(response, 200, await deps.state());
  }
  if (path === '/sim/events') {
    return streamChanges(response, deps);
  }
  const why = whyPath.exec(path);
  if (why !== null) {
    return answerJson(response, 200, await deps.why(why[1] ?? ''));
  }
  const reminders = remindersPath.exec(path);
  const number = numberIn(reminders?.[1]);
  return number === null
    ? fail(response, 404, 'There is nothing here.')
    : answerJson(response, 200, { reminders: await deps.reminders(number) });
};

const answerPost = async (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  deps: SimulatorDeps,
): Promise<void> => {
  const texts = textsPath.exec(path);
  if (texts !== null) {
    const number = numberIn(texts[1]);
    if (number === null) {
      return fail(response, 400, 'The number has to be E.164: +15125550123.', ['number']);
    }
    const command = await readCommand(request, response, textCommand);
    return command === null
      ? undefined
      : answerJson(response, 200, await deps.sendText(number, command.body));
  }
  switch (path) {
    case '/sim/clock': {
      const command = await readCommand(request, response, clockCommand);
      if (command === null) {
        return;
      }
      const outcome = await deps.commandClock(command);
      if (outcome !== 'done') {
        return fail(response, 400, outcome.wrong, ['at']);
      }
      break;
    }
    case '/sim/weather': {
      const command = await readCommand(request, response, weatherCommand);
      if (command === null) {
        return;
      }
      deps.setWeather(command);
      break;
    }
    case '/sim/faults': {
      const command = await readCommand(request, response, faultsCommand);
      if (command === null) {
        return;
      }
      deps.setFaults(command);
      break;
    }
    default:
      return fail(response, 404, 'There is nothing here.');
  }
  answerJson(response, 200, await deps.state());
};
