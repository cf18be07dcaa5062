import type { Shelf } from './engine';
import type { Fact } from './model';

/** A fact of which all but its verdict is on a shelf, and taken from there each time it is asked for. */
export class ShelvedFact implements Fact {
  readonly id: string;
  readonly verdict: Fact['verdict'];
  readonly #shelf: Shelf;
  readonly #place: number;

  private constructor(id: string, verdict: Fact['verdict'], shelf: Shelf, place: number) {
    this.id = id;
    this.verdict = verdict;
    this.#shelf = shelf;
    this.#place = place;
  }

  /** Puts a fact on a shelf. */
  static of(fact: Fact, shelf: Shelf): ShelvedFact {
    return new ShelvedFact(fact.id, fact.verdict, shelf, shelf.put(fact));
  }

  /** The same fact under another number. */
  numbered(id: string): ShelvedFact {
    return new ShelvedFact(id, this.verdict, this.#shelf, this.#place);
  }

  get label(): Fact['label'] {
    return this.#whole.label;
  }

  get kind(): Fact['kind'] {
    return this.#whole.kind;
  }

  get aspects(): Fact['aspects'] {
    return this.#whole.aspects;
  }

  get reason(): Fact['reason'] {
    return this.#whole.reason;
  }

  get statements(): Fact['statements'] {
    return this.#whole.statements;
  }

  get origins(): Fact['origins'] {
    return this.#whole.origins;
  }

  get apart(): NonNullable<Fact['apart']> | undefined {
    return this.#whole.apart;
  }

  get notStated(): Fact['notStated'] {
    return this.#whole.notStated;
  }

  get #whole(): Fact {
    return this.#shelf.take(this.#place) as Fact;
  }
}
