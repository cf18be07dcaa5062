import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ByWords } from '../byWords';
import type { Furniture, SentenceRole, Span } from '../model';
import type { FrontMatter } from './header';
import { sectionsOf } from './markdownSections';
import { Shortened, STAND_IN } from './plainParagraphs';
import { joinWrapped, linesOf, type Unit } from './plainText';
import { trimmed } from './sentences';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']);

/** remark's time grows faster than its input: longer sections, those without a blank line to cut at, are read without it. */
const longestParsed = 24_000;
/** Signs over which remark takes seconds when a section is full of them; no text written by a person holds as many. */
const mostEmphasis = 1_000;
const mostBrackets = 2_000;
const deepestNesting = 12;

const space = 32;

export interface MarkdownReading {
  readonly view: string;
  readonly units: readonly Unit[];
  readonly furniture: readonly Furniture[];
  readonly matter: FrontMatter;
}

interface Context {
  readonly quoteDepth: number;
  readonly role?: SentenceRole;
}

/** What one section gives, wherever it stands: all offsets are from its beginning. */
export interface ReadSection {
  readonly codes: Uint16Array;
  readonly units: readonly Unit[];
  readonly furniture: readonly Furniture[];
  /** How many blocks its units stand in; theirs count from 0. */
  readonly blocks: number;
}

/**
 * Reads Markdown section by section. The view is as long as the text; markup, code, HTML, link targets, images and
 * struck-out words are spaces in it; "|" stays between the cells of a table row.
 * @param known what was read of the source's text before
 */
export function readMarkdown(text: string, known?: ByWords<ReadSection>): MarkdownReading {
  // Control characters are in no text that a person wrote; remark would replace one of them and shift nothing but sense.
  return new MarkdownReader(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g, ' '), known).read();
}

class MarkdownReader {
  private readonly codes: Uint16Array;
  private readonly units: Unit[] = [];
  private readonly furniture: Furniture[] = [];
  private readonly matter = new Map<string, { value: string; span: Span }>();
  private readonly definitions: ReadonlyMap<string, string>;
  private block = 0;
  /** The section being read, and what remark is given of it, into which its offsets point. */
  private section: Span = { start: 0, end: 0 };
  private shortened = new Shortened('');

