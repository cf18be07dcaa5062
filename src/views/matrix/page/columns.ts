import type { Origin, SourceSummary } from '../../../engine/model';
import type { Matrix } from '../../../worker/matrix';
import type { ColumnId } from '../state';

export interface Column {
  readonly id: ColumnId;
  /** Of a source's column: its index into {@link Matrix.sources}. */
  readonly source?: number;
}

/** Neighbouring columns under one heading: those of an origin, or those before the sources. */
export interface ColumnGroup {
  /** From 1; undefined over the columns that are no sources. */
  readonly number?: number;
  readonly origin?: Origin;
  /** Indices of columns, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

const leading = ['question', 'verdict', 'kind'] as const;

/** The column that stays in sight comes first. */
export function columnsOf(sources: readonly SourceSummary[]): Column[] {
  return [
    ...leading.map((id): Column => ({ id })),
    ...sources.map(({ source: name }, source): Column => ({ id: `source:${name}`, source })),
  ];
}

/** The headings over the columns, in their order and without a gap. */
export function columnGroups({ sources, origins }: Pick<Matrix, 'sources' | 'origins'>): ColumnGroup[] {
  const groups: ColumnGroup[] = [{ start: 0, end: leading.length }];
  let start: number = leading.length;
  for (const [index, origin] of origins.entries()) {
    const end = start + sources.filter((source) => source.origin === origin.id).length;
    groups.push({ number: index + 1, origin, start, end });
    start = end;
  }
  return groups;
}
