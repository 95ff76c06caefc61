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
