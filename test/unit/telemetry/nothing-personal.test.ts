/**
 * What is logged must hold no number and no words of a runner. Every fifth labelled text goes through the deployed
 * chain with the deployed telemetry, on a store that works and on one that fails, and all output is searched.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { httpChain } from '../../../functions/http-chain.ts';
import { createHandler } from '../../../functions/inbound-sms/handler.ts';
import { createTelemetry } from '../../../shared/adapters/powertools/telemetry.ts';
import { hearConsole } from '../../support/hear-output.ts';
import { lambdaContext } from '../../support/http-event.ts';
import { ownLabelledTexts } from '../../support/labelled-texts.ts';
import { identify, inboundDeps, webhookOf } from '../../support/texting.ts';
import { aRunner, universe } from '../../support/universe.ts';

const phone = '+15125550123';
const planted = 'zanzibar calf cramped beside the lighthouse';

let output = '';

beforeEach(() => {
  output = '';
  hearConsole((...parts) => {
    output += `${parts.map(String).join(' ')}\n`;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Texts the labelled texts and the planted one; `failing` makes the store throw words and number. */
const textAll = async (failing: boolean): Promise<readonly string[]> => {
  const world = universe({ seed: 1, at: '2026-03-10T10:00:00Z' });
  await world.runners.createProfile(aRunner({ runnerId: identify(phone), phone }));
  const telemetry = createTelemetry('inbound-sms', 'test');
  const deps = { ...inboundDeps(world, { answersPerHour: 1_000_000 }), telemetry };
  const findProfile = async () => {
    throw new RangeError(`no profile for ${phone} who wrote '${planted}'`);
  };
  const runners = failing ? { ...deps.runners, findProfile } : deps.runners;
  const entry = httpChain(telemetry, createHandler({ ...deps, runners }));
  const labelled = ownLabelledTexts().filter((_, at) => at % 5 === 0);
  const texts = [planted, ...labelled.map(({ text }) => text)];
  for (const [at, text] of texts.entries()) {
    telemetry.begin(`request-${at}`);
    await entry(
      webhookOf({ MessageSid: `SM${at}`, From: phone, To: '+15125550100', Body: text }),
      lambdaContext(),
    );
    telemetry.end();
  }
  return texts;
};

/** Long enough to be somebody's words and not a code of ours. */
const isSentence = (text: string): boolean => text.split(' ').length >= 4;

describe('nothing personal is logged', () => {
  it.each([false, true])('of any text (failing store: %s)', { timeout: 60_000 }, async (failing) => {
    const texts = await textAll(failing);
    expect(output.split('\n').length).toBeGreaterThan(texts.length);
    expect(output).toContain(failing ? 'request.failed' : 'inbound.applied');
    expect(output).not.toContain(phone.slice(1));
    expect(output).not.toContain('zanzibar');
    expect(
      texts.filter((text) => isSentence(text) && output.includes(JSON.stringify(text).slice(1, -1))),
    ).toEqual([]);
  });
});
