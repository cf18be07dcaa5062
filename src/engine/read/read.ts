import type { Furniture, ReadSource, Sentence, SentenceRole, SourceFormat, Span } from '../model';
import type { Workings } from '../workings';
import { Asides } from './asides';
import { readHeader, type LineRole } from './header';
import { readMarkdown, type MarkdownReading } from './markdown';
import { plainUnits, type Unit } from './plainText';
import { withoutNumbers } from './numbered';
import { withoutOrnament } from './ornament';
import { isCaption, isPictureCredit } from './pictures';
import { QuotationMarks } from './quotation';
import { splitSentences } from './sentences';
import { withoutTags } from './tags';
import { isTorn } from './tornText';

/**
 * Reads one account: finds its sentences, what it says of itself, and what is no statement of it.
 *
 * Any text is accepted, none throws: what is no English prose gives furniture and no sentences.
 * @param text the whole text; offsets of the result point into it
 * @param format how to read it: Markdown is never guessed
 * @param workings of this source's text before, where there are any; they are then those of this text
 */
export function read(text: string, format: SourceFormat, workings?: Workings): ReadSource {
  const reading = format === 'markdown' ? readMarkdown(text, workings?.sections) : readPlain(text);
  const { view, units } = reading;
  const furniture: Furniture[] = [...reading.furniture];
  const asides = new Asides(view, units);
  asides.findFurniture();
  const aside = asides.found;
  const addresses = furniture.filter(({ why }) => why === 'address');
  for (const [index, why] of aside) if (why === 'address') addresses.push({ ...spanOf(units[index]), why });
  const { header, roles, title } = readHeader(view, units, new Set(aside.keys()), reading.matter, addresses);
  asides.findForeign(roles);
  asides.findNotProse(roles);
  asides.findAuthors(roles);
  for (const [index, why] of aside) furniture.push({ ...spanOf(units[index]), why });
  furniture.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    text,
    view,
    format,
    header,
    sentences: withoutNumbers(view, sentencesOf(view, units, aside, roles, title, header.title)),
    furniture,
  };
}

function readPlain(text: string): MarkdownReading {
  // Control characters are in no text that a person wrote; a byte-order mark is no letter.
  const view = withoutOrnament(withoutTags(text)).replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff]/g,
    ' ',
  );
  return { view, units: plainUnits(view), furniture: [], matter: new Map() };
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
      // A line of several sentences is no heading, and a caption may end with who made the picture.
      const split = role === 'heading' && unit.role === undefined && spans.length > 1 ? 'body' : role;
      const own = split === 'caption' && spans.length > 1 && isPictureCredit(words) ? 'credit' : split;
      const { start, end } = span;
      sentences.push({ start, end, role: own, paragraph, quoteDepth: unit.quoteDepth + inline });
    });
  });
  return sentences;
}

function roleOf(text: string, unit: Unit, last: boolean): SentenceRole {
  if (unit.role !== undefined) return unit.role === 'title' ? 'heading' : unit.role;
  if (isCaption(text)) return 'caption';
  if (/^(?:[-*+•·▪●–⁃]\s|\(?(?:\d{1,2}|[a-z])[.)]\s(?!\d))/.test(text)) return 'list';
  const sentenceLike = text.length > 80 || /[.!?…:;,]\s?["'”’)\]]*$/.test(text) || !/^[^\p{L}(]*\p{L}/u.test(text);
  return last || sentenceLike ? 'body' : 'heading';
}

function spanOf(unit: Unit | undefined): Span {
  return { start: unit?.start ?? 0, end: unit?.end ?? 0 };
}
