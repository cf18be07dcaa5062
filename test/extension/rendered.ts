import type { Link, Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A card as Markdown is read: what is text, what is a link, what is anything else. */
export interface Rendered {
  /** All words, blocks and cells separated by single spaces; character references resolved. */
  readonly text: string;
  readonly links: readonly { readonly label: string; readonly url: string; readonly title: string | undefined }[];
  /** Kinds of nodes that occur, each once. */
  readonly kinds: ReadonlySet<string>;
}

export function render(markdown: string): Rendered {
  const root: Root = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const links: Link[] = [];
  const kinds = new Set<string>();
  const words: string[] = [];
  const visit = (node: Nodes): void => {
    kinds.add(node.type);
    if (node.type === 'link') links.push(node);
    if ('value' in node) words.push(node.value);
    if ('children' in node) {
      node.children.forEach(visit);
      if (node.type === 'paragraph' || node.type === 'tableCell') words.push(' ');
    }
  };
  visit(root);
  const text = plain(words.join('')).trim();
  return {
    text,
    kinds,
    links: links.map((link) => ({ label: plain(wordsOf(link)), url: link.url, title: link.title ?? undefined })),
  };
}

/** Words as they are seen: joiners that only hold them together are gone. */
function plain(words: string): string {
  return words.replaceAll('\u2060', '').replace(/\s+/g, ' ');
}

/** The arguments that a command link carries. */
export function linkArguments(url: string): unknown {
  return JSON.parse(decodeURIComponent(url.slice(url.indexOf('?') + 1)));
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
