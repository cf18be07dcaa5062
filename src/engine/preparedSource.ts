import { annotate } from './annotate/annotate';
import { crowdedSentences } from './align/crowded';
import { fingerprintOf, rareWordsOf, type Fingerprint, type RareWords } from './align/fingerprint';
import { profileOf, type Profile } from './align/profile';
import { isVeryLong, LONGEST } from './align/veryLong';
import type { Vocabulary } from './align/vocabulary';
import { contentHash } from './contentHash';
import type { ReadySource } from './engine';
import type { RememberedSource } from './memory';
import type { AnnotatedSource, NotCompared, ReadSource, SourceFormat } from './model';
import { withoutNames } from './notNames';
import { pack, unpack, type PackedAnnotations } from './packedAnnotations';
import { printOf, type Print } from './origins/print';
import { read } from './read/read';
import { tokensOf } from './read/tokens';
import type { Workings } from './workings';
import { writtenIn, type Written } from './written';

export type Base = AnnotatedSource['base'];

/** A source at one text. It is read when that is first needed; what is remembered of it may make that needless. */
export class SourceText {
  readonly id: string;
  readonly text: string;
  readonly format: SourceFormat;
  readonly #ready: ReadySource | undefined;
  #read: ReadSource | undefined;
  #own: { readonly date: Written | undefined } | undefined;
  #remembered: RememberedSource | undefined;
  #hash: string | undefined;
  #workings: Workings | undefined;

  /** @param workings of the source's text before */
  constructor(id: string, text: string, format: SourceFormat, ready?: ReadySource, workings?: Workings) {
    this.id = id;
    this.text = text;
    this.format = format;
    this.#ready = ready;
    this.#workings = workings;
    if (ready) this.#own = { date: ready.date };
  }

  get read(): ReadSource {
    if (!this.#read) {
      this.#read = this.#ready?.unpack().read ?? read(this.text, this.format, this.#workings);
      this.#own = { date: writtenIn(this.#read.header) };
    }
    return this.#read;
  }

