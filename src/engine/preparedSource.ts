import { annotate } from './annotate/annotate';
import { fingerprintOf, rareWordsOf, type Fingerprint, type RareWord } from './align/events';
import { profileOf, type Profile } from './align/profile';
import type { Vocabulary } from './align/vocabulary';
import { contentHash } from './contentHash';
import type { RememberedSource } from './memory';
import type { AnnotatedSource, NotCompared, ReadSource, SourceFormat } from './model';
import { withoutNames } from './notNames';
import { printOf, type Print } from './origins/print';
import { read } from './read/read';

export type Base = AnnotatedSource['base'];

/** A source at one text. It is read when that is first needed; what is remembered of it may make that needless. */
export class SourceText {
  readonly id: string;
  readonly text: string;
  readonly format: SourceFormat;
  #read: ReadSource | undefined;
  #remembered: RememberedSource | undefined;
  #hash: string | undefined;

  constructor(id: string, text: string, format: SourceFormat) {
    this.id = id;
    this.text = text;
    this.format = format;
  }

  get read(): ReadSource {
    return (this.#read ??= read(this.text, this.format));
  }

  get hash(): string {
    return (this.#hash ??= contentHash(this.text));
  }

  /** Whether {@link date} is known without work. */
  get isKnown(): boolean {
    return this.#read !== undefined || this.#remembered !== undefined;
  }

  /** The date that the source gives itself. */
  get date(): string | undefined {
    return this.#remembered && !this.#read ? this.#remembered.date : this.read.header.date?.iso;
  }

  /** What is remembered of this very text, where it was read against the same base and without the same names. */
  remembered(base: Base, notNames: readonly string[]): RememberedSource | undefined {
    const known = this.#remembered;
    return known && isSameBase(known.base, base) && isSameList(known.notNames ?? [], notNames) ? known : undefined;
  }

  /** Takes over what is remembered; of another text it is ignored. */
  recall(known: RememberedSource): void {
    if (known.format === this.format && known.hash === this.hash) this.#remembered = known;
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
  #view: string | undefined;
  #annotated: AnnotatedSource | undefined;
  #profile: Profile | undefined;
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
    if (!this.remembered || this.#annotated) return this.source.read.view;
    return (this.#view ??= withBlanks(this.text, this.remembered.blanks));
  }

  get annotated(): AnnotatedSource {
    return (this.#annotated ??= withoutNames(annotate(this.source.read, this.base), this.notNames));
  }

  /** Whether {@link profile} is there without work. */
  get hasProfile(): boolean {
    return this.#profile !== undefined;
  }

  get profile(): Profile {
    return (this.#profile ??= profileOf(this.annotated, this.#vocabulary));
  }

  get print(): Print {
    return (this.#print ??= printOf(this.annotated));
  }

  get fingerprint(): Fingerprint {
    return (this.#fingerprint ??= fingerprintOf(this.#rareWords(), this.#vocabulary));
  }

  get title(): string {
    if (this.remembered) return this.remembered.title;
    const { header, view } = this.source.read;
    return header.title ? view.slice(header.title.start, header.title.end).replace(/\s+/g, ' ').trim() : this.id;
  }

  get publisher(): string | undefined {
    return this.remembered ? this.remembered.publisher : this.source.read.header.publisher;
  }

  /** What of it takes no part, in order of place. */
  get notCompared(): readonly NotCompared[] {
    return (this.#notCompared ??= this.remembered
      ? this.remembered.notCompared.map((one) => ({ source: this.id, ...one }))
      : notComparedIn(this.id, this.annotated));
  }

  remember(): RememberedSource {
    if (this.remembered) return this.remembered;
    const { publisher } = this;
    const { date } = this.source;
    return {
      id: this.id,
      hash: this.source.hash,
      format: this.source.format,
      ...(this.base ? { base: this.base } : {}),
      ...(this.notNames.length > 0 ? { notNames: this.notNames } : {}),
      title: this.title,
      ...(date ? { date } : {}),
      ...(publisher ? { publisher } : {}),
      rareWords: this.#rareWords().map(({ id, sentences }) => [this.#vocabulary.wordOf(id), sentences]),
      blanks: blanksOf(this.text, this.view),
      notCompared: this.notCompared.map(({ start, end, why }) => ({ start, end, why })),
    };
  }

  #rareWords(): RareWord[] {
    return this.remembered
      ? this.remembered.rareWords.map(([word, sentences]) => ({ id: this.#vocabulary.idOfBase(word), sentences }))
      : rareWordsOf(this.profile, this.#vocabulary);
  }
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
    .filter((figure) => figure.relative && !annotated.base)
    .map(({ start, end }) => ({ source, start, end, why: 'a relative date in an account without a date line' }));
  return [...aside, ...dates].sort((a, b) => a.start - b.start || a.end - b.end);
}
