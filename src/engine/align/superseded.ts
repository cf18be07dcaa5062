import type { FigureMention, Token } from '../model';
import { leadingTo } from './leadingTo';

/** Adverbs of an answer that was given before and no longer holds ... */
const before: ReadonlySet<string> = new Set(['originally', 'initially', 'previously', 'preliminarily']);
/** ... and what is said of one: "first reported as". */
const given: ReadonlySet<string> = new Set(
  'wrote written reported said gave given put told estimated rated'.split(' '),
);
/** "An earlier figure of", "the previous toll was", "initial reports said". */
const former: ReadonlySet<string> = new Set(
  'earlier previous prior initial original preliminary provisional'.split(' '),
);
const account: ReadonlySet<string> = new Set(
  'figure figures toll tally count estimate estimates total number report reports statement version'.split(' '),
);
/** "Revised from 40 to 38". */
const corrected: ReadonlySet<string> = new Set('revised corrected amended downgraded upgraded lowered'.split(' '));

/** How far before a figure what takes it back may stand, in characters. */
const REACH = 60;

/** Whether an account itself names a figure as an earlier answer that no longer holds. */
export function isSuperseded(
  figure: FigureMention,
  tokens: readonly Token[],
  figures: readonly FigureMention[],
): boolean {
  const leading = leadingTo(figure, tokens, figures, REACH);
  return isContrasted(figure, tokens, leading) || leading.some((at) => takesBack(tokens, at));
}

/** "£230,000 a year, not the £185,000 in the report" */
function isContrasted(
  { kind }: FigureMention,
  tokens: readonly Token[],
  [the = -1, not = -1]: readonly number[],
): boolean {
  return kind !== 'ordinal' && tokens[the]?.lower === 'the' && tokens[not]?.lower === 'not';
}

function takesBack(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!.lower;
  const next = tokens[at + 1]?.lower ?? '';
  if (before.has(word)) return true;
  if (word === 'first') return given.has(next);
  if (former.has(word)) return account.has(next) || account.has(tokens[at + 2]?.lower ?? '');
  return word === 'from' && [1, 2].some((back) => corrected.has(tokens[at - back]?.lower ?? ''));
}
