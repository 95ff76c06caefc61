/**
 * All functions with the deployed telemetry: a runner signs up, texts, is reminded, has trouble with the carrier and
 * opens the page, and others send what doesn't parse. A number and a sentence are planted wherever a caller can put
 * words, and everything written to standard output and error is searched for them.
 */
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTelemetry } from '../../../shared/adapters/powertools/telemetry.ts';
import { unknownBody } from '../../../shared/hydration/body.ts';
import { signupAnswer } from '../../../shared/runner/signup-api.ts';
import { hearConsole } from '../../support/hear-output.ts';
import { localService } from '../../support/local-service.ts';
import { austin } from '../../support/universe.ts';

const phone = '+15125550123';
const planted = 'zanzibar calf cramped beside the lighthouse';

let output = '';

beforeEach(() => {
  output = '';
  const hear = (...parts: readonly unknown[]): void => {
    output += `${parts.map(String).join(' ')}\n`;
  };
  hearConsole(hear);
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      hear(chunk);
      return true;
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

type Service = Awaited<ReturnType<typeof localService>>['service'];

const sendJson = (
  { url }: Service,
  method: 'POST' | 'PATCH',
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
) =>
  fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** Signs up on the web (once with words where none belong) and joins by text. */
const join = async (service: Service): Promise<void> => {
  const form = {
    phone,
    country: 'US',
    place: austin,
    units: 'imperial',
    weeklyRuns: [{ weekday: 2, startLocal: '07:30', expectedMinutes: 45, distanceKm: null }],
    body: unknownBody,
    pastCramps: true,
    consent: true,
  };
  expect((await sendJson(service, 'POST', '/signup', { ...form, units: planted })).status).toBe(400);
  const { code } = signupAnswer.parse(await (await sendJson(service, 'POST', '/signup', form)).json());
  await service.simulator.sendText(phone, `JOIN ${code}`);
};

/** What a stranger sends who knows number and words. */
const forge = async (service: Service): Promise<void> => {
  for (const path of ['/inbound-sms', '/delivery-status']) {
    const form = new URLSearchParams({ MessageSid: 'SM1', From: phone, To: phone, Body: planted });
    const forged = await fetch(`${service.url}${path}`, { method: 'POST', body: form });
    expect(forged.status).toBe(403);
  }
};

/** Opens the runner's page by the link of ME and sends it words where none belong. */
const openPage = async (service: Service): Promise<void> => {
  await service.simulator.sendText(phone, 'ME');
  const said = service.log.conversation(phone).map(({ body }) => body);
  const token = /\/me#(\S+)/.exec(said.findLast((body) => body.includes('/me#')) ?? '')?.[1];
  const authorization = `Bearer ${token}`;
  const seen = await fetch(`${service.url}/me/data`, { headers: { authorization } });
  expect(seen.status).toBe(200);
  await sendJson(service, 'PATCH', '/me/data', { place: planted, phone }, { authorization });
  await sendJson(service, 'PATCH', '/me/data', {}, { authorization: `Bearer ${planted} ${phone}` });
};

it('a day of every function logs no number and no words of a runner', { timeout: 60_000 }, async () => {
  const alsoTell = createTelemetry('all', 'test');
  const { service, telemetry, failures } = await localService({ at: '2026-03-09T23:00:00Z', alsoTell });
  try {
    await join(service);
    await forge(service);
    await service.simulator.sendText(phone, planted);
    await service.driver.moveTo(Temporal.Instant.from('2026-03-10T11:30:00Z'));
    service.simulator.setFaults({ create: 'acceptThenError' });
    await service.driver.moveTo(Temporal.Instant.from('2026-03-10T23:00:00Z'));
    service.simulator.setFaults({ create: 'normal' });
    await service.simulator.sendText(phone, `${planted} call ${phone}`);
    await openPage(service);
    alsoTell.end();
  } finally {
    await service.close();
  }
  expect(failures).toEqual([]);
  const codes = new Set(telemetry.events().map(({ code }) => code.split('.')[0]));
  expect([...codes]).toEqual(
    expect.arrayContaining(['inbound', 'remind', 'dispatch', 'delivery', 'webhook']),
  );
  for (const code of codes) expect(output).toContain(`${code}.`);
  expect(output).not.toContain(phone.slice(2));
  expect(output).not.toContain('zanzibar');
});
