import { figures } from '../../../../src/engine/annotate/figures/figures';
import { tokenize } from '../../../../src/engine/read/tokens';
import type { FigureMention } from '../../../../src/engine/model';

/** A Thursday: the day on which the accounts of these tables were written. */
export const day = '2024-05-16';

/** The figures of one sentence; pass '' for an account without a date. */
export function figuresIn(text: string, iso = day): FigureMention[] {
  const sentence = { start: 0, end: text.length, role: 'body' as const, paragraph: 0, quoteDepth: 0 };
  return figures(text, [sentence], [tokenize(text, sentence)], iso === '' ? undefined : { iso });
}

/** "412 million pounds = 412000000 GBP": words, value and unit of the figures of some kinds. */
export function told(text: string, kinds: readonly string[], iso = day): string[] {
  return figuresIn(text, iso)
    .filter((figure) => kinds.includes(figure.kind))
    .map((figure) => {
      const value = Array.isArray(figure.value) ? figure.value.join('..') : String(figure.value);
      const isPart = figure.unit === 'percent' || figure.unit === 'fraction';
      const unit = figure.unit === undefined || isPart ? '' : ` ${figure.unit}`;
      return `${text.slice(figure.start, figure.end)} = ${value}${unit}`;
    });
}
