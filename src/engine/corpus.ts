import { annotate } from './annotate/annotate';
import { sharedEntities } from './align/entities';
import { eventsOf, fingerprintOf, Kinships, type Fingerprint } from './align/events';
import { factsOf, type Member } from './align/facts';
import { joining, type Joining } from './align/joining';
import { Linker, type PairLinks } from './align/link';
import { nameFacts } from './align/names';
import { profileOf, type Profile } from './align/profile';
import { Vocabulary } from './align/vocabulary';
import { Cancelled, type Engine, type IsCancelled } from './engine';
import type {
  Analysis,
  AnnotatedSource,
  NotCompared,
  Origin,
  ReadSource,
  SharedEntity,
  SourceFormat,
  SourceSummary,
} from './model';
import { EvidenceCache } from './origins/evidence';
import { origins } from './origins/origins';
import { printOf, type Print } from './origins/print';
import { ordered, rank, type Ranked } from './order';
import { read } from './read/read';

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly format: SourceFormat;
  read?: ReadSource;
  annotated?: AnnotatedSource;
  profile?: Profile;
  fingerprint?: Fingerprint;
  print?: Print;
}

/** An entry after the steps that need no other source. */
type Ready = Required<Entry>;

/** All that the sources of one event say; ids count through the event. */
interface Told {
  /** Of the event's sources; a source's profile changes with its text and with its base date. */
  readonly profiles: readonly Profile[];
  readonly origins: readonly Origin[];
  /** Id of the origin of each source. */
  readonly originOf: readonly string[];
  readonly facts: readonly Ranked[];
  readonly entities: readonly Omit<SharedEntity, 'id'>[];
}

/** One collection in memory. Every step keeps its result until what it was made from changes. */
export class Corpus implements Engine {
  readonly #entries = new Map<string, Entry>();
  readonly #joining: Joining;
  /** Links of pairs of profiles; those of profiles that are gone are dropped after each analysis. */
  #links = new Map<Profile, Map<Profile, PairLinks>>();
  /** What events say, by the profile of their first source; dropped likewise. */
  #told = new Map<Profile, Told>();
  readonly #kinships = new Kinships();
  readonly #evidence = new EvidenceCache();
  #pairsLinked = 0;
  #vocabulary: Vocabulary | undefined;
  #linker: Linker | undefined;

  /** @param decisions what to join by; the frozen decisions unless they are being measured */
  constructor(decisions: Joining = joining) {
    this.#joining = decisions;
  }

  set(id: string, text: string, format: SourceFormat): void {
    const old = this.#entries.get(id);
    if (old?.text === text && old.format === format) return;
    this.#entries.set(id, { id, text, format });
  }

  delete(id: string): boolean {
    return this.#entries.delete(id);
  }

  annotated(id: string): AnnotatedSource | undefined {
    return this.#entries.get(id)?.annotated;
  }

  /** How many pairs of sources have been aligned so far: the work that grows fastest. */
  get pairsLinked(): number {
    return this.#pairsLinked;
  }

