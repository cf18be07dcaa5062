import type { ClaimNode, ClaimsNode, LongNode, MoreNode, TopNode } from './model';

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

  /**
   * Lists so many groups, and so many claims of a claim's group, that the claim is among them.
   * @returns under what more is listed than before, the outermost alone
   */
  reach(claim: ClaimNode, top: TopNode): LongNode | undefined {
    const hasGroup = this.#reachIn(top, top.groups.indexOf(claim.group));
    const hasClaim = this.#reachIn(claim.group, claim.group.claims.indexOf(claim));
    return !hasGroup ? top : !hasClaim ? claim.group : undefined;
  }

  /** Goes back to one page of each. */
  clear(): void {
    this.#listed.clear();
  }

  /** @returns whether it was listed before */
  #reachIn(node: LongNode, at: number): boolean {
    if (at < this.#listedOf(node)) return true;
    this.#listed.set(idOf(node), Math.ceil((at + 1) / pageSize) * pageSize);
    return false;
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
    case 'top':
      return node.groups;
    case 'group':
      return node.claims;
    case 'decisions':
      return node.decisions;
    case 'rest':
      return [...node.skipped, ...node.notCompared];
  }
}
