/**
 * A table of figures: what it is about, how a figure is counted, and rows that begin with a name. Numbers are shown with
 * one decimal.
 *
 * @typedef {{ title: string, says: string, columns: string[], rows: (string | number)[][] }} Table
 */

const shown = (cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell);

/** @param {Table} table @returns {string} for a terminal */
export function printed({ title, says, columns, rows }) {
  const lines = [columns, ...rows.map((row) => row.map(shown))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
  const set = (line) =>
    widths.map((width, at) => (at === 0 ? (line[0] ?? '').padEnd(width) : (line[at] ?? '').padStart(width))).join('  ');
  return [title, `  ${says}`, ...lines.map((line) => `  ${set(line)}`), ''].join('\n');
}

/** @param {Table} table @returns {string} Markdown, as Prettier sets it */
export function markdown({ title, says, columns, rows }) {
  const lines = [columns, ...rows.map((row) => columns.map((_, at) => shown(row[at] ?? '')))];
  const widths = columns.map((_, at) => Math.max(3, ...lines.map((line) => line[at].length)));
  const set = (line) =>
    `| ${line.map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[0]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [`## ${title}`, '', says, '', set(lines[0]), rule, ...lines.slice(1).map(set), ''].join('\n');
}
