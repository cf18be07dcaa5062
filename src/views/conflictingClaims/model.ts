import type { Origin, Verdict } from '../../engine';
import { answerWords, verdictWord } from '../../engine/wording';
import type { Skipped } from '../../collection/collection';
import type { Target } from '../../editor/links';
import { quoteText } from '../../editor/quoteText';
import type {
  Claims,
  CollectionKey,
  Place,
  PlacedNotCompared,
  QuotedFact,
  QuotedStatement,
} from '../../worker/protocol';
import { answersOf, type Answer } from '../answers';

export type Disputed = Extract<Verdict, 'conflict' | 'differ'>;

export interface GroupNode {
  readonly kind: 'group';
  readonly verdict: Disputed;
  readonly claims: readonly ClaimNode[];
}

export interface ClaimNode {
  readonly kind: 'claim';
  /** The same for the same question as long as its words stay the same, whatever comes before it. */
  readonly id: string;
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

export type ClaimsNode = GroupNode | ClaimNode | StatementNode | RestNode | NotComparedNode | SkippedNode;

/** What a collection disputes, as a tree of plain data with ways to move in it. */
export class ClaimsModel {
  readonly collection: CollectionKey;
  readonly roots: readonly (GroupNode | RestNode)[];
  /** All claims in the order of the tree. */
  readonly claims: readonly ClaimNode[];

  constructor(collection: CollectionKey, { facts, origins, notCompared }: Claims, skipped: readonly Skipped[]) {
    this.collection = collection;
    const ids = new Map<string, number>();
    const nodes = facts.map((fact) => claimNode(fact, origins, ids));
    const groups = (['conflict', 'differ'] as const).map((verdict): GroupNode => ({
      kind: 'group',
      verdict,
      claims: nodes.filter((node) => node.verdict === verdict),
    }));
    const filled = groups.filter((group) => group.claims.length > 0);
    this.claims = filled.flatMap((group) => group.claims);
    const rest: RestNode = {
      kind: 'rest',
      notCompared: notCompared.map((item) => ({ kind: 'notCompared', item })),
      skipped: skipped.map((file) => ({ kind: 'skipped', file })),
    };
    this.roots = rest.notCompared.length + rest.skipped.length > 0 ? [...filled, rest] : filled;
  }

  parent(node: ClaimsNode): ClaimsNode | undefined {
    switch (node.kind) {
      case 'group':
      case 'rest':
        return undefined;
      case 'claim':
        return this.roots.find((root) => root.kind === 'group' && root.claims.includes(node));
      case 'statement':
        return node.claim;
      case 'notCompared':
      case 'skipped':
        return this.roots.find((root) => root.kind === 'rest');
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
    return there.sort((a, b) => distance(a) - distance(b) || length(a) - length(b))[0];
  }

  /** Two statements that part, for reading side by side: `preferred`, or the best supported, and another answer. */
  sides(
    claim: ClaimNode,
    preferred?: QuotedStatement,
  ): readonly [left: QuotedStatement, right: QuotedStatement] | undefined {
    const { statements } = claim.fact;
    const left = preferred ?? statements.find((one) => one.group === 1) ?? statements[0];
    if (!left) return undefined;
    const others = statements.filter((one) => one !== left);
    const right = others.find((one) => one.group !== left.group) ?? others.find((one) => one.source !== left.source);
    return right && [left, right];
  }

  /** The node of a claim that was in an older model. */
  again(node: ClaimNode): ClaimNode | undefined {
    return this.claims.find((claim) => claim.id === node.id);
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
      case 'rest':
        return [...node.skipped, ...node.notCompared].map((one) => this.copyText(one)).join('\n');
      case 'notCompared':
        return `${node.item.source}:${node.item.place.line + 1}: "${node.item.text}" (${node.item.why})`;
      case 'skipped':
        return `${node.file.id} (${node.file.why})`;
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

function claimNode(fact: QuotedFact, origins: readonly Origin[], ids: Map<string, number>): ClaimNode {
  const name = `${fact.kind}:${fact.label}`;
  const count = (ids.get(name) ?? 0) + 1;
  ids.set(name, count);
  const statements: StatementNode[] = [];
  const node: ClaimNode = {
    kind: 'claim',
    id: `${name}:${count}`,
    fact,
    verdict: fact.verdict === 'conflict' ? 'conflict' : 'differ',
    answers: answersOf(fact, origins),
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
