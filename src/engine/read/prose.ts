/*
 * Whether a stretch of text is English prose. Source code, rows of numbers and other languages state no facts that the
 * engine could read, and would give wrong ones.
 */

export type NotProse = 'code' | 'data' | 'foreign' | 'verse';

/** The commonest function words of English; nine in ten English sentences of some length hold several. */
const english = (
  'the a an of in on at to for from by with and or but as that this it is are was were be been has have had will would could he she ' +
  'they we his her their its our not no who which when where after before than more said says about into over under out up off there if ' +
  'what how all one new per can may also only some any so do did you your him them us my been being through while during against'
).split(' ');

/** The commonest function words of other languages in Latin script that are no English words. */
const foreign = (
  'el los las del que una con para se su sus es al como más pero por lo le les des du et est une dans pour qui sur pas au aux par ' +
  'ce cette il elle nous vous avec sont été der das und ist von den dem mit für auf nicht ein eine einer zu im auch sich nach bei wird ' +
  'dass werden oder che di della dei per non sono gli nel alla degli uma os da dos em não na ao foi het een voor zijn aan niet ook ' +
  'och att som är på av till det har ikke til og jeg yang dan dengan untuk ini itu di dari tidak nie się że jest na do są bir ve bu için ' +
  'da je su koji nem és egy hogy va'
).split(' ');

const ENGLISH = 1;
const FOREIGN = 2;
/** Function words with the bits of where they belong. */
const functionWords = new Map<string, number>(english.map((one) => [one, ENGLISH]));
for (const one of foreign) functionWords.set(one, (functionWords.get(one) ?? 0) | FOREIGN);

/** Words that no other language shares, and signs that make a closer look needed. */
const surelyEnglish = /\b(?:the|of|and|that|was|were|said|with|has|from|which|their)\b/g;
const suspect = /[{}=<>|\t\\]| {3}|;$/m;

