import type { CrampReport, Urgency } from '../cramps/cramp-report.ts';
import type { CrampFeature, RedFlagSign } from '../cramps/features.ts';
import type { Units } from '../runner/settings.ts';

/** A weekly run as far as a text gives it; what it doesn't say is null and filled in by the conversation. */
export type WeeklyRunDraft = {
  /** ISO weekday, 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** 'HH:MM', 24 hours. */
  readonly startLocal: string | null;
  readonly minutes: number | null;
  readonly distanceKm: number | null;
};

/** A one-off run as far as a text gives it. `on` is the local date 'YYYY-MM-DD'. */
export type OneOffRunDraft = {
  readonly on: string | null;
  readonly startLocal: string | null;
  readonly minutes: number | null;
  readonly distanceKm: number | null;
  readonly isRace: boolean;
};

/** One setting that a text changes. */
export type SettingChange =
  | { readonly setting: 'checkIns'; readonly on: boolean }
  | { readonly setting: 'units'; readonly units: Units }
  | { readonly setting: 'leadMinutes'; readonly leadMinutes: number }
  | { readonly setting: 'quietHours'; readonly fromLocal: string; readonly untilLocal: string }
  /** Named a setting, gave no value that can be used. */
  | { readonly setting: 'unclear' };

/** How long the run was that a text talks about, as far as it says. */
export type RunSaid = { readonly totalKm: number | null; readonly totalMinutes: number | null };

/** What a text asks for, with the facts that belong to it. */
export type Request =
  /** `keyword`: the bare carrier keyword, which the carrier answers itself. */
  | { readonly intent: 'stop'; readonly keyword: boolean; readonly wrongNumber: boolean }
  | { readonly intent: 'start'; readonly keyword: boolean }
  | { readonly intent: 'help'; readonly keyword: boolean }
  /** `code` is six digits when the text carries a sign-up code. */
  | { readonly intent: 'join'; readonly code: string | null }
  | {
      readonly intent: 'cramp';
      readonly report: CrampReport;
      readonly features: readonly CrampFeature[];
      readonly run: RunSaid;
      /** True when the text only fills in what a report before it left open ('left', 'mile 6'). */
      readonly answersQuestion: boolean;
    }
  /** `allClear`: also takes back a red flag ('all clear', 'doctor says it's fine'). */
  | { readonly intent: 'ok'; readonly allClear: boolean; readonly run: RunSaid }
  /** Weekly runs; empty when the text names runs but no day could be read. */
  | { readonly intent: 'runs'; readonly runs: readonly WeeklyRunDraft[] }
  | { readonly intent: 'run'; readonly run: OneOffRunDraft }
  /** `on`: the local date to skip; null is the next run. */
  | { readonly intent: 'skip'; readonly on: string | null }
  /** `untilOn`: the local date reminders come back; null when the text gives no end. */
  | { readonly intent: 'pause'; readonly untilOn: string | null }
  | { readonly intent: 'resume' }
  /** `query`: what to look up, null when none is given; `choice`: a numbered choice, from 1. */
  | { readonly intent: 'where'; readonly query: string | null; readonly choice: number | null }
  | { readonly intent: 'status' }
  | { readonly intent: 'tip'; readonly more: boolean }
  | { readonly intent: 'me' }
  | { readonly intent: 'settings'; readonly change: SettingChange }
  /** `confirmed`: the confirming word after FORGET was asked. */
  | { readonly intent: 'forget'; readonly confirmed: boolean }
  | { readonly intent: 'helped'; readonly verdict: 'helped' | 'didNotHelp' | 'cannotDo' }
  /** `wrongNumber`: the number isn't a runner's ('you have the wrong number'); nobody there wants our texts. */
  | { readonly intent: 'unknown'; readonly wrongNumber: boolean };

export type Intent = Request['intent'];

/** A text, read. `urgency` and `signs` stand apart from the request: they are acted on first, whatever it is. */
export type Meaning = {
  readonly request: Request;
  readonly urgency: Urgency;
  /** The signs behind `urgency`, the gravest first; empty when there are none. */
  readonly signs: readonly RedFlagSign[];
};

/** What the reader knows besides the words. */
export type ReadingContext = {
  /** What Calfline last asked; see `conversationState`. */
  readonly waitingFor:
    | 'nothing'
    | 'place'
    | 'placeChoice'
    | 'runs'
    | 'checkIn'
    | 'crampSide'
    | 'crampDistance'
    | 'forgetConfirmation';
  /** The runner's local date and time now, 'YYYY-MM-DDTHH:MM'. */
  readonly nowLocal: string;
  /** What a bare number of distance means to this runner. */
  readonly units: Units;
};
