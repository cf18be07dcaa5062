import type { Rulings, SharedEntity, Spot } from '../model';
import type { Member } from './circle';

type Draft = Omit<SharedEntity, 'id'>;
type NamedIn = Draft['in'][number];

/**
 * Entities as a reader has ruled them: names joined that are one, and told apart that are not.
 * Where two names of one entity are told apart, the first goes with all its mentions of those words; where the words
 * are the same, those of its account go.
 * @returns in the order of {@link sharedEntities}
 */
export function ruledEntities(
  entities: readonly Draft[],
  members: readonly Member[],
  rulings: Rulings['entities'],
): readonly Draft[] {
  if (rulings.length === 0) return entities;
  const names = new Names(members);
  const all = [...entities];
  const holding = (spot: Spot): number => all.findIndex((entity) => mentions(entity, spot));
  for (const { one, other, same } of rulings) {
    const a = holding(one);
    const b = holding(other);
    if (a < 0 || b < 0 || (a === b) === same) continue;
    const [first, second] = [all[a]!, all[b]!];
    if (same) {
      all[Math.min(a, b)] = joined(a < b ? first : second, a < b ? second : first);
      all.splice(Math.max(a, b), 1);
      continue;
    }
    const words = names.at(one);
    const everywhere = words !== names.at(other);
    const goes = ({ source }: NamedIn, start: number): boolean =>
      names.at({ source, start, end: start + 1 }) === words &&
      (everywhere || (source === one.source && (other.source !== one.source || start === one.start)));
    const parts = [true, false].map((going) => part(first, names, (place, start) => goes(place, start) === going));
    all.splice(a, 1, ...parts.filter((entity) => entity.in.length > 0));
  }
  return all.sort(
    (x, y) => y.in.length - x.in.length || (x.name < y.name ? -1 : x.name > y.name ? 1 : x.kind < y.kind ? -1 : 1),
  );
}

function mentions(entity: Draft, { source, start, end }: Spot): boolean {
  return entity.in.some(
    (place) => place.source === source && place.mentions.some((mention) => mention.start < end && start < mention.end),
  );
}

/** The fuller entity gives its name; the accounts keep the order of their ids. */
function joined(first: Draft, second: Draft): Draft {
  const places = new Map(first.in.map((place) => [place.source, place]));
  for (const place of second.in) {
    const before = places.get(place.source);
    places.set(
      place.source,
      before
        ? {
            source: place.source,
            names: [...new Set([...before.names, ...place.names])],
            roles: [...new Set([...before.roles, ...place.roles])],
            mentions: [...before.mentions, ...place.mentions].sort((x, y) => x.start - y.start),
          }
        : place,
    );
  }
  return {
    kind: first.kind,
    name: first.name.length >= second.name.length ? first.name : second.name,
    in: [...places.values()].sort((x, y) => (x.source < y.source ? -1 : 1)),
  };
}

/** What is left of an entity when only some of its mentions count. Roles stay with the accounts that give them. */
function part(entity: Draft, names: Names, keeps: (place: NamedIn, start: number) => boolean): Draft {
  const places = entity.in.flatMap((place): NamedIn[] => {
    const kept = place.mentions.filter(({ start }) => keeps(place, start));
    if (kept.length === 0) return [];
    const given = kept.map(({ start, end }) => names.at({ source: place.source, start, end }));
    const longest = [...new Set(given)].sort((x, y) => y.length - x.length || (x < y ? -1 : 1));
    return [{ ...place, names: longest, mentions: kept }];
  });
  const forms = places.flatMap((place) => place.names);
  const name = forms.includes(entity.name) ? entity.name : forms.reduce((a, b) => (b.length > a.length ? b : a), '');
  return { kind: entity.kind, name, in: places };
}

/** The names that stand at places of the sources. */
class Names {
  readonly #bySource: ReadonlyMap<string, Member['profile']['source']['mentions']>;

  constructor(members: readonly Member[]) {
    this.#bySource = new Map(members.map(({ id, profile }) => [id, profile.source.mentions]));
  }

  at({ source, start, end }: Spot): string {
    return this.#bySource.get(source)?.find((mention) => mention.start < end && start < mention.end)?.name ?? '';
  }
}
