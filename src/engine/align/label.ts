import { isShare } from '../compare/amounts';
import type { AnnotatedSource, FigureMention, Span } from '../model';
import { pluralNoun, pluralPhrase } from '../wording/plural';
import type { Answer, Near } from './profile';
import { questionLabel } from './questions';
import { bindingWords } from './stopwords';

/** Where a source answers a question by a figure. */
export interface Answering {
  readonly answer: Answer;
  readonly source: AnnotatedSource;
}

/** UTF-16 units of an account's words in a label, at most. */
const ROOM = 60;
/** Of so many answers the words are looked at: those of the first accounts name a fact as well as those of all. */
const LOOKED_AT = 12;
/** How much of what the answers share a unit of length must bring. */
const LENGTH_COST = 0.01;
/** What a stretch loses that has one telling word or none: "what we know at …". */
const THIN_COST = 0.5;

/**
 * The question of a fact in plain words: what is asked, and an account's own words round the figure, with a gap where
 * the figure stands: "How many boats: The storm sank … in Harl harbour".
 * @param answering one or more, in the order of their sources
 */
export function figureLabel(answering: readonly Answering[]): string {
  const answers = answering.map(({ answer }) => answer);
  const held = answering.filter(({ answer }) => !answer.superseded);
  const looked = (held.length > 0 ? held : answering).slice(0, LOOKED_AT);
  const head = lead(answers);
  const rest = worthiest(looked) || recurring(answers);
  return rest === '' ? head : `${head}: ${rest}`;
}

/** The words round that answer which tell most of what all have in common; '' where no answer has any. */
function worthiest(answering: readonly Answering[]): string {
  const [only, ...others] = answering;
  // Most facts are stated once: there is nothing to weigh.
  if (only && others.length === 0) return wordsRound(only.answer, only.source);
  const shared = sharedWords(answering.map(({ answer }) => answer));
  let best = '';
  let most = -Infinity;
  for (const { answer, source } of answering) {
    const said = wordsRound(answer, source);
    if (said === '') continue;
    const worth = worthOf(said, answer, shared) - said.length * LENGTH_COST;
    if (worth > most) [best, most] = [said, worth];
  }
  return best;
}

/** The recurring question that most of the answers ask, for figures that stand alone; '' for none. */
function recurring(answers: readonly Answer[]): string {
  const question = commonest(answers.map((answer) => answer.question));
  const asked = answers.filter((answer) => answer.question === question).length;
  return question !== undefined && question >= 0 && asked * 5 >= answers.length * 3 ? questionLabel(question) : '';
}

function lead(answers: readonly Answer[]): string {
  const thing = commonest(answers.flatMap(({ figure }) => (figure.thing ? [figure.thing.head] : [])));
  const { figure } = answers[0]!;
  switch (figure.kind) {
    case 'date':
      return figure.ofRecord ? 'Since when' : 'When';
    case 'time':
      return 'At what time';
    case 'duration':
      return figure.age
        ? 'How old'
        : figure.ofRecord
          ? 'How far back'
          : figure.recurs
            ? 'How often: every'
            : 'How long';
    case 'percent':
      return thing ? `What share (${thing})` : 'What share';
    case 'money':
      return thing ? `How much (${thing})` : 'How much';
    case 'quantity':
      return quantityLead(figure);
    case 'ordinal':
      return thing ? `Which ${thing}` : 'Which';
    default:
      if (isShare(figure)) return thing ? `What share (${thing})` : 'What share';
      if (figure.unit === 'score') return 'What score';
      return thing ? `How many ${pluralNoun(thing)}` : 'How many';
  }
}

