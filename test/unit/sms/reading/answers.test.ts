import { describe, expect, it } from 'vitest';
import { read, requestFor } from '../../../support/reading.ts';

describe('a text after a question', () => {
  it('is a place after the place was asked', () => {
    const asked = { waitingFor: 'place' } as const;
    expect(requestFor('where', 'Austin TX', asked).query).toBe('austin tx');
    expect(requestFor('where', 'im in Portland, Oregon', asked).query).toBe('portland, oregon');
    expect(requestFor('where', 'São Paulo', asked).query).toBe('sao paulo');
  });

  it('is a choice by number or by order', () => {
    const asked = { waitingFor: 'placeChoice' } as const;
    expect(requestFor('where', '2', asked).choice).toBe(2);
    expect(requestFor('where', 'the first one', asked).choice).toBe(1);
    expect(requestFor('where', 'Springfield MO', asked)).toMatchObject({
      query: 'springfield mo',
      choice: null,
    });
  });

  it('is weekly runs without the keyword', () => {
    const { runs } = requestFor('runs', 'tuesday 6am', { waitingFor: 'runs' });
    expect(runs).toEqual([{ weekday: 2, startLocal: '06:00', minutes: null, distanceKm: null }]);
  });

  it('is a report or a clean run after a check-in', () => {
    const asked = { waitingFor: 'checkIn' } as const;
    for (const text of ['no', 'nah', 'good', 'fine', '👍'])
      expect(read(text, asked).request.intent).toBe('ok');
    for (const text of ['yes', 'a little', '👎', 'mile 6'])
      expect(read(text, asked).request.intent).toBe('cramp');
  });

  it('fills in the leg or the place of a report', () => {
    const leg = requestFor('cramp', 'left', { waitingFor: 'crampSide' });
    expect(leg).toMatchObject({ answersQuestion: true, report: { side: 'left' } });
    const place = requestFor('cramp', '6', { waitingFor: 'crampDistance' });
    expect(place).toMatchObject({ answersQuestion: true, report: { atKm: 9.7 } });
    const again = requestFor('cramp', 'cramped again at mile 3', { waitingFor: 'crampSide' });
    expect(again.answersQuestion).toBe(false);
  });

  it('confirms FORGET by its word alone', () => {
    const asked = { waitingFor: 'forgetConfirmation' } as const;
    expect(requestFor('forget', 'Delete.', asked).confirmed).toBe(true);
    expect(requestFor('forget', 'forget me', asked).confirmed).toBe(false);
    expect(read('yes', asked).request.intent).toBe('unknown');
  });

  it('is still a command when it is one', () => {
    for (const waitingFor of [
      'place',
      'placeChoice',
      'runs',
      'checkIn',
      'crampSide',
      'crampDistance',
    ] as const) {
      expect(read('STOP', { waitingFor }).request.intent).toBe('stop');
      expect(read('HELP', { waitingFor }).request.intent).toBe('help');
      expect(read('STATUS', { waitingFor }).request.intent).toBe('status');
    }
  });
});

describe('a place after the place was asked', () => {
  it.each([
    ['ok its austin tx', 'austin tx'],
    ['okay, yeah, oklahoma city', 'oklahoma city'],
    ['yes denver', 'denver'],
    ['👍 itasca mn', 'itasca mn'],
    ['all good here in denver', 'denver'],
    ['great falls', 'great falls'],
    ['5 points birmingham', '5 points birmingham'],
    ['  São\n Paulo  ', 'sao paulo'],
  ])('is %j', (text, query) => {
    expect(requestFor('where', text, { waitingFor: 'place' })).toEqual({
      intent: 'where',
      query,
      choice: null,
    });
  });

  it.each([
    ['ok thanks', 'ok'],
    ['all good', 'ok'],
    ['no', 'ok'],
    ['left calf cramped mile 3', 'cramp'],
    ['tue thu 6am', 'runs'],
    ['run tomorrow 7am', 'run'],
    ['helped', 'helped'],
    ['x', 'unknown'],
  ])('is not in %j, which is %s', (text, intent) => {
    for (const waitingFor of ['place', 'placeChoice'] as const)
      expect(read(text, { waitingFor }).request.intent).toBe(intent);
  });
});

describe('a choice among places', () => {
  it.each([
    ['9', 9],
    ['number two please', 2],
    ['2nd', 2],
    ['the second one', 2],
    ['third', 3],
    ['the fourth one please', 4],
    ['place 2', 2],
  ])('%j is the place by its number', (text, choice) => {
    const request = requestFor('where', text, { waitingFor: 'placeChoice' });
    expect(request).toEqual({ intent: 'where', query: null, choice });
  });

  it.each([
    ['12', '12'],
    ['1.5', '1.5'],
    ['austin tx 78704', 'austin tx 78704'],
    ['springfield by route 1 north', 'springfield by route 1 north'],
  ])('%j is a place, and none of those offered', (text, query) => {
    const request = requestFor('where', text, { waitingFor: 'placeChoice' });
    expect(request).toEqual({ intent: 'where', query, choice: null });
  });

  it('is not seen in a cramp told instead', () => {
    expect(requestFor('cramp', 'cramped at mile 3', { waitingFor: 'placeChoice' }).report.atKm).toBe(4.8);
  });
});

