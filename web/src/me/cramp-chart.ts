import { axisX, axisY, dot, type PlotOptions, plot, rectY, ruleY } from '@observablehq/plot';
import type { MePage } from '../../../shared/runner/me-api.ts';

const flagColours = {
  white: '#7a8b99',
  green: '#2e8b57',
  yellow: '#b58900',
  red: '#d1452f',
  black: '#555555',
} as const;

const weekMs = 7 * 24 * 3600 * 1000;

/**
 * Charts under one time axis: pain of each cramp coloured by heat flag and, where runs tell their minutes, the
 * minutes run each week.
 */
export const crampChart = (me: MePage, widthPx: number): Element[] => {
  const cramps = me.cramps.map((cramp) => ({
    at: new Date(cramp.at),
    pain: cramp.report.severity ?? 5,
    said: cramp.report.severity !== null,
    colour: cramp.flag ? flagColours[cramp.flag] : '#8a8a8a',
  }));
  const runs = me.runs.map((run) => ({ at: new Date(run.startAt), minutes: run.minutes ?? 0 }));
  const instants = [...cramps, ...runs].map(({ at }) => at.getTime());
  const domain = [new Date(Math.min(...instants) - weekMs), new Date(Math.max(...instants) + weekMs)];
  const common = {
    width: widthPx,
    marginLeft: 50,
    x: { domain, type: 'utc' as const, label: null },
    style: { background: 'transparent', color: 'currentColor', fontSize: '13px' },
  };
  const charts = [painChart(cramps, common)];
  if (runs.some(({ minutes }) => minutes > 0)) charts.push(loadChart(runs, common));
  for (const chart of charts) {
    // The box around the charts names them for a screen reader; Plot's labels on groups are not allowed there.
    for (const labelled of chart.querySelectorAll('[aria-label]')) labelled.removeAttribute('aria-label');
  }
  return charts;
};

type Cramp = { at: Date; pain: number; said: boolean; colour: string };
type Run = { at: Date; minutes: number };

const painChart = (cramps: readonly Cramp[], common: PlotOptions): Element =>
  plot({
    ...common,
    height: 180,
    y: { domain: [0, 10], label: 'Pain out of 10 (hollow: not said), colour is the heat flag' },
    marks: [
      axisX({ ticks: 4 }),
      axisY({ ticks: 5 }),
      ruleY([0]),
      dot(cramps, {
        x: 'at',
        y: 'pain',
        r: 6,
        stroke: 'colour',
        fill: (cramp: Cramp) => (cramp.said ? cramp.colour : 'transparent'),
        strokeWidth: 2,
      }),
    ],
  });

const loadChart = (runs: readonly Run[], common: PlotOptions): Element =>
  plot({
    ...common,
    height: 130,
    y: { label: 'Minutes run a week', grid: true },
    marks: [
      axisX({ ticks: 4 }),
      axisY({ ticks: 3 }),
      ruleY([0]),
      rectY(weeksOf(runs), {
        x1: 'from',
        x2: 'to',
        y: 'minutes',
        fill: 'currentColor',
        fillOpacity: 0.35,
        inset: 1,
      }),
    ],
  });

/** Minutes summed by seven-day blocks of UTC time, which is near enough for a picture. */
const weeksOf = (runs: readonly Run[]): { from: Date; to: Date; minutes: number }[] => {
  const byWeek = new Map<number, number>();
  for (const run of runs) {
    const week = Math.floor(run.at.getTime() / weekMs);
    byWeek.set(week, (byWeek.get(week) ?? 0) + run.minutes);
  }
  return [...byWeek].map(([week, minutes]) => ({
    from: new Date(week * weekMs),
    to: new Date((week + 1) * weekMs),
    minutes,
  }));
};
