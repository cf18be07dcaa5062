import type { DateGrain } from '../../../model';
import type { Day } from './civil';

export interface TimexFields {
  readonly kind: 'date' | 'time' | 'duration';
  /** TIMEX3 value, or the two ends of a range. */
  readonly value: string | readonly [string, string];
  readonly grain?: DateGrain;
  readonly relative?: boolean;
  readonly zone?: string;
}

/** One place where a parser's pattern matches. */
export interface Found {
  /** All of the text that is read. */
  readonly whole: string;
  readonly index: number;
  readonly end: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** Day against which relative dates are resolved; without one they stay open ("XXXX-WXX-4"). */
  readonly base: Day | undefined;
}

/** A date or time that a parser has read. */
export interface TimexFound {
  readonly index: number;
  /** As written; there may be white space at its ends. */
  readonly text: string;
  readonly fields: TimexFields;
}

/** Reads the dates and times of one kind in a text, in order. */
export type DateParser = (text: string, base: Day | undefined) => TimexFound[];

/**
 * A parser from a pattern with named groups and what they mean; null where they mean no date.
 * @param patternFor the pattern to read a text with, one of a few
 */
export function dateParser(
  patternFor: (text: string) => RegExp,
  read: (found: Found) => TimexFields | null,
): DateParser {
  const stickies = new Map<RegExp, RegExp>();
  const matchAt = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
    let sticky = stickies.get(pattern);
    if (!sticky) stickies.set(pattern, (sticky = new RegExp(pattern.source, `${pattern.flags}y`)));
    sticky.lastIndex = index;
    return sticky.exec(text);
  };
  return (text, base) => {
    const pattern = patternFor(text);
    const results: TimexFound[] = [];
    let rest = text;
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      const index = match.index + text.length - rest.length;
      // In what is left of the text a look behind sees nothing: match again in all of it.
      const whole = rest.length === text.length ? match : matchAt(pattern, text, index);
      const end = index + (whole?.[0].length ?? 0);
      const fields = whole && read({ whole: text, index, end, groups: whole.groups ?? {}, base });
      if (fields) results.push({ index, text: whole[0], fields });
      rest = text.slice(fields ? end : index + 1);
    }
    return results;
  };
}
