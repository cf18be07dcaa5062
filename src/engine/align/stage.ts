import type { Stage } from '../compare/candidate';
import type { FigureMention, Token } from '../model';
import { leadingTo } from './leadingTo';

/** How far before a figure the words may stand, in characters. */
const REACH = 70;

/** "At one point more than 30,000", "still off to 13,000 homes", "have since slipped to $53". */
export function stageOf(
  figure: FigureMention,
  tokens: readonly Token[],
  figures: readonly FigureMention[],
): Stage | undefined {
  const words = leadingTo(figure, tokens, figures, REACH);
  const mark = words.findIndex((at) => /^[;:.]$/.test(tokens[at]!.text));
  for (const at of mark < 0 ? words : words.slice(0, mark)) {
    const stage = stageAt(tokens, at);
    if (stage) return stage;
  }
  return undefined;
}

function stageAt(tokens: readonly Token[], at: number): Stage | undefined {
  const word = tokens[at]!.lower;
  const [before, next] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  if (word === 'still' && /^(?:is|are|was|were|remain(?:s|ed)?|had|has|have)$/.test(before)) return 'still';
  if (word === 'since' && /^(?:has|have|had)$/.test(before) && /(?:ed|en|n|t|k)$/.test(next)) return 'since';
  if (word === 'point' && before === 'one' && tokens[at - 2]?.lower === 'at') return 'peak';
  if (/^(?:peak|height)$/.test(word) && /^(?:its|their|the)$/.test(before) && tokens[at - 2]?.lower === 'at')
    return 'peak';
  return undefined;
}
