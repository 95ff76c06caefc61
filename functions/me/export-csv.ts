import type { Reminder } from '../../shared/reminders/reminder.ts';
import type { ConsentEvent } from '../../shared/runner/consent.ts';
import type { CrampRecord, RunRecord } from '../../shared/runner/run.ts';
import type { RunnerHistory } from '../../shared/runner/runner-store.ts';

type Cell = string | number | null | undefined;

/** One CSV cell, quoted where it must be; a leading sign that a spreadsheet would run as a formula is defused. */
const cell = (value: Cell): string => {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const columns = [
  'kind',
  'at',
  'run',
  'outcome',
  'minutes',
  'distanceKm',
  'side',
  'muscle',
  'atKm',
  'atMinutes',
  'severityOutOf10',
  'heatFlag',
  'wbgtC',
  'tip',
  'words',
] as const;

/** What a record says by column; where it says nothing, the cell is empty. */
type Row = { readonly kind: string; readonly at: string } & {
  readonly [column in (typeof columns)[number]]?: Cell;
};

const consentRow = ({ at, action, words }: ConsentEvent): Row => ({
  kind: 'consent',
  at,
  outcome: action,
  words,
});

const runRow = ({ startAt, runKey, flag, tipId, outcome, minutes, distanceKm, wbgtC }: RunRecord): Row => ({
  kind: 'run',
  at: startAt,
  run: runKey,
  outcome,
  minutes,
  distanceKm,
  heatFlag: flag,
  wbgtC,
  tip: tipId,
});

const reminderRow = ({ touch, state, forecast, tipId, text }: Reminder): Row => ({
  kind: 'reminder',
  at: touch.dueAt,
  run: touch.runKey,
  outcome: state,
  heatFlag: forecast?.flag,
  wbgtC: forecast?.wbgtC,
  tip: tipId,
  words: text,
});

const crampRow = ({ at, runKey, report, flag, wbgtC, tipId, words }: CrampRecord): Row => ({
  kind: 'cramp',
  at,
  run: runKey,
  side: report.side,
  muscle: report.muscle,
  atKm: report.atKm,
  atMinutes: report.atMinutes,
  severityOutOf10: report.severity,
  heatFlag: flag,
  wbgtC,
  tip: tipId,
  words,
});

/** A runner's runs, cramps, reminders and consent as CSV (RFC 4180), one row each, oldest first, with a header. */
export const toCsv = (history: RunnerHistory, reminders: readonly Reminder[]): string => {
  const rows = [
    ...history.consent.map(consentRow),
    ...history.runs.map(runRow),
    ...reminders.map(reminderRow),
    ...history.cramps.map(crampRow),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))]
    .map((cells) => cells.map(cell).join(','))
    .join('\r\n');
};