const QUANTITY_LEADS: readonly (readonly [RegExp, string])[] = [
  [/^magnitude$/, 'What magnitude'],
  [/^(square |acre$|hectare$)/, 'How large'],
  [/^(cubic |[a-z]*litre$|gallon$|barrel$)/, 'How much'],
  [/^[a-z]+ per (hour|second)$|^knot$/, 'How fast'],
  [/^[a-z]*metre$|^(nautical )?mile$|^(foot|inch|yard|league)$/, 'How far or long'],
  [/^[a-z]*gram$|^[a-z]*tonne$|^(ton|pound|ounce|stone)$/, 'How heavy'],
  [/^degree (Celsius|Fahrenheit)$|^kelvin$/, 'How warm'],
];

function quantityLead(figure: FigureMention): string {
  const unit = figure.unit ?? '';
  return QUANTITY_LEADS.find(([pattern]) => pattern.test(unit))?.[1] ?? `How much, in ${pluralPhrase(unit)}`;
}

/** In which share of the other answers each of the words near one of them stands too. */
function sharedWords(answers: readonly Answer[]): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  const others = Math.max(1, answers.length - 1);
  for (const answer of answers) {
    for (const { id } of nearWords(answer)) shares.set(id, (shares.get(id) ?? -1 / others) + 1 / others);
  }
  return shares;
}

/** The words near an answer, each once. */
function nearWords({ left, right }: Answer): readonly Near[] {
  const near = new Map<number, Near>();
  for (const word of [...left, ...right]) if (!near.has(word.id)) near.set(word.id, word);
  return [...near.values()];
}

/** How much a stretch tells of what the answers have in common. */
function worthOf(said: string, answer: Answer, shared: ReadonlyMap<number, number>): number {
  const told = new Set(said.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const telling = [...told].filter((word) => !bindingWords.has(word)).length;
  return nearWords(answer)
    .filter(({ word }) => told.has(word))
    .reduce((sum, { id, weight }) => sum + weight * (0.2 + (shared.get(id) ?? 0)), telling > 1 ? 0 : -THIN_COST);
}

/** The words of the clause round a figure, or what there is room for of them, with a gap; '' where there are none. */
function wordsRound({ figure, clause, sentence }: Answer, { read }: AnnotatedSource): string {
  const whole: Span | undefined = clause ?? read.sentences[sentence];
  if (!whole) return '';
  const { modifierSpan } = figure;
  const start = Math.min(figure.start, modifierSpan?.start ?? figure.start);
  const end = Math.max(figure.end, modifierSpan?.end ?? figure.end);
  const before = folded(read.view.slice(Math.max(whole.start, start - 2 * ROOM), start)).trimStart();
  const after = folded(read.view.slice(end, Math.min(whole.end, end + 2 * ROOM))).trimEnd();
  const half = ROOM / 2;
  const left = endOf(before, Math.max(half, ROOM - after.length));
  const right = startOf(after, Math.max(half, ROOM - before.length));
  const said = `${left}…${right}`
    .replace(/^[\s,;:.–—"”-]+|[\s,;:.–—"“-]+$/g, '')
    .replace(/^(?:and|but|or|so) /, '')
    .replace(/\.\p{L}$/u, '$&.');
  return said === '…' ? '' : said;
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The last words of a text, as many as there is room for; they do not begin with what binds them to those before. */
function endOf(text: string, room: number): string {
  if (text.length <= room) return text;
  const tail = text.slice(text.length - room);
  const rest = tail.slice(tail.indexOf(' ') + 1).split(' ');
  while (rest.length > 1 && bindingWords.has(rest[0]!.toLowerCase())) rest.shift();
  return rest.join(' ');
}

/** The first words of a text, as many as there is room for; they do not end with what binds them to those after. */
function startOf(text: string, room: number): string {
  if (text.length <= room) return text;
  const head = text.slice(0, room);
  const rest = head.slice(0, Math.max(0, head.lastIndexOf(' '))).split(' ');
  // A number without what it counts tells nothing either.
  while (rest.length > 1 && (bindingWords.has(rest.at(-1)!.toLowerCase()) || !/\p{L}/u.test(rest.at(-1)!))) rest.pop();
  return rest.join(' ');
}

function commonest<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, count] of counts) if (best === undefined || count > counts.get(best)!) best = value;
  return best;
}
