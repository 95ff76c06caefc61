import * as z from 'zod/mini';
import { storedInstant } from '../time/instant.ts';
import { tipId } from '../tips/tip.ts';
import { forecastSourceName } from '../weather/forecast.ts';
import { heatFlag } from '../weather/heat-flag.ts';
import { touch, touchKind } from './touch.ts';

/** Why a touch was not sent. */
export const skipReason = z.enum([
  /** An evening text that the forecast and the hours made unnecessary. */
  'notNeeded',
  /** The runner stopped, paused, skipped or changed the run after it fell due. */
  'stopped',
  'paused',
  'runSkipped',
  'planChanged',
  'unreachable',
  /** Check-ins are off, or three in a row went unanswered. */
  'checkInsOff',
  /** A newer text of the same backlog says more. */
  'superseded',
  /** It would have fallen in the runner's quiet hours. */
  'quietHours',
  /** The day's cap on outbound texts is reached, or an operator paused everything. */
  'dailyCap',
  'operatorPaused',
]);

export type SkipReason = z.infer<typeof skipReason>;

/**
 * Where one reminder stands.
 * `claimed` -> `sending` -> `sent` | `unknown` | `failed`, or back to `claimed` when the carrier surely has nothing;
 * `unknown` -> `sending` (once more) | `sent` | `expired`; any of these three -> `skipped` | `expired` without a send.
 * Final: sent, failed, skipped, expired.
 */
export const reminderState = z.enum([
  'claimed',
  'sending',
  'unknown',
  'sent',
  'failed',
  'skipped',
  'expired',
]);

export type ReminderState = z.infer<typeof reminderState>;

/** The carrier's word on a text it accepted, in the order in which it can only move forward. */
export const deliveryState = z.enum(['accepted', 'queued', 'sent', 'delivered', 'undelivered', 'failed']);

export type DeliveryState = z.infer<typeof deliveryState>;

/** The weather a reminder was written from, kept so that the reason for each text can be read later. */
export const forecastUsed = z.strictObject({
  source: forecastSourceName,
  fetchedAt: storedInstant,
  temperatureC: z.number(),
  relativeHumidityPercent: z.number(),
  wbgtC: z.nullable(z.number()),
  heatIndexC: z.nullable(z.number()),
  flag: heatFlag,
  /** True when radiation or wind were estimated from sky cover. */
  estimated: z.boolean(),
});

export type ForecastUsed = z.infer<typeof forecastUsed>;

/** The once-only record of one touch: who owns it now, what was sent, and what the carrier said. */
export const reminder = z.strictObject({
  schemaVersion: z.literal(1),
  runnerId: z.string(),
  touch,
  state: reminderState,
  /** Raised by one with each write; a write names the version it read. */
  version: z.int().check(z.gte(1)),
  claimedAt: storedInstant,
  /** Until when the claimer may work on it alone. */
  leaseUntilAt: storedInstant,
  /** When the last call to the carrier began. */
  sendingAt: z.nullable(storedInstant),
  /** Calls to the carrier whose outcome was or is open or good; at most 2. */
  attempts: z.int().check(z.gte(0), z.lte(2)),
  sid: z.nullable(z.string()),
  /** The words sent; needed to find the text at the carrier when the outcome is unknown. */
  text: z.nullable(z.string()),
  delivery: z.nullable(deliveryState),
  errorCode: z.nullable(z.int()),
  reason: z.nullable(skipReason),
  tipId: z.nullable(tipId),
  because: z.nullable(z.string()),
  forecast: z.nullable(forecastUsed),
});

export type Reminder = z.infer<typeof reminder>;

/** Names one reminder for ever. Its text form travels in the status callback's URL. */
export const reminderKey = z.strictObject({ runnerId: z.string(), dueAt: storedInstant, kind: touchKind });

export type ReminderKey = z.infer<typeof reminderKey>;
