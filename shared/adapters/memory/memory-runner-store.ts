import { dueEntryOf } from '../../reminders/due-entry.ts';
import { inboundExpiresAt } from '../../runner/inbound-record.ts';
import type { Profile } from '../../runner/profile.ts';
import type { RunnerStore } from '../../runner/runner-store.ts';
import { requireFirstVersion, requireLaterVersion } from '../../stored/stored-item.ts';
import {
  consentKind,
  crampKind,
  inboundKind,
  profileKind,
  runKind,
  suppressionKind,
} from '../../stored/stored-kinds.ts';
import type { MemoryTable } from './memory-table.ts';

/** Runners kept in memory. */
export const memoryRunnerStore = (table: MemoryTable): RunnerStore => {
  const saveProfile = (profile: Profile): 'saved' => {
    const entry = dueEntryOf(profile);
    table.put(profileKind, profile.runnerId, 'PROFILE', profile);
    table.setDue(profile.runnerId, entry);
    return 'saved';
  };

  return {
    findProfile: async (runnerId) => table.get(profileKind, runnerId, 'PROFILE'),
    createProfile: async (profile) => {
      requireFirstVersion(profile);
      return table.names(profile.runnerId).includes('PROFILE') ? 'conflict' : saveProfile(profile);
    },
    saveProfile: async (next) => {
      requireLaterVersion(next);
      const stored = table.get(profileKind, next.runnerId, 'PROFILE');
      return stored?.version === next.version - 1 ? saveProfile(next) : 'conflict';
    },

    appendConsent: async (event) => {
      const name = `CONSENT#${event.at}#${event.messageSid ?? ''}`;
      if (!table.names(event.runnerId).includes(name)) table.put(consentKind, event.runnerId, name, event);
    },

    findInbound: async (runnerId, messageSid) => table.get(inboundKind, runnerId, `INBOUND#${messageSid}`),
    saveInbound: async (record) => {
      const name = `INBOUND#${record.messageSid}`;
      if (table.get(inboundKind, record.runnerId, name) !== null) return;
      table.put(inboundKind, record.runnerId, name, record, inboundExpiresAt(record));
    },

    saveCramp: async (record) => table.put(crampKind, record.runnerId, `CRAMP#${record.messageSid}`, record),
    findCramp: async (runnerId, messageSid) => table.get(crampKind, runnerId, `CRAMP#${messageSid}`),
    saveRun: async (next) => {
      const name = `RUN#${next.runKey}`;
      const storedVersion = table.get(runKind, next.runnerId, name)?.version ?? 0;
      if (storedVersion !== next.version - 1) return 'conflict';
      table.put(runKind, next.runnerId, name, next);
      return 'saved';
    },
    findRun: async (runnerId, runKey) => table.get(runKind, runnerId, `RUN#${runKey}`),
    listRuns: async (runnerId, fromRunKey) => table.list(runKind, runnerId, 'RUN#', `RUN#${fromRunKey}`),
    history: async (runnerId) => ({
      consent: table.list(consentKind, runnerId, 'CONSENT#'),
      cramps: table
        .list(crampKind, runnerId, 'CRAMP#')
        .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
      runs: table.list(runKind, runnerId, 'RUN#'),
    }),

    erase: async (suppression) => {
      const { runnerId } = suppression;
      table.put(suppressionKind, runnerId, 'SUPPRESSED', suppression);
      table.setDue(runnerId, null);
      for (const name of table.names(runnerId)) if (name !== 'SUPPRESSED') table.delete(runnerId, name);
    },
    findSuppression: async (runnerId) => table.get(suppressionKind, runnerId, 'SUPPRESSED'),
    liftSuppression: async (runnerId) => table.delete(runnerId, 'SUPPRESSED'),
  };
};
