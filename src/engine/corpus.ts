import { sharedEntities } from './align/entities';
import { Kinships } from './align/events';
import { othersAmong, type Circle, type Member } from './align/circle';
import { factsOf } from './align/facts';
import { joining, type Joining } from './align/joining';
import { Linker, type PairLinks } from './align/link';
import { nameFacts } from './align/names';
import { ruledEntities } from './align/ruledEntities';
import { partnersIn, type Partners } from './align/partners';
import { Forest } from './align/trees';
import { Vocabulary } from './align/vocabulary';
import { AtHand } from './atHand';
import { Cancelled, type Engine, type EngineUse, type IsCancelled, type ReadySource, type Shelf } from './engine';
import type { EventAccount, Memory, RememberedEvent, RememberedSource } from './memory';
import type { Analysis, Origin, Rulings, SharedEntity, SourceFormat, SourceSummary } from './model';
import { wordsIn } from './notNames';
import { EvidenceCache } from './origins/evidence';
import { nearest } from './nearest';
import { origins } from './origins/origins';
import { COMPARING, Failures, READING } from './failures';
import { Order, rank } from './order';
import { isSameBase, isSameList, PreparedSource, SourceText } from './preparedSource';
import { withSharedParts } from './sharedParts';
import { ShelvedFact } from './shelvedFact';
import { Workings } from './workings';
import { DaysWritten, wholeDate } from './written';

/** What an event says, with the sources that it is told of: one is another when its text, its base date or a name in it is. */
interface Told extends EventAccount {
  readonly sources: readonly PreparedSource[];
}

/**
 * Characters of text whose annotations are held until their event is told: some thousand accounts. Of more, those of the
 * others are made twice rather than all held at once.
 */
const mostHeld = 1 << 22;
/** Characters of a text count as so many where its annotations need only be unpacked a second time. */
const packedShare = 8;

const noRulings: Rulings = { apart: [], notNames: [], entities: [] };

/** The sources of one event, and which of them are held against each other. */
interface Group {
  readonly sources: readonly PreparedSource[];
  /** Asked for where an event is told anew. */
  readonly partners: () => Partners;
}

