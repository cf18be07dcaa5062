import { judge, type Candidate } from '../compare/verdict';
import type { Clause, Fact, FactKind, FigureKind, Rulings, Span, Statement } from '../model';
import { barredAmong, type Barred } from './apart';
import { tokenize } from '../read/tokens';
import { cluster, type Edge } from './cluster';
import { figureLabel } from './label';
import type { PairLinks } from './link';
import type { Partners } from './partners';
import type { Answer, Profile, PassageProfile } from './profile';
import { compareFigures } from '../compare/figures';
import type { Vocabulary } from './vocabulary';

/** A source of one event, as facts are gathered from it. */
export interface Member {
  readonly id: string;
  readonly profile: Profile;
  readonly origin: string;
}

/** The sources of one event, with how many of some of them are independent. */
export interface Circle {
  readonly members: readonly Member[];
  /** Indexes into the members. */
  readonly partners: Partners;
  readonly independent: (sources: Iterable<string>) => number;
  /** Statements that a reader has told apart. */
  readonly apart: Rulings['apart'];
}

/** A fact before it has its place in the report's order: its id is still empty. */
export type Draft = Fact;

/** What two members have in common; indexes into the list of members, a before b. */
export type LinksOf = (a: number, b: number) => PairLinks | undefined;

/** Least average likelihood at which figures are joined by question and value together. */
const JOIN = 0.4;
/** Then groups that answer one question differently, by the question alone: least average likelihood. */
const JOIN_QUESTIONS = 0.3;
/** The same for passages. */
const JOIN_PASSAGES = 0.25;
/** A passage of fewer words of its own states nothing to compare. */
const LEAST_TERMS = 4;
/** An account that gives two figures most often answers two questions; one that gives a figure twice repeats itself. */
const SAME_WITHIN = 0.62;
const COMPATIBLE_WITHIN = -0.2;
const MIX = 0.5;
const APART_WITHIN = -0.6;
/** A figure that the account itself names as superseded by another. */
const REVISED = 0.6;

/** All facts of the sources of one event. */
export function factsOf(circle: Circle, links: LinksOf, vocabulary: Vocabulary): Draft[] {
  return [...figureFacts(circle, links, vocabulary), ...passageFacts(circle, links, vocabulary)];
}

interface Node<T> {
  readonly member: number;
  readonly item: T;
}

function nodesOf<T>(
  members: readonly Member[],
  items: (profile: Profile) => readonly T[],
): { nodes: Node<T>[]; offsets: number[] } {
  const nodes: Node<T>[] = [];
  const offsets = members.map((member, m) => {
    const offset = nodes.length;
    for (const item of items(member.profile)) nodes.push({ member: m, item });
    return offset;
  });
  return { nodes, offsets };
}

function barredNodes<T>(
  { members, apart }: Circle,
  nodes: readonly Node<T>[],
  of: 'figure' | 'statement',
  spanOf: (item: T) => Span,
): Barred | undefined {
  if (apart.length === 0) return undefined;
  const statements = nodes.map(({ member, item }) => {
    const { start, end } = spanOf(item);
    return { source: members[member]!.id, start, end };
  });
  return barredAmong(statements, of, apart);
}

function figureFacts(circle: Circle, links: LinksOf, vocabulary: Vocabulary): Draft[] {
  const { members } = circle;
  const { nodes, offsets } = nodesOf(members, (profile) => profile.answers);
  const edges: Edge[] = [];
  const questions: Edge[] = [];
  for (let a = 0; a < members.length; a++) {
    for (let b = a + 1; b < members.length; b++) {
      for (const link of links(a, b)?.answers ?? []) {
        const ends = { a: offsets[a]! + link.a, b: offsets[b]! + link.b };
        edges.push({ ...ends, score: link.score });
        questions.push({ ...ends, score: MIX * link.question + (1 - MIX) * link.score });
      }
    }
    const { answers } = members[a]!.profile;
    for (let i = 0; i < answers.length; i++) {
      for (let j = i + 1; j < answers.length; j++) {
        const { value, question } = withinSource(answers[i]!, answers[j]!, vocabulary);
        const ends = { a: offsets[a]! + i, b: offsets[a]! + j };
        if (value !== undefined) edges.push({ ...ends, score: value });
        if (question !== undefined) questions.push({ ...ends, score: question });
      }
    }
  }
  const neutral = neutralIn(circle, nodes);
  const barred = barredNodes(circle, nodes, 'figure', ({ figure }) => figure);
  const alike = cluster(nodes.length, edges, JOIN, neutral, undefined, barred);
  const groups = cluster(nodes.length, questions, JOIN_QUESTIONS, neutral, alike, barred);
  return groups.map((group) => {
    const answering = group.map((n) => {
      const { member, item } = nodes[n]!;
      return { member: members[member]!, source: members[member]!.profile.source, answer: item };
    });
    const candidates = answering.map(({ member, answer }): Candidate => {
      return candidateOf(member, statementOfFigure(member, answer), answer);
    });
    return draft(figureLabel(answering), kindOf(answering[0]!.answer), candidates, circle);
  });
}

