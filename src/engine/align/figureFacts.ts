import { compareFigures } from '../compare/figures';
import type { FactKind, FigureKind, Statement } from '../model';
import { barredNodes, isHeldIn, nodesOf, type Circle, type LinksOf, type Member, type Node } from './circle';
import { cluster, type Edge } from './cluster';
import { candidateOf, draft, said, type Draft } from './draft';
import { Gathering } from './gathering';
import { figureLabel } from './label';
import { isOfAccount, type Answer, type Profile } from './profile';
import { laterSameFigures } from './sameFigures';
import type { Forest } from './trees';
import type { Vocabulary } from './vocabulary';

/** Least average likelihood at which figures are one answer to one question. */
const SAME_ANSWER = 0.5;
/** Least likelihood at which two answers, each of some figures, answer one question. */
const SAME_QUESTION = 0.45;
/** The same of dates: much that happens on one day is told side by side. */
const SAME_DAY = 0.48;

/** How likely one account gives one answer twice, where it gives a figure that is the same in words alike ... */
const REPEATED = 0.62;
/** ... the same of things that are named unlike ... */
const OF_ANOTHER = 0.1;
/** ... or to two questions that recur in news. */
const ASKED_APART = 0.3;
/** Two figures in one sentence that are not the same most often answer two questions: this speaks against. */
const APART = -0.6;
/** A figure that the account itself names as superseded by another. */
const REVISED = 0.6;
/** Nearness of two words for the same thing. */
const NEAR = 0.25;

/** Facts that figures state. */
export function figureFacts(circle: Circle, links: LinksOf, vocabulary: Vocabulary, decide: Forest): Draft[] {
  const { members } = circle;
  const { nodes, gathering } = answerGroups(circle, links, vocabulary);
  return gathering.gather(decide, leastOf).flatMap((group) => {
    const answering = group
      .map((n) => {
        const { member, item } = nodes[n]!;
        return { member: members[member]!, source: members[member]!.profile.source, answer: item };
      })
      // A line over or under the text helps to tell what day is meant, and is no statement itself.
      .filter(({ source, answer }) => !isOfAccount(source.read.sentences[answer.sentence]!));
    if (answering.length === 0) return [];
    const candidates = answering.map(({ member, answer }) => candidateOf(member, statementOf(member, answer), answer));
    return [draft(figureLabel(answering), kindOf(answering[0]!.answer), candidates, circle)];
  });
}

function leastOf(dimension: string): number {
  return dimension === 'date' ? SAME_DAY : SAME_QUESTION;
}

/**
 * The figures of one event in groups that give one answer, ready to be gathered into questions.
 * @param least average likelihood from which on figures are one answer
 */
export function answerGroups(
  circle: Circle,
  linksOf: LinksOf,
  vocabulary: Vocabulary,
  least = SAME_ANSWER,
): { readonly nodes: readonly Node<Answer>[]; readonly gathering: Gathering } {
  const { members } = circle;
  const { nodes, offsets } = nodesOf(members, (profile) => profile.answers);
  const links: (Edge & { readonly question: number })[] = [];
  const repetitions: Edge[] = [];
  for (let a = 0; a < members.length; a++) {
    for (let b = a + 1; b < members.length; b++) {
      for (const { a: one, b: other, score, question } of linksOf(a, b)?.answers ?? [])
        links.push({ a: offsets[a]! + one, b: offsets[b]! + other, score, question });
    }
    const offset = offsets[a]!;
    for (const { a: one, b: other, score } of repeatedIn(members[a]!.profile, vocabulary))
      repetitions.push({ a: offset + one, b: offset + other, score });
  }
  const owners = nodes.map(({ member }) => member);
  const barred = barredNodes(circle, nodes, 'figure', ({ figure }) => figure);
  const groups = cluster(owners, [...links, ...repetitions], least, isHeldIn(circle), barred);
  return { nodes, gathering: new Gathering(nodes, groups, links, circle, vocabulary, barred) };
}

/** What {@link repeatedIn} found: an edit of one account asks for all accounts of its event. */
const repeated = new WeakMap<Profile, readonly Edge[]>();

/** Answers of one account, by index, that speak for or against their being one answer, given twice. */
function repeatedIn(profile: Profile, vocabulary: Vocabulary): readonly Edge[] {
  let edges = repeated.get(profile);
  if (!edges) {
    const { answers } = profile;
    edges = laterSameFigures(profile).flatMap((later, i) =>
      later.flatMap((j): Edge[] => {
        const score = repetition(answers[i]!, answers[j]!, vocabulary);
        return score === undefined ? [] : [{ a: i, b: j, score }];
      }),
    );
    repeated.set(profile, edges);
  }
  return edges;
}

/** How much speaks for an account's giving one answer of a dimension twice: undefined says nothing either way, below 0 speaks against. */
function repetition(x: Answer, y: Answer, vocabulary: Vocabulary): number | undefined {
  if (x.superseded !== y.superseded && x.sentence === y.sentence) return REVISED;
  const relation = compareFigures(x.figure, y.figure, x.meaning, y.meaning);
  if (relation.kind === 'open') return undefined;
  if (relation.kind !== 'same') return x.sentence === y.sentence ? APART : undefined;
  if (x.head >= 0 && y.head >= 0 && vocabulary.nearness(x.head, y.head) < NEAR) return OF_ANOTHER;
  return x.question >= 0 && y.question >= 0 && x.question !== y.question ? ASKED_APART : REPEATED;
}

function kindOf(answer: Answer): FactKind {
  return answer.figure.kind as Exclude<FigureKind, 'ticker'>;
}

function statementOf(member: Member, { figure, clause, sentence, superseded, refuted }: Answer): Statement {
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
    ...(figure.halfUnsaid ? { halfUnsaid: true } : {}),
    ...(figure.modifier === undefined ? {} : { modifier: figure.modifier }),
    group: 1,
    ...said(clause),
    polarity: refuted ? 'no' : 'yes',
    ...(superseded ? { superseded } : {}),
    ...(figure.relative && base ? { base } : {}),
  };
}
