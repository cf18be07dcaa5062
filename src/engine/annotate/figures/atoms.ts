import type { Span, Token } from '../../model';
import { monthPattern } from './dates/months';

/**
 * The smallest piece that the figure grammar reads: a word without hyphens, a run of digits with its grouping and
 * decimals, or one mark. "two-million-euro" and "two - million - euro" give the same atoms but for `glued`.
 */
export interface Atom extends Span {
  readonly kind: 'word' | 'digits' | 'mark';
  readonly text: string;
  readonly lower: string;
  /** No white space stands before it. */
  readonly glued: boolean;
}

const plainWord = /^[\p{L}\p{M}.&'’]+$/u;
const pieces = /\d+(?:[.,]\d+)*|(?:\p{L}\.){2,}|[\p{L}\p{M}]+(?:[.&'’][\p{L}\p{M}]+)*|./gu;

/**
 * Cuts tokens into atoms.
 *
 * @param spaced the text writes a space after the marks inside numbers ("$2. 5 million", "35, 000"): they are joined
 */
export function atomsOf(view: string, tokens: readonly Token[], spaced: boolean): Atom[] {
  const atoms: Atom[] = [];
  let end = -1;
  for (const token of tokens) {
    const glued = token.start === end;
    end = token.end;
    if (token.kind === 'mark') {
      atoms.push({ start: token.start, end, kind: 'mark', text: token.text, lower: token.lower, glued });
    } else if (token.kind === 'word' && plainWord.test(token.text)) {
      atoms.push({ start: token.start, end, kind: 'word', text: token.text, lower: token.lower, glued });
    } else {
      cut(token, glued, atoms);
    }
  }
  return joinNumbers(view, atoms, spaced);
}

function cut(token: Token, glued: boolean, atoms: Atom[]): void {
  pieces.lastIndex = 0;
  for (let match = pieces.exec(token.text); match; match = pieces.exec(token.text)) {
    const text = match[0];
    const start = token.start + match.index;
    const kind = /^\d/.test(text) ? 'digits' : /^[\p{L}\p{M}]/u.test(text) ? 'word' : 'mark';
    atoms.push({
      start,
      end: start + text.length,
      kind,
      text,
      lower: text.toLowerCase(),
      glued: match.index > 0 || glued,
    });
  }
}

/** Joins what belongs to one number: "1" "." "7" of "1.7m", "2" "." "5" of "$2. 5", "7" "500" of "7 500", ".358". */
function joinNumbers(view: string, atoms: Atom[], isSpacedText: boolean): Atom[] {
  if (!atoms.some((atom) => atom.kind === 'digits')) return atoms;
  const joined: Atom[] = [];
  for (let i = 0; i < atoms.length; i += 1) {
    const atom = atoms[i] as Atom;
    const next = atoms[i + 1];
    if (atom.text === '.' && next?.kind === 'digits' && next.glued && !(atom.glued && joined.length > 0)) {
      joined.push(digits(view, atom.start, next.end, atom.glued));
      i += 1;
      continue;
    }
    if (atom.kind !== 'digits') {
      joined.push(atom);
      continue;
    }
    let { end } = atom;
    let text = atom.text;
    const spaced = isSpacedText && !stands.test(view.slice(Math.max(0, atom.start - REACH), atom.start));
    for (;;) {
      const mark = atoms[i + 1];
      const tail = atoms[i + 2];
      if (mark && tail && continues(view, text, end, mark, tail, spaced)) {
        text += mark.text + tail.text;
        end = tail.end;
        i += 2;
      } else if (mark && groupFollows(view, text, end, mark)) {
        text += ',' + mark.text;
        end = mark.end;
        i += 1;
      } else break;
    }
    joined.push({ start: atom.start, end, kind: 'digits', text, lower: text, glued: atom.glued });
  }
  return joined;
}

/** What stands before a number that ends there: "5 - foot - 8, 135 pounds", "on May 8, 200 people". */
const stands = new RegExp(`(?:(?:foot|feet) ?- ?|${monthPattern} )$`);

/** UTF-16 units that it takes at most. */
const REACH = 12;

function continues(view: string, text: string, end: number, mark: Atom, tail: Atom, spaced: boolean): boolean {
  if (tail.kind !== 'digits' || mark.start !== end) return false;
  if (mark.text !== '.' && mark.text !== ',') return false;
  if (tail.glued) return true;
  if (!spaced || tail.start !== mark.end + 1 || view[mark.end] !== ' ') return false;
  if (mark.text === ',') return /^\d{1,3}(?:,\d{3})*$/.test(text) && /^\d{3}(?:\.\d+)?$/.test(tail.text);
  return /^\d{1,3}(?:,\d{3})*$/.test(text) && /^\d{1,2}$/.test(tail.text);
}

/** "7 500" with a plain, no-break or thin space between groups of three. */
function groupFollows(view: string, text: string, end: number, next: Atom): boolean {
  if (next.kind !== 'digits' || next.start !== end + 1) return false;
  if (!/^\d{1,3}(?:,\d{3})*$/.test(text) || !/^\d{3}(?:\.\d+)?$/.test(next.text)) return false;
  const gap = view[end];
  return gap === ' ' || gap === '\u00a0' || gap === '\u2009' || gap === '\u202f';
}

function digits(view: string, start: number, end: number, glued: boolean): Atom {
  const text = view.slice(start, end);
  return { start, end, kind: 'digits', text, lower: text, glued };
}

/**
 * Tells whether a text was written with spaces inside its numbers, as corpora of tokens are: it has "2. 5" but no "2.5".
 * Only then may "in room 5. 300 people" be at risk, and such a text has "room 5 . 300" or no such sentence at all.
 */
export function isSpaced(view: string): boolean {
  return /\d(?:\. \d{1,2}|, \d{3})(?!\d)/.test(view) && !/\d[.,]\d/.test(view);
}
