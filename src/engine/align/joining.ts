import { FEATURES } from './features';

const at = (name: (typeof FEATURES)[number]): number => FEATURES.indexOf(name);

/** How likely two figures answer one question, 0 to 1. @param f in the order of {@link FEATURES} */
export function joinScore(f: Float32Array): number {
  const v = (name: (typeof FEATURES)[number]): number => f[at(name)]!;
  const z =
    -3.6 +
    1.2 * v('same') +
    1.6 * v('telling') +
    0.2 * v('compatible') -
    0.6 * v('apart') +
    1.5 * v('headNear') +
    2.4 * v('context') +
    1.2 * v('left') +
    1.2 * v('right') +
    0.5 * v('beforeSame') +
    0.3 * v('afterSame') +
    2.2 * v('soft') +
    0.9 * v('question') +
    1.0 * v('role') +
    0.8 * v('othersAgree') -
    0.5 * v('othersApart') +
    2.0 * v('rank') +
    2.0 * v('rankBack') -
    1.2 * v('equalElsewhere') +
    1.0 * v('sentenceRank');
  return 1 / (1 + Math.exp(-z));
}
