/** Sends requests to the handlers in the form in which Lambda gets them, as API Gateway does by its routes. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../shared/time/clock.ts';
import type { HttpRoute } from './handlers.ts';
import { lambdaContext, readBody, toHttpEvent, writeHttpResult } from './lambda-events.ts';

/** What API Gateway takes in one request, bytes. */
const bodyBytesAtMost = 10 * 1024 * 1024;
/**
 * In AWS `httpTimeoutSeconds`; here every function shares one process, and a crowd waits for its turn rather than be turned
 * away.
 */
const functionTimeoutMs = 60_000;

const matches = (route: HttpRoute, method: string, path: string): boolean =>
  route.method === method &&
  (route.path.endsWith('/*') ? path.startsWith(route.path.slice(0, -1)) : path === route.path);

/** A function that answers a request by the route it matches; false when it matches none. */
export const createHttpRoutes =
  (routes: readonly HttpRoute[], clock: Clock, newRequestId: () => string) =>
  async (request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> => {
    const method = request.method ?? 'GET';
    const route = routes.find((each) => matches(each, method, path));
    if (route === undefined) {
      return false;
    }
    const body = await readBody(request, bodyBytesAtMost);
    if (body === null) {
      response.writeHead(413, { 'content-type': 'application/json' }).end('{"message":"Request Too Long"}');
      return true;
    }
    const requestId = newRequestId();
    const routeKey = `${route.method} ${route.path}`;
    const event = toHttpEvent(request, body, { routeKey, requestId, now: clock.now() });
    const context = lambdaContext(route.path.slice(1), requestId, functionTimeoutMs);
    writeHttpResult(await route.entry(event, context), response);
    return true;
  };