  /** @param tokens of {@link read}, where they are there */
  annotated(base: Base, tokens?: ReturnType<typeof tokensOf>): AnnotatedSource {
    const ready = this.#ready?.unpack();
    if (ready && isSameBase(ready.base, base)) return ready;
    const isHeld = this.#read !== undefined;
    const annotated = annotate(this.read, base, tokens, this.#workings);
    // What was read for this alone is not kept.
    if (!isHeld) this.release();
    return annotated;
  }

  /** Whether it was annotated elsewhere. */
  get isReady(): boolean {
    return this.#ready !== undefined;
  }

  /** Gives up what takes much memory: it is read again when it is asked for again. */
  release(): void {
    this.#read = undefined;
    this.#workings = undefined;
  }

  /** What was found on the way to {@link annotated}, for the text that comes in place of this one. It is given away. */
  takeWorkings(): Workings | undefined {
    const workings = this.#workings;
    this.#workings = undefined;
    return workings;
  }

  get hash(): string {
    return (this.#hash ??= contentHash(this.text));
  }

  /** Whether {@link written} is known without work. */
  get isKnown(): boolean {
    return this.#own !== undefined || this.#remembered !== undefined;
  }

  /** When the source says that it was written. */
  get written(): Written | undefined {
    return (this.#own ?? this.#remembered ?? { date: writtenIn(this.read.header) }).date;
  }

  /** What is remembered of this very text, where it was read against the same base and without the same names. */
  remembered(base: Base, notNames: readonly string[]): RememberedSource | undefined {
    const known = this.#remembered;
    return known && isSameBase(known.base, base) && isSameList(known.notNames ?? [], notNames) ? known : undefined;
  }

  /** Takes over what is remembered. @returns whether it is of this text; else it is ignored */
  recall(known: RememberedSource): boolean {
    const fits = known.format === this.format && known.hash === this.hash;
    if (fits) this.#remembered = known;
    return fits;
  }
}

/** A source at one text, one base date and without what is no name in it. Each thing that can be told of it alone is made when first asked for. */
export class PreparedSource {
  readonly source: SourceText;
  readonly base: Base;
  /** Words in it that are no names. */
  readonly notNames: readonly string[];
  readonly remembered: RememberedSource | undefined;
  readonly #vocabulary: Vocabulary;
  #heading: { readonly title: string; readonly publisher?: string } | undefined;
  #view: string | undefined;
  #annotated: AnnotatedSource | undefined;
  /** Only of what was given up. */
  #packed: PackedAnnotations | undefined;
  #profile: Profile | undefined;
  #rare: RareWords | undefined;
  #fingerprint: Fingerprint | undefined;
  #print: Print | undefined;
  #notCompared: readonly NotCompared[] | undefined;

  constructor(source: SourceText, base: Base, notNames: readonly string[], vocabulary: Vocabulary) {
    this.source = source;
    this.base = base;
    this.notNames = notNames;
    this.remembered = source.remembered(base, notNames);
    this.#vocabulary = vocabulary;
  }

  get id(): string {
    return this.source.id;
  }

  get text(): string {
    return this.source.text;
  }

  /** See `ReadSource.view`. */
  get view(): string {
    return (this.#view ??= this.remembered ? withBlanks(this.text, this.remembered.blanks) : this.source.read.view);
  }

  get annotated(): AnnotatedSource {
    return this.#annotated ?? this.#unpacked ?? withoutNames(this.source.annotated(this.base), this.notNames);
  }

  get profile(): Profile {
    if (!this.#profile) {
      this.#annotated ??= this.#unpacked;
      const tokens = tokensOf((this.#annotated ?? this.source).read);
      this.#annotated ??= withoutNames(this.source.annotated(this.base, tokens), this.notNames);
      this.#profile = profileOf(this.#annotated, this.#vocabulary, tokens);
      this.#print ??= printOf(this.#annotated.read, tokens);
    }
    return this.#profile;
  }

  get #unpacked(): AnnotatedSource | undefined {
    return this.#packed === undefined
      ? undefined
      : unpack(this.#packed, { text: this.text, format: this.source.format, view: this.view });
  }

  get print(): Print {
    return (this.#print ??= printOf(this.annotated.read));
  }

  get fingerprint(): Fingerprint {
    return (this.#fingerprint ??= fingerprintOf(this.#rareWords, this.#vocabulary));
  }

  get title(): string {
    return this.#headed.title;
  }

  get publisher(): string | undefined {
    return this.#headed.publisher;
  }

  /** What of it takes no part, in order of place. */
  get notCompared(): readonly NotCompared[] {
    return (this.#notCompared ??= this.remembered
      ? this.remembered.notCompared.map((one) => ({ source: this.id, ...one }))
      : notComparedIn(this.id, this.annotated));
  }

  /**
   * Does all that an analysis asks of it alone.
   * @throws whatever a step of the engine throws over this text
   */
  prepare(): void {
    void this.fingerprint;
    void this.#headed;
    void this.notCompared;
  }

  /** Gives up what takes much memory and only linking and reading ask for: it is made again when it is asked for again. */
  release(): void {
    void this.view;
    // What comes ready made is held elsewhere.
    if (this.#annotated && !this.source.isReady) this.#packed ??= pack(this.#annotated);
    this.#annotated = undefined;
    this.#profile = undefined;
    this.#print = undefined;
    this.source.release();
  }

  /** Gives up all that only another analysis would ask for. */
  forsake(): void {
    this.release();
    this.#view = undefined;
    this.#rare = undefined;
    this.#fingerprint = undefined;
  }

  remember(): RememberedSource {
    if (this.remembered) return this.remembered;
    const { publisher } = this;
    const { written: date } = this.source;
    return {
      id: this.id,
      hash: this.source.hash,
      format: this.source.format,
      ...(this.base ? { base: this.base } : {}),
      ...(this.notNames.length > 0 ? { notNames: this.notNames } : {}),
      title: this.title,
      ...(date ? { date } : {}),
      ...(publisher ? { publisher } : {}),
      rareWords: this.#rememberedWords(),
      blanks: blanksOf(this.text, this.view),
      notCompared: this.notCompared.map(({ start, end, why }) => ({ start, end, why })),
    };
  }

  get #headed(): { readonly title: string; readonly publisher?: string } {
    return (this.#heading ??= this.remembered ?? headingOf(this.id, this.source.read));
  }

  get #rareWords(): RareWords {
    return (this.#rare ??= this.remembered
      ? {
          ids: Int32Array.from(this.remembered.rareWords, ([word]) => this.#vocabulary.idOfBase(word)),
          sentences: Int32Array.from(this.remembered.rareWords, ([, sentences]) => sentences),
        }
      : rareWordsOf(this.profile, this.#vocabulary));
  }

  #rememberedWords(): RememberedSource['rareWords'] {
    const { ids, sentences } = this.#rareWords;
    return Array.from(ids, (id, k) => [this.#vocabulary.wordOf(id), sentences[k]!]);
  }
}

function headingOf(id: string, { header, view }: ReadSource): { readonly title: string; readonly publisher?: string } {
  return {
    title: header.title ? view.slice(header.title.start, header.title.end).replace(/\s+/g, ' ').trim() : id,
    ...(header.publisher ? { publisher: header.publisher } : {}),
  };
}

export function isSameBase(a: Base, b: Base): boolean {
  return a?.iso === b?.iso && a?.from === b?.from;
}

export function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

function blanksOf(text: string, view: string): [number, string][] {
  const blanks: [number, string][] = [];
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) === view.charCodeAt(at)) continue;
    const start = at;
    while (at < text.length && text.charCodeAt(at) !== view.charCodeAt(at)) at++;
    blanks.push([start, view.slice(start, at)]);
  }
  return blanks;
}

function withBlanks(text: string, blanks: RememberedSource['blanks']): string {
  let view = '';
  let at = 0;
  for (const [start, instead] of blanks) {
    view += text.slice(at, start) + instead;
    at = start + instead.length;
  }
  return view + text.slice(at);
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
  verse: 'a song or a poem',
} as const;

function notComparedIn(source: string, annotated: AnnotatedSource): NotCompared[] {
  const aside = annotated.read.furniture.map(({ start, end, why }) => ({
    source,
    start,
    end,
    why: FURNITURE_WORDS[why],
  }));
  const dates = annotated.figures
    // A month and a day are compared as far as they go.
    .filter(({ relative, value }) => relative && !annotated.base && !/^XXXX-\d\d/.test(String(value)))
    .map(({ start, end }) => ({ source, start, end, why: 'a relative date in an account without a date line' }));
  const crowded = Array.from(crowdedSentences(annotated), (sentence) => {
    const { start, end } = annotated.read.sentences[sentence]!;
    return { source, start, end, why: 'more than one sentence can state' };
  });
  const behind = isVeryLong(annotated)
    ? [
        {
          source,
          start: annotated.read.sentences[LONGEST]!.start,
          end: annotated.read.text.length,
          why: `behind the first ${LONGEST} sentences: not held against another account as long`,
        },
      ]
    : [];
  return [...aside, ...dates, ...crowded, ...behind].sort((a, b) => a.start - b.start || a.end - b.end);
}
