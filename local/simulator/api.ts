/**
 * The simulator's JSON API, which the phone page lives on. It exists on the laptop only.
 *
 *   GET  /sim/state                        everything the page shows: `simState`
 *   GET  /sim/events                       server-sent events: `changed` (data: a revision number) after any change
 *   POST /sim/phones/{number}/texts        { body } -> `simText`; the runner's text, sent when it answers
 *   POST /sim/clock                        `clockCommand` -> `simState`; a move answers when all on the way is done
 *   POST /sim/weather                      any fields of `weatherDial` -> `simState`
 *   POST /sim/faults                       any fields of `carrierFaults` -> `simState`
 *   GET  /sim/phones/{number}/reminders    { reminders: [...] }: the reminder records of that phone, newest first
 *   GET  /sim/why/{sid}                    `simWhy`: the record behind one text, and the drinking plan it told
 *
 * {number} is E.164 ('+15125550123'; the plus may be written %2B). A request that cannot be used answers 400 (404
 * for what isn't there) with { error: 'what is wrong', fields: ['name'] }.
 */
import * as z from 'zod';
import { reminder } from '../../shared/reminders/reminder.ts';
import { touchKind } from '../../shared/reminders/touch.ts';
import { storedInstant } from '../../shared/time/instant.ts';
import { heatFlag } from '../../shared/weather/heat-flag.ts';
import { carrierFaults } from '../carrier/faults.ts';
import { messageStatus } from '../carrier/message.ts';
import { weatherDial } from '../simulated-weather.ts';

/** One text on a phone; `from` is 'runner' for the phone's own. `at` is when it was made. */
const simMessage = z.strictObject({
  sid: z.string(),
  from: z.enum(['runner', 'calfline']),
  body: z.string(),
  at: storedInstant,
  /** 'delivered' and 'received' have arrived; 'failed' and 'undelivered' never will. */
  status: messageStatus,
  errorCode: z.int().nullable(),
  segments: z.int(),
});

/** One phone with its conversation, oldest text first. */
const simPhone = z.strictObject({
  number: z.string(),
  /** The runner's zone, null before they have joined with a place. */
  timeZone: z.string().nullable(),
  optedOut: z.boolean(),
  messages: z.array(simMessage),
});

export const simState = z.strictObject({
  /** Rises with each change; the same number is sent by /sim/events. */
  revision: z.int(),
  now: storedInstant,
  clock: z.strictObject({ mode: z.enum(['running', 'paused']), moving: z.boolean() }),
  /** The number that runners text. */
  serviceNumber: z.string(),
  weather: weatherDial,
  /** True when the weather is Open-Meteo's and the dial does nothing. */
  liveWeather: z.boolean(),
  /** The heat of the hour from now where the last phone's runner runs; null without a forecast. */
  heatNow: z
    .strictObject({
      placeName: z.string(),
      temperatureC: z.number(),
      relativeHumidityPercent: z.number(),
      wbgtC: z.number(),
      flag: heatFlag,
    })
    .nullable(),
  faults: carrierFaults,
  /** The next touch of any runner; null when nothing is due. */
  next: z.strictObject({ at: storedInstant, kind: touchKind }).nullable(),
  /** The phones that were in use last, at most 20, the latest first. */
  phones: z.array(simPhone),
});

export type SimState = z.infer<typeof simState>;

export const simText = z.strictObject({ sid: z.string() });

export const textCommand = z.strictObject({ body: z.string().min(1).max(1600) });

/** What can be done to the clock. It goes ahead only, and at most 60 days at a time. */
export const clockCommand = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('pause') }),
  z.strictObject({ do: z.literal('run') }),
  z.strictObject({
    do: z.literal('forward'),
    minutes: z
      .int()
      .min(1)
      .max(60 * 24 * 60),
  }),
  /** To the next text that is due, or nothing when none is. */
  z.strictObject({ do: z.literal('nextTouch') }),
  z.strictObject({ do: z.literal('moveTo'), at: z.iso.datetime({ offset: true }) }),
]);

export type ClockCommand = z.infer<typeof clockCommand>;

export const weatherCommand = weatherDial.partial();

export const faultsCommand = carrierFaults.partial();

export const simReminders = z.strictObject({ reminders: z.array(reminder) });

const range = z.strictObject({ from: z.number(), to: z.number() });

export const simWhy = z.strictObject({
  reminder: z.nullable(reminder),
  /** The plan for the record's flag and this runner, worked out again; null without a forecast or a record. */
  plan: z
    .strictObject({
      perHourMl: range.nullable(),
      electrolyteDrink: z.boolean(),
      sodiumMgPerLitre: range.nullable(),
      totalCapMl: z.number(),
      beforeMl: z.number().nullable(),
      advice: z.array(z.string()),
    })
    .nullable(),
});

export type SimWhy = z.infer<typeof simWhy>;

export const simError = z.strictObject({ error: z.string(), fields: z.array(z.string()) });
