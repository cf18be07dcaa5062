import { firstBehind } from './firstBehind';
import { addTo } from './addTo';
import type { Draft } from './align/draft';
import type { Aspect, Fact, FactKind, Verdict } from './model';
import { ShelvedFact } from './shelvedFact';

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

/** How many facts bear each verdict. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** A group as it was sorted in. */
interface Placed {
  /** A number that stands for its place among the groups: it is between those of the groups around it, and never changes. */
  readonly place: number;
  /** Its facts in the order of all. */
  readonly entries: readonly Entry[];
}

interface Entry {
  readonly ranked: Ranked;
  readonly key: number;
  /** That of its group. */
  readonly place: number;
  /** Index in its group. */
  readonly index: number;
  /** As it was given out last; made anew under another number. */
  fact: Fact | undefined;
}

/** Neighbours in the order of facts; never changed once an order was given out. */
type Block = readonly Entry[];

/** Facts in a block: few enough to be copied when one changes, many enough that the blocks of a large collection are few. */
const BLOCK = 256;

/**
 * The facts of a collection in the order in which every surface shows them, numbered; equal standing keeps the order of
 * groups and of facts in them. Kept from one analysis to the next: what a changed group brings is sorted in, and the rest
 * of a large collection is not looked at.
 */
export class Order {
  #placed = new Map<Group, Placed>();
  #blocks: readonly Block[] = [];

