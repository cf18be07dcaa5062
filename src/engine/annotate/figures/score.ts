import type { Atom } from './atoms';
import type { Draft, Line } from './line';
import { wordAt } from './line';
import { timeUnit } from './duration';
import { isHyphen } from './numerals';
import { units } from './units';

const contest =
  /^(?:vote|votes|voted|voting|win|wins|won|winning|beat|beats|beaten|defeat|defeated|defeats|defeating|lead|leads|led|leading|victory|victories|lost|lose|losing|loss|draw|drew|ahead|score|scored|scores|tie|tied|margin|decision|ruled|ruling|approved|passed|rejected|thrashed|routed|edged|downed|sweep|series|record|result|seeds|advantage|deadlock|tops?|topped)$/;

/** More points than a side makes in a game ... */
const most = 199;
/** ... or games of one outcome than it plays. */
const mostGames = 99;
/** Words before figures that are pages, seats or shares rather than the two sides of a result. */
const listed = /^(?:pages?|pp|chapters?|verses?|flights?|routes?|highways?|sections?|articles?|rows?|aged?|ages|rule)$/;
/** What figures with a hyphen mean when it stands behind them: shapes of a team, units, what runs all day. */
const shaped = /^(?:formation|system|shape|line-?up|percent|percentage|per|service|support|vision|split)$/;

/**
 * "14-0", "(11-4)", "45-7-2": the two sides of a result or, with the draws, of a record of results. A range goes up and
 * counts something; what goes down, stands in brackets alone, or has three parts is none.
 */
export function writtenScores(line: Line): Draft[] {
  const found: Draft[] = [];
  for (let i = 0; i < line.atoms.length; i += 1) {
    const row = rowAt(line, i);
    if (row.length < 2) continue;
    const to = i + 2 * row.length - 1;
    if (isResult(line, i, to, row)) {
      const [left = 0, right = 0] = row;
      const value = row.length === 2 ? ([left, right] as const) : row.join('-');
      found.push({ from: i, to, kind: 'number', value, unit: 'score', step: 1 });
      line.taken.fill(1, i, to);
    }
    i = to - 1;
  }
  return found;
}

