// The words of one touch, and what they were made from.
import type { Temporal } from 'temporal-polyfill';
import { isSaltGated } from '../hydration/body.ts';
import { hydrationPlan } from '../hydration/plan.ts';
import type { Place } from '../runner/place.ts';
import type { Profile } from '../runner/profile.ts';
import {
  checkInText,
  type EveningFacts,
  eveningText,
  type PreRunFacts,
  preRunText,
} from '../sms/copy/reminder-texts.ts';
import type { ReminderVoice } from '../sms/copy/voices.ts';
import { fromStoredInstant } from '../time/instant.ts';
import type { TipId, TipVariant } from '../tips/tip.ts';
import { wordsFor } from '../tips/tip-words.ts';
import type { Heat } from '../weather/heat.ts';
import type { PlannedRun } from './planned-runs.ts';
import type { ForecastUsed } from './reminder.ts';
import type { Composed } from './reminder-steps.ts';
import type { Touch } from './touch.ts';

/** A tip to end the pre-run text with, and why it was chosen. */
export type TipToTell = {
  readonly tipId: TipId;
  readonly variant: TipVariant;
  readonly because: string;
};

/** What a text is made from. `tip` is told before a run only, and not while a red flag is open. */
export type ComposeInput = {
  /** The language this runner is reminded in. */
  readonly voice: ReminderVoice;
  readonly profile: Profile;
  readonly place: Place;
  readonly touch: Touch;
  readonly run: PlannedRun;
  readonly heat: Heat;
  readonly tip: TipToTell | null;
  readonly now: Temporal.Instant;
};

/** The text of a touch with the forecast, tip and reason to keep beside it. */
export const compose = (input: ComposeInput): Composed => {
  const { voice, profile, touch, heat } = input;
  switch (touch.kind) {
    case 'evening':
      return {
        text: eveningText(voice, runFacts(input)),
        tipId: null,
        because: null,
        forecast: forecastOf(heat),
      };
    case 'preRun': {
      const tip = profile.redFlag === null ? input.tip : null;
      const closing = profile.redFlag === null ? tipClosing(input, tip) : { kind: 'askAllClear' as const };
      return {
        text: preRunText(voice, { ...runFacts(input), closing }),
        tipId: tip?.tipId ?? null,
        because: tip?.because ?? null,
        forecast: forecastOf(heat),
      };
    }
    case 'checkIn':
      return { text: checkIn(input), tipId: null, because: null, forecast: null };
  }
};

const runFacts = ({ profile, place, run, heat, now }: ComposeInput): EveningFacts => ({
  placeName: place.name,
  startLocal: wallTime(run.startAt, place.timeZone),
  minutes: run.expectedMinutes,
  units: profile.units,
  heat:
    heat.kind === 'unknown'
      ? null
      : {
          forecast: heat,
          plan: hydrationPlan({
            flag: heat.flag,
            minutes: run.expectedMinutes,
            body: profile.body,
            minutesUntilStart: Math.floor(now.until(run.startAt).total('minutes')),
          }),
        },
  electrolytesAllowed: !isSaltGated(profile.body.health),
});

const tipClosing = ({ voice, profile }: ComposeInput, tip: TipToTell | null): PreRunFacts['closing'] =>
  tip === null
    ? { kind: 'nothing' }
    : { kind: 'tip', shortText: wordsFor(voice.tips, tip.tipId, tip.variant, profile.body.health).short };

const checkIn = ({ voice, profile, place, touch, run, now }: ComposeInput): string => {
  const dateOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(place.timeZone).toPlainDate();
  const ranToday = dateOf(fromStoredInstant(touch.runStartAt)).equals(dateOf(now));
  return checkInText(voice, {
    startLocal: wallTime(run.startAt, place.timeZone),
    units: profile.units,
    when: ranToday ? 'today' : 'yesterday',
    askAllClear: profile.redFlag !== null,
  });
};

const wallTime = (at: Temporal.Instant, timeZone: string): string =>
  at.toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' });

const forecastOf = (heat: Heat): ForecastUsed | null =>
  heat.kind === 'unknown'
    ? null
    : {
        source: heat.source,
        fetchedAt: heat.fetchedAt,
        temperatureC: heat.temperatureC,
        relativeHumidityPercent: heat.relativeHumidityPercent,
        wbgtC: heat.wbgtC,
        heatIndexC: heat.heatIndexC,
        flag: heat.flag,
        estimated: heat.estimated,
      };
