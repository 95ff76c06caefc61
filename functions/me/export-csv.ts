import type { Reminder } from '../../shared/reminders/reminder.ts';
import type { RunnerHistory } from '../../shared/runner/runner-store.ts';

/** One CSV cell, quoted where it must be; a leading sign that a spreadsheet would run as a formula is defused. */
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const header = [
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
];

/** A runner's runs, cramps, reminders and consent as CSV (RFC 4180), one row each, oldest first, with a header. */
export const toCsv = (history: RunnerHistory, reminders: readonly Reminder[]): string => {
  const rows = [
    ...history.consent.map((event) => ({
      at: event.at,
      cells: ['consent', event.at, null, event.action, ...blanks(10), event.words],
    })),
    ...history.runs.map((run) => ({
      at: run.startAt,
      cells: [
        'run',
        run.startAt,
        run.runKey,
        run.outcome,
        run.minutes,
        run.distanceKm,
        ...blanks(5),
        run.flag,
        run.wbgtC,
        run.tipId,
        null,
      ],
    })),
    ...reminders.map(({ touch, state, forecast, tipId, text }) => ({
      at: touch.dueAt,
      cells: [
        'reminder',
        touch.dueAt,
        touch.runKey,
        state,
        ...blanks(7),
        forecast?.flag ?? null,
        forecast?.wbgtC ?? null,
        tipId,
        text,
      ],
    })),
    ...history.cramps.map(({ at, runKey, report, flag, wbgtC, tipId, words }) => ({
      at,
      cells: [
        'cramp',
        at,
        runKey,
        ...blanks(3),
        report.side,
        report.muscle,
        report.atKm,
        report.atMinutes,
        report.severity,
        flag,
        wbgtC,
        tipId,
        words,
      ],
    })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return [header, ...rows.map((row) => row.cells)].map((cells) => cells.map(cell).join(',')).join('\r\n');
};

const blanks = (count: number): null[] => Array.from({ length: count }, () => null);
