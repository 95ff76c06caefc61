// The runners of a world: where they live, when they run, and what they text.
import { unknownBody } from '../../shared/hydration/body.ts';
import type { Place } from '../../shared/runner/place.ts';
import type { WaitingSignup } from '../../shared/runner/signup.ts';
import { everyTimeZone, placeIn } from '../support/profile-arbitrary.ts';
import type { Chance } from './chance.ts';

export type Person = {
  readonly phone: string;
  readonly runnerId: string;
  readonly signup: WaitingSignup;
  /** Whether they text only to join, or STOP, START and the rest too; one who never texts must get nothing. */
  readonly texts: 'never' | 'toJoin' | 'often';
  /** The code with which the carrier always fails to reach the phone; null for a phone that works. */
  readonly phoneFailure: number | null;
};

/** Zones whose clocks change, so that a world is sure to have some. */
const changingZones = ['America/New_York', 'America/Chicago', 'America/Los_Angeles', 'Europe/London'].concat([
  'Europe/Berlin',
  'Australia/Sydney',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
]);

/** Half of a world's people run with one club: in one place, at its hours, so that texts fall due in clusters. */
export const createPeople = (count: number, atMs: number, chance: Chance): readonly Person[] => {
  const { place, weeklyRuns, leadMinutes, quietHours } = createSignup('+15551999999', 0, atMs, chance);
  return Array.from({ length: count }, (_, index) => {
    const person = createPerson(index, atMs, chance);
    if (chance.happens(0.5)) return person;
    return { ...person, signup: { ...person.signup, place, weeklyRuns, leadMinutes, quietHours } };
  });
};

/** A number's id: not secret here, and not the number. */
export const idOf = (phone: string): string => `simulated-runner-${phone.replace(/\D/g, '')}`;

const createPerson = (index: number, atMs: number, chance: Chance): Person => {
  const phone = `+1555${String(1_000_000 + index)}`;
  return {
    phone,
    runnerId: idOf(phone),
    signup: createSignup(phone, index, atMs, chance),
    texts: chance.happens(0.05) ? 'never' : chance.happens(0.8) ? 'often' : 'toJoin',
    phoneFailure: chance.happens(0.06) ? chance.oneOf([21614, 30005, 30003, 30008]) : null,
  };
};

const createSignup = (phone: string, index: number, atMs: number, chance: Chance): WaitingSignup => ({
  schemaVersion: 1,
  code: String(100_000 + index),
  createdAt: new Date(atMs).toISOString(),
  expiresAt: new Date(atMs + 86_400_000).toISOString(),
  runnerId: idOf(phone),
  place: createPlace(chance),
  units: chance.oneOf(['imperial', 'metric']),
  weeklyRuns: Array.from({ length: chance.between(2, 6) }, () => ({
    weekday: chance.between(1, 7),
    startLocal: startLocal(chance),
    expectedMinutes: chance.oneOf([20, 30, 45, 60, 75, 120, 180, 300]),
    distanceKm: null,
  })),
  leadMinutes: chance.oneOf([30, 60, 90, 90, 90, 120, 240]),
  quietHours: chance.happens(0.7)
    ? { fromLocal: '21:30', untilLocal: '05:30' }
    : chance.oneOf([
        { fromLocal: '23:00', untilLocal: '04:00' },
        { fromLocal: '19:00', untilLocal: '08:30' },
        { fromLocal: '08:00', untilLocal: '16:00' },
        { fromLocal: '00:00', untilLocal: '00:00' },
      ]),
  body: unknownBody,
  pastCramps: chance.happens(0.5),
  consentWords: 'Text me before my runs.',
  joinedAt: null,
});

/** Mostly mornings and evenings, some at any hour, the hours in which clocks change among them. */
const startLocal = (chance: Chance): string => {
  const hour = chance.happens(0.7) ? chance.oneOf([5, 6, 6, 7, 8, 17, 18, 19, 20]) : chance.between(0, 23);
  return `${String(hour).padStart(2, '0')}:${chance.oneOf(['00', '15', '30', '45'])}`;
};

const createPlace = (chance: Chance): Place => ({
  ...placeIn(chance.happens(0.5) ? chance.oneOf(changingZones) : chance.oneOf(everyTimeZone)),
  // Few weather cells, so that runners share them.
  latitude: chance.oneOf([30.3, 40.7, 51.5]),
  longitude: chance.oneOf([-97.7, -0.1]),
});

/** One text that a person sends. */
export type Words = {
  readonly body: string;
  /** Asks for an end to texts, and whether by the bare keyword. */
  readonly stops: 'no' | 'keyword' | 'inWords';
  readonly starts: boolean;
};

const say = (body: string): Words => ({ body, stops: 'no', starts: false });

export const join = (signup: WaitingSignup): Words => ({
  body: `JOIN ${signup.code}`,
  stops: 'no',
  starts: true,
});

/** The word that confirms FORGET, and so also ends all texts. */
export const confirmForget: Words = { body: 'DELETE', stops: 'inWords', starts: false };

export const start: Words = { body: 'START', stops: 'no', starts: true };

/** What a person might text at any time. */
export const somethingToSay = (chance: Chance): Words => {
  if (chance.happens(0.15)) return { body: 'STOP', stops: 'keyword', starts: false };
  if (chance.happens(0.08)) return { body: 'please stop texting me', stops: 'inWords', starts: false };
  return say(
    chance.oneOf([
      'RUNS Tue Thu 6:30am 45min, Sat 8am 90min',
      'RUNS Mon Wed Fri 7pm 60min',
      'RUNS every day 7am 30min',
      'RUN tomorrow 7am 60min',
      'RUN today 9pm 30min',
      'SKIP',
      'SKIP tomorrow',
      'PAUSE 2 days',
      'RESUME',
      'LEAD 60',
      'LEAD 120',
      'CHECKINS OFF',
      'CHECKINS ON',
      'WHERE Denver',
      'WHERE London',
      'STATUS',
      'TIP',
      'MORE',
      'HELPED',
      'HELP',
      'asdf qwer',
      'left calf locked up at mile 3, 6/10',
      'right calf is swollen, warm and red',
      'all clear',
      'FORGET',
    ]),
  );
};

/** An answer to a check-in. */
export const answerToCheckIn = (chance: Chance): Words =>
  say(chance.oneOf(['OK', 'all good', 'no cramps', 'cramped at mile 4, left calf, 7/10']));
