import { toStoredInstant } from '../../shared/time/instant.ts';
import { countToday } from '../daily-cap.ts';
import type { InboundSmsDeps } from './deps.ts';

/** Whether this number still gets an answer in this hour, and anybody in this day. Asked once a text: asking counts. */
export const answersLeft = async (deps: InboundSmsDeps, runnerId: string): Promise<boolean> =>
  (await isInItsHour(deps, runnerId)) && (await isInTheDay(deps));

/** The part of the day's cap that answers may use: whoever makes us answer can't keep others from their reminders. */
const answersShare = 0.5;

const isInTheDay = async (deps: InboundSmsDeps): Promise<boolean> => {
  const { dailyTextCap } = deps.settings;
  if ((await countToday(deps, 'answers')) > answersShare * dailyTextCap) return false;
  return (await countToday(deps, 'texts')) <= dailyTextCap;
};

const isInItsHour = async (deps: InboundSmsDeps, runnerId: string): Promise<boolean> => {
  const hour = deps.clock
    .now()
    .toZonedDateTimeISO('UTC')
    .round({ smallestUnit: 'hour', roundingMode: 'floor' });
  const endsAt = toStoredInstant(hour.add({ hours: 1 }).toInstant());
  const key = `answers#${runnerId}#${toStoredInstant(hour.toInstant())}`;
  return (await deps.limits.add(key, 1, endsAt)) <= deps.settings.answersPerHour;
};

/**
 * Which of its texts of the last day this is, from 1, for a number without a profile: nothing but counters is
 * kept of it. The number's place is kept under the sid, so that a repeated webhook counts once.
 */
export const strangerTextNumber = async (
  deps: InboundSmsDeps,
  runnerId: string,
  messageSid: string,
): Promise<number> => {
  const endsAt = toStoredInstant(deps.clock.now().add({ hours: 24 }));
  const bySid = `stranger-text#${messageSid}`;
  const known = await deps.limits.add(bySid, 0, endsAt);
  if (known > 0) return known;
  const number = await deps.limits.add(`stranger#${runnerId}`, 1, endsAt);
  return deps.limits.add(bySid, number, endsAt);
};
