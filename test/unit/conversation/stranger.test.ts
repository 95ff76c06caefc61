// Texts of numbers that have no profile, and the places that texts name.
import { describe, expect, test } from 'vitest';
import { decide } from '../../../shared/conversation/conversation.ts';
import { placeQueryOf } from '../../../shared/conversation/said-with-join.ts';
import type { Profile } from '../../../shared/runner/profile.ts';
import type { Request } from '../../../shared/sms/meaning.ts';
import { crampRequest, monday10am, situation } from '../../support/situation.ts';
import { aRunner, austin } from '../../support/universe.ts';

const unknown: Request = { intent: 'unknown', wrongNumber: false };
const stranger = (request: Request, overrides: Parameters<typeof situation>[1] = {}) =>
  decide(situation(request, overrides), null);

describe('a number never heard of', () => {
  test.each(['emergency', 'today'] as const)(
    'that tells of an emergency (%s) is always answered',
    (urgency) => {
      const told = stranger(crampRequest(), { meaning: { urgency, signs: ['clot'] } });
      expect(told).toMatchObject({ profile: null, alwaysAnswer: true });
      expect(told.answer).not.toContain('ALL CLEAR');
    },
  );

  test('that tells of something for the clinic is told what Calfline is', () => {
    const told = stranger(crampRequest(), { meaning: { urgency: 'clinic', signs: ['walkingPain'] } });
    expect(told.answer).toMatch(/^This is Calfline/);
    expect(told.alwaysAnswer).toBe(false);
  });

  test('joins by START as by JOIN, unless the carrier answers that', () => {
    for (const request of [
      { intent: 'start', keyword: true },
      { intent: 'join', code: null },
    ] as const) {
      expect(stranger(request)).toMatchObject({
        profile: { status: 'joining', conversation: { waitingFor: 'place' } },
        consent: { action: 'joined' },
      });
    }
    const byCarrier = stranger({ intent: 'start', keyword: true }, { carrierAnswers: true });
    expect(byCarrier).toMatchObject({ profile: null, answer: null });
  });

  test('of a country that is not served gets silence where it would join, but for an emergency and STOP', () => {
    const abroad = { mayJoin: false };
    for (const request of [
      { intent: 'join', code: null },
      { intent: 'join', code: '482913' },
      { intent: 'start', keyword: true },
      { intent: 'tip', more: false },
      unknown,
    ] as const) {
      expect(stranger(request, abroad)).toMatchObject({ profile: null, answer: null });
    }
    const emergency = { meaning: { urgency: 'emergency', signs: ['clot'] } } as const;
    expect(stranger(crampRequest(), { ...abroad, ...emergency }).answer).not.toBeNull();
    const stop = { intent: 'stop', keyword: false, wrongNumber: false } as const;
    expect(stranger(stop, abroad).answer).not.toBeNull();
  });

  test('is helped twice, then left alone, and after FORGET at once', () => {
    expect(stranger(unknown).answer).toMatch(/^This is Calfline/);
    expect(stranger(unknown, { strangerTexts: 2 }).answer).not.toBeNull();
    expect(stranger(unknown, { strangerTexts: 2 }).answer).not.toMatch(/^This is Calfline/);
    expect(stranger(unknown, { strangerTexts: 3 }).answer).toBeNull();
    expect(stranger(unknown, { suppressed: true }).answer).toBeNull();
  });

  test('that is not the runner’s is told that it is removed', () => {
    expect(stranger({ intent: 'unknown', wrongNumber: true }).answer).toMatch(/This number is removed/);
  });
});

describe('WHERE', () => {
  const where = (
    change: Partial<Profile>,
    overrides: Parameters<typeof situation>[1],
    choice: number | null = null,
  ) =>
    decide(
      situation({ intent: 'where', query: choice === null ? 'Leeds' : null, choice }, overrides),
      aRunner(change),
    );

  test('says so when places cannot be looked up, or none is found', () => {
    const unavailable = where({}, { facts: { places: 'unavailable' } });
    expect(unavailable.answer).toMatch(/^I cannot look up places just now/);
    expect(unavailable.profile?.place).toEqual(austin);
    expect(where({}, {}).answer).toMatch(/^I could not find that place/);
  });

  test('takes a number only as the choice that was asked for', () => {
    const choices = [austin, { ...austin, name: 'Boston', region: 'MA' }];
    const asked = { conversation: { waitingFor: 'placeChoice', choices }, askedAt: monday10am } as const;
    const change: Partial<Profile> = {
      ...asked,
      conversation: { ...asked.conversation, choices: [...choices] },
    };
    expect(where(change, {}, 2).profile?.place?.name).toBe('Boston');
    expect(where(change, {}, 3).answer).toMatch(/^Which one\?/);
    expect(where({}, {}, 2).answer).toMatch(/^Your place is Austin TX/);
  });
});

describe('the place that a text names', () => {
  const named = (words: string, request: Request, profile: Profile | null = null): string | null =>
    placeQueryOf(words, { request, urgency: 'none', signs: [] }, profile);
  const join = { intent: 'join', code: null } as const;
  const runs = { intent: 'runs', runs: [] } as const;
  const joining: Profile = { ...aRunner(), status: 'joining', place: null };

  test.each([
    ['JOIN Austin TX', 'Austin TX'],
    ['join: Austin TX, Tue Thu 6:30am', 'Austin TX'],
    ['JOIN Sun City AZ', 'Sun City AZ'],
    ['JOIN please', null],
    ['JOIN', null],
    ['JOIN X', null],
  ])('%s: %s', (words, place) => {
    expect(named(words, join)).toBe(place);
  });

  test('is none with a code, nor for who has joined', () => {
    expect(named('JOIN 482913', { intent: 'join', code: '482913' })).toBeNull();
    expect(named('JOIN Austin TX', join, aRunner())).toBeNull();
  });

  test('stands before the days while the place is still open', () => {
    expect(named('Austin, Tue Thu 7am', runs, joining)).toBe('Austin');
    expect(named('I run every Tue 7am', runs, joining)).toBeNull();
    expect(named('Austin, Tue Thu 7am', runs, aRunner())).toBeNull();
    expect(named('Austin, Tue Thu 7am', runs, { ...joining, place: austin })).toBeNull();
  });

  test('is what WHERE asks for, by 80 letters at most', () => {
    expect(named('WHERE Leeds', { intent: 'where', query: ' Leeds ', choice: null })).toBe('Leeds');
    expect(named('WHERE', { intent: 'where', query: null, choice: null })).toBeNull();
    expect(named('', { intent: 'where', query: 'L'.repeat(90), choice: null })).toHaveLength(80);
  });
});