  constructor(
    private readonly text: string,
    private readonly known: ByWords<ReadSection> | undefined,
  ) {
    this.codes = new Uint16Array(text.length).fill(space);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || code === 13) this.codes[at] = code;
    }
    this.definitions = definitionsOf(text);
  }

  read(): MarkdownReading {
    this.known?.begin();
    for (const section of sectionsOf(this.text)) {
      this.section = section;
      const source = this.text.slice(section.start, section.end);
      const definitions = this.definitionsFor(source);
      // Front matter is read for its keys too.
      const words = /^(?:---|\+\+\+)/.test(source) ? undefined : `${definitions.length} ${definitions}${source}`;
      const find = (): ReadSection => this.readSection(source, definitions);
      this.put(this.known?.of(words, find, (before) => before) ?? find());
    }
    return {
      view: this.viewOf(0, this.text.length),
      units: this.units,
      furniture: this.furniture,
      matter: this.matter,
    };
  }

  private readSection(source: string, definitions: string): ReadSection {
    const { section, units, furniture, block } = this;
    const [unitsBefore, furnitureBefore] = [units.length, furniture.length];
    if (!this.readParsed(source, definitions)) this.readBare(section);
    const blocks = this.block - block;
    this.block = block;
    return {
      codes: this.codes.slice(section.start, section.end),
      units: units.splice(unitsBefore).map((unit) => ({ ...shifted(unit, -section.start), block: unit.block - block })),
      furniture: furniture.splice(furnitureBefore).map((aside) => shifted(aside, -section.start)),
      blocks,
    };
  }

  /** Puts what was read of a section, now or in the text before, where it stands. */
  private put({ codes, units, furniture, blocks }: ReadSection): void {
    const { start } = this.section;
    this.codes.set(codes, start);
    for (const unit of units) this.units.push({ ...shifted(unit, start), block: unit.block + this.block });
    for (const aside of furniture) this.furniture.push(shifted(aside, start));
    this.block += blocks;
  }

  /** Reads a section by remark; answers whether it could. */
  private readParsed(source: string, definitions: string): boolean {
    if (source.length > longestParsed || !isWritten(source)) return false;
    this.shortened = new Shortened(source);
    const { text } = this.shortened;
    let nodes: readonly RootContent[];
    try {
      nodes = processor.parse(text + definitions).children;
    } catch {
      // Nesting deeper than the stack.
      return false;
    }
    for (const node of nodes) this.visit(node, { quoteDepth: 0 });
    return true;
  }

  /** Link definitions stand anywhere in a document: a section is parsed with those that it uses behind its end. */
  private definitionsFor(source: string): string {
    if (this.definitions.size === 0) return '';
    const used = new Set<string>();
    for (const match of source.matchAll(/\[([^[\]\n]{1,200})\]/g)) {
      const definition = this.definitions.get(labelKey(match[1] ?? ''));
      if (definition !== undefined && used.size < 200) used.add(definition);
    }
    return used.size > 0 ? `\n\n${[...used].join('\n')}\n` : '';
  }

  private visit(node: RootContent, context: Context): void {
    const span = this.spanOf(node);
    if (!span) return;
    switch (node.type) {
      case 'blockquote':
        for (const child of node.children) this.visit(child, { ...context, quoteDepth: context.quoteDepth + 1 });
        return;
      case 'list':
        for (const item of node.children)
          for (const child of item.children) this.visit(child, { ...context, role: 'list' });
        return;
      case 'footnoteDefinition':
        for (const child of node.children) this.visit(child, context);
        return;
      case 'heading':
        this.copyAll(node.children, span);
        this.addUnit(span, { ...context, role: node.depth === 1 ? 'title' : 'heading' });
        return;
      case 'paragraph':
        this.copyAll(node.children, span);
        this.addLines(span, context);
        return;
      case 'table':
        for (const row of node.children) {
          const rowSpan = this.spanOf(row);
          if (!rowSpan) continue;
          row.children.forEach((cell, index) => {
            const at = this.spanOf(cell);
            if (!at) return;
            this.copyAll(cell.children, at);
            if (index > 0 && this.text[at.start] === '|') this.codes[at.start] = this.text.charCodeAt(at.start);
          });
          this.addUnit(rowSpan, { ...context, role: 'cell' }, this.block);
        }
        this.block++;
        return;
      case 'code':
        // Without a fence it may be prose that somebody indented; its words will tell.
        if (/^\s*(?:`{3}|~{3})/.test(this.text.slice(span.start, span.start + 12))) this.addAside(span, 'code');
        else {
          this.copyRaw(span);
          this.addLines(span, context);
        }
        return;
      case 'html':
        this.addAside(span, 'code');
        return;
      case 'definition':
        this.addAside(span, 'address');
        return;
      case 'yaml':
        this.readMatter(span, /^\s*([A-Za-z_-]{2,30})\s*:\s+(.+?)\s*$/);
        return;
      default:
        // remark-frontmatter's TOML is no part of mdast's own types.
        if ((node as { readonly type: string }).type === 'toml')
          this.readMatter(span, /^\s*([A-Za-z_-]{2,30})\s*=\s*(.+?)\s*$/);
    }
  }

  private addUnit(span: Span, context: Context, block = this.block++): void {
    const inner = this.trimmedView(span);
    if (inner) this.units.push({ ...inner, block, ...context });
  }

  /** The lines of a paragraph; as in plain text, each stands for itself where the paragraph is not broken to a width. */
  private addLines(span: Span, context: Context): void {
    const view = this.viewOf(span.start, span.end);
    const lines = linesOf(view, 0, view.length).filter((line) => trimmed(view, line.start, line.end));
    for (const line of joinWrapped(view, lines)) {
      this.units.push({ start: span.start + line.start, end: span.start + line.end, block: this.block, ...context });
    }
    this.block++;
  }

  private addAside(span: Span, why: Furniture['why']): void {
    const inner = trimmed(this.text, span.start, span.end);
    if (inner) this.furniture.push({ ...inner, why });
  }

  /** Copies the words of inline content that stands within a span. */
  private copyAll(children: readonly PhrasingContent[], within: Span): void {
    let from = within.start;
    for (let index = 0; index < children.length; index++) {
      const child = children[index];
      if (!child) continue;
      const span = this.spanOf(child);
      if (span) {
        this.copy(child, span);
        from = span.end;
        continue;
      }
      // Where GFM finds an address in a text, the nodes that it makes of it have no position: theirs is the gap.
      let value = '';
      let last = index;
      for (; last < children.length && !children[last]?.position; last++) value += wordsOf(children[last]);
      index = last - 1;
      const next = children[last];
      const to = (next && this.spanOf(next)?.start) ?? within.end;
      this.copyText(value, { start: from, end: to });
      from = to;
    }
  }

  private copy(node: PhrasingContent, span: Span): void {
    if (node.type === 'text') {
      if (node.value === STAND_IN) this.copyRaw(span);
      else this.copyText(node.value, span);
    } else if ('children' in node && node.type !== 'delete') this.copyAll(node.children, span);
  }

  private copyRaw(span: Span): void {
    for (let at = span.start; at < span.end; at++) this.codes[at] = this.text.charCodeAt(at);
  }

  /** Walks source and value side by side: escapes, references and line prefixes stand in the one and not in the other. */
  private copyText(value: string, span: Span): void {
    const { text, codes } = this;
    let at = 0;
    for (let index = span.start; index < span.end && at < value.length; index++) {
      const char = text[index] ?? '';
      const reference = char === '&' ? referenceAt(text, index) : undefined;
      if (reference !== undefined && !value.startsWith(reference, at)) {
        const decoded = value[at] ?? ' ';
        const last = index + reference.length - 1;
        // An opening mark keeps to what follows, all else to what came before.
        codes[/["“‘«(]/.test(decoded) ? last : index] = decoded.charCodeAt(0);
        at += value[at + 1] !== text[last + 1] && value[at + 2] === text[last + 1] ? 2 : 1;
        index = last;
      } else if (char === value[at] && !(char === '\\' && text[index + 1] === '\\')) {
        codes[index] = char.charCodeAt(0);
        at++;
      }
    }
  }

  private readMatter(span: Span, form: RegExp): void {
    this.addAside(span, 'metadata');
    for (const line of linesOf(this.text, span.start, span.end)) {
      const match = form.exec(this.text.slice(line.start, Math.min(line.end, line.start + 400)));
      const key = (match?.[1] ?? '').toLowerCase();
      const raw = match?.[2] ?? '';
      const value = raw.replace(/^(["'])(.*)\1$/, '$2');
      if (!match || value === '' || this.matter.has(key)) continue;
      const start = line.start + match[0].lastIndexOf(raw) + (value === raw ? 0 : 1);
      const place = { start, end: start + value.length };
      this.matter.set(key, { value, span: place });
      if (key === 'title') this.copyRaw(place);
    }
  }

  /** Without a parser: what is left when signs of markup are blanked. */
  private readBare(section: Span): void {
    for (const line of linesOf(this.text, section.start, section.end)) {
      const words = this.text
        .slice(line.start, line.end)
        .replace(/\]\([^()\s]{0,2000}\)/g, (link) => ' '.repeat(link.length))
        .replace(/[[\]>*_`~<#\\]/g, ' ');
      const row = /^\s*\|.*\|\s*$/.test(words);
      const shown = row ? words.replace(/^(\s*)\|/, '$1 ').replace(/\|(\s*)$/, ' $1') : words;
      if (row && /^[\s|:-]*$/.test(shown)) continue;
      for (let at = 0; at < shown.length; at++) this.codes[line.start + at] = shown.charCodeAt(at);
      const inner = trimmed(shown, 0, shown.length);
      if (!inner) this.block++;
      else {
        const span = { start: line.start + inner.start, end: line.start + inner.end };
        this.units.push({ ...span, block: this.block, quoteDepth: 0, ...(row && { role: 'cell' }) });
      }
    }
    this.block++;
  }

  private spanOf(node: Nodes): Span | undefined {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    const { shortened, section } = this;
    const { length } = shortened.text;
    if (start === undefined || end === undefined || start >= length) return undefined;
    return {
      start: section.start + shortened.offsetOf(start),
      end: section.start + shortened.offsetOf(Math.min(end, length)),
    };
  }

  private trimmedView({ start, end }: Span): Span | undefined {
    const inner = trimmed(this.viewOf(start, end), 0, end - start);
    return inner && { start: start + inner.start, end: start + inner.end };
  }

  private viewOf(from: number, to: number): string {
    let view = '';
    for (let at = from; at < to; at += 8192)
      view += String.fromCharCode(...this.codes.subarray(at, Math.min(to, at + 8192)));
    return view;
  }
}

/** Whether a section is such as people write: no sign of markup heaped up, no nesting without end. */
function isWritten(source: string): boolean {
  if (countOf(source, /[*_~]/g) > mostEmphasis || countOf(source, /[[\]]/g) > mostBrackets) return false;
  for (const match of source.matchAll(/^[ \t]*(?:(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))[ \t]*){3,}/gm)) {
    if (countOf(match[0], />|[-*+]|\d+[.)]/g) > deepestNesting) return false;
  }
  return true;
}

function shifted<Place extends Span>(place: Place, by: number): Place {
  return { ...place, start: place.start + by, end: place.end + by };
}

function countOf(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

function wordsOf(node: PhrasingContent | undefined): string {
  if (!node) return '';
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function referenceAt(text: string, at: number): string | undefined {
  return /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i.exec(text.slice(at, at + 36))?.[0];
}

function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

function definitionsOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(/^ {0,3}\[([^[\]\n^][^[\]\n]{0,199})\]:[ \t]*\S[^\n\r]{0,400}/gm)) {
    const key = labelKey(match[1] ?? '');
    if (!found.has(key)) found.set(key, match[0]);
  }
  return found;
}
