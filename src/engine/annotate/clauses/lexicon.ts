import type { Token } from '../../model';
import { ByForm } from '../../read/forms';

/*
 * The classes of words that the clause rules ask for. There is no tagger: closed classes are listed, verbs are listed
 * by their base form and inflected here, and unlisted words count as verbs by their ending alone. A word may bear
 * several classes ("plans"); grammar.ts decides by its neighbours.
 */

/** is, has, will, could: the first word of a finite verb group. */
export const AUXILIARY = 1;
export const MODAL = 1 << 1;
export const BE = 1 << 2;
export const PAST = 1 << 3;
export const PRESENT = 1 << 4;
export const BASE = 1 << 5;
export const ING = 1 << 6;
/** A finite form of a verb that reports what somebody says. */
export const REPORT = 1 << 7;
/** Reports wherever it stands; the others only where a clause or a comma shows it ("reported a loss" does not). */
export const STRONG_REPORT = 1 << 8;
export const PRONOUN = 1 << 9;
export const DETERMINER = 1 << 10;
export const PREPOSITION = 1 << 11;
export const COORDINATOR = 1 << 12;
export const SUBORDINATOR = 1 << 13;
export const RELATIVE = 1 << 14;
export const NEGATION = 1 << 15;
export const ADVERB = 1 << 16;
export const NUMBER = 1 << 17;
/** Opens a noun phrase by its look alone: a capital. */
export const CAPITAL = 1 << 18;
/** A mark that ends a stretch of words: comma, semicolon, colon, dash, bracket, quotation mark, full stop. */
export const STOP = 1 << 19;
/** A day, a month, "today", "last week"'s words: what may between a reporting verb and its content. */
export const TIMEWORD = 1 << 20;
/** "'s" after a name. */
export const POSSESSIVE = 1 << 21;
/** Also a frequent noun: "plans", "reports", "talks". */
export const NOUNLIKE = 1 << 22;

const classes = new Map<string, number>();

function add(flag: number, words: string): void {
  for (const word of words.split(/\s+/)) if (word) classes.set(word, (classes.get(word) ?? 0) | flag);
}

/** Adds the word with a straight and with a curly apostrophe. */
function addContracted(flag: number, words: string): void {
  add(flag, words);
  add(flag, words.replaceAll("'", '’'));
}

add(AUXILIARY | BE, 'is are was were am');
add(AUXILIARY, 'has have had does do did');
add(AUXILIARY | MODAL, 'will would can could may might must shall should cannot');
addContracted(AUXILIARY | BE | NEGATION, "isn't aren't wasn't weren't ain't isnt arent wasnt werent");
addContracted(AUXILIARY | NEGATION, "hasn't haven't hadn't doesn't don't didn't hasnt havent hadnt doesnt dont didnt");
addContracted(
  AUXILIARY | MODAL | NEGATION,
  "won't wouldn't can't couldn't mightn't mustn't shan't shouldn't wont cant wouldnt couldnt shouldnt",
);
add(NEGATION, 'cannot not no never none nobody nothing neither nor nowhere without');
addContracted(PRONOUN | AUXILIARY, "it'll he'll she'll they'll we'll i'll you'll there'll that'll");
addContracted(PRONOUN | AUXILIARY | BE, "they're we're you're i'm");
addContracted(PRONOUN | AUXILIARY, "they've we've you've i've they'd we'd you'd i'd he'd she'd it'd");
add(PRONOUN, 'he she it they we i you there this these those that one nobody everyone someone anyone both neither');
add(
  DETERMINER,
  'the a an this that these those its his her their our my your some any no each every all both many several few most ' +
    'another other such what whose either neither much more fewer less half',
);
add(
  PREPOSITION,
  'of in on at by for with from to into onto over under about against between among amid through throughout during ' +
    'within without toward towards upon off near across along around behind below beneath beside besides beyond ' +
    'despite down except inside like outside per than via versus following including concerning regarding unlike ' +
    'out up above alongside amongst',
);
add(COORDINATOR, 'and or but nor yet so plus');
add(
  SUBORDINATOR,
  'because after before when although though since until till unless if whereas while whilst as once whether lest',
);
add(RELATIVE, 'who whom whose which where');
add(BASE | BE, 'be');
add(PAST | BE, 'been');
add(ING | BE, 'being');
add(PAST, 'gone done seen known given taken shown risen fallen driven chosen spoken written');
add(
  ADVERB,
  'also still previously later already now then again never ever just only even soon once often always sometimes ' +
    'since yet however meanwhile therefore thus instead additionally earlier originally initially however too ' +
    'further furthermore moreover far so either not perhaps maybe almost nearly quite rather very long since ' +
    'indeed ago together likewise nonetheless nevertheless otherwise twice there here consistently constantly',
);
add(
  NUMBER,
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands ' +
    'million millions billion billions dozen dozens scores',
);
add(
  TIMEWORD,
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
    'october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri ' +
    'sat today yesterday tomorrow tonight morning afternoon evening night noon midnight week month year weekend day ' +
    'hour last this late early earlier previously recently separately overnight gmt utc est edt a.m p.m ' +
    'am pm a.m. p.m.',
);