  facts(groups: readonly Group[]): OrderedFacts {
    const gone = new Map(this.#placed);
    for (const group of groups) gone.delete(group);
    const places = placesFor(groups, this.#placed);
    const isLittle = groups.length - (this.#placed.size - gone.size) + gone.size <= 2 + groups.length / 8;
    if (places && isLittle) this.#replace(gone, groups, places);
    else this.#sort(groups);
    const counts = { agree: 0, differ: 0, conflict: 0, single: 0 };
    for (const group of groups) {
      const own = countsOf(group);
      counts.agree += own.agree;
      counts.differ += own.differ;
      counts.conflict += own.conflict;
      counts.single += own.single;
    }
    return new OrderedFacts(
      this.#blocks,
      groups.map((group) => this.#placed.get(group)!),
      counts,
    );
  }

  /** All from nothing. */
  #sort(groups: readonly Group[]): void {
    this.#placed = new Map(groups.map((group, at) => [group, placedAt(group, at)]));
    const entries = [...this.#placed.values()].flatMap((placed) => placed.entries).sort(compareEntries);
    this.#blocks = inBlocks(entries);
  }

  #replace(gone: ReadonlyMap<Group, Placed>, groups: readonly Group[], places: readonly number[]): void {
    const changing = new ChangingBlocks(this.#blocks);
    for (const [group, { entries }] of gone) {
      this.#placed.delete(group);
      for (const entry of entries) changing.remove(entry);
    }
    groups.forEach((group, at) => {
      if (this.#placed.has(group)) return;
      const placed = placedAt(group, places[at]!);
      this.#placed.set(group, placed);
      for (const entry of placed.entries) changing.add(entry);
    });
    this.#blocks = changing.done();
  }
}

/** What {@link Order.facts} gave: it stays as it is whatever comes later, and numbers facts only where they are asked for. */
export class OrderedFacts {
  readonly counts: VerdictCounts;
  readonly #blocks: readonly Block[];
  readonly #groups: readonly Placed[];
  /** How many facts stand before each block. */
  readonly #before: Int32Array;
  #all: readonly Fact[] | undefined;
  #disputed: readonly Fact[] | undefined;
  readonly #byGroup = new Map<number, readonly Fact[]>();

  constructor(blocks: readonly Block[], groups: readonly Placed[], counts: VerdictCounts) {
    this.#blocks = blocks;
    this.#groups = groups;
    this.counts = counts;
    this.#before = new Int32Array(blocks.length);
    for (let b = 1; b < blocks.length; b++) this.#before[b] = this.#before[b - 1]! + blocks[b - 1]!.length;
  }

  get all(): readonly Fact[] {
    return (this.#all ??= this.#first(Infinity));
  }

  /** Conflicts and differences: they come first of all. */
  get disputed(): readonly Fact[] {
    return (this.#disputed ??= this.#first(this.counts.conflict + this.counts.differ));
  }

  /** The facts of a group, in the order of all. @param group index among those that were given */
  of(group: number): readonly Fact[] {
    let facts = this.#byGroup.get(group);
    if (!facts) {
      facts = this.#groups[group]!.entries.map((entry) => {
        const block = blockOf(this.#blocks, entry);
        return numbered(entry, this.#before[block]! + placeIn(this.#blocks[block]!, entry));
      });
      this.#byGroup.set(group, facts);
    }
    return facts;
  }

  #first(count: number): Fact[] {
    const facts: Fact[] = [];
    for (const block of this.#blocks) {
      for (const entry of block) {
        if (facts.length >= count) return facts;
        facts.push(numbered(entry, facts.length));
      }
    }
    return facts;
  }
}

/** Numbers for places, so that a number is not put together again for every fact at every edit. */
const factIds: string[] = [];

function numbered(entry: Entry, place: number): Fact {
  const id = (factIds[place] ??= `f${place + 1}`);
  const { draft } = entry.ranked;
  if (entry.fact?.id !== id) entry.fact = draft instanceof ShelvedFact ? draft.numbered(id) : { ...draft, id };
  return entry.fact;
}

function placedAt({ facts }: Group, place: number): Placed {
  const entries = facts.map((ranked, index): Entry => ({
    ranked,
    key: keyOf(ranked.standing),
    place,
    index,
    fact: undefined,
  }));
  return { place, entries: entries.sort(compareEntries) };
}

/**
 * A place for each group: that which it has, or one between those of its neighbours.
 * @returns undefined where those that have one are no longer in their order, or where no number is left between two
 */
function placesFor(groups: readonly Group[], placed: ReadonlyMap<Group, Placed>): number[] | undefined {
  const places: number[] = [];
  let last = -1;
  for (let from = 0; from < groups.length;) {
    let to = from;
    let end: number | undefined;
    while (to < groups.length && (end = placed.get(groups[to]!)?.place) === undefined) to++;
    const step = end === undefined ? 1 : (end - last) / (to - from + 1);
    for (let k = 1; k <= to - from; k++) places.push(last + k * step);
    if (end !== undefined) places.push(end);
    last = places.at(-1)!;
    from = to + 1;
  }
  return places.every((place, at) => at === 0 || place > places[at - 1]!) ? places : undefined;
}

/** Of each list of facts, counted once. */
const counted = new WeakMap<Group, VerdictCounts>();

function countsOf(group: Group): VerdictCounts {
  let counts = counted.get(group);
  if (!counts) {
    const own = { agree: 0, differ: 0, conflict: 0, single: 0 };
    for (const { draft } of group.facts) own[draft.verdict]++;
    counted.set(group, (counts = own));
  }
  return counts;
}

function inBlocks(entries: readonly Entry[]): Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < entries.length; from += BLOCK) blocks.push(entries.slice(from, from + BLOCK));
  return blocks;
}

/** Blocks while they change: only those that do are copied. None of them is ever empty. */
class ChangingBlocks {
  readonly #blocks: Block[];
  readonly #own = new Set<Block>();

  constructor(blocks: readonly Block[]) {
    this.#blocks = [...blocks];
  }

  remove(entry: Entry): void {
    const at = blockOf(this.#blocks, entry);
    const block = this.#copy(at);
    block.splice(placeIn(block, entry), 1);
    if (block.length === 0) this.#blocks.splice(at, 1);
  }

  add(entry: Entry): void {
    if (this.#blocks.length === 0) {
      this.#blocks.push([entry]);
      return;
    }
    const block = this.#copy(blockOf(this.#blocks, entry));
    block.splice(placeIn(block, entry), 0, entry);
  }

  done(): readonly Block[] {
    return this.#blocks.flatMap((block) => (block.length > 2 * BLOCK ? inBlocks(block) : [block]));
  }

  #copy(at: number): Entry[] {
    const block = this.#blocks[at]!;
    if (this.#own.has(block)) return block as Entry[];
    const own = [...block];
    this.#own.add(own);
    this.#blocks[at] = own;
    return own;
  }
}

/** The last block that begins with the entry or before it. */
function blockOf(blocks: readonly Block[], entry: Entry): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (compareEntries(blocks[middle]![0]!, entry) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where in a block an entry stands, or has to stand. */
function placeIn(block: Block, entry: Entry): number {
  return firstBehind(block.length, (k) => compareEntries(block[k]!, entry) >= 0);
}

function compareEntries(x: Entry, y: Entry): number {
  return (
    x.key - y.key || compareStandings(x.ranked.standing, y.ranked.standing) || x.place - y.place || x.index - y.index
  );
}

/** Of the two sides that part with most support: the independent origins of the weaker one. */
function weakerSide({ statements, apart }: Draft, independent: (sources: Iterable<string>) => number): number {
  const sources = new Map<number, Set<string>>();
  for (const { group, source } of statements) addTo(sources, group, source);
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
