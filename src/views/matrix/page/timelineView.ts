import { verdictWord } from '../../../engine/wording';
import type { Matrix, MatrixAnswer, MatrixRow } from '../../../worker/matrix';
import type { PageWords } from '../words';
import { answerLetter, sureWords } from './cellWords';
import { sourceWords, type Details } from './details';
import { drawing, element } from './element';
import { fill } from './fill';
import { glyph } from './glyph';
import { scaleOf, ticksOf, type TimeScale } from './timeScale';
import type { TimeSpan } from './timeSpan';
import { timelineRows, trackOf, writtenSpans, type Lane, type Mark, type Track } from './timelineTrack';

/** What the timeline asks of the page round it. */
export interface TimelineHost {
  open(source: string, answer: MatrixAnswer, keepFocus: boolean): void;
}

interface Section {
  readonly root: HTMLElement;
  readonly track: Track;
  /** In the order of the track's marks; empty until drawn. */
  marks: readonly SVGGElement[];
}

interface MarkPlace {
  readonly section: Section;
  readonly index: number;
}

/** Pixels: the column of answers on the left, that of accounts without a date on the right, and air between. */
const answersWidth = 190;
const undatedWidth = 120;
const gap = 16;
const axisHeight = 24;
const pixelsATick = 84;
const longestAnswer = 26;

/**
 * What each account said of a fact, by when it was written, one small drawing a fact under a common axis. Drawings are
 * made when they come into sight.
 */
export class TimelineView {
  readonly root = element('div', { class: 'timeline' });
  readonly #words: PageWords;
  readonly #details: Details;
  readonly #host: TimelineHost;
  readonly #near: IntersectionObserver;
  #matrix: Matrix | undefined;
  #rows: readonly MatrixRow[] = [];
  #sections: readonly Section[] = [];
  #scale: TimeScale | undefined;
  #written: readonly (TimeSpan | undefined)[] = [];
  #width = 0;
  /** The mark that takes the focus: by fact and place in its track. */
  #current: { readonly key: string; readonly mark: number } | undefined;

