/**
 * Every event the service can log, in one registry: the operator searches by `code`, the runbook explains it,
 * and a code that is not here does not compile. `level` is the log level.
 */
export const eventCodes = {
  'webhook.forged': {
    level: 'warn',
    says: 'A webhook came without a valid signature; nothing was read or stored.',
  },
  'request.invalid': { level: 'info', says: 'A request did not parse; the field names are in `fields`.' },
  'request.failed': { level: 'error', says: 'A handler threw; the caller got 500.' },
  'inbound.applied': { level: 'info', says: 'A text from a runner was read and applied.' },
  'inbound.repeated': { level: 'info', says: 'A repeated webhook got the answer given before.' },
  'inbound.conflict': {
    level: 'warn',
    says: 'Two texts of one runner met; this one was applied again on the newer profile.',
  },
  'store.failed': {
    level: 'error',
    says: 'The database failed or refused; the work is retried by its caller.',
  },
} as const satisfies Record<string, { level: 'info' | 'warn' | 'error'; says: string }>;

/** The stable code of one kind of event. */
export type EventCode = keyof typeof eventCodes;
