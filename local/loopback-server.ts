import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** An HTTP server on loopback that is listening. */
export type LoopbackServer = {
  readonly port: number;
  /** 'http://127.0.0.1:<port>' */
  readonly url: string;
  /** Refuses new connections, ends open ones, and resolves when all are gone. */
  close(): Promise<void>;
};

/** Lets a server listen on 127.0.0.1 and answers its port; `port` 0 takes a free one. Rejects with the system's error. */
export const listen = async (server: Server, port: number): Promise<number> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
};

/**
 * Listens on 127.0.0.1; `port` 0 takes a free one. Rejects with the system's error when the port is taken. A
 * listener that rejects makes a 500, and `onFailure` hears why.
 */
export const listenOnLoopback = async (
  port: number,
  listener: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  onFailure: (error: unknown) => void,
): Promise<LoopbackServer> => {
  const server: Server = createServer((request, response) => {
    listener(request, response).catch((error: unknown) => {
      onFailure(error);
      if (!response.headersSent) {
        response.writeHead(500, { 'content-type': 'application/json' });
      }
      response.end('{"error":"internal"}');
    });
  });
  const boundPort = await listen(server, port);
  return {
    port: boundPort,
    url: `http://127.0.0.1:${boundPort}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
