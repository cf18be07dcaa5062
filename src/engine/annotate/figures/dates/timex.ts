import type { Parser, ParsingOption } from 'chrono-node';
import { ParsingComponents, ReferenceWithTimezone } from 'chrono-node/en';
import type { DateGrain } from '../../../model';
import type { Day } from './civil';

/** What this project's parsers are told beside chrono's own options. */
export interface DateOptions extends ParsingOption {
  /** Day against which relative dates are resolved; without one they stay open ("XXXX-WXX-4"). */
  readonly base: Day | undefined;
}

export interface TimexFields {
  readonly kind: 'date' | 'time' | 'duration';
  /** TIMEX3 value, or the two ends of a range. */
  readonly value: string | readonly [string, string];
  readonly grain?: DateGrain;
  readonly relative?: boolean;
  readonly zone?: string;
}

// chrono's components cannot say a quarter, a decade or a part of the day: ours carry the TIMEX3 value beside them, so
// that its parsers and refiners work on both. The instant is never read.
export const noReference = new ReferenceWithTimezone(new Date(0), 0);

/** A date or time as this project's parsers give it to chrono. */
export class Timex extends ParsingComponents {
  constructor(readonly fields: TimexFields) {
    super(noReference);
  }
}

/** One place where a parser's pattern matches. */
export interface Found {
  /** All of the text that is read. */
  readonly whole: string;
  readonly index: number;
  readonly end: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly base: Day | undefined;
}

/** A parser for chrono from a pattern with named groups and what they mean; null where they mean no date. */
export function dateParser(pattern: () => RegExp, read: (found: Found) => TimexFields | null): Parser {
  let sticky: RegExp | undefined;
  return {
    pattern,
    extract(context, cut) {
      // chrono matches in what is left of the text, where a look behind sees nothing: match again in all of it.
      const index = cut.index ?? 0;
      sticky ??= new RegExp(pattern().source, `${pattern().flags}y`);
      sticky.lastIndex = index;
      const match = sticky.exec(context.text);
      if (!match) return null;
      const fields = read({
        whole: context.text,
        index,
        end: index + match[0].length,
        groups: match.groups ?? {},
        base: 'base' in context.option ? (context.option as DateOptions).base : undefined,
      });
      return fields && context.createParsingResult(index, match[0], new Timex(fields));
    },
  };
}
