/**
 * Every event the service can log, in one registry: the operator searches by `code`, the runbook explains it,
 * and a code that is not here does not compile. `level` is the log level.
 */
export const eventCodes = {
  'webhook.forged': {
    level: 'warn',
    says: 'A webhook came without a valid signature; nothing was read or stored.',
  },
  'function.notBuilt': {
    level: 'error',
    says: 'A function could not read its settings or secrets; it goes on with those it had, if it had any.',
  },
  'request.notThroughEdge': {
    level: 'warn',
    says: 'A request came past the distribution, which guards the service; it was refused with 403.',
  },
  'request.invalid': { level: 'info', says: 'A request did not parse; the field names are in `fields`.' },
  'request.failed': { level: 'error', says: 'A handler threw; the caller got 500.' },
  'request.tooLarge': { level: 'warn', says: 'A body over the limit was refused with 413 and not read.' },
  'inbound.applied': { level: 'info', says: 'A text from a runner was read and applied.' },
  'inbound.repeated': { level: 'info', says: 'A repeated webhook got the answer given before.' },
  'inbound.conflict': {
    level: 'warn',
    says: 'Two texts of one runner met; this one was applied again on the newer profile.',
  },
  'inbound.limited': {
    level: 'warn',
    says: "A number's hour, or the day, has had its answers: this text was applied and not answered.",
  },
  'inbound.busy': {
    level: 'error',
    says: 'A text met other writes on its runner at every try; the carrier repeats it.',
  },
  'signup.waiting': { level: 'info', says: "A sign-up from the web waits for its runner's text." },
  'signup.joined': { level: 'info', says: 'A runner joined.' },
  'tips.rolledUp': {
    level: 'info',
    says: "All runners' results with tips were summed; `runners` is how many have any.",
  },
  'dispatch.ticked': { level: 'info', says: 'One tick of dispatch; the counts are in the fields.' },
  'dispatch.queueFailed': {
    level: 'error',
    says: 'The queue failed as a whole; its runners are due again with the next tick.',
  },
  'dispatch.shardFailed': {
    level: 'error',
    says: 'A shard of the due index could not be read or moved; the next tick goes on with it.',
  },
  'remind.badMessage': {
    level: 'error',
    says: 'A queue message did not parse; it goes to the dead letters.',
  },
  'remind.settled': { level: 'info', says: 'A touch reached its end; `state` and `reason` say which.' },
  'remind.unknown': {
    level: 'warn',
    says: 'Whether the carrier took a text is not known; it is looked up in a minute or more.',
  },
  'remind.carrierBusy': {
    level: 'warn',
    says: 'The carrier was too busy to take a text for as long as one call may last; it is offered again soon.',
  },
  'remind.refused': { level: 'warn', says: 'The carrier refused a text; `meaning` says what it asks of us.' },
  'remind.runnerFailed': {
    level: 'error',
    says: 'Work on one runner failed; the queue brings the runner back.',
  },
  'delivery.moved': { level: 'info', says: 'The carrier reported on a text.' },
  'delivery.unreachable': { level: 'warn', says: 'A runner can not be reached; no more reminders for now.' },
  'delivery.problem': {
    level: 'error',
    says: 'The carrier filters our texts or our account is misconfigured; `carrierCode` says which.',
  },
  'me.refused': { level: 'info', says: "A runner's page was asked for with a link that has ended." },
  'me.changed': { level: 'info', says: 'A runner changed something on their page; `fields` says what.' },
  'me.deleted': { level: 'info', says: 'A runner deleted everything from their page.' },
  'forecast.sourceFailed': {
    level: 'warn',
    says: 'A weather source did not answer or its answer did not parse; the next source is asked. `why` tells.',
  },
  'forecast.cellLacking': {
    level: 'info',
    says: 'A weather source answered without a variable or hours that we need for some cells.',
  },
  'forecast.keptUsed': {
    level: 'warn',
    says: 'No source answered; forecasts between 1 and 6 hours old were used.',
  },
  'forecast.none': { level: 'warn', says: 'No forecast for these cells; their texts carry no numbers.' },
  'forecast.storeFailed': {
    level: 'warn',
    says: 'A kept forecast could not be read or saved; it is fetched instead.',
  },
} as const satisfies Record<string, { level: 'info' | 'warn' | 'error'; says: string }>;

/** The stable code of one kind of event. */
export type EventCode = keyof typeof eventCodes;
