import type { Nodes, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Furniture, SentenceRole, Span } from '../model';
import type { FrontMatter } from './header';
import { joinWrapped, linesOf, type Unit } from './plainText';
import { trimmed } from './sentences';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']);

/** remark's time grows faster than its input: larger sections are cut at blank lines, larger pieces read without it. */
const largestPiece = 24_000;
/** More markup signs than this in one piece is no prose; remark may take seconds over it. */
const mostSigns = 1500;

export interface MarkdownReading {
  readonly view: string;
  readonly units: readonly Unit[];
  readonly furniture: readonly Furniture[];
  readonly matter: FrontMatter;
}

/**
 * Reads Markdown section by section. The view is as long as the text; markup, code, HTML, link targets, images and
 * struck-out words are spaces in it; the cells of a table row stay divided by "|".
 */
export function readMarkdown(text: string): MarkdownReading {
  return new MarkdownReader(text).read();
}

class MarkdownReader {
  private readonly view: string[];
  private readonly units: Unit[] = [];
  private readonly furniture: Furniture[] = [];
  private readonly matter = new Map<string, { value: string; span: Span }>();
  private readonly definitions: ReadonlyMap<string, string>;
  private block = 0;

  constructor(private readonly text: string) {
    this.view = Array.from({ length: text.length }, (_, index) => (/[\n\r]/.test(text[index] ?? '') ? (text[index] ?? ' ') : ' '));
    this.definitions = definitionsOf(text);
  }

