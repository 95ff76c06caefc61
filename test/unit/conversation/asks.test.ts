// STATUS, TIP and settings. It is Monday 9 March 2026, 10:00 in Austin.
import { describe, expect, test } from 'vitest';
import { decide } from '../../../shared/conversation/conversation.ts';
import type { Profile } from '../../../shared/runner/profile.ts';
import type { Request, SettingChange } from '../../../shared/sms/meaning.ts';
import { situation } from '../../support/situation.ts';
import { aRunner, aTouch } from '../../support/universe.ts';

const say = (request: Request, change: Partial<Profile> = {}) => decide(situation(request), aRunner(change));
const status = (change: Partial<Profile> = {}) => say({ intent: 'status' }, change).answer;
const redFlag = { urgency: 'today', at: '2026-03-08T10:00:00.000Z' } as const;

describe('STATUS', () => {
  test('says until when reminders pause, while they do', () => {
    expect(status({ pause: { untilAt: '2026-03-12T05:00:00.000Z' } })).toMatch(/^Paused until Thu/);
    for (const untilAt of ['2026-03-09T15:00:00.000Z', '2026-03-09T05:00:00.000Z']) {
      expect(status({ pause: { untilAt } })).not.toMatch(/Paused/);
    }
  });

  test('says what holds tips back while a red flag is open', () => {
    expect(status({ redFlag })).toMatch(/^No tips until you text ALL CLEAR/);
  });

  test('tells the week, where there is one', () => {
    expect(status()).toContain('Week: Tue Thu 6:30am 45min, Sat 8am 90min.');
    expect(status({ weeklyRuns: [] })).not.toContain('Week');
  });
});

describe('TIP', () => {
  test('is none while a red flag is open, nor MORE', () => {
    for (const more of [false, true]) {
      expect(say({ intent: 'tip', more }, { redFlag }).answer).toMatch(/text ALL CLEAR and tips come back/);
    }
  });

  test('is remembered, so that MORE tells more of it', () => {
    const told = say({ intent: 'tip', more: false });
    expect(told.answer).toMatch(/MORE tells more\.$/);
    expect(told.profile?.tips.lastTipId).not.toBeNull();
    const more = say({ intent: 'tip', more: true }, told.profile ?? {});
    expect(more.answer).toContain('https://calfline.example/tips');
    expect(say({ intent: 'tip', more: true }).answer).toMatch(/MORE tells more\.$/);
  });
});

describe('a setting', () => {
  const set = (change: SettingChange) => say({ intent: 'settings', change });

  test('of the lead is taken from 30 to 240 minutes, whole', () => {
    for (const leadMinutes of [30, 240]) {
      expect(set({ setting: 'leadMinutes', leadMinutes }).profile?.leadMinutes).toBe(leadMinutes);
    }
    expect(set({ setting: 'leadMinutes', leadMinutes: 45.4 }).profile?.leadMinutes).toBe(45);
    for (const leadMinutes of [29, 241]) {
      const refused = set({ setting: 'leadMinutes', leadMinutes });
      expect(refused.answer).toMatch(/^Settings: LEAD 60 \(30 to 240/);
      expect(refused.profile?.leadMinutes).toBe(90);
    }
  });

  test('named without a value is helped with', () => {
    expect(set({ setting: 'unclear' }).answer).toMatch(/^Settings:/);
  });

  test('of check-ins forgives those that went unanswered', () => {
    const on = decide(
      situation({ intent: 'settings', change: { setting: 'checkIns', on: true } }),
      aRunner({ checkIns: { on: false, unansweredInARow: 3 } }),
    );
    expect(on.profile?.checkIns).toEqual({ on: true, unansweredInARow: 0 });
  });
});

describe('what is due next', () => {
  const ask = (due: Profile['due']) => decide(situation({ intent: 'status' }), aRunner({ due })).profile?.due;

  test('is worked out anew with every text, whatever the text changes', () => {
    const lost = ask(null);
    expect(lost?.touch.dueAt.slice(0, 10)).toBe('2026-03-10');
    expect(ask(lost ?? null)).toEqual(lost);
  });

  test('stays where it has fallen due: what became of it is still to be recorded', () => {
    const due = {
      touch: aTouch({ dueAt: '2026-03-09T14:59:00.000Z' }),
      wakeAt: '2026-03-09T15:02:00.000Z',
    };
    expect(ask(due)).toEqual(due);
  });
});
