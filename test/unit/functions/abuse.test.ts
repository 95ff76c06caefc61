/** 10,000 forged or hostile requests: nothing is stored, nothing is sent, nothing falls over. */
import { describe, expect, it } from 'vitest';
import { httpChain } from '../../../functions/http-chain.ts';
import { createHandler as createInboundSms } from '../../../functions/inbound-sms/handler.ts';
import { createHandler as createSignup } from '../../../functions/signup/handler.ts';
import { seededRandom } from '../../../shared/adapters/memory/seeded-random.ts';
import { offlinePlaces } from '../../../shared/adapters/offline-places/place-finder.ts';
import { httpEvent, lambdaContext } from '../../support/http-event.ts';
import { identify, inboundDeps, webhookOf } from '../../support/texting.ts';
import { aRunner, universe } from '../../support/universe.ts';

const count = 10_000;
const phone = '+15125550123';

/** A universe with one runner whose stores count what is written. */
const watchedWorld = async () => {
  const world = universe({ seed: 1, at: '2026-03-10T10:00:00Z' });
  const runner = aRunner({ runnerId: identify(phone), phone });
  await world.runners.createProfile(runner);
  let touched = 0;
  const watched = <T extends object>(store: T): T =>
    new Proxy(store, {
      get: (target, name, receiver) => {
        touched += 1;
        return Reflect.get(target, name, receiver);
      },
    });
  return {
    world: {
      ...world,
      runners: watched(world.runners),
      signups: watched(world.signups),
      reminders: watched(world.reminders),
      limits: watched(world.limits),
      population: watched(world.population),
    },
    touched: () => touched,
    unchanged: async () => (await world.runners.findProfile(runner.runnerId))?.version === runner.version,
  };
};

describe('abuse', () => {
  it('of the webhook: forged posts of every kind get 403 and reach no store', {
    timeout: 60_000,
  }, async () => {
    const { world, touched, unchanged } = await watchedWorld();
    const entry = httpChain(world.telemetry, createInboundSms(inboundDeps(world)));
    const random = seededRandom(7);
    const pick = <T>(choices: readonly [T, ...T[]]): T =>
      choices[Math.floor(random.next() * choices.length)] ?? choices[0];
    const genuine = webhookOf({ MessageSid: 'SM1', From: phone, To: '+15125550100', Body: 'STOP' });
    const signature = genuine.headers['x-twilio-signature'] ?? '';
    const statuses = new Map<number | undefined, number>();
    for (let at = 0; at < count; at += 1) {
      const body = pick([
        `MessageSid=SM${at}&From=%2B15125550123&Body=STOP`,
        `MessageSid=SM${at}&From=%2B15125550123&Body=${'A'.repeat(1 + Math.floor(random.next() * 2_000))}`,
        '%%%%&&&&====',
        '{"Body":"STOP"}',
        `Body=${encodeURIComponent('\u0000\u202e\ud83d\ude00')}`,
        `__proto__=1&constructor=2&From=%2B15125550123&MessageSid=${at}`,
      ]);
      const forged = pick([
        signature,
        '',
        'AAAA',
        signature.toLowerCase(),
        signature.slice(1),
        'é'.repeat(50),
      ]);
      const headers = { ...genuine.headers, 'x-twilio-signature': forged };
      const event = httpEvent({ method: 'POST', path: '/inbound-sms', headers, body, base64: at % 2 === 0 });
      const { statusCode } = await entry(event, lambdaContext());
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
    }
    expect([...statuses]).toEqual([[403, count]]);
    expect(touched()).toBe(0);
    expect(await unchanged()).toBe(true);
  });

  it('of the sign-up: hostile forms get 4xx and leave no sign-up', { timeout: 60_000 }, async () => {
    const { world, unchanged } = await watchedWorld();
    let kept = 0;
    const signups = {
      ...world.signups,
      put: async () => {
        kept += 1;
        return 'saved' as const;
      },
    };
    const entry = httpChain(
      world.telemetry,
      createSignup({
        clock: world.clock,
        random: world.random,
        signups,
        limits: world.limits,
        places: offlinePlaces(),
        telemetry: world.telemetry,
        identify,
        settings: {
          smsNumber: '+15125550100',
          countries: ['US'],
          signupsPerAddressAnHour: 20,
          signupsPerNumberADay: 5,
          placeLookupsPerAddressAMinute: 60,
        },
      }),
    );
    const bodies = [
      '',
      'null',
      '[]',
      '{',
      '{"phone":"+15125550123"}',
      `{"phone":"${'9'.repeat(5_000)}"}`,
      '{"__proto__":{"phone":"+15125550123"}}',
      JSON.stringify({ phone: { $gt: '' }, place: 'x', weeklyRuns: 'all' }),
      `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
      'x'.repeat(40_000),
    ];
    const statuses = new Set<number | undefined>();
    for (let at = 0; at < count; at += 1) {
      const body = bodies[at % bodies.length] ?? '';
      const event = httpEvent({ method: 'POST', path: '/signup', body, sourceIp: `198.51.100.${at % 250}` });
      statuses.add((await entry(event, lambdaContext())).statusCode);
    }
    expect([...statuses].filter((status) => status === undefined || status < 400 || status > 499)).toEqual(
      [],
    );
    expect(kept).toBe(0);
    expect(await unchanged()).toBe(true);
  });
});
