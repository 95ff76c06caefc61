// When a weather service is left alone: its own failures count, in a row; what we asked wrongly does not.
import { describe, expect, test } from 'vitest';
import { askJson } from '../../../shared/weather/ask-json.ts';
import { createCircuitBreaker } from '../../../shared/weather/circuit-breaker.ts';
import { universe } from '../../support/universe.ts';

const url = new URL('https://weather.example/hours');

/** A service that answers with these statuses in turn, one a call; it counts the calls. */
const service = (statuses: readonly number[]) => {
  const { clock } = universe({ seed: 1, at: '2026-07-15T05:00:00Z' });
  const calls: number[] = [];
  const breaker = createCircuitBreaker(clock);
  const answer = async () => {
    const status = statuses[calls.length] ?? 200;
    calls.push(status);
    return new Response('{}', { status });
  };
  const ask = () => askJson({ fetch: answer, breaker, timeoutMs: 1000, headers: {} }, url);
  return { ask, calls };
};

describe('a weather service', () => {
  test('that answers in between is never left alone', async () => {
    const { ask, calls } = service([429, 429, 200, 429, 429, 200]);
    for (let call = 0; call < 6; call += 1) await ask();
    expect(calls).toHaveLength(6);
    expect(await ask()).toEqual({ kind: 'answered', body: {} });
  });

  test('that refuses what we ask is not left alone: it is well', async () => {
    const { ask } = service([404, 404, 404, 404]);
    for (let call = 0; call < 4; call += 1) {
      expect(await ask()).toEqual({ kind: 'failed', why: 'refused' });
    }
    expect(await ask()).toEqual({ kind: 'answered', body: {} });
  });

  test('that has too many questions is left alone after three', async () => {
    const { ask, calls } = service([429, 429, 429]);
    for (let call = 0; call < 3; call += 1) await ask();
    expect(await ask()).toEqual({ kind: 'failed', why: 'breakerOpen' });
    expect(calls).toHaveLength(3);
  });
});
