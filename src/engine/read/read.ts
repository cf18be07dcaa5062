import type { Furniture, ReadSource, Sentence, SentenceRole, SourceFormat, Span } from '../model';
import { isNumericDate } from './dateLine';
import { furnitureKind, presentsAuthor } from './furniture';
import { readHeader, type LineRole } from './header';
import { readMarkdown, type MarkdownReading } from './markdown';
import { plainUnits, type Unit } from './plainText';
import { englishShare, looksLikeCode, notProse } from './prose';
import { QuotationMarks } from './quotation';
import { splitSentences } from './sentences';
import { withoutTags } from './tags';
import { isTorn } from './tornText';

/** Authors are presented within so many paragraphs from the end. */
const footUnits = 5;

/**
 * Reads one account: finds its sentences, what it says of itself, and what is no statement of it.
 *
 * Any text is accepted, none throws: what is no English prose gives furniture and no sentences.
 * @param text the whole text; offsets of the result point into it
 * @param format how to read it: Markdown is never guessed
 */
export function read(text: string, format: SourceFormat): ReadSource {
  const reading = format === 'markdown' ? readMarkdown(text) : readPlain(text);
  const { view, units } = reading;
  const furniture: Furniture[] = [...reading.furniture];
  const aside = new Map<number, Furniture['why']>();
  units.forEach((unit, index) => {
    const why =
      unit.role === 'title' || unit.role === 'cell' ? undefined : furnitureKind(view.slice(unit.start, unit.end));
    if (why) aside.set(index, why);
  });
  const addresses = furniture.filter(({ why }) => why === 'address');
  for (const [index, why] of aside) if (why === 'address') addresses.push({ ...spanOf(units[index]), why });
  const { header, roles, title } = readHeader(view, units, new Set(aside.keys()), reading.matter, addresses);
  setAsideForeign(view, units, roles, aside);
  setAsideAuthors(view, units, roles, aside);
  for (const [index, why] of aside) furniture.push({ ...spanOf(units[index]), why });
  furniture.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    text,
    view,
    format,
    header,
    sentences: sentencesOf(view, units, aside, roles, title, header.title),
    furniture,
  };
}

function readPlain(text: string): MarkdownReading {
  // Control characters are in no text that a person wrote; a byte-order mark is no letter.
  const view = withoutTags(text).replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff]/g,
    ' ',
  );
  return { view, units: plainUnits(view), furniture: [], matter: new Map() };
}

/** Sets aside what is no English prose: units that show it, blocks of program lines, and a foreign text's short lines. */
function setAsideForeign(
  view: string,
  units: readonly Unit[],
  roles: ReadonlyMap<number, LineRole>,
  aside: Map<number, Furniture['why']>,
): void {
  let foreign = 0;
  let all = 0;
  const lines = new Map<number, number[]>();
  units.forEach((unit, index) => {
    if (aside.has(index) || roles.has(index) || unit.role === 'cell') return;
    const text = view.slice(unit.start, unit.end);
    const why = isNumericDate(text) ? 'metadata' : notProse(text);
    if (why) aside.set(index, why);
    if (why === 'foreign') foreign += text.length;
    all += text.length;
    const block = lines.get(unit.block);
    if (block) block.push(index);
    else lines.set(unit.block, [index]);
  });
  for (const block of lines.values()) {
    if (block.length < 3) continue;
    const code = block.filter(
      (index) => aside.get(index) === 'code' || looksLikeCode(view.slice(units[index]?.start, units[index]?.end)),
    );
    if (code.length >= block.length * 0.6) for (const index of block) aside.set(index, 'code');
  }
  if (foreign < all * 0.6 || all === 0) return;
  units.forEach((unit, index) => {
    if (aside.has(index) || roles.has(index)) return;
    const { share, words } = englishShare(view.slice(unit.start, unit.end));
    if (share < 0.15 || words < 4) aside.set(index, 'foreign');
  });
}

