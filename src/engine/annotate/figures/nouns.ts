import type { Thing } from '../../model';
import type { Atom } from './atoms';
import type { Line } from './line';
import { isCapitalised, spanOf, wordAt } from './line';
import { isHyphen, numberWords } from './numerals';

const irregular = new Map<string, string>(
  (
    'people person|men man|women woman|children child|police police|policemen policeman|policewomen policewoman|' +
    'firemen fireman|gunmen gunman|fishermen fisherman|servicemen serviceman|businessmen businessman|' +
    'businesswomen businesswoman|spokesmen spokesman|congressmen congressman|lawmen lawman|crewmen crewman|' +
    'militiamen militiaman|tribesmen tribesman|clergymen clergyman|craftsmen craftsman|salesmen salesman|' +
    'teeth tooth|feet foot|geese goose|mice mouse|oxen ox|cattle cattle|sheep sheep|fish fish|deer deer|' +
    'aircraft aircraft|spacecraft spacecraft|personnel personnel|staff staff|crew crew|troops troop|' +
    'wives wife|lives life|knives knife|shelves shelf|leaves leaf|loaves loaf|halves half|wolves wolf|thieves thief|' +
    'calves calf|selves self|series series|species species|headquarters headquarters|crossroads crossroads|' +
    'barracks barracks|crises crisis|analyses analysis|bases base|theses thesis|axes axe|criteria criterion|' +
    'phenomena phenomenon|media medium|bacteria bacterium|data data|stadia stadium|alumni alumnus|fungi fungus|' +
    'buses bus|gases gas|viruses virus|statuses status|campuses campus|bonuses bonus|censuses census|' +
    'cases case|houses house|horses horse|nurses nurse|courses course|causes cause|clauses clause|leases lease|' +
    'licenses license|licences licence|offenses offense|expenses expense|exercises exercise|purchases purchase|' +
    'releases release|phrases phrase|noses nose|purposes purpose|responses response|universes universe|uses use|' +
    'diseases disease|warehouses warehouse|greenhouses greenhouse|databases database|increases increase|' +
    'decreases decrease|losses loss|movies movie|cookies cookie|zombies zombie|calories calorie|ties tie|pies pie|' +
    'lies lie|dies die|shoes shoe|toes toe|canoes canoe|heroes hero|potatoes potato|tomatoes tomato|' +
    'volcanoes volcano|tornadoes tornado|vetoes veto|echoes echo|torpedoes torpedo|mosquitoes mosquito|' +
    'embargoes embargo|cargoes cargo|caches cache|aches ache|headaches headache|axis axis|youth youth|' +
    'offspring offspring|salmon salmon|shrimp shrimp|poultry poultry|infantry infantry|homeless homeless'
  )
    .split('|')
    .map((pair): [string, string] => {
      const [many = '', one = ''] = pair.split(' ');
      return [many, one];
    }),
);

/** Plural in meaning, whatever their ending. */
const collective = new Set(
  'people police cattle sheep fish deer aircraft spacecraft personnel staff crew youth offspring salmon homeless'.split(
    ' ',
  ),
);

/** Words with a plural's ending that are none. */
const falsePlurals = new Set(
  (
    'is was has does as its his this us thus perhaps always sometimes besides across towards afterwards yes news plus ' +
    'minus various previous famous serious religious dangerous precious obvious enormous numerous indigenous suspicious ' +
    'continuous simultaneous unconscious infectious religious ambitious consecutive alias versus less unless nonetheless ' +
    'nevertheless business address access process success progress congress mass class glass press loss cross boss ' +
    'stress express witness wireless gas bus virus status campus bonus census focus crisis basis analysis emergency ' +
    'physics politics economics mathematics athletics olympics says goes whereas overseas sales arms sports systems ' +
    "operations communications rights indoors outdoors downstairs upstairs yours ours theirs hers it's that's he's she's " +
    'there’s that’s it’s he’s she’s christmas texas paris los las des les us jesus mars'
  ).split(' '),
);

