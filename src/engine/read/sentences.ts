import type { Span } from '../model';
import { stopSense } from './abbreviations';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that, written with a capital in mid-line, start a sentence rather than go on with a name. */
const starters = words(
  'The A An This That These Those There Here He She It They We You I His Her Its Their Our My Your ' +
    'In On At By For From With Without Within After Before Since Until During Under Over About Among Between Against Despite ' +
    'But And Or Nor So Yet If When While Where Why How What Who Whom Whose Which Although Though Because As Once Unless Whether ' +
    'Is Are Was Were Be Been Am Do Does Did Has Have Had Can Could Will Would Should Shall May Might Must Let ' +
    'Not No Yes Some Many Most Much More Few Several Both Each Every Either Neither Another Other Others All Any One Two Three Four ' +
    'Five Six Seven Eight Nine Ten Such Then Now Still Also Even Just Only However Meanwhile Moreover Instead Earlier Later Last ' +
    'Next Today Yesterday Tomorrow Thus Therefore Nearly Almost According Asked Police Officials Authorities People Nobody ' +
    'Everyone Everybody Someone Nothing Something To Up Out Through Like Unlike Please Than',
);

/** Follow a clock time and belong to it. */
const afterTime = words(
  'Eastern Pacific Central Mountain Atlantic Greenwich Universal Coordinated British European Japan Indian Moscow Beijing Hawaii ' +
    'Alaska Standard Daylight Summer Local Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April ' +
    'May June July August September October November December',
);

/** Roles written with a capital between a company's name and a person's. */
const roleWords = words(
  'Chief Chairman Chairwoman Chairperson Chair President Vice Director Executive Executives Managing Senior CEO CFO COO Founder ' +
    'Spokesman Spokeswoman Spokesperson Manager Analyst Economist Editor General Deputy Group Holdings Holding Limited',
);

const companyForms = words('Inc Corp Co Ltd LLC');

const speechVerbs = words(
  'said says asked asks told tells added adds replied wrote writes tweeted shouted cried exclaimed wondered continued recalled ' +
    'explained demanded answered',
);

/** Units and magnitudes that follow the fraction of a decimal which was torn apart: "2. 5 million". */
const measureWord =
  /^(?:-|–|%|°|hundred|thousand|million|billion|trillion|mn|bn|m|b|k|km|kilomet\w*|met(?:er|re)s?|miles?|feet|foot|ft|inch\w*|cm|mm|kg|kilo\w*|tons?|tonnes?|degrees?|per|percent\w*|pct|p\.c|magnitude|points?|on|times|euros?|dollars?|pounds?|yen|yuan|rupees?|crore|lakh|hours?|years?|litres?|liters?|gallons?|acres?|hectares?|square|earthquake|quake|tremor|temblor|mph|kph|gb|mb|tb|mw|gw)(?![\p{L}])/iu;

