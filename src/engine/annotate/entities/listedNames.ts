import type { Token } from '../../model';
import type { FoundName } from './agreement';

/** Between two names of one list. */
const separators = new Set([',', ';', '/', '&', 'and', 'or', ', and', ', or', 'and the', ', the']);
const longestSeparator = 2;
/** How much the others of a list count beside what a name's own sentence says of it. */
const share = 0.5;
/** No single name may outweigh the rest of its list. */
const least = -8;
const most = 16;

/** "Hale, Marsh and Beacon": names listed together are mostly of one kind; each hears what is said of the others. */
export function hearNeighbours(found: readonly FoundName[], tokens: readonly (readonly Token[])[]): FoundName[] {
  const heard: FoundName[] = [];
  for (let from = 0; from < found.length;) {
    let to = from;
    while (to + 1 < found.length && areListed(found[to]!, found[to + 1]!, tokens)) to++;
    const list = found.slice(from, to + 1);
    const bounded = list.map(({ scores }) => scores.map((score) => Math.max(least, Math.min(most, score))));
    const all = bounded[0]!.map((_, kind) => bounded.reduce((sum, scores) => sum + scores[kind]!, 0));
    list.forEach((name, at) => {
      const scores = name.scores.map((own, kind) =>
        list.length > 1 ? own + (share * (all[kind]! - bounded[at]![kind]!)) / (list.length - 1) : own,
      );
      heard.push({ ...name, scores });
    });
    from = to + 1;
  }
  return heard;
}

function areListed(one: FoundName, next: FoundName, tokens: readonly (readonly Token[])[]): boolean {
  const between = next.from - one.to - 1;
  if (one.sentence !== next.sentence || between < 1 || between > longestSeparator) return false;
  const list = tokens[one.sentence]!;
  const words = list.slice(one.to + 1, next.from).map(({ lower }) => lower);
  return separators.has(words.join(' '));
}
