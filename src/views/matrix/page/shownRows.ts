import { verdictWord } from '../../../engine/wording';
import type { Matrix, MatrixRow } from '../../../worker/matrix';
import type { Sort } from '../state';
import { cellCertainty, cellStanding, standings } from './cellWords';

/** The rows of a matrix as a reader filters and sorts them. */
export class ShownRows {
  readonly #matrix: Matrix;
  /** What is searched of each row, made when a filter is first typed. */
  #texts: readonly string[] | undefined;

  constructor(matrix: Matrix) {
    this.#matrix = matrix;
  }

  /**
   * @param filter words of which each must stand somewhere in the row: in its question, verdict, kind, answers, their
   *   quoted words, who says them or the names of the accounts that answer; whatever their case
   */
  rows(filter: string, sort: Sort | undefined): readonly MatrixRow[] {
    const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
    const all = this.#matrix.rows;
    const texts = words.length > 0 ? (this.#texts ??= all.map((row) => this.#textOf(row))) : [];
    const rows = words.length > 0 ? all.filter((_, index) => words.every((word) => texts[index]?.includes(word))) : all;
    return sort ? this.#sorted(rows, sort) : rows;
  }

  #textOf(row: MatrixRow): string {
    const parts = [row.label, verdictWord(row.verdict), row.kind, row.decision?.words ?? ''];
    for (const cell of row.cells) {
      parts.push(this.#matrix.sources[cell.source]?.source ?? '', cellCertainty(cell));
      for (const { words, quote, speaker } of cell.answers) parts.push(words, quote.anchor, speaker ?? '');
    }
    return parts.join('\n').toLowerCase();
  }

  /** Rows that are equal in the column keep the order of the claims; what a source does not state comes last. */
  #sorted(rows: readonly MatrixRow[], { column, descending }: Sort): readonly MatrixRow[] {
    const direction = descending ? -1 : 1;
    if (column === 'question' || column === 'kind') {
      const text = (row: MatrixRow): string => (column === 'kind' ? row.kind : row.label).toLowerCase();
      return rows.toSorted((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0) * direction);
    }
    if (column === 'verdict') {
      return rows.toSorted((a, b) => (standings.indexOf(a.verdict) - standings.indexOf(b.verdict)) * direction);
    }
    const source = this.#matrix.sources.findIndex((one) => `source:${one.source}` === column);
    const rank = new Map(
      rows.map((row) => {
        const cell = row.cells.find((one) => one.source === source);
        return [row, cell ? standings.indexOf(cellStanding(cell)) * direction : standings.length] as const;
      }),
    );
    return rows.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  }
}
