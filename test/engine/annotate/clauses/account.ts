import { tokenize } from '../../../../src/engine/read/tokens';
import { clauses } from '../../../../src/engine/annotate/clauses/clauses';
import type { Clause, EntityMention, Sentence, SentenceRole } from '../../../../src/engine/model';

/** A clause with its words, for tables. */
export interface Said extends Clause {
  readonly words: string;
}

/** Clauses of an account given as sentences; one list a sentence. */
export function account(
  lines: readonly string[],
  options: { readonly role?: SentenceRole; readonly people?: readonly string[]; readonly quoteDepth?: number } = {},
): { readonly view: string; readonly sentences: readonly Sentence[]; readonly said: readonly (readonly Said[])[] } {
  const view = lines.join(' ');
  const sentences: Sentence[] = [];
  let start = 0;
  for (const line of lines) {
    const end = start + line.length;
    sentences.push({ start, end, role: options.role ?? 'body', paragraph: 0, quoteDepth: options.quoteDepth ?? 0 });
    start = end + 1;
  }
  const mentions: EntityMention[] = [];
  for (const [entity, name] of (options.people ?? []).entries()) {
    for (let at = view.indexOf(name); at >= 0; at = view.indexOf(name, at + 1)) {
      const sentence = sentences.findIndex((one) => at < one.end);
      mentions.push({ start: at, end: at + name.length, kind: 'person', sentence, name, entity });
    }
  }
  mentions.sort((a, b) => a.start - b.start);
  const tokens = sentences.map((sentence) => tokenize(view, sentence));
  const said = clauses(view, sentences, tokens, [], mentions).map((list) =>
    list.map((clause) => ({ ...clause, words: view.slice(clause.start, clause.end).trim() })),
  );
  return { view, sentences, said };
}

/** The clause of a one-sentence account that holds the words marked by [brackets] in it. */
export function clauseAt(marked: string, role?: SentenceRole): Said {
  const at = marked.indexOf('[');
  const plain = marked.replace('[', '').replace(']', '');
  const { said } = account([plain], role ? { role } : {});
  const found = said.flat().find((clause) => at >= clause.start && at < clause.end);
  if (!found) throw new Error(`no clause holds the marked words: ${marked}`);
  return found;
}
