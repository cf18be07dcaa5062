import type { Aspect, Attribution, Certainty, FactKind, MentionKind, Modifier, Value, Verdict } from './model';
import { numberRangeWords, numberWords, ordinalWords, shareWords } from './wording/numbers';
import { pluralPhrase } from './wording/plural';
import { dateRangeWords, dateWords, durationRangeWords, durationWords, timeWords } from './wording/timex';

/*
 * The one place that turns the engine's values into words, so that the card, the tree, the report and the reasons say
 * the same thing in the same way. Names and other text of an account pass through as they are: they are not escaped.
 */

/** What a statement or a figure answers; both `Statement` (with its fact's kind) and `FigureMention` fit. */
export interface Answer {
  readonly kind: FactKind | MentionKind;
  readonly value?: Value | undefined;
  readonly unit?: string | undefined;
  readonly halfUnsaid?: boolean | undefined;
  readonly modifier?: Modifier | undefined;
  readonly polarity?: 'yes' | 'no' | undefined;
  readonly certainty?: Certainty | undefined;
}

/**
 * The value in plain words: "about 43%", "10 to 15 projects", "as early as 1 Feb 2023", "23 years", "€2.5 billion".
 * An answer without a value (most statements) gives ''; see {@link answerWords}.
 */
export function valueWords(answer: Answer): string {
  const { value } = answer;
  if (value === undefined) return '';
  const plain = plainWords(answer, value);
  if (!answer.modifier) return plain;
  return `${(isCalendar(answer.kind) ? dateModifiers : modifiers)[answer.modifier]} ${plain}`;
}

/** As {@link valueWords}; says "not ..." for a denied value, and for an answer without a value how sure it is. */
export function answerWords(answer: Answer): string {
  const words = valueWords(answer);
  if (words) return answer.polarity === 'no' ? `not ${words}` : words;
  const sure = certaintyWord(answer.certainty ?? 'done');
  return answer.polarity === 'no' && answer.certainty !== 'denied' ? `said not to be so (${sure})` : sure;
}

/** "Agrees", "Differs", "Conflict", "Only here", "Not stated". */
export function verdictWord(verdict: Verdict | 'not stated'): string {
  return verdictWords[verdict];
}

/** How sure an account is, on the scale from denied to done. */
export function certaintyWord(certainty: Certainty): string {
  return certainty === 'done' ? 'plainly stated' : certainty;
}

/** In what the answers of a fact part. */
export function aspectWord(aspect: Aspect): string {
  return aspectWords[aspect];
}

/** "two sources (Reuters)", "Anna Meyer", or "the account itself" where nobody is named as saying it. */
export function attributionWords(attribution: Pick<Attribution, 'speaker' | 'via'> | undefined): string {
  if (!attribution) return 'the account itself';
  const via = attribution.via?.replace(/^told\s+/i, '').trim();
  return via ? `${attribution.speaker} (${via})` : attribution.speaker;
}

const verdictWords: Readonly<Record<Verdict | 'not stated', string>> = {
  agree: 'Agrees',
  differ: 'Differs',
  conflict: 'Conflict',
  single: 'Only here',
  'not stated': 'Not stated',
};

const aspectWords: Readonly<Record<Aspect, string>> = {
  value: 'value',
  bound: 'limit',
  range: 'range',
  precision: 'precision',
  time: 'time',
  certainty: 'how sure',
  attribution: 'who says it',
  name: 'name',
  place: 'place',
  polarity: 'yes or no',
  unit: 'unit',
};

const modifiers: Readonly<Record<Modifier, string>> = {
  approximately: 'about',
  'at least': 'at least',
  'more than': 'more than',
  'at most': 'at most',
  'less than': 'less than',
  early: 'early',
  mid: 'mid',
  late: 'late',
};

const dateModifiers: Readonly<Record<Modifier, string>> = {
  approximately: 'about',
  'at least': 'as early as',
  'more than': 'after',
  'at most': 'by',
  'less than': 'before',
  early: 'early',
  mid: 'mid',
  late: 'late',
};

