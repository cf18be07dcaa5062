import type { Token } from '../../model';
import { CUES } from './cueWords';
import { SHAPES, type SeenSentence } from './features';
import { FLAGS } from './wordKnowledge';

/** What happens at a place and is named for it. */
const events = new Set(['battle', 'battles', 'siege', 'treaty', 'massacre', 'sack', 'raid', 'peace', 'convention']);
const ranks = new Set(['First', 'Second', 'Third', 'Great']);
/** Nouns that a bare number of a model stands before: "Hale 787 jets". */
const products = new Set(
  'jet jets plane planes aircraft airliner airliners car cars engine engines phone phones index'.split(' '),
);
const threeDigits = /^[1-9]\d{2}$/;
/** "A320", "VC-10s"; quarters and groups of states are no models. */
const model = /^(?!(?:Q|H|G|FY|U)\d)\p{Lu}{1,3}-?\d{2,4}\p{Lu}?s?$/u;

const patrons = /^(?:st|saint|king|queen|prince|princess|children|women)$/;
const founded =
  /^(?:hospital|infirmary|hospice|church|chapel|cathedral|abbey|school|college|academy|university|primary|house|hall|centre|center)$/;

/** "St Anne's Hospital", "King's College", "Queen Ada's Primary School": the last token of the whole name, or -1 for none. */
export function ofPatron(list: readonly Token[], from: number, to: number): number {
  if (!patrons.test(list[from]?.lower ?? '') || !/^['’]s$/.test(list[to + 1]?.text ?? '')) return -1;
  let end = to + 1;
  while (founded.test(list[end + 1]?.lower ?? '') && /^\p{Lu}/u.test(list[end + 1]!.text)) end++;
  return end > to + 1 ? end : -1;
}

/**
 * "Battle of Hale", "Second Siege of Marsh": where the name of what happened at a place begins.
 * @param from first token of the place's name
 * @returns index of a token, or -1 where the place is named by itself
 */
export function eventBefore(list: readonly Token[], from: number): number {
  const link = list[from - 1]?.text === 'the' ? from - 2 : from - 1;
  const head = list[link - 1];
  if (list[link]?.text !== 'of' || !head || head.text === head.lower || !events.has(head.lower)) return -1;
  return ranks.has(list[link - 2]?.text ?? '') ? link - 2 : link - 1;
}

/**
 * "Hale 787 Skylark", "Hale A320s", "A320": the name of what a firm makes.
 * @param from first token of a name that was taken for the firm's, or the product's alone
 * @param to its last token
 * @returns first and last token, or undefined where no product is named
 */
export function productAround(
  list: readonly Token[],
  { shape, role, know, cue }: SeenSentence,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } | undefined {
  const isModel = (at: number): boolean => threeDigits.test(list[at]?.text ?? '') || model.test(list[at]?.text ?? '');
  if (
    from === to
      ? /\d{3}/.test(list[to]!.text) && model.test(list[to]!.text)
      : /\d/.test(list[to]!.text) && role[to] === 1
  )
    return { from, to };
  // The tagger may take the number for a part of the firm's name.
  for (let at = from + 1; at < to; at++)
    if (isModel(at) && (cue[to]! & CUES.organizationHead) === 0) return { from, to };
  if (
    isModel(from - 1) &&
    role[from - 2] === 1 &&
    shape[to] === SHAPES.capital &&
    (know[from - 2]! & FLAGS.place) === 0
  )
    return { from: from - 2, to };
  if (!isModel(to + 1)) return undefined;
  if (role[to + 2] === 1 && shape[to + 2] === SHAPES.capital) return { from, to: to + 2 };
  const bare = threeDigits.test(list[to + 1]!.text);
  return bare && !products.has(list[to + 2]?.lower ?? '') ? undefined : { from, to: to + 1 };
}
