import type { SourceFormat } from '../engine';

const formats = new Map<string, SourceFormat>([
  ['txt', 'plain'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
]);

/** How a file of this name is read, or undefined when it is not an account. Names compare without case. */
export function formatOf(fileName: string): SourceFormat | undefined {
  const dot = fileName.lastIndexOf('.');
  if (dot < 0 || fileName.startsWith('.')) return undefined;
  return formats.get(fileName.slice(dot + 1).toLowerCase());
}