function setAsideAuthors(
  view: string,
  units: readonly Unit[],
  roles: ReadonlyMap<number, LineRole>,
  aside: Map<number, Furniture['why']>,
): void {
  const shown = units.flatMap((_, index) => (aside.has(index) ? [] : index));
  if (shown.length <= footUnits) return;
  for (const index of shown.slice(-footUnits)) {
    const unit = units[index];
    if (!unit || unit.role === 'cell' || unit.role === 'title' || roles.has(index)) continue;
    const mentioned = (name: string): boolean =>
      shown.some((other) => {
        const there = units[other];
        return other !== index && there && !roles.has(other) && hasWord(view.slice(there.start, there.end), name);
      });
    if (presentsAuthor(view.slice(unit.start, unit.end), mentioned)) aside.set(index, 'biography');
  }
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? '') && !/\p{L}/u.test(text[at + word.length] ?? '');
}

function sentencesOf(
  view: string,
  units: readonly Unit[],
  aside: ReadonlyMap<number, Furniture['why']>,
  roles: ReadonlyMap<number, LineRole>,
  title: number | undefined,
  titleSpan: Span | undefined,
): Sentence[] {
  const titleText = titleSpan ? view.slice(titleSpan.start, titleSpan.end) : '';
  const last = units.length - 1;
  const torn = isTorn(view);
  const sentences: Sentence[] = [];
  const quotation = new QuotationMarks();
  let paragraph = -1;
  units.forEach((unit, index) => {
    if (aside.has(index)) return;
    paragraph++;
    const text = view.slice(unit.start, unit.end);
    const role =
      index === title || text === titleText ? 'title' : (roles.get(index) ?? roleOf(text, unit, index === last));
    const whole = role === 'title' || role === 'byline' || role === 'cell' || roles.get(index) === 'credit';
    const spans = whole ? [spanOf(unit)] : splitSentences(view, unit.start, unit.end, torn);
    spans.forEach((span, position) => {
      const words = view.slice(span.start, span.end);
      const inline = quotation.next(words, position === 0);
      const own = role === 'caption' && isPictureCredit(words) ? 'credit' : role;
      sentences.push({ ...span, role: own, paragraph, quoteDepth: unit.quoteDepth + inline });
    });
  });
  return sentences;
}

function roleOf(text: string, unit: Unit, last: boolean): SentenceRole {
  if (unit.role !== undefined) return unit.role === 'title' ? 'heading' : unit.role;
  if (text.length <= 400 && isCaption(text)) return 'caption';
  if (/^(?:[-*+•·▪●–⁃]|\(?(?:\d{1,2}|[a-z])[.)])\s(?!\d)/.test(text)) return 'list';
  const sentenceLike = text.length > 80 || /[.!?…:;,]\s?["'”’)\]]*$/.test(text) || !/^[^\p{L}(]*\p{L}/u.test(text);
  return last || sentenceLike ? 'body' : 'heading';
}

function isCaption(text: string): boolean {
  return (
    /^(?:file photo|file|photo|image|picture|caption)s?\s*(?::|-|–|—)/i.test(text) ||
    /\((?:(?:file|handout|press) )?(?:photo|image|picture|pic|credit)s?\b[^()]*\)\W*$/i.test(text) ||
    (text.length <= 250 &&
      /\b(?:is|are) (?:seen|pictured|shown) (?:in|at|on|here|during|outside|near|after|before|with|as)\b/i.test(text))
  );
}

function isPictureCredit(text: string): boolean {
  return /^\((?:(?:(?:file|handout|press) )?(?:photo|image|picture|pic|credit)s?\b[^()]*|[^()/]{3,40}\/[^()/]{2,40})\)$/i.test(
    text,
  );
}

function spanOf(unit: Unit | undefined): Span {
  return { start: unit?.start ?? 0, end: unit?.end ?? 0 };
}
