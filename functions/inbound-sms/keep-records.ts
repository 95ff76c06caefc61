import { forgetRunner } from '../../shared/runner/forget-runner.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import type { CrampRecord, RunRecord } from '../../shared/runner/run.ts';
import type { InboundSmsDeps } from './deps.ts';

/**
 * Writes what the newest text of a profile adds beside it, unless that was done: its inbound record comes last and
 * says so. Safe to repeat, and for two calls at once.
 */
export const keepRecords = async (deps: InboundSmsDeps, profile: Profile): Promise<void> => {
  const { runnerId, outbox } = profile;
  if (outbox === null || (await deps.runners.findInbound(runnerId, outbox.messageSid)) !== null) return;
  const { cramp, run, consent, share, joinedCode, messageSid, at, intent, urgency, answer } = outbox;
  if (consent !== null) await deps.runners.appendConsent(consent);
  if (run !== null) await keepRun(deps, messageSid, run);
  if (cramp !== null) await keepCramp(deps, messageSid, cramp);
  if (share !== null) await deps.population.saveShare(share);
  if (joinedCode !== null) await deps.signups.markJoined(joinedCode, at);
  await deps.runners.saveInbound({ schemaVersion: 1, runnerId, messageSid, at, intent, urgency, answer });
  await forgetAgain(deps, runnerId);
};

/**
 * A reminder may have noted the run's weather since the text was decided: then the report goes on top of that. The
 * runner's next text may have been here as well: it wrote this report first, and its inbound record.
 */
const keepRun = async (deps: InboundSmsDeps, messageSid: string, run: RunRecord): Promise<void> => {
  let next = run;
  while ((await deps.runners.saveRun(next)) === 'conflict') {
    const stored = await deps.runners.findRun(run.runnerId, run.runKey);
    if (stored !== null && isSameReport(stored, run)) return;
    if ((await deps.runners.findInbound(run.runnerId, messageSid)) !== null) return;
    next = {
      ...run,
      version: (stored?.version ?? 0) + 1,
      flag: stored?.flag ?? run.flag,
      wbgtC: stored?.wbgtC ?? run.wbgtC,
      tipId: stored?.tipId ?? run.tipId,
    };
  }
};

/** A new report that is there already may have been filled in since: it stays as it is. */
const keepCramp = async (deps: InboundSmsDeps, messageSid: string, cramp: CrampRecord): Promise<void> => {
  const isNew = cramp.messageSid === messageSid;
  if (isNew && (await deps.runners.findCramp(cramp.runnerId, messageSid)) !== null) return;
  await deps.runners.saveCramp(cramp);
};

/** Another call has written this very report. */
const isSameReport = (stored: RunRecord, run: RunRecord): boolean =>
  stored.version >= run.version && stored.reportedAt === run.reportedAt && stored.outcome === run.outcome;

/** FORGET may have deleted everything while we wrote: then what we wrote goes as well. */
const forgetAgain = async (deps: InboundSmsDeps, runnerId: string): Promise<void> => {
  if ((await deps.runners.findProfile(runnerId)) !== null) return;
  if ((await deps.runners.findSuppression(runnerId)) !== null) await forgetRunner(deps, runnerId);
};
