// Aim: a record takes only the steps it may, and the carrier's reports only move it forward.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { afterReport, deliveryOf } from '../../../shared/reminders/delivery.ts';
import { dueEntryOf } from '../../../shared/reminders/due-entry.ts';
import { type DeliveryState, deliveryState, reminderState } from '../../../shared/reminders/reminder.ts';
import {
  keyOfReminder,
  reminderKeyFromQuery,
  statusCallbackUrl,
} from '../../../shared/reminders/reminder-key.ts';
import * as steps from '../../../shared/reminders/reminder-steps.ts';
import { aReminder, aRunner, aTouch } from '../../support/universe.ts';

const now = Temporal.Instant.from('2026-03-10T10:00:20Z');
const composed = { text: 'the words', tipId: null, because: null, forecast: null };

describe('the steps of a reminder', () => {
  test('each raises the version by one', () => {
    const claim = steps.newClaim('runner-0123456789', aTouch(), now, now);
    const sending = steps.sending(claim, composed, now);
    const sent = steps.sent(sending, 'SM1', 'accepted');
    expect([claim.version, sending.version, sent.version]).toEqual([1, 2, 3]);
    expect(sent).toMatchObject({ state: 'sent', attempts: 1, text: 'the words', sid: 'SM1' });
  });

  test('a call that the carrier did not take does not count, nor one that was never made', () => {
    const sending = steps.sending(aReminder(), composed, now);
    expect(steps.notTaken(sending)).toMatchObject({ state: 'claimed', attempts: 0 });
    expect(steps.skipped(sending, 'stopped')).toMatchObject({ state: 'skipped', attempts: 0 });
  });

  test('what has its end takes no further step', () => {
    for (const state of reminderState.options.filter(steps.isFinal)) {
      const ended = aReminder({ state });
      expect(() => steps.sending(ended, composed, now)).toThrow(state);
      expect(() => steps.takenOver(ended, now)).toThrow(state);
      expect(() => steps.skipped(ended, 'stopped')).toThrow(state);
      expect(() => steps.expired(ended)).toThrow(state);
      expect(() => steps.sent(ended, 'SM2', 'accepted')).toThrow(state);
    }
  });

  test('only what was sent, failed, was skipped or expired has its end', () => {
    const ended = reminderState.options.filter((state) => steps.isFinal(state) === true);
    const open = reminderState.options.filter((state) => steps.isFinal(state) === false);
    expect(ended.toSorted()).toEqual(['expired', 'failed', 'sent', 'skipped']);
    expect(open.toSorted()).toEqual(['claimed', 'sending', 'unknown']);
  });

  test('whoever takes a claim or an open send over has it until the new lease ends', () => {
    const until = now.add({ seconds: 90 });
    for (const state of ['claimed', 'unknown'] as const) {
      const taken = steps.takenOver(aReminder({ state }), until);
      expect(taken).toMatchObject({ state, leaseUntilAt: '2026-03-10T10:01:50.000Z' });
    }
  });

  test('an open send may be released, stay open, prove sent, or expire without its call being uncounted', () => {
    const open = aReminder({ state: 'unknown', attempts: 1 });
    expect(steps.released(open, now).leaseUntilAt).toBe('2026-03-10T10:00:20.000Z');
    expect(steps.outcomeUnknown(open, now).state).toBe('unknown');
    expect(steps.sent(open, 'SM1', 'accepted').state).toBe('sent');
    expect(steps.expired(open)).toMatchObject({ state: 'expired', attempts: 1 });
    expect(steps.expired(aReminder({ state: 'sending', attempts: 1 })).attempts).toBe(0);
  });

  test('a step that is not allowed is told by where it came from and where it went', () => {
    expect(() => steps.failed(aReminder({ state: 'claimed' }), 21610)).toThrow("claimed can't become failed");
    expect(() => steps.takenOver(aReminder({ state: 'sent' }), now)).toThrow("sent can't become sent");
  });

  test('nothing is sent or failed that was not being handed over', () => {
    expect(() => steps.sent(aReminder({ state: 'claimed' }), 'SM1', 'accepted')).toThrow('claimed');
    expect(() => steps.failed(aReminder({ state: 'claimed' }), 21610)).toThrow('claimed');
  });
});

describe('reports in any order', () => {
  const order: readonly DeliveryState[] = ['accepted', 'queued', 'sent', 'delivered'];
  const anyReports = fc.array(fc.constantFrom(...deliveryState.options), { maxLength: 12 });

  test('leave the record at the furthest of them, or at the first end', () => {
    fc.assert(
      fc.property(anyReports, (reports) => {
        let record = aReminder({ state: 'sending', attempts: 1 });
        for (const delivery of reports) {
          record = afterReport(record, { sid: 'SM1', delivery, errorCode: null }) ?? record;
        }
        const end = reports.find((each) => ['delivered', 'undelivered', 'failed'].includes(each));
        const furthest = order.filter((each) => reports.includes(each)).at(-1) ?? null;
        expect(record.delivery).toBe(end ?? furthest);
        expect(record.state).toBe(reports.length > 0 ? 'sent' : 'sending');
      }),
    );
  });

  test('leave a record with its end as it is, but for what the carrier says of delivery', () => {
    const expired = aReminder({ state: 'expired' });
    const reported = afterReport(expired, { sid: 'SM1', delivery: 'delivered', errorCode: null });
    expect(reported).toMatchObject({ state: 'expired', delivery: 'delivered', sid: 'SM1' });
  });

  test.each([
    ['accepted', 'accepted'],
    ['scheduled', 'accepted'],
    ['queued', 'queued'],
    ['sending', 'queued'],
    ['sent', 'sent'],
    ['delivered', 'delivered'],
    ['read', 'delivered'],
    ['undelivered', 'undelivered'],
    ['failed', 'failed'],
    ['canceled', 'failed'],
    ['receiving', null],
  ] as const)("the carrier's %s is our %s", (word, delivery) => {
    expect(deliveryOf(word)).toBe(delivery);
  });
});

test("a reminder's name survives the way through the carrier", () => {
  const url = new URL(
    statusCallbackUrl('https://calfline.example/delivery-status', keyOfReminder(aReminder())),
  );
  expect(reminderKeyFromQuery(url.searchParams)).toEqual(keyOfReminder(aReminder()));
  expect(reminderKeyFromQuery(new URLSearchParams('runner=x&due=yesterday&kind=preRun'))).toBeNull();
});

test('a stopped runner stays in the due index until the touch that had fallen due is settled', () => {
  const due = { touch: aTouch(), wakeAt: aTouch().dueAt };
  expect(dueEntryOf(aRunner({ status: 'stopped', due }))).toMatchObject({ wakeAt: due.wakeAt });
  expect(dueEntryOf(aRunner({ due: null }))).toBeNull();
  expect(() => dueEntryOf(aRunner({ due, place: null }))).toThrow('has something due and no place');
});
