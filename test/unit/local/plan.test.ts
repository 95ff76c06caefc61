// The plan command as a person runs it: reference rows, rows by place and time, and bad words.
import { spawnSync } from 'node:child_process';
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { planOutcome } from '../../../local/plan-answer.ts';

const answer = z.object({
  wbgtC: z.number(),
  globeC: z.number(),
  naturalWetBulbC: z.number(),
  heatIndexC: z.number().nullable(),
  flag: z.string(),
  plan: z.object({
    perHourMl: z.object({ from: z.number(), to: z.number() }).nullable(),
    electrolyteDrink: z.boolean(),
    sodiumMgPerLitre: z.object({ from: z.number(), to: z.number() }).nullable(),
    totalCapMl: z.number(),
    beforeMl: z.number().nullable(),
    advice: z.array(z.string()),
  }),
  text: z.string(),
  segments: z.number(),
});

const answered = (words: string) => {
  const outcome = planOutcome(words.split(' '));
  if (outcome.kind !== 'answer') throw new Error(JSON.stringify(outcome));
  return answer.parse(outcome.answer);
};

/** The command itself, as a process. */
const run = (words: string) =>
  spawnSync(process.execPath, ['local/plan.ts', ...words.split(' ')], { encoding: 'utf8' });

const boston = '--pressure 1013 --wind10 --lat 42.36 --lon -71.06';

describe('the plan command', () => {
  it.each([
    ['--temp 30 --rh 70 --wind 1 --solar 600 --pressure 1013 --cza .7 --direct .6', 31.65],
    ['--temp 20 --rh 50 --wind 2 --solar 0 --pressure 1013 --cza -0.5', 15.26],
    [`--temp 30 --rh 55 --wind 3 --solar 850 ${boston} --at 2024-07-15T17:00Z`, 29.09],
    [`--temp 22 --rh 80 --wind 2 --solar 200 ${boston} --at 2024-07-15T07:00-05:00`, 22.01],
    [`--temp 24 --rh 75 --wind 2 --solar 0 ${boston} --at 2024-07-15T23:00`, 21.48],
  ])('answers %s with a WBGT of %f C', (words, wbgtC) => {
    expect(Math.abs(answered(words).wbgtC - wbgtC)).toBeLessThan(0.02);
  });

  it('answers heat, plan and a text whose segments it counts as Twilio does', () => {
    const given = '--temp 26 --rh 60 --wind 2 --solar 100 --minutes 90 --mass 70 --ahead 130 --units F';
    const result = answered(given);
    expect(result.flag).toBe('red');
    expect(result.plan.perHourMl).toEqual({ from: 400, to: 700 });
    expect(result.plan.beforeMl).toBe(420);
    expect(result.text).toContain('13-23oz');
    expect(result.segments).toBe(new SegmentedMessage(result.text).segmentsCount);
  });

  it('moves a wall time in the spring gap forward', () => {
    const words = `--temp 5 --rh 50 --wind 2 --solar 0 ${boston} --at 2026-03-08T02:30`;
    expect(answered(words).text).toContain('03:30');
  });

  it('holds electrolytes back with a health answer', () => {
    const words = '--temp 24 --rh 60 --wind 2 --solar 100 --minutes 90 --health diuretics,statins';
    const result = answered(words);
    expect(result.plan.electrolyteDrink).toBe(false);
    expect(result.text).toContain('ask your clinician');
  });

  it.each([
    ['--temp warm --rh 70 --wind 1 --solar 600', '--temp wants a number'],
    ['--temp 56 --rh 70 --wind 1 --solar 600', '--temp is at most 55'],
    ['--temp 30 --rh 101 --wind 1 --solar 600', '--rh is at most 100'],
    ['--temp 30 --rh 70 --wind -1 --solar 600', '--wind is at least 0'],
    ['--temp 30 --rh 70 --wind 1', '--solar is needed'],
    ['--temp 30 --rh 70 --wind 1 --solar 600 --mass 10', '--mass is at least 30'],
    ['--temp 30 --rh 70 --wind 1 --solar 600 --lat 42', '--lat, --lon and --at go together'],
    [`--temp 30 --rh 70 --wind 1 --solar 600 ${boston} --at noon`, '--at wants an instant'],
    ['--temp 30 --rh 70 --wind 1 --solar 600 --health gout', '--health names no health answer'],
    ['--temp 30 --rh 70 --wind 1 --solar 600 --units K', '--units is metric or imperial'],
    ['--tempo 30', "Unknown option '--tempo'"],
    ['--temp', '--temp'],
    ['--temp 55 --rh 100 --wind 0 --solar 0 --pressure 500', 'outside the formulas'],
  ])('refuses %s and says why', (words, said) => {
    const outcome = planOutcome(words.split(' '));
    expect(outcome.kind).toBe('wrong');
    if (outcome.kind === 'wrong') expect(outcome.problem).toContain(said);
  });

  it('prints one line of JSON', () => {
    const { status, stdout, stderr } = run('--temp 20 --rh 50 --wind 2 --solar 0 --cza -0.5');
    expect({ status, stderr, lines: stdout.trim().split('\n').length }).toEqual({
      status: 0,
      stderr: '',
      lines: 1,
    });
    expect(JSON.parse(stdout)).toMatchObject({ flag: 'green', segments: 1 });
  });

  it('prints one line of what is wrong, and ends with code 2', () => {
    const { status, stdout, stderr } = run('--temp warm');
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({
      status: 2,
      stdout: '',
      lines: 1,
    });
  });

  it('explains itself', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--wind10');
  });
});