describe('the days after they were asked', () => {
  it.each(['7am', '6:30 most days', 'i run at 7am'])('are still to be named in %j', (text) => {
    expect(requestFor('runs', text, { waitingFor: 'runs' }).runs).toEqual([]);
  });

  it.each([
    ['tomorrow 7am', 'unknown'],
    ['dec 3 at 7', 'unknown'],
    ['5 miles', 'unknown'],
    ['skip tuesday', 'skip'],
    ['calf cramped tue at 7am', 'cramp'],
  ])('are not in %j, which is %s', (text, intent) => {
    expect(read(text, { waitingFor: 'runs' }).request.intent).toBe(intent);
  });
});

describe('the calves after a check-in', () => {
  it.each([
    'yes',
    'kinda',
    'sorta',
    'a little',
    'a bit',
    'bad',
    'pretty badly',
    'terrible',
    'awful',
    'slightly',
    'somewhat',
    'some',
    'little bit of tightness',
  ])('cramped by %j', (text) => {
    expect(requestFor('cramp', text, { waitingFor: 'checkIn' }).answersQuestion).toBe(false);
  });

  it.each([
    ['helped a little', 'helped'],
    ['thanks for asking', 'unknown'],
    ['thanks', 'unknown'],
    ['the second half was bad because of the wind', 'unknown'],
    ['not bad', 'ok'],
    ['skip tuesday', 'skip'],
  ])('are not told of in %j, which is %s', (text, intent) => {
    expect(read(text, { waitingFor: 'checkIn' }).request.intent).toBe(intent);
  });

  it('come with the length of the run', () => {
    const { run, report } = requestFor('cramp', 'left one, ran 8 miles', { waitingFor: 'checkIn' });
    expect(run).toEqual({ totalKm: 12.9, totalMinutes: null });
    expect(report.side).toBe('left');
  });
});

describe('where in the run it was, once asked', () => {
  it.each([
    ['about 6 i think', 9.7],
    ['somewhere like 6 i guess', 9.7],
    ['ok 6', 9.7],
    ['maybe 3 or 4', 4.8],
    ['my 5k', 5],
    ['left at 6', 9.7],
  ])('is a distance in %j', (text, atKm) => {
    expect(requestFor('cramp', text, { waitingFor: 'crampDistance' }).report).toMatchObject({
      atKm,
      atMinutes: null,
    });
  });

  it('is a bare number of kilometres up to a hundred miles', () => {
    const asked = { waitingFor: 'crampDistance', units: 'metric' } as const;
    expect(requestFor('cramp', '160', asked).report.atKm).toBe(160);
    expect(read('161', asked).request.intent).toBe('unknown');
  });

  it.each([
    ['40 min', 40],
    ['nearly 40 minutes', 40],
    ['over an hour', 60],
  ])('is a time in %j', (text, atMinutes) => {
    expect(requestFor('cramp', text, { waitingFor: 'crampDistance' }).report).toMatchObject({
      atKm: null,
      atMinutes,
    });
  });

  it.each(['pain 6', 'it was a 6', '6 out of 10'])('is not the pain in %j', (text) => {
    expect(requestFor('cramp', text, { waitingFor: 'crampDistance' }).report).toMatchObject({
      atKm: null,
      severity: 6,
    });
  });

  it.each([
    ['ok', 'ok'],
    ['good for 8 miles', 'ok'],
    ['in the 2nd half', 'unknown'],
    ['0.01', 'unknown'],
    ['thanks', 'unknown'],
    ['there were 6 of us out on it', 'unknown'],
  ])('is not in %j, which is %s', (text, intent) => {
    expect(read(text, { waitingFor: 'crampDistance' }).request.intent).toBe(intent);
  });
});

describe('which leg it was, once asked', () => {
  it('comes without the length of the run as its place', () => {
    const { report, run } = requestFor('cramp', 'left, ran 8 miles', { waitingFor: 'crampSide' });
    expect(report).toMatchObject({ side: 'left', atKm: null, atMinutes: null });
    expect(run.totalKm).toBe(12.9);
  });

  it.each([
    ['6', 'unknown'],
    ['lasted 5 minutes', 'unknown'],
    ['ok', 'ok'],
    ['skip tuesday', 'skip'],
  ])('is not in %j, which is %s', (text, intent) => {
    expect(read(text, { waitingFor: 'crampSide' }).request.intent).toBe(intent);
  });
});
