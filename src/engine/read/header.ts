import type { DateLine, Header, Span } from '../model';
import { agencyNamed } from './agencies';
import { clock, dayOfYear, findDate } from './dateLine';
import { dateOrderIn, type DateOrder } from './dateOrder';
import { pictureCreditIn, pictureCreditLine } from './pictures';
import { datelineOf } from './placeLine';
import type { Unit } from './plainText';
import { splitSentences } from './sentences';

/** What a line at the top or the foot of an account is, apart from its text. */
export type LineRole = 'byline' | 'credit';

/** Keys of a front matter in lower case with their values, each with its place in the source. */
export type FrontMatter = ReadonlyMap<string, { readonly value: string; readonly span: Span }>;

export interface HeaderReading {
  readonly header: Header;
  /** What units are that say something of the account itself, by their index. */
  readonly roles: ReadonlyMap<number, LineRole>;
  /** Index of the unit that is the title, where there is one. */
  readonly title: number | undefined;
}

/** How many lines at the top may tell date, author and outlet, and how many at the foot. */
const headLines = 12;
const footLines = 6;
/** A year that has every day. */
const LEAP_YEAR = 2024;
/** As long as a time and its zone behind a date: a sentence that opens with "As of 3 May 2024" goes on. */
const TIME_LENGTH = 24;
/** How many of them may hold a date beside words of their own, or one without its year. */
const DAY_LINES = 5;
/** How many lines below an outlet's name a title may stand. */
const MASTHEAD = 3;

const capital = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
const particle = '(?:de|van|von|der|den|da|di|del|la|le|al|bin|ibn|el|ter|ten)';
const personName = new RegExp(`^${capital}(?:\\s(?:${capital}|${particle})){1,4}$`, 'u');
/** One word with a capital, as a place before a day has it. */
const placeName = /^\p{Lu}[\p{L}'’-]+$/u;
const outletWord =
  /\b(?:news|times|post|courier|herald|gazette|press|journal|tribune|guardian|telegraph|daily|weekly|agency|wire|radio|tv|television|today|star|mail|chronicle|observer|online|media|service|bureau|network|broadcasting|review|monitor|standard|express|mirror|echo|argus|bulletin|record|dispatch|examiner|globe|magazine|business|reports|sentinel|ledger|inquirer|enquirer|clarion|advertiser|messenger)\b/i;
const jobWord =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|special|contributors?|columnist|analyst|chief|senior|desk|newsroom)\b/i;

const byline =
  /(?:^|[\s|•·-])(?:by:?\s|(?:words|text|story)(?: and (?:pictures?|photos?|images?))?:\s)\s*(?<names>\p{L}.{1,140})$/iu;
const opensByline =
  /^\W*(?:(?:words|story|text|written|posted|report(?:ed)?)(?: and (?:pictures?|photos?|images?))? ?(?:by\b|:)|by\b)/i;
