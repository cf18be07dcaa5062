import { words } from './data/words';
import { WordTable } from './wordKnowledge';

let table: WordTable | undefined;

/** The frozen lists, unpacked when first asked for. */
export function knownWords(): WordTable {
  return (table ??= new WordTable(words));
}
