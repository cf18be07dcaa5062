import type { EntityKind, FactKind } from '../engine/model';
import { fingerprint } from '../report/fingerprint';
import { safeJson } from '../report/json';
import type { Anchor, Choice, Decision, Draft } from './model';

/** Where the decisions on a folder's accounts are kept, relative to the folder. */
export const decisionsPath = ['.variorum', 'decisions.json'] as const;

/** Beside the file: git takes the lines of both sides where two people decided at the same place of the file. */
export const attributesPath = ['.variorum', '.gitattributes'] as const;
export const attributes = 'decisions.json merge=union\n';

/** Something in a file of decisions that could not be read, or not without a doubt. The file must not be written over. */
export interface FileProblem {
  /** From 1. */
  readonly line: number;
  readonly why: string;
}

export interface DecisionsFile {
  /** All that could be read, in the order of the file; the same line twice counts once. */
  readonly decisions: readonly Decision[];
  readonly problems: readonly FileProblem[];
}

const format = 'variorum decisions';
const version = 1;
const header = safeJson({ format, version }, 0);

/** A decision with its id. */
export function identified(draft: Draft): Decision {
  return { id: fingerprint([safeJson(draft, 0)]).slice(0, 16), ...draft };
}

/**
 * The file: a JSON array with one decision a line, sorted. Every line is whole and begins with its comma, so that no
 * line changes when one is added or taken away after it, and lines of two files can be put together.
 */
export function writeDecisions(decisions: readonly Decision[]): string {
  const lines = new Set(decisions.map((decision) => safeJson(decision, 0)));
  return [`[${header}`, ...[...lines].sort(byCodeUnit).map((line) => `,${line}`), ']', ''].join('\n');
}

/**
 * Reads what {@link writeDecisions} wrote, also after a merge that left conflict markers in it (both sides count), and
 * after hand edits that leave it JSON. Of a damaged file every whole line is read.
 */
export function readDecisions(text: string): DecisionsFile {
  const byLine = readLines(text.replace(/^\ufeff/, ''));
  if (byLine.problems.some(({ why }) => why === notJson)) {
    const whole = readWhole(text.replace(/^\ufeff/, ''));
    if (whole) return whole;
  }
  return byLine;
}

const notJson = 'not a line of JSON';
const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

function readLines(text: string): DecisionsFile {
  const decisions = new Map<string, Decision>();
  const problems: FileProblem[] = [];
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    if (marker.test(raw)) {
      problems.push({ line: index + 1, why: 'a merge that is not finished: a conflict marker' });
      return;
    }
    const line = raw.trim().replace(/^[[,\s]+/, '');
    if (line === '' || /^[\],\s]+$/.test(line)) return;
    const value = parsed(line) ?? parsed(line.replace(/[\],\s]+$/, ''));
    if (value === undefined) problems.push({ line: index + 1, why: notJson });
    else take(value, index + 1, decisions, problems);
  });
  return { decisions: [...decisions.values()], problems };
}

/** A file that was laid out anew by hand or by a formatter. */
function readWhole(text: string): DecisionsFile | undefined {
  const values = parsed(text);
  if (!Array.isArray(values)) return undefined;
  const decisions = new Map<string, Decision>();
  const problems: FileProblem[] = [];
  // Entries have no line of their own here: what is wrong with one is told at the line where its id stands.
  for (const value of values as unknown[]) take(value, lineOf(text, value), decisions, problems);
  return { decisions: [...decisions.values()], problems };
}

function lineOf(text: string, value: unknown): number {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  const at = typeof id === 'string' ? text.indexOf(JSON.stringify(id)) : -1;
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

function take(value: unknown, line: number, decisions: Map<string, Decision>, problems: FileProblem[]): void {
  if (isHeader(value)) {
    if (value.version !== version) problems.push({ line, why: 'written by another version of Variorum' });
    return;
  }
  const why = flawOf(value);
  if (why) problems.push({ line, why });
  else decisions.set(safeJson(value, 0), value as Decision);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isHeader(value: unknown): value is { readonly version?: unknown } {
  return isRecord(value) && value['format'] === format;
}

const factKinds: Readonly<Record<FactKind, true>> = {
  number: true,
  percent: true,
  money: true,
  quantity: true,
  count: true,
  date: true,
  time: true,
  duration: true,
  ordinal: true,
  statement: true,
  name: true,
  place: true,
};
const entityKinds: Readonly<Record<EntityKind, true>> = { person: true, organization: true, place: true, other: true };
const choices: Readonly<Record<Choice, 'fact' | 'name'>> = {
  'both hold': 'fact',
  superseded: 'fact',
  resolved: 'fact',
  ignored: 'fact',
  'not the same fact': 'fact',
  'not a name': 'name',
  'same as': 'name',
  'not the same as': 'name',
};

/** What keeps a value from being a decision, or undefined. */
function flawOf(value: unknown): string | undefined {
  if (!isRecord(value)) return 'not a decision';
  const { id, choice, date, reason, question, kind, subject, others } = value;
  if (typeof choice !== 'string' || !Object.hasOwn(choices, choice)) return 'a choice that is not known here';
  if (typeof id !== 'string' || typeof question !== 'string') return 'no id or no question';
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return 'no date';
  if (reason !== undefined && typeof reason !== 'string') return 'a reason that is no text';
  const kinds = choices[choice as Choice] === 'fact' ? factKinds : entityKinds;
  if (typeof kind !== 'string' || !Object.hasOwn(kinds, kind)) return 'a kind that is not known here';
  if (!isAnchor(subject)) return 'a subject without account or quote';
  if (!Array.isArray(others) || !others.every(isAnchor)) return 'an account without quote';
  if ((choice === 'same as' || choice === 'not the same as') && others.length === 0) return 'no other name';
  return undefined;
}

function isAnchor(value: unknown): value is Anchor {
  if (!isRecord(value)) return false;
  const { source, passage, answer, selector } = value;
  if (!isRecord(selector)) return false;
  const { type, exact, prefix, suffix } = selector;
  return (
    type === 'TextQuoteSelector' &&
    [source, passage, answer, exact, prefix, suffix].every((text) => typeof text === 'string') &&
    (exact as string).trim() !== ''
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
