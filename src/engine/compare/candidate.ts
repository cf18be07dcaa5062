import type { FigureMention, Statement } from '../model';
import type { Meaning } from './figures';
import type { NamedWords } from './namedWords';
import type { Sides } from './opposites';

/** How a count goes on changing after the event. */
export type Development = 'up' | 'either';

/** A moment of what goes on that an account names beside a figure: the highest, one that lasts, or one since another. */
export type Stage = 'peak' | 'still' | 'since';

/** A statement with the figure that it gives, as verdicts are reached from it. */
export interface Candidate {
  readonly statement: Statement;
  readonly figure?: FigureMention;
  /** What the figure's value means, where it is known already. */
  readonly meaning?: Meaning;
  /** Direction from a place, in degrees clockwise from north, for a statement that gives one in the place of a figure. */
  readonly bearing?: number;
  /**
   * Content words of a statement without a figure, with how much each says: yes and no are held against each other over the
   * same words only.
   */
  readonly words?: ReadonlyMap<number, number>;
  /** What such a statement takes sides on. */
  readonly sides?: Sides;
  /** Whether it denies something, be it beside what it says. */
  readonly hasNo?: boolean;
  /** The names and numbers in it. */
  readonly named?: NamedWords;
  /** Origin of the statement's source. */
  readonly origin: string;
  /** When the source was written, ISO date, where it says so. */
  readonly written?: string;
  /** The moment of what goes on that it is of, where the account names one. */
  readonly stage?: Stage;
  /** Whether the count that it gives may have grown, or changed either way, in a later account: tolls do, prices do not. */
  readonly develops?: Development;
}

/** The account of a statement in a word, as reasons name it. */
export function accountOf(candidate: Candidate): string {
  return candidate.statement.source.replace(/^.*\//, '').replace(/\.(txt|md|markdown)$/i, '');
}
