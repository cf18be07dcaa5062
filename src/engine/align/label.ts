import type { FigureMention } from '../model';
import { pluralNoun } from '../wording/plural';
import type { Answer } from './profile';
import { questionLabel } from './questions';

/** Words added after the question, at most. */
const MOST_WORDS = 3;

/**
 * The question of a fact in plain words, made of what its statements share: "How many projects: announce, alliance".
 * @param answers one or more, in the order of their sources
 * @param cased names in their own letters, by their words in lower case
 */
export function figureLabel(answers: readonly Answer[], cased: ReadonlyMap<string, string>): string {
  const words = sharedWords(answers).map((word) => cased.get(word) ?? word);
  const question = commonest(answers.map((answer) => answer.question));
  const asked = answers.filter((answer) => answer.question === question).length;
  const sure = question !== undefined && question >= 0 && asked * 5 >= answers.length * 3;
  const about = [...(sure ? [questionLabel(question)] : []), ...words];
  const head = lead(answers);
  const rest = about
    .filter(
      (word, index) =>
        !head.toLowerCase().includes(word.toLowerCase()) &&
        !about.slice(0, index).some((other) => likeness(other, word)),
    )
    .slice(0, MOST_WORDS);
  return rest.length ? `${head}: ${rest.join(', ')}` : head;
}

function lead(answers: readonly Answer[]): string {
  const thing = commonest(answers.flatMap(({ figure }) => (figure.thing ? [figure.thing.head] : [])));
  const { figure } = answers[0]!;
  switch (figure.kind) {
    case 'date':
      return 'When';
    case 'time':
      return 'At what time';
    case 'duration':
      return figure.age ? 'How old' : 'How long';
    case 'percent':
      return thing ? `What share (${thing})` : 'What share';
    case 'money':
      return thing ? `How much (${thing})` : 'How much';
    case 'quantity':
      return quantityLead(figure);
    default:
      return thing ? `How many ${pluralNoun(thing)}` : 'How many';
  }
}

const QUANTITY_LEADS: readonly (readonly [RegExp, string])[] = [
  [/^magnitude$/, 'What magnitude'],
  [/(metre|mile|foot|inch|yard|league)$/, 'How far or long'],
  [/per (hour|second)$|^knot$/, 'How fast'],
  [/^(square |acre|hectare)/, 'How large'],
  [/(gram|tonne|ton|pound|ounce|stone)$/, 'How heavy'],
  [/degree|kelvin/, 'How warm'],
];

function quantityLead(figure: FigureMention): string {
  const unit = figure.unit ?? '';
  return QUANTITY_LEADS.find(([pattern]) => pattern.test(unit))?.[1] ?? `How much, in ${pluralNoun(unit)}`;
}

/** Words that stand near the figure in most of the statements, the most telling first, as first written. */
function sharedWords(answers: readonly Answer[]): string[] {
  const found = new Map<number, { word: string; weight: number; in: number }>();
  for (const answer of answers) {
    const seen = new Set<number>();
    for (const near of [...answer.left.slice(0, 6), ...answer.right.slice(0, 6)]) {
      if (seen.has(near.id)) continue;
      seen.add(near.id);
      const entry = found.get(near.id);
      if (entry) {
        entry.weight += near.weight;
        entry.in++;
      } else found.set(near.id, { word: near.word, weight: near.weight, in: 1 });
    }
  }
  const enough = Math.max(1, Math.ceil(answers.length / 2));
  return [...found.values()]
    .filter((entry) => entry.in >= enough)
    .sort((x, y) => y.weight * y.in - x.weight * x.in || (x.word < y.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map((entry) => entry.word);
}

function commonest<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, count] of counts) if (best === undefined || count > counts.get(best)!) best = value;
  return best;
}

/** "stake" beside "stakes" tells nothing new. */
function likeness(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x === y || (x.slice(0, 5) === y.slice(0, 5) && Math.min(x.length, y.length) > 3);
}
