import type { Decision, Situation } from '../../shared/conversation/situation.ts';
import type { ConsentEvent } from '../../shared/runner/consent.ts';
import type { InboundSmsDeps } from './deps.ts';

/**
 * Writes what a text adds beside the profile, before the profile: a crash between the two is mended by the
 * carrier's repeat of the webhook. 'conflict' when the run was written by somebody else in between.
 */
export const saveSideRecords = async (
  deps: InboundSmsDeps,
  situation: Situation,
  { cramp, run, consent, share }: Decision,
): Promise<'saved' | 'conflict'> => {
  if (run !== null && (await deps.runners.saveRun(run)) === 'conflict') return 'conflict';
  if (cramp !== null) await deps.runners.saveCramp(cramp);
  if (share !== null) await deps.population.saveShare(share);
  if (consent !== null) await appendConsentOnce(deps, situation, consent);
  return 'saved';
};

/** The event's instant is part of its name, and a second try has another: the sid tells that it is the same. */
const appendConsentOnce = async (
  deps: InboundSmsDeps,
  { runnerId, messageSid }: Situation,
  event: ConsentEvent,
): Promise<void> => {
  const { consent } = await deps.runners.history(runnerId);
  const isKept = consent.some((each) => each.messageSid === messageSid && each.action === event.action);
  if (!isKept) await deps.runners.appendConsent(event);
};
