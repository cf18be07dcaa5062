import type { EntityKind, Token } from '../../model';
import { organizationRoles } from './cueWords';

/** What people are: the last word of a role before a name, or near the start of one after it. */
const personRoles = wordSet(
  'activist actor actress adviser advisor agent ambassador analyst architect artist astronaut athlete attorney author banker billionaire ' +
    'biologist bishop boss candidate captain cardinal ceo cfo chair chairman chairperson chairwoman chancellor chef chief clerk coach ' +
    'co-founder colonel columnist commander commissioner congressman congresswoman constable consultant coo coordinator coroner correspondent ' +
    'councillor counsel curator dean defender deputy designer detective developer diplomat director doctor driver economist editor ' +
    'engineer entrepreneur executive expert farmer filmmaker fisherman forward founder general geologist goalkeeper governor guard guitarist ' +
    'head historian inspector investor journalist judge justice king lawmaker lawyer leader lecturer lieutenant magistrate manager mayor meteorologist ' +
    'midfielder minister model mp musician negotiator neighbor neighbour nurse officer official organiser organizer owner paramedic partner pastor ' +
    'pilot pitcher playwright poet premier president priest prince princess principal producer professor prosecutor publicist publisher ' +
    'quarterback queen reporter representative researcher resident scientist secretary seismologist senator sergeant sheriff singer soldier ' +
    'solicitor speaker spokesman spokesperson spokeswoman star strategist striker student superintendent surgeon surveyor teacher treasurer ' +
    'trustee undersecretary victim warden witness worker writer',
);

/** Words that stand before a role and belong to it. */
const roleAdjectives = wordSet(
  'acting assistant associate chief current deputy emeritus executive ex ex- financial finance first foreign former general honorary interim ' +
    'interior joint junior lead long-time longtime managing national new operating outgoing prime principal retired second senior then vice',
);

const determiners = wordSet('the a an its their his her our this that these those');
const stops = /^[,.;:!?()"“”—–-]$/;
const verbs = wordSet('said says told was is were who which has had have would will and but');
const MOST_WORDS = 12;

/**
 * Role words beside a name, as written: "Hale Motors CEO" before a person's name, "manager of a grocery in Marshton" after its
 * comma; "Norwegian ferry operator" before an organisation's. Nothing is taken from further away.
 * @param from first token of the name, `to` its last
 */
export function rolesBeside(
  view: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  kind: EntityKind,
): string[] {
  if (kind !== 'person' && kind !== 'organization') return [];
  const nouns = kind === 'person' ? personRoles : organizationRoles;
  const roles: string[] = [];
  const text = (first: number, last: number): string =>
    view.slice(tokens[first]!.start, tokens[last]!.end).replace(/\s+/g, ' ');
  const before = roleBefore(tokens, from, nouns, kind);
  if (before) roles.push(text(...before));
  const after = roleAfter(tokens, to, nouns);
  if (after) roles.push(text(...after));
  return roles;
}

function roleBefore(
  tokens: readonly Token[],
  from: number,
  nouns: ReadonlySet<string>,
  kind: EntityKind,
): [number, number] | undefined {
  let last = from - 1;
  // "Hale's chief executive, Ann Marsh,"
  if (kind === 'person' && tokens[last]?.text === ',') last--;
  if (last < 0 || !nouns.has(tokens[last]!.lower) || tokens[last]!.kind !== 'word') return undefined;
  let first = last;
  while (first > 0 && last - first < 6) {
    const token = tokens[first - 1]!;
    const next = tokens[first]!;
    const fits =
      kind === 'person'
        ? isCapital(token) ||
          roleAdjectives.has(token.lower) ||
          nouns.has(token.lower) ||
          isPossessive(token) ||
          (isPossessive(next) && token.kind === 'word')
        : token.kind === 'word' &&
          !determiners.has(token.lower) &&
          (isCapital(token) || first === last || isCapital(next)) &&
          !isLink(token);
    if (!fits || verbs.has(token.lower)) break;
    first--;
    if (kind === 'organization' && isCapital(token)) break;
  }
  while (first < last && (isPossessive(tokens[first]!) || determiners.has(tokens[first]!.lower))) first++;
  return [first, last];
}

function roleAfter(tokens: readonly Token[], to: number, nouns: ReadonlySet<string>): [number, number] | undefined {
  if (tokens[to + 1]?.text !== ',') return undefined;
  let first = to + 2;
  // "Ann Marsh, 41, a teacher in Hale Bay,"
  if (tokens[first]?.kind === 'number' && tokens[first + 1]?.text === ',') first += 2;
  while (tokens[first] && determiners.has(tokens[first]!.lower)) first++;
  let last = first - 1;
  let noun = -1;
  while (last + 1 < tokens.length && last - first < MOST_WORDS) {
    const token = tokens[last + 1]!;
    if (stops.test(token.text) || verbs.has(token.lower)) break;
    last++;
    if (noun < 0 && nouns.has(token.lower)) noun = last;
  }
  if (last < first || noun < 0 || noun - first > 4 || last - first >= MOST_WORDS) return undefined;
  // A role ends where the sentence pauses or goes on with its verb.
  return [first, last];
}

function isCapital(token: Token): boolean {
  return token.kind === 'word' && /^\p{Lu}/u.test(token.text);
}

function isPossessive(token: Token): boolean {
  return token.text === "'s" || token.text === '’s';
}

function isLink(token: Token): boolean {
  return /^(?:of|in|at|by|for|from|to|with|on|and|or|as|that|than|which)$/.test(token.lower);
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
