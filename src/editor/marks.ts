import type { FactKind, FigureKind, Span, Verdict } from '../engine';
import { disputes } from '../engine/disputes';
import type { QuotedFact, Reading } from '../worker/protocol';

/** What the setting variorum.annotations may say. */
export type Level = 'quiet' | 'normal' | 'everything';

/** The classes of marks; each has one look. */
export const markKinds = [
  'figure',
  'person',
  'organization',
  'place',
  'single',
  'agree',
  'differ',
  'conflict',
] as const;
export type MarkKind = (typeof markKinds)[number];

export type Marks = Readonly<Record<MarkKind, readonly Span[]>>;

const strength: Readonly<Record<Verdict, number>> = { single: 0, agree: 1, differ: 2, conflict: 3 };
/** Figures that name something rather than say how much. */
const silentFigures: ReadonlySet<FigureKind> = new Set(['ticker', 'ordinal']);

/** What is marked in an account, in order of place. An anchor of several facts bears its strongest verdict only. */
export function marksOf(reading: Reading, level: Level): Marks {
  const marks: Record<MarkKind, Span[]> = {
    figure: [],
    person: [],
    organization: [],
    place: [],
    single: [],
    agree: [],
    differ: [],
    conflict: [],
  };
  for (const [span, verdict] of strongest(reading, level)) {
    if (disputes(verdict)) marks[verdict].push(span);
    else if (verdict === 'agree' ? level !== 'quiet' : level === 'everything') marks[verdict].push(span);
  }
  // A folder of files that are not about the same event is no collection of accounts: it stays as it is.
  const alone = reading.company.length < 2 && !reading.part;
  if (level === 'everything' || (level === 'normal' && !alone)) {
    for (const { start, end, kind } of reading.figures) {
      if (level === 'everything' || !silentFigures.has(kind)) marks.figure.push({ start, end });
    }
    for (const { kind, in: sources } of reading.entities) {
      if (kind === 'other') continue;
      for (const one of sources) marks[kind].push(...one.mentions.map(({ start, end }) => ({ start, end })));
    }
  }
  for (const kind of markKinds) marks[kind].sort((a, b) => a.start - b.start || a.end - b.end);
  return marks;
}

/** Whether a fact can be hovered at its anchor here: only what is marked opens a card. */
export function isMarked(fact: QuotedFact, reading: Reading, level: Level): boolean {
  const verdict = openVerdict(fact);
  if (disputes(verdict) || level === 'everything') return true;
  if (level === 'quiet') return false;
  return verdict === 'agree' || (isFigureFact(fact.kind) && reading.company.length > 1);
}

/** The verdict as it is marked: what a reader settled asks for no more attention than what agrees. */
function openVerdict({ verdict, decision }: QuotedFact): Verdict {
  return decision?.settles && disputes(verdict) ? 'agree' : verdict;
}

/** Whether the anchors of a fact are names. */
export function isNameFact(kind: FactKind): boolean {
  return kind === 'name' || kind === 'place';
}

/** Whether the anchors of a fact are figures; those of the others are names or whole clauses. */
export function isFigureFact(kind: FactKind): boolean {
  return kind !== 'statement' && !isNameFact(kind);
}

function strongest(reading: Reading, level: Level): Iterable<readonly [Span, Verdict]> {
  const anchors = new Map<string, readonly [Span, Verdict]>();
  for (const fact of reading.facts) {
    const { kind, statements } = fact;
    const verdict = openVerdict(fact);
    // A name has its colour: that it is the same elsewhere too needs no line.
    if (level !== 'everything' && isNameFact(kind) && !disputes(verdict)) continue;
    for (const { source, start, end } of statements) {
      if (source !== reading.source) continue;
      const key = `${start}-${end}`;
      const known = anchors.get(key);
      if (!known || strength[known[1]] < strength[verdict]) anchors.set(key, [{ start, end }, verdict]);
    }
  }
  return anchors.values();
}
