/**
 * Plays a golden conversation: a text file of what happens, with what Calfline answers and what it keeps written
 * under each text. Lines that begin with
 *   #  say what it is about; `@` sets the clock; `=` sets something up (see `setUp`);
 *   >  is a text from the runner; `>+15125550124` one from another number; `>>` the carrier's repeat of the last;
 *   <  is the answer, with its segments; `.` a change of what is kept. These are made, the others are written.
 */
import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { scheduleNext } from '../../shared/reminders/next-touch.ts';
import { type Profile, profile as profileSchema } from '../../shared/runner/profile.ts';
import { type RunRecord, runRecord } from '../../shared/runner/run.ts';
import { type WaitingSignup, waitingSignup } from '../../shared/runner/signup.ts';
import { countSegments } from '../../shared/sms/segments.ts';
import { identify, inboundDeps, postText, type Sent } from '../support/texting.ts';
import { aRunner, aSignup, type Universe, universe } from '../support/universe.ts';

const firstPhone = '+15125550123';

type Play = {
  world: Universe;
  settings: Parameters<typeof inboundDeps>[1];
  phone: string;
  lastSent: Sent | null;
  texts: number;
};

/** The file as it should be: its own lines, and under each text what really came of it. */
export const play = async (script: string): Promise<string> => {
  const state: Play = {
    world: universe({ seed: 9, at: '2026-03-09T15:00:00Z' }),
    settings: {},
    phone: firstPhone,
    lastSent: null,
    texts: 0,
  };
  const lines: string[] = [];
  for (const line of script.split('\n')) {
    if (/^[<.]/.test(line)) continue;
    lines.push(line);
    if (line.startsWith('@')) await moveTo(state, Temporal.Instant.from(line.slice(1).trim()));
    if (line.startsWith('=')) await setUp(state, line.slice(1).trim());
    if (line.startsWith('>')) lines.push(...(await texted(state, line)));
  }
  return lines.join('\n');
};

/** Time passes, and reminders with it: what fell due meanwhile has been settled, and the next touch is awaited. */
const moveTo = async ({ world, phone }: Play, instant: Temporal.Instant): Promise<void> => {
  await world.clock.advanceTo(instant);
  const before = await world.runners.findProfile(identify(phone));
  if (before === null) return;
  await world.runners.saveProfile({
    ...scheduleNext({ ...before, due: null }, instant),
    version: before.version + 1,
  });
};

/**
 * `= runner {...}` writes an active runner, `= profile {...}` changes it, `= run {...}` notes a run, `= signup {...}`
 * leaves a sign-up in waiting; `= phone +44...` texts from another number from here on; `= new` begins a new
 * world; `= settings {...}`.
 */
const setUp = async (state: Play, line: string): Promise<void> => {
  const [what = '', ...rest] = line.split(' ');
  const given: unknown = what === 'phone' || what === 'new' ? {} : JSON.parse(rest.join(' ') || '{}');
  const fields = given !== null && typeof given === 'object' ? given : {};
  const { world } = state;
  const runnerId = identify(state.phone);
  switch (what) {
    case 'new': {
      state.world = universe({ seed: 9, at: rest[0] ?? '2026-03-09T15:00:00Z' });
      state.settings = {};
      state.phone = firstPhone;
      return;
    }
    case 'phone':
      state.phone = rest[0] ?? firstPhone;
      return;
    case 'settings':
      state.settings = fields;
      return;
    case 'runner': {
      const made = profileSchema.parse({ ...aRunner({ runnerId, phone: state.phone }), ...fields });
      await world.runners.createProfile(scheduleNext(made, world.clock.now()));
      return;
    }
    case 'profile': {
      const before = await world.runners.findProfile(runnerId);
      if (before === null) throw new Error(`No runner for: ${line}`);
      await world.runners.saveProfile(
        profileSchema.parse({ ...before, ...fields, version: before.version + 1 }),
      );
      return;
    }
    case 'run':
      await world.runners.saveRun(aRun(runnerId, fields));
      return;
    case 'signup':
      await world.signups.put(signupNow(world, runnerId, fields));
      return;
    default:
      throw new Error(`Unknown: = ${line}`);
  }
};

const aRun = (runnerId: string, fields: object): RunRecord =>
  runRecord.parse({
    schemaVersion: 1,
    runnerId,
    version: 1,
    minutes: null,
    distanceKm: null,
    outcome: null,
    flag: null,
    wbgtC: null,
    tipId: null,
    reportedAt: null,
    ...fields,
  });

const signupNow = (world: Universe, runnerId: string, fields: object): WaitingSignup => {
  const now = world.clock.now();
  const stored = (at: Temporal.Instant): string => at.toString({ fractionalSecondDigits: 3 });
  const times = { createdAt: stored(now), expiresAt: stored(now.add({ hours: 24 })) };
  return waitingSignup.parse({ ...aSignup({ runnerId, ...times }), ...fields });
};

const texted = async (state: Play, line: string): Promise<readonly string[]> => {
  const sent = sentBy(state, line);
  if (sent === null) return ['. nothing to repeat'];
  state.lastSent = sent;
  const runnerId = identify(sent.from);
  const before = await keptOf(state.world, runnerId);
  // Real handlers sleep between tries; nobody else moves this world's clock.
  const { text, statusCode } = await withClock(
    state.world,
    postText(inboundDeps(state.world, state.settings), sent),
  );
  const after = await keptOf(state.world, runnerId);
  const answer =
    statusCode !== 200
      ? `< status ${statusCode}`
      : text === null
        ? '< (silence)'
        : `< ${text} [${countSegments(text)}]`;
  return [answer, ...changes(before, after).map((change) => `. ${change}`)];
};

