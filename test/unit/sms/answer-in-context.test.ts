import { describe, expect, test } from 'vitest';
import type { ReadingContext } from '../../../shared/sms/meaning.ts';
import { readText } from '../../../shared/sms/reading/read-text.ts';

const read = (
  waitingFor: ReadingContext['waitingFor'],
  text: string,
  units: ReadingContext['units'] = 'imperial',
) => readText(text, { waitingFor, nowLocal: '2026-07-14T09:10', units }).request;

describe('a short answer to what Calfline asked', () => {
  test.each([
    ['left', 'left'],
    ['Right one', 'right'],
    ['the left calf', 'left'],
    ['both legs', 'both'],
    ['R', 'right'],
  ])('which leg: %s', (text, side) => {
    expect(read('crampSide', text)).toMatchObject({
      intent: 'cramp',
      answersQuestion: true,
      report: { side },
    });
  });

  test.each([
    ['mile 6', 'imperial', { atKm: 9.7 }],
    ['6', 'imperial', { atKm: 9.7 }],
    ['6', 'metric', { atKm: 6 }],
    ['km 10', 'imperial', { atKm: 10 }],
    ['about 20 minutes in', 'imperial', { atMinutes: 20 }],
  ] as const)('where in the run: %s for a runner with %s units', (text, units, report) => {
    expect(read('crampDistance', text, units)).toMatchObject({
      intent: 'cramp',
      answersQuestion: true,
      report,
    });
  });

  test.each([
    ['place', 'Austin TX', { query: 'austin tx', choice: null }],
    ['place', '78704', { query: '78704', choice: null }],
    ['placeChoice', '2', { query: null, choice: 2 }],
    ['placeChoice', 'the 3rd one', { query: null, choice: 3 }],
    ['placeChoice', 'Boulder CO', { query: 'boulder co', choice: null }],
  ] as const)('%s: %s', (waitingFor, text, expected) => {
    expect(read(waitingFor, text)).toEqual({ intent: 'where', ...expected });
  });

  test('the confirming word after FORGET, and only that word', () => {
    expect(read('forgetConfirmation', 'Delete!')).toEqual({ intent: 'forget', confirmed: true });
    expect(read('forgetConfirmation', "don't delete")).not.toMatchObject({ confirmed: true });
    expect(read('nothing', 'delete')).not.toMatchObject({ confirmed: true });
  });
});

test.each(['STOP', 'HELP', 'STATUS', 'please stop texting me', 'pause 2 weeks'])(
  '%s is a command in the middle of every question',
  (text) => {
    const alone = read('nothing', text);
    for (const waitingFor of [
      'place',
      'placeChoice',
      'crampSide',
      'crampDistance',
      'forgetConfirmation',
      'runs',
      'checkIn',
    ] as const) {
      expect(read(waitingFor, text)).toEqual(alone);
    }
  },
);

test('a new cramp told in the middle of a question is a new report', () => {
  expect(read('crampSide', 'cramped again, right calf mile 9')).toMatchObject({
    intent: 'cramp',
    answersQuestion: false,
  });
});

test('a single day is weekly after "which days?", a date is not', () => {
  expect(read('runs', 'Sat 8am 90min')).toEqual({
    intent: 'runs',
    runs: [{ weekday: 6, startLocal: '08:00', minutes: 90, distanceKm: null }],
  });
  expect(read('runs', 'tomorrow 7am').intent).not.toBe('runs');
});

test('a leg or a place in the run is a cramp after "how were your calves?"', () => {
  expect(read('checkIn', 'left one at mile 3')).toMatchObject({
    intent: 'cramp',
    report: { side: 'left', atKm: 4.8 },
    answersQuestion: false,
  });
  expect(read('checkIn', 'no').intent).toBe('ok');
});
