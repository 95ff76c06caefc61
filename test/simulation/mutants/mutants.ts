// Each takes one safeguard away. The simulation has to notice every one of them.
import type { Reminder } from '../../../shared/reminders/reminder.ts';
import type { Profile } from '../../../shared/runner/profile.ts';
import { type Mutant, unchanged } from './mutant.ts';

/** A claim succeeds although somebody holds the touch: a put without its condition. */
export const claimWithoutCondition: Mutant = {
  ...unchanged,
  name: "the claim's condition",
  breaks: /^2 once|^records/,
  firstSeed: 14,
  reminders: (store, overwrite) => ({
    ...store,
    create: async (reminder) => {
      overwrite(reminder);
      return 'saved';
    },
  }),
};

/** A claim lasts for ever: nobody goes on with what a dead process held. */
export const claimWithoutLease: Mutant = {
  ...unchanged,
  name: 'the lease',
  breaks: /^7 every record ends/,
  remind: (deps) => ({
    ...deps,
    reminders: {
      ...deps.reminders,
      find: async (key) => {
        const found = await deps.reminders.find(key);
        return found === null ? null : { ...found, leaseUntilAt: '9999-12-31T00:00:00.000Z' };
      },
    },
  }),
};

/** Remind takes everybody for active. */
export const withoutStopCheck: Mutant = {
  ...unchanged,
  name: 'the stop check',
  breaks: /^1 consent/,
  remind: (deps) => ({
    ...deps,
    runners: {
      ...deps.runners,
      findProfile: async (runnerId) => {
        const found = await deps.runners.findProfile(runnerId);
        return found === null ? null : { ...found, status: 'active' };
      },
    },
  }),
};

/** Remind doesn't look at the profile again between marking a touch `sending` and calling the carrier. */
export const withoutLastLook: Mutant = {
  ...unchanged,
  name: 'the last look before sending',
  breaks: /^1 consent/,
  remind: (deps) => {
    const known = new Map<string, Profile | null>();
    let aboutToSend = false;
    return {
      ...deps,
      reminders: {
        ...deps.reminders,
        save: (reminder: Reminder) => {
          aboutToSend = reminder.state === 'sending';
          return deps.reminders.save(reminder);
        },
      },
      runners: {
        ...deps.runners,
        findProfile: async (runnerId) => {
          if (aboutToSend) return known.get(runnerId) ?? null;
          const found = await deps.runners.findProfile(runnerId);
          known.set(runnerId, found);
          return found;
        },
        saveProfile: async (next) => {
          const answer = await deps.runners.saveProfile(next);
          if (answer === 'saved') known.set(next.runnerId, next);
          return answer;
        },
      },
    };
  },
};

/** STOP is answered without waiting for a text that is being handed over. */
export const stopWithoutWaiting: Mutant = {
  ...unchanged,
  name: "STOP's wait for an open send",
  breaks: /^1 consent/,
  firstSeed: 2,
  inboundSms: (deps) => ({ ...deps, reminders: { ...deps.reminders, find: async () => null } }),
};

/** The cursor moves whatever another tick has done to it. */
export const cursorWithoutCondition: Mutant = {
  ...unchanged,
  name: "the cursor's condition",
  breaks: /^cursor/,
  firstSeed: 11,
  dispatch: (deps) => ({
    ...deps,
    dueIndex: {
      ...deps.dueIndex,
      moveCursor: async (shard, _from, to) =>
        deps.dueIndex.moveCursor(shard, await deps.dueIndex.readCursor(shard), to),
    },
  }),
};

/** The cursor moves past what the queue refused. */
export const cursorPastRefused: Mutant = {
  ...unchanged,
  name: "the queue's refusals",
  breaks: /^cursor/,
  firstSeed: 2,
  dispatch: (deps) => ({
    ...deps,
    queue: { send: async (messages) => (await deps.queue.send(messages)).map(() => true) },
  }),
};

/** The carrier may deliver a text as late as it likes. */
export const withoutValidity: Mutant = {
  ...unchanged,
  name: 'the validity period',
  breaks: /^4 hours/,
  firstSeed: 2,
  remind: (deps) => ({
    ...deps,
    carrier: {
      ...deps.carrier,
      send: (text, timeoutMs) => deps.carrier.send({ ...text, validitySeconds: 36_000 }, timeoutMs),
    },
  }),
};

/** Each report on a text is taken for news. */
export const callbacksWithoutDedupe: Mutant = {
  ...unchanged,
  name: 'the dedupe of callbacks',
  breaks: /^records/,
  deliveryStatus: (deps) => ({
    ...deps,
    reminders: {
      ...deps.reminders,
      find: async (key) => {
        const found = await deps.reminders.find(key);
        return found === null ? null : { ...found, delivery: null };
      },
    },
  }),
};

/** An open send is repeated without asking the carrier whether it has the text. */
export const withoutReconciliation: Mutant = {
  ...unchanged,
  name: 'the reconciliation',
  breaks: /^2 once/,
  firstSeed: 16,
  remind: (deps) => ({ ...deps, carrier: { ...deps.carrier, sentTo: async () => [] } }),
};

/** All of them. */
export const mutants: readonly Mutant[] = [
  claimWithoutCondition,
  claimWithoutLease,
  withoutStopCheck,
  withoutLastLook,
  stopWithoutWaiting,
  cursorWithoutCondition,
  cursorPastRefused,
  withoutValidity,
  callbacksWithoutDedupe,
  withoutReconciliation,
];