/** Words that a counted thing does not reach over. */
const stops = new Set(
  (
    'a an the this that these those its his her their our my your it he she they we you i him them who whom whose which ' +
    'what when where while why how if because although though but or nor so yet than then as at by for from in into of ' +
    'off on onto out over per since through throughout till to toward towards under until up upon via with within ' +
    'without against among amid around about above across after along before behind below beneath beside between beyond ' +
    'down during except inside like near outside past is are was were be been being am has have had having do does did ' +
    'done will would shall should can could may might must said say says saying told tell according also not no only ' +
    'just still already again even ever never now here there more less fewer most least both each every either neither ' +
    'some any all many much several few another such once twice respectively overall including excluding worth however ' +
    'died dies die dead killed hurt injured wounded missing took take takes went go goes came come comes made make makes ' +
    'got get gets gave give gives found find finds left leave leaves lost lose loses won win wins ran run runs fell fall ' +
    'rose rise rises led hit saw began begin begins became become kept held hold holds met sat stood lay lies were aged ' +
    'ago later earlier old away apart ones higher lower larger smaller bigger greater faster slower better worse cheaper stronger weaker longer shorter long wide high deep tall together too vs versus nearly almost roughly approximately ' +
    'threw drove shot spoke wrote caught fled flew froze forgot fought fed felt dealt dug drew drank chose built bought ' +
    'brought broke bore beat became ate awoke blew bound bred clung crept dared sang sank sold sent shook shone shut slept ' +
    'slid sought spent spun split spread sprang stole struck stuck swam swept swore swung taught thought tore wore woke wept ' +
    'withdrew understood undertook overcame sued vowed escaped survived appeared refused claimed seems appears'
  ).split(' '),
);

/** A thing's head in the singular, lower case. */
export function singular(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.endsWith('children')) return word.slice(0, -3);
  if (word.endsWith('men') && word.length > 4 && !/(?:speci|acu|regi|abdo|o)men$/.test(word))
    return `${word.slice(0, -2)}an`;
  if (
    !word.endsWith('s') ||
    word.endsWith('ss') ||
    word.endsWith('us') ||
    /(?:[sx]is|tennis|iris|debris|paris)$/.test(word)
  )
    return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Has the form of a plural noun. */
export function isPlural(word: string): boolean {
  if (collective.has(word)) return true;
  if (falsePlurals.has(word) || stops.has(word)) return false;
  if (irregular.has(word)) return true;
  if ((word.endsWith('men') && word.length > 4) || word.endsWith('children')) return true;
  return word.length > 2 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('ous') && !word.endsWith("'s");
}

export function isStop(word: string): boolean {
  return stops.has(word);
}

/** Nouns for one person that end their phrase: "one protester said". */
const persons = new Set(
  'person man woman boy girl child protester protestor police officer policeman soldier student worker official witness suspect resident villager passenger rider driver player victim survivor teenager baby source employee customer'.split(
    ' ',
  ),
);

/** Longest way from the number to the head. */
const reach = 6;

/** "five plus two", "three equals three": no noun stands before another number. */
function isSum(line: Line, at: number): boolean {
  return (
    /^(?:plus|equals)$/.test(wordAt(line, at)) &&
    (line.atoms[at + 1]?.kind === 'digits' || numberWords.has(wordAt(line, at + 1)))
  );
}

/**
 * The thing named from atom `at` on: words up to and with the head noun.
 *
 * @param plural the number wants a plural: only a word of that form is a head
 * @returns the index behind the head too, and whether another figure stands between ("one 7.3-magnitude tremor": then the
 *   head alone is the thing); undefined where no noun follows
 */
