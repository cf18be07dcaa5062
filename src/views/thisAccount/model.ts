import { answerWords, verdictWord } from '../../engine/wording';
import type { Target } from '../../editor/links';
import { quoteText } from '../../editor/quoteText';
import type { Translate } from '../../editor/translate';
import type {
  CollectionKey,
  LeftOut,
  PartOfCollection,
  QuotedFact,
  QuotedStatement,
  Reading,
} from '../../worker/protocol';
import { answersOf, answersWords, originBySource } from '../answers';

/** Facts that the account does not state, or that it alone states. */
export type About = 'leftOut' | 'onlyHere';

export interface GroupNode {
  readonly kind: 'group';
  readonly about: About;
  readonly facts: readonly FactNode[];
  /** How many there are; more than `facts` where only the first are listed. */
  readonly total: number;
}

export interface FactNode {
  readonly kind: 'fact';
  readonly about: About;
  /** The same for the same question as long as its words stay the same. */
  readonly id: string;
  readonly fact: QuotedFact;
  /** Where to read it: in the account itself, else where the best supported answer stands first. */
  readonly best: QuotedStatement;
  /** The leading answers with who gives them. */
  readonly answers: string;
  /** What each account says; none for a fact of this account alone, which its own row tells. */
  readonly statements: readonly StatementNode[];
}

export interface StatementNode {
  readonly kind: 'statement';
  readonly parent: FactNode;
  readonly statement: QuotedStatement;
}

export type AccountNode = GroupNode | FactNode | StatementNode;

/** How one account stands beside the others of its event, as a tree of plain data. */
export class AccountModel {
  readonly collection: CollectionKey;
  readonly source: string;
  /** How many accounts of the same event there are, this one included. */
  readonly company: number;
  /** Set while only part of the collection is compared. */
  readonly part: PartOfCollection | undefined;
  /** Groups with something in them: what is left out comes first. */
  readonly roots: readonly GroupNode[];

  /** @param leftOut of the same account as `reading` */
  constructor(collection: CollectionKey, reading: Reading, leftOut: LeftOut, t: Translate) {
    this.collection = collection;
    this.source = reading.source;
    this.company = reading.company.length;
    this.part = reading.part;
    const ids = new Map<string, number>();
    const originOf = originBySource(reading.origins);
    const nodes = (about: About, facts: readonly QuotedFact[]): FactNode[] =>
      facts.flatMap((fact) => factNode(about, fact, { source: reading.source, originOf }, ids, t) ?? []);
    const alone = this.company < 2;
    const onlyHere = alone ? [] : reading.facts.filter((fact) => fact.verdict === 'single').sort(byPlace);
    const groups: readonly GroupNode[] = [
      { kind: 'group', about: 'leftOut', facts: nodes('leftOut', leftOut.facts), total: leftOut.total },
      { kind: 'group', about: 'onlyHere', facts: nodes('onlyHere', onlyHere), total: onlyHere.length },
    ];
    this.roots = groups.filter(({ facts }) => facts.length > 0);
  }

  group(about: About): GroupNode | undefined {
    return this.roots.find((root) => root.about === about);
  }

  parent(node: AccountNode): AccountNode | undefined {
    switch (node.kind) {
      case 'group':
        return undefined;
      case 'fact':
        return this.group(node.about);
      case 'statement':
        return node.parent;
    }
  }

  target({ source, place }: QuotedStatement): Target {
    return { collection: this.collection, source, place };
  }

  /** A node as plain text, with what is under it. */
  copyText(node: AccountNode): string {
    switch (node.kind) {
      case 'group':
        return node.facts.map((fact) => this.copyText(fact)).join(node.about === 'leftOut' ? '\n\n' : '\n');
      case 'fact': {
        if (node.about === 'onlyHere') return `${node.fact.label}: ${statementText(node.fact, node.best)}`;
        const head = `${verdictWord('not stated')}: ${node.fact.label}: ${node.answers}`;
        return [head, ...node.statements.map((one) => `  ${this.copyText(one)}`)].join('\n');
      }
      case 'statement':
        return statementText(node.parent.fact, node.statement);
    }
  }
}

/** The answer of a statement in words. */
export function answerText(fact: QuotedFact, statement: QuotedStatement): string {
  return answerWords({ ...statement, kind: fact.kind });
}

function statementText(fact: QuotedFact, statement: QuotedStatement): string {
  const { source, place, quote } = statement;
  return `${answerText(fact, statement)} - ${source}:${place.line + 1}: "${quoteText(quote)}"`;
}

function factNode(
  about: About,
  fact: QuotedFact,
  { source, originOf }: { readonly source: string; readonly originOf: ReadonlyMap<string, string> },
  ids: Map<string, number>,
  t: Translate,
): FactNode | undefined {
  const best = bestOf(fact, source);
  if (!best) return undefined;
  const name = `${about}:${fact.kind}:${fact.label}`;
  const count = (ids.get(name) ?? 0) + 1;
  ids.set(name, count);
  const statements: StatementNode[] = [];
  const node: FactNode = {
    kind: 'fact',
    about,
    id: `${name}:${count}`,
    fact,
    best,
    answers: answersWords(answersOf(fact, originOf), t),
    statements,
  };
  if (about === 'leftOut') {
    const said = [...fact.statements].sort((a, b) => a.group - b.group);
    for (const statement of said) statements.push({ kind: 'statement', parent: node, statement });
  }
  return node;
}

function bestOf({ statements }: QuotedFact, source: string): QuotedStatement | undefined {
  return (
    statements.find((one) => one.source === source) ??
    statements.find((one) => one.group === 1 && !one.superseded) ??
    statements[0]
  );
}

function byPlace(a: QuotedFact, b: QuotedFact): number {
  return (a.statements[0]?.start ?? 0) - (b.statements[0]?.start ?? 0);
}
