import type { EventAccount } from './memory';
import type { SharedEntity, Span } from './model';
import type { Ranked } from './order';

/**
 * What an event says, with its reasons, standings, places and names kept once where they come more than once. Of a large
 * collection that is a good part of all there is to keep.
 */
export function withSharedParts<Told extends Pick<EventAccount, 'facts' | 'entities'>>(told: Told): Told {
  const parts = new Parts();
  return {
    ...told,
    entities: told.entities.map((entity) => sharingEntity(entity, parts)),
    facts: told.facts.map((ranked) => sharingFact(ranked, parts)),
  };
}

function sharingFact({ draft, standing }: Ranked, parts: Parts): Ranked {
  return {
    standing: parts.list(standing),
    draft: {
      ...draft,
      aspects: parts.list(draft.aspects),
      reason: parts.one(`${draft.reason.rule} ${draft.reason.text}`, draft.reason),
      statements: draft.statements.map((statement) => {
        const passage = parts.span(statement.passage);
        const { attribution } = statement;
        if (!attribution) return { ...statement, passage };
        return { ...statement, passage, attribution: parts.one(JSON.stringify(attribution), attribution) };
      }),
    },
  };
}

function sharingEntity(entity: Omit<SharedEntity, 'id'>, parts: Parts): Omit<SharedEntity, 'id'> {
  return {
    ...entity,
    in: entity.in.map((place) => ({
      ...place,
      names: parts.list(place.names),
      roles: parts.list(place.roles),
      mentions: place.mentions.map((span) => parts.span(span)),
    })),
  };
}

/** Parts that were met, by what they say. Kinds of parts do not get in each other's way: their keys are never alike. */
class Parts {
  readonly #known = new Map<string, unknown>();

  /** @param key the same for parts of one kind that say the same, and for no others */
  one<Part>(key: string, part: Part): Part {
    const known = this.#known.get(key);
    if (known !== undefined) return known as Part;
    this.#known.set(key, part);
    return part;
  }

  list<Item extends string | number>(list: readonly Item[]): readonly Item[] {
    return this.one(JSON.stringify(list), list);
  }

  /** @param span perhaps an object that says more: that is not what is kept */
  span({ start, end }: Span): Span {
    return this.one(`${start}-${end}`, { start, end });
  }
}
