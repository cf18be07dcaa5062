import type { Verdict } from '../../../engine/model';
import { certaintyWord } from '../../../engine/wording';
import type { MatrixAnswer, MatrixCell } from '../../../worker/matrix';

/** Strongest first. */
export const standings: readonly Verdict[] = ['conflict', 'differ', 'agree', 'single'];

/** How a source stands to the others on a question: the strongest of its answers. */
export function cellStanding({ answers }: MatrixCell): Verdict {
  return standings.find((standing) => answers.some((answer) => answer.standing === standing)) ?? 'single';
}

/** All answers of a cell: "6 boats / 9 boats". */
export function cellValue({ answers }: MatrixCell): string {
  return answers.map((answer) => answer.words).join(' / ');
}

/** How sure an answer is, where it is not plainly stated; an answer without a value says it in its own words. */
export function sureWords({ certainty, value }: MatrixAnswer): string {
  return certainty === 'done' || value === undefined ? '' : certaintyWord(certainty);
}

/** How sure a cell's answers are, each kind once: "planned, possible". */
export function cellCertainty({ answers }: MatrixCell): string {
  return [...new Set(answers.map(sureWords))].filter((word) => word !== '').join(', ');
}

/** The letter of an answer: A for the first, best supported group, B for the second; AA after Z. */
export function answerLetter(group: number): string {
  const letter = String.fromCharCode(65 + ((group - 1) % 26));
  return group > 26 ? answerLetter(Math.floor((group - 1) / 26)) + letter : letter;
}
