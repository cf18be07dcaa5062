import type { Draft } from './align/draft';
import type { Aspect, Fact, FactKind } from './model';

/** Where a fact stands among the others, in numbers: the smaller first, the first number that differs decides. */
export type Standing = readonly number[];

/** A fact with its standing. */
export interface Ranked {
  readonly draft: Draft;
  readonly standing: Standing;
}

/** More origins than this are told apart one by one. */
const SUPPORT = 1 << 20;

const gravity = { conflict: 0, differ: 1, agree: 2, single: 3 } as const;

/** What is told of a fact rather than what it says: it comes after status, dates and figures. */
const outerAspects: ReadonlySet<Aspect> = new Set(['attribution', 'name', 'place']);
const outerKinds: ReadonlySet<FactKind> = new Set(['name', 'place']);

/**
 * The standing of a fact. In this order: conflicts, differences, agreements, singles; status, dates and figures before
 * attribution and names; more independent origins on the weaker of two sides; more origins in all; nearer to a headline.
 * @param independent how many of some sources' origins are independent
 */
export function rank(draft: Draft, independent: (sources: Iterable<string>) => number): Ranked {
  const { verdict, kind, aspects, origins, statements } = draft;
  const outer = outerKinds.has(kind) || (aspects.length > 0 && aspects.every((aspect) => outerAspects.has(aspect)));
  const nearest = Math.max(0, Math.min(...statements.map(({ sentence }) => sentence)));
  return { draft, standing: [gravity[verdict], Number(outer), -weakerSide(draft, independent), -origins, nearest] };
}

/** Facts that belong together, in order. What it is known by is itself: another list of facts is another group. */
interface Group {
  readonly facts: readonly Ranked[];
}

/** A group with where it stands among the groups, -1 for one that is gone, and its facts as they are given out. */
interface Placed {
  readonly group: Group;
  at: number;
  facts: Fact[];
}

/** Facts in their order: all, and those of each group. */
interface Ordered {
  readonly facts: readonly Fact[];
  readonly byGroup: readonly (readonly Fact[])[];
}

interface Entry {
  readonly ranked: Ranked;
  readonly key: number;
  readonly placed: Placed;
  /** Index in its group. */
  readonly index: number;
  /** As it was given out last, with the place that it had in the order. */
  fact: Fact | undefined;
  place: number;
}

/**
 * The facts of a collection in the order in which every surface shows them, numbered; equal standing keeps the order of
 * groups and of facts in them. Kept from one analysis to the next: only what groups bring that are new is sorted in.
 */
export class Order {
  readonly #placed = new Map<Group, Placed>();
  #entries: readonly Entry[] = [];
  readonly #ids: string[] = [];

  facts(groups: readonly Group[]): Ordered {
    const { fresh, isMoved } = this.#place(groups);
    const kept = this.#entries.filter(({ placed }) => placed.at >= 0);
    this.#entries = isMoved ? [...kept, ...fresh].sort(compareEntries) : merged(kept, fresh.sort(compareEntries));
    const placed = groups.map((group) => this.#placed.get(group)!);
    for (const one of placed) one.facts = [];
    const facts = this.#entries.map((entry, place) => {
      const fact = this.#numbered(entry, place);
      entry.placed.facts.push(fact);
      return fact;
    });
    return { facts, byGroup: placed.map((one) => one.facts) };
  }

  /** Takes these groups in place of those before. @returns what is new, and whether those that stay changed their order */
  #place(groups: readonly Group[]): { readonly fresh: Entry[]; readonly isMoved: boolean } {
    const before = [...this.#placed.values()];
    const fresh: Entry[] = [];
    const staying = new Set<Placed>();
    let isMoved = false;
    let last = -1;
    groups.forEach((group, at) => {
      let placed = this.#placed.get(group);
      if (placed) {
        isMoved ||= placed.at < last;
        last = placed.at;
        staying.add(placed);
      } else {
        placed = { group, at, facts: [] };
        this.#placed.set(group, placed);
        for (const [index, ranked] of group.facts.entries())
          fresh.push({ ranked, key: keyOf(ranked.standing), placed, index, fact: undefined, place: -1 });
      }
      placed.at = at;
    });
    for (const placed of before) {
      if (staying.has(placed)) continue;
      placed.at = -1;
      this.#placed.delete(placed.group);
    }
    return { fresh, isMoved };
  }

  #numbered(entry: Entry, place: number): Fact {
    if (entry.fact && entry.place === place) return entry.fact;
    const id = (this.#ids[place] ??= `f${place + 1}`);
    entry.place = place;
    return (entry.fact = { ...entry.ranked.draft, id });
  }
}

/** What is new among what stays, both in order; it is little, so its places are sought and not walked to. */
function merged(kept: readonly Entry[], fresh: readonly Entry[]): Entry[] {
  const out: Entry[] = [];
  let from = 0;
  for (const entry of fresh) {
    let low = from;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareEntries(kept[middle]!, entry) < 0) low = middle + 1;
      else high = middle;
    }
    for (; from < low; from++) out.push(kept[from]!);
    out.push(entry);
  }
  for (; from < kept.length; from++) out.push(kept[from]!);
  return out;
}

function compareEntries(x: Entry, y: Entry): number {
  return (
    x.key - y.key ||
    compareStandings(x.ranked.standing, y.ranked.standing) ||
    x.placed.at - y.placed.at ||
    x.index - y.index
  );
}

/** Of the two sides that part with most support: the independent origins of the weaker one. */
function weakerSide({ statements, apart }: Draft, independent: (sources: Iterable<string>) => number): number {
  const sources = new Map<number, Set<string>>();
  for (const { group, source } of statements) {
    const known = sources.get(group);
    if (known) known.add(source);
    else sources.set(group, new Set([source]));
  }
  const support = new Map([...sources].map(([group, ids]) => [group, independent(ids)] as const));
  if (!apart) return [...support.values()].sort((a, b) => b - a)[1] ?? 0;
  return Math.max(0, ...apart.map(([a, b]) => Math.min(support.get(a) ?? 0, support.get(b) ?? 0)));
}

/** The first numbers of a standing as one, which mostly decides alone. */
function keyOf(standing: Standing): number {
  // By index: taking a list apart by name walks an iterator, which for every fact of a collection is felt.
  const gravest = standing[0] ?? 0;
  const outer = standing[1] ?? 0;
  const weaker = standing[2] ?? 0;
  const origins = standing[3] ?? 0;
  return ((gravest * 2 + outer) * SUPPORT + Math.max(weaker, -SUPPORT + 1)) * SUPPORT + Math.max(origins, -SUPPORT + 1);
}

function compareStandings(x: Standing, y: Standing): number {
  for (let i = 0; i < x.length; i++) {
    const difference = x[i]! - y[i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}
