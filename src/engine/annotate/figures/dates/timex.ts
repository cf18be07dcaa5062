import type { DateGrain, Modifier } from '../../../model';
import type { Day } from './civil';

export interface TimexFields {
  readonly kind: 'date' | 'time' | 'duration';
  /** TIMEX3 value, or the two ends of a range. */
  readonly value: string | readonly [string, string];
  readonly grain?: DateGrain;
  readonly relative?: boolean;
  readonly byWeekday?: boolean;
  readonly zone?: string;
  readonly halfUnsaid?: boolean;
  readonly modifier?: Modifier;
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
 * @param patternFor the pattern to read a text with, one of a few; it bears the flag `g`
 */
export function dateParser(
  patternFor: (text: string) => RegExp,
  read: (found: Found) => TimexFields | null,
): DateParser {
  return (text, base) => {
    const pattern = patternFor(text);
    const matchFrom = (from: number, within: string): RegExpExecArray | null => {
      pattern.lastIndex = from;
      return pattern.exec(within);
    };
    const results: TimexFound[] = [];
    let start = 0;
    for (let match = matchFrom(0, text); match; match = matchFrom(0, text.slice(start))) {
      const index = start + match.index;
      // In what is left of the text a look behind sees nothing: match again in all of it.
      const whole = start === 0 ? match : matchFrom(index, text);
      const fields =
        whole?.index === index
          ? read({ whole: text, index, end: index + whole[0].length, groups: whole.groups ?? {}, base })
          : null;
      if (whole && fields) results.push({ index, text: whole[0], fields });
      start = whole && fields ? index + whole[0].length : index + 1;
    }
    return results;
  };
}