const closers = /["'”’»)\]}*_]/;
const opensQuote = /["“'‘«(\[{]/;
const space = /\s/;
const upper = /\p{Lu}/u;
const letter = /\p{L}/u;
const digit = /\d/;
const wordBefore = /(?:^|[\s("'“‘\[/—–])([\p{L}\p{M}\d][\p{L}\p{M}\d.'’&/°º-]*)$/u;
const wordAfter = /[\p{L}\p{M}\d][\p{L}\p{M}\d'’-]*/uy;
const stop = /[.!?…]/g;
const addressed = /@|:\/\/|^www\.|\/.*\//;
const enumerator = /^[•⁃▪●·*-]?\s*(?:\(?([1-9]\d?|[a-z])(\.\)|\)|\.)\s)/;

/**
 * Sentences within one stretch of running text (a line, or a paragraph of hard-wrapped lines).
 * @param view the text, markup blanked
 * @param from where the stretch starts, UTF-16 offset
 * @param to where it ends, exclusive
 * @returns spans in order, trimmed of white space, never empty, none overlapping; between them stands white space only
 */
export function splitSentences(view: string, from: number, to: number): Span[] {
  const text = view.slice(from, to);
  const cuts = [...boundaries(text), ...itemStarts(text)].sort((a, b) => a - b);
  const spans: Span[] = [];
  let start = 0;
  for (const cut of [...cuts, text.length]) {
    const span = trimmed(text, start, cut);
    if (span) spans.push({ start: from + span.start, end: from + span.end });
    start = Math.max(start, cut);
  }
  return spans;
}

/** The span without white space at its ends, or undefined where nothing else is in it. */
export function trimmed(text: string, start: number, end: number): Span | undefined {
  while (start < end && space.test(text[start] ?? '')) start++;
  while (end > start && space.test(text[end - 1] ?? '')) end--;
  return start < end ? { start, end } : undefined;
}

/** Starts of the second and later items of an enumeration run together on one line: "1) ... 2) ...". */
function itemStarts(text: string): number[] {
  const first = enumerator.exec(text.slice(0, 12).trimStart());
  if (!first) return [];
  const [lead, label, close] = [first[0].match(/^[•⁃▪●·*-]?/)?.[0] ?? '', first[1] ?? '', first[2] ?? ''];
  if (lead === '' && label !== '1' && label !== 'a') return [];
  const starts: number[] = [];
  let at = text.indexOf(label) + label.length;
  for (let next = following(label); next !== undefined; next = following(next)) {
    const spaced = lead === '' ? [` ${next}${close} `, ` (${next}${close} `] : [` ${lead}${next}${close} `, ` ${lead} ${next}${close} `];
    const found = spaced.map((mark) => text.indexOf(mark, at)).filter((index) => index >= 0);
    if (found.length === 0) break;
    at = Math.min(...found) + 1;
    starts.push(at);
    at += next.length;
  }
  return starts;
}

function following(label: string): string | undefined {
  if (/\d/.test(label)) return Number(label) < 99 ? String(Number(label) + 1) : undefined;
  return label < 'z' ? String.fromCharCode(label.charCodeAt(0) + 1) : undefined;
}

function boundaries(text: string): number[] {
  const cuts: number[] = [];
  const closedAt = parentheses(text);
  let quotes = 0;
  let scanned = 0;
  let sentence = 0;
  stop.lastIndex = 0;
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    const mark = match.index;
    for (; scanned < mark; scanned++) if (text[scanned] === '"') quotes++;
    const run = stopRun(text, mark);
    const end = closing(text, run.end, quotes % 2 === 1);
    stop.lastIndex = Math.max(run.end, mark + 1);
    if (!ends(text, mark, run, end, sentence)) continue;
    // Inside brackets that close further on, only what was opened with the sentence may be split.
    const opened = closedAt(mark);
    if (opened !== undefined && opened > sentence + 1 && end <= opened) continue;
    cuts.push(end);
    sentence = end;
    stop.lastIndex = Math.max(stop.lastIndex, end);
  }
  return cuts;
}

interface Run {
  readonly end: number;
  readonly text: string;
}

/** The whole run of stops from `mark`, spaced dots included: "?!", "...", ". . . .". */
function stopRun(text: string, mark: number): Run {
  let end = mark;
  let last = mark;
  while (last < text.length) {
    const char = text[last] ?? '';
    if (char === '.' || char === '!' || char === '?' || char === '…') end = ++last;
    else if (char === ' ' && text[last + 1] === '.' && (text[last - 1] === '.' || last === mark)) last++;
    else break;
  }
  return { end, text: text.slice(mark, end) };
}

/** End of the quotation marks, brackets and note numbers that close with the sentence. */
function closing(text: string, at: number, inQuote: boolean): number {
  let end = at;
  for (;;) {
    const char = text[end] ?? '';
    if (char !== '' && closers.test(char)) end++;
    else if (char === '[' && /^\[\d{1,3}\]/.test(text.slice(end, end + 5))) end = text.indexOf(']', end) + 1;
    else break;
  }
  const note = /^\d{1,3}(?: \d{1,3})*(?= \p{Lu}\p{Ll}*)/u.exec(text.slice(end, end + 24));
  if (note && /[\p{L})]/u.test(text[at - 2] ?? '')) return end + note[0].length;
  // A closing quotation mark torn off by a space: only where it cannot open the next words.
  if (text[end] === ' ' && /["”]/.test(text[end + 1] ?? '')) {
    const after = text[end + 2] ?? '';
    if (text[end + 1] === '”' || after === '' || (space.test(after) && inQuote) || (inQuote && !space.test(after))) return end + 2;
  }
  return end;
}

function ends(text: string, mark: number, run: Run, end: number, sentence: number): boolean {
  if (end >= text.length) return true;
  const after = text[end] ?? '';
  if (!space.test(after)) return glued(text, mark, run, end);
  let next = end;
  while (next < text.length && space.test(text[next] ?? '')) next++;
  if (next >= text.length) return true;
  let start = next;
  while (start < text.length && start < next + 6 && /[\s"“'‘«(\[{\-–—•*_]/.test(text[start] ?? '')) start++;
  const first = text[start] ?? '';
  wordAfter.lastIndex = start;
  const word = wordAfter.exec(text)?.[0] ?? '';
  const wordEnd = start + word.length;
  if (letter.test(first) && !upper.test(first) && !/^[a-z]\p{Lu}/u.test(word)) return false;
  if (text[run.end] === undefined) return true;
  if (run.text.includes('!') || run.text.includes('?')) {
    if (companyForms.has(word)) return false;
    return !(end > run.end && saidNext(text, start));
  }
  if (run.text.length > 1 || run.text === '…') return dotsEnd(text, mark, run, word);
  // One full stop.
  const closed = end > run.end && !/[)\]]/.test(text[run.end] ?? '');
  if (closed) return true;
  const before = wordBefore.exec(text.slice(Math.max(sentence, mark - 40), text[mark - 1] === ' ' ? mark - 1 : mark))?.[1] ?? '';
  return stopEnds(text, { before, word, first, start, wordEnd, sentence, mark, bracketed: end > run.end });
}

interface Around {
  readonly before: string;
  readonly word: string;
  readonly first: string;
  readonly start: number;
  readonly wordEnd: number;
  readonly sentence: number;
  readonly mark: number;
  readonly bracketed: boolean;
}

function stopEnds(text: string, around: Around): boolean {
  const { before, word, first, start, wordEnd, sentence, mark } = around;
  if (before === '') return true;
  if (/^\d+$/.test(before) && digit.test(first)) return !tornDecimal(text, before, start, mark);
  const starts = starters.has(word) && text[wordEnd] !== '.';
  if (/^\p{Lu}$/u.test(before)) return starts && !(word === 'I' && false);
  let sense = stopSense(before);
  if (before === 'm' && /[ap]\. ?m$/i.test(text.slice(mark - 4, mark))) sense = 'time';
  if (sense === 'plain' && /^(?:\p{L}\.)+\p{L}$/u.test(before)) sense = 'maybe';
  switch (sense) {
    case 'never':
      return false;
    case 'number':
      return !(digit.test(first) || /[$£€¥]/.test(first)) && (word === '' || starts || upper.test(first));
    case 'time':
      if (!upper.test(first) || afterTime.has(word) || /^\p{Lu}{2,4}$/u.test(word)) return false;
      return !fronted(text.slice(sentence, mark));
    case 'date':
      return starts;
    case 'name':
      return starts || (/^\p{Lu}\p{Ll}/u.test(word) && !roleWords.has(word) && /^ \p{Ll}/u.test(text.slice(wordEnd, wordEnd + 2)));
    case 'maybe':
      return starts || (!/[\p{L}\d]/u.test(first) && opensQuote.test(first));
    case 'plain':
      return true;
  }
}

/** A clock time that opens a sentence ("At 5 a.m. Mr. Hale ..."): the sentence cannot end with it. */
function fronted(opening: string): boolean {
  return /^\s*["“]?(?:At|By|Around|About|From|Before|After|Until|Since|On)\b/.test(opening) && opening.trim().split(/\s+/).length <= 6;
}

function tornDecimal(text: string, before: string, start: number, mark: number): boolean {
  if (before.length > 3 || mark + 2 !== start) return false;
  const fraction = /^\d{1,3}(?!\d)/.exec(text.slice(start, start + 4))?.[0];
  if (!fraction) return false;
  if (/[$£€¥]\s?$/.test(text.slice(Math.max(0, mark - before.length - 2), mark - before.length))) return true;
  return measureWord.test(text.slice(start + fraction.length, start + fraction.length + 16).trimStart());
}

function dotsEnd(text: string, mark: number, run: Run, word: string): boolean {
  const dots = run.text.replace(/\s/g, '').length;
  const spacedBefore = text[mark - 1] === ' ';
  if (run.text !== '…' && dots !== 3) return true;
  return !spacedBefore || starters.has(word);
}

/** "Why now?" Hale asked. - the quotation goes on with who said it. */
function saidNext(text: string, start: number): boolean {
  const following = text.slice(start, start + 60).split(/\s+/, 5);
  for (const word of following) {
    if (speechVerbs.has(word.replace(/[.,:;]$/, ''))) return true;
    if (!/^\p{Lu}/u.test(word) && word !== 'de' && word !== 'van' && word !== 'the') return false;
  }
  return false;
}

/** A stop with no space after it: a boundary only between whole words ("world.Today"). */
function glued(text: string, mark: number, run: Run, end: number): boolean {
  if (end !== run.end || run.text !== '.') return false;
  let left = mark;
  while (left > 0 && mark - left < 40 && !space.test(text[left - 1] ?? '')) left--;
  let right = end;
  while (right < text.length && right - end < 40 && !space.test(text[right] ?? '')) right++;
  const token = text.slice(left, right);
  if (addressed.test(token)) return false;
  const before = text.slice(left, mark);
  if (!/(?:\p{Ll}{2}|\d)$/u.test(before) || !/^(?:\p{Lu}\p{Ll}|[AI]\b)/u.test(text.slice(end, end + 2))) return false;
  return stopSense(before) === 'plain' && !/^\d+$/.test(before.slice(-1) + (text[end] ?? ''));
}

/** For an offset inside round brackets that are closed within reach: where they open. */
function parentheses(text: string): (at: number) => number | undefined {
  const pairs: Span[] = [];
  const open: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (char === '(') open.push(index);
    else if (char === ')') {
      const start = open.pop();
      if (start !== undefined && index - start < 600 && open.length === 0) pairs.push({ start, end: index });
    }
  }
  let next = 0;
  return (at) => {
    while (next < pairs.length && (pairs[next]?.end ?? 0) < at) next++;
    const pair = pairs[next];
    return pair && pair.start < at ? pair.start : undefined;
  };
}
