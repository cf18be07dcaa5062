import type { Sentence } from '../model';

/** A number that a line or a paragraph opens with: "3.", "3)", "(3)", "[3]". Behind it a digit would be the rest of a number. */
const label = /^(?:\[(?<square>\d{1,3})\]|\((?<round>\d{1,3})\)|(?<bare>\d{1,3})(?<close>[.)]))\s+(?!\d)/u;

/** So many that count on from each other are labels; two that begin at one are. */
const ENOUGH = 3;
const ENOUGH_FROM_ONE = 2;

interface Label {
  readonly sentence: number;
  readonly number: number;
  readonly form: string;
  readonly length: number;
}

/**
 * Sentences without the numbers by which an account counts its paragraphs or the items of a list: they state nothing, and
 * of two accounts each would have its own. A number that nothing counts on from stays.
 * @param sentences of one account, in order; of those that bear such a number the start is moved behind it
 */
export function withoutNumbers(view: string, sentences: readonly Sentence[]): Sentence[] {
  const moved = new Map<number, number>();
  for (const run of runsOf(labelsIn(view, sentences))) {
    if (run.length < (run[0]!.number === 1 ? ENOUGH_FROM_ONE : ENOUGH)) continue;
    for (const { sentence, length } of run) moved.set(sentence, length);
  }
  return sentences.map((sentence, index) => {
    const length = moved.get(index);
    return length === undefined ? sentence : { ...sentence, start: sentence.start + length };
  });
}

function labelsIn(view: string, sentences: readonly Sentence[]): Label[] {
  return sentences.flatMap(({ start, end, role, paragraph }, sentence) => {
    // The first column of a table may give a rank.
    if (role === 'cell' || role === 'title' || !/[\d([]/.test(view[start]!)) return [];
    if (sentences[sentence - 1]?.paragraph === paragraph) return [];
    const match = label.exec(view.slice(start, end));
    if (!match?.groups || match[0].length === end - start) return [];
    const { square, round, bare, close } = match.groups;
    const form = square !== undefined ? '[]' : round !== undefined ? '()' : close!;
    return [{ sentence, number: Number(square ?? round ?? bare), form, length: match[0].length }];
  });
}

/** Labels of one form, each the last one's number and one; a list within a list of another form does not break a run. */
function runsOf(labels: readonly Label[]): Label[][] {
  const runs: Label[][] = [];
  const open = new Map<string, Label[]>();
  for (const one of labels) {
    const run = open.get(one.form);
    if (run && run.at(-1)!.number + 1 === one.number) run.push(one);
    else {
      const fresh = [one];
      runs.push(fresh);
      open.set(one.form, fresh);
    }
  }
  return runs;
}