/** Whether two nodes say nothing against each other where they are not linked: they are of one account, or were not compared. */
function neutralIn({ partners }: Circle, nodes: readonly Node<unknown>[]): (p: number, q: number) => boolean {
  return (p, q) => {
    const [a, b] = [nodes[p]!.member, nodes[q]!.member];
    return a === b || !partners.has(a, b);
  };
}

/** Whether a source gives one answer twice: undefined says nothing either way, below 0 speaks against. */
function withinSource(x: Answer, y: Answer, vocabulary: Vocabulary): { value?: number; question?: number } {
  if (x.dimension !== y.dimension) return {};
  if (x.superseded !== y.superseded && x.sentence === y.sentence) return { value: REVISED, question: REVISED };
  const relation = compareFigures(x.figure, y.figure, x.meaning, y.meaning);
  if (relation.kind === 'open') return {};
  if (relation.kind !== 'same') {
    const against = relation.kind === 'apart' ? APART_WITHIN : COMPATIBLE_WITHIN;
    return x.sentence === y.sentence ? { value: APART_WITHIN, question: 2 * against } : { question: against };
  }
  if (x.head >= 0 && y.head >= 0 && vocabulary.nearness(x.head, y.head) < 0.25) return { value: 0.1, question: 0.1 };
  const score = x.question >= 0 && y.question >= 0 && x.question !== y.question ? 0.3 : SAME_WITHIN;
  return { value: score, question: score };
}

function kindOf(answer: Answer): FactKind {
  return answer.figure.kind as Exclude<FigureKind, 'ticker' | 'ordinal'>;
}

function candidateOf(member: Member, statement: Statement, answer?: Answer): Candidate {
  const written = member.profile.source.read.header.date?.iso;
  return {
    statement,
    origin: member.origin,
    ...(answer ? { figure: answer.figure } : {}),
    ...(written ? { written } : {}),
  };
}

function statementOfFigure(member: Member, { figure, clause, sentence, superseded }: Answer): Statement {
  const whole = member.profile.source.read.sentences[sentence]!;
  const { base } = member.profile.source;
  return {
    source: member.id,
    start: figure.start,
    end: figure.end,
    passage: clause ? { start: clause.start, end: clause.end } : { start: whole.start, end: whole.end },
    sentence,
    value: figure.value,
    ...(figure.unit === undefined ? {} : { unit: figure.unit }),
    ...(figure.modifier === undefined ? {} : { modifier: figure.modifier }),
    group: 1,
    ...said(clause),
    ...(superseded ? { superseded } : {}),
    ...(figure.relative && base ? { base } : {}),
  };
}

function said(clause: Clause | undefined): Pick<Statement, 'attribution' | 'certainty' | 'polarity'> {
  return {
    ...(clause?.attribution ? { attribution: clause.attribution } : {}),
    certainty: clause?.certainty ?? 'done',
    polarity: clause?.polarity ?? 'yes',
  };
}

