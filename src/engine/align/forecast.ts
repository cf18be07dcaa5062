import type { FigureMention, Token } from '../model';
import { leadingTo } from './leadingTo';

const forecasts = /^(?:estimates?|forecasts?|consensus|expectations?|guidance|projections?|predictions?|outlook)$/;
const forecasting = /^(?:expects?|forecasts?|projects?|predicts?|anticipates?|guides|models?)$/;
const link = /^(?:of|was|is|were|at|for|to|between|from)$/;

/** How far before a figure the word may stand, in characters. */
const REACH = 45;
/** Words between "expects" and the link: "expects full-year revenue of". */
const BETWEEN = 3;

/** Whether a figure is what somebody reckons with: "analysts' average estimate of $4 million", "expects revenue of $4 million". */
export function isForecast(
  figure: FigureMention,
  tokens: readonly Token[],
  figures: readonly FigureMention[],
): boolean {
  const leading = leadingTo(figure, tokens, figures, REACH).map((index) => tokens[index]!.lower);
  const [first = '', second = ''] = leading;
  if (forecasts.test(first)) return true;
  if (!link.test(first)) return false;
  if (forecasts.test(second)) return true;
  return leading.slice(1, 2 + BETWEEN).some((word) => forecasting.test(word));
}
