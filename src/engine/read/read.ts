import type { Furniture, ReadSource, Sentence, SentenceRole, SourceFormat } from '../model';
import { furnitureKind } from './furniture';
import { readHeader } from './header';
import { readMarkdown, type MarkdownReading } from './markdown';
import { plainUnits, type Unit } from './plainText';
import { splitSentences } from './sentences';

/** Authors are presented, outlets named and rights kept within so many lines from the end. */
const footLines = 5;

/**
 * Reads one account: finds its sentences, what it says of itself, and what is no statement of it.
 * @param text the whole text, offsets of the result point into it; any text is accepted, none throws
 * @param format how to read it: Markdown is never guessed
 */
export function read(text: string, format: SourceFormat): ReadSource {
  const { view, units, furniture, matter } = format === 'markdown' ? readMarkdown(text) : readPlain(text);
  const asides: Furniture[] = [...furniture];
  const skip = new Set<number>();
  units.forEach((unit, index) => {
    const why = furnitureKind(view.slice(unit.start, unit.end), index >= units.length - footLines);
    if (!why || unit.role === 'cell' || (unit.role === 'title' && why !== 'foreign')) return;
    skip.add(index);
    asides.push({ start: unit.start, end: unit.end, why });
  });
  const addresses = asides.filter((aside) => aside.why === 'address');
  const { header, roles, title } = readHeader(view, units, skip, matter, addresses);
  const titleText = title === undefined ? '' : view.slice(units[title]?.start, units[title]?.end);
  const sentences: Sentence[] = [];
  let paragraph = -1;
  units.forEach((unit, index) => {
    if (skip.has(index)) return;
    paragraph++;
    const text = view.slice(unit.start, unit.end);
    const whole = roles.get(index) ?? (index === title || text === titleText ? 'title' : unit.role === 'title' ? 'heading' : unit.role);
    const role = whole ?? roleOf(text, unit, units, index);
    const oneLine = role === 'byline' || role === 'cell' || role === 'title' || role === 'heading';
    const spans = oneLine ? [{ start: unit.start, end: unit.end }] : splitSentences(view, unit.start, unit.end);
    for (const span of spans) sentences.push({ ...span, role, paragraph, quoteDepth: unit.quoteDepth });
  });
  asides.sort((a, b) => a.start - b.start);
  return { text, view, format, header, sentences, furniture: asides };
}

function readPlain(text: string): MarkdownReading {
  // Control characters separate words in no text that a person wrote, and a byte-order mark is no letter.
  const view = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g, ' ');
  return { view, units: plainUnits(view), furniture: [], matter: new Map() };
}

function roleOf(text: string, unit: Unit, units: readonly Unit[], index: number): SentenceRole {
  if (text.length <= 300 && /\((?:(?:file )?(?:photo|image|picture)s?)\b[^)]*\)\W*$|\b(?:is|are) (?:seen|pictured|shown)\b/i.test(text)) return 'caption';
  const last = index === units.length - 1;
  if (!last && text.length <= 80 && !/[.!?…:;,]["'”’)\]]*$/.test(text) && /^[^\d]*\p{L}/u.test(text)) return 'heading';
  return unit.role ?? 'body';
}
