import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { leave } from '../../shared/reminders/leave.ts';
import type { ReminderStore } from '../../shared/reminders/reminder-store.ts';
import { changeProfile } from '../../shared/runner/change-profile.ts';
import { meChange, meDeletion } from '../../shared/runner/me-api.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import type { RunnerStore } from '../../shared/runner/runner-store.ts';
import type { Telemetry } from '../../shared/telemetry/telemetry.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { toStoredInstant } from '../../shared/time/instant.ts';
import type { PopulationStore } from '../../shared/tips/population-store.ts';
import { json } from '../json-answer.ts';
import { jsonOrNull } from '../json-or-null.ts';
import { authorize } from './authorize.ts';
import { toCsv } from './export-csv.ts';
import { meView } from './me-view.ts';
import { withChange } from './with-change.ts';

/** What the runner's page needs from the world. */
export type MeDeps = {
  readonly clock: Clock;
  readonly runners: RunnerStore;
  readonly reminders: Pick<ReminderStore, 'find' | 'list'>;
  readonly population: PopulationStore;
  readonly telemetry: Telemetry;
  /** The digest under which the secret of a link is kept. */
  readonly digest: (secret: string) => string;
};

/** The parts of an HTTP request that the API reads; `body` is text. */
export type MeEvent = Pick<
  APIGatewayProxyEventV2,
  'rawPath' | 'body' | 'headers' | 'queryStringParameters'
> & { readonly requestContext: { readonly http: { readonly method: string } } };

/**
 * GET, PATCH and DELETE /me/data, and GET /me/export?format=json|csv, each with the link's token in the
 * Authorization header: 401 when the link has ended, 400 with field names when a change doesn't parse.
 */
export const createHandler =
  (deps: MeDeps) =>
  async (event: MeEvent): Promise<APIGatewayProxyStructuredResultV2> => {
    const route = `${event.requestContext.http.method} ${event.rawPath}`;
    const action = actions[route];
    if (action === undefined) return json(404, { error: 'There is nothing here.' });
    const profile = await authorize(event.headers['authorization'], deps);
    if (profile === null || (profile.status === 'stopped' && action !== remove)) {
      deps.telemetry.event('me.refused', { route });
      return json(401, { error: 'This link has ended. Text ME to Calfline for a new one.' });
    }
    return action(deps, profile, event);
  };

type Action = (deps: MeDeps, profile: Profile, event: MeEvent) => Promise<APIGatewayProxyStructuredResultV2>;

const show = async (deps: MeDeps, profile: Profile): Promise<APIGatewayProxyStructuredResultV2> => {
  const now = deps.clock.now();
  const history = await deps.runners.history(profile.runnerId);
  return json(200, meView(profile, history, now, profile.pageLink?.expiresAt ?? toStoredInstant(now)));
};

const change: Action = async (deps, profile, event) => {
  const parsed = parseBody(event, meChange);
  if (parsed.kind === 'refused') return parsed.response;
  const now = deps.clock.now();
  let refused = false;
  const next = await changeProfile(deps.runners, profile.runnerId, (each) => {
    const changed = withChange(each, parsed.value, now);
    refused = changed === 'pauseInThePast';
    return changed === 'pauseInThePast' ? each : changed;
  });
  if (refused) return pauseInThePast;
  if (next === null) return json(401, { error: 'This link has ended.' });
  if (next === 'busy') return busy;
  deps.telemetry.event('me.changed', { runnerId: profile.runnerId, fields: Object.keys(parsed.value) });
  return show(deps, next);
};

const download: Action = async (deps, profile, event) => {
  const history = await deps.runners.history(profile.runnerId);
  const reminders = await deps.reminders.list(profile.runnerId, '', null);
  if (event.queryStringParameters?.['format'] === 'csv')
    return {
      statusCode: 200,
      headers: attachment('text/csv; charset=utf-8', 'csv'),
      body: toCsv(history, reminders),
    };
  const { pageLink: _secretDigest, ...own } = profile;
  return {
    statusCode: 200,
    headers: attachment('application/json', 'json'),
    body: JSON.stringify({ profile: own, ...history, reminders }, null, 2),
  };
};

/**
 * As FORGET by text. The link still opens this for a stopped runner: a request that broke off half way can be made
 * again.
 */
const remove: Action = async (deps, profile, event) => {
  const parsed = parseBody(event, meDeletion);
  if (parsed.kind === 'refused') return parsed.response;
  const { runnerId } = profile;
  if ((await leave(deps, runnerId)) === 'busy') return busy;
  deps.telemetry.event('me.deleted', { runnerId });
  deps.telemetry.count('optOuts', 1, { how: 'page' });
  return json(200, { deleted: true });
};

const actions: Readonly<Record<string, Action>> = {
  'GET /me/data': show,
  'PATCH /me/data': change,
  'DELETE /me/data': remove,
  'GET /me/export': download,
};

const pauseInThePast = json(400, {
  error: 'That day has begun. Please choose a later one.',
  fields: ['pause.untilOn'],
});

const busy = json(409, { error: 'Your profile changed meanwhile; please try again.' });

const attachment = (contentType: string, extension: string): Record<string, string> => ({
  'content-type': contentType,
  'content-disposition': `attachment; filename="calfline.${extension}"`,
});

const parseBody = <T>(
  event: MeEvent,
  schema: z.core.$ZodType<T>,
): { kind: 'parsed'; value: T } | { kind: 'refused'; response: APIGatewayProxyStructuredResultV2 } => {
  const parsed = z.safeParse(schema, jsonOrNull(event.body ?? ''));
  if (parsed.success) return { kind: 'parsed', value: parsed.data };
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'body'))];
  return {
    kind: 'refused',
    response: json(400, { error: `Missing or wrong fields: ${fields.join(', ')}`, fields }),
  };
};
