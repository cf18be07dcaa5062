import type { ClaimNode, ClaimsNode, LongNode, MoreNode } from './model';

/** How many are listed under a node at first, and how many more each time that more are asked for. */
const pageSize = 200;

/** How much is listed of what is long. */
export class Pages {
  /** How many are listed under a node, by its id, where that is more than a page. */
  readonly #listed = new Map<string, number>();

  /** What is listed under a node; where that is not all, what asks for more stands last. */
  under(node: LongNode): readonly ClaimsNode[] {
    const all = allUnder(node);
    const listed = this.#listedOf(node);
    if (all.length <= listed) return all;
    return [...all.slice(0, listed), { kind: 'more', of: node, listed, total: all.length }];
  }

  /** Lists one page more. @returns the first of what was not listed before */
  turn({ of, listed }: MoreNode): ClaimsNode | undefined {
    this.#listed.set(idOf(of), listed + pageSize);
    return allUnder(of)[listed];
  }

  /** Lists so many of its group that a claim is among them. @returns whether those are more than before */
  reach(claim: ClaimNode): boolean {
    const at = claim.group.claims.indexOf(claim);
    if (at < this.#listedOf(claim.group)) return false;
    this.#listed.set(claim.group.id, Math.ceil((at + 1) / pageSize) * pageSize);
    return true;
  }

  /** Goes back to one page of each. */
  clear(): void {
    this.#listed.clear();
  }

  #listedOf(node: LongNode): number {
    return this.#listed.get(idOf(node)) ?? pageSize;
  }
}

/** The same for the same node of a newer model. */
export function idOf(node: LongNode): string {
  return node.kind === 'group' ? node.id : node.kind;
}

function allUnder(node: LongNode): readonly ClaimsNode[] {
  switch (node.kind) {
    case 'group':
      return node.claims;
    case 'decisions':
      return node.decisions;
    case 'rest':
      return [...node.skipped, ...node.notCompared];
  }
}
