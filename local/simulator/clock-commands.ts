/** What a person does to the clock on the phone page. */
import { Temporal } from 'temporal-polyfill';
import type { DueRunner } from '../../shared/reminders/due-index.ts';
import { fromStoredInstant } from '../../shared/time/instant.ts';
import type { Driver } from '../driver.ts';
import type { MovedClock } from '../moved-clock.ts';
import type { ClockCommand } from './api.ts';

export type ClockParts = {
  readonly clock: MovedClock;
  readonly driver: Driver;
  readonly nextDue: () => Promise<DueRunner | null>;
};

const movedAtMostDays = 60;

/** After a touch's own minute. */
const pastTouchSeconds = 70;

/** When a touch that is due at an instant, as stored, has had its tick, and its text has arrived. */
export const pastTouch = (wakeAt: string): Temporal.Instant =>
  fromStoredInstant(wakeAt).add({ seconds: pastTouchSeconds });

/** Does what the command says, and answers when the clock stands where it was told to, or why it stays where it is. */
export const obeyClockCommand = async (
  command: ClockCommand,
  parts: ClockParts,
): Promise<'done' | { readonly wrong: string }> => {
  const { clock, driver } = parts;
  if (command.do === 'pause') {
    clock.pause();
  } else if (command.do === 'run') {
    clock.resume();
  }
  const target = await targetOf(command, parts);
  if (target !== null) {
    const aheadDays = target.since(clock.now()).total('hours') / 24;
    if (aheadDays < 0 && command.do === 'moveTo') {
      return { wrong: 'The clock only goes ahead.' };
    }
    if (aheadDays > movedAtMostDays) {
      return { wrong: `The clock goes ahead at most ${movedAtMostDays} days at a time.` };
    }
    await driver.moveTo(target);
  }
  return 'done';
};

/** Where a command moves the clock to; null for nowhere. */
const targetOf = async (
  command: ClockCommand,
  { clock, nextDue }: ClockParts,
): Promise<Temporal.Instant | null> => {
  switch (command.do) {
    case 'pause':
    case 'run':
      return null;
    case 'forward':
      return clock.now().add({ minutes: command.minutes });
    case 'moveTo':
      return Temporal.Instant.from(command.at);
    case 'nextTouch': {
      const next = await nextDue();
      return next === null ? null : pastTouch(next.wakeAt);
    }
  }
};
