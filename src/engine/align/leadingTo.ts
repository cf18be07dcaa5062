import { firstBehind } from '../firstBehind';
import type { FigureMention, Token } from '../model';

/** Indexes of the tokens that lead to a figure, nearest first: within so many characters, and behind any other figure. */
export function leadingTo(
  figure: FigureMention,
  tokens: readonly Token[],
  figures: readonly FigureMention[],
  reach: number,
): number[] {
  const leading: number[] = [];
  for (let at = firstBehind(tokens.length, (i) => tokens[i]!.end > figure.start) - 1; at >= 0; at--) {
    const { end } = tokens[at]!;
    if (figure.start - end >= reach || figures.some((other) => other.start > end && other.end < figure.start)) break;
    leading.push(at);
  }
  return leading;
}
