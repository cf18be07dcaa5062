import type { Draft, Line } from './line';
import { wordAt } from './line';
import type { Numeral } from './numerals';
import { shareThing } from './nouns';

/** "two-thirds of voters", "a quarter of staff", "one in five workers", "3.5 times": a share or a factor. */
export function share(line: Line, numeral: Numeral): Draft | undefined {
  const times = wordAt(line, numeral.to);
  if ((times === 'times' || times === 'fold') && numeral.form !== 'vague') {
    const next = wordAt(line, numeral.to + 1);
    const comparing =
      numeral.step < 1 ||
      /^(?:more|higher|larger|bigger|greater|as|the|its|faster|stronger|longer|less|lower|smaller|that|what|earnings|over)$/.test(
        next,
      );
    return {
      from: numeral.from,
      to: numeral.to + 1,
      kind: comparing ? 'number' : 'count',
      value: numeral.value,
      unit: 'time',
      step: numeral.step,
      numeral,
    };
  }
  if (numeral.form !== 'fraction') return undefined;
  return {
    from: numeral.from,
    to: numeral.to,
    kind: 'number',
    value: numeral.value,
    step: numeral.step,
    numeral,
    thing: shareThing(line, numeral.to),
  };
}

const factors = new Map([
  ['doubled', 2],
  ['tripled', 3],
  ['trebled', 3],
  ['quadrupled', 4],
  ['halved', 0.5],
  ['quintupled', 5],
]);

export const factorWords: ReadonlySet<string> = new Set(factors.keys());

/** "The profit doubled": a factor in one verb. */
export function factorVerbs(line: Line): Draft[] {
  const found: Draft[] = [];
  line.atoms.forEach((atom, i) => {
    const value = factors.get(atom.lower);
    if (value !== undefined && !line.taken[i]) found.push({ from: i, to: i + 1, kind: 'number', value, unit: 'time' });
  });
  return found;
}
