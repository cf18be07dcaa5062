import { annotate } from './annotate/annotate';
import { sharedEntities } from './align/entities';
import { eventsOf, fingerprintOf, type Fingerprint } from './align/events';
import { factsOf, type Draft, type Member } from './align/facts';
import { joining, type Joining } from './align/joining';
import { Linker, type PairLinks } from './align/link';
import { nameFacts } from './align/names';
import { profileOf, type Profile } from './align/profile';
import { Vocabulary } from './align/vocabulary';
import { Cancelled, type Engine, type IsCancelled } from './engine';
import type {
  Analysis,
  AnnotatedSource,
  Fact,
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

/** One collection in memory. Every step keeps its result until what it was made from changes. */
export class Corpus implements Engine {
  readonly #entries = new Map<string, Entry>();
  readonly #joining: Joining;
  /** Links of pairs of profiles; those of profiles that are gone are dropped after each analysis. */
  #links = new Map<Profile, Map<Profile, PairLinks>>();
  readonly #evidence = new EvidenceCache();
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

  analyse(isCancelled: IsCancelled = () => false): Analysis {
    const vocabulary = (this.#vocabulary ??= new Vocabulary());
    const linker = (this.#linker ??= new Linker(vocabulary, this.#joining));
    const check = (): void => {
      if (isCancelled()) throw new Cancelled();
    };
    const entries = this.#prepare(vocabulary, check);
    const events = eventsOf(entries.map((entry) => entry.fingerprint));
    const links = new Map<Profile, Map<Profile, PairLinks>>();
    const drafts: Draft[] = [];
    const entities: Omit<SharedEntity, 'id'>[] = [];
    const found: Origin[] = [];
    const summaries = new Map<string, SourceSummary>();
    events.forEach((event, index) => {
      const profiles = event.map((e) => entries[e]!);
      for (let a = 0; a < profiles.length; a++) {
        for (let b = a + 1; b < profiles.length; b++) {
          const [x, y] = [profiles[a]!.profile, profiles[b]!.profile];
          if (!links.has(x)) links.set(x, new Map());
          links.get(x)!.set(y, this.#links.get(x)?.get(y) ?? linker.link(x, y));
          check();
        }
      }
      const linksOf = (a: number, b: number): PairLinks | undefined =>
        links.get(profiles[a]!.profile)?.get(profiles[b]!.profile);
      const at = new Map(profiles.map(({ id }, index) => [id, index]));
      const told = origins(
        profiles.map(({ id, print }) => ({ id, print })),
        (a, b) => linksOf(at.get(a)!, at.get(b)!)?.share,
        this.#evidence,
      );
      // Ids count through the collection, not through the event.
      const before = found.length;
      const numbered = (id: string): string => `o${before + Number(id.slice(1))}`;
      for (const origin of told.origins) {
        found.push({
          ...origin,
          id: numbered(origin.id),
          ...(origin.blendOf ? { blendOf: origin.blendOf.map(numbered) } : {}),
        });
      }
      const members: Member[] = profiles.map(({ id, profile }) => ({ id, profile, origin: numbered(told.of(id)!) }));
      for (const member of members) summaries.set(member.id, summaryOf(member, index + 1));
      const named = sharedEntities(members);
      drafts.push(
        ...factsOf({ members, independent: told.independent }, linksOf, vocabulary),
        ...nameFacts({ members, independent: told.independent }, named),
      );
      entities.push(...named);
      check();
    });
    this.#links = links;
    return {
      sources: entries.map(({ id }) => summaries.get(id)!),
      origins: found,
      facts: ordered(drafts),
      entities: entities.map((entity, i) => ({ id: `e${i + 1}`, ...entity })),
      notCompared: entries.flatMap(notComparedIn),
    };
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
      entry.annotated = annotate(entry.read!, base);
      entry.profile = profileOf(entry.annotated, vocabulary);
      entry.fingerprint = fingerprintOf(entry.profile, vocabulary);
      entry.print = printOf(entry.annotated);
      check();
    }
    return entries as Ready[];
  }
}

/** A source's own date line; without one, the date of all the accounts around it that have one, if it is the same. */
function baseOf({ header }: ReadSource, borrowed: string | undefined): AnnotatedSource['base'] {
  if (header.date) return { iso: header.date.iso, from: 'own' };
  return borrowed ? { iso: borrowed, from: 'others' } : undefined;
}

const GRAVITY = { conflict: 0, differ: 1, agree: 2, single: 3 } as const;

function ordered(drafts: readonly Draft[]): Fact[] {
  return drafts
    .map((draft, index) => ({ draft, index }))
    .sort(
      (x, y) =>
        GRAVITY[x.draft.verdict] - GRAVITY[y.draft.verdict] || y.draft.origins - x.draft.origins || x.index - y.index,
    )
    .map(({ draft }, i) => ({ id: `f${i + 1}`, ...draft }));
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

function summaryOf({ id, profile, origin }: Member, event: number): SourceSummary {
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