/** Verbs that listed or inflected forms are made from; irregular ones bear their forms after a slash. */
const verbs = `
abandon accept accuse acknowledge acquire act add admit adopt advance advise affect agree aim allege allow announce
answer anticipate apologise apologize appeal appear apply appoint approve argue arrest arrive ask assert assume assure
attack attempt attend attract authorise authorize avoid award back ban base battle be/is/was/been
become/becomes/became/become begin/begins/began/begun believe belong benefit bid/bids/bid/bid block board boost borrow
break/breaks/broke/broken bring/brings/brought/brought build/builds/built/built burn burst/bursts/burst/burst
buy/buys/bought/bought call cancel capture carry catch/catches/caught/caught cause cease celebrate center centre
challenge change charge check choose/chooses/chose/chosen cite claim clash clear climb close collapse collect
combine come/comes/came/come command commit/commits/committed/committed compare compete complain complete concede
concern conclude conduct confirm connect consider consist contain continue contribute control convict cost/costs/cost/cost
cover crash create criticise criticize cross crush cut/cuts/cut/cut damage deal/deals/dealt/dealt decide declare decline
decrease defeat defend delay deliver demand deny deploy describe deserve design destroy detain detect determine develop
die disappear disclose discover discuss dismiss dispatch dispute dominate double doubt downplay draw/draws/drew/drawn
drive/drives/drove/driven drop/drops/dropped/dropped earn ease edge elect emerge employ enable encourage end enjoy ensure
enter entail escape establish estimate evacuate exceed exchange expand expect experience explain explode explore
express extend face fail fall/falls/fell/fallen fear feature feel/feels/felt/felt fight/fights/fought/fought file fill
find/finds/found/found finish fire fix flatten flee/flees/fled/fled flood flow fly/flies/flew/flown focus follow force
forecast/forecasts/forecast/forecast forge form found free fuel fund gain gather generate get/gets/got/gotten
give/gives/gave/given go/goes/went/gone grant grow/grows/grew/grown guarantee halt handle hang/hangs/hung/hung happen
have/has/had/had head hear/hears/heard/heard help highlight hire hit/hits/hit/hit hold/holds/held/held hope host house
hurt/hurts/hurt/hurt identify ignore imply impose improve include increase indicate influence inform injure insist
inspect inspire install intend introduce invest investigate invite involve issue join jolt jump keep/keeps/kept/kept
kick kill know/knows/knew/known lack land last launch lay/lays/laid/laid lead/leads/led/led learn leave/leaves/left/left
lend/lends/lent/lent let/lets/let/let level lie lift like limit link list live locate lodge look lose/loses/lost/lost
maintain make/makes/made/made manage mark march match matter mean/means/meant/meant measure meet/meets/met/met mention
merge miss monitor motivate mount move mull name need negotiate note notify observe obtain occur offer open operate
oppose order organise organize originate oust outline own overtake/overtakes/overtook/overtaken oversee/oversees/oversaw/overseen
pass pay/pays/paid/paid perform permit/permits/permitted/permitted persuade pick place plan/plans/planned/planned play
plead/pleads/pleaded/pleaded pledge point pose possess post postpone pour predict prefer/prefers/preferred/preferred
prepare present press prevent proceed produce project promise prompt propose protect protest prove provide publish pull
purchase pursue push put/puts/put/put qualify question quit/quits/quit/quit quote race raise rally range rank rate
rattle reach react read/reads/read/read realise realize recall receive recognise recognize recommend record recover
reduce refer/refers/referred/referred reflect refuse regain register regret/regrets/regretted/regretted reject
relate release rely remain remember remind remove rename repair repeat replace reply report represent request require
rescue resign resist resolve respond rest restore restrict result resume retain retire retreat return reveal reverse
review ride/rides/rode/ridden rise/rises/rose/risen rock roll rule run/runs/ran/run rush save say/says/said/said
schedule score scream search secure see/sees/saw/seen seek/seeks/sought/sought seem seize select sell/sells/sold/sold
send/sends/sent/sent sentence serve set/sets/set/set settle shake/shakes/shook/shaken share shift ship/ships/shipped/shipped
shoot/shoots/shot/shot show/shows/showed/shown shut/shuts/shut/shut sign signal sink/sinks/sank/sunk
sit/sits/sat/sat slam/slams/slammed/slammed slip/slips/slipped/slipped slow smash spark speak/speaks/spoke/spoken
speculate spend/spends/spent/spent spill split/splits/split/split spot/spots/spotted/spotted
spread/spreads/spread/spread spur/spurs/spurred/spurred stage stand/stands/stood/stood star/stars/starred/starred start
state stay steal/steals/stole/stolen step/steps/stepped/stepped stop/stops/stopped/stopped storm stress strike/strikes/struck/struck
struggle study submit/submits/submitted/submitted succeed sue suffer suggest supply support surge surprise surrender
surround survey survive suspect suspend sustain sweep/sweeps/swept/swept swing/swings/swung/swung take/takes/took/taken
talk target teach/teaches/taught/taught tell/tells/told/told tend test testify thank think/thinks/thought/thought
threaten throw/throws/threw/thrown tie top/tops/topped/topped total touch tour trade train transfer/transfers/transferred/transferred
transport trap/traps/trapped/trapped travel treat trigger try turn tweet underline undergo/undergoes/underwent/undergone
understand/understands/understood/understood unveil update urge use value view visit vote vow wait walk want warn watch
weigh welcome widen win/wins/won/won wish withdraw/withdraws/withdrew/withdrawn witness work worry
write/writes/wrote/written wound yield speculate fear hint boast joke testify pronounce beat/beats/beat/beaten blow/blows/blew/blown
wear/wears/wore/worn arise/arises/arose/arisen shed/sheds/shed/shed lean steer ram/rams/rammed/rammed rip/rips/ripped/ripped
stab/stabs/stabbed/stabbed grab/grabs/grabbed/grabbed rob/robs/robbed/robbed drag/drags/dragged/dragged plot/plots/plotted/plotted
ban/bans/banned/banned bet/bets/bet/bet dig/digs/dug/dug drown fine jail detonate derail evict honor honour inherit
nominate overturn plunge recede register reopen resemble reside scrap/scraps/scrapped/scrapped shock shelter slash soar
tumble topple uproot vanish wreck drift dwell erupt
`;

