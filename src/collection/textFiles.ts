import type { SourceFormat } from '../engine';

const formats = new Map<string, SourceFormat>([
  ['txt', 'plain'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
]);

/** How a file is read by its path or name, or undefined when it is not an account. Endings compare without case. */
export function formatOf(path: string): SourceFormat | undefined {
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  const dot = fileName.lastIndexOf('.');
  if (dot < 0 || fileName.startsWith('.')) return undefined;
  return formats.get(fileName.slice(dot + 1).toLowerCase());
}
