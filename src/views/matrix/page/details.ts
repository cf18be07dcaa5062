import { dateWords } from '../../../engine/wording/timex';
import { verdictWord } from '../../../engine/wording';
import type { SourceSummary } from '../../../engine/model';
import type { Matrix, MatrixAnswer, MatrixRow } from '../../../worker/matrix';
import type { Decided, Quote } from '../../../worker/protocol';
import type { PageWords } from '../words';
import { answerLetter, sureWords } from './cellWords';
import type { ColumnGroup } from './columns';
import { element } from './element';
import { fill } from './fill';
import { glyph } from './glyph';

/** The foot of the page: all that is known of the cell or mark that has the focus, unshortened. */
export class Details {
  readonly root = element('footer', { id: 'details' });
  readonly #words: PageWords;

  constructor(words: PageWords) {
    this.#words = words;
  }

  clear(): void {
    this.root.replaceChildren();
  }

  /** @param answers what a source says; none where it does not state the fact */
  showCell(row: MatrixRow, source: SourceSummary, answers: readonly MatrixAnswer[]): void {
    const lines: Node[] = [
      element('p', { class: 'about' }, `${row.label} · ${sourceWords(source)}`),
      ...answers.map((answer) => this.#answer(row, answer)),
    ];
    if (answers.length === 0) lines.push(element('p', {}, verdictWord('not stated')));
    this.root.replaceChildren(...lines);
  }

  /** The verdict on a fact, why, and its answers with how many accounts give each. */
  showRow(row: MatrixRow): void {
    const answers = new Map<number, { words: string; accounts: number }>();
    for (const { answers: said } of row.cells) {
      for (const { group, words } of said) {
        const known = answers.get(group);
        if (known) known.accounts++;
        else answers.set(group, { words, accounts: 1 });
      }
    }
    const list = [...answers]
      .sort(([a], [b]) => a - b)
      .map(
        ([group, { words, accounts }]) => `${row.groups > 1 ? `${answerLetter(group)} ` : ''}${words} (${accounts})`,
      );
    this.root.replaceChildren(
      element('p', { class: 'about' }, glyph(row.verdict), `${verdictWord(row.verdict)} · ${row.label}`),
      element('p', {}, list.join(' · ')),
      element('p', {}, row.reason),
      ...(row.decision ? [element('p', {}, this.#decision(row.decision))] : []),
    );
  }

  showSource(source: SourceSummary, group: ColumnGroup | undefined, matrix: Matrix): void {
    this.root.replaceChildren(
      element('p', { class: 'about' }, sourceWords(source)),
      element('p', {}, source.title),
      ...(group ? [element('p', {}, originWords(group, matrix, this.#words))] : []),
    );
  }

  showOrigin(group: ColumnGroup, matrix: Matrix): void {
    const members = matrix.sources.filter((one) => group.origin?.sources.includes(one.source));
    this.root.replaceChildren(
      element('p', { class: 'about' }, originWords(group, matrix, this.#words)),
      ...members.map((source) => element('p', {}, sourceWords(source))),
    );
  }

  showText(text: string): void {
    this.root.replaceChildren(element('p', { class: 'about' }, text));
  }

  #decision({ state, words, why, reason, date }: Decided): string {
    const stands = state === 'holds' ? this.#words.decided : fill(this.#words.openAgain, why ?? '');
    return [stands, words, reason, dateWords(date)].filter(Boolean).join(' · ');
  }

  #answer(row: MatrixRow, answer: MatrixAnswer): HTMLElement {
    const parts = [
      answer.words,
      ...(row.groups > 1 ? [fill(this.#words.answer, answerLetter(answer.group))] : []),
      sureWords(answer),
      answer.speaker ?? '',
      answer.superseded ? this.#words.earlier : '',
    ];
    return element(
      'p',
      {},
      glyph(answer.standing),
      element('strong', {}, `${verdictWord(answer.standing)}: `),
      `${parts.filter((part) => part !== '').join(' · ')} · `,
      quotation(answer.quote),
    );
  }
}

/** "wire.txt · Quaywire · 4 May 2024". */
export function sourceWords({ source, publisher, date }: SourceSummary): string {
  return [source, publisher, date === undefined ? undefined : dateWords(date)].filter(Boolean).join(' · ');
}

/** "Origin 2 · 3 accounts · same text as wire.txt". */
export function originWords(group: ColumnGroup, matrix: Pick<Matrix, 'origins'>, words: PageWords): string {
  const { number = 0, origin, start, end } = group;
  const blend = (origin?.blendOf ?? []).flatMap((id) => {
    const index = matrix.origins.findIndex((one) => one.id === id);
    return index < 0 ? [] : [fill(words.origin, index + 1)];
  });
  return [
    fill(words.origin, number),
    end - start > 1 ? fill(words.accountsOf, end - start) : '',
    origin?.why ?? '',
    blend.length > 0 ? fill(words.madeFrom, blend.join(', ')) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function quotation({ before, anchor, after, cutBefore, cutAfter }: Quote): HTMLElement {
  const [open, close] = [cutBefore ? '“… ' : '“', cutAfter ? ' …”' : '”'];
  return element('q', {}, open + before, element('mark', {}, anchor), after + close);
}
