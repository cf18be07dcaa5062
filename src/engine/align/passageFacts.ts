import { firstBehind } from '../firstBehind';
import type { Span, Statement } from '../model';
import { barredNodes, isHeldIn, nodesOf, type Circle, type LinksOf, type Member, type Node } from './circle';
import type { Candidate } from '../compare/candidate';
import { namedWordsIn } from '../compare/namedWords';
import { sidesOf } from '../compare/opposites';
import { cluster, type Edge } from './cluster';
import { candidateOf, draft, said, type Draft } from './draft';
import type { PassageProfile, Profile } from './profile';

/** Least average likelihood at which passages are joined: lower than for figures, for two wordings share little. */
const JOIN = 0.25;
/**
 * Where one passage says what is so and the other what is not, they are about the same only if as likely as this. Else
 * they share some words, and would be told as agreeing: this much is left of their likelihood.
 */
const SURE = 0.6;
const DENIED = 0.3;
/** A passage of fewer words of its own states nothing to compare. */
const LEAST_TERMS = 4;

/** What several accounts state in words, and what one alone does. */
export function passageFacts(circle: Circle, links: LinksOf): Draft[] {
  const { members } = circle;
  const { nodes, offsets } = nodesOf(members, (profile) => profile.passages.units);
  const edges: Edge[] = [];
  const sides = nodes.map(({ member, item }) => sideOf(members[member]!.profile, item));
  for (let a = 0; a < members.length; a++) {
    for (let b = a + 1; b < members.length; b++) {
      for (const link of links(a, b)?.passages ?? []) {
        const [one, other] = [offsets[a]! + link.a, offsets[b]! + link.b];
        const isUnlike = link.score < SURE && sides[one]! * sides[other]! < 0;
        edges.push({ a: one, b: other, score: isUnlike ? link.score * DENIED : link.score });
      }
    }
  }
  const owners = nodes.map(({ member }) => member);
  const barred = barredNodes(circle, nodes, 'statement', (passage) => passage);
  const marked = members.map(({ profile }) => markedIn(profile));
  const groups = cluster(owners, edges, JOIN, isHeldIn(circle), barred);
  return groups.flatMap((group) => {
    const passages = group.map((n) => nodes[n]!.item);
    // A passage that only one account has is told there by its figures; without any it is its own statement.
    if (group.length === 1 && (passages[0]!.answers.length > 0 || passages[0]!.terms.ids.length < LEAST_TERMS))
      return [];
    const shared = sharedTerms(passages);
    const texts = group.map((n) => passageWords(nodes[n]!, members));
    const candidates = group.map((n, k) => {
      const { member, item } = nodes[n]!;
      const statement = statementOfPassage(members[member]!, item, shared, marked[member]!);
      // What only one account states is held against nothing.
      const held = group.length > 1 ? wordingOf(item, texts[k]!) : {};
      return { ...candidateOf(members[member]!, statement), ...held };
    });
    return [draft(passageLabel(texts), 'statement', candidates, circle)];
  });
}

/** 1 for a passage that tells what is so, -1 for what is not, 0 where it does both. */
function sideOf({ sentences, source }: Profile, { row, start, end }: PassageProfile): number {
  const own = source.clauses[sentences[row]!.index]!.filter((clause) => clause.start < end && start < clause.end);
  if (own.every(({ polarity }) => polarity === 'yes')) return 1;
  return own.every(({ polarity }) => polarity === 'no') ? -1 : 0;
}

/** Words by which a statement denies something, be it beside what it says. */
const denying =
  /\b(?:not|never|no|none|nor|neither|nobody|nothing|cannot|refus(?:e|es|ed|al)|den(?:y|ies|ied|ial)|fail(?:s|ed)?\s+to)\b|n['’]t\b/i;

/** What the wording of statements is held against; nothing where it is not plain what a no is over: "they do it without cutting a service". */
function wordingOf({ terms }: PassageProfile, text: string): Pick<Candidate, 'words' | 'sides' | 'named' | 'hasNo'> {
  if (/\bwithout\b/i.test(text)) return {};
  const words = new Map(terms.ids.map((id, k) => [id, terms.weights[k]!]));
  return { words, sides: sidesOf(text), named: namedWordsIn(text), hasNo: denying.test(text) };
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
): Statement {
  const { source, spoken } = member.profile;
  const { index } = member.profile.sentences[passage.row]!;
  const busy = marked.get(index) ?? [];
  let anchor: Span = { start: passage.start, end: passage.end };
  let most = -1;
  const first = spoken.starts[index]!;
  const behind = spoken.starts[index + 1]!;
  const from = first + firstBehind(behind - first, (w) => spoken.words[3 * (first + w)]! >= passage.start);
  for (let w = from; w < behind; w++) {
    const start = spoken.words[3 * w]!;
    const end = spoken.words[3 * w + 1]!;
    if (end > passage.end) break;
    const share = shared.get(spoken.words[3 * w + 2]!) ?? 0;
    if (share <= most) continue;
    // Names are highlighted as names; the words between them carry the statement.
    const weight = share * (busy.some((s) => s.start < end && start < s.end) ? 0.2 : 1);
    if (weight <= most) continue;
    most = weight;
    anchor = { start, end };
  }
  const clause = source.clauses[index]?.find((c) => c.start <= anchor.start && anchor.start < c.end);
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
