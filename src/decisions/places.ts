import type { Spot } from '../engine/model';
import { findAnchor, fold, type Found } from './anchor';
import { FoldedText } from './foldedText';
import type { Anchor, Decision } from './model';

/** An anchor in the accounts as they are now; `renamed` where another account than the one it names has it. */
export interface Placed extends Spot {
  readonly passage: Found['passage'];
  readonly renamed: boolean;
}

/** A decision with the places of its anchors; undefined where one is not found. */
export interface PlacedDecision {
  readonly decision: Decision;
  readonly subject: Placed | undefined;
  readonly others: readonly (Placed | undefined)[];
}

interface Known {
  readonly text: string;
  readonly folded: FoldedText;
  readonly found: Map<Anchor, Found | undefined>;
}

/** Leading code units of a passage by which an account is known again under another name. */
const keyLength = 16;

/** Finds the anchors of decisions in accounts. What was found is kept until the account changes. */
export class Places {
  readonly #known = new Map<string, Known>();
  /** Of accounts that were searched for passages of accounts that are gone: the keys that they have. */
  readonly #hits = new Map<string, { readonly text: string; readonly wanted: string; readonly keys: Set<string> }>();

  /** @param texts of all accounts, by id */
  place(decisions: readonly Decision[], texts: ReadonlyMap<string, string>): PlacedDecision[] {
    for (const source of this.#known.keys()) if (!texts.has(source)) this.#known.delete(source);
    for (const source of this.#hits.keys()) if (!texts.has(source)) this.#hits.delete(source);
    const candidates = this.#renamed(decisions, texts);
    return decisions.map((decision) => {
      const named = new Set([decision.subject, ...decision.others].map(({ source }) => source));
      const find = (anchor: Anchor): Placed | undefined => {
        const text = texts.get(anchor.source);
        if (text !== undefined) {
          const found = this.#find(anchor, anchor.source, text);
          return found && { source: anchor.source, ...found, renamed: false };
        }
        for (const source of candidates.get(keyOf(anchor)) ?? []) {
          // An account that the decision names stands for itself.
          if (named.has(source)) continue;
          const found = this.#find(anchor, source, texts.get(source) ?? '');
          if (found?.passage === 'same') return { source, ...found, renamed: true };
        }
        return undefined;
      };
      return { decision, subject: find(decision.subject), others: decision.others.map(find) };
    });
  }

  #find(anchor: Anchor, source: string, text: string): Found | undefined {
    let known = this.#known.get(source);
    if (known?.text !== text) {
      known = { text, folded: new FoldedText(text), found: new Map() };
      this.#known.set(source, known);
    }
    if (!known.found.has(anchor)) known.found.set(anchor, findAnchor(known.folded, anchor));
    return known.found.get(anchor);
  }

  /** For the passages of accounts that are gone: the accounts that have their beginning, in the order of their names. */
  #renamed(decisions: readonly Decision[], texts: ReadonlyMap<string, string>): Map<string, string[]> {
    const wanted = new Set<string>();
    for (const { subject, others } of decisions) {
      for (const anchor of [subject, ...others]) if (!texts.has(anchor.source)) wanted.add(keyOf(anchor));
    }
    const candidates = new Map<string, string[]>();
    if (wanted.size === 0) {
      this.#hits.clear();
      return candidates;
    }
    const all = [...wanted].sort().join('\n');
    for (const source of [...texts.keys()].sort()) {
      const text = texts.get(source) ?? '';
      let hits = this.#hits.get(source);
      if (hits?.text !== text || hits.wanted !== all) {
        hits = { text, wanted: all, keys: keysIn(text, wanted) };
        this.#hits.set(source, hits);
      }
      for (const key of hits.keys) {
        const found = candidates.get(key);
        if (found) found.push(source);
        else candidates.set(key, [source]);
      }
    }
    return candidates;
  }
}

/** Of one length, so that a text is gone through once for any number of them. */
function keyOf({ passage, selector }: Anchor): string {
  const whole = fold(selector.prefix + selector.exact + selector.suffix).trim();
  const start = fold(passage).trim();
  return (start.length >= keyLength ? start : whole).slice(0, keyLength);
}

function keysIn(text: string, wanted: ReadonlySet<string>): Set<string> {
  const folded = fold(text);
  const keys = new Set<string>();
  // Most places of a text are ruled out by two characters, without making a string of them.
  const beginnings = new Uint8Array(1 << 16);
  for (const key of wanted) beginnings[beginning(key, 0)] = 1;
  for (let at = 0; at + keyLength <= folded.length; at++) {
    if (beginnings[beginning(folded, at)] === 0) continue;
    const key = folded.slice(at, at + keyLength);
    if (wanted.has(key)) keys.add(key);
  }
  return keys;
}

function beginning(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0xffff;
}