export function thingAt(
  line: Line,
  at: number,
  plural: boolean,
): { thing: Thing; to: number; nested: boolean } | undefined {
  let to = 0;
  let nested = false;
  let head = '';
  let words = 0;
  let joined = false;
  for (let i = at; i < line.atoms.length && words < reach; i += 1) {
    const atom = line.atoms[i];
    if (!atom || line.taken[i]) break;
    if (atom.kind === 'mark') {
      if (isHyphen(atom) && i > at && line.atoms[i + 1]?.kind === 'word') continue;
      if ((atom.text === '“' || atom.text === '"' || atom.text === '‘') && i === at) continue;
      if (atom.text === ',' && plural && to === 0 && words > 0 && isModifier(line.atoms[i + 1]?.lower ?? '')) continue;
      break;
    }
    if (atom.kind === 'digits') {
      if (!isHyphen(line.atoms[i + 1]) || to > 0) break;
      nested = true;
      continue;
    }
    const model = modelEnd(line, i);
    if (model > i) {
      words += 1;
      i = model - 1;
      continue;
    }
    const word = atom.lower;
    if ((word === 'and' || word === 'or') && to === 0 && words > 0 && plural && joins(line, i)) {
      joined = true;
      continue;
    }
    if (word === 'and' || isStop(word) || isSum(line, i)) break;
    const hyphenated = isHyphen(line.atoms[i + 1]) && line.atoms[i + 2]?.kind === 'word';
    words += 1;
    if (hyphenated) continue;
    if (plural) {
      if (isPlural(word)) {
        to = i + 1;
        head = word;
        const next = wordAt(line, i + 1);
        if (!isPlural(next) || line.atoms[i + 1]?.kind !== 'word' || isVerbLike(next)) break;
      } else if (to > 0) break;
      else if (isPastVerb(word) && isStop(wordAt(line, i + 1)) && !joined) break;
    } else {
      if (
        to > 0 &&
        (isPastVerb(word) ||
          isAdverb(word) ||
          isVerbLike(word) ||
          isCapitalised(atom) !== isCapitalised(line.atoms[i - 1]))
      )
        break;
      if (isPastVerb(word) && to === 0 && isStop(wordAt(line, i + 1))) break;
      // "one seriously" counts no thing, "one seriously injured man" does.
      if (isAdverb(word)) continue;
      to = i + 1;
      head = word;
      if (persons.has(word)) break;
    }
  }
  if (to === 0) return undefined;
  const span = spanOf(line, nested ? to - 1 : at, to);
  return {
    thing: {
      ...span,
      head: singular(head),
      words: line.view.slice(span.start, span.end).toLowerCase().replace(/\s+/g, ' '),
    },
    to,
    nested,
  };
}

/** Index behind the name of a model that tells what kind of thing is counted: "seven AK-47 rifles", "12 AK 47 guns". */
function modelEnd({ atoms }: Line, at: number): number {
  const letters = atoms[at];
  if (letters?.kind !== 'word' || !/^\p{Lu}{1,4}$/u.test(letters.text)) return at;
  const joined = isHyphen(atoms[at + 1]);
  const digits = atoms[joined ? at + 2 : at + 1];
  const isModel = digits?.kind === 'digits' && /^\d{1,3}$/.test(digits.text);
  return isModel && (joined || letters.lower === 'ak') ? at + (joined ? 3 : 2) : at;
}

/** "government and private buildings": the "and" stands between modifiers of one noun. */
function joins(line: Line, at: number): boolean {
  for (let i = at + 1; i <= at + 3; i += 1) {
    const word = wordAt(line, i);
    if (line.atoms[i]?.kind !== 'word' || isStop(word)) return false;
    if (isPlural(word)) return true;
  }
  return false;
}

function isModifier(word: string): boolean {
  return /(?:ed|ing|ous|ful|less|ive|al|ic|able|ible|y|est)$/.test(word) && !isStop(word);
}

function isPastVerb(word: string): boolean {
  return (
    word.length > 3 &&
    word.endsWith('ed') &&
    !/^(?:hundred|speed|seed|feed|need|breed|united|red|bed|weed|reed|deed|greed|creed|sled|shed)$/.test(word)
  );
}

