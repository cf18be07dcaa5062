import type { SourceFormat } from '../engine';

const formats = new Map<string, SourceFormat>([
  ['txt', 'plain'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
]);

/** How a file of this name is read, or undefined when it is not an account. Names compare without case. */
export function formatOf(fileName: string): SourceFormat | undefined {
  if (fileName.startsWith('.')) return undefined;
  return formats.get(fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase());
}
