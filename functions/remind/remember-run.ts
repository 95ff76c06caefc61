import type { Reminder } from '../../shared/reminders/reminder.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import { tipInForce } from '../../shared/tips/trial.ts';
import type { RemindDeps } from './deps.ts';

/**
 * Keeps the heat that a text was written from and the tip on trial with its run, so that what the runner reports
 * later is read against them, whatever becomes of the text.
 */
export const rememberRun = async (
  { runners }: Pick<RemindDeps, 'runners'>,
  { tips }: Profile,
  { runnerId, touch, forecast }: Reminder,
): Promise<void> => {
  for (;;) {
    const known = await runners.findRun(runnerId, touch.runKey);
    const flag = forecast === null ? (known?.flag ?? null) : forecast.flag;
    const wbgtC = forecast === null ? (known?.wbgtC ?? null) : forecast.wbgtC;
    const tipId = tipInForce(tips)?.tipId ?? null;
    // Offered once more, with the last look at the profile just taken: there is no time to write the same again.
    if (known !== null && known.flag === flag && known.wbgtC === wbgtC && known.tipId === tipId) return;
    const answer = await runners.saveRun({
      schemaVersion: 1,
      runnerId,
      runKey: touch.runKey,
      version: (known?.version ?? 0) + 1,
      startAt: touch.runStartAt,
      minutes: known?.minutes ?? null,
      distanceKm: known?.distanceKm ?? null,
      outcome: known?.outcome ?? null,
      flag,
      wbgtC,
      tipId,
      reportedAt: known?.reportedAt ?? null,
    });
    if (answer === 'saved') return;
  }
};
