import type { EntityKind, Token } from '../../model';

const roleNouns = new Set(
  (
    'ceo cfo coo cto boss chief chairman chairwoman chairperson chair president minister secretary director manager owner founder ' +
    'co-founder spokesman spokeswoman spokesperson analyst governor mayor senator captain coach judge officer sheriff lawyer ' +
    'attorney prosecutor professor editor head leader deputy commander executive ambassador commissioner'
  ).split(' '),
);

/** Role words beside a name, as written: "Renault CEO" before it, "manager of Hale's grocery" after its comma. */
export function rolesBeside(
  view: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  kind: EntityKind,
): string[] {
  if (kind !== 'person') return [];
  const roles: string[] = [];
  const before = tokens[from - 1];
  if (before && roleNouns.has(before.lower)) {
    let start = from - 1;
    while (start > 0 && tokens[start - 1]!.kind === 'word' && (roleNouns.has(tokens[start - 1]!.lower) || /^\p{Lu}/u.test(tokens[start - 1]!.text)))
      start--;
    roles.push(view.slice(tokens[start]!.start, before.end));
  }
  const comma = tokens[to + 1];
  const next = tokens[to + 2];
  if (comma?.text === ',' && next) {
    let end = to + 2;
    while (end < tokens.length && !/^[,.;:!?()"”]$/.test(tokens[end]!.text)) end++;
    const words = tokens.slice(to + 2, end);
    if (words.some((word) => roleNouns.has(word.lower)) && words.length <= 10)
      roles.push(view.slice(next.start, words[words.length - 1]!.end).replace(/\s+/g, ' '));
  }
  return roles;
}
