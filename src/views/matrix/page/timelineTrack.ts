import type { SourceSummary } from '../../../engine/model';
import type { MatrixAnswer, MatrixRow } from '../../../worker/matrix';
import { timeSpan, type TimeSpan } from './timeSpan';
import { scaleOf, xOf, type TimeScale } from './timeScale';

/*
 * One fact on the timeline. Two times are told apart: when an account was written, by its own date line, and the date
 * that an answer gives. An account without a date line has no place in time; none is guessed for it.
 */

/** One answer with the accounts that give it, side by side in time. */
export interface Lane {
  readonly group: number;
  readonly words: string;
  readonly top: number;
  readonly height: number;
}

export interface Mark {
  readonly kind: 'written' | 'undated' | 'told';
  /** Index into the sources; of a told date, the first source that gives it. */
  readonly source: number;
  readonly answer: MatrixAnswer;
  /** Pixels, of its middle: along the axis, or in the column of accounts without a date. */
  readonly x: number;
  readonly y: number;
  /** The whole of its time along the axis, where that is longer than the mark. */
  readonly reach?: { readonly from: number; readonly to: number };
  /** Of a told date: how many sources give it. */
  readonly accounts: number;
}

export interface Track {
  readonly row: MatrixRow;
  readonly lanes: readonly Lane[];
  /** In the order in which a reader goes through them: by time, those without a date, told dates. */
  readonly marks: readonly Mark[];
  /** The told dates' own axis, where there are any. */
  readonly told?: { readonly scale: TimeScale; readonly top: number; readonly height: number };
  readonly height: number;
}

export interface TrackRoom {
  /** Pixels of the axis, and of the column beside it for accounts without a date. */
  readonly width: number;
  readonly undatedWidth: number;
}

/** Pixels from one mark to the next beside or above it. */
const pitch = 15;
const lanePadding = 6;
const toldHeight = 46;

/** The facts that a timeline can tell of: those that changed from account to account, and those that give a date. */
export function timelineRows(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  return rows.filter((row) => row.groups > 1 || row.cells.some(({ answers }) => answers.some(toldSpan)));
}

/** When the sources were written, for those that say so. */
export function writtenSpans(sources: readonly SourceSummary[]): (TimeSpan | undefined)[] {
  return sources.map(({ date }) => timeSpan(date));
}

/** Places the answers to one question. `written` has the time of each source; `scale` is the axis that they share. */
export function trackOf(
  row: MatrixRow,
  written: readonly (TimeSpan | undefined)[],
  scale: TimeScale | undefined,
  { width, undatedWidth }: TrackRoom,
): Track {
  const said = row.cells.flatMap(({ source, answers }) => answers.map((answer) => ({ source, answer })));
  const lanes: Lane[] = [];
  const timed: Mark[] = [];
  const undated: Mark[] = [];
  let top = 0;
  for (const group of lanesInOrder(said.map(({ answer }) => answer))) {
    const members = said.filter(({ answer }) => answer.group === group);
    const first = members[0];
    if (!first) continue;
    const levels: number[] = [];
    const middles = members
      .map(({ source, answer }) => ({ source, answer, time: written[source] }))
      .sort((a, b) => (a.time ? a.time.start + a.time.end : 0) - (b.time ? b.time.start + b.time.end : 0));
    let besides = 0;
    const inRow = Math.max(1, Math.floor(undatedWidth / pitch));
    for (const { source, answer, time } of middles) {
      const base = { source, answer, accounts: 1 };
      if (!time || !scale) {
        const y = top + lanePadding + (Math.floor(besides / inRow) + 0.5) * pitch;
        undated.push({ ...base, kind: 'undated', x: ((besides % inRow) + 0.5) * pitch, y });
        besides++;
        continue;
      }
      const x = xOf(scale, (time.start + time.end) / 2);
      // Accounts of the same time stand above one another: none hides another, and none is moved in time.
      const free = levels.findIndex((taken) => x - taken >= pitch);
      const level = free < 0 ? levels.length : free;
      levels[level] = x;
      const y = top + lanePadding + (level + 0.5) * pitch;
      timed.push({ ...base, kind: 'written', x, y, ...reachOf(time, scale) });
    }
    const rows = Math.max(1, levels.length, Math.ceil(besides / inRow));
    const height = rows * pitch + 2 * lanePadding;
    lanes.push({ group, words: first.answer.words, top, height });
    top += height;
  }
  timed.sort((a, b) => a.x - b.x || a.y - b.y);
  const told = toldMarks(row, width, top);
  return {
    row,
    lanes,
    marks: [...timed, ...undated, ...(told?.marks ?? [])],
    ...(told ? { told: { scale: told.scale, top, height: toldHeight } } : {}),
    height: top + (told ? toldHeight : 0),
  };
}

function toldSpan(answer: MatrixAnswer): TimeSpan | undefined {
  return timeSpan(answer.value);
}

/** The greatest number on top, so that a rise climbs; the earliest date on top; else the best supported. */
function lanesInOrder(answers: readonly MatrixAnswer[]): number[] {
  const sizes = new Map<number, number>();
  for (const { group, value } of answers) {
    if (sizes.has(group)) continue;
    const span = timeSpan(value);
    const number = typeof value === 'number' ? value : Array.isArray(value) && typeof value[0] === 'number' && value[0];
    sizes.set(group, span ? -span.start : number === false ? -Infinity : number);
  }
  return [...sizes.keys()].sort((a, b) => {
    const [x, y] = [sizes.get(a) ?? 0, sizes.get(b) ?? 0];
    return x === y ? a - b : y - x;
  });
}

/** One mark a told date, on an axis of its own: what is told of may lie years from when it was written. */
function toldMarks(row: MatrixRow, width: number, top: number) {
  const groups = new Map<number, { source: number; answer: MatrixAnswer; span: TimeSpan; accounts: number }>();
  for (const { source, answers } of row.cells) {
    for (const answer of answers) {
      const known = groups.get(answer.group);
      const span = toldSpan(answer);
      if (known) known.accounts++;
      else if (span) groups.set(answer.group, { source, answer, span, accounts: 1 });
    }
  }
  const scale = scaleOf(
    [...groups.values()].map(({ span }) => span),
    width,
  );
  if (!scale) return undefined;
  const levels: number[] = [];
  const marks = [...groups.values()]
    .map((one) => ({ ...one, x: xOf(scale, (one.span.start + one.span.end) / 2) }))
    .sort((a, b) => a.x - b.x)
    .map(({ source, answer, span, accounts, x }): Mark => {
      const free = levels.findIndex((taken) => x - taken >= 2 * pitch);
      const level = free < 0 ? levels.length : free;
      levels[level] = x;
      // Of the two that fit above the axis; more stand on the second.
      const y = top + lanePadding + (1 - Math.min(level, 1) + 0.5) * (pitch * 0.9);
      return { kind: 'told', source, answer, accounts, x, y, ...reachOf(span, scale) };
    });
  return { scale, marks };
}

function reachOf(span: TimeSpan, scale: TimeScale): { readonly reach?: NonNullable<Mark['reach']> } {
  const [from, to] = [xOf(scale, span.start), xOf(scale, span.end)];
  return to - from > pitch ? { reach: { from, to } } : {};
}