function isAdverb(word: string): boolean {
  return (
    word.length > 4 && word.endsWith('ly') && !/(?:family|assembly|supply|italy|ally|july|bully|rally)$/.test(word)
  );
}

function isVerbLike(word: string): boolean {
  return /^(?:says|plans|wants|hopes|aims|seeks|needs|remains|includes|shows|means|makes|expects|gives)$/.test(word);
}

/**
 * What a share or an amount is of: "43% stake", "80 percent of the haul", "$90 million deal", "£35,000 of jewellery".
 *
 * @param at index of the atom behind the figure
 */
export function shareThing(line: Line, at: number): Thing | undefined {
  let start = at;
  if (isHyphen(line.atoms[start])) start += 1;
  if (wordAt(line, start) === 'worth') start += 1;
  if (wordAt(line, start) === 'of') {
    start += 1;
    while (determiners.has(wordAt(line, start))) start += 1;
    const plural = thingAt(line, start, true);
    const single = thingAt(line, start, false);
    return (plural && single && plural.to <= single.to ? plural : (single ?? plural))?.thing;
  }
  // "half the herd"
  if (determiners.has(wordAt(line, start)) && wordAt(line, start - 1) === 'half') start += 1;
  const atom = line.atoms[start];
  if (
    atom?.kind !== 'word' ||
    isStop(atom.lower) ||
    atom.lower.endsWith('ing') ||
    isAdverb(atom.lower) ||
    isPastVerb(atom.lower)
  )
    return undefined;
  return thingAt(line, start, false)?.thing;
}

/**
 * What an amount measures where it stands before it as an attribute ("a $90 million deal", "the 23-year alliance", "its 40-km
 * road") or of it ("£35,000 of jewellery", "12 tonnes of copper").
 *
 * @param from index of the figure's first atom
 * @param to index of the atom behind it
 */
export function attributiveThing(line: Line, from: number, to: number): Thing | undefined {
  const next = wordAt(line, to);
  if (next === 'of' || (next === 'worth' && wordAt(line, to + 1) === 'of')) return shareThing(line, to);
  if (isHyphen(line.atoms[to])) return undefined;
  const atom = line.atoms[to];
  if (atom?.kind !== 'word' || (isCapitalised(atom) && !line.capitals)) return undefined;
  const attribute = isHyphen(line.atoms[to - 2]) || leadsTo(line, from);
  // "a £2m painting was" has a noun, "a £2m losing streak" an attribute, "its $2m buying the" neither.
  if (next.endsWith('ing')) return attribute && isVerbAfter(wordAt(line, to + 1)) ? oneWord(line, to) : undefined;
  return attribute ? shareThing(line, to) : undefined;
}

/** A verb or the end stands behind a noun in -ing. */
function isVerbAfter(word: string): boolean {
  return (
    /^(?:|[.,;:?!]|was|is|were|has|had|will|would|by|in|that|which|could|may|fell|sold|went)$/.test(word) ||
    isPastVerb(word)
  );
}

function oneWord(line: Line, at: number): Thing {
  const atom = line.atoms[at] as Atom;
  return { start: atom.start, end: atom.end, head: singular(atom.lower), words: atom.lower };
}

/** An article or the like stands before the figure, a word that bounds it between. */
function leadsTo(line: Line, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 3); i -= 1) {
    const word = wordAt(line, i);
    if (articles.has(word) || /^['’]s$/.test(word)) return true;
    if (!between.has(word)) return false;
  }
  return false;
}

const articles = new Set('a an the its their his her our my this that another first second third new'.split(' '));
const between = new Set(
  'roughly about around nearly almost some reported estimated proposed planned further initial'.split(' '),
);

const determiners = new Set([
  'the',
  'its',
  'their',
  'his',
  'her',
  'our',
  'a',
  'an',
  'all',
  'these',
  'those',
  'this',
  'that',
  'any',
  'my',
]);
