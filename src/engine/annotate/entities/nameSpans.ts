import type { EntityKind, Header, Sentence, Token } from '../../model';

/** A name in the tokens of one sentence; `to` is the last token, inclusive. */
export interface NameSpan {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
}

const suffix = /^(?:inc|corp|ltd|llc|plc|co|sa|ag|group|holdings|bank|university|ministry|department|agency|association|motors?)\.?$/i;
const title = /^(?:mr|mrs|ms|dr|president|minister|chairman|chief|ceo|senator|sir|judge)\.?$/i;
const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i;

/** Spans that name something, in order. */
export function nameSpans(
  _sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
  _header: Header,
): NameSpan[] {
  const lower = new Set<string>();
  for (const list of tokens) for (const token of list) if (token.text === token.lower) lower.add(token.lower);
  const spans: NameSpan[] = [];
  tokens.forEach((list, sentence) => {
    for (let from = 0; from < list.length; from++) {
      if (!isCapital(list[from]!) || calendar.test(list[from]!.text) || title.test(list[from]!.text)) continue;
      if (from === 0 && lower.has(list[0]!.lower)) continue;
      let to = from;
      while (to + 1 < list.length && isCapital(list[to + 1]!) && !calendar.test(list[to + 1]!.text)) to++;
      const before = list[from - 1];
      const kind: EntityKind = suffix.test(list[to]!.text)
        ? 'organization'
        : before && title.test(before.text)
          ? 'person'
          : before && /^(?:in|at|near|from)$/.test(before.lower)
            ? 'place'
            : 'other';
      spans.push({ sentence, from, to, kind });
      from = to;
    }
  });
  return spans;
}

function isCapital(token: Token): boolean {
  return token.kind === 'word' && /^\p{Lu}/u.test(token.text) && token.text.length > 1;
}
