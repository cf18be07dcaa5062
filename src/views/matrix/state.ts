import type { CollectionKey } from '../../worker/protocol';

export type Tab = 'matrix' | 'timeline';

/** A column of the matrix, by a name that survives an edit. */
export type ColumnId = 'question' | 'verdict' | 'kind' | `source:${string}`;

export interface Sort {
  readonly column: ColumnId;
  readonly descending: boolean;
}

/** Where a reader stands in the page: what survives hiding it and a reload of the window. */
export interface PageState {
  readonly collection: CollectionKey;
  readonly tab: Tab;
  readonly event?: number;
  readonly singles: boolean;
  readonly filter: string;
  /** Without one, the order of the claims. */
  readonly sort?: Sort;
  /** The cell that has or last had the focus; `row` is a row's key. */
  readonly cell?: { readonly row: string; readonly column: ColumnId };
}

/** Reads what VS Code kept of a page. What does not fit is left out. @returns undefined when it names no collection */
export function readState(value: unknown): PageState | undefined {
  if (!isRecord(value) || typeof value['collection'] !== 'string') return undefined;
  const { collection, tab, event, singles, filter, sort, cell } = value;
  return {
    collection,
    tab: tab === 'timeline' ? 'timeline' : 'matrix',
    ...(typeof event === 'number' ? { event } : {}),
    singles: singles === true,
    filter: typeof filter === 'string' ? filter : '',
    ...(isRecord(sort) && isColumnId(sort['column'])
      ? { sort: { column: sort['column'], descending: sort['descending'] === true } }
      : {}),
    ...(isRecord(cell) && typeof cell['row'] === 'string' && isColumnId(cell['column'])
      ? { cell: { row: cell['row'], column: cell['column'] } }
      : {}),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isColumnId(value: unknown): value is ColumnId {
  return typeof value === 'string' && /^(?:question|verdict|kind|source:.+)$/s.test(value);
}