/** Verbs that report; STRONG ones wherever they stand. */
const strongReports = 'said says say told tells tell';
const reports = `
added adds add reported reports report announced announces announce stated states state confirmed confirms confirm
claimed claims claim warned warns warn noted notes note explained explains explain insisted insists insist acknowledged
acknowledges admitted admits admit argued argues argue revealed reveals reveal disclosed discloses disclose declared
declares declare wrote writes write tweeted tweets testified testifies estimated estimates estimate believes believe
believed predicted predicts predict suggested suggests suggest indicated indicates indicate stressed stresses stress
emphasized emphasizes emphasised recalled recalls recall alleged alleges allege replied replies answered conceded
concedes concede maintained maintains maintain asserted asserts assert concluded concludes conclude found finds
showed shows show speculates speculated speculate denied denies deny thinks think thought hopes hope hoped expects
expect quipped remarked joked commented reiterated repeated cautioned pointed complained quoted boasted hinted
described observed learned pledged vowed promised proposed proposes urged`;

/** Forms that are as often nouns. */
const nounlike = `plans plan talks talk reports report calls call works work moves move costs cost deals deal offers offer needs need
holds hold claims claim hopes hope aims aim estimates estimate states state shares share stakes stake runs run hits hit
cuts cut shows show notes note rates rate names name sets set starts start ends end backs back
races race returns return records record results result reviews review rules rule sales sale signs sign strikes strike
supplies supply tests test votes vote views view visits visit wins win attacks attack bans ban battles battle bids bid
boards board changes change charges charge closes close demands demand drops drop faces face falls fall fears fear fights fight
fires fire forces force forms form gains gain heads head helps help issues issue kicks kick lands land leads lead
levels level likes like links link lists list looks look marks mark matches match means mean measures measure mentions
mounts orders order parts passes pass pays pay picks pick places place plays play points point posts post presses press
projects project protests protest purchases purchase questions question ranges range rests rest rises rise rolls roll
scores score searches search sentences sentence shifts shift ships ship shoots slips slip spots spot spreads spread
stages stage steps step stops stop storms storm studies study surveys survey surges surge targets target ties tie tops
top totals total tours tour trades trade trains train transfers transfer transports transport turns turn uses use
values value walks walk watches watch witnesses witness worries worry wounds wound yields yield centers center houses
house centres centre lives live experience experiences damage damages increase increases decrease requests request
release releases support supports promise promises quotes quote pledge pledges vow vows warning finds crosses cross
crashes crash controls control contributes stars star swings swing shots shot hosts host jumps jump fuels fuel funds fund
features feature edges edge doubts doubt doubles double covers cover blocks block awards award appeals appeal acts act
flows flow floods flood files file figures exchanges exchange exports clashes clash challenges challenge causes cause
captures capture burns burn bursts burst breaks break beats beat bets bet plots plot thanks fine fines shelters shelter
shocks shock scraps states state rams slams tweets tweet votes repair repairs`;

