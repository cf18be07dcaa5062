import { STRAY_SIZE, type Group, type Kin } from './kin';

/** A source or two that stand alone go to the one event that they are plainly nearest to, from this kinship on. */
const STRAY_KIN = 0.07;
/** How much nearer than to the next event. */
const PLAINLY = 1.5;

/** Where a group of a source or two goes. */
interface Settled {
  /** Undefined where it stays by itself. */
  readonly home: Group | undefined;
  /** The groups that this follows from, besides the kinship of its own sources. */
  readonly around: ReadonlySet<Group>;
}

/** A folder's accounts mostly tell of one event, and a short one shares few rare words with the rest. */
export class Strays {
  /** How they were settled last; those whose own kinship has changed since are taken out. */
  #settled = new Map<Group, Settled>();

  /** The kinship of a group has changed. */
  unsettle(group: Group): void {
    this.#settled.delete(group);
  }

  /** @param groupOf the group of each source, by its index @returns groups, those of which others were put together anew */
  settled(groups: readonly Group[], groupOf: readonly Group[]): Group[] {
    const all = new Set(groups);
    const settled = new Map<Group, Settled>();
    const joined = new Map<Group, Group>();
    for (const group of groups) {
      if (group.length > STRAY_SIZE) continue;
      const known = this.#settled.get(group);
      const settling = known && areAmong(known.around, all) ? known : settlingOf(group, groupOf);
      settled.set(group, settling);
      const { home } = settling;
      if (home) joined.set(home, (joined.get(home) ?? home).concat(group));
    }
    this.#settled = settled;
    return groups.flatMap((group) => (settled.get(group)?.home ? [] : [joined.get(group) ?? group]));
  }
}

function areAmong(some: ReadonlySet<Group>, all: ReadonlySet<Group>): boolean {
  for (const one of some) if (!all.has(one)) return false;
  return true;
}

/** Whether any other source is so much kin to one. */
function isNear({ near }: Kin, least: number): boolean {
  for (const score of near.values()) if (score >= least) return true;
  return false;
}

/** Where a stray goes. @param groupOf the group of each source, by its index */
function settlingOf(group: Group, groupOf: readonly Group[]): Settled {
  const around = new Set<Group>();
  // An average is no more than the most that it is of: most strays are near to nothing, and are done with here.
  if (!group.some((kin) => isNear(kin, STRAY_KIN))) return { home: undefined, around };
  const sums = new Map<Group, number>();
  for (const { other, score } of edgesFrom(group)) {
    const company = groupOf[other.at]!;
    around.add(company);
    if (company.length > STRAY_SIZE) sums.set(company, (sums.get(company) ?? 0) + score);
  }
  const [first, second] = [...sums]
    .map(([company, sum]) => ({ company, kin: sum / (group.length * company.length) }))
    .sort((x, y) => y.kin - x.kin || x.company[0]!.at - y.company[0]!.at);
  const isPlain = first && first.kin >= STRAY_KIN && !(second && first.kin < PLAINLY * second.kin);
  return { home: isPlain ? first.company : undefined, around };
}

/** Each two that are kin, one of them of a group, in order: what is summed over them is the same however they came in. */
function edgesFrom(group: Group): { readonly other: Kin; readonly score: number }[] {
  return group
    .flatMap((kin) =>
      [...kin.near]
        .filter(([other]) => !group.includes(other))
        .map(([other, score]) => ({ a: Math.min(kin.at, other.at), b: Math.max(kin.at, other.at), other, score })),
    )
    .sort((x, y) => x.a - y.a || x.b - y.b);
}
