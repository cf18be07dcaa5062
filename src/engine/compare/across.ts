import type { FigureMention } from '../model';
import { compareAmounts } from './amounts';
import { compatible, open, same, type Relation } from './relation';

/**
 * A figure's amount without its unit, as a key. Two figures of different kinds with one such amount may be one answer:
 * one account counts what the other numbers ("five wins", "the fifth win"), or leaves a unit out ("scored 20", "20
 * points"). Undefined for a figure that is held against its own kind alone.
 */
export function plainAmountOf({ kind, value, unit }: FigureMention): string | undefined {
  switch (kind) {
    case 'duration':
      return typeof value === 'string' ? LENGTH.exec(value)?.[1] : undefined;
    case 'ordinal':
    case 'count':
    case 'quantity':
    case 'money':
      return typeof value === 'number' && value >= LEAST ? String(value) : undefined;
    case 'number':
      // "Twice as much" is no number of anything.
      if (unit === 'time') return undefined;
      return (typeof value === 'number' ? value >= LEAST : unit === 'score' || typeof value === 'object')
        ? String(value)
        : undefined;
    default:
      return undefined;
  }
}

/** A length in one unit, as ISO 8601 has it. */
const LENGTH = /^PT?([\d.]+)[A-Z]$/;
/** The first of some says little, and one too. */
const LEAST = 2;

/** Compares two figures of different kinds. */
export function compareAcross(a: FigureMention, b: FigureMention): Relation {
  return relationOf(a, b) ?? relationOf(b, a) ?? open('amount.kinds', 'they do not measure the same');
}

function relationOf(a: FigureMention, b: FigureMention): Relation | undefined {
  if (a.kind === 'ordinal') {
    if ((b.kind !== 'count' || a.thing?.head !== b.thing?.head) && !isOf(a, b)) return undefined;
    const relation = compareAmounts(plain(a), plain(b));
    if (relation.kind === 'same') return same('amount.rank', 'one counts what the other numbers');
    return compatible('value', 'amount.rank.apart', 'one counts and the other numbers, and not the same');
  }
  if (a.kind !== 'number' && a.kind !== 'count') return undefined;
  if (b.unit === 'score') {
    const isEqual = isPlain(a) && String(a.value) === String(b.value);
    return isEqual ? same('score.equal', 'the scores are equal') : undefined;
  }
  if (b.kind !== 'quantity' && b.kind !== 'money' && !(b.kind === 'duration' && LENGTH.test(String(b.value))))
    return undefined;
  if (!isOf(a, b) && !(isPlain(a) && isTelling(a) && (b.kind !== 'duration' || b.age))) return undefined;
  // 1,500 people are not $1,500.
  if (b.kind === 'money' && !(Number(a.value) >= LARGE)) return undefined;
  const relation = compareAmounts(plain(a), plain(b));
  return relation.rule === 'amount.equal'
    ? same('amount.unit.unsaid', 'one leaves out the unit that the other gives')
    : relation;
}

/** The figure without its unit. */
function plain(figure: FigureMention): FigureMention {
  const [, length] = figure.kind === 'duration' ? (LENGTH.exec(String(figure.value)) ?? []) : [];
  return { ...figure, kind: 'number', value: length === undefined ? figure.value : Number(length) };
}

function isPlain({ kind, unit, thing }: FigureMention): boolean {
  return kind === 'number' && unit === undefined && thing === undefined;
}

/** From here on a bare number is more than one of the few that every account has. */
const TELLING = 10;

function isTelling({ value }: FigureMention): boolean {
  return typeof value === 'number' && value >= TELLING;
}

/** Sums of money are told without their currency in tables, where they are large; what is less may be people. */
const LARGE = 10_000;

const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour', S: 'second' };

/** Whether what a figure counts is the unit of the other. */
function isOf({ thing }: FigureMention, { kind, unit, value }: FigureMention): boolean {
  const name = kind === 'duration' ? UNITS[String(value).at(-1)!] : unit;
  return thing !== undefined && thing.head === name;
}
