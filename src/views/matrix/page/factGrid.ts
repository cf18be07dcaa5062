import type { Matrix, MatrixAnswer, MatrixCell, MatrixRow } from '../../../worker/matrix';
import type { ColumnId, PageState, Sort } from '../state';
import type { PageWords } from '../words';
import { cellContent, titleContent } from './cellContent';
import { columnGroups, columnsOf, type Column, type ColumnGroup } from './columns';
import { originWords, type Details } from './details';
import { element } from './element';
import { groupAt, headingRows, move, type GridShape, type Position } from './gridMoves';
import { scrollToShow, stretchInSight, type Stretch } from './gridWindow';
import { rowsAsTsv } from './tsv';

/** What the grid asks of the page round it. */
export interface GridHost {
  open(source: string, answer: MatrixAnswer, keepFocus: boolean): void;
  sortBy(column: ColumnId): void;
  /** The cell with the focus changed. */
  moved(cell: PageState['cell']): void;
}

/** Rows and columns drawn beyond what is in sight. */
const spareRows = 6;
const spareColumns = 2;

/** What the grid has of the window, in pixels. */
interface Room {
  readonly width: number;
  readonly height: number;
}

interface DrawnRow {
  readonly root: HTMLElement;
  readonly cells: Map<number, HTMLElement>;
}

/**
 * Facts by sources as an ARIA grid. Only what is in sight is drawn, and the cell that has the focus, so that a reader
 * of any number of facts and accounts scrolls as over a few.
 */
export class FactGrid {
  readonly root = element('div', { class: 'scroller' });
  readonly #words: PageWords;
  readonly #details: Details;
  readonly #host: GridHost;
  readonly #grid: HTMLElement;
  readonly #head = element('div', { role: 'rowgroup', class: 'head' });
  readonly #body = element('div', { role: 'rowgroup', class: 'body' });
  readonly #drawn = new Map<number, DrawnRow>();
  #matrix: Matrix | undefined;
  #rows: readonly MatrixRow[] = [];
  #columns: readonly Column[] = [];
  #groups: readonly ColumnGroup[] = [];
  #sort: Sort | undefined;
  #focus: Position = { row: headingRows, column: 0 };
  /** The other corner of what is selected. */
  #anchor: Position | undefined;
  #columnsDrawn: Stretch = { start: 0, end: 0 };
  /** The answer that the last Enter opened, so that the next one goes on to the cell's next answer. */
  #opened: { readonly cell: MatrixCell; readonly index: number } | undefined;
  #frame = 0;
  #room: Room = { width: 0, height: 0 };
  /** Pixels; from the style sheet, which counts in the reader's font. */
  #rowHeight = 1;
  #widths: readonly number[] = [];
  #lefts: readonly number[] = [];