const releaseLine = /^(?<who>\p{Lu}[\p{L} .'’&-]{2,60}?),?\s(?:press|media|news) (?:release|statement)$/iu;
const creditLines: readonly RegExp[] = [
  /^\W*(?<who>\p{Lu}.{1,120}?)\s+(?:(?:have |has |also )*contributed to this (?:report|story|article)|contributed reporting)\W*$/u,
  /^\W*(?:[Ss]ources?|SOURCES?|[Cc]redits?|[Vv]ia)\s*:\s*(?<who>\p{Lu}[^.!?]{1,80})\W*$/u,
  /^\W*(?:[Ww]ith (?:inputs?|files|reporting|additional reporting|information) (?:from|by)|(?:--)?[Ww]ith assistance (?:from|by)|(?:[Tt]his (?:story|article|report) (?:was|is|has been) )?(?:[Oo]riginally|[Ff]irst) (?:published|appeared) (?:by|in|on|at))\s+(?<who>[\p{L}].{1,80}?)\W*$/u,
];
const teamLine =
  /^\W*(?:additional )?(?:reporting|writing|editing|compiled|edited|translated|photography)\s+(?:and \w+ )?(?:by\b|in\b.*\bby\b|:)/i;

/** Words around a date that say that it is the account's own. */
const dateCue =
  /\b(?:date|dated|published|posted|updated|issued|released?|press|media|statement|embargoed|until|last|first|modified|created|online|print|edition|on|at|from|news|gmt|utc|bst|ist|est|edt|et|cst|cdt|pst|pdt|pt|cet|cest|aest|aedt|jst|hkt|sgt|wib|sast|uk|us|local|time|hrs?|hours|am|pm|[apm]|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gi;

/** What a date follows that is the account's own, at the head of a line or behind a mark. */
const dateAnnounced =
  /(?:^|[.;:|·•,–—-]\s*)(?:first\s|last\s|originally\s)?(?:published|posted|updated|modified|issued|as\sof)(?:\son)?:?\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?$/i;
/** A day and a month, with a weekday, an outlet or a time and nothing else; what was updated later is not looked at. */
const dayLine =
  /^(?:(?<outlet>\p{Lu}[\p{L}\d.'’& -]{1,40}),\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?(?<day>\d{1,2}\s\p{Lu}\p{Ll}{2,8}|\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2})(?:,?\s(?:at\s)?\d{1,2}[:.]\d\d)?(?:\.\s(?:Last\s)?[Uu]pdated\s.{4,30})?$/u;

/** Counters of a page beside its date. */
const pageCount = /\b\d+\s(?:comments?|replies|shares?|views?|likes?|min(?:ute)?s? read)\b/gi;

/**
 * Reads what an account says of itself: from its first and last lines, its front matter, and addresses at its top.
 * @param view the account's view
 * @param units its lines and paragraphs
 * @param aside indexes of units that are furniture
 * @param matter its front matter, empty for plain text
 * @param addresses lines that are an address and nothing else
 */
export function readHeader(
  view: string,
  units: readonly Unit[],
  aside: ReadonlySet<number>,
  matter: FrontMatter,
  addresses: readonly Span[],
): HeaderReading {
  return new HeaderReader(view, units, aside, matter, addresses).read();
}

class HeaderReader {
  private readonly order = (): DateOrder | undefined => dateOrderIn(this.view);
  private readonly roles = new Map<number, LineRole>();
  private readonly authors: string[] = [];
  private readonly credits: string[] = [];
  private publisher: string | undefined;
  private date: DateLine | undefined;
  /** Whether `date` is when the account was published, not when it was last changed. */
  private dateIsFirst = false;
  private placeLine: Span | undefined;
  private monthDay: string | undefined;
  private readonly shown: readonly number[];

  constructor(
    private readonly view: string,
    private readonly units: readonly Unit[],
    aside: ReadonlySet<number>,
    private readonly matter: FrontMatter,
    private readonly addresses: readonly Span[],
  ) {
    this.shown = units.flatMap((unit, index) => (aside.has(index) || unit.role === 'cell' ? [] : index));
  }

  read(): HeaderReading {
    const head = this.shown.slice(0, headLines);
    const ends = new Set([...head, ...this.shown.slice(-footLines)]);
    this.readMatter();
    for (const index of ends) this.readLine(index, head.indexOf(index));
    this.readOutlets(head);
    this.readPictureCredits();
    const title =
      head.find((index) => this.units[index]?.role === 'title') ??
      (this.matter.has('title') ? undefined : this.titleAmong(head));
    this.readDateline(head.filter((index) => index !== title));
    this.readAddress(head);
    const titleSpan = this.matter.get('title')?.span ?? (title === undefined ? undefined : this.units[title]);
    return {
      header: {
        ...(titleSpan && { title: { start: titleSpan.start, end: titleSpan.end } }),
        ...(this.publisher !== undefined && { publisher: this.publisher }),
        authors: this.authors,
        ...(this.date && { date: this.date }),
        ...(!this.date && this.monthDay !== undefined && { monthDay: this.monthDay }),
        credits: this.credits,
        ...(this.placeLine && { placeLine: this.placeLine }),
      },
      roles: this.roles,
      title,
    };
  }

  private textOf(index: number): string {
    const unit = this.units[index];
    return unit ? this.view.slice(unit.start, unit.end) : '';
  }

  private readMatter(): void {
    const value = (...keys: string[]): string | undefined =>
      keys.map((key) => this.matter.get(key)?.value).find((found) => found);
    this.publisher = value('publisher', 'outlet', 'source', 'site', 'publication');
    if (this.publisher && /^https?:/.test(this.publisher)) this.publisher = hostOf(this.publisher);
    for (const name of (value('author', 'authors', 'byline', 'by') ?? '')
      .replace(/["'[\]]/g, '')
      .split(/\s*(?:,|;|&|\band\b)\s*/)) {
      this.takeName(name.replace(/^by\s/i, ''));
    }
    const date = ['date', 'published', 'pubdate', 'publishdate', 'created']
      .map((key) => this.matter.get(key))
      .find((found) => found);
    const found = date && findDate(date.value, date.span.start, this.order);
    if (!found) return;
    this.date = found;
    this.dateIsFirst = true;
  }

  /** One line at the top or the foot: a date line, a byline, a credit, or text. */
  private readLine(index: number, fromTop: number): void {
    const text = this.textOf(index);
    const unit = this.units[index];
    if (!unit || text.length > 220 || unit.role === 'title') return;
    const date = text.length <= 140 ? this.dateLineIn(text, unit.start, fromTop) : undefined;
    if (!date && fromTop >= 0 && fromTop < DAY_LINES && this.takeDay(text)) this.roles.set(index, 'byline');
    const rest = date ? `${text.slice(0, date.start - unit.start)} ${text.slice(date.end - unit.start)}` : text;
    if (date) {
      this.roles.set(index, 'byline');
      const first = !/\b(?:updated|modified)\b/i.test(text);
      if (!this.date || (first && !this.dateIsFirst && fromTop >= 0)) {
        this.date = date;
        this.dateIsFirst = first;
      }
      this.takeOutletBeside(rest);
    }
    const by = date || opensByline.test(text) ? byline.exec(rest) : null;
    if (by && !/[.!?]["'”’]?$/.test(text) && this.takeNames(by.groups?.['names'] ?? ''))
      this.roles.set(index, 'byline');
    if (this.roles.has(index)) return;
    if (this.takeCredit(text)) this.roles.set(index, 'credit');
  }

  /** Lines beside a byline or a date that bear nothing but an outlet's name. */
  private readOutlets(head: readonly number[]): void {
    head.forEach((index, position) => {
      const beside = [head[position - 1], head[position + 1]].some(
        (other) => other !== undefined && this.roles.get(other) === 'byline',
      );
      const text = this.textOf(index);
      // "By Jane Hale / and Orla Stone / Harbour Correspondent"
      const above = head[position - 1];
      if (above !== undefined && this.roles.get(above) === 'byline' && !this.roles.has(index) && text.length <= 60) {
        const more = /^and\s(?<names>\p{Lu}.*)$/u.exec(text)?.groups?.['names'];
        const job = jobWord.test(text) && personName.test(text);
        if (job || (more !== undefined && this.takeNames(more))) {
          this.roles.set(index, 'byline');
          return;
        }
      }
      if (position === 0 && this.isMasthead(head)) {
        this.roles.set(index, 'byline');
        this.publisher ??= text;
        return;
      }
      const release = position > 0 ? releaseLine.exec(text)?.groups?.['who'] : undefined;
      if (position === 0 || this.roles.has(index) || !(release !== undefined || (beside && this.isOutlet(text))))
        return;
      this.roles.set(index, 'byline');
      this.publisher ??= release ?? agencyNamed(text) ?? text;
    });
  }

  /** Whether the first line is the outlet's name: a title follows. */
  private isMasthead(head: readonly number[]): boolean {
    const [first = -1, ...rest] = head;
    const unit = this.units[first];
    const text = this.textOf(first);
    if (!unit || unit.role !== undefined || !this.isOutlet(text) || !outletWord.test(text.split(' ').at(-1)!))
      return false;
    const next = rest.slice(0, MASTHEAD).find((index) => !this.roles.has(index));
    const below = next === undefined ? '' : this.textOf(next);
    return below.length > 0 && below.length <= 120 && !/[.:,;]["'”’)]*$/.test(below) && /\s/.test(below);
  }

  private isOutlet(text: string): boolean {
    if (agencyNamed(text) !== undefined) return true;
    return text.length <= 40 && personName.test(text.replace(' & ', ' ')) && outletWord.test(text);
  }

  /** The date of a line that says hardly anything else. */
  private dateLineIn(text: string, offset: number, fromTop: number): DateLine | undefined {
    const date = findDate(text, offset, this.order);
    if (!date) return undefined;
    // "By Ana Foyle. First published 9 May; updated 12 May 2025: the buyer has been named."
    const before = text.slice(0, date.start - offset);
    const isTold = /as\sof\s/i.test(before) && offset + text.length - date.end > TIME_LENGTH;
    if (fromTop >= 0 && fromTop < DAY_LINES && dateAnnounced.test(before) && !isTold) return date;
    if (/[!?]$|[^apm]\.$/i.test(text)) return undefined;
    const rest = this.withoutDates(text, offset);
    const by = byline.exec(rest);
    const bare = (by ? rest.slice(0, by.index) : rest)
      .replace(clock, ' ')
      .replace(clock, ' ')
      .replace(pageCount, ' ')
      // "The Hollin Leader (Norvale), 10 June 2024"
      .replace(/\(\p{Lu}[\p{L} ]{1,30}\)/gu, ' ')
      .replace(dateCue, ' ');
    const words = bare.match(/[\p{L}\d]+/gu) ?? [];
    if (words.length === 0) return date;
    // "Hollin Herald, 5 July 2024", "ATHENS, 5 May 2010": an outlet or a place; below a title also "Newsletter no. 31, ...".
    if (!/^[^\p{L}]*\p{Lu}[\p{L}\d.'’& -]{0,60}?\s*(?:[,|/•·–—-]|$)/u.test(bare)) return undefined;
    const named =
      words.every((word) => /^[\p{Lu}\d]/u.test(word)) &&
      (words.length <= 4 || bare.split(/[|·•]/).every((part) => part.trim().split(/\s+/).length <= 5));
    const closes = fromTop > 0 && fromTop < 4 && words.length <= 5 && date.end - offset >= text.length - 1;
    return named || closes ? date : undefined;
  }

  /** A line without its dates: "Posted: Oct 21, 2024 | Last Updated: October 22, 2024". */
  private withoutDates(text: string, offset: number): string {
    let rest = text;
    for (let found = findDate(rest, offset, this.order); found; found = findDate(rest, offset, this.order))
      rest = `${rest.slice(0, found.start - offset)} ${rest.slice(found.end - offset)}`;
    return rest;
  }

  /** "Sunday 19 May", "NBS Sport, 18 May, 22:47", "HARL, February 14": a line whose day leaves its year unsaid. */
  private takeDay(text: string): boolean {
    const match = dayLine.exec(text);
    const day = match && dayOfYear(match.groups?.['day'] ?? '', LEAP_YEAR);
    const outlet = match?.groups?.['outlet'];
    if (!day || (outlet !== undefined && !personName.test(outlet) && !placeName.test(outlet))) return false;
    this.monthDay ??= day.slice('2024-'.length);
    if (outlet !== undefined && this.isOutlet(outlet)) this.publisher ??= outlet;
    return true;
  }

  /** "AFP, Tuesday 2 Jul 2013", "Hollin Herald, 5 July 2024": which outlet stands beside the date. */
  private takeOutletBeside(rest: string): void {
    for (const part of rest.replace(clock, ' ').split(/[,|•·–—()]|\s-\s/)) {
      const words = part.trim().replace(/\s+/g, ' ');
      const named = agencyNamed(words);
      if (named) {
        this.publisher ??= named;
        this.addCredit(named);
      } else if (this.isOutlet(words)) this.publisher ??= words;
    }
  }

  /** Names of a byline; answers whether there were any. */
  private takeNames(names: string): boolean {
    const before = this.authors.length + this.credits.length;
    const outlet = this.publisher;
    const [own = '', helpers = ''] = names.split(/,?\swith\s/);
    if (helpers !== '') this.addCredits(helpers);
    const bare = own
      .replace(clock, ' ')
      .replace(/\s(?:in|at|from)\s\p{Lu}[^,;&|]*?(?=\s*(?:,|;|&|\||\sand\s|$))/gu, ' ');
    const parts = bare
      .split(/\s*(?:[,;|•·/]|\s&\s|\band\b|\bfor\b|\bof\b|\s-\s|[–—])\s*/u)
      .filter((part) => part !== '');
    for (const part of parts) this.takeName(part);
    // One word is no person's byline but an agency's.
    const [first = ''] = parts;
    if (parts.length === 1 && /^\p{Lu}[\p{L}\d.-]{2,20}(?: staff)?$/u.test(first)) {
      const wire = first.replace(/ staff$/, '');
      this.publisher ??= wire;
      if (wire === first) this.addCredit(wire);
    }
    return this.authors.length + this.credits.length > before || this.publisher !== outlet;
  }

  private takeName(part: string): void {
    const name = inTitleCase(part.trim().replace(/\s+/g, ' '));
    const named = agencyNamed(part);
    if (named) {
      this.publisher ??= named;
      this.addCredit(named);
    } else if (outletWord.test(name) && /^(?:the )?\p{Lu}/iu.test(name)) {
      if (!jobWord.test(name)) this.publisher ??= name;
    } else if (personName.test(name) && !jobWord.test(name) && !this.authors.includes(name)) this.authors.push(name);
  }

  private takeCredit(text: string): boolean {
    const alone = agencyNamed(text.replace(/^[\s(\-–—/]+|[\s)./]+$/g, ''));
    if (alone && text.length <= 40) {
      this.addCredit(alone);
      this.publisher ??= alone;
      return true;
    }
    for (const form of creditLines) {
      const who = form.exec(text)?.groups?.['who'];
      if (who === undefined) continue;
      if (/^\W*sources?\s*:/i.test(text)) this.publisher ??= cleanName(who);
      this.addCredits(who);
      return true;
    }
    if (!teamLine.test(text)) return false;
    const reporters = /\breporting by\s+(?<names>[^;.()]{2,120})/i.exec(text)?.groups?.['names'];
    if (this.authors.length === 0 && reporters !== undefined && !/additional/i.test(text)) this.takeNames(reporters);
    return true;
  }

  private readPictureCredits(): void {
    for (const index of this.shown) {
      const unit = this.units[index];
      if (!unit || unit.end - unit.start > 400 || this.roles.has(index)) continue;
      const text = this.textOf(index);
      const line = pictureCreditLine(text);
      if (line !== undefined) this.roles.set(index, 'credit');
      const who = line ?? pictureCreditIn(text);
      if (who !== undefined) this.addCredits(who);
    }
  }

  private addCredits(names: string): void {
    for (const part of names.split(/\s*(?:[,;/|]|\band\b|\bvia\b)\s*/u)) this.addCredit(part);
  }

  private addCredit(name: string): void {
    const clean = agencyNamed(name) ?? cleanName(name);
    if (/^[\p{Lu}\d]/u.test(clean) && clean.split(' ').length <= 5 && !this.credits.includes(clean))
      this.credits.push(clean);
  }

  /** The first line of its own at the top that is no sentence of running text. */
  private titleAmong(head: readonly number[]): number | undefined {
    for (const index of head) {
      if (this.roles.has(index)) continue;
      const unit = this.units[index];
      const text = this.textOf(index);
      if (!unit || (unit.role !== undefined && unit.role !== 'heading')) return undefined;
      const short = text.length <= 200 && !/[.…:,;!]["'”’)]*$/.test(text);
      if (short && index < this.units.length - 1 && /\p{L}.*\s.*\p{L}/u.test(text)) {
        const parts = splitSentences(this.view, unit.start, unit.end);
        const first = parts[0];
        if (
          parts.length === 1 ||
          (parts.length === 2 && first && /[?!]["'”’]?$/.test(this.view.slice(first.start, first.end)))
        )
          return index;
      }
      if (text.length > 60) return undefined;
    }
    return undefined;
  }

  private readDateline(lines: readonly number[]): void {
    for (const index of lines) {
      const unit = this.units[index];
      if (!unit || this.roles.has(index)) continue;
      const opening = datelineOf(this.textOf(index));
      if (!opening) continue;
      this.placeLine = { start: unit.start, end: unit.start + opening.length };
      if (opening.agency !== undefined) {
        this.addCredits(opening.agency);
        this.publisher ??= agencyNamed(opening.agency) ?? cleanName(opening.agency);
      }
      if (this.date || opening.date === undefined) return;
      const own = findDate(opening.date, unit.start + this.textOf(index).indexOf(opening.date), this.order);
      const iso = own?.iso ?? this.yearOfAddress(opening.date);
      const start = unit.start + this.textOf(index).indexOf(opening.date);
      if (iso !== undefined) this.date = own ?? { start, end: start + opening.date.length, iso };
      else this.monthDay = dayOfYear(opening.date, LEAP_YEAR)?.slice('2024-'.length);
      return;
    }
  }

  /** A dateline's day, dated by an address at the top that names its year and month. */
  private yearOfAddress(monthAndDay: string): string | undefined {
    for (const address of this.addresses) {
      const path = /\/((?:19|20)\d\d)\/(\d\d)\//.exec(this.addressText(address));
      const iso = path && dayOfYear(monthAndDay, Number(path[1]));
      if (iso && iso.slice(5, 7) === path[2]) return iso;
    }
    return undefined;
  }

  private addressText(address: Span): string {
    return this.view.slice(address.start, Math.min(address.end, address.start + 600)).replace(/\s+/g, '');
  }

  /** The outlet's host and, where nothing else tells it, the date in the path of an address at the top. */
  private readAddress(head: readonly number[]): void {
    const top = this.units[head.at(-1) ?? 0]?.end ?? 0;
    for (const address of this.addresses) {
      if (address.start > top) return;
      const text = this.addressText(address);
      this.publisher ??= hostOf(text);
      const path = /\/((?:19|20)\d\d)([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=[/-])/.exec(text);
      if (path) this.date ??= { start: address.start, end: address.end, iso: `${path[1]}-${path[3]}-${path[4]}` };
    }
  }
}

function hostOf(address: string): string | undefined {
  return /^[<([]?(?:https?:\/\/(?:www\.)?|www\.)([\w-]+(?:\.[\w-]+)+)/i.exec(address)?.[1]?.toLowerCase();
}

function cleanName(name: string): string {
  return name
    .replace(/^[\s"'“‘(]+|[\s"'”’).]+$/g, '')
    .replace(/^(?:by|the|from)\s/i, '')
    .replace(/\s+/g, ' ');
}

/** "JANE HALE" to "Jane Hale"; mixed case stays as it is. */
function inTitleCase(name: string): string {
  if (name !== name.toUpperCase() || !name.includes(' ')) return name;
  return name.replace(/(\p{Lu})([\p{Lu}\p{M}]+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
}