/** Currencies with a sign of their own that a reader takes for no other; the rest are written with their code. */
const currencySigns = new Map([
  ['AUD', 'A$'],
  ['BRL', 'R$'],
  ['CAD', 'C$'],
  ['EUR', '€'],
  ['GBP', '£'],
  ['HKD', 'HK$'],
  ['ILS', '₪'],
  ['INR', '₹'],
  ['JPY', '¥'],
  ['KRW', '₩'],
  ['NGN', '₦'],
  ['NZD', 'NZ$'],
  ['PHP', '₱'],
  ['SGD', 'S$'],
  ['TRY', '₺'],
  ['TWD', 'NT$'],
  ['UAH', '₴'],
  ['USD', '$'],
  ['VND', '₫'],
]);

function isCalendar(kind: Answer['kind']): boolean {
  return kind === 'date' || kind === 'time';
}

function plainWords(answer: Answer, value: Value): string {
  if (typeof value === 'number') return figureWords(answer, value);
  if (typeof value === 'string') return textWords(answer, value);
  return isNumberRange(value) ? figureRangeWords(answer, value) : textRangeWords(answer.kind, value);
}

function isNumberRange(
  value: readonly [number, number] | readonly [string, string],
): value is readonly [number, number] {
  return typeof value[0] === 'number';
}

function figureWords(answer: Answer, value: number): string {
  // Shares and per cents answer one question: the unit tells which of them a statement gives.
  if (answer.unit === 'percent') return `${numberWords(value)}%`;
  if (answer.unit === 'fraction') return shareWords(value) ?? `${numberWords(value * 100)}%`;
  switch (answer.kind) {
    case 'money':
      return withCurrency(answer.unit, value < 0 ? '-' : '', amountWords(Math.abs(value)));
    case 'percent':
      return `${numberWords(value)}%`;
    case 'ordinal':
      return ordinalWords(value);
    default:
      return withUnit(answer.unit, numberWords(value), value === 1);
  }
}

function figureRangeWords(answer: Answer, range: readonly [number, number]): string {
  if (answer.unit === 'score') return range.join('-');
  const words = numberRangeWords(range);
  if (answer.kind === 'money') return withCurrency(answer.unit, '', words);
  if (answer.kind === 'percent') return `${words}%`;
  return withUnit(answer.unit, words, false);
}

/** Below a million a fraction of money has two decimals: 4.5 is written 4.50. */
function amountWords(value: number): string {
  const words = numberWords(value);
  return value < 1e6 && /\.\d$/.test(words) ? `${words}0` : words;
}

function withCurrency(code: string | undefined, sign: string, words: string): string {
  const symbol = code === undefined ? undefined : currencySigns.get(code);
  if (symbol) return `${sign}${symbol}${words}`;
  return code ? `${code} ${sign}${words}` : `${sign}${words}`;
}

function withUnit(unit: string | undefined, words: string, one: boolean): string {
  // One unit stands before what is measured in it.
  if (unit === 'magnitude') return `${unit} ${words}`;
  return unit ? `${words} ${one ? unit : pluralPhrase(unit)}` : words;
}

function textWords({ kind, unit, halfUnsaid }: Answer, value: string): string {
  switch (kind) {
    case 'date':
      return dateWords(value);
    case 'time':
      // "5:00" may be of either half of the day; "05:00" may not.
      return halfUnsaid ? timeWords(value).replace(/^0/, '') : timeWords(value);
    case 'duration':
      return durationWords(value);
    case 'count':
    case 'quantity':
      return unit ? `${value}${value.endsWith('s') ? ' of' : ''} ${pluralPhrase(unit)}` : value;
    default:
      return value;
  }
}

function textRangeWords(kind: Answer['kind'], range: readonly [string, string]): string {
  switch (kind) {
    case 'date':
      return dateRangeWords(range);
    case 'duration':
      return durationRangeWords(range);
    case 'time':
      return `${timeWords(range[0])} to ${timeWords(range[1])}`;
    default:
      return `${range[0]} to ${range[1]}`;
  }
}
