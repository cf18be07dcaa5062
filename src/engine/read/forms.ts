import type { Token, TokenKind } from '../model';

/*
 * Words come again and again, in one account and in all of them. What is known of a word as it is written, wherever it
 * stands, is found once and then kept by the number of its form.
 */

/** What is the same of every token that is written alike. */
export type Form = Pick<Token, 'kind' | 'text' | 'lower' | 'form'>;

/** Places for the forms that are kept: a power of two, more than a language's common words and some megabytes at most. */
const FORMS = 1 << 15;
/** A longer string may be no copy but a window into its account, which would be held with it. */
const LONGEST_FORM = 12;

/** Each form stands at the place that its hash gives, or at the one beside it. */
const forms = new Array<Form | undefined>(FORMS).fill(undefined);
let count = 0;

/** The form of what stands from one offset of a text up to another: found without a copy of it, where it is known. */
export function formIn(text: string, start: number, end: number): Form {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const place = (hash ^ (hash >>> 15)) & (FORMS - 1);
  const first = forms[place];
  if (first && standsAt(first.text, text, start, end)) return first;
  const second = forms[place ^ 1];
  if (second && standsAt(second.text, text, start, end)) return second;
  const written = text.slice(start, end);
  const form = { kind: kindOf(written), text: written, lower: written.toLowerCase(), form: count++ };
  if (written.length > LONGEST_FORM) return form;
  // The older of the two gives way.
  forms[place ^ 1] = first;
  forms[place] = form;
  return form;
}

function standsAt(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false;
  for (let at = 0; at < written.length; at++) if (written.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

function kindOf(text: string): TokenKind {
  const code = text.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return 'number';
  // Letters of ASCII, which nearly all are, need no look at the tables of Unicode.
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 'word' : 'mark';
  return /^\p{L}/u.test(text) ? 'word' : 'mark';
}

/** Forms that {@link ByForm} knows at once; a power of two. */
const PLACES = 1 << 13;

/** What a step knows of tokens by their form alone: found when a form is first met, and again where another took its place. */
export class ByForm<Known> {
  readonly #find: (token: Token) => Known;
  readonly #forms = new Int32Array(PLACES).fill(-1);
  /** Of its full length from the start: filled here and there, a list that grows would become a slow one. */
  readonly #known = new Array<Known | undefined>(PLACES).fill(undefined);

  /** @param find what is known of a token: it depends on how the token is written and on nothing else */
  constructor(find: (token: Token) => Known) {
    this.#find = find;
  }

  of(token: Token): Known {
    const place = token.form & (PLACES - 1);
    if (this.#forms[place] !== token.form) {
      this.#known[place] = this.#find(token);
      this.#forms[place] = token.form;
    }
    return this.#known[place]!;
  }
}
