import { isShare } from '../compare/amounts';
import { measureOf } from '../compare/units';
import type { FigureMention } from '../model';

/**
 * What kind of question a figure can answer. Figures are compared only within one dimension; a bare number may answer
 * what a count answers, so both are "count".
 */
export function dimensionOf(figure: FigureMention): string {
  switch (figure.kind) {
    case 'quantity':
      return `quantity:${measureOf(figure.unit ?? '')}`;
    case 'number':
      if (figure.unit === 'score') return 'score';
      // "Twice as much" counts nothing.
      if (figure.unit === 'time') return 'factor';
      return isShare(figure) ? 'percent' : 'count';
    case 'percent':
      return figure.unit && figure.unit !== 'percent' ? 'point' : 'percent';
    case 'duration':
    case 'date':
      // "The worst flood in 13 years" did not last so long, nor was it in 1987 if it is "the worst since".
      if (figure.ofRecord) return 'record';
      // "Every 30 minutes" is not how long a thing lasts.
      return figure.recurs ? 'interval' : figure.kind;
    default:
      return figure.kind;
  }
}
