/**
 * What the local carrier remembers: texts and opt-outs. Kept in memory and, where a file is given, also as a
 * log of changes, one JSON object a line, so that a laptop switched off in the middle loses nothing.
 */
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { BrokenDataError } from '../broken-data.ts';
import { type CarrierMessage, carrierMessage } from './message.ts';

const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('message'), message: carrierMessage }),
  z.strictObject({ kind: z.literal('optOut'), phone: z.string(), out: z.boolean() }),
]);

type Change = z.infer<typeof change>;

export type CarrierLog = {
  /** Every text, in the order in which they were made. */
  messages(): Iterable<CarrierMessage>;
  find(sid: string): CarrierMessage | null;
  /** Texts from or to a phone, oldest first. */
  conversation(phone: string): readonly CarrierMessage[];
  /** The phones that were in use last, at most `limit`, the latest first. */
  latestPhones(limit: number): readonly string[];
  save(message: CarrierMessage): void;
  isOptedOut(phone: string): boolean;
  setOptedOut(phone: string, out: boolean): void;
};

/**
 * Opens the log; `file` null keeps it in memory. `changed` is called after each change. Throws BrokenDataError on
 * a line that cannot be read.
 */
export const openCarrierLog = (file: string | null, changed: () => void = () => undefined): CarrierLog => {
  const messages = new Map<string, CarrierMessage>();
  const sidsByPhone = new Map<string, string[]>();
  const optedOut = new Set<string>();

  const apply = (made: Change) => {
    if (made.kind === 'optOut') {
      if (made.out) {
        optedOut.add(made.phone);
      } else {
        optedOut.delete(made.phone);
      }
      return;
    }
    const { message } = made;
    if (!messages.has(message.sid)) {
      const phone = message.direction === 'inbound' ? message.from : message.to;
      const sids = sidsByPhone.get(phone) ?? [];
      sids.push(message.sid);
      // Out and in again: the map's order is that of the last use.
      sidsByPhone.delete(phone);
      sidsByPhone.set(phone, sids);
    }
    messages.set(message.sid, message);
  };

  if (file !== null && existsSync(file)) {
    readChanges(file).forEach(apply);
    rewrite(file, messages.values(), optedOut);
  }
  const record = (made: Change) => {
    apply(made);
    if (file !== null) {
      appendFileSync(file, `${JSON.stringify(made)}\n`);
    }
    changed();
  };

  return {
    messages: () => messages.values(),
    find: (sid) => messages.get(sid) ?? null,
    conversation: (phone) =>
      (sidsByPhone.get(phone) ?? []).flatMap((sid) => {
        const message = messages.get(sid);
        return message === undefined ? [] : [message];
      }),
    latestPhones: (limit) => [...sidsByPhone.keys()].reverse().slice(0, limit),
    save: (message) => record({ kind: 'message', message }),
    isOptedOut: (phone) => optedOut.has(phone),
    setOptedOut: (phone, out) => record({ kind: 'optOut', phone, out }),
  };
};

/** Reads a log. A last line without its line end was being written when the power went: it never counted. */
const readChanges = (file: string): readonly Change[] => {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line, index) => {
    try {
      return change.parse(JSON.parse(line));
    } catch {
      throw new BrokenDataError(`${file} can't be read: line ${index + 1} is not one of Calfline's records`);
    }
  });
};

/** Replaces the log by one line for each thing it says, in one step. */
const rewrite = (file: string, messages: Iterable<CarrierMessage>, optedOut: Iterable<string>) => {
  const changes: Change[] = [];
  for (const message of messages) {
    changes.push({ kind: 'message', message });
  }
  for (const phone of optedOut) {
    changes.push({ kind: 'optOut', phone, out: true });
  }
  const fresh = `${file}.new`;
  writeFileSync(fresh, changes.map((each) => `${JSON.stringify(each)}\n`).join(''));
  renameSync(fresh, file);
};
