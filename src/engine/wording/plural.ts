/** Plurals that no ending tells. Heads of counted things and of units, as the figures' extractors give them. */
const irregular = new Map([
  ['analysis', 'analyses'],
  ['axis', 'axes'],
  ['basis', 'bases'],
  ['calf', 'calves'],
  ['child', 'children'],
  ['crisis', 'crises'],
  ['criterion', 'criteria'],
  ['echo', 'echoes'],
  ['foot', 'feet'],
  ['goose', 'geese'],
  ['half', 'halves'],
  ['hero', 'heroes'],
  ['hypothesis', 'hypotheses'],
  ['knife', 'knives'],
  ['leaf', 'leaves'],
  ['life', 'lives'],
  ['loaf', 'loaves'],
  ['man', 'men'],
  ['medium', 'media'],
  ['mosquito', 'mosquitoes'],
  ['mouse', 'mice'],
  ['ox', 'oxen'],
  ['penny', 'pence'],
  ['person', 'people'],
  ['phenomenon', 'phenomena'],
  ['potato', 'potatoes'],
  ['quiz', 'quizzes'],
  ['shelf', 'shelves'],
  ['thesis', 'theses'],
  ['thief', 'thieves'],
  ['tomato', 'tomatoes'],
  ['tooth', 'teeth'],
  ['torpedo', 'torpedoes'],
  ['veto', 'vetoes'],
  ['wife', 'wives'],
  ['wolf', 'wolves'],
  ['woman', 'women'],
]);

/** Nouns that are their own plural, those that English only has in the plural, and adjectives that stand for people. */
const unchanged = new Set(
  (
    'aircraft baht bison carp cattle celsius cod deer fahrenheit fish forint hertz horsepower hovercraft kelvin ' +
    'kilohertz lux megahertz gigahertz military moose offspring percent police rand renminbi salmon series sheep ' +
    'shrimp siemens spacecraft species staff swine troops trout watercraft won yen yuan people personnel ' +
    'aboard abducted affected arrested based charged convicted damaged destroyed detained died drowned executed freed hospitalised ' +
    'hospitalized infected kidnapped lost murdered perished quarantined released rescued sentenced shot sickened stabbed ' +
    'stranded survived trapped unaccounted slain ahead behind clear ' +
    'crew dead deceased displaced elderly evacuated homeless hurt injured killed missing sick unemployed wounded ' +
    'british danish dutch english finnish french irish polish scottish spanish swedish swiss turkish welsh'
  ).split(' '),
);

/** Plural of an English noun, keeping the case of its first letters: "body" gives "bodies", "fireman" gives "firemen". */
export function pluralNoun(noun: string): string {
  const lower = noun.toLowerCase();
  if (unchanged.has(lower) || lower.endsWith('ese')) return noun;
  const known = irregular.get(lower);
  if (known) return noun.charAt(0) + known.slice(1);
  if (/(?:woman|[a-z]{2}man)$/.test(lower) && !/(?:german|human|roman|ottoman|shaman|talisman|norman)$/.test(lower)) {
    return `${noun.slice(0, -2)}en`;
  }
  if (/[a-z]{2}(?:child)$/.test(lower)) return `${noun}ren`;
  if (/[^aeiou]y$|quy$/.test(lower)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(lower)) return `${noun}es`;
  return `${noun}s`;
}

/**
 * Plural of a noun with the words around it: the head is what stands before "per", "of" or a scale's name.
 * "mile per hour" gives "miles per hour", "degree Celsius" gives "degrees Celsius", "joint project" "joint projects".
 */
export function pluralPhrase(phrase: string): string {
  const tail = /\s(?:per|of|in|on|at|from|for|with|to)\s|\s(?:celsius|fahrenheit|kelvin)$/i.exec(phrase);
  const core = tail ? phrase.slice(0, tail.index) : phrase;
  const head = core.lastIndexOf(' ') + 1;
  return core.slice(0, head) + pluralNoun(core.slice(head)) + (tail ? phrase.slice(tail.index) : '');
}
