import { answerWords, verdictWord } from '../../engine/wording';
import type { Skipped } from '../../collection/collection';
import type { Target } from '../../editor/links';
import { quoteText } from '../../editor/quoteText';
import type {
  Claims,
  CollectionKey,
  ListedDecision,
  Place,
  PlacedNotCompared,
  QuotedFact,
  QuotedStatement,
} from '../../worker/protocol';
import { answersOf, originBySource, type Answer } from '../answers';
import { claimFilter } from './claimFilter';
import { disputedVerdict, groupsOf, type Disputed, type Grouping, type Heading } from './grouping';

/** How claims are laid out. */
export interface Arrangement {
  readonly grouping: Grouping;
  /** What claims must have to be shown; see {@link claimFilter}. */
  readonly filter: string;
}

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly heading: Heading;
  readonly claims: readonly ClaimNode[];
}

export interface ClaimNode {
  readonly kind: 'claim';
  /** The same for the same question in the same group, whatever comes before it. */
  readonly id: string;
  /** The same for the same question as long as its words stay the same. */
  readonly question: string;
  readonly group: GroupNode;
  readonly fact: QuotedFact;
  readonly verdict: Disputed;
  /** Best supported first. */
  readonly answers: readonly Answer[];
  readonly statements: readonly StatementNode[];
}

export interface StatementNode {
  readonly kind: 'statement';
  readonly claim: ClaimNode;
  readonly statement: QuotedStatement;
}

/** What takes no part in the comparison: counted, never hidden. */
export interface RestNode {
  readonly kind: 'rest';
  readonly notCompared: readonly NotComparedNode[];
  readonly skipped: readonly SkippedNode[];
}

export interface NotComparedNode {
  readonly kind: 'notCompared';
  readonly item: PlacedNotCompared;
}

export interface SkippedNode {
  readonly kind: 'skipped';
  readonly file: Skipped;
}

/** What readers decided: what holds, what is open again, what lost its place. */
export interface DecisionsNode {
  readonly kind: 'decisions';
  readonly decisions: readonly DecisionNode[];
}

export interface DecisionNode {
  readonly kind: 'decision';
  readonly decision: ListedDecision;
}

/** What the groups stand under: the tree itself. */
export interface TopNode {
  readonly kind: 'top';
  readonly groups: readonly GroupNode[];
}

/** What may have more under it than is listed at once. */
export type LongNode = TopNode | GroupNode | DecisionsNode | RestNode;

/** Stands under a node for what of it is not listed yet. */
export interface MoreNode {
  readonly kind: 'more';
  readonly of: LongNode;
  /** How many are listed, of how many. */
  readonly listed: number;
  readonly total: number;
}

export type ClaimsNode =
  | GroupNode
  | ClaimNode
  | StatementNode
  | DecisionsNode
  | DecisionNode
  | RestNode
  | NotComparedNode
  | SkippedNode
  | MoreNode;