const word = /[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu;

/** What a line of a program looks like: how it opens or closes, or what no sentence holds. */
const codeLine =
  /^\s*(?:import\s[\w{*"']|export\s|const\s|let\s\w+\s*=|var\s\w+\s*=|function\s*\w*\(|def\s\w+\(|class\s\w+[\s:({]|return\b.*;|#include\b|public\s|private\s|if\s*\(|for\s*\(|while\s*\(|else\b|\}|\{|<\/?[a-z][\w-]*(?:\s[\w-]+=|\s*\/?>)|SELECT\s.*\sFROM\s|INSERT\sINTO\s|\/\/|\/\*|@\w+\()|[;{]\s*$|=>|\w\(\)|[=!]==?|&&|\|\||\+=|::\w/;
const codeSign = /[{}()[\];=<>$_|&\\#*/+@~^`]/g;

/**
 * Why a stretch is not English prose, or undefined where it is, or is too short to tell.
 * @param text one line or paragraph
 */
export function notProse(text: string): NotProse | undefined {
  if (text.length < 12) return undefined;
  const opening = text.length > 300 ? text.slice(0, 300) : text;
  if (!suspect.test(opening) && (opening.match(surelyEnglish)?.length ?? 0) >= 3) return undefined;
  const sample = text.length > 1500 ? text.slice(0, 1500) : text;
  const words = sample.match(word) ?? [];
  if (isData(sample, words)) return 'data';
  if (isCode(sample, words)) return 'code';
  return isForeign(words) ? 'foreign' : undefined;
}

/** Whether a line could be one of a program: to be asked of the lines of a block, not of a line alone. */
export function looksLikeCode(line: string): boolean {
  return codeLine.test(line) && !/[.!?]["”’')]*$/.test(line.trim());
}

const sentenceEnd = /[.!?…]\s?["'”’)\]]*$/;
const listMark = /^\s*(?:[-*+•·▪●–⁃]\s|\(?\d{1,2}[.)]\s)/;
/** Verses are shorter than the paragraphs of an account. */
const longestVerse = 80;
const fewestVerses = 8;

/**
 * Why a whole text is no account in English prose: a program, rows of data, a song, another language.
 * @param lines its lines and paragraphs, without those set aside for another reason; `why` as {@link notProse} has it,
 *   `isListed` for items of a list
 */
export function wholeNotProse(
  lines: readonly { readonly text: string; readonly why: NotProse | undefined; readonly isListed: boolean }[],
): NotProse | undefined {
  let told = 0;
  let all = 0;
  let code = 0;
  let data = 0;
  let verses = 0;
  for (const { text, why, isListed } of lines) {
    const isCodeLike = looksLikeCode(text);
    all += text.length;
    if (why === undefined && text.length >= 12 && !isCodeLike && sentenceEnd.test(text)) told += text.length;
    if (why === 'code' || isCodeLike) code += 1;
    if (why === 'data') data += 1;
    if (!isListed && text.length <= longestVerse && !listMark.test(text)) verses += 1;
  }
  const sample = lines
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 6000);
  if (isForeign(sample.match(word) ?? [])) return 'foreign';
  if (lines.length < 3 || told > all * 0.25) return undefined;
  const dense = sample.match(/\S/g)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (code >= lines.length * 0.4) return 'code';
  if (data >= lines.length * 0.5 || letters < dense * 0.75) return 'data';
  return lines.length >= fewestVerses && verses >= lines.length * 0.9 && told <= all * 0.1 ? 'verse' : undefined;
}

/** Share of a text's words that are English function words, and how many words that is of. */
export function englishShare(text: string): { readonly share: number; readonly words: number } {
  const words = text.match(word) ?? [];
  return { share: words.length === 0 ? 0 : shares(words).inEnglish / words.length, words: words.length };
}

function isData(text: string, words: readonly string[]): boolean {
  const figures = text.match(/\d[\d.,:%/-]*/g)?.length ?? 0;
  if (figures >= 4 && figures > words.length * 1.5) return true;
  const columns = text.match(/\S(?: {3,}|\t+)(?=\S)/g)?.length ?? 0;
  return figures >= 2 && columns >= 2 && !/[.!?]$/.test(text) && words.length < columns * 6;
}

function isCode(text: string, words: readonly string[]): boolean {
  const signs = text.match(codeSign)?.length ?? 0;
  if (signs < 4) return false;
  const letters = words.reduce((sum, one) => sum + one.length, 0);
  if (looksLikeCode(text) && signs >= text.length / 16) return true;
  return (
    signs >= text.length / 6 &&
    !/[$£€¥]\s?\d/.test(text) &&
    letters < text.length * 0.6 &&
    shares(words).inEnglish < words.length / 4
  );
}

function isForeign(words: readonly string[]): boolean {
  if (words.length < 6) return false;
  let outside = 0;
  for (const one of words) if (isOutsideLatin(one)) outside++;
  if (outside > words.length / 2) return true;
  const { inEnglish, inOther } = shares(words);
  if (inOther >= 3 && inOther >= words.length * 0.15 && inEnglish < words.length * 0.12 && inOther > inEnglish * 1.5)
    return true;
  if (inEnglish >= words.length * 0.05) return false;
  // Prose of a language that is not listed: many words in lower case, hardly one of them an English function word.
  const lower = words.filter((one) => /^\p{Ll}/u.test(one) && one.length > 1).length;
  return lower >= 14 && inEnglish < lower * 0.05;
}

/** Whether a word has a sign of another script than the Latin one. */
function isOutsideLatin(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x24f && !(code >= 0x1e00 && code <= 0x1eff) && code !== 0x2018 && code !== 0x2019) return true;
  }
  return false;
}

/** How many words are function words of English, and of other languages. */
function shares(words: readonly string[]): { readonly inEnglish: number; readonly inOther: number } {
  let inEnglish = 0;
  let inOther = 0;
  for (const one of words) {
    const bits = functionWords.get(one.toLowerCase());
    if (bits === undefined) continue;
    if (bits & ENGLISH) inEnglish++;
    if (bits & FOREIGN) inOther++;
  }
  return { inEnglish, inOther };
}
