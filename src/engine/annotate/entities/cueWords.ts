/** Small words that may stand between two capital words of one name. */
export const linkWords = wordSet(
  'of de the and for del la van von der du di da des le los las el y e al bin ibn den ter ten zu',
);

/** Words that are no name nor part of one, however they are written; a sentence begins with them in capitals. */
const neverNames = wordSet(
  'i me my mine myself you your yours he him his himself she her hers herself it its itself we us our ours they them their theirs ' +
    'this that these those there here what when where who whom whose which why how while whereas whether if unless until because since ' +
    'although though however meanwhile moreover nevertheless nonetheless furthermore therefore thus hence otherwise instead besides ' +
    'but or nor so yet also only even just still again already almost always never often sometimes perhaps maybe indeed then than ' +
    'as with without within from into onto about above below under over between among through during before after against across along ' +
    'around behind beyond despite except inside outside since toward towards upon via per by not no yes ok okay ' +
    'a an am is are was were be been being have has had do does did will would shall should can could may might must ' +
    'some any many much more most few several each every all both either neither none other others another such same ' +
    'one two three four five six seven eight nine ten eleven twelve first second third next last later earlier now today tomorrow ' +
    'yesterday tonight once twice according additionally especially let says said saying told asked added ' +
    'everyone everybody everything someone somebody something anyone anybody anything nobody nothing people officials police authorities ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat january february july september ' +
    'october november december jan feb mar apr jun jul aug sep sept oct nov dec am pm gmt est edt pst pdt utc cet bst ' +
    'ceo cfo coo cto vp mr mrs ms dr prof sen rep gov gen lt sgt capt col cmdr maj rev hon cllr president chairman chairwoman chairperson ' +
    'minister senator mayor spokesman spokeswoman spokesperson professor photo image caption source read advertisement copyright',
);

/** Capitals that are short for words of the language, and name nothing by themselves. */
const commonAcronyms = new Set(
  (
    'AC AIDS ATM BA BSC CAD CD CEO CFO COO CTO CPU CV DC DIY DJ DNA DVD EP ERA FAQ FM GDP GMO GNP GPS HDTV HIV HQ ICU ID IED ' +
    'IPO IQ ISBN IV JD KO KOS LAN LCD LED LLB LP MBA MC MD MEP MP MPG MPP MPS MRI MSC MVP OS PA PC PCR PDF PHD PIN PM PR ' +
    'RAM RBI RNA ROM RPM SMS SUV TB TD TKO TV UFO URL USB UV VAT VCR VHS VIP'
  ).split(' '),
);

/** Words that may still begin or end a name although they stand in {@link neverNames}. */
const sometimesNames = wordSet(
  'jan may us first last one two three four five six seven eight nine ten police second third next',
);

/** Months that are given names or words too. */
const months = wordSet('jan mar march april may june august');

const titles = wordSet(
  'mr mrs ms miss dr prof professor brigadier admiral marshal corporal private bishop sen senator rep representative gov governor gen general lt lieutenant sgt sergeant capt captain col ' +
    'colonel cmdr commander maj major rev reverend president chairman chairwoman chairperson minister mayor spokesman spokeswoman spokesperson ' +
    'ceo cfo coo chief executive officer director analyst actor actress singer star coach manager judge justice sheriff detective ' +
    'inspector superintendent constable ambassador secretary chancellor king queen prince princess pope archbishop bishop cardinal sir ' +
    'dame lord lady sheikh imam founder co-founder owner boss leader head deputy lawyer attorney prosecutor editor author writer ' +
    'professor economist strategist striker defender midfielder goalkeeper quarterback pitcher forward guard captain candidate ' +
    'congressman congresswoman lawmaker councillor cllr associate assistant clerk premier sister brother wife husband son daughter father mother widow victim suspect',
);

const organizationHeads = wordSet(
  'inc corp corporation co company companies ltd limited llc llp lp plc ag sa se nv bv gmbh spa ab oyj asa kk holdings holding group groupe ' +
    'bank banks bancorp university college school academy institute polytechnic hospital clinic ministry department office agency bureau ' +
    'administration authority commission committee council board service services force forces army navy police guard corps brigade ' +
    'regiment division battalion squadron party union association federation league society foundation fund trust organization ' +
    'organisation alliance coalition congress parliament senate assembly court tribunal club team fc united city rovers wanderers athletic ' +
    'orchestra band church museum theatre theater gallery library newspaper times post journal tribune herald gazette news press ' +
    'magazine radio television tv broadcasting network channel media publishing publishers books records entertainment studios pictures ' +
    'films productions airlines airways railway railways railroad motors motor automotive automobile energy petroleum oil gas electric ' +
    'power steel chemical pharmaceuticals pharma technologies technology systems software electronics semiconductor telecom communications ' +
    'industries international partners capital securities insurance financial investments investment management consulting logistics ' +
    'shipping foods stores supermarkets hotels laboratories labs survey exchange conference committee center centre nations ' +
    'bakery bar cafe café deli diner farm farms garage grocery inn market markets pharmacy pub restaurant restaurants store supermarket',
);

