import type { IncomingMessage, ServerResponse } from 'node:http';
import type { createHttpRoutes } from './http-routes.ts';
import type { createSimulatorRoutes } from './simulator/routes.ts';
import { servePage } from './static-pages.ts';

/** One request: the simulator's API, the service's own routes, then the pages. */
export const createAnswer =
  (simulator: ReturnType<typeof createSimulatorRoutes>, routes: ReturnType<typeof createHttpRoutes>) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = pathOf(request);
    if (path?.startsWith('/sim/') === true) {
      return simulator(request, response, path);
    }
    if (path === null || (await routes(request, response, path))) {
      return path === null ? notFound(response) : undefined;
    }
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && servePage(path, response);
    return isPage ? undefined : notFound(response);
  };

/** The path of a request, decoded; null when it can't be. */
const pathOf = (request: IncomingMessage): string | null => {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    return null;
  }
};

const notFound = (response: ServerResponse): void => {
  response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not Found"}');
};
