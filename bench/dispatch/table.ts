/** A plain table: the first column left, the others right, widths to fit. Also valid Markdown. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, at) => (at === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(heads), rule, ...rows.map(line)].join('\n');
};

/** A whole number with thousands apart. */
export const whole = (value: number): string => Math.round(value).toLocaleString('en-US');

/** A number with up to two decimals. */
export const short = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

/** Seconds as minutes or hours, for a person. */
export const duration = (seconds: number): string => {
  if (seconds < 120) return `${seconds.toFixed(1)} s`;
  return seconds < 7200 ? `${(seconds / 60).toFixed(1)} min` : `${(seconds / 3600).toFixed(1)} h`;
};
