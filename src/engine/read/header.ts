import type { DateLine, Header, Span } from '../model';
import type { Unit } from './plainText';

/** What a line at the top or the foot of an account is, apart from its text. */
export type LineRole = 'byline' | 'credit';

export interface HeaderReading {
  readonly header: Header;
  /** Roles of units that say something of the account itself, by index. */
  readonly roles: ReadonlyMap<number, LineRole>;
  /** Index of the unit that is the title, where there is one. */
  readonly title: number | undefined;
}

/** Keys of a front matter that were read, in lower case. */
export type FrontMatter = ReadonlyMap<string, { readonly value: string; readonly span: Span }>;

/** How many lines at the top may hold title, byline and date. */
const headLines = 12;
const footLines = 6;

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const dateForms: readonly RegExp[] = [
  /(?<!\d)(?<y>(?:19|20)\d\d)\s?-\s?(?<m>\d\d)\s?-\s?(?<d>\d\d)(?!\d)(?:T(?<hh>\d\d):(?<mm>\d\d))?/i,
  new RegExp(`(?<!\\d)(?<d>\\d{1,2})\\s?(?:st|nd|rd|th)?\\s(?:of\\s)?(?<mon>${month}),?\\s(?<y>(?:19|20)\\d\\d)(?!\\d)`, 'i'),
  new RegExp(`(?<mon>${month})\\s(?<d>\\d{1,2})\\s?(?:st|nd|rd|th)?,?\\s(?<y>(?:19|20)\\d\\d)(?!\\d)`, 'i'),
  /(?<![\d/.])(?<a>\d{1,2})\s?[/.]\s?(?<b>\d{1,2})\s?[/.]\s?(?<y>(?:19|20)?\d\d)(?!\d)/,
];
const clock = /(?<!\d)(\d{1,2})\s?[:.]\s?(\d\d)(?:\s?:\s?\d\d)?(?!\d)\s?([ap])?\.?\s?m?\b/i;

const agencies: readonly string[] = [
  'Reuters', 'Associated Press', 'AP', 'AFP', 'Agence France-Presse', 'Bloomberg', 'UPI', 'Xinhua', 'PTI', 'ANI', 'IANS', 'Kyodo', 'Kyodo News',
  'DPA', 'dpa', 'EFE', 'TASS', 'Interfax', 'ANSA', 'PA Media', 'Press Association', 'PA', 'AAP', 'Canadian Press', 'Yonhap', 'Anadolu Agency',
  'Dow Jones', 'BBC', 'CNN', 'Getty Images', 'Getty', 'Shutterstock',
];
const agencyNames = new Map(agencies.map((name) => [name.toLowerCase(), name]));

const dateline =
  /^(?<place>\p{Lu}[\p{Lu}.'’\/-]+(?:[ \/,]+(?:[\p{Lu}\/][\p{Lu}.'’\/-]*|[A-Z][a-z]{1,10}\.?(?=,| —| –| -|\s?\()))*)(?:,?\s+(?<date>(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{4})?|\d{1,2} ?\/ ?\d{1,2} ?\/ ?\d{2,4})))?,?\s*(?:\(?(?<agency>\p{Lu}[\p{L} .&\/-]{1,30}?)\)?)?\s*(?:--|- -|[-–—])\s?/u;
const agencyOpening = /^\((?<agency>\p{Lu}[\p{L} .&-]{1,30})\)\s*(?:--|[-–—])\s*/u;
const byline = /(?:^|\s)by:?\s+(?<names>\p{Lu}.{1,140})$/iu;
const personName = /^(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|da|di|del|la|le|al|bin|el)(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|da|di|del|la|le|al|bin|el)){1,4}$/u;
const contributed =
  /^\W*(?<who>.{2,120}?)\s+(?:(?:has |have |also )?contributed to this (?:report|story|article)|contributed reporting|contributed)\W*$/i;
