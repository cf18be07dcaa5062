import type { Span } from '../model';
import { linesOf } from './plainText';

/** A section shorter than this is read with the next: a parse has its own cost. */
const shortSection = 2_000;
/** A section longer than this is cut at its next blank line. */
const longSection = 12_000;
/** Lines of front matter after which it counts as never closed. */
const longestMatter = 8_000;

/**
 * Sections of a Markdown text, in order and covering it: cut before headings that stand outside fences, and long ones
 * at blank lines before a line that cannot go on with a list item. Parsing them one by one is linear.
 */
export function sectionsOf(text: string): Span[] {
  const sections: Span[] = [];
  let start = 0;
  let fence = '';
  let afterBlank = false;
  const matterSign = /^(?:---|\+\+\+)[ \t]*\r?\n/.test(text) ? text.slice(0, 3) : '';
  let inMatter = matterSign !== '';
  const cut = (at: number): void => {
    if (at > start) sections.push({ start, end: at });
    start = at;
  };
  for (const line of linesOf(text, 0, text.length)) {
    const opening = text.slice(line.start, Math.min(line.end, line.start + 80));
    if (inMatter) {
      inMatter = line.start === 0 || (opening.trimEnd() !== matterSign && line.start < longestMatter);
      continue;
    }
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(opening)?.[1];
    if (mark !== undefined) {
      if (fence === '') fence = mark;
      else if (mark.startsWith(fence)) fence = '';
    } else if (fence === '') {
      const length = line.start - start;
      const heading = length > shortSection && /^ {0,3}#{1,6}(?:\s|$)/.test(opening);
      if (heading || (afterBlank && length > longSection && /^\S/.test(opening))) cut(line.start);
    }
    afterBlank = opening.trim() === '';
  }
  cut(text.length);
  return sections;
}
