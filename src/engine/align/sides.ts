import { STRAY_SIZE, type Group } from './kin';

/** Least average kinship of two groups that tell of two sides of one event. */
export const NEAR_KIN = 0.11;
/** How nearly: accounts of one event that tell of two sides of it reach it, those of two events of one kind do not. */
const AS_ONE = 0.45;

/** Two groups that may be two sides of one event, the one that comes first before the other. */
interface Sides {
  readonly one: Group;
  readonly other: Group;
  readonly kin: number;
}

/** What two of them were put together to. */
interface United {
  readonly other: Group;
  readonly both: Group;
}

/**
 * Puts two groups of several sources together that are nearly as much kin to each other as the sources of one of them.
 * What was found of two groups is kept for as long as both stand: it follows from their sources alone.
 */
export class SidesOfEvents {
  /** The groups of last time, and those of them that go together. */
  #known: ReadonlySet<Group> = new Set();
  #sides: readonly Sides[] = [];
  /** By the first of the two. */
  #united: ReadonlyMap<Group, United> = new Map();

  /** @param groupOf the group of each source, by its index @returns the groups in no order */
  united(groups: readonly Group[], groupOf: readonly Group[]): Group[] {
    const united = new Map<Group, United>();
    const taken = new Set<Group>();
    for (const { one, other } of this.#nearestFirst(groups, groupOf)) {
      if (taken.has(one) || taken.has(other)) continue;
      taken.add(one).add(other);
      const known = this.#united.get(one);
      const both = known?.other === other ? known.both : [...one, ...other].sort((x, y) => x.at - y.at);
      united.set(one, { other, both });
    }
    this.#united = united;
    return [...groups.filter((group) => !taken.has(group)), ...Array.from(united.values(), ({ both }) => both)];
  }

  #nearestFirst(groups: readonly Group[], groupOf: readonly Group[]): readonly Sides[] {
    const standing = new Set(groups);
    const fresh = new Set(groups.filter((group) => !this.#known.has(group)));
    const kept = this.#sides.filter(({ one, other }) => standing.has(one) && standing.has(other));
    const found = [...fresh].flatMap((group) =>
      [...groupsAround(group, groupOf)]
        .filter((other) => other !== group && !(fresh.has(other) && comesBefore(other, group)))
        .map((other) => (comesBefore(group, other) ? sidesOf(group, other) : sidesOf(other, group)))
        .filter((sides) => sides !== undefined),
    );
    this.#known = standing;
    this.#sides = [...kept, ...found].sort(
      (x, y) => y.kin - x.kin || x.one[0]!.at - y.one[0]!.at || x.other[0]!.at - y.other[0]!.at,
    );
    return this.#sides;
  }
}

/** The groups of the sources that are close to one of a group, and it. */
function groupsAround(group: Group, groupOf: readonly Group[]): Set<Group> {
  return new Set(group.flatMap((kin) => Array.from(kin.close, ({ at }) => groupOf[at]!)));
}

function sidesOf(one: Group, other: Group): Sides | undefined {
  if (one.length <= STRAY_SIZE || other.length <= STRAY_SIZE) return undefined;
  const kin = averageKinship(one, other);
  const isOne = kin >= NEAR_KIN && kin >= AS_ONE * Math.min(averageKinship(one, one), averageKinship(other, other));
  return isOne ? { one, other, kin } : undefined;
}

/** @param other that, or the same: of a source to itself there is none */
function averageKinship(one: Group, other: Group): number {
  let sum = 0;
  for (const kin of one) for (const near of other) sum += kin.near.get(near) ?? 0;
  return sum / (one.length * (one === other ? other.length - 1 : other.length));
}

function comesBefore(one: Group, other: Group): boolean {
  return one[0]!.at < other[0]!.at;
}
