import type { Matrix, MatrixAnswer } from '../../../worker/matrix';
import type { FromPage } from '../messages';
import type { ColumnId, PageState, Tab } from '../state';
import type { PageWords } from '../words';
import { columnGroups, columnsOf } from './columns';
import { Details } from './details';
import { element } from './element';
import { FactGrid } from './factGrid';
import { fill } from './fill';
import { partNote } from './partNote';
import { ShownRows } from './shownRows';
import { Tabs } from './tabs';
import { TimelineView } from './timelineView';
import { tableAsTsv } from './tsv';

/** The side of the extension, as the page needs it. */
export interface PageHost {
  /** Keeps the state for when the page is shown again. */
  keep(state: PageState): void;
  post(message: FromPage): void;
}

/** The whole page: a bar to choose and filter with, the matrix or the timeline, and a foot with details. */
export class FactPage {
  readonly #words: PageWords;
  readonly #host: PageHost;
  readonly #details: Details;
  readonly #grid: FactGrid;
  readonly #timeline: TimelineView;
  readonly #tabs: Tabs;
  readonly #filter: HTMLInputElement;
  readonly #singles: HTMLInputElement;
  readonly #event: HTMLSelectElement;
  readonly #eventLabel: HTMLElement;
  readonly #counts = element('span', { class: 'counts', role: 'status' });
  readonly #status = element('span', { class: 'state', role: 'status' });
  readonly #empty = element('p', { class: 'empty', hidden: '' });
  #state: PageState;
  #matrix: Matrix | undefined;
  #shown: ShownRows | undefined;
  /** A fact to go to once it is there. */
  #wanted: string | undefined;