const reporting = /^\W*(?:additional )?(?:reporting|writing|editing|compiled|photography)\s+(?:by\b|and\b|:)/i;
const sourceLine = /^\W*(?:source|sources|via|credits?|with (?:inputs?|files|reporting|information) from|originally published (?:by|in|on|at)|first published (?:by|in|on|at))\s*:?\s+(?<who>\p{Lu}[^.!?]{1,80})[\s.)]*$/iu;
const pictureLine = /^\W*(?:\(\s*)?(?:(?:file |press |handout )?(?:photo(?:graph)?s?|image|picture|pic|video|graphic|illustration|credit)s?(?: credit| courtesy| by)?)\s*[:/|]\s*(?<who>[^()]{2,80}?)\)?\W*$/iu;
const metadataCue =
  /\b(?:date|dated?|published|posted|updated|last|first|modified|created|on|at|by|from|news|gmt|utc|bst|ist|est|edt|et|pst|pdt|pt|cet|cest|aest|jst|hkt|sgt|uk|us|local|time|am|pm|a|p|m|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gi;

/** Reads what an account says of itself from its first and last lines and its front matter. */
export function readHeader(view: string, units: readonly Unit[], skip: ReadonlySet<number>, matter: FrontMatter, addresses: readonly Span[]): HeaderReading {
  const roles = new Map<number, LineRole>();
  const authors: string[] = [];
  const credits: string[] = [];
  let publisher: string | undefined;
  let date: DateLine | undefined;
  let dated = false;
  let title: number | undefined;
  let placeLine: Span | undefined;
  const addCredit = (name: string): void => {
    const clean = cleanName(name);
    if (clean !== '' && !credits.includes(clean)) credits.push(clean);
  };
  const takeNames = (text: string): void => {
    for (const part of text.split(/\s*(?:,|;|\||&|\band\b|\bfor\b|\bin\b|\bat\b|\s-\s|–|—)\s*/u)) {
      const name = part.trim().replace(/\s+/g, ' ');
      if (name === '') continue;
      const agency = agencyNames.get(name.toLowerCase().replace(/ staff$| newsroom$|^the /, ''));
      if (agency) {
        publisher ??= agency;
        addCredit(agency);
      } else if (personName.test(titleCase(name)) && !authors.includes(titleCase(name))) authors.push(titleCase(name));
    }
  };

  const shown = units.map((_, index) => index).filter((index) => !skip.has(index));
  const head = shown.slice(0, headLines);
  const foot = shown.slice(Math.max(0, shown.length - footLines));
  for (const index of new Set([...head, ...foot])) {
    const unit = units[index];
    if (!unit || unit.role === 'cell') continue;
    const text = view.slice(unit.start, unit.end);
    if (text.length > 220) continue;
    const found = findDate(text, unit.start);
    let rest = text;
    let isDate = false;
    if (found) {
      rest = text.slice(0, found.start - unit.start) + ' ' + text.slice(found.end - unit.start);
      const by = byline.exec(rest);
      const bare = (by ? rest.slice(0, by.index) : rest).replace(clock, ' ').replace(metadataCue, ' ');
      isDate = (bare.match(/[\p{L}\d]+/gu)?.length ?? 0) <= (index < 4 || by ? 3 : 2) && !/[.!?]$/.test(text.trim().replace(/\b[ap]\.m\.$/i, ''));
    }
    if (isDate && found) {
      roles.set(index, 'byline');
      const published = !/\bupdated|modified\b/i.test(text);
      if (!date || (published && !dated)) {
        date = found;
        dated = published;
      }
    }
    const by = byline.exec(isDate ? rest : text);
    if (by && (isDate || /^\W*by\b/i.test(text)) && text.length <= 160 && !/[.!?]$/.test(text)) {
      const names = (by.groups?.['names'] ?? '').replace(clock, ' ');
      const before = authors.length + credits.length;
      takeNames(names);
      if (authors.length + credits.length > before || isDate) roles.set(index, 'byline');
    }
    if (roles.has(index)) continue;
    const credit = contributed.exec(text) ?? sourceLine.exec(text) ?? pictureLine.exec(text);
    if (credit) {
      roles.set(index, 'credit');
      for (const part of (credit.groups?.['who'] ?? '').split(/\s*(?:,|;|\/|&|\band\b)\s*/u)) addCredit(part);
    } else if (reporting.test(text)) roles.set(index, 'credit');
  }
  // Picture credits may stand anywhere.
  for (const index of shown) {
    const unit = units[index];
    if (!unit || roles.has(index) || unit.end - unit.start > 120) continue;
    const text = view.slice(unit.start, unit.end);
    const credit = pictureLine.exec(text);
    if (!credit) continue;
    roles.set(index, 'credit');
    for (const part of (credit.groups?.['who'] ?? '').split(/\s*(?:,|;|\/|&|\band\b)\s*/u)) addCredit(part);
  }

  for (const index of head) {
    const unit = units[index];
    if (!unit || roles.has(index)) continue;
    const text = view.slice(unit.start, unit.end);
    const opening = dateline.exec(text.slice(0, 160)) ?? agencyOpening.exec(text.slice(0, 60));
    const place = opening?.groups?.['place'];
    const agency = opening?.groups?.['agency'];
    if (opening && (agency || opening.groups?.['date'] || (place && place.length >= 4)) && opening[0].length < text.length) {
      placeLine = { start: unit.start, end: unit.start + opening[0].trimEnd().length };
      if (agency) {
        for (const part of agency.split('/')) addCredit(part);
        publisher ??= cleanName(agency);
      }
      const own = findDate(opening[0], unit.start);
      if (own) date ??= own;
      else if (date && opening.groups?.['date']) {
        // Only a check: the dateline's day without a year adds nothing to a dated account.
      }
      break;
    }
  }

  const h1 = head.find((index) => units[index]?.role === 'title');
  title = h1 ?? head.find((index) => !roles.has(index) && titleLike(view, units, index));
  const from = (key: string): string | undefined => matter.get(key)?.value;
  const frontDate = matter.get('date') ?? matter.get('published') ?? matter.get('pubdate');
  if (frontDate) {
    const found = findDate(frontDate.value, frontDate.span.start);
    if (found) date = { ...frontDate.span, iso: found.iso };
  }
  publisher = from('publisher') ?? from('source') ?? from('outlet') ?? publisher;
  for (const key of ['author', 'authors', 'byline']) {
    const value = from(key);
    if (value) takeNames(value.replace(/^\[|\]$|["']/g, '').replace(/^by\s/i, ''));
  }
  for (const address of addresses) {
    const line = view.slice(address.start, Math.min(address.end, address.start + 600)).replace(/\s+/g, '');
    const host = /^[<(\[]?(?:https?:\/\/)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)/i.exec(line)?.[1];
    if (address.start < (units[head.at(-1) ?? 0]?.end ?? 0)) publisher ??= host?.toLowerCase();
    const path = /\/((?:19|20)\d\d)\/?-?(0[1-9]|1[0-2])\/?-?(0[1-9]|[12]\d|3[01])(?=[\/-])/.exec(line);
    if (path) date ??= { ...address, iso: `${path[1]}-${path[2]}-${path[3]}` };
  }
  const titleSpan = matter.get('title')?.span ?? (title === undefined ? undefined : spanOf(units[title]));
  return {
    header: {
      ...(titleSpan && { title: titleSpan }),
      ...(publisher !== undefined && { publisher }),
      authors,
      ...(date && { date }),
      credits,
      ...(placeLine && { placeLine }),
    },
    roles,
    title,
  };
}

function spanOf(unit: Unit | undefined): Span | undefined {
  return unit && { start: unit.start, end: unit.end };
}

/** A short line of its own at the top that does not end as a sentence of running text does. */
function titleLike(view: string, units: readonly Unit[], index: number): boolean {
  const unit = units[index];
  if (!unit || unit.end - unit.start > 200 || (unit.role !== undefined && unit.role !== 'heading')) return false;
  const text = view.slice(unit.start, unit.end);
  if (!/\p{L}.*\s.*\p{L}/u.test(text)) return false;
  return !/[.…:,;]["'”’)]*$/.test(text) && index < units.length - 1;
}

function cleanName(name: string): string {
  return name.replace(/^[\s"'(]*(?:the\s)?|[\s"').]*$/gi, '').replace(/\s+/g, ' ');
}

function titleCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.replace(/\p{Lu}[\p{Lu}]+/gu, (word) => word[0] + word.slice(1).toLowerCase());
}

/** The first full calendar date in a line, with the clock time next to it. */
export function findDate(text: string, offset: number): DateLine | undefined {
  for (const form of dateForms) {
    const match = form.exec(text);
    const groups = match?.groups;
    if (!match || !groups) continue;
    const day = dayOf(groups);
    if (!day) continue;
    const start = offset + match.index;
    const end = start + match[0].length;
    const time = groups['hh'] ? [groups['hh'], groups['mm'] ?? '00'] : clockBeside(text, match.index, match.index + match[0].length);
    return { start, end, iso: time ? `${day}T${time[0]}:${time[1]}` : day };
  }
  return undefined;
}

function dayOf(groups: Record<string, string | undefined>): string | undefined {
  let year = Number(groups['y']);
  if (year < 100) year += year < 70 ? 2000 : 1900;
  let monthNumber = Number(groups['m']);
  let day = Number(groups['d']);
  if (groups['mon']) monthNumber = monthNames.indexOf(groups['mon'].slice(0, 3).toLowerCase()) + 1;
  if (groups['a'] && groups['b']) {
    const [a, b] = [Number(groups['a']), Number(groups['b'])];
    if (a > 12 && b <= 12) [day, monthNumber] = [a, b];
    else if (b > 12 && a <= 12) [monthNumber, day] = [a, b];
    else if (a === b) [monthNumber, day] = [a, b];
    else return undefined;
  }
  if (monthNumber < 1 || monthNumber > 12 || day < 1 || day > 31) return undefined;
  return `${year}-${two(monthNumber)}-${two(day)}`;
}

function clockBeside(text: string, start: number, end: number): [string, string] | undefined {
  for (const part of [text.slice(end), text.slice(0, start)]) {
    const match = clock.exec(part);
    if (!match) continue;
    let hour = Number(match[1]);
    const half = match[3]?.toLowerCase();
    if (half === 'p' && hour < 12) hour += 12;
    if (half === 'a' && hour === 12) hour = 0;
    if (hour <= 23 && Number(match[2]) <= 59) return [two(hour), match[2] ?? '00'];
  }
  return undefined;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