  constructor(words: PageWords, details: Details, host: GridHost) {
    this.#words = words;
    this.#details = details;
    this.#host = host;
    this.#grid = element(
      'div',
      { role: 'grid', 'aria-label': words.grid, 'aria-describedby': 'grid-help', 'aria-multiselectable': true },
      this.#head,
      this.#body,
    );
    this.root.append(element('span', { id: 'grid-help', class: 'unseen' }, words.gridHelp), this.#grid);
    this.root.addEventListener('scroll', () => this.#drawSoon(), { passive: true });
    this.#grid.addEventListener('keydown', (event) => this.#onKey(event));
    this.#grid.addEventListener('click', (event) => this.#onClick(event));
    this.#grid.addEventListener('focusin', (event) => this.#onFocus(event));
    this.#grid.addEventListener('copy', (event) => this.#onCopy(event));
    new ResizeObserver(() => this.#onResize()).observe(this.root);
  }

  /**
   * Shows rows of a matrix.
   * @param cell where the reader was; kept where it is still there
   */
  show(matrix: Matrix, rows: readonly MatrixRow[], sort: Sort | undefined, cell: PageState['cell']): void {
    const focused = this.#grid.contains(document.activeElement);
    const again = this.#matrix?.revision === matrix.revision && this.#matrix.event === matrix.event;
    if (!again) this.#opened = undefined;
    this.#matrix = matrix;
    this.#rows = rows;
    this.#sort = sort;
    this.#columns = columnsOf(matrix.sources);
    this.#groups = columnGroups(matrix);
    this.#anchor = undefined;
    this.#focus = this.#find(cell);
    this.#measure();
    this.#drawHead();
    this.#clearBody();
    this.#draw();
    if (focused) this.#focusCell();
  }

  /** Puts the focus on the row of a fact. @returns whether it is among the rows */
  reveal(fact: string): boolean {
    const at = this.#rows.findIndex((row) => row.id === fact);
    if (at < 0) return false;
    this.#moveTo({ row: at + headingRows, column: 0 });
    return true;
  }

  focus(): void {
    this.#moveTo(this.#focus);
  }

  #find(cell: PageState['cell']): Position {
    const row = this.#rows.findIndex((one) => one.key === cell?.row);
    const column = this.#columns.findIndex((one) => one.id === cell?.column);
    const lost = this.#focus.row < headingRows ? this.#focus.row : headingRows;
    return { row: row < 0 ? Math.min(lost, this.#lastRow) : row + headingRows, column: Math.max(0, column) };
  }

  get #lastRow(): number {
    return this.#rows.length + headingRows - 1;
  }

  get #shape(): GridShape {
    const room = this.root.clientHeight - this.#head.offsetHeight;
    return {
      rows: this.#rows.length + headingRows,
      columns: this.#columns.length,
      groups: this.#groups,
      page: Math.max(1, Math.floor(room / this.#rowHeight) - 1),
    };
  }

  #measure(): void {
    const style = getComputedStyle(this.root);
    const font = Number.parseFloat(style.fontSize) || 13;
    const pixels = (name: string, otherwise: number): number =>
      Math.round((Number.parseFloat(style.getPropertyValue(name)) || otherwise) * font);
    const wide: Readonly<Record<string, number>> = {
      question: pixels('--question-width', 17),
      verdict: pixels('--verdict-width', 7),
      kind: pixels('--kind-width', 6),
    };
    const source = pixels('--source-width', 11);
    this.#rowHeight = pixels('--row-height', 3.4);
    this.#widths = this.#columns.map(({ id }) => wide[id] ?? source);
    let left = 0;
    this.#lefts = this.#widths.map((width) => (left += width) - width);
    this.#grid.style.width = `${left}px`;
    this.#body.style.height = `${this.#rows.length * this.#rowHeight}px`;
    this.#grid.setAttribute('aria-rowcount', String(this.#rows.length + headingRows));
    this.#grid.setAttribute('aria-colcount', String(this.#columns.length));
  }

  #drawSoon(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#matrix) this.#draw();
    });
  }

  /** An editor that opens beside takes room: the cell that it was opened from stays in sight. */
  #onResize(): void {
    const { clientWidth: width, clientHeight: height } = this.root;
    if (width === 0 || height === 0) return;
    const { top, left } = this.#scrollFor(this.#focus, this.#room);
    // Where the window is zoomed, what is read back differs from what was set by a part of a pixel.
    const wasInSight = Math.abs(top - this.root.scrollTop) < 1 && Math.abs(left - this.root.scrollLeft) < 1;
    this.#room = { width, height };
    if (wasInSight) this.#scrollTo(this.#focus);
    this.#drawSoon();
  }

  #clearBody(): void {
    this.#drawn.clear();
    this.#body.replaceChildren();
  }

  /** Brings what is drawn in step with what is in sight. */
  #draw(): void {
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.root;
    const rows = stretchInSight(scrollTop, clientHeight, this.#rowHeight, this.#rows.length, spareRows);
    const columns = this.#columnsInSight(scrollLeft, clientWidth);
    const focused = this.#focus.row - headingRows;
    for (const [index, { root }] of this.#drawn) {
      if ((index >= rows.start && index < rows.end) || index === focused) continue;
      root.remove();
      this.#drawn.delete(index);
    }
    const moved = columns.start !== this.#columnsDrawn.start || columns.end !== this.#columnsDrawn.end;
    this.#columnsDrawn = columns;
    if (moved) for (const [index, drawn] of this.#drawn) this.#fillRow(index, drawn);
    for (let index = rows.start; index < rows.end; index++) this.#drawRow(index);
    if (focused >= 0) this.#drawRow(focused);
  }

  /** The columns between the one that stays in sight and the right edge. */
  #columnsInSight(offset: number, room: number): Stretch {
    const right = offset + room;
    const first = this.#lefts.findIndex((left, index) => index > 0 && left + (this.#widths[index] ?? 0) > offset);
    const beyond = this.#lefts.findIndex((left) => left >= right);
    const count = this.#columns.length;
    return {
      start: Math.max(1, (first < 0 ? count : first) - spareColumns),
      end: Math.min(count, (beyond < 0 ? count : beyond) + spareColumns),
    };
  }

  #drawRow(index: number): void {
    const row = this.#rows[index];
    if (!row || this.#drawn.has(index)) return;
    const root = element('div', { role: 'row', 'aria-rowindex': index + headingRows + 1, class: `row ${row.verdict}` });
    root.style.top = `${index * this.#rowHeight}px`;
    root.style.height = `${this.#rowHeight}px`;
    const drawn: DrawnRow = { root, cells: new Map() };
    this.#drawn.set(index, drawn);
    this.#fillRow(index, drawn);
    // In the order of the rows, which a screen reader goes by.
    let after: DrawnRow | undefined;
    let nearest = Infinity;
    for (const [other, one] of this.#drawn) {
      if (other > index && other < nearest) [after, nearest] = [one, other];
    }
    this.#body.insertBefore(root, after?.root ?? null);
  }

  #fillRow(index: number, { root, cells }: DrawnRow): void {
    const row = this.#rows[index];
    if (!row) return;
    const { start, end } = this.#columnsDrawn;
    const focused = index + headingRows === this.#focus.row ? this.#focus.column : -1;
    const wanted = new Set([0, ...(focused > 0 ? [focused] : [])]);
    for (let column = start; column < end; column++) wanted.add(column);
    for (const [column, cell] of cells) {
      if (wanted.has(column)) continue;
      cell.remove();
      cells.delete(column);
    }
    let changed = false;
    for (const column of wanted) {
      if (cells.has(column)) continue;
      cells.set(column, this.#cell(row, { row: index + headingRows, column }));
      changed = true;
    }
    if (changed) root.replaceChildren(...[...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell));
  }

  #cell(row: MatrixRow, at: Position): HTMLElement {
    const column = this.#columns[at.column];
    const cell = element('div', {
      role: at.column === 0 ? 'rowheader' : 'gridcell',
      class: this.#classOf(at.column),
      'aria-colindex': at.column + 1,
      tabindex: this.#isFocus(at) ? 0 : -1,
      'aria-selected': this.#isSelected(at),
      'data-row': at.row,
      'data-column': at.column,
    });
    this.#place(cell, at.column);
    if (this.#isFocus(at)) cell.setAttribute('aria-describedby', 'details');
    if (column) cell.append(...cellContent(row, column, this.#words));
    return cell;
  }

  /** A line before the first column of every origin tells independent ones apart. */
  #classOf(column: number): string {
    const starts = this.#groups.some(({ start }) => start === column);
    return `cell${starts && column > 0 ? ' begins' : ''}${column === 0 ? ' stays' : ''}`;
  }

  #place(cell: HTMLElement, column: number, end = column + 1): void {
    const left = this.#lefts[column] ?? 0;
    const last = end - 1;
    cell.style.width = `${(this.#lefts[last] ?? 0) + (this.#widths[last] ?? 0) - left}px`;
    if (column > 0) cell.style.left = `${left}px`;
  }

  #drawHead(): void {
    const origins = element('div', { role: 'row', 'aria-rowindex': 1, class: 'row origins' });
    for (const group of this.#groups) {
      const at = { row: 0, column: group.start };
      const cell = this.#heading(at, group.end);
      cell.append(group.origin && this.#matrix ? originWords(group, this.#matrix, this.#words) : this.#words.origins);
      origins.append(cell);
    }
    const titles = element('div', { role: 'row', 'aria-rowindex': 2, class: 'row titles' });
    for (const [index, column] of this.#columns.entries()) {
      const cell = this.#heading({ row: 1, column: index }, index + 1);
      const sorted = this.#sort?.column === column.id ? (this.#sort.descending ? 'descending' : 'ascending') : 'none';
      cell.setAttribute('aria-sort', sorted);
      const source = column.source === undefined ? undefined : this.#matrix?.sources[column.source];
      cell.append(...titleContent(column, source, this.#words));
      titles.append(cell);
    }
    this.#head.replaceChildren(origins, titles);
  }

  #heading(at: Position, end: number): HTMLElement {
    const focus = this.#focusOf(at);
    const cell = element('div', {
      role: 'columnheader',
      class: this.#classOf(at.column),
      'aria-colindex': at.column + 1,
      ...(end - at.column > 1 ? { 'aria-colspan': end - at.column } : {}),
      tabindex: focus ? 0 : -1,
      'data-row': at.row,
      'data-column': at.column,
    });
    if (focus) cell.setAttribute('aria-describedby', 'details');
    this.#place(cell, at.column, end);
    return cell;
  }

  #focusOf({ row, column }: Position): boolean {
    if (this.#focus.row !== row) return false;
    return row === 0 ? groupAt(this.#groups, this.#focus.column)?.start === column : this.#focus.column === column;
  }

  #isFocus(at: Position): boolean {
    return at.row === this.#focus.row && at.column === this.#focus.column;
  }

  /** The corners of what is selected: the cell with the focus, or the block between it and where Shift was pressed. */
  get #selection(): { readonly from: Position; readonly to: Position } {
    const other = this.#anchor ?? this.#focus;
    return {
      from: {
        row: Math.min(this.#focus.row, other.row),
        column: Math.min(this.#focus.column, other.column),
      },
      to: { row: Math.max(this.#focus.row, other.row), column: Math.max(this.#focus.column, other.column) },
    };
  }

  #isSelected({ row, column }: Position): boolean {
    const { from, to } = this.#selection;
    return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
  }

  #markSelection(): void {
    for (const [index, { cells }] of this.#drawn) {
      for (const [column, cell] of cells) {
        cell.setAttribute('aria-selected', String(this.#isSelected({ row: index + headingRows, column })));
      }
    }
  }

  #elementAt({ row, column }: Position): HTMLElement | undefined {
    if (row >= headingRows) return this.#drawn.get(row - headingRows)?.cells.get(column);
    const index = row === 0 ? this.#groups.findIndex(({ start, end }) => start <= column && column < end) : column;
    return this.#head.children[row]?.children[index] as HTMLElement | undefined;
  }

  #moveTo(to: Position): void {
    const before = this.#elementAt(this.#focus);
    before?.setAttribute('tabindex', '-1');
    before?.removeAttribute('aria-describedby');
    this.#focus = to;
    this.#scrollTo(to);
    this.#draw();
    const drawn = this.#drawn.get(to.row - headingRows);
    if (drawn) this.#fillRow(to.row - headingRows, drawn);
    this.#focusCell();
    this.#markSelection();
  }

  #focusCell(): void {
    const cell = this.#elementAt(this.#focus);
    if (!cell) return;
    cell.setAttribute('tabindex', '0');
    cell.setAttribute('aria-describedby', 'details');
    this.#tell();
    cell.focus({ preventScroll: true });
  }

  #scrollTo(to: Position): void {
    const { clientWidth: width, clientHeight: height } = this.root;
    const { top, left } = this.#scrollFor(to, { width, height });
    this.root.scrollTop = top;
    this.root.scrollLeft = left;
  }

  /** Where to scroll to, in pixels, so that a cell is seen in a room of this size: no further than is needed. */
  #scrollFor({ row, column }: Position, room: Room): { readonly top: number; readonly left: number } {
    let { scrollTop: top, scrollLeft: left } = this.root;
    if (row >= headingRows) {
      const start = (row - headingRows) * this.#rowHeight;
      top = scrollToShow(top, room.height - this.#head.offsetHeight, start, start + this.#rowHeight);
    }
    if (column > 0) {
      const [stays = 0] = this.#widths;
      const start = (this.#lefts[column] ?? 0) - stays;
      left = scrollToShow(left, room.width - stays, start, start + (this.#widths[column] ?? 0));
    }
    return { top, left };
  }

  /** Says in the foot of the page what the cell with the focus holds. */
  #tell(): void {
    const matrix = this.#matrix;
    if (!matrix) return;
    const { row: at, column: columnAt } = this.#focus;
    const column = this.#columns[columnAt];
    const source = column?.source === undefined ? undefined : matrix.sources[column.source];
    const group = groupAt(this.#groups, columnAt);
    const row = this.#rows[at - headingRows];
    if (row && source) this.#details.showCell(row, source, this.#answersAt(this.#focus)?.answers ?? []);
    else if (row) this.#details.showRow(row);
    else if (at === 0 && group?.origin) this.#details.showOrigin(group, matrix);
    else if (source) this.#details.showSource(source, group?.origin && group, matrix);
    else this.#details.showText(at === 0 ? this.#words.origins : this.#words.gridHelp);
    if (column) this.#host.moved({ row: row?.key ?? '', column: column.id });
  }

  #answersAt({ row, column }: Position): MatrixCell | undefined {
    const source = this.#columns[column]?.source;
    if (source === undefined) return undefined;
    return this.#rows[row - headingRows]?.cells.find((cell) => cell.source === source);
  }

  #onKey(event: KeyboardEvent): void {
    const control = event.ctrlKey || event.metaKey;
    if (event.altKey) return;
    if (control && event.key === 'a') {
      this.#anchor = { row: headingRows, column: 0 };
      this.#moveTo({ row: this.#lastRow, column: this.#columns.length - 1 });
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      this.#act(event.key === ' ');
      event.preventDefault();
      return;
    }
    if (event.key === 'Escape' && this.#anchor) {
      this.#anchor = undefined;
      this.#markSelection();
      return;
    }
    const to = move(this.#focus, event.key, control, this.#shape);
    if (!to) return;
    event.preventDefault();
    this.#anchor = event.shiftKey ? (this.#anchor ?? this.#focus) : undefined;
    if (this.#anchor && to.row < headingRows) return;
    this.#moveTo(to);
  }

  #onClick(event: MouseEvent): void {
    const at = positionOf(event.target);
    if (!at) return;
    this.#anchor = event.shiftKey && at.row >= headingRows ? (this.#anchor ?? this.#focus) : undefined;
    this.#moveTo(at);
    if (!event.shiftKey) this.#act(true);
  }

  /** A screen reader may put the focus into a cell by itself. */
  #onFocus(event: FocusEvent): void {
    const at = positionOf(event.target);
    if (!at || (at.row === this.#focus.row && this.#focusOf(at)) || this.#isFocus(at)) return;
    this.#anchor = undefined;
    this.#moveTo(at);
  }

  /** Opens the passage of the cell with the focus, or sorts by its column. */
  #act(keepFocus: boolean): void {
    const column = this.#columns[this.#focus.column];
    if (this.#focus.row === 1 && column) return this.#host.sortBy(column.id);
    const cell = this.#answersAt(this.#focus);
    const source = cell && this.#matrix?.sources[cell.source];
    if (!cell || !source) return;
    const index = this.#opened?.cell === cell ? (this.#opened.index + 1) % cell.answers.length : 0;
    this.#opened = { cell, index };
    const answer = cell.answers[index];
    if (answer) this.#host.open(source.source, answer, keepFocus);
  }

  #onCopy(event: ClipboardEvent): void {
    const { from, to } = this.#selection;
    if (to.row < headingRows) return;
    const rows = this.#rows.slice(Math.max(0, from.row - headingRows), to.row - headingRows + 1);
    event.clipboardData?.setData('text/plain', rowsAsTsv(rows, this.#columns, { from: from.column, to: to.column }));
    event.preventDefault();
  }
}

function positionOf(target: EventTarget | null): Position | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (!cell) return undefined;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}