/** "Velmar United 3 Tarn 2" at the head of a sentence, where nothing but a mark or a word of time follows: a result by its sides. */
export function sidedScores(line: Line): Draft[] {
  const { atoms, taken } = line;
  const left = sideEnd(line, 0);
  const right = left < 0 ? -1 : sideEnd(line, left + 1);
  if (right < 0 || taken[left] || taken[right]) return [];
  if (!/^(?:[.;!(]|after|aet|)$/.test(atoms[right + 1]?.lower ?? '')) return [];
  taken.fill(1, left, right + 1);
  const value = [Number(atoms[left]!.text), Number(atoms[right]!.text)] as const;
  return [{ from: left, to: right + 1, kind: 'number', value, unit: 'score', step: 1 }];
}

/** Words of a side's name at most. */
const SIDE = 4;
/** Words of titles that write all words large: "Quake Kills 3, Injures 12". */
const noSide =
  /^(?:kills?|injures?|wounds?|hurts?|leaves?|arrests?|saves?|dead|dies?|missing|people|others|more|and|over|after|day|no|part|chapter|week|episode|season|round|(?!(?:united|reading)$)\p{L}{2,}(?:ed|ing))$/u;

/** Index of the points behind a side's name that begins at an atom; -1 where no name does, or no points follow. */
function sideEnd({ atoms }: Line, from: number): number {
  let at = from;
  while (at < from + SIDE && atoms[at]?.kind === 'word' && isCapital(atoms[at]) && !noSide.test(atoms[at]!.lower))
    at += 1;
  const points = atoms[at];
  return at > from && points?.kind === 'digits' && !points.glued && /^(?:\d|[1-9]\d{1,2})$/.test(points.text) ? at : -1;
}

/** The whole numbers that stand from an atom on with nothing but hyphens between. */
function rowAt({ atoms, taken }: Line, at: number): number[] {
  const row: number[] = [];
  for (let i = at; ; i += 2) {
    const atom = atoms[i];
    if (atom?.kind !== 'digits' || taken[i] || !/^(?:0|[1-9]\d{0,2})$/.test(atom.text)) return [];
    row.push(Number(atom.text));
    const joint = atoms[i + 1];
    // With a space on either side, or on none.
    if (!/^[-‐‑–]$/.test(joint?.text ?? '') || joint!.glued !== atoms[i + 2]?.glued) return row;
    if (!joint!.glued && atoms[i + 2]?.kind !== 'digits') return row;
  }
}

function isResult(line: Line, from: number, to: number, row: readonly number[]): boolean {
  const { atoms } = line;
  const before = atoms[from - 1];
  const behind = atoms[to];
  const [left = 0, right = 0] = row;
  if (row.length > 3 || row.some((part) => part > (row.length === 3 ? mostGames : most))) return false;
  // A part of a code, a sum or an address; "24-7" runs all day.
  if (atoms[from]?.glued && before !== undefined && !/^[("“'‘[]$/.test(before.text)) return false;
  if (behind?.glued && !/^[),.;:!?”"’'\]]$/.test(behind.text)) return false;
  if (listed.test(before?.lower.replace(/\.$/, '') ?? '') || shaped.test(behind?.lower ?? '')) return false;
  if (row.length === 3) return true;
  if (left === 24 && right === 7) return false;
  if (before?.text === '(' && /^[),;]$/.test(behind?.text ?? '')) return true;
  if (left === right)
    return near(line, from, to) || level.test(before?.lower ?? '') || (isCapital(before) && isCapital(behind));
  if (before?.lower === 'went' && right <= mostGames && !isUnit(behind?.lower ?? '')) return true;
  return left > right && !isUnit(behind?.lower ?? '');
}

/** "ended 1-1", "made it 2-2", "level at 3-3" */
const level =
  /^(?:are|is|were|was|went|go|finish|finish(?:ed|es|ing)|ends?|ended|ending|it|at|level|stood|stayed|remained|drawn)$/;

/** "Velmar 2-2 Tarn": sides of a game. */
function isCapital(atom: Atom | undefined): boolean {
  return atom !== undefined && /^\p{Lu}/u.test(atom.text);
}

/** "10-8 miles" measures. */
function isUnit(word: string): boolean {
  return units.has(word) || timeUnit(word) !== undefined;
}

/** "9 to 5", "by 7 votes to 4", "2-7": the two sides of a vote or a game where a word for a contest stands near by. */
export function scores(line: Line, drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (let i = 0; i < drafts.length; i += 1) {
    const left = drafts[i] as Draft;
    const right = drafts[i + 1];
    if (right && isScore(line, left, right)) {
      kept.push({
        from: left.from,
        to: endOf(right),
        kind: 'number',
        value: [left.value as number, right.value as number],
        unit: 'score',
        step: 1,
      });
      i += 1;
    } else kept.push(left);
  }
  return kept;
}

function isScore(line: Line, left: Draft, right: Draft): boolean {
  if (left.kind !== 'number' && !(left.kind === 'count' && /^votes?$/.test(left.thing?.head ?? ''))) return false;
  if (right.kind !== 'number' && right.kind !== 'count') return false;
  if (left.unit === 'time' || right.unit === 'time') return false;
  if (!isWhole(left.value) || !isWhole(right.value)) return false;
  const joint = line.atoms[left.to];
  const toWord = joint?.lower === 'to' && left.to + 1 === right.from;
  const hyphen = (isHyphen(joint) || joint?.text === '–') && left.to + 1 === right.from;
  if (!toWord && !hyphen) return false;
  if (left.kind === 'count') return toWord;
  if (
    right.kind === 'count' &&
    !contest.test(right.thing?.head ?? '') &&
    (right.thing?.words.split(' ').length ?? 0) < 2 &&
    !/^(?:victory|win|lead|vote|defeat|loss)$/.test(right.thing?.head ?? '')
  ) {
    return false;
  }
  if (left.value < right.value && !/^(?:lost|beaten|trailed|down|behind|losing)$/.test(wordAt(line, left.from - 1)))
    return hyphen && near(line, left.from, endOf(right)) && left.value < 10;
  return near(line, left.from, endOf(right));
}

function isWhole(value: Draft['value']): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value < 1000;
}

/** Whether a word for a contest stands near two numbers. */
function near(line: Line, from: number, to: number): boolean {
  for (let i = Math.max(0, from - 8); i < from; i += 1) if (contest.test(wordAt(line, i))) return true;
  for (let i = to; i < to + 4; i += 1) if (contest.test(wordAt(line, i))) return true;
  return false;
}

function endOf(draft: Draft): number {
  return draft.numeral?.to ?? draft.to;
}
