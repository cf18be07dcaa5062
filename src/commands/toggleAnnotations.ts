import type { Annotations } from '../editor/annotations';
import type { Command } from './command';

/** Turns marks and cards off, and on again. */
export function toggleAnnotations(annotations: Annotations): Command {
  return { id: 'toggleAnnotations', execute: () => annotations.toggle() };
}