  analyse(isCancelled: IsCancelled = () => false): Analysis {
    const vocabulary = (this.#vocabulary ??= new Vocabulary());
    const linker = (this.#linker ??= new Linker(vocabulary, this.#joining));
    const check = (): void => {
      if (isCancelled()) throw new Cancelled();
    };
    const entries = this.#prepare(vocabulary, check);
    const kin = this.#kinships.between(entries.map((entry) => entry.fingerprint));
    const events = eventsOf(entries.length, kin).map((event) => event.map((e) => entries[e]!));
    const all = events.map((event) => this.#tell(event, vocabulary, linker, check));
    this.#forget(all);
    return assembled(entries, events, all);
  }

  /** Links the sources of one event and gathers what they say, as far as that is not known already. */
  #tell(sources: readonly Ready[], vocabulary: Vocabulary, linker: Linker, check: () => void): Told {
    const profiles = sources.map(({ profile }) => profile);
    const known = this.#told.get(profiles[0]!);
    if (known && isSame(known.profiles, profiles)) return known;
    for (let a = 0; a < profiles.length; a++) {
      const profile = profiles[a]!;
      let row = this.#links.get(profile);
      if (!row) {
        row = new Map();
        this.#links.set(profile, row);
      }
      for (let b = a + 1; b < profiles.length; b++) {
        const other = profiles[b]!;
        if (row.has(other)) continue;
        row.set(other, linker.link(profile, other));
        this.#pairsLinked++;
        check();
      }
    }
    const linksOf = (a: number, b: number): PairLinks | undefined => this.#links.get(profiles[a]!)?.get(profiles[b]!);
    const at = new Map(sources.map(({ id }, index) => [id, index]));
    const told = origins(
      sources.map(({ id, print }) => ({ id, print })),
      (a, b) => linksOf(at.get(a)!, at.get(b)!)?.share,
      this.#evidence,
    );
    const originOf = sources.map(({ id }) => told.of(id)!);
    const members = sources.map(({ id, profile }, index): Member => ({ id, profile, origin: originOf[index]! }));
    const circle = { members, independent: (some: Iterable<string>) => told.independent(some) };
    const entities = sharedEntities(members);
    const drafts = [...factsOf(circle, linksOf, vocabulary), ...nameFacts(circle, entities)];
    const facts = drafts.map((draft) => rank(draft, circle.independent));
    const result = { profiles, origins: told.origins, originOf, facts, entities };
    this.#told.set(profiles[0]!, result);
    check();
    return result;
  }

  /** Drops what is known of sources that are gone, and of events that are told otherwise now. */
  #forget(all: readonly Told[]): void {
    this.#told = new Map(all.map((told) => [told.profiles[0]!, told]));
    const links = new Map<Profile, Map<Profile, PairLinks>>();
    for (const { profiles } of all) {
      profiles.forEach((profile, a) => {
        const row = this.#links.get(profile)!;
        const later = profiles.slice(a + 1);
        const kept = row.size === later.length ? row : new Map(later.map((other) => [other, row.get(other)!]));
        links.set(profile, kept);
      });
    }
    this.#links = links;
  }

  /** Brings every source to where it can be held against others, in order of the ids. */
  #prepare(vocabulary: Vocabulary, check: () => void): Ready[] {
    const entries = [...this.#entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const entry of entries) {
      if (entry.read) continue;
      entry.read = read(entry.text, entry.format);
      check();
    }
    const dates = new Set(entries.flatMap((entry) => entry.read!.header.date?.iso.slice(0, 10) ?? []));
    const borrowed = dates.size === 1 ? [...dates][0] : undefined;
    for (const entry of entries) {
      const base = baseOf(entry.read!, borrowed);
      if (entry.annotated && entry.annotated.base?.iso === base?.iso && entry.annotated.base?.from === base?.from)
        continue;
      const annotated = annotate(entry.read!, base);
      const profile = profileOf(annotated, vocabulary);
      const fingerprint = fingerprintOf(profile, vocabulary);
      Object.assign(entry, { annotated, profile, fingerprint, print: printOf(annotated) });
      check();
    }
    return entries as Ready[];
  }
}

function isSame(before: readonly Profile[], now: readonly Profile[]): boolean {
  return before.length === now.length && before.every((profile, i) => profile === now[i]);
}

/** The events of a collection put together: ids of origins, entities and facts count through all of it. */
function assembled(entries: readonly Ready[], events: readonly (readonly Ready[])[], all: readonly Told[]): Analysis {
  const found: Origin[] = [];
  const summaries = new Map<string, SourceSummary>();
  all.forEach(({ origins: own, originOf }, event) => {
    const before = found.length;
    const numbered = (id: string): string => `o${before + Number(id.slice(1))}`;
    for (const origin of own) {
      const { blendOf } = origin;
      found.push({ ...origin, id: numbered(origin.id), ...(blendOf ? { blendOf: blendOf.map(numbered) } : {}) });
    }
    events[event]!.forEach((source, s) =>
      summaries.set(source.id, summaryOf(source, numbered(originOf[s]!), event + 1)),
    );
  });
  return {
    sources: entries.map(({ id }) => summaries.get(id)!),
    origins: found,
    facts: ordered(all.flatMap((told) => told.facts)),
    entities: all.flatMap(({ entities }) => entities).map((entity, i) => ({ id: `e${i + 1}`, ...entity })),
    notCompared: entries.flatMap(notComparedIn),
  };
}

/** A source's own date line; without one, the date of all the accounts around it that have one, if it is the same. */
function baseOf({ header }: ReadSource, borrowed: string | undefined): AnnotatedSource['base'] {
  if (header.date) return { iso: header.date.iso, from: 'own' };
  return borrowed ? { iso: borrowed, from: 'others' } : undefined;
}

const FURNITURE_WORDS = {
  promotion: 'points to another text',
  counter: 'a counter of the page',
  address: 'an address',
  code: 'code',
  biography: 'about the author',
  navigation: 'navigation of the page',
  metadata: 'metadata',
  foreign: 'not in English',
  data: 'a table of numbers',
} as const;

function notComparedIn({ id, annotated }: Ready): NotCompared[] {
  const aside = annotated.read.furniture.map(({ start, end, why }) => ({
    source: id,
    start,
    end,
    why: FURNITURE_WORDS[why],
  }));
  const dates = annotated.figures
    .filter((figure) => figure.relative && !annotated.base)
    .map(({ start, end }) => ({ source: id, start, end, why: 'a relative date in an account without a date line' }));
  return [...aside, ...dates].sort((a, b) => a.start - b.start || a.end - b.end);
}

function summaryOf({ id, profile }: Ready, origin: string, event: number): SourceSummary {
  const { header, view } = profile.source.read;
  return {
    source: id,
    title: header.title ? view.slice(header.title.start, header.title.end).replace(/\s+/g, ' ').trim() : id,
    ...(header.date ? { date: header.date.iso } : {}),
    ...(header.publisher ? { publisher: header.publisher } : {}),
    origin,
    event,
  };
}
