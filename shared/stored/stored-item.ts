import * as z from 'zod/mini';

/** Turns the data of one schema version into that of the next. */
export type Upgrade = (older: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * One kind of stored item: the schema of its newest version, and for each older version that may still be in
 * the table the step to the version after it.
 */
export type StoredKind<T> = {
  readonly name: string;
  readonly version: number;
  readonly schema: z.core.$ZodType<T>;
  readonly upgrades: Readonly<Record<number, Upgrade>>;
  /** Items of other kinds that lie in one of its fields, by name there; each has a version of its own. */
  readonly holds?: {
    readonly field: string;
    readonly items: Readonly<Record<string, StoredKind<unknown>>>;
  };
};

/**
 * An item in the store that this release cannot read. The message names the kind of item and the fields at
 * fault, never what is in them.
 */
export class UnreadableItem extends Error {
  readonly code = 'store.unreadable';
  readonly kind: string;
  constructor(kind: string, why: string) {
    super(`Unreadable ${kind} in the store: ${why}`);
    this.name = 'UnreadableItem';
    this.kind = kind;
  }
}

const versioned = z.looseObject({ schemaVersion: z.int().check(z.gte(1)) });

const pathsOf = (error: z.core.$ZodError): string =>
  [...new Set(error.issues.map((issue) => issue.path.join('.') || '(item)'))].slice(0, 5).join(', ');

type Item = Readonly<Record<string, unknown>>;

/** An item in the shape of its newest version, and so what lies in it; not parsed yet. */
const upToDate = <T>(kind: StoredKind<T>, data: unknown): Item => {
  const envelope = versioned.safeParse(data);
  if (!envelope.success) throw new UnreadableItem(kind.name, 'it carries no schema version');
  let item: Item = envelope.data;
  for (let version = envelope.data.schemaVersion; version !== kind.version; version += 1) {
    const upgrade = kind.upgrades[version];
    if (upgrade === undefined) throw new UnreadableItem(kind.name, `version ${version} has no reader`);
    item = { ...upgrade(item), schemaVersion: version + 1 };
  }
  return kind.holds === undefined ? item : withHeldUpToDate(kind.holds, item);
};

const holder = z.looseObject({});

const withHeldUpToDate = ({ field, items }: NonNullable<StoredKind<unknown>['holds']>, item: Item): Item => {
  const held = holder.safeParse(item[field]);
  if (!held.success) return item;
  const newest = Object.entries(items).flatMap(([name, kind]) => {
    const data = held.data[name] ?? null;
    return data === null ? [] : [[name, upToDate(kind, data)] as const];
  });
  return { ...item, [field]: { ...held.data, ...Object.fromEntries(newest) } };
};

/**
 * Reads what a store holds, bringing an older version up to date first. Throws `UnreadableItem` on data that
 * doesn't fit, and on a version newer than this release knows (after a rollback).
 */
export const readStored = <T>(kind: StoredKind<T>, data: unknown): T => {
  const read = z.safeParse(kind.schema, upToDate(kind, data));
  if (!read.success) throw new UnreadableItem(kind.name, `bad ${pathsOf(read.error)}`);
  return read.data;
};

/**
 * Checks an item before it is stored. Types can't see a list that grew past its limit, and such an item would
 * be stored well and never be read again, so a bug stops here, before it does harm. Throws TypeError.
 */
export const checkStorable = <T>(kind: StoredKind<T>, item: T): T => {
  const checked = z.safeParse(kind.schema, item);
  if (!checked.success) throw new TypeError(`Refused to store a ${kind.name}: bad ${pathsOf(checked.error)}`);
  return checked.data;
};

/** A caller that creates must name version 1. Throws RangeError: anything else is a bug of the caller's. */
export const requireFirstVersion = (item: { readonly version: number }): void => {
  if (item.version !== 1) throw new RangeError('A new item has version 1');
};

/** A caller that replaces must name a version after 1. Throws RangeError. */
export const requireLaterVersion = (item: { readonly version: number }): void => {
  if (item.version < 2) throw new RangeError('An item that replaces another has version 2 or more');
};
