import type { Span } from '../model';
import { stopSense } from './abbreviations';
import { enumeratedFrom, isLabel } from './enumeration';
import { isHeld, quotationsOf, type Quotation } from './heldQuotations';

const listed = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that, with a capital after an abbreviation, start a sentence rather than go on with a name. */
const starters = listed(
  'The A An This That These Those There Here He She It They We You I His Her Its Their Our My Your ' +
    'In On At By For From With Without Within After Before Since Until During Under Over About Among Between Against Despite To ' +
    'But And Or Nor So Yet If When While Where Why How What Who Whom Whose Which Although Though Because As Once Unless Whether ' +
    'Is Are Was Were Do Does Did Has Have Had Can Could Will Would Should May Might Must Let ' +
    'Not No Yes Some Many Most Much More Few Several Both Each Every Either Neither Another Other Others All Any Such Then Now ' +
    'One Two Three Four Five Six Seven Eight Nine Ten Tens Dozens Scores Hundreds Thousands Millions Billions ' +
    'Still Also Even Just Only However Meanwhile Moreover Instead Earlier Later Last Next Today Yesterday Tomorrow Thus Therefore ' +
    'Nearly Almost According Asked Police Officials Authorities People Nobody Everyone Everybody Someone Nothing Something ' +
    'Unlike Please Out Through',
);

/** Starters that are surnames too: after an initial they go on with a name. */
const surnames = listed('Will May An So Do You My Can Let Out Most Such Much Last Next Few Day Even Still');

/** Follow a clock time and belong to it. */
const afterTime = listed(
  'Eastern Pacific Central Mountain Atlantic Greenwich Universal Coordinated British European Japan Indian Moscow Beijing Hawaii ' +
    'Alaska Standard Daylight Summer Local ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST IST JST AEST AEDT HKT SGT ' +
    'WAT SAST EAT MSK Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August ' +
    'September October November December Mon Tue Tues Wed Thu Thurs Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec',
);

/** Written with a capital between the name of a company and that of a person. */
const roleWords = listed(
  'Chief Chairman Chairwoman Chairperson Chair President Vice Director Executive Executives Managing Senior Founder Spokesman ' +
    'Spokeswoman Spokesperson Manager Analyst Economist Editor General Deputy Group Holding Holdings Limited',
);

const companyWords = listed('Inc Corp Co Ltd');

/** Names that end with an exclamation mark. */
const exclaimed = listed('Yahoo E Jeopardy');

const speechVerbs = listed(
  'said says asked asks told tells added adds replied wrote writes tweeted shouted cried exclaimed wondered continued recalled ' +
    'explained demanded answered yelled screamed thundered declared warned insisted joked noted quipped',
);

/** Precede an amount whose currency sign was lost in copying and stands as a question mark. */
const beforeAmounts = listed(
  'a an the of to for by from about around than over under nearly almost least most earns earned worth paid pays',
);

/** What follows the fraction of a decimal that a space has torn apart: "2. 5 million", "6. 1 - magnitude". */
const afterFraction =
  /^\s?(?:[-–%°,;)\]]|\.(?:\s|$)|(?:hundred|thousand|million|billion|trillion|mn|bn|tn|[mbk]|km|kilomet\w+|met(?:er|re)s?|miles?|feet|foot|ft|inch\w*|cm|mm|kg|kilo\w*|tons?|tonnes?|degrees?|per|percent\w*|percentage|pct|magnitude|points?|on|in|times|euros?|dollars?|pounds?|yen|yuan|rupees?|crore|lakh|hours?|years?|lit(?:er|re)s?|gallons?|acres?|hectares?|square|earthquakes?|quakes?|tremors?|temblors?|mph|[kmgt]b|[mgt]w|[ap]\.?\s?m)(?![\p{L}\d]))/iu;