  constructor(words: PageWords, state: PageState, host: PageHost) {
    this.#words = words;
    this.#host = host;
    this.#state = state;
    this.#details = new Details(words);
    const open = (source: string, { place }: MatrixAnswer, keepFocus: boolean): void =>
      host.post({ kind: 'open', source, place, keepFocus });
    this.#grid = new FactGrid(words, this.#details, {
      open,
      sortBy: (column) => this.#sortBy(column),
      moved: (cell) => this.#change({ ...this.#state, ...(cell ? { cell } : {}) }),
    });
    this.#timeline = new TimelineView(words, this.#details, { open });
    this.#tabs = new Tabs(
      words.views,
      [
        { id: 'matrix', title: words.matrix, panel: this.#grid.root },
        { id: 'timeline', title: words.timeline, panel: this.#timeline.root },
      ],
      (tab) => this.choose(tab),
    );
    this.#filter = element('input', {
      type: 'search',
      placeholder: words.filter,
      'aria-label': words.filter,
      spellcheck: false,
    });
    this.#filter.value = state.filter;
    this.#singles = element('input', { type: 'checkbox' });
    this.#singles.checked = state.singles;
    this.#event = element('select');
    this.#eventLabel = element('label', { hidden: '' }, `${words.event} `, this.#event);
    const copy = element('button', { type: 'button' }, words.copy);
    document.body.replaceChildren(
      element(
        'header',
        {},
        this.#tabs.root,
        this.#filter,
        element('label', {}, this.#singles, words.singles),
        this.#eventLabel,
        copy,
      ),
      element('main', {}, this.#empty, this.#grid.root, this.#timeline.root),
      this.#details.root,
      element('div', { class: 'status' }, this.#counts, this.#status),
    );
    this.#filter.addEventListener('input', () => this.#showRows());
    this.#filter.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      this.#focusMain();
    });
    this.#singles.addEventListener('change', () => this.#ask({ ...this.#state, singles: this.#singles.checked }));
    this.#event.addEventListener('change', () => this.#ask({ ...this.#state, event: Number(this.#event.value) }));
    copy.addEventListener('click', () => this.#copyAll());
    copy.addEventListener('blur', () => {
      if (this.#status.textContent === words.copied) this.tell('');
    });
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'f' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.#filter.focus();
      this.#filter.select();
    });
    this.#tabs.choose(state.tab);
    this.#change(state);
  }

  show(matrix: Matrix | undefined): void {
    this.#matrix = matrix;
    this.#shown = matrix && new ShownRows(matrix);
    if (matrix?.event !== undefined) this.#change({ ...this.#state, event: matrix.event });
    this.#listEvents();
    this.#showRows();
    if (this.#wanted !== undefined) this.reveal(this.#wanted);
  }

  tell(text: string): void {
    this.#status.textContent = text;
  }

  choose(tab: Tab): void {
    this.#tabs.choose(tab);
    if (tab === this.#state.tab) return;
    this.#ask({ ...this.#state, tab });
    this.#showRows();
  }

  /** Goes to the row of a fact, now or as soon as it is there. What hides it is taken away. */
  reveal(fact: string): void {
    this.#wanted = fact;
    if (!this.#matrix?.rows.some((row) => row.id === fact)) return;
    this.#wanted = undefined;
    if (this.#filter.value !== '') {
      this.#filter.value = '';
      this.#showRows();
    }
    if (this.#state.tab === 'timeline') this.#timeline.reveal(fact);
    else this.#grid.reveal(fact);
  }

  #showRows(): void {
    const matrix = this.#matrix;
    this.#change({ ...this.#state, filter: this.#filter.value });
    const { filter, sort, cell, tab } = this.#state;
    const rows = this.#shown?.rows(filter, sort) ?? [];
    const drawn = rows.length > 0;
    this.#empty.hidden = drawn;
    this.#empty.textContent = matrix ? (matrix.rows.length > 0 ? this.#words.noMatch : this.#words.nothing) : '';
    this.#grid.root.hidden = !drawn || tab !== 'matrix';
    this.#timeline.root.hidden = !drawn || tab !== 'timeline';
    if (!matrix || !drawn) this.#details.clear();
    else if (tab === 'matrix') this.#grid.show(matrix, rows, sort, cell);
    else this.#timeline.show(matrix, rows);
    this.#count(rows.length);
  }

  #count(shown: number): void {
    const matrix = this.#matrix;
    if (!matrix) {
      this.#counts.textContent = '';
      return;
    }
    const note = partNote(matrix, this.#words);
    const counts = [
      ...(note === '' ? [] : [note]),
      fill(this.#words.shown, shown, matrix.rows.length, matrix.sources.length, matrix.origins.length),
      ...(matrix.beyond > 0 ? [fill(this.#words.beyond, matrix.beyond)] : []),
    ].join(' · ');
    if (this.#counts.textContent !== counts) this.#counts.textContent = counts;
  }

  #listEvents(): void {
    const { events = [], event } = this.#matrix ?? {};
    this.#eventLabel.hidden = events.length < 2;
    this.#event.replaceChildren(
      ...events.map((one) =>
        element('option', { value: one.event }, fill(this.#words.eventOption, one.title, one.sources)),
      ),
    );
    if (event !== undefined) this.#event.value = String(event);
  }

  /** Ascending, descending, then the order of the claims again. */
  #sortBy(column: ColumnId): void {
    const { sort, ...rest } = this.#state;
    const again = sort?.column === column;
    this.#change(again && sort.descending ? rest : { ...rest, sort: { column, descending: again } });
    this.#showRows();
  }

  #copyAll(): void {
    const matrix = this.#matrix;
    if (!matrix || !this.#shown) return;
    const rows = this.#shown.rows(this.#state.filter, this.#state.sort);
    const titles: Readonly<Record<string, string>> = {
      question: this.#words.question,
      verdict: this.#words.verdict,
      kind: this.#words.kind,
    };
    const text = tableAsTsv(
      rows,
      columnsOf(matrix.sources),
      matrix,
      ({ id }) => titles[id] ?? id,
      columnGroups(matrix),
      ({ number = 0 }) => fill(this.#words.origin, number),
      partNote(matrix, this.#words),
    );
    this.#host.post({ kind: 'copy', text });
    this.tell(this.#words.copied);
  }

  #focusMain(): void {
    if (this.#state.tab === 'matrix') this.#grid.focus();
    else this.#timeline.focus();
  }

  #change(state: PageState): void {
    this.#state = state;
    this.#host.keep(state);
  }

  /** A change that the extension must know of, because it has to ask the worker or to name the page anew. */
  #ask(state: PageState): void {
    this.#change(state);
    this.#host.post({ kind: 'state', state });
  }
}
