import type { Draft } from './align/facts';
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

/** The facts of a collection in the order in which every surface shows them, numbered. Equal standing keeps its order. */
export function ordered(facts: readonly Ranked[]): Fact[] {
  const keys = Float64Array.from(facts, ({ standing }) => keyOf(standing));
  const order = Uint32Array.from(facts.keys()).sort(
    (x, y) => keys[x]! - keys[y]! || compareStandings(facts[x]!.standing, facts[y]!.standing) || x - y,
  );
  return Array.from(order, (at, i) => ({ ...facts[at]!.draft, id: `f${i + 1}` }));
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
function keyOf([gravest = 0, outer = 0, weaker = 0, origins = 0]: Standing): number {
  return ((gravest * 2 + outer) * SUPPORT + Math.max(weaker, -SUPPORT + 1)) * SUPPORT + Math.max(origins, -SUPPORT + 1);
}

function compareStandings(x: Standing, y: Standing): number {
  for (let i = 0; i < x.length; i++) {
    const difference = x[i]! - y[i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}