function passageFacts(circle: Circle, links: LinksOf, vocabulary: Vocabulary): Draft[] {
  const { members } = circle;
  const { nodes, offsets } = nodesOf(members, (profile) => profile.passages.units);
  const edges: Edge[] = [];
  for (let a = 0; a < members.length; a++) {
    for (let b = a + 1; b < members.length; b++) {
      for (const link of links(a, b)?.passages ?? [])
        edges.push({ a: offsets[a]! + link.a, b: offsets[b]! + link.b, score: link.score });
    }
  }
  const neutral = neutralIn(circle, nodes);
  const barred = barredNodes(circle, nodes, 'statement', (passage) => passage);
  const marked = members.map(({ profile }) => markedIn(profile));
  const groups = cluster(nodes.length, edges, JOIN_PASSAGES, neutral, undefined, barred);
  return groups.flatMap((group) => {
    const passages = group.map((n) => nodes[n]!.item);
    // A passage that only one account has is told there by its figures; without any it is its own statement.
    if (group.length === 1 && (passages[0]!.answers.length > 0 || passages[0]!.terms.ids.length < LEAST_TERMS))
      return [];
    const shared = sharedTerms(passages);
    const candidates = group.map((n) => {
      const { member, item } = nodes[n]!;
      const statement = statementOfPassage(members[member]!, item, shared, marked[member]!, vocabulary);
      return { ...candidateOf(members[member]!, statement), words: item.terms.ids };
    });
    return [draft(passageLabel(group.map((n) => passageWords(nodes[n]!, members))), 'statement', candidates, circle)];
  });
}

/** The figures and names of a source by sentence. */
function markedIn({ source: { figures, mentions } }: Profile): Map<number, Span[]> {
  const marked = new Map<number, Span[]>();
  for (const mention of [...figures, ...mentions]) {
    const list = marked.get(mention.sentence);
    if (list) list.push(mention);
    else marked.set(mention.sentence, [mention]);
  }
  return marked;
}

/** How much each word says of what the passages have in common. */
function sharedTerms(passages: readonly PassageProfile[]): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const { terms } of passages) {
    terms.ids.forEach((id, k) => {
      weights.set(id, terms.weights[k]!);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    });
  }
  return new Map([...weights].map(([id, weight]) => [id, weight * counts.get(id)! ** 1.5]));
}

function statementOfPassage(
  member: Member,
  passage: PassageProfile,
  shared: ReadonlyMap<number, number>,
  marked: ReadonlyMap<number, readonly Span[]>,
  vocabulary: Vocabulary,
): Statement {
  const { read, clauses } = member.profile.source;
  const { index } = member.profile.sentences[passage.row]!;
  const busy = marked.get(index) ?? [];
  let anchor: Span = { start: passage.start, end: passage.end };
  let most = -1;
  for (const token of tokenize(read.view, read.sentences[index]!)) {
    if (token.kind !== 'word' || token.start < passage.start || token.end > passage.end) continue;
    // Names are highlighted as names; the words between them carry the statement.
    const weight =
      (shared.get(vocabulary.id(token.lower)) ?? 0) *
      (busy.some((s) => s.start < token.end && token.start < s.end) ? 0.2 : 1);
    if (weight > most) {
      most = weight;
      anchor = { start: token.start, end: token.end };
    }
  }
  const clause = clauses[index]?.find((c) => c.start <= anchor.start && anchor.start < c.end);
  return {
    source: member.id,
    start: anchor.start,
    end: anchor.end,
    passage: { start: passage.start, end: passage.end },
    sentence: index,
    group: 1,
    ...said(clause),
  };
}

function passageWords({ member, item }: Node<PassageProfile>, members: readonly Member[]): string {
  const { view } = members[member]!.profile.source.read;
  return view.slice(item.start, item.end).replace(/\s+/g, ' ').trim();
}

/** A statement is named by its own words, in the shortest form that an account gives it. */
function passageLabel(words: readonly string[]): string {
  const bare = words.map((text) => text.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, ''));
  const shortest = bare.reduce((a, b) => (b.length < a.length ? b : a));
  const label = shortest.length <= 90 ? shortest : `${shortest.slice(0, 88).replace(/\s\S*$/, '')} …`;
  return label.charAt(0).toUpperCase() + label.slice(1);
}

function draft(
  label: string,
  kind: FactKind,
  candidates: readonly Candidate[],
  { members, independent }: Circle,
): Draft {
  const { verdict, aspects, reason, groups, apart } = judge(candidates);
  const statements = candidates.map((candidate, i) => ({ ...candidate.statement, group: groups[i]! }));
  const sources = new Set(statements.map((s) => s.source));
  return {
    id: '',
    label,
    kind,
    verdict,
    aspects,
    reason,
    statements,
    origins: independent(sources),
    ...(apart ? { apart } : {}),
    notStated: members.filter((m) => !sources.has(m.id)).map((m) => m.id),
  };
}