/** One collection in memory. Every step keeps its result until what it was made from changes. */
export class Corpus implements Engine {
  readonly #texts = new Map<string, SourceText>();
  /** The ids in order; undefined after one has come or gone. */
  #ids: readonly string[] | undefined;
  readonly #prepared = new Map<SourceText, PreparedSource>();
  readonly #joining: Joining;
  /** For one analysis only: nothing is kept that another one could go on from. */
  readonly #isForOnce: boolean;
  readonly #shelf: Shelf | undefined;
  /** Links of pairs of sources, by the one that comes first; those of sources that are gone are dropped after each analysis. */
  readonly #links = new Map<PreparedSource, Map<PreparedSource, PairLinks>>();
  /** What events say, by their first source; dropped likewise. */
  readonly #told = new Map<PreparedSource, Told>();
  /** The sources that were grouped last, and how. */
  #grouping: { readonly sources: readonly PreparedSource[]; readonly events: readonly Group[] } = {
    sources: [],
    events: [],
  };
  /** The events of the last whole analysis, in order. */
  #events: readonly Told[] = [];
  readonly #atHand = new AtHand();
  readonly #order = new Order();
  #failures = new Failures();
  readonly #kinships = new Kinships();
  readonly #evidence = new EvidenceCache();
  /** What another day's engine found, by the id of a source, and by that of an event's first source. */
  #remembered = {
    sources: new Map<string, RememberedSource>(),
    groups: [] as Memory['groups'],
    events: new Map<string, RememberedEvent>(),
  };
  #written = new DaysWritten(new Set());
  #rulings = noRulings;
  /** The words of {@link Rulings.notNames} in each source; forgotten when those are others. */
  #notNamesIn = new WeakMap<SourceText, readonly string[]>();
  #pairsLinked = 0;
  #steps = 0;
  #compared = 0;
  #vocabulary: Vocabulary | undefined;
  #linker: Linker | undefined;
  /** Whether two groups of figures answer one question. */
  #sameQuestion: Forest | undefined;

  /** @param decisions what to join by; the frozen decisions unless they are being measured */
  constructor(decisions: Joining = joining, use: EngineUse = {}) {
    this.#joining = decisions;
    this.#isForOnce = use.once ?? false;
    this.#shelf = use.once ? use.shelf : undefined;
  }

  set(id: string, text: string, format: SourceFormat, ready?: ReadySource): void {
    const old = this.#texts.get(id);
    if (old?.text === text && old.format === format) return;
    if (old) this.#drop(old);
    else this.#ids = undefined;
    // Of what is edited once, the next edit is likely to come.
    const workings = old && !this.#isForOnce ? (old.takeWorkings() ?? new Workings()) : undefined;
    this.#texts.set(id, new SourceText(id, text, format, ready, workings));
  }

  delete(id: string): boolean {
    const old = this.#texts.get(id);
    if (!old) return false;
    this.#drop(old);
    this.#ids = undefined;
    return this.#texts.delete(id);
  }

  rule(rulings: Rulings): void {
    if (!isSameList(rulings.notNames, this.#rulings.notNames)) this.#notNamesIn = new WeakMap();
    this.#rulings = rulings;
  }

  get size(): number {
    return this.#texts.size;
  }

  has(id: string): boolean {
    return this.#texts.has(id);
  }

  source(id: string): PreparedSource | undefined {
    const text = this.#texts.get(id);
    return text && this.#prepared.get(text);
  }

  unread(): number {
    let count = 0;
    for (const text of this.#texts.values()) if (!this.#prepared.has(text) && !this.#isKnown(text)) count++;
    return count;
  }

  nearest(id: string, most: number): string[] {
    return nearest(id, new Map([...this.#texts].map(([other, { text }]) => [other, text])), most);
  }

  recall({ sources, groups, events }: Memory): void {
    this.#remembered = {
      sources: new Map(sources.map((source) => [source.id, source])),
      groups,
      events: new Map(events.flatMap((event) => (event.sources[0] === undefined ? [] : [[event.sources[0], event]]))),
    };
    // What was read before is taken as it is remembered: of an event that is known in part, nothing could be used.
    for (const source of sources) {
      const text = this.#texts.get(source.id);
      if (text?.recall(source)) this.#drop(text);
    }
  }

  remember(): Memory {
    return {
      sources: this.#events.flatMap(({ sources }) => sources.map((source) => source.remember())),
      groups: this.#grouping.events.map(({ sources }) => sources.map(({ id }) => id)),
      events: this.#events.map(({ sources, origins: found, originOf, facts, entities, rulings }) => ({
        sources: sources.map(({ id }) => id),
        origins: found,
        originOf,
        facts,
        entities,
        rulings,
      })),
    };
  }

  /** How many pairs of sources have been aligned so far: the work that grows fastest. */
  get pairsLinked(): number {
    return this.#pairsLinked;
  }

  get steps(): number {
    return this.#steps;
  }

  get compared(): number {
    return this.#compared;
  }

  analyse(isCancelled: IsCancelled = () => false, among?: ReadonlySet<string>): Analysis {
    const vocabulary = (this.#vocabulary ??= new Vocabulary());
    const linker = (this.#linker ??= new Linker(vocabulary, this.#joining));
    const check = (): void => {
      if (isCancelled()) throw new Cancelled();
    };
    const sources = this.#prepare(vocabulary, check, among);
    const isPassing = this.#isForOnce || among !== undefined;
    const groups = this.#grouped(sources, isPassing ? new Kinships() : this.#kinships);
    if (!among) this.#compared = 0;
    const all = groups.flatMap((event) => {
      const told = this.#tellOrPart(event.sources, event.partners, vocabulary, linker, check);
      if (!among) this.#compared += event.sources.length;
      return told;
    });
    // What is not looked at now is not gone.
    if (this.#isForOnce) this.#forget([]);
    else if (!among) this.#forget(all);
    return assembled(sources, all, this.#failures, isPassing ? new Order() : this.#order);
  }

  /** Where comparing the sources of an event fails, each is told by itself; the reader is told of it. */
  #tellOrPart(
    sources: readonly PreparedSource[],
    partners: () => Partners,
    vocabulary: Vocabulary,
    linker: Linker,
    check: () => void,
  ): readonly Told[] {
    try {
      return [this.#tell(sources, partners, vocabulary, linker, check)];
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      for (const { source } of sources) this.#failures.note(source, COMPARING, error);
      return sources.length === 1
        ? []
        : sources.flatMap((source) => this.#tellOrPart([source], partners, vocabulary, linker, check));
    }
  }

  /** The sources by event. An analysis that was broken off goes on with the groups that it had. */
  #grouped(sources: readonly PreparedSource[], kinships: Kinships): readonly Group[] {
    if (!isSame(this.#grouping.sources, sources)) {
      const held = once(() => {
        kinships.hold(sources.map((source) => source.fingerprint));
        return kinships;
      });
      const groups = this.#recalledGroups(sources) ?? held().events();
      const events = groups.map((event) => ({
        sources: event.map((s) => sources[s]!),
        partners: once(() => partnersIn(event, held().within(event))),
      }));
      this.#grouping = { sources, events };
    }
    return this.#grouping.events;
  }

  /** How the sources were grouped when they were all as they are now; indexes into them. */
  #recalledGroups(sources: readonly PreparedSource[]): readonly (readonly number[])[] | undefined {
    const { groups } = this.#remembered;
    if (groups.length === 0) return undefined;
    const at = new Map(sources.map(({ id }, index) => [id, index]));
    const known = sources.every(({ remembered }) => remembered !== undefined);
    if (!known || groups.reduce((sum, group) => sum + group.length, 0) !== sources.length) return undefined;
    const found = groups.map((group) => group.flatMap((id) => at.get(id) ?? []));
    return new Set(found.flat()).size === sources.length ? found : undefined;
  }

  /** Links the sources of one event and gathers what they say, as far as that is not known already. */
  #tell(
    sources: readonly PreparedSource[],
    partnersOf: () => Partners,
    vocabulary: Vocabulary,
    linker: Linker,
    check: () => void,
  ): Told {
    const { apart, entities: ruled } = this.#rulingsAmong(sources);
    const rulings = apart.length + ruled.length > 0 ? JSON.stringify([apart, ruled]) : '';
    const known = this.#told.get(sources[0]!) ?? this.#recalled(sources);
    if (known?.rulings === rulings && isSame(known.sources, sources)) {
      this.#told.set(sources[0]!, known);
      return known;
    }
    const partners = partnersOf();
    const profiles = sources.map((source) => {
      const { profile } = source;
      check();
      return profile;
    });
    for (let a = 0; a < sources.length; a++) {
      let row = this.#links.get(sources[a]!);
      if (!row) {
        row = new Map();
        this.#links.set(sources[a]!, row);
      }
      for (let b = a + 1; b < sources.length; b++) {
        const other = sources[b]!;
        if (row.has(other) || !partners.has(a, b)) continue;
        row.set(other, linker.link(profiles[a]!, profiles[b]!));
        this.#pairsLinked++;
        this.#steps++;
        check();
      }
    }
    // A pair may be linked from a time when the event was another.
    const linksOf = (a: number, b: number): PairLinks | undefined =>
      partners.has(a, b) ? this.#links.get(sources[a]!)?.get(sources[b]!) : undefined;
    const at = new Map(sources.map(({ id }, index) => [id, index]));
    const told = origins(
      sources.map(({ id, print }) => ({ id, print })),
      (a, b) => linksOf(at.get(a)!, at.get(b)!)?.share,
      this.#evidence,
    );
    const originOf = sources.map(({ id }) => told.of(id)!);
    const members = sources.map(({ id }, s): Member => ({ id, profile: profiles[s]!, origin: originOf[s]! }));
    const circle: Circle = {
      members,
      partners,
      independent: (some) => told.independent(some),
      othersThan: othersAmong(members),
      apart,
    };
    const entities = ruledEntities(sharedEntities(members), members, ruled);
    const decide = (this.#sameQuestion ??= new Forest(this.#joining.groups));
    const drafts = [...factsOf(circle, linksOf, vocabulary, decide), ...nameFacts(circle, entities)];
    const facts = drafts.map((draft) => rank(draft, circle.independent));
    const all = withSharedParts({ sources, rulings, origins: told.origins, originOf, facts, entities });
    const result = this.#shelf ? shelved(all, this.#shelf) : all;
    if (this.#isForOnce) {
      for (const source of sources) {
        this.#links.delete(source);
        source.forsake();
      }
    } else {
      this.#told.set(sources[0]!, result);
      this.#atHand.use(sources);
    }
    this.#steps++;
    check();
    return result;
  }

  /** Lets go what was prepared of a text. */
  #drop(text: SourceText): void {
    const source = this.#prepared.get(text);
    if (!source) return;
    this.#prepared.delete(text);
    this.#atHand.drop(source);
  }

  #rulingsAmong(sources: readonly PreparedSource[]): Pick<Rulings, 'apart' | 'entities'> {
    const { apart, entities } = this.#rulings;
    if (apart.length + entities.length === 0) return noRulings;
    const ids = new Set(sources.map(({ id }) => id));
    return {
      apart: apart.filter(({ one, other }) => ids.has(one.source) && ids.has(other.source)),
      entities: entities.filter(({ one, other }) => ids.has(one.source) && ids.has(other.source)),
    };
  }

  #notNames(source: SourceText): readonly string[] {
    const { notNames } = this.#rulings;
    if (notNames.length === 0) return notNames;
    let found = this.#notNamesIn.get(source);
    if (!found) {
      found = wordsIn(source.text, notNames);
      this.#notNamesIn.set(source, found);
    }
    return found;
  }

  /** What is remembered of an event whose sources are all as they were then. */
  #recalled(sources: readonly PreparedSource[]): Told | undefined {
    const event = this.#remembered.events.get(sources[0]!.id);
    const fits =
      event?.sources.length === sources.length &&
      sources.every(({ id, remembered }, s) => remembered !== undefined && id === event.sources[s]);
    return fits ? { ...event, sources } : undefined;
  }

  /** Drops what is known of sources that are gone, and of events that are told otherwise now. */
  #forget(all: readonly Told[]): void {
    const before = new Set(this.#events);
    const now = new Set(all);
    const stay = new Set<PreparedSource>();
    for (const told of all) {
      if (before.has(told)) continue;
      told.sources.forEach((source, a) => {
        stay.add(source);
        // An event that was remembered has no links; they are made when one of its sources changes.
        const row = this.#links.get(source);
        if (!row) return;
        const later = new Set(told.sources.slice(a + 1));
        for (const other of row.keys()) if (!later.has(other)) row.delete(other);
      });
    }
    for (const told of this.#events) {
      if (now.has(told)) continue;
      for (const source of told.sources) if (!stay.has(source)) this.#links.delete(source);
    }
    if (this.#told.size > all.length) {
      const firsts = new Set(all.map(({ sources }) => sources[0]!));
      for (const first of this.#told.keys()) if (!firsts.has(first)) this.#told.delete(first);
    }
    const count = all.reduce((sum, { sources }) => sum + sources.length, 0);
    if (this.#links.size > count) {
      // An analysis that was broken off linked sources that no whole one has seen.
      const kept = new Set(all.flatMap(({ sources }) => sources));
      for (const source of this.#links.keys()) if (!kept.has(source)) this.#links.delete(source);
    }
    this.#events = all;
    if (this.#isForOnce) this.#grouping = { sources: [], events: [] };
    this.#remembered.sources.clear();
    this.#remembered.groups = [];
    this.#remembered.events.clear();
  }

  /** Whether a text is read, or remembered. */
  #isKnown(text: SourceText): boolean {
    if (text.isKnown) return true;
    const remembered = this.#remembered.sources.get(text.id);
    return remembered !== undefined && text.recall(remembered);
  }

  /** The days on which the sources that tell their date were written: the same as before, where they are. */
  #daysOf(texts: readonly SourceText[]): DaysWritten {
    const days = new Set<string>();
    for (const text of texts) {
      const date = this.#isKnown(text) ? wholeDate(text.written) : undefined;
      if (date) days.add(date.slice(0, 10));
    }
    return this.#written.isOf(days) ? this.#written : (this.#written = new DaysWritten(days));
  }

  /** Brings every source to where its kin can be told, in order of the ids. */
  #prepare(vocabulary: Vocabulary, check: () => void, among: ReadonlySet<string> | undefined): PreparedSource[] {
    this.#ids ??= [...this.#texts.keys()].sort((a, b) => (a < b ? -1 : 1));
    const texts = this.#ids.map((id) => this.#texts.get(id)!);
    this.#failures = new Failures();
    const wanted = among ? texts.filter(({ id }) => among.has(id)) : texts;
    for (const text of wanted) {
      if (this.#isKnown(text)) continue;
      this.#failures.guard(text, READING, () => text.read);
      this.#steps++;
      check();
    }
    const days = this.#daysOf(texts);
    const sources: PreparedSource[] = [];
    let held = 0;
    for (const text of wanted) {
      if (this.#failures.has(text)) continue;
      const known = this.#prepared.get(text);
      const notNames = this.#notNames(text);
      const base = days.baseOf(text.written);
      if (known && isSameBase(known.base, base) && isSameList(known.notNames, notNames)) {
        sources.push(known);
        continue;
      }
      this.#drop(text);
      const source = new PreparedSource(text, base, notNames, vocabulary);
      this.#failures.guard(text, READING, () => source.prepare());
      if (this.#failures.has(text)) continue;
      this.#prepared.set(text, source);
      held += text.text.length * (text.isReady ? packedShare : 1);
      if (held > mostHeld) source.release();
      sources.push(source);
      this.#steps++;
      check();
    }
    return sources;
  }
}

/** @param make called when the result is first asked for, and then let go with all that it knows */
function once<T>(make: () => T): () => T {
  let state: { readonly make: () => T } | { readonly made: T } = { make };
  return () => {
    if ('make' in state) state = { made: state.make() };
    return state.made;
  };
}

function isSame(before: readonly PreparedSource[], now: readonly PreparedSource[]): boolean {
  return before.length === now.length && before.every((source, s) => source === now[s]);
}

/** The events of a collection put together: ids of origins, entities and facts count through all of it. */
function assembled(
  sources: readonly PreparedSource[],
  all: readonly Told[],
  failures: Failures,
  order: Order,
): Analysis {
  const heads = numberedHeads(all);
  const facts = order.facts(all);
  const entities = once(() => numberedEntities(all));
  const allEntities = once(() => joined(entities()));
  const events = once(() =>
    all.map((_, event) => ({
      get facts() {
        return facts.of(event);
      },
      entities: entities()[event]!,
    })),
  );
  return {
    sources: summariesInOrder(sources, heads),
    origins: joined(heads.map(({ origins: found }) => found)),
    get facts() {
      return facts.all;
    },
    get disputed() {
      return facts.disputed;
    },
    verdicts: facts.counts,
    get entities() {
      return allEntities();
    },
    get events() {
      return events();
    },
    notCompared: joined([failures.notCompared, ...sources.map(({ notCompared }) => notCompared)]),
  };
}

/** The same with its facts and entities on a shelf; their standings stay. */
function shelved(told: Told, shelf: Shelf): Told {
  const place = shelf.put(told.entities);
  return {
    ...told,
    facts: told.facts.map(({ draft, standing }) => ({ draft: ShelvedFact.of(draft, shelf), standing })),
    get entities() {
      return shelf.take(place) as Told['entities'];
    },
  };
}

/** Lists as one. By index: of a large collection this is felt at every edit, and the language's own way takes ten times as long. */
function joined<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const all: T[] = [];
  for (const list of lists) for (let i = 0; i < list.length; i++) all.push(list[i]!);
  return all;
}

/** The origins and the sources of an event, numbered. */
interface Head {
  /** How many origins stand before it. */
  readonly from: number;
  readonly event: number;
  readonly sources: readonly PreparedSource[];
  readonly origins: readonly Origin[];
  readonly summaries: readonly SourceSummary[];
}

/** The heads of events as they were numbered last: most events keep theirs. */
const headedLast = new WeakMap<Told, Head>();

function numberedHeads(all: readonly Told[]): Head[] {
  let from = 0;
  return all.map((told, at) => {
    let head = headedLast.get(told);
    if (head?.from !== from || head.event !== at + 1) {
      head = headOf(told, from, at + 1);
      headedLast.set(told, head);
    }
    from += head.origins.length;
    return head;
  });
}

function headOf({ sources, origins: own, originOf }: Told, from: number, event: number): Head {
  const numbered = (id: string): string => `o${from + Number(id.slice(1))}`;
  return {
    from,
    event,
    sources,
    origins: own.map((origin) => {
      const { blendOf } = origin;
      return { ...origin, id: numbered(origin.id), ...(blendOf ? { blendOf: blendOf.map(numbered) } : {}) };
    }),
    summaries: sources.map((source, s) => summaryOf(source, numbered(originOf[s]!), event)),
  };
}

/** Those of the sources that are in an event; one whose telling failed is in none. */
function summariesInOrder(sources: readonly PreparedSource[], heads: readonly Head[]): SourceSummary[] {
  const summaries = new Map<PreparedSource, SourceSummary>();
  for (const head of heads) head.sources.forEach((source, s) => summaries.set(source, head.summaries[s]!));
  return sources.flatMap((source) => summaries.get(source) ?? []);
}

/** The entities of events as they were numbered last, from the first number on: most events keep theirs. */
const numberedLast = new WeakMap<Told, { readonly from: number; readonly entities: readonly SharedEntity[] }>();

function numberedEntities(all: readonly Told[]): (readonly SharedEntity[])[] {
  let from = 1;
  return all.map((told) => {
    let numbered = numberedLast.get(told);
    if (numbered?.from !== from) {
      const entities = told.entities.map(({ kind, name, in: places }, i) => ({
        id: `e${from + i}`,
        kind,
        name,
        in: places,
      }));
      numbered = { from, entities };
      numberedLast.set(told, numbered);
    }
    from += numbered.entities.length;
    return numbered.entities;
  });
}

function summaryOf(
  { id, title, source: { written }, publisher }: PreparedSource,
  origin: string,
  event: number,
): SourceSummary {
  const date = wholeDate(written);
  return {
    source: id,
    title,
    ...(date ? { date } : {}),
    ...(publisher ? { publisher } : {}),
    origin,
    event,
  };
}
