import type { FigureKind, Modifier, Sentence, Span, Thing, Value } from '../../model';
import type { Atom } from './atoms';
import type { Numeral } from './numerals';
import type { TimexFields } from './dates/timex';

/** A figure in the making: `from` and `to` are indexes of atoms, `to` exclusive. Refiners change it in place. */
export interface Draft {
  from: number;
  to: number;
  kind: FigureKind;
  value: Value;
  unit?: string;
  step?: number;
  modifier?: Modifier;
  modifierSpan?: Span;
  thing?: Thing;
  role?: 'from' | 'to' | 'by';
  age?: boolean;
  ofRecord?: boolean;
  recurs?: boolean;
  additional?: boolean;
  per?: string;
  /** The number it was made of: ranges need to know how it was written. */
  numeral?: Numeral;
  /** Atom that begins the figure without its modifier: ranges and modifiers look before it. */
  lead?: number;
  /** Dates and times: what the date parsers say of it. */
  date?: TimexFields;
}

/** One sentence as the extractors see it. */
export interface Line {
  readonly view: string;
  readonly sentence: Sentence;
  readonly atoms: readonly Atom[];
  /** Atoms that a date, a time or an earlier figure has taken. */
  readonly taken: Uint8Array;
  /** Most words are capitalised: a title, where a capital says nothing. */
  readonly capitals: boolean;
  /** Digits that the text uses as names ("787"). */
  readonly names: ReadonlySet<string>;
}

/** Reads one figure that stands on the numeral; undefined when it is not of its kind, `never` when it is no figure. */
export type Extractor = (line: Line, numeral: Numeral) => Draft | 'never' | undefined;

/** Changes the drafts of a line (in order of position) once all are read. */
export type Refiner = (line: Line, drafts: Draft[]) => Draft[];

/** The lower-case word at an index, '' beyond the ends. */
export function wordAt(line: Line, index: number): string {
  return line.atoms[index]?.lower ?? '';
}

/** A counted thing that is told in one word. */
export function wordThing(atom: Atom): Thing {
  const { start, end, lower } = atom;
  return { start, end, head: lower, words: lower };
}

export function spanOf(line: Line, from: number, to: number): Span {
  return { start: (line.atoms[from] as Atom).start, end: (line.atoms[to - 1] as Atom).end };
}

/** The atom with which a figure begins, its modifier taken in where that stands before it. */
export function leadOf({ atoms }: Line, { from, modifierSpan }: Draft): number {
  let at = from;
  if (modifierSpan && modifierSpan.start < (atoms[at]?.start ?? 0))
    while (at > 0 && (atoms[at - 1]?.start ?? 0) >= modifierSpan.start) at -= 1;
  return at;
}

export function isCapitalised(atom: Atom | undefined): boolean {
  if (atom?.kind !== 'word') return false;
  const first = atom.text.charCodeAt(0);
  return (first >= 65 && first <= 90) || (first > 127 && atom.text[0] !== atom.lower[0]);
}

/** "in EIGHT towns": capitals throughout make no name. */
export function isStressed(atom: Atom | undefined): boolean {
  return atom !== undefined && atom.text.length > 2 && atom.text === atom.text.toUpperCase();
}
