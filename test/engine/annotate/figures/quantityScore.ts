import type { FigureMention, Modifier } from '../../../../src/engine/model';

/** A figure as a row of `quantities.ts` asks for it. */
interface Expected {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly optional: boolean;
  readonly value: string;
  readonly unit: string | undefined;
  readonly modifier: Modifier | undefined;
  readonly role: string | undefined;
  readonly additional: boolean;
  readonly age: boolean;
  readonly per: string | undefined;
  readonly thing: string | undefined;
}

const modifiers: Readonly<Record<string, Modifier>> = {
  '~': 'approximately',
  '>=': 'at least',
  '>': 'more than',
  '<=': 'at most',
  '<': 'less than',
};

const notation =
  /^(\??)(.+) = (?:(age) )?(?:(from|to|by) )?(\+?)(~|>=|>|<=|<)?(tens of thousands|hundreds of millions|[^\s/[]+)(?: ([^/[]+?))?(?: \/([^[]+?))?(?: \[([^\]]+)\])?$/;

function expectedIn(text: string, figures: string): Expected[] {
  return figures === ''
    ? []
    : figures.split('; ').map((one) => {
        const match = notation.exec(one);
        const words = match?.[2] ?? '';
        const start = text.toLowerCase().indexOf(words.toLowerCase());
        if (!match || start < 0) throw new Error(`"${one}" is not a figure of "${text}"`);
        return {
          start,
          end: start + words.length,
          words,
          optional: match[1] === '?',
          age: match[3] !== undefined,
          role: match[4],
          additional: match[5] === '+',
          modifier: modifiers[match[6] ?? ''],
          value: match[7] ?? '',
          unit: match[8],
          per: match[9],
          thing: match[10],
        };
      });
}

/** What the table does not ask for. */
const notAsked = new Set(['date', 'time', 'ordinal', 'ticker']);

/**
 * Judges the figures read from one sentence of the table: value, unit, modifier, what it is per, and "another" must be
 * those of the row in every figure; part in a change and the thing where the row tells them.
 *
 * @param only the aspects to judge ('value'), for readers that know no others; all of them unless told
 * @returns what is amiss, a line a figure; none when the sentence is read right
 */
export function quantityMisses(
  text: string,
  figures: string,
  found: readonly FigureMention[],
  only?: readonly string[],
): string[] {
  const expected = expectedIn(text, figures);
  const rest = new Set(found.filter((figure) => !notAsked.has(figure.kind)));
  const misses: string[] = [];
  for (const one of expected) {
    const figure = [...rest].find((mention) => mention.start < one.end && one.start < mention.end);
    if (!figure) {
      if (!one.optional) misses.push(`${one.words}: not read`);
      continue;
    }
    rest.delete(figure);
    const differences = one.optional ? [] : differencesOf(one, figure, only);
    if (differences.length > 0) misses.push(`${one.words}: ${differences.join(', ')}`);
  }
  for (const figure of rest)
    misses.push(`${text.slice(figure.start, figure.end)}: ${figure.kind} ${String(figure.value)} is too much`);
  return misses;
}

function differencesOf(one: Expected, figure: FigureMention, only: readonly string[] | undefined): string[] {
  const value = Array.isArray(figure.value) ? figure.value.join('..') : String(figure.value);
  const rounded = typeof figure.value === 'number' ? String(Number(figure.value.toFixed(4))) : value;
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['value', one.value, rounded],
    ['unit', one.unit, figure.unit === 'fraction' ? undefined : figure.unit],
    ['modifier', one.modifier, figure.modifier],
    ['per', one.per, figure.per],
    ['additional', one.additional, figure.additional ?? false],
    ['age', one.age, figure.age ?? false],
    ...(one.role === undefined ? [] : ([['role', one.role, figure.role]] as const)),
    ...(one.thing === undefined ? [] : ([['thing', one.thing, figure.thing?.head]] as const)),
  ];
  return pairs
    .filter(([name, wanted, got]) => wanted !== got && (only?.includes(name) ?? true))
    .map(([name, wanted, got]) => `${name} ${String(got)}, not ${String(wanted)}`);
}