function inflect(base: string): [string, string, string] {
  const sibilant = /(?:s|x|z|ch|sh|o)$/.test(base);
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  if (base.endsWith('ee')) return [`${base}s`, `${base}d`, `${base}ing`];
  if (base.endsWith('ie')) return [`${base}s`, `${base}d`, `${base.slice(0, -2)}ying`];
  if (base.endsWith('e')) return [`${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  return [sibilant ? `${base}es` : `${base}s`, `${base}ed`, `${base}ing`];
}

for (const entry of verbs.split(/\s+/)) {
  if (!entry) continue;
  const [base = '', present, past, participle] = entry.split('/');
  const regular = inflect(base);
  if (base !== 'be' && base !== 'have') {
    add(BASE, base);
    add(PRESENT, present ?? regular[0]);
    add(PAST, past ?? regular[1]);
    add(PAST, participle ?? regular[1]);
  }
  const doubled = past !== undefined && past.endsWith('ed') && /([b-z])\1ed$/.test(past) && past !== `${base}ed`;
  const ing = doubled
    ? past.replace(/ed$/, 'ing')
    : /^(?:hit|cut|put|set|get|run|sit|win|dig|let|bid|bet|shut|split|swim|begin|quit)$/.test(base)
      ? `${base}${base.at(-1) ?? ''}ing`
      : regular[2];
  add(ING, ing);
}
add(REPORT | STRONG_REPORT, strongReports);
add(REPORT, reports);
add(NOUNLIKE, nounlike);

/** Words in -ed, -ing or -ly that are no verbs and no adverbs. */
const lookalikes = new Set(
  (
    'need speed seed feed deed red bed indeed hundred sacred naked rugged ragged wicked aged shed united breed greed ' +
    'weed steed exceed proceed succeed bleed unprecedented so-called thing things nothing something anything ' +
    'everything king ring spring string wing evening morning ceiling wedding during bring sibling sterling darling ' +
    'kelly sally emily molly lily holly billy polly kimberly beverly shelly carly tilly milly willy reilly donnelly connolly ' +
    'family early only july italy daily weekly monthly yearly hourly likely unlikely supply reply apply ally rally ' +
    'fly friendly deadly elderly costly lovely lonely assembly anomaly bully belly jelly homily holy ugly silly ' +
    'according following including regarding concerning excluding building buildings housing meeting hearing ' +
    'shooting bombing briefing filing warning clearing listing offering opening ruling saving setting spending ' +
    'training understanding crossing parking shopping banking mining engineering manufacturing beginning being'
  ).split(' '),
);

const marks = new Set([',', ';', ':', '—', '–', '(', ')', '[', ']', '"', '“', '”', '‘', '.', '?', '!', '…', '«', '»']);

/** Classes of one token; `first` when it opens its sentence, where a capital says nothing. */
export function classesOf(token: Token, first: boolean): number {
  return first ? classesWhere(token, true) : inside.of(token);
}

/** Classes of tokens within a sentence. */
const inside = new ByForm((token) => classesWhere(token, false));

function classesWhere(token: Token, first: boolean): number {
  const { lower, text, kind } = token;
  if (kind === 'mark') {
    if (marks.has(text)) return STOP;
    return lower === "'s" || lower === '’s' ? POSSESSIVE : 0;
  }
  if (kind === 'number') return NUMBER;
  const code = text.charCodeAt(0);
  // An upper-case letter differs from its lower-case form; ASCII is by far the most frequent.
  const capital = code < 128 ? code >= 65 && code <= 90 : text[0] !== lower[0];
  const listed = classes.get(lower);
  const known = listed ?? byEnding(lower);
  if (!capital) return known;
  // A capital inside a sentence makes a verb's form a name ("Post", "United"), but not a closed-class word.
  if (
    first ||
    known & (AUXILIARY | PRONOUN | DETERMINER | SUBORDINATOR | COORDINATOR | RELATIVE | NEGATION | PREPOSITION)
  )
    return known | CAPITAL;
  // "Kelly" and "Reilly" are no adverbs.
  return ((listed ?? 0) & (TIMEWORD | NUMBER | ADVERB)) | CAPITAL;
}

function byEnding(lower: string): number {
  const length = lower.length;
  if (length < 5 || lookalikes.has(lower)) return 0;
  const last = lower.charCodeAt(length - 1);
  if (last === 100 && lower.endsWith('ed')) return PAST;
  if (last === 103 && lower.endsWith('ing')) return ING;
  if (last === 121 && lower.endsWith('ly')) return ADVERB;
  return 0;
}