  read(): MarkdownReading {
    for (const piece of piecesOf(this.text)) {
      const source = this.text.slice(piece.start, piece.end);
      if (piece.end - piece.start > largestPiece || (source.match(/[[\]>|*_`~<]/g)?.length ?? 0) > mostSigns) this.readBare(piece);
      else this.readPiece(piece, source);
    }
    return { view: this.view.join(''), units: this.units, furniture: this.furniture, matter: this.matter };
  }

  private readPiece(piece: Span, source: string): void {
    const tree: Root = processor.parse(source + this.definitionsFor(source));
    for (const node of tree.children) this.visit(node, piece, { quoteDepth: 0, list: false });
  }

  /** Definitions stand anywhere in a document: those that a section uses are read with it, behind its end. */
  private definitionsFor(source: string): string {
    if (this.definitions.size === 0) return '';
    const used = new Set<string>();
    for (const match of source.matchAll(/\[([^[\]\n]{1,200})\]/g)) {
      const definition = this.definitions.get(labelKey(match[1] ?? ''));
      if (definition) used.add(definition);
    }
    return used.size > 0 ? `\n\n${[...used].slice(0, 200).join('\n')}\n` : '';
  }

  private visit(node: RootContent, piece: Span, context: { quoteDepth: number; list: boolean }): void {
    const span = this.spanOf(node, piece);
    if (!span) return;
    switch (node.type) {
      case 'blockquote':
        for (const child of node.children) this.visit(child, piece, { ...context, quoteDepth: context.quoteDepth + 1 });
        return;
      case 'list':
        for (const item of node.children) for (const child of item.children) this.visit(child, piece, { ...context, list: true });
        return;
      case 'footnoteDefinition':
        for (const child of node.children) this.visit(child, piece, context);
        return;
      case 'heading':
        this.copy(node, piece);
        this.unit(span, node.depth === 1 ? 'title' : 'heading', context.quoteDepth);
        return;
      case 'paragraph':
        this.copy(node, piece);
        this.lines(span, context.list ? 'list' : undefined, context.quoteDepth);
        return;
      case 'table':
        for (const row of node.children) {
          const rowSpan = this.spanOf(row, piece);
          if (!rowSpan) continue;
          let last: Span | undefined;
          for (const cell of row.children) {
            this.copy(cell, piece);
            const at = this.spanOf(cell, piece);
            if (at && last && this.text[at.start] === '|') this.view[at.start] = '|';
            last = at ?? last;
          }
          this.unit(rowSpan, 'cell', context.quoteDepth);
        }
        this.block++;
        return;
      case 'yaml':
        this.readMatter(span, ':');
        this.aside(span, 'metadata');
        return;
      case 'code':
      case 'html':
        this.aside(span, 'code');
        return;
      case 'definition':
        this.aside(span, 'address');
        return;
      default:
        // remark-frontmatter's TOML is no part of mdast's own types.
        if ((node as { type: string }).type === 'toml') {
          this.readMatter(span, '=');
          this.aside(span, 'metadata');
        }
    }
  }

  private unit(span: Span, role: SentenceRole | undefined, quoteDepth: number): void {
    const inner = this.trimView(span);
    if (inner) this.units.push({ ...inner, block: this.block++, quoteDepth, ...(role && { role }) });
  }

  private lines(span: Span, role: SentenceRole | undefined, quoteDepth: number): void {
    const view = this.view.slice(span.start, span.end).join('');
    const lines = linesOf(view, 0, view.length).filter((line) => trimmed(view, line.start, line.end));
    for (const line of joinWrapped(view, lines)) {
      this.units.push({ start: span.start + line.start, end: span.start + line.end, block: this.block, quoteDepth, ...(role && { role }) });
    }
    this.block++;
  }

  private aside(span: Span, why: Furniture['why']): void {
    const inner = trimmed(this.text, span.start, span.end);
    if (inner) this.furniture.push({ ...inner, why });
  }

  private trimView(span: Span): Span | undefined {
    let { start, end } = span;
    while (start < end && /\s/.test(this.view[start] ?? '')) start++;
    while (end > start && /\s/.test(this.view[end - 1] ?? '')) end--;
    return start < end ? { start, end } : undefined;
  }

  private spanOf(node: Nodes, piece: Span): Span | undefined {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return undefined;
    const limit = piece.end - piece.start;
    return start >= limit ? undefined : { start: piece.start + start, end: piece.start + Math.min(end, limit) };
  }

  /** Copies the words of a node into the view. */
  private copy(node: Nodes, piece: Span): void {
    if (node.type === 'text') {
      const span = this.spanOf(node, piece);
      if (span) this.copyText(node.value, span);
    } else if ('children' in node && node.type !== 'delete') {
      for (const child of node.children) this.copy(child, piece);
    }
  }

  /** Walks source and value side by side: escapes, references and line prefixes are in the one and not in the other. */
  private copyText(value: string, span: Span): void {
    let at = 0;
    for (let index = span.start; index < span.end && at < value.length; index++) {
      const char = this.text[index] ?? '';
      if (char === '&') {
        const reference = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i.exec(this.text.slice(index, index + 36))?.[0];
        const after = reference && this.text[index + reference.length];
        if (reference && value.slice(at, at + reference.length) !== reference && (after === undefined || value[at + 1] === after || index + reference.length >= span.end || value[at + 1] !== 'a')) {
          const decoded = value[at] ?? ' ';
          this.view[/["“‘(]/.test(decoded) ? index + reference.length - 1 : index] = decoded === '\u00a0' ? ' ' : decoded;
          index += reference.length - 1;
          at++;
          continue;
        }
      }
      if (char === '\\' && value[at] !== '\\') continue;
      if (char === '\\' && value[at] === '\\' && this.text[index + 1] === '\\') continue;
      if (char === value[at]) {
        this.view[index] = char;
        at++;
      }
    }
  }

  private readMatter(span: Span, sign: ':' | '='): void {
    for (const line of linesOf(this.text, span.start, span.end)) {
      const match = /^\s*([A-Za-z_-]{2,30})\s*[:=]\s*(.*?)\s*$/.exec(this.text.slice(line.start, Math.min(line.end, line.start + 400)));
      if (!match || !match[0].includes(sign)) continue;
      const raw = match[2] ?? '';
      const value = raw.replace(/^(["'])(.*)\1$/, '$2');
      if (value === '') continue;
      const start = line.start + match[0].lastIndexOf(raw) + (value === raw ? 0 : 1);
      const key = (match[1] ?? '').toLowerCase();
      if (!this.matter.has(key)) this.matter.set(key, { value, span: { start, end: start + value.length } });
    }
  }

  /** Without a parser: what is left when signs of markup are blanked. For pieces that no person wrote as prose. */
  private readBare(piece: Span): void {
    for (const line of linesOf(this.text, piece.start, piece.end)) {
      for (let index = line.start; index < line.end; index++) {
        const char = this.text[index] ?? ' ';
        this.view[index] = /[[\]>|*_`~<#\\]/.test(char) ? ' ' : char;
      }
      const inner = this.trimView(line);
      if (inner) this.units.push({ ...inner, block: this.block, quoteDepth: 0 });
      else this.block++;
    }
    this.block++;
  }
}

function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

function definitionsOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(/^ {0,3}\[([^[\]\n]{1,200})\]:[ \t]*\S[^\n\r]{0,400}/gm)) {
    const key = labelKey(match[1] ?? '');
    if (!found.has(key)) found.set(key, match[0]);
  }
  return found;
}

/** Sections of a Markdown text: cut before headings outside fences; large ones also at blank lines. */
function piecesOf(text: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  let fence = '';
  let blank = -1;
  let inMatter = /^(?:---|\+\+\+)[ \t]*\r?\n/.test(text);
  const matterEnd = text.slice(0, 3);
  const cut = (at: number): void => {
    if (at > start) pieces.push({ start, end: at });
    start = at;
    blank = -1;
  };
  for (const line of linesOf(text, 0, text.length)) {
    const content = text.slice(line.start, Math.min(line.end, line.start + 80));
    if (inMatter) {
      if (line.start > 0 && content.trimEnd() === matterEnd) inMatter = false;
      else if (line.start > 8000) inMatter = false;
      continue;
    }
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(content)?.[1];
    if (mark) {
      if (fence === '') fence = mark;
      else if (mark[0] === fence[0] && mark.length >= fence.length) fence = '';
    }
    if (fence === '') {
      if (/^ {0,3}#{1,6}(?:\s|$)/.test(content)) cut(line.start);
      else if (content.trim() === '') blank = line.end;
    }
    if (line.end - start > largestPiece / 2 && blank > start) cut(blank);
  }
  cut(text.length);
  return pieces;
}
