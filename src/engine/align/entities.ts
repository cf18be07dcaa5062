import { addTo } from '../addTo';
import { groupNames, MOST_NAMESAKES, type Name } from '../annotate/entities/alias';
import { spelledAlike, spellingClues } from '../annotate/entities/spelling';
import { spansByEntity } from '../entitySpans';
import type { EntityKind, SharedEntity } from '../model';
import type { Member } from './circle';

/** The persons, organisations and places of one event's sources, each with the names and roles that each source gives it. */
export function sharedEntities(members: readonly Member[]): Omit<SharedEntity, 'id'>[] {
  const names: Name[] = [];
  const indexOf = new Map<string, number>();
  const kinds = commonKinds(members);
  const use: number[][] = members.map(({ profile }) =>
    profile.source.entities.map(({ kind: own, names: [name = ''] }) => {
      const kind = kinds.get(name.toLowerCase()) ?? own;
      const key = `${kind} ${name}`;
      let index = indexOf.get(key);
      if (index === undefined) {
        index = names.length;
        indexOf.set(key, index);
        names.push({ kind, name });
      }
      return index;
    }),
  );
  const groups = withSpellings(names, groupNames(names), use);
  const entities = new Map<
    number,
    { entity: Omit<SharedEntity, 'id' | 'in'>; in: Map<string, SharedEntity['in'][number]> }
  >();
  members.forEach(({ id, profile }, m) => {
    const spans = spansByEntity(profile.source.mentions);
    profile.source.entities.forEach((entity, e) => {
      const group = groups[use[m]![e]!]!;
      const { kind, name } = names[group]!;
      if (!entities.has(group)) entities.set(group, { entity: { kind, name }, in: new Map() });
      const places = entities.get(group)!.in;
      const before = places.get(id);
      const mentions = spans.get(entity.id) ?? [];
      places.set(id, {
        source: id,
        names: [...new Set([...(before?.names ?? []), ...entity.names])],
        roles: [...new Set([...(before?.roles ?? []), ...entity.roles])],
        mentions: [...(before?.mentions ?? []), ...mentions].sort((x, y) => x.start - y.start),
      });
    });
  });
  return [...entities.values()]
    .map(({ entity: { kind, name }, in: places }) => ({ kind, name, in: [...places.values()] }))
    .sort(
      (x, y) => y.in.length - x.in.length || (x.name < y.name ? -1 : x.name > y.name ? 1 : x.kind < y.kind ? -1 : 1),
    );
}

/** What most of the accounts take a name for: a name that stands alone in one is told by those that say more of it. */
function commonKinds(members: readonly Member[]): Map<string, EntityKind> {
  const votes = new Map<string, Map<EntityKind, number>>();
  for (const { profile } of members) {
    for (const { kind, names } of profile.source.entities) {
      const key = (names[0] ?? '').toLowerCase();
      let counts = votes.get(key);
      if (!counts) votes.set(key, (counts = new Map()));
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return new Map(
    [...votes].map(([key, counts]) => [key, [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))[0]![0]]),
  );
}

/**
 * Joins persons and places that accounts spell in two ways. An account that uses both spellings tells of two.
 * @param groups for each name the index of the first name of its group
 * @param use the names that each account uses
 */
function withSpellings(
  names: readonly Name[],
  groups: readonly number[],
  use: readonly (readonly number[])[],
): readonly number[] {
  const accountsOf = new Map<number, Set<number>>();
  for (const [account, used] of use.entries()) for (const name of used) addTo(accountsOf, groups[name]!, account);
  const byClue = new Map<string, Set<number>>();
  const joined = new Map<number, number>();
  // Groups in order: one that has been joined to another takes no third.
  for (const index of [...names.keys()].sort((x, y) => groups[x]! - groups[y]! || x - y)) {
    const group = groups[index]!;
    const clues = spellingClues(names[index]!);
    const known = joined.has(group) ? [] : clues.map((clue) => byClue.get(clue));
    const alike = known.flatMap((own) => (own && own.size <= MOST_NAMESAKES ? [...own] : []));
    const other = [...new Set(alike)].find(
      (one) =>
        groups[one] !== group &&
        !joined.has(groups[one]!) &&
        ![...accountsOf.get(group)!].some((account) => accountsOf.get(groups[one]!)!.has(account)) &&
        spelledAlike(names[one]!, names[index]!),
    );
    if (other !== undefined) joined.set(group, groups[other]!);
    for (const clue of clues) addTo(byClue, clue, index);
  }
  return joined.size === 0 ? groups : groups.map((group) => joined.get(group) ?? group);
}
