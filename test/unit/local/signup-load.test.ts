import { describe, expect, it } from 'vitest';
import { unknownBody } from '../../../shared/hydration/body.ts';
import { signupAnswer, signupStateAnswer } from '../../../shared/runner/signup-api.ts';
import { localService } from '../../support/local-service.ts';
import { austin } from '../../support/universe.ts';

const signups = 200;

describe('a rush of sign-ups on the local server', () => {
  it('200 begun at once are all kept, each under a code of its own', {
    timeout: 60_000,
  }, async () => {
    const { service, failures } = await localService({ at: '2026-03-10T10:00:00Z' });
    const origin = `http://127.0.0.1:${service.port}`;
    const signUp = async (number: number) => {
      const response = await fetch(`${origin}/signup`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          phone: `+1512555${String(number).padStart(4, '0')}`,
          country: 'US',
          place: austin,
          units: 'imperial',
          weeklyRuns: [{ weekday: 2, startLocal: '06:30', expectedMinutes: 45, distanceKm: null }],
          body: unknownBody,
          pastCramps: true,
          consent: true,
        }),
      });
      expect(response.status).toBe(201);
      return signupAnswer.parse(await response.json()).code;
    };
    try {
      const answers = Array.from({ length: signups }, (_, number) => signUp(number));
      const codes = await Promise.all(answers);
      expect(new Set(codes).size).toBe(signups);
      for (const code of codes) {
        const state = await (await fetch(`${origin}/signup/${code}`)).json();
        expect(signupStateAnswer.parse(state)).toEqual({ state: 'waiting' });
      }
      expect(failures).toEqual([]);
    } finally {
      await service.close();
    }
  });
});
