import { sourceName } from '../../../editor/sourceName';
import { verdictWord } from '../../../engine/wording';
import { dateWords } from '../../../engine/wording/timex';
import type { SourceSummary } from '../../../engine/model';
import type { MatrixCell, MatrixRow } from '../../../worker/matrix';
import type { PageWords } from '../words';
import { answerLetter, cellCertainty, cellStanding, cellValue } from './cellWords';
import type { Column } from './columns';
import { element, unseen } from './element';
import { fill } from './fill';
import { glyph } from './glyph';

/** What stands in a cell of a fact: its question, verdict or kind, or what a source answers. */
export function cellContent(row: MatrixRow, { id, source }: Column, words: PageWords): (Node | string)[] {
  switch (id) {
    case 'question':
      return [element('span', { class: 'label' }, row.label)];
    case 'verdict':
      return [glyph(row.verdict), verdictWord(row.verdict)];
    case 'kind':
      return [row.kind];
    default: {
      const said = row.cells.find((one) => one.source === source);
      return said ? answerContent(row, said, words) : [unseen(verdictWord('not stated'))];
    }
  }
}

function answerContent(row: MatrixRow, said: MatrixCell, words: PageWords): Node[] {
  const standing = cellStanding(said);
  const letters = row.groups > 1 ? said.answers.map(({ group }) => answerLetter(group)) : [];
  const sure = cellCertainty(said);
  const spoken = [
    verdictWord(standing),
    ...letters.map((letter) => fill(words.answer, letter)),
    ...(said.answers.length > 1 ? [fill(words.places, said.answers.length)] : []),
  ];
  return [
    element(
      'span',
      { class: 'said' },
      glyph(standing),
      element('span', { class: 'value' }, cellValue(said)),
      ...(letters.length > 0 ? [element('span', { class: 'letter', 'aria-hidden': true }, letters.join(' '))] : []),
    ),
    ...(sure ? [element('span', { class: 'sure' }, sure)] : []),
    unseen(`, ${spoken.join(', ')}`),
  ];
}

/** What stands over a column; over that of a source its name, with publisher and date. */
export function titleContent({ id }: Column, source: SourceSummary | undefined, words: PageWords): (Node | string)[] {
  if (!source) return [id === 'verdict' ? words.verdict : id === 'kind' ? words.kind : words.question];
  const date = source.date === undefined ? words.noDate : dateWords(source.date.slice(0, 10));
  return [
    element('span', { class: 'value' }, sourceName(source.source)),
    element('span', { class: 'sure' }, [source.publisher, date].filter(Boolean).join(' · ')),
  ];
}
