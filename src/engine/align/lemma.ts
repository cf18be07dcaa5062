/** Forms that no rule leads back to their base: the verbs and nouns of news, and a few adjectives. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'is be,are be,was be,were be,been be,am be,being be,has have,had have,having have,did do,done do,does do,went go,gone go,goes go,' +
    'said say,told tell,made make,took take,taken take,gave give,given give,got get,gotten get,came come,became become,saw see,seen see,' +
    'knew know,known know,thought think,found find,left leave,felt feel,kept keep,held hold,brought bring,began begin,begun begin,' +
    'wrote write,written write,stood stand,heard hear,meant mean,met meet,ran run,paid pay,sat sit,spoke speak,spoken speak,led lead,' +
    'grew grow,grown grow,lost lose,fell fall,fallen fall,sent send,built build,understood understand,drew draw,drawn draw,broke break,' +
    'broken break,spent spend,rose rise,risen rise,drove drive,driven drive,bought buy,wore wear,worn wear,chose choose,chosen choose,' +
    'sought seek,threw throw,thrown throw,caught catch,dealt deal,won win,fought fight,taught teach,sold sell,flew fly,flown fly,' +
    'hid hide,hidden hide,laid lay,lay lie,shook shake,shaken shake,shot shoot,slid slide,struck strike,stricken strike,stole steal,' +
    'stolen steal,swam swim,swept sweep,tore tear,torn tear,woke wake,withdrew withdraw,withdrawn withdraw,sank sink,sunk sink,' +
    'shrank shrink,shrunk shrink,sprang spring,stuck stick,swore swear,sworn swear,froze freeze,frozen freeze,forgot forget,' +
    'forgotten forget,fled flee,fed feed,dug dig,bore bear,borne bear,beaten beat,bitten bite,blew blow,blown blow,burnt burn,' +
    'arose arise,arisen arise,awoke awake,lit light,lent lend,leapt leap,learnt learn,overtook overtake,overthrew overthrow,' +
    'undertook undertake,undertaken undertake,wound wound,hung hang,died die,dying die,lying lie,tied tie,people person,men man,women woman,children child,' +
    'feet foot,teeth tooth,mice mouse,lives life,wives wife,knives knife,leaves leave,halves half,thieves thief,shelves shelf,wolves wolf,' +
    'loaves loaf,criteria criterion,data datum,media media,crises crisis,analyses analysis,bases base,worse bad,worst bad,better good,best good,' +
    'dead dead,passersby passerby,policemen policeman,firemen fireman,firefighters firefighter,fishermen fisherman,gunmen gunman,servicemen serviceman'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** British spellings beside American ones; what stands here is turned into the second form before any look-up. */
const SPELLING: readonly (readonly [RegExp, string])[] = [
  [/^jeweller/, 'jeweler'],
  [/^jewelery$/, 'jewelry'],
  [/^grey/, 'gray'],
  [/^tonne/, 'ton'],
  [/^tyre/, 'tire'],
  [/^plough/, 'plow'],
  [/^kerb/, 'curb'],
  [/^cheque/, 'check'],
  [/^programme/, 'program'],
  [/^aeroplane/, 'airplane'],
  [/(cent|met|lit|theat|fib|calib|spect)re(s?)$/, '$1er$2'],
  [/(defen|offen|licen)ce/, '$1se'],
  [/([^aeiou])our(s|ed|ing|ers?|able|ite|ful|hood|ly)?$/, '$1or$2'],
  [
    /(organ|real|recogn|author|final|critic|apolog|emphas|minim|maxim|mobil|stabil|normal|privat|national|general|special|util|civil|jeopard|modern|capital|penal|visual|symbol|summar)is(e|es|ed|ing|ation|ations|er|ers)$/,
    '$1iz$2',
  ],
  [/(anal|paral)ys(e|ed|es|ing)$/, '$1yz$2'],
  [/(travel|cancel|label|model|signal|fuel|level|total|counsel|jewel|quarrel|tunnel|marvel)l(ed|ing|er|ers)$/, '$1$2'],
];

const KEEP = new Set([
  'news',
  'lens',
  'bus',
  'gas',
  'always',
  'perhaps',
  'series',
  'species',
  'politics',
  'economics',
  'headquarters',
  'previous',
  'various',
  'this',
  'his',
  'its',
  'us',
  'thus',
  'plus',
  'minus',
  'during',
  'something',
  'anything',
  'everything',
  'nothing',
  'morning',
  'evening',
  'spring',
  'string',
  'king',
  'wing',
  'ring',
  'need',
  'speed',
  'hundred',
  'red',
  'indeed',
  'seed',
  'sheriff',
  'united',
]);

/**
 * The base form of an English word in lower case, by inflection only: "initiatives" gives "initiative", never "initial".
 *
 * @param known whether a word is in the vocabulary; a rule's result counts only when it is, so that names keep their form
 */
export function lemma(word: string, known: (word: string) => boolean): string {
  let w = word;
  for (const [pattern, into] of SPELLING) {
    if (pattern.test(w)) {
      const spelled = w.replace(pattern, into);
      if (spelled !== w) {
        w = spelled;
        break;
      }
    }
  }
  const irregular = IRREGULAR.get(w);
  if (irregular) return irregular;
  if (w.length < 4 || KEEP.has(w)) return w;
  for (const candidate of candidates(w)) if (known(candidate)) return candidate;
  return w;
}

function* candidates(w: string): Generator<string> {
  if (w.endsWith('ies') && w.length > 4) yield w.slice(0, -3) + 'y';
  if (w.endsWith('s') && !w.endsWith('ss') && !w.endsWith('us') && !w.endsWith('is')) {
    yield w.slice(0, -1);
    if (w.endsWith('es')) yield w.slice(0, -2);
  }
  if (w.endsWith('ied') && w.length > 4) yield w.slice(0, -3) + 'y';
  const tail = w.endsWith('ed') ? 2 : w.endsWith('ing') && w.length > 5 ? 3 : 0;
  if (tail) {
    const base = w.slice(0, -tail);
    const doubled = base.length > 3 && base.at(-1) === base.at(-2);
    if (doubled && !/(ll|ss|zz|ff)$/.test(base)) yield base.slice(0, -1);
    // "used" is "use", "filled" is "fill": the ending tells which to try first.
    if (
      /([^aeiou][aeiou][bdgmnprt]|[aeiou]{2}[^aeiou]|[aiou]ll|[^aeiou]{2})$/.test(base) &&
      !/(nc|rg|dg|ns|rs|ls|lv|rv|tl|bl|gl|pl|st|ng)$/.test(base)
    ) {
      yield base;
      yield base + 'e';
    } else {
      yield base + 'e';
      yield base;
    }
    if (doubled) yield base.slice(0, -1);
  }
}