const space = /\s/;
const upper = /\p{Lu}/u;
const letter = /\p{L}/u;
const digit = /\d/;
const wordPart = /[\p{L}\p{M}\d.'’&°º-]/u;
const closer = /["'”’»)\]}*_]/;
const opener = /[\s"“'‘«([{\-–—•*_]/;
/** A sign that may end a sentence; so may a dash that breaks off what is quoted. */
const stop = /[.!?…．。！？]|[-–—](?=["”]\s+\p{Lu})/gu;
/** The stops of East Asian typesetting, as wide as a letter: no space follows them. */
const wideStop = /[．。！？]/;
const nextWord = /[\p{L}\p{M}\d][\p{L}\p{M}\d'’-]*/uy;

/** Brackets farther apart hold no aside within a sentence. */
const longestAside = 600;

/**
 * Sentences within one stretch of running text (a line, or a paragraph of hard-wrapped lines).
 * @param view the text, markup blanked
 * @param from where the stretch starts, UTF-16 offset
 * @param to where it ends, exclusive
 * @param torn whether spaces stand inside its figures (see tornText.ts)
 * @returns spans in order, without white space at their ends, never empty; nothing but white space stands outside them
 */
export function splitSentences(view: string, from: number, to: number, torn = false): Span[] {
  const text = view.slice(from, to);
  const spans: Span[] = [];
  let start = 0;
  for (const cut of [...new Splitter(text, torn).cuts(), text.length]) {
    const span = trimmed(text, start, cut);
    if (span) spans.push({ start: from + span.start, end: from + span.end });
    start = cut;
  }
  return spans;
}

/** The span without white space at its ends, or undefined where it holds nothing else. */
export function trimmed(text: string, start: number, end: number): Span | undefined {
  while (start < end && space.test(text[start] ?? '')) start++;
  while (end > start && space.test(text[end - 1] ?? '')) end--;
  return start < end ? { start, end } : undefined;
}

/** A run of stops ("?!", "...", ". . . .") with what stands around it. */
interface Stop {
  /** Offset of its first sign. */
  readonly mark: number;
  /** Its signs, spaces between them included. */
  readonly signs: string;
  /** Offset behind its signs. */
  readonly end: number;
  /** Offset behind the quotation marks, brackets and note numbers that close with it. */
  readonly closed: number;
}

class Splitter {
  private readonly found: number[] = [];
  /** Where the sentence being read starts. */
  private sentence = 0;
  /** Straight quotation marks before `counted`. */
  private quotes = 0;
  private counted = 0;
  /** Starts of items of an enumeration that are still ahead. */
  private items: number[] = [];
  private readonly quotations: readonly Quotation[];
  /** The first of them that is not behind. */
  private quotation = 0;

  constructor(
    private readonly text: string,
    private readonly torn: boolean,
  ) {
    this.quotations = quotationsOf(text);
  }

  cuts(): readonly number[] {
    const { text } = this;
    const asides = asidesOf(text);
    let aside = 0;
    this.startSentence(0);
    stop.lastIndex = 0;
    for (let match = stop.exec(text); match; match = stop.exec(text)) {
      this.cutItems(match.index);
      const at = this.stopAt(match.index);
      stop.lastIndex = at.end;
      const cut = this.cutFor(at);
      if (cut === undefined) continue;
      while (aside < asides.length && (asides[aside]?.end ?? 0) < at.mark) aside++;
      const around = asides[aside];
      if (around && around.start < at.mark && cut <= around.end && around.start > this.sentence + 1) continue;
      if (this.heldAt(at, cut)) continue;
      this.found.push(cut);
      this.startSentence(cut);
      stop.lastIndex = Math.max(stop.lastIndex, cut);
    }
    this.cutItems(text.length);
    return this.found;
  }

  /** Begins a sentence; where it begins an enumeration run together on the line, each of its items will begin one. */
  private startSentence(at: number): void {
    this.sentence = at;
    while (this.sentence < this.text.length && space.test(this.text[this.sentence] ?? '')) this.sentence++;
    if (this.items.length === 0) this.items = enumeratedFrom(this.text, this.sentence);
  }

  /** Whether a cut would fall into a quotation that is kept whole, or part a remark in brackets from the one it is about. */
  private heldAt({ mark, signs }: Stop, cut: number): boolean {
    while ((this.quotations[this.quotation]?.end ?? Infinity) <= mark) this.quotation++;
    const around = this.quotations[this.quotation];
    if (!around || around.start >= mark) return false;
    if (cut < around.end) return isHeld(around, this.sentence) && (around.single || /[!?]/.test(signs));
    // A quotation in the midst of a sentence ends with its own mark; the sentence has not ended yet.
    return around.start > this.sentence && /[!?]/.test(signs) && /^\s\(\p{Lu}/u.test(this.text.slice(cut, cut + 3));
  }

  private cutItems(before: number): void {
    for (let item = this.items[0]; item !== undefined && item < before; item = this.items[0]) {
      this.items.shift();
      if (item <= this.sentence) continue;
      this.found.push(item);
      this.sentence = item;
    }
  }

  private stopAt(mark: number): Stop {
    const { text } = this;
    let end = mark + 1;
    for (let at = end; at < text.length; at++) {
      const char = text[at];
      if (char === '.' || char === '!' || char === '?' || char === '…') end = at + 1;
      else if (char !== ' ' || text[at + 1] !== '.' || text[at - 1] !== '.' || text[mark] !== '.') break;
    }
    return { mark, signs: text.slice(mark, end), end, closed: this.closedFrom(end) };
  }

  private closedFrom(from: number): number {
    const { text } = this;
    let end = from;
    while (closer.test(text[end] ?? '')) end++;
    const notes = /^(?:\[\d{1,3}\])+|^\d{1,3}(?: \d{1,3})*(?= \p{Lu}\p{Ll})/u.exec(text.slice(end, end + 24))?.[0];
    if (notes && /[\p{L})\]]/u.test(text[from - 2] ?? '')) return end + notes.length;
    // Closing quotation marks torn off by a space, where they cannot open the next words.
    for (;;) {
      const marks = /^ ([’”'"]+)(?=\s|$)/.exec(text.slice(end, end + 6));
      if (!marks) return end;
      const straight = /['"]/.test(marks[1] ?? '');
      const behind = end + marks[0].length;
      if (straight && behind < text.length && !this.insideQuote(end) && !this.speaksNext(behind + 1)) return end;
      end = behind;
    }
  }

  private insideQuote(at: number): boolean {
    for (; this.counted < at; this.counted++) if (this.text[this.counted] === '"') this.quotes++;
    return this.quotes % 2 === 1;
  }

  /** Where the text is cut for a stop, or undefined where it ends no sentence. */
  private cutFor(at: Stop): number | undefined {
    const { text } = this;
    const { mark, signs, closed } = at;
    if (closed >= text.length) return undefined;
    if (wideStop.test(signs)) return digit.test(text[closed] ?? '') ? undefined : closed;
    if (/[-–—]/.test(signs) && text[at.end] === '"' && !this.insideQuote(at.end)) return undefined;
    if (!space.test(text[closed] ?? '')) return this.glued(at) ? closed : undefined;
    let next = closed;
    while (next < text.length && opener.test(text[next] ?? '')) next++;
    if (next >= text.length) return undefined;
    const first = text[next] ?? '';
    nextWord.lastIndex = next;
    const word = nextWord.exec(text)?.[0] ?? '';
    const quoted = closed > at.end && /["'”’»]/.test(text.slice(at.end, closed));
    if (letter.test(first) && !upper.test(first) && !/^[a-z]\p{Lu}/u.test(word)) {
      return enumeratedFrom(text, next).length > 0 ? closed : undefined;
    }
    if (signs.includes('!') || signs.includes('?')) {
      if (companyWords.has(word) || exclaimed.has(this.wordBefore(mark)) || (quoted && this.speaksNext(next)))
        return undefined;
      return digit.test(first) && this.lostSign(mark, next) ? undefined : closed;
    }
    if (signs.length > 1 || signs === '…') return this.dotsCut(at, word);
    if (quoted) return closed;
    return this.fullStopEnds(at, next, first, word) ? closed : undefined;
  }

  private fullStopEnds(at: Stop, next: number, first: string, word: string): boolean {
    const { text } = this;
    const { mark } = at;
    let before = this.wordBefore(mark);
    if (before === '') return true;
    // "then-No. 1": what counts is the last part of a compound.
    if (stopSense(before) === 'plain') before = before.slice(before.lastIndexOf('-') + 1);
    if (this.torn && this.tornFraction(before, next)) return false;
    if (digit.test(first) && /^\d+$/.test(before)) {
      if (this.tornDecimal(before, next, mark) || this.dated(mark, next)) return false;
      return !(isLabel(before) && this.openedBy(before, mark));
    }
    if (isLabel(before) && this.openedBy(before, mark)) return false;
    const behind = next + word.length;
    const starts = starters.has(word) && text[behind] !== '.';
    if (/^\p{Lu}$/u.test(before)) return starts && !surnames.has(word);
    const dashed = /[-–—]/.test(text.slice(at.closed, next));
    const torn = before === 'm' && /(?:^|\s)[ap]\.\s?m$/i.test(text.slice(Math.max(0, mark - 5), mark));
    const sense = torn ? 'time' : stopSense(before);
    if (dashed && sense !== 'plain') return false;
    switch (sense) {
      case 'never':
        return false;
      case 'number':
        return !/[\d$£€¥]/.test(first) && !/\d/.test(word) && (word === '' || upper.test(first));
      case 'time':
        return upper.test(first) && !afterTime.has(word) && !this.fronted(mark);
      case 'company':
        return (
          starts ||
          (/^\p{Lu}\p{Ll}/u.test(word) && !roleWords.has(word) && /^ \p{Ll}/u.test(text.slice(behind, behind + 2)))
        );
      case 'maybe':
        return starts || /["“‘([]/.test(text[next - 1] ?? '');
      case 'plain':
        return true;
    }
  }

  /** The word that ends at `mark`, a space before the stop allowed ("Dr ."), without what a long token holds before it. */
  private wordBefore(mark: number): string {
    const { text } = this;
    let end = mark;
    if (text[end - 1] === ' ') end--;
    let start = end;
    while (start > this.sentence && end - start < 40 && wordPart.test(text[start - 1] ?? '')) start--;
    return text.slice(start, end).replace(/^['’&-]+/, '');
  }

  /** Whether the sentence has nothing yet but this word. */
  private openedBy(word: string, mark: number): boolean {
    return (
      /^\W*$/.test(this.text.slice(this.sentence, Math.max(this.sentence, mark - word.length))) &&
      mark - this.sentence < 12
    );
  }

  /** A clock time that opens a sentence ("At 5 a.m. Mr. Hale ...") cannot end it. */
  private fronted(mark: number): boolean {
    if (mark - this.sentence > 40) return false;
    const opening = this.text.slice(this.sentence, mark);
    return /^["“]?(?:At|By|Around|About|From|Before|After|Until|Since|On|Between)\b/.test(opening);
  }

  private tornDecimal(whole: string, next: number, mark: number): boolean {
    const { text } = this;
    const fraction = /^\d{1,3}(?!\d)/.exec(text.slice(next, next + 4))?.[0];
    if (fraction === undefined || whole.length > 3 || mark + 2 !== next) return false;
    const start = mark - whole.length;
    if (/[$£€¥+�]$|\b(?:magnitude|richter|web|version)\s$/i.test(text.slice(Math.max(0, start - 12), start)))
      return true;
    return this.torn || afterFraction.test(text.slice(next + fraction.length, next + fraction.length + 16));
  }

  /** "08. 07. 2012": the stop behind a month in figures. */
  private dated(mark: number, next: number): boolean {
    const { text } = this;
    return (
      /(?:^|\s)\d{1,2}\. ?\d{1,2}$/.test(text.slice(Math.max(0, mark - 8), mark)) &&
      /^(?:19|20)\d\d(?!\d)/.test(text.slice(next, next + 5))
    );
  }

  /** "hit. 308 with": a decimal below one, torn from its point. */
  private tornFraction(before: string, next: number): boolean {
    const fraction = /^\d{2,3}(?!\d)/.exec(this.text.slice(next, next + 4))?.[0];
    if (fraction === undefined || !/\p{Ll}$/u.test(before)) return false;
    return /^(?: - |,| percent| per cent| (?:with|average|hitter)\b)/.test(
      this.text.slice(next + fraction.length, next + fraction.length + 12),
    );
  }

  /** "earned? 4 million": a currency sign lost in copying. */
  private lostSign(mark: number, next: number): boolean {
    if (beforeAmounts.has(this.wordBefore(mark))) return true;
    return /^[\d.,]+(?: [\d.,]+)?\s?(?:million|billion|trillion|mn|bn|[mbk])\b/.test(this.text.slice(next, next + 24));
  }

  private dotsCut(at: Stop, word: string): number | undefined {
    const { text } = this;
    const { mark, signs, closed } = at;
    if (text[mark - 1] === '[' && text[at.end] === ']') return undefined;
    const spacedBefore = space.test(text[mark - 1] ?? ' ');
    // "compounds. . . . The practice": the first dot ends the sentence, the rest leaves out what began the next.
    if (signs === '. . . .' && !spacedBefore) return mark + 1;
    const dots = signs.replace(/\s/g, '').length;
    if (signs !== '…' && dots > 3) return closed;
    return !spacedBefore || (starters.has(word) && word !== 'I') ? closed : undefined;
  }

  /** "Why now?" Hale asked: the sentence goes on with who says it. */
  private speaksNext(next: number): boolean {
    let named = true;
    for (const word of this.text.slice(next, next + 90).split(/\s+/, 8)) {
      const verb = word.replace(/[.,:;]$/, '');
      if (speechVerbs.has(verb)) return named || verb !== word;
      if (/[.,:;!?]$/.test(word)) return false;
      named &&= /^(?:\p{Lu}|de$|van$|the$)/u.test(word);
    }
    return false;
  }

  /** A stop without a space after it ends a sentence only between whole words: "world.Today", not "RENA.PA". */
  private glued({ mark, signs, end, closed }: Stop): boolean {
    const { text } = this;
    if (closed !== end || signs !== '.') return false;
    if (!/(?:\p{Ll}{2}|[\d)])$/u.test(text.slice(Math.max(0, mark - 2), mark))) return false;
    if (!/^(?:\p{Lu}\p{Ll}|[AI] )/u.test(text.slice(end, end + 2))) return false;
    let left = mark;
    while (left > 0 && mark - left < 60 && !space.test(text[left - 1] ?? '')) left--;
    let right = end;
    while (right < text.length && right - end < 60 && !space.test(text[right] ?? '')) right++;
    const token = text.slice(left, right);
    return !/@|:\/\/|^www\.|\/.*\//.test(token) && stopSense(this.wordBefore(mark)) === 'plain';
  }
}

/** Outermost round brackets that are closed within reach, in order. */
function asidesOf(text: string): Span[] {
  const asides: Span[] = [];
  const open: number[] = [];
  for (let at = text.indexOf('('); at >= 0 && at < text.length; at++) {
    const char = text[at];
    if (char === '(') open.push(at);
    else if (char === ')') {
      const start = open.pop();
      if (start !== undefined && at - start < longestAside) {
        while (asides.length > 0 && (asides.at(-1)?.start ?? 0) > start) asides.pop();
        asides.push({ start, end: at });
      }
    }
  }
  return asides;
}
