import { annotate } from './annotate/annotate';
import { factsOf, type Draft, type Member } from './align/facts';
import { linkPair, type PairLinks } from './align/link';
import { profileOf, type Profile } from './align/profile';
import { Vocabulary } from './align/vocabulary';
import { Cancelled, type Engine, type IsCancelled } from './index';
import type { Analysis, AnnotatedSource, Fact, ReadSource, SourceFormat, SourceSummary } from './model';
import { read } from './read/read';

interface Entry {
  readonly text: string;
  readonly format: SourceFormat;
  read?: ReadSource;
  annotated?: AnnotatedSource;
  profile?: Profile;
}

/** One collection in memory. Every step keeps its result until what it was made from changes. */
export class Corpus implements Engine {
  readonly #entries = new Map<string, Entry>();
  readonly #links = new Map<Profile, Map<Profile, PairLinks>>();
  #vocabulary: Vocabulary | undefined;

  set(id: string, text: string, format: SourceFormat): void {
    const old = this.#entries.get(id);
    if (old?.text === text && old.format === format) return;
    this.#entries.set(id, { text, format });
  }

  delete(id: string): boolean {
    return this.#entries.delete(id);
  }

  annotated(id: string): AnnotatedSource | undefined {
    return this.#entries.get(id)?.annotated;
  }

  analyse(isCancelled: IsCancelled = () => false): Analysis {
    const vocabulary = (this.#vocabulary ??= new Vocabulary());
    const check = (): void => {
      if (isCancelled()) throw new Cancelled();
    };
    const ids = [...this.#entries.keys()].sort((a, b) => (a < b ? -1 : 1));
    for (const id of ids) {
      const entry = this.#entries.get(id)!;
      if (entry.read) continue;
      entry.read = read(entry.text, entry.format);
      check();
    }
    const dates = new Set(ids.flatMap((id) => this.#entries.get(id)!.read!.header.date?.iso.slice(0, 10) ?? []));
    const borrowed = dates.size === 1 ? [...dates][0] : undefined;
    for (const id of ids) {
      const entry = this.#entries.get(id)!;
      const own = entry.read!.header.date?.iso;
      const base = own ? ({ iso: own, from: 'own' } as const) : borrowed ? ({ iso: borrowed, from: 'others' } as const) : undefined;
      if (entry.annotated && entry.annotated.base?.iso === base?.iso && entry.annotated.base?.from === base?.from) continue;
      entry.annotated = annotate(entry.read!, base);
      entry.profile = profileOf(entry.annotated, vocabulary);
      check();
    }
    const members: Member[] = ids.map((id) => ({ id, profile: this.#entries.get(id)!.profile!, origin: id }));
    for (let a = 0; a < members.length; a++) {
      for (let b = a + 1; b < members.length; b++) {
        this.#link(members[a]!.profile, members[b]!.profile, vocabulary);
        check();
      }
    }
    const drafts = factsOf(members, (a, b) => this.#links.get(members[a]!.profile)?.get(members[b]!.profile), vocabulary);
    return {
      sources: members.map((m) => summaryOf(m)),
      origins: [],
      facts: ordered(drafts),
      entities: [],
      notCompared: [],
    };
  }

  #link(a: Profile, b: Profile, vocabulary: Vocabulary): void {
    let row = this.#links.get(a);
    if (!row) this.#links.set(a, (row = new Map()));
    if (!row.has(b)) row.set(b, linkPair(a, b, vocabulary));
  }
}

const GRAVITY = { conflict: 0, differ: 1, agree: 2, single: 3 } as const;

function ordered(drafts: readonly Draft[]): Fact[] {
  return drafts
    .map((draft, index) => ({ draft, index }))
    .sort((x, y) => GRAVITY[x.draft.verdict] - GRAVITY[y.draft.verdict] || y.draft.origins - x.draft.origins || x.index - y.index)
    .map(({ draft }, i) => ({ id: `f${i + 1}`, ...draft }));
}

function summaryOf({ id, profile, origin }: Member): SourceSummary {
  const { header, view } = profile.source.read;
  return {
    source: id,
    title: header.title ? view.slice(header.title.start, header.title.end).replace(/\s+/g, ' ').trim() : id,
    ...(header.date ? { date: header.date.iso } : {}),
    ...(header.publisher ? { publisher: header.publisher } : {}),
    origin,
    event: 1,
  };
}
