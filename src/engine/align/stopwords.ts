/** Words that bind sentences together and say nothing of what they are about. Lower case; base and inflected forms. */
const BINDING =
  'a an the this that these those there here it its itself he him his she her hers they them their theirs we us our ours i me my you your ' +
  'who whom whose which what when where why how and or but nor so yet if then than as of in on at by for from to into onto with without ' +
  'within about over under between among through during before after since until while because although though however also too very more ' +
  'most much many some any all both each every other another such only own same not no never is are was were be been being am have has had ' +
  'having do does did doing done will would shall should can could may might must ought up down out off again further once just now still ' +
  'even ever already almost around s t d ll re ve m n mr mrs ms dr per via upon toward towards amid against along across near one two ' +
  'three four five six seven eight nine ten u.s. u.k.';

/** "Isn't", "they've": the same run together. */
const CONTRACTIONS = [
  ...'is are was were do does did has have had could should would might must need wo ca ai'
    .split(' ')
    .map((w) => `${w}n't`),
  ...'i you he she it we they that there who what'
    .split(' ')
    .flatMap((w) => ['m', 're', 've', 'll', 'd', 's'].map((end) => `${w}'${end}`)),
].flatMap((word) => [word, word.replace("'", '’')]);

/** Words of reporting: who said it is compared on its own, so here they count for little. */
const REPORTING =
  'say says said saying tell tells told add adds added adding report reports reported reporting accord according source sources quote quoted ' +
  'speak spoke spoken condition anonymity interview spokesman spokeswoman spokesperson statement announce announced note noted state stated news agency';

export const bindingWords: ReadonlySet<string> = new Set([...BINDING.split(' '), ...CONTRACTIONS]);
export const reportingWords: ReadonlySet<string> = new Set(REPORTING.split(' '));

/** Whether a word, in lower case, carries meaning. */
export function isContent(word: string): boolean {
  return word.length > 1 && !bindingWords.has(word);
}
