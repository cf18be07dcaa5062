import { compareFigures } from '../compare/figures';
import { firstBehind } from '../firstBehind';
import type { FigureMention } from '../model';
import type { Answer, Profile } from './profile';

/** So many times an answer is given again at most: one that a table gives in a thousand rows is not one answer. */
const MOST_LATER = 32;
/** In an account with more forms of one dimension, a book of figures, only what is written alike is the same. */
const MOST_FORMS = 2000;

/** Answers whose figures are written alike: what holds of one of them beside another figure holds of all. */
interface Form {
  readonly first: Answer;
  /** Their indexes, rising. */
  readonly members: number[];
  /** The members of each other form that gives the same figure. */
  readonly alike: (readonly number[])[];
}

/**
 * For each answer of a source the later ones of its dimension that give the same figure or stand in its sentence, in order.
 * A long account has far fewer forms of figures than figures: only forms are compared.
 */
export function laterSameFigures({ answers, byDimension }: Pick<Profile, 'answers' | 'byDimension'>): number[][] {
  const later = answers.map((): number[] => []);
  for (const list of byDimension.values()) {
    for (const { members, alike } of formsOf(answers, list)) {
      const same = alike.length === 0 ? members : [members, ...alike].flat().sort((a, b) => a - b);
      for (const member of members) {
        const next = firstBehind(same.length, (k) => same[k]! > member);
        later[member] = same.slice(next, next + MOST_LATER);
      }
    }
    list.forEach((answer, k) => {
      for (let next = k + 1; next < list.length; next++) {
        if (answers[list[next]!]!.sentence !== answers[answer]!.sentence) break;
        later[answer]!.push(list[next]!);
      }
    });
  }
  return later.map((list) => [...new Set(list)].sort((a, b) => a - b));
}

function formsOf(answers: readonly Answer[], list: readonly number[]): readonly Form[] {
  const forms = new Map<string, Form>();
  for (const index of list) {
    const answer = answers[index]!;
    const key = writtenAs(answer.figure);
    const form = forms.get(key);
    if (form) form.members.push(index);
    else forms.set(key, { first: answer, members: [index], alike: [] });
  }
  const all = [...forms.values()];
  if (all.length > MOST_FORMS) return all;
  all.forEach((one, k) => {
    for (let next = k + 1; next < all.length; next++) {
      const other = all[next]!;
      if (!isSame(one.first, other.first)) continue;
      one.alike.push(other.members);
      other.alike.push(one.members);
    }
  });
  return all;
}

function isSame(x: Answer, y: Answer): boolean {
  return compareFigures(x.figure, y.figure, x.meaning, y.meaning).kind === 'same';
}

/** All that comparing looks at: a figure without its place. */
function writtenAs(figure: FigureMention): string {
  const { value, thing } = figure;
  const bare = { ...figure, start: 0, end: 0, sentence: 0, modifierSpan: undefined, thing: undefined };
  // JSON has no infinity.
  return JSON.stringify([bare, String(value), thing?.head, thing?.words]);
}