const placeHeads = wordSet(
  'river lake sea ocean bay gulf strait channel island islands peninsula cape coast beach mountain mountains mount hill hills valley ' +
    'desert forest canyon glacier volcano street road avenue boulevard lane drive highway route bridge tunnel square park gardens ' +
    'county province state district region prefecture municipality parish borough township village town city airport station ' +
    'harbor harbour port stadium arena plaza palace castle tower building hall prison jail cemetery temple mosque cathedral creek falls ' +
    'springs heights republic kingdom territory archipelago fort camp base',
);

/** Titles and offices that stand before a person's name and are no part of it; those of thrones and churches mostly are. */
const offices = wordSet(
  'mr mrs ms miss dr prof professor sen senator rep representative gov governor gen general brigadier lt lieutenant sgt sergeant capt ' +
    'captain col colonel cmdr commander maj major corporal private admiral marshal rev reverend president chairman chairwoman mayor ' +
    'judge justice sheriff detective inspector superintendent constable ambassador secretary coach bishop archbishop congressman ' +
    'congresswoman officer deputy engineer conductor director manager analyst fr father cllr councillor president-elect vice-president',
);

/** Whether a word in lower case is a title or office before a person's name. */
export function isOffice(lower: string): boolean {
  return offices.has(lower);
}

/** Small words that begin a surname. */
const particles = wordSet('de del della di da dos van von der den ter ten al bin ibn');

/** What organisations are, as said before or after their names: "the ferry operator". */
export const organizationRoles = wordSet(
  'agency airline alliance association automaker band bank brand brewer brewery broadcaster builder bureau business carmaker carrier chain charity chipmaker ' +
    'church club college committee company conglomerate consortium cooperative council developer distributor enterprise exporter federation firm ' +
    'foundation fund giant group insurer institute institution label lender league magazine maker manufacturer ministry miner museum network newspaper ' +
    'operator organisation organization partner party planemaker producer provider publisher regulator retailer rival school shipbuilder start-up startup studio ' +
    'subsidiary supermarket supplier team union university unit utility venture watchdog website',
);

const placeStarts = wordSet('mount lake cape fort port san santa saint st rio isle gulf bay strait sea river republic');
const organizationStarts = wordSet(
  'university bank ministry department college institute office bureau house church association federation board council court school ' +
    'academy society national royal federal central international united american british european',
);

/** What the word, in lower case, tells of a name that it begins, ends or stands before: bits. */
export const CUES = {
  title: 1,
  organizationHead: 2,
  placeHead: 4,
  placeStart: 8,
  organizationStart: 16,
  organizationRole: 32,
} as const;

const cues = new Map<string, number>();
for (const [list, bit] of [
  [titles, CUES.title],
  [organizationHeads, CUES.organizationHead],
  [placeHeads, CUES.placeHead],
  [placeStarts, CUES.placeStart],
  [organizationStarts, CUES.organizationStart],
  [organizationRoles, CUES.organizationRole],
] as const)
  for (const word of list) cues.set(word, (cues.get(word) ?? 0) | bit);

/** Cue bits of a word in lower case. */
export function cuesOf(lower: string): number {
  return cues.get(lower) ?? 0;
}

/** Whether the word, in lower case, is never part of a name as a word with one capital. */
export function isNeverName(lower: string): boolean {
  return neverNames.has(lower) && !sometimesNames.has(lower);
}

/** "GDP", "TV": what the capitals, as written, are short for is no name. */
export function isCommonAcronym(text: string): boolean {
  return commonAcronyms.has(text);
}

/** Whether a word in lower case names a month beside a number, and may name a person elsewhere. */
export function isMonthName(lower: string): boolean {
  return months.has(lower);
}

/** Whether a word as written, in small letters, may begin a surname ("de", "van"). */
export function isParticle(text: string): boolean {
  return particles.has(text);
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