  constructor(words: PageWords, details: Details, host: TimelineHost) {
    this.#words = words;
    this.#details = details;
    this.#host = host;
    this.#near = new IntersectionObserver((entries) => this.#drawNear(entries), {
      root: this.root,
      rootMargin: '400px',
    });
    this.root.addEventListener('keydown', (event) => this.#onKey(event));
    this.root.addEventListener('click', (event) => this.#onClick(event));
    this.root.addEventListener('focusin', (event) => this.#onFocus(event.target));
    this.root.addEventListener('pointerover', (event) => this.#tell(this.#markOf(event.target)));
    new ResizeObserver(() => {
      if (this.#matrix && this.root.clientWidth > 0 && this.root.clientWidth !== this.#width) this.#build();
    }).observe(this.root);
  }

  show(matrix: Matrix, rows: readonly MatrixRow[]): void {
    this.#matrix = matrix;
    this.#rows = timelineRows(rows);
    this.#written = writtenSpans(matrix.sources);
    this.#build();
  }

  /** Puts the focus on the first mark of a fact. @returns whether it is on the timeline */
  reveal(fact: string): boolean {
    const section = this.#sections.find(({ track }) => track.row.id === fact);
    if (section) this.#focusMark(section, 0);
    return section !== undefined;
  }

  focus(): void {
    const section = this.#sections.find(({ track }) => track.row.key === this.#current?.key) ?? this.#sections[0];
    if (section) this.#focusMark(section, this.#current?.mark ?? 0);
  }

  #build(): void {
    const focused = this.root.contains(document.activeElement);
    this.#near.disconnect();
    this.#width = this.root.clientWidth;
    const width = Math.max(160, this.#width - answersWidth - undatedWidth - 4 * gap);
    this.#scale = scaleOf(
      this.#written.filter((span) => span !== undefined),
      width,
    );
    this.#sections = this.#rows.map((row, index) => {
      const track = trackOf(row, this.#written, this.#scale, { width, undatedWidth });
      return { root: this.#section(track, index), track, marks: [] };
    });
    const help = element('span', { id: 'timeline-help', class: 'unseen' }, this.#words.timelineHelp);
    const nothing = this.#sections.length > 0 ? [] : [element('p', { class: 'empty' }, this.#words.nothingMoved)];
    this.root.replaceChildren(help, this.#head(width), ...nothing, ...this.#sections.map(({ root }) => root));
    for (const { root } of this.#sections) this.#near.observe(root);
    const first = this.#sections.find(({ track }) => track.row.key === this.#current?.key) ?? this.#sections[0];
    if (!first) return;
    // One tab stop from the first, and no lost focus after an edit.
    this.#draw(first);
    if (focused) this.focus();
    else this.#setStop(first, first.track.row.key === this.#current?.key ? this.#current.mark : 0);
  }

  /** The axis that all drawings share, with what the marks mean. */
  #head(width: number): HTMLElement {
    const scale = this.#scale;
    const axis = drawing('svg', {
      class: 'axis',
      width: totalWidth(width),
      height: axisHeight,
      'aria-hidden': true,
      focusable: false,
    });
    if (scale) {
      for (const { x, words } of ticksOf(scale, ticksIn(width))) {
        // The words of the last tick would stand in those of the lane beside.
        const place = x > width - halfTick ? 'tick last' : 'tick';
        axis.append(drawing('text', { x: axisLeft + x, y: axisHeight - 8, class: place }, words));
      }
    }
    axis.append(
      drawing('text', { x: axisLeft + width + 2 * gap, y: axisHeight - 8, class: 'side' }, this.#words.noDate),
    );
    const legend = element('p', { class: 'legend' });
    for (const [shape, words] of [
      ['written', this.#words.markWritten],
      ['written earlier', this.#words.markEarlier],
      ['undated', this.#words.markUndated],
      ['told', this.#words.markTold],
    ] as const) {
      const sample = drawing('svg', { class: `mark ${shape}`, viewBox: '-8 -8 16 16', 'aria-hidden': true });
      sample.append(shapeOf(shape));
      legend.append(element('span', {}, sample, words));
    }
    return element(
      'div',
      { class: 'timeline-head' },
      legend,
      element('p', { class: 'axis-title' }, this.#words.written),
      axis,
    );
  }

  #section(track: Track, index: number): HTMLElement {
    const { row } = track;
    const title = element(
      'h2',
      { id: `fact-${index}` },
      glyph(row.verdict),
      `${row.label} · ${verdictWord(row.verdict)}`,
    );
    const picture = element('div', { class: 'track' });
    picture.style.height = `${track.height}px`;
    return element('section', { 'aria-labelledby': `fact-${index}`, 'data-section': index }, title, picture);
  }

  #drawNear(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      const section = this.#sectionOf(target);
      if (isIntersecting && section) this.#draw(section);
    }
  }

  #draw(section: Section): void {
    if (section.marks.length > 0) return;
    const { track } = section;
    const width = this.#scale?.width ?? track.told?.scale.width ?? 0;
    const picture = drawing('svg', {
      role: 'group',
      'aria-labelledby': section.root.getAttribute('aria-labelledby') ?? undefined,
      'aria-describedby': 'timeline-help',
      width: totalWidth(width),
      height: track.height,
    });
    if (this.#scale) {
      const end = track.told?.top ?? track.height;
      for (const { x } of ticksOf(this.#scale, ticksIn(width))) {
        picture.append(drawing('line', { class: 'grid', x1: axisLeft + x, x2: axisLeft + x, y1: 0, y2: end }));
      }
    }
    for (const lane of track.lanes) picture.append(...laneParts(lane, track, width));
    if (track.told) picture.append(...this.#toldAxis(track.told));
    section.marks = track.marks.map((mark, index) => this.#mark(track, mark, index));
    picture.append(...section.marks);
    section.root.querySelector('.track')?.replaceChildren(picture);
  }

  #toldAxis({ scale, top, height }: NonNullable<Track['told']>): SVGElement[] {
    const base = top + height - 16;
    return [
      drawing('rect', { class: 'told-band', x: axisLeft - 8, y: top, width: scale.width + 16, height }),
      drawing('text', { class: 'answer', x: 0, y: base }, this.#words.told),
      drawing('line', { class: 'base', x1: axisLeft, x2: axisLeft + scale.width, y1: base, y2: base }),
      ...ticksOf(scale, ticksIn(scale.width)).flatMap(({ x, words }) => [
        drawing('line', { class: 'base', x1: axisLeft + x, x2: axisLeft + x, y1: base, y2: base + 4 }),
        drawing('text', { class: 'tick', x: axisLeft + x, y: base + 14 }, words),
      ]),
    ];
  }

  #mark(track: Track, mark: Mark, index: number): SVGGElement {
    const { kind, answer, reach } = mark;
    const left = kind === 'undated' ? axisLeft + (this.#scale?.width ?? 0) + 2 * gap : axisLeft;
    const shape = `${kind}${answer.superseded ? ' earlier' : ''}`;
    const group = drawing('g', {
      role: 'button',
      class: `mark ${shape} ${answer.standing}`,
      tabindex: -1,
      'aria-label': this.#markWords(track.row, mark),
      'data-mark': index,
    });
    if (reach) {
      group.append(
        drawing('line', { class: 'reach', x1: left + reach.from, x2: left + reach.to, y1: mark.y, y2: mark.y }),
      );
    }
    const drawn = shapeOf(shape);
    drawn.setAttribute('transform', `translate(${left + mark.x} ${mark.y})`);
    group.append(drawn);
    if (kind === 'told' && track.row.groups > 1) {
      group.append(
        drawing('text', { class: 'letter', x: left + mark.x + 9, y: mark.y + 4 }, answerLetter(answer.group)),
      );
    }
    return group;
  }

  #markWords(row: MatrixRow, { kind, source, answer, accounts }: Mark): string {
    const summary = this.#matrix?.sources[source];
    const said = [
      answer.words,
      sureWords(answer),
      ...(row.groups > 1 ? [fill(this.#words.answer, answerLetter(answer.group))] : []),
      verdictWord(answer.standing),
    ].filter((part) => part !== '');
    if (kind === 'told') {
      const by = accounts === 1 ? this.#words.toldByOne : fill(this.#words.toldBy, accounts);
      return [this.#words.markTold, ...said, by].join(', ');
    }
    const who = summary ? sourceWords(summary) : '';
    return `${kind === 'undated' ? `${who} · ${this.#words.noDate}` : who}: ${said.join(', ')}`;
  }

  #sectionOf(target: EventTarget | null): Section | undefined {
    const root = target instanceof Element ? target.closest<HTMLElement>('[data-section]') : null;
    return root ? this.#sections[Number(root.dataset['section'])] : undefined;
  }

  #markOf(target: EventTarget | null): MarkPlace | undefined {
    const section = this.#sectionOf(target);
    const drawn = target instanceof Element ? target.closest<SVGGElement>('[data-mark]') : null;
    return section && drawn ? { section, index: Number(drawn.dataset['mark']) } : undefined;
  }

  #setStop(section: Section, index: number): void {
    for (const { marks } of this.#sections) for (const mark of marks) mark.setAttribute('tabindex', '-1');
    section.marks[Math.min(index, section.marks.length - 1)]?.setAttribute('tabindex', '0');
  }

  #focusMark(section: Section, index: number): void {
    this.#draw(section);
    const mark = section.marks[Math.max(0, Math.min(index, section.marks.length - 1))];
    // The head stays in sight: what is under it has to be scrolled out.
    section.root.scrollIntoView({ block: 'nearest' });
    mark?.focus({ preventScroll: true });
  }

  #onFocus(target: EventTarget | null): void {
    const at = this.#markOf(target);
    if (!at) return;
    this.#current = { key: at.section.track.row.key, mark: at.index };
    this.#setStop(at.section, at.index);
    this.#tell(at);
  }

  #tell(at: MarkPlace | undefined): void {
    const mark = at?.section.track.marks[at.index];
    const source = mark && this.#matrix?.sources[mark.source];
    if (at && source) this.#details.showCell(at.section.track.row, source, [mark.answer]);
  }

  #onKey(event: KeyboardEvent): void {
    const at = this.#markOf(event.target);
    if (!at || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#open(at, event.key === ' ');
      return;
    }
    const to = this.#destination(at, event.key, event.ctrlKey || event.metaKey);
    if (!to) return;
    event.preventDefault();
    this.#focusMark(to.section, to.index);
  }

  #destination({ section, index }: MarkPlace, key: string, far: boolean) {
    const fact = this.#sections.indexOf(section);
    const at = (to: Section | undefined, mark: number) => to && { section: to, index: mark };
    const last = (one: Section | undefined): number => (one?.track.marks.length ?? 1) - 1;
    switch (key) {
      case 'ArrowLeft':
        return at(section, index - 1);
      case 'ArrowRight':
        return at(section, index + 1);
      case 'ArrowUp':
        return at(this.#sections[fact - 1], 0);
      case 'ArrowDown':
        return at(this.#sections[fact + 1], 0);
      case 'Home':
        return at(far ? this.#sections[0] : section, 0);
      case 'End': {
        const to = far ? this.#sections.at(-1) : section;
        return at(to, last(to));
      }
      default:
        return undefined;
    }
  }

  #onClick(event: MouseEvent): void {
    const at = this.#markOf(event.target);
    if (!at) return;
    this.#focusMark(at.section, at.index);
    this.#open(at, true);
  }

  #open({ section, index }: MarkPlace, keepFocus: boolean): void {
    const mark = section.track.marks[index];
    const source = mark && this.#matrix?.sources[mark.source];
    if (source) this.#host.open(source.source, mark.answer, keepFocus);
  }
}

const axisLeft = answersWidth + gap;
/** Pixels that half of a tick's words may take. */
const halfTick = 40;

function ticksIn(width: number): number {
  return Math.max(2, Math.floor(width / pixelsATick));
}

function totalWidth(width: number): number {
  return axisLeft + width + 2 * gap + undatedWidth;
}

function laneParts({ group, words, top, height }: Lane, { row }: Track, width: number): SVGElement[] {
  const middle = top + height / 2 + 4;
  const told = row.groups > 1 ? `${answerLetter(group)}  ${words}` : words;
  const short = told.length > longestAnswer ? `${told.slice(0, longestAnswer - 1)}…` : told;
  return [
    drawing('line', { class: 'lane', x1: 0, x2: totalWidth(width), y1: top + height, y2: top + height }),
    drawing('text', { class: 'answer', x: 0, y: middle }, short, drawing('title', {}, told)),
  ];
}

/** A disc for an account in time, a ring for an earlier answer, a square without a date, a diamond for a told date. */
function shapeOf(shape: string): SVGElement {
  if (shape.startsWith('told')) return drawing('path', { class: 'shape', d: 'M0 -6.5L6.5 0L0 6.5L-6.5 0Z' });
  if (shape.startsWith('undated')) {
    return drawing('rect', { class: 'shape', x: -4.5, y: -4.5, width: 9, height: 9 });
  }
  return drawing('circle', { class: 'shape', r: 5 });
}
