import type { Rulings, Span } from '../model';
import { barredAmong, type Barred } from './apart';
import type { PairLinks } from './link';
import type { Partners } from './partners';
import type { Profile } from './profile';

/** A source of one event, as facts are gathered from it. */
export interface Member {
  readonly id: string;
  readonly profile: Profile;
  readonly origin: string;
}

/** The sources of one event, with how many of some of them are independent. */
export interface Circle {
  readonly members: readonly Member[];
  /** Indexes into the members. */
  readonly partners: Partners;
  readonly independent: (sources: Iterable<string>) => number;
  /** See {@link othersAmong}. */
  readonly othersThan: (sources: ReadonlySet<string>) => readonly string[];
  /** Statements that a reader has told apart. */
  readonly apart: Rulings['apart'];
}

/**
 * Answers which members are not among some of them, by id: one list for all that ask for the same, since in a large event
 * most facts are stated by one member, and each leaves out all the others.
 */
export function othersAmong(members: readonly Pick<Member, 'id'>[]): Circle['othersThan'] {
  const known = new Map<string, readonly string[]>();
  return (sources) => {
    const key = JSON.stringify([...sources]);
    let others = known.get(key);
    if (!others) {
      others = members.flatMap(({ id }) => (sources.has(id) ? [] : [id]));
      known.set(key, others);
    }
    return others;
  };
}

/** What two members have in common; indexes into the list of members, a before b. */
export type LinksOf = (a: number, b: number) => PairLinks | undefined;

/** Something that one source of an event states. */
export interface Node<T> {
  /** Index of the source among the event's. */
  readonly member: number;
  readonly item: T;
}

/**
 * What all sources of an event state, in one list.
 * @returns with `offsets`: where those of each member begin
 */
export function nodesOf<T>(
  members: readonly Member[],
  items: (profile: Profile) => readonly T[],
): { nodes: Node<T>[]; offsets: number[] } {
  const nodes: Node<T>[] = [];
  const offsets = members.map((member, m) => {
    const offset = nodes.length;
    for (const item of items(member.profile)) nodes.push({ member: m, item });
    return offset;
  });
  return { nodes, offsets };
}

/** Nodes of statements that a reader has told apart; undefined where there are none. */
export function barredNodes<T>(
  { members, apart }: Pick<Circle, 'members' | 'apart'>,
  nodes: readonly Node<T>[],
  of: 'figure' | 'statement',
  spanOf: (item: T) => Span,
): Barred | undefined {
  if (apart.length === 0) return undefined;
  const statements = nodes.map(({ member, item }) => {
    const { start, end } = spanOf(item);
    return { source: members[member]!.id, start, end };
  });
  return barredAmong(statements, of, apart);
}

/** Whether nodes of two accounts speak against each other where they are not linked: they were held against each other. */
export function isHeldIn({ partners }: Circle): (member: number, other: number) => boolean {
  return (member, other) => member !== other && partners.has(member, other);
}
