import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { Temporal } from 'temporal-polyfill';
import { createLocalCarrier } from '../../local/carrier/carrier.ts';
import { createCarrierListener } from '../../local/carrier/http.ts';
import { openCarrierLog } from '../../local/carrier/log.ts';
import { createDriver } from '../../local/driver.ts';
import { listenOnLoopback } from '../../local/loopback-server.ts';
import { createMovedClock } from '../../local/moved-clock.ts';
import { createWork } from '../../local/work.ts';

/** One post that the carrier made to the service under test. */
export type Post = {
  readonly path: string;
  readonly signature: string | null;
  readonly idempotencyToken: string | null;
  readonly fields: Readonly<Record<string, string>>;
};

/** The invented account of the tests. */
export const testAccount = {
  accountSid: 'AC0123456789abcdef0123456789abcdef',
  authToken: 'test-auth-token',
  sender: '+15125550100',
  serviceSid: 'MG0123456789abcdef0123456789abcdef',
};

/** When the carrier's clock begins. */
export const carrierStartsAt = '2026-07-14T11:00:00Z';

/** Options of one local carrier under test. */
export type CarrierWorldOptions = {
  /** What the service answers to each post, in turn; the last one stays. Status 200 and no text unless given. */
  readonly answers?: readonly { readonly status: number; readonly body: string }[];
  readonly file?: string;
  readonly advancedOptOut?: boolean;
  /** Twilio's overrides on the webhook's address, '#rc=3&rp=all'. */
  readonly webhookFragment?: string;
  readonly apiKey?: { readonly sid: string; readonly secret: string };
};

/** A service that only listens: it keeps what is posted to it, and gives the answers in turn; the last one stays. */
const listeningService = async (
  given: NonNullable<CarrierWorldOptions['answers']>,
  onFailure: (error: unknown) => void,
) => {
  const posts: Post[] = [];
  const answers = [...given];
  const server = await listenOnLoopback(
    0,
    async (request, response) => {
      const body = await text(request);
      const header = (name: string) => {
        const value = request.headers[name];
        return typeof value === 'string' ? value : null;
      };
      posts.push({
        path: request.url ?? '',
        signature: header('x-twilio-signature'),
        idempotencyToken: header('i-twilio-idempotency-token'),
        fields: Object.fromEntries(new URLSearchParams(body)),
      });
      const [answer] = answers.length > 1 ? answers.splice(0, 1) : answers;
      response.writeHead(answer?.status ?? 500, { 'content-type': 'text/xml' });
      response.end(answer?.body);
    },
    onFailure,
  );
  return { posts, url: server.url, close: server.close };
};

/** A local carrier over HTTP on a paused clock, and a service that only listens. Close it after use. */
export const carrierWorld = async (options: CarrierWorldOptions = {}) => {
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => failures.push(error);
  const service = await listeningService(
    options.answers ?? [{ status: 200, body: '<Response/>' }],
    onFailure,
  );
  const start = Temporal.Instant.from(carrierStartsAt);
  const clock = createMovedClock(() => 0, { mode: 'paused', atMs: start.epochMilliseconds });
  const work = createWork(onFailure);
  const log = openCarrierLog(options.file ?? null);
  let made = 0;
  const account = { ...testAccount, ...(options.apiKey === undefined ? {} : { apiKey: options.apiKey }) };
  const carrier = createLocalCarrier({
    account,
    clock,
    log,
    work,
    newHex: () => {
      made += 1;
      return createHash('md5')
        .update(`${options.file ?? ''}${made}`)
        .digest('hex');
    },
    webhookUrl: `${service.url}/texts${options.webhookFragment ?? ''}`,
    advancedOptOut: options.advancedOptOut ?? false,
  });
  const server = await listenOnLoopback(0, createCarrierListener(account, carrier, log), onFailure);
  const driver = createDriver({ clock, work, nextDueAt: async () => null, tick: async () => undefined });
  return {
    carrier,
    log,
    clock,
    posts: service.posts,
    failures,
    url: server.url,
    serviceUrl: service.url,
    /** Lets this much of the carrier's time pass, with all that happens in it. */
    pass: (seconds: number) => driver.moveTo(clock.now().add({ seconds })),
    close: async () => {
      await driver.stop();
      await server.close();
      await service.close();
    },
  };
};

export type CarrierWorld = Awaited<ReturnType<typeof carrierWorld>>;
