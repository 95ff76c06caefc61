/**
 * Every event the service can log, in one registry, with the level it is logged at: the operator searches by `code`, the
 * runbook explains it, and a code that is not here does not compile. What each says is a comment, since every function
 * carries this list.
 */
export const eventCodes = {
  /** A webhook came without a valid signature; nothing was read or stored. */
  'webhook.forged': 'warn',
  /** A function could not read its settings or secrets; it goes on with those it had, if it had any. */
  'function.notBuilt': 'error',
  /** A request came past the distribution, which guards the service; it was refused with 403. */
  'request.notThroughEdge': 'warn',
  /** A request did not parse; the field names are in `fields`. */
  'request.invalid': 'info',
  /** A handler threw; the caller got 500. */
  'request.failed': 'error',
  /** A body over the limit was refused with 413 and not read. */
  'request.tooLarge': 'warn',
  /** A text from a runner was read and applied. */
  'inbound.applied': 'info',
  /** A repeated webhook got the answer given before. */
  'inbound.repeated': 'info',
  /** Two texts of one runner met; this one was applied again on the newer profile. */
  'inbound.conflict': 'warn',
  /** A number's hour, or the day, has had its answers: this text was applied and not answered. */
  'inbound.limited': 'warn',
  /** A text met other writes on its runner at every try; the carrier repeats it. */
  'inbound.busy': 'error',
  /** A sign-up from the web waits for its runner's text. */
  'signup.waiting': 'info',
  /** A runner joined. */
  'signup.joined': 'info',
  /** All runners' results with tips were summed; `runners` is how many have any. */
  'tips.rolledUp': 'info',
  /** One tick of dispatch; the counts are in the fields. */
  'dispatch.ticked': 'info',
  /** The queue failed as a whole; its runners are due again with the next tick. */
  'dispatch.queueFailed': 'error',
  /** A shard of the due index could not be read or moved; the next tick goes on with it. */
  'dispatch.shardFailed': 'error',
  /** A queue message did not parse; it goes to the dead letters. */
  'remind.badMessage': 'error',
  /** A touch reached its end; `state` and `reason` say which. */
  'remind.settled': 'info',
  /** Whether the carrier took a text is not known; it is looked up in a minute or more. */
  'remind.unknown': 'warn',
  /** The carrier was too busy to take a text for as long as one call may last; it is offered again soon. */
  'remind.carrierBusy': 'warn',
  /** The carrier refused a text; `meaning` says what it asks of us. */
  'remind.refused': 'warn',
  /** Work on one runner failed; the queue brings the runner back. */
  'remind.runnerFailed': 'error',
  /** The carrier reported on a text. */
  'delivery.moved': 'info',
  /** A runner can not be reached; no more reminders for now. */
  'delivery.unreachable': 'warn',
  /** The carrier filters our texts or our account is misconfigured; `carrierCode` says which. */
  'delivery.problem': 'error',
  /** A runner's page was asked for with a link that has ended. */
  'me.refused': 'info',
  /** A runner changed something on their page; `fields` says what. */
  'me.changed': 'info',
  /** A runner deleted everything from their page. */
  'me.deleted': 'info',
  /** A weather source did not answer or its answer did not parse; the next source is asked. `why` tells. */
  'forecast.sourceFailed': 'warn',
  /** A weather source answered without a variable or hours that we need for some cells. */
  'forecast.cellLacking': 'info',
  /** No source answered; forecasts between 1 and 6 hours old were used. */
  'forecast.keptUsed': 'warn',
  /** No forecast for these cells; their texts carry no numbers. */
  'forecast.none': 'warn',
  /** A kept forecast could not be read or saved; it is fetched instead. */
  'forecast.storeFailed': 'warn',
} as const satisfies Record<string, 'info' | 'warn' | 'error'>;

/** The stable code of one kind of event. */
export type EventCode = keyof typeof eventCodes;