const withClock = async <T>(world: Universe, work: Promise<T>): Promise<T> => {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  for (let turns = 0; !isDone && turns < 10_000; turns += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    if (!isDone && turns > 50) await world.clock.advanceBy({ milliseconds: 50 });
  }
  return done;
};

const sentBy = (state: Play, line: string): Sent | null => {
  if (line.startsWith('>>')) return state.lastSent;
  const found = /^>(\+\d+)?(?:\[(\w+)\])? ?(.*)$/.exec(line);
  state.texts += 1;
  const messageSid = `SM${createHash('md5').update(`${state.texts} ${line}`).digest('hex')}`;
  const optOutType = found?.[2];
  return {
    from: found?.[1] ?? state.phone,
    body: (found?.[3] ?? '').replaceAll('\\n', '\n'),
    messageSid,
    ...(optOutType === undefined ? {} : { optOutType }),
  };
};

type Kept = { readonly profile: Profile | null; readonly rows: ReadonlyMap<string, string> };

const keptOf = async (world: Universe, runnerId: string): Promise<Kept> => {
  const history = await world.runners.history(runnerId);
  const rows = new Map<string, string>();
  for (const each of history.consent) rows.set(`consent ${each.action} ${each.at}`, brief(each));
  for (const each of history.cramps) rows.set(`cramp ${each.messageSid.slice(0, 6)}`, brief(each));
  for (const each of history.runs) rows.set(`run ${each.runKey}`, brief(each));
  if ((await world.runners.findSuppression(runnerId)) !== null) rows.set('suppression', '{}');
  return { profile: await world.runners.findProfile(runnerId), rows };
};

const dull = new Set([
  'schemaVersion',
  'runnerId',
  'messageSid',
  'version',
  'words',
  'at',
  'runKey',
  'startAt',
  'reportedAt',
]);

/** A row without its keys and without what nobody said. */
const brief = (row: object): string =>
  Object.entries(row)
    .filter(([key, value]) => !dull.has(key) && value !== null)
    .map(([key, value]) => `${key}=${inWords(value)}`)
    .join(' ');

const inWords = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value);
  const said = Object.entries(value).filter(([, each]) => each !== null);
  if (Array.isArray(value)) return `[${value.map(inWords).join(', ')}]`;
  return `{${said.map(([key, each]) => `${key}: ${inWords(each)}`).join(', ')}}`;
};

const unshown = new Set([
  'outbox',
  'version',
  'recentAnswers',
  'schemaVersion',
  'runnerId',
  'phone',
  'askedAt',
  'body',
  'tips',
]);

const changes = (before: Kept, after: Kept): readonly string[] => [
  ...profileChanges(before.profile, after.profile),
  ...[...after.rows]
    .filter(([name, row]) => before.rows.get(name) !== row)
    .map(([name, row]) => `${name}: ${row}`),
  ...[...before.rows.keys()].filter((name) => !after.rows.has(name)).map((name) => `${name}: gone`),
];

const profileChanges = (before: Profile | null, after: Profile | null): readonly string[] => {
  if (after === null) return before === null ? [] : ['profile: gone'];
  const fields: readonly string[] = Object.entries(after)
    .filter(([key]) => !unshown.has(key))
    .map(([key, value]) => [key, shown(key, value)] as const)
    .filter(
      ([key, value]) =>
        before === null || shown(key, Object.entries(before).find(([each]) => each === key)?.[1]) !== value,
    )
    .filter(
      ([key, value]) => before !== null || ['status', 'conversation'].includes(key) || value.length > 40,
    )
    .map(([key, value]) => `${key}: ${value}`);
  return [...fields, ...tipChanges(before, after)];
};

const shown = (key: string, value: unknown): string => {
  if (
    key === 'place' &&
    value !== null &&
    typeof value === 'object' &&
    'name' in value &&
    'timeZone' in value
  ) {
    return `${value.name} ${value.timeZone}`;
  }
  if (key === 'due' && value !== null && typeof value === 'object' && 'touch' in value) {
    const { touch } = profileSchema.shape.due.def.innerType.parse(value);
    return `${touch.kind} ${touch.dueAt} for ${touch.runKey}`;
  }
  if (key === 'conversation' && value !== null && typeof value === 'object' && 'choices' in value)
    return 'placeChoice';
  return inWords(value);
};

const tipChanges = (before: Profile | null, after: Profile): readonly string[] => {
  const told = (each: Profile | null): string => {
    const trial = each?.tips.trial ?? null;
    return trial === null
      ? 'none'
      : `${trial.tipId} (${trial.cell}; ${trial.because}) clean ${trial.cleanRunKeys.length}`;
  };
  const ended = after.tips.outcomes.slice(before?.tips.outcomes.length ?? 0);
  return [
    ...(told(before) === told(after) ? [] : [`trial: ${told(after)}`]),
    ...ended.map((outcome) => `outcome: ${outcome.tipId} ${outcome.result}`),
  ];
};
