import type { FigureMention, Token } from '../model';
import { firstBehind } from '../firstBehind';
import { leadingTo } from './leadingTo';

/** "Not 40", "isn't 40". A clause that denies may tell of something beside the figure: "nobody was hurt on Friday". */
const denial = /^(?:not|never|nor)$|n['’]t$/;

/** "Nobody has said 28 metres" */
const nobody = /^(?:nobody|none)$/;
const auxiliary = /^(?:has|have|had|ever|yet|seriously)$/;
const claiming = /^(?:said|claimed|suggested|given|mentioned|put|quoted)$/;

/** What is said of a figure that is held to be wrong: "the figure of 1,900 is a fairy tale", "some 40 is generous". */
const verdicts =
  /^(?:wrong|false|untrue|incorrect|inaccurate|nonsense|rubbish|absurd|exaggerated|invented|fiction|fantasy|myth|fairy|lie|typo|misprint|mistaken|misleading|generous)$/;
const being = /^(?:is|was|are|were|['’]s)$/;
/** Between the two: "is simply wrong", "was a plain fantasy". */
const DEGREES = 2;

/** How far before a figure what denies it may stand, in characters. */
const REACH = 30;

/** Whether the sentence says of a figure that it is not so. */
export function isRefuted(figure: FigureMention, tokens: readonly Token[], figures: readonly FigureMention[]): boolean {
  const leading = leadingTo(figure, tokens, figures, REACH);
  const first = tokens[leading[0] ?? -1]?.lower ?? '';
  if (denial.test(first)) return true;
  if (claiming.test(first) && isNobody(tokens, leading.slice(1))) return true;
  const behind = firstBehind(tokens.length, (i) => tokens[i]!.start >= figure.end);
  if (!being.test(tokens[behind]?.lower ?? '')) return false;
  return tokens.slice(behind + 1, behind + 2 + DEGREES).some(({ lower }) => verdicts.test(lower));
}

/** Whether those before a verb of saying are nobody: "no one has ever said". */
function isNobody(tokens: readonly Token[], before: readonly number[]): boolean {
  const at = before.find((index) => !auxiliary.test(tokens[index]!.lower)) ?? -1;
  const word = tokens[at]?.lower ?? '';
  return nobody.test(word) || (word === 'one' && tokens[at - 1]?.lower === 'no');
}
