import type { ConsentEvent, Suppression } from './consent.ts';
import type { InboundRecord } from './inbound-record.ts';
import type { Profile } from './profile.ts';
import type { CrampRecord, RunRecord } from './run.ts';

/** All that is kept of one runner, for the runner's page and the export. */
export type RunnerHistory = {
  readonly consent: readonly ConsentEvent[];
  readonly cramps: readonly CrampRecord[];
  readonly runs: readonly RunRecord[];
};

/**
 * Port: runners. Reads are strongly consistent. A write is of one item, and conditional but for a cramp's and a
 * suppression's; `erase` deletes in batches. No method spans items atomically. Methods throw on a store that fails; expected refusals are answers.
 */
export interface RunnerStore {
  findProfile(runnerId: string): Promise<Profile | null>;
  /** Writes a profile that must not exist yet; its `version` must be 1. */
  createProfile(profile: Profile): Promise<'saved' | 'conflict'>;
  /** Replaces the profile whose stored version is `next.version - 1`. */
  saveProfile(next: Profile): Promise<'saved' | 'conflict'>;

  /** Appends; the same event (instant and sid) again changes nothing. */
  appendConsent(event: ConsentEvent): Promise<void>;

  findInbound(runnerId: string, messageSid: string): Promise<InboundRecord | null>;
  /** Keeps the first record under a sid; a second one changes nothing. */
  saveInbound(record: InboundRecord): Promise<void>;

  /** Writes or replaces by message sid. */
  saveCramp(record: CrampRecord): Promise<void>;
  findCramp(runnerId: string, messageSid: string): Promise<CrampRecord | null>;
  /**
   * Writes a run whose `version` is 1 and that must not exist yet, or replaces the one whose stored version is
   * one less. Reminders and answers both write runs, so neither may take back what the other just noted.
   */
  saveRun(next: RunRecord): Promise<'saved' | 'conflict'>;
  findRun(runnerId: string, runKey: string): Promise<RunRecord | null>;
  /** Runs whose key is at or after `fromRunKey`, oldest first. */
  listRuns(runnerId: string, fromRunKey: string): Promise<readonly RunRecord[]>;
  /** Everything, oldest first. */
  history(runnerId: string): Promise<RunnerHistory>;

  /**
   * FORGET: writes the suppression first, then deletes every other item of the runner. Safe to repeat after a
   * crash half way.
   */
  erase(suppression: Suppression): Promise<void>;
  findSuppression(runnerId: string): Promise<Suppression | null>;
  /** Lifts a suppression, when its runner joins again by a text of their own. */
  liftSuppression(runnerId: string): Promise<void>;
}