/** Whether a command's argument is a node of the view: menus and keybindings may carry anything. */
export function isClaimsNode(value: unknown): value is ClaimsNode {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** The claim that a node is, or is a statement of. */
export function claimOf(node: ClaimsNode | undefined): ClaimNode | undefined {
  return node?.kind === 'statement' ? node.claim : node?.kind === 'claim' ? node : undefined;
}

/** What a collection disputes, as a tree of plain data with ways to move in it. */
export class ClaimsModel {
  readonly collection: CollectionKey;
  readonly arrangement: Arrangement;
  readonly top: TopNode;
  /** What stands below the groups. */
  readonly foot: readonly (DecisionsNode | RestNode)[];
  /** All claims in the order of the tree; grouped by account or entity, one may be there several times. */
  readonly claims: readonly ClaimNode[];
  /** How many claims there are, and how many of them the filter leaves. */
  readonly total: number;
  readonly shown: number;

  constructor(collection: CollectionKey, claims: Claims, skipped: readonly Skipped[], arrangement: Arrangement) {
    this.collection = collection;
    this.arrangement = arrangement;
    const facts = claims.facts.filter(claimFilter(arrangement.filter));
    this.total = claims.facts.length;
    this.shown = facts.length;
    const questions = questionsOf(claims.facts);
    const originOf = originBySource(claims.origins);
    const groups = groupsOf(claims, facts, arrangement.grouping).map(({ id, heading, facts: own }) => {
      const nodes: ClaimNode[] = [];
      const group: GroupNode = { kind: 'group', id, heading, claims: nodes };
      for (const fact of own) nodes.push(claimNode(fact, questions.get(fact) ?? fact.id, group, originOf));
      return group;
    });
    this.top = { kind: 'top', groups };
    this.claims = groups.flatMap((group) => group.claims);
    const rest: RestNode = {
      kind: 'rest',
      notCompared: claims.notCompared.map((item) => ({ kind: 'notCompared', item })),
      skipped: skipped.map((file) => ({ kind: 'skipped', file })),
    };
    const decided: DecisionsNode = {
      kind: 'decisions',
      decisions: inOrder(claims.decisions).map((decision) => ({ kind: 'decision', decision })),
    };
    this.foot = [
      ...(decided.decisions.length > 0 ? [decided] : []),
      ...(rest.notCompared.length + rest.skipped.length > 0 ? [rest] : []),
    ];
  }

  get roots(): readonly (GroupNode | DecisionsNode | RestNode)[] {
    return [...this.top.groups, ...this.foot];
  }

  parent(node: ClaimsNode): ClaimsNode | undefined {
    switch (node.kind) {
      case 'group':
      case 'decisions':
      case 'rest':
        return undefined;
      case 'claim':
        return node.group;
      case 'statement':
        return node.claim;
      case 'decision':
        return this.foot.find((root) => root.kind === 'decisions');
      case 'more':
        return node.of.kind === 'top' ? undefined : node.of;
      case 'notCompared':
      case 'skipped':
        return this.foot.find((root) => root.kind === 'rest');
    }
  }

  /** The claim after `from`, round the end; the first one without `from`. */
  next(from: ClaimNode | undefined): ClaimNode | undefined {
    return this.#step(from, 1);
  }

  /** The claim before `from`, round the start; the last one without `from`. */
  previous(from: ClaimNode | undefined): ClaimNode | undefined {
    return this.#step(from, -1);
  }

  /** The claim whose words stand at a place of an account, or next to it in that account; the narrower first. */
  nearest(source: string, line: number, column: number): StatementNode | undefined {
    const there = this.claims.flatMap((claim) => claim.statements.filter((one) => one.statement.source === source));
    const distance = (node: StatementNode): number => distanceTo(node.statement.place, line, column);
    const elsewhere = ({ claim: { group } }: StatementNode): number =>
      Number(group.heading.by === 'source' && group.heading.source !== source);
    return there.sort((a, b) => distance(a) - distance(b) || length(a) - length(b) || elsewhere(a) - elsewhere(b))[0];
  }

  /** The statement that a reader of an account goes to: that of the claim's group, or of what is read, or the first. */
  leading(claim: ClaimNode, reading: string | undefined): StatementNode | undefined {
    const { heading } = claim.group;
    const wanted = heading.by === 'source' ? heading.source : reading;
    return claim.statements.find((one) => one.statement.source === wanted) ?? claim.statements[0];
  }

  /** The node of a claim that was in an older model, or in one that was grouped by something else. */
  again(node: ClaimNode): ClaimNode | undefined {
    return (
      this.claims.find((claim) => claim.id === node.id) ?? this.claims.find((claim) => claim.question === node.question)
    );
  }

  target({ source, place }: Pick<QuotedStatement, 'source' | 'place'>): Target {
    return { collection: this.collection, source, place };
  }

  /** A node as plain text, with what is under it. */
  copyText(node: ClaimsNode): string {
    switch (node.kind) {
      case 'group':
        return node.claims.map((claim) => this.copyText(claim)).join('\n\n');
      case 'claim': {
        const head = `${verdictWord(node.verdict)}: ${node.fact.label} (${answersText(node)})`;
        return [head, ...node.statements.map((one) => `  ${this.copyText(one)}`), `  ${node.fact.reason.text}`].join(
          '\n',
        );
      }
      case 'statement': {
        const { source, place, quote } = node.statement;
        return `${answerText(node)} - ${source}:${place.line + 1}: "${quoteText(quote)}"`;
      }
      case 'decisions':
        return node.decisions.map((one) => this.copyText(one)).join('\n');
      case 'decision': {
        const { question, words, passage } = node.decision;
        const parts = [words, node.decision.why, node.decision.reason, node.decision.date];
        return `${question}: ${parts.filter((part) => part !== undefined).join(' · ')} - "${passage.replace(/\s+/g, ' ')}"`;
      }
      case 'rest':
        return [...node.skipped, ...node.notCompared].map((one) => this.copyText(one)).join('\n');
      case 'notCompared':
        return `${node.item.source}:${node.item.place.line + 1}: "${node.item.text}" (${node.item.why})`;
      case 'skipped':
        return `${node.file.id} (${node.file.why})`;
      case 'more':
        return '';
    }
  }

  #step(from: ClaimNode | undefined, by: 1 | -1): ClaimNode | undefined {
    const { length: count } = this.claims;
    const at = from ? this.claims.indexOf(from) : -1;
    if (at < 0) return this.claims[by === 1 ? 0 : count - 1];
    return this.claims[(at + by + count) % count];
  }
}

export function answerText({ claim, statement }: StatementNode): string {
  return answerWords({ ...statement, kind: claim.fact.kind });
}

/** The words of a claim's two leading answers: "60% / 55%". */
export function answersText({ answers }: ClaimNode): string {
  const lead = answers.slice(0, 2).map((answer) => answer.words);
  return answers.length > 2 ? `${lead.join(' / ')} / …` : lead.join(' / ');
}

/** A name for each fact that does not depend on how many others there are. */
function questionsOf(facts: readonly QuotedFact[]): Map<QuotedFact, string> {
  const counts = new Map<string, number>();
  return new Map(
    facts.map((fact) => {
      const name = `${fact.kind}:${fact.label}`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [fact, `${name}:${count}`];
    }),
  );
}

function claimNode(
  fact: QuotedFact,
  question: string,
  group: GroupNode,
  originOf: ReadonlyMap<string, string>,
): ClaimNode {
  const statements: StatementNode[] = [];
  const node: ClaimNode = {
    kind: 'claim',
    id: `${group.id}/${question}`,
    question,
    group,
    fact,
    verdict: disputedVerdict(fact),
    answers: answersOf(fact, originOf),
    statements,
  };
  for (const statement of fact.statements) statements.push({ kind: 'statement', claim: node, statement });
  statements.sort((a, b) => a.statement.group - b.statement.group);
  return node;
}

function length({ statement }: StatementNode): number {
  return statement.end - statement.start;
}

/** Lines weigh more than any column. */
function distanceTo(place: Place, line: number, column: number): number {
  const before = line < place.line || (line === place.line && column < place.column);
  const after = line > place.endLine || (line === place.endLine && column > place.endColumn);
  if (before) return (place.line - line) * 1e6 + Math.abs(place.column - column);
  if (after) return (line - place.endLine) * 1e6 + Math.abs(column - place.endColumn);
  return 0;
}

const states = ['reopened', 'lost', 'holds'] as const;

/** What asks for a look first. */
function inOrder(decisions: readonly ListedDecision[]): ListedDecision[] {
  return [...decisions].sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state));
}
