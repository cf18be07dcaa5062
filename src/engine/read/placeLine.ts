import { agencyNamed } from './agencies';

const capital = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
const place = `(?<place>${capital}(?:(?:\\s(?:of\\s(?:the\\s)?|and\\s)?|\\s?/\\s?|,\\s)${capital}){0,5})`;
const monthDay = '(?<date>[A-Z][a-z]{2,8}\\.?\\s\\d{1,2}(?:,\\s\\d{4})?|\\d{1,2}\\s[A-Z][a-z]{2,8}\\.?(?:\\s\\d{4})?)';
const agency = "(?<agency>\\p{Lu}[\\p{L} .&/'-]{1,40}?)";
const dash = '\\s*(?:--|- -|[-–—])\\s?';
/** Openings such as "TOKYO/PARIS, Jan 26 (Reuters) -", "LONDON (AP) —", "(AFP) -", "TOKYO PARIS Reuters --", "HARL, Ore. - May 2, 2024 -", "ATHENS, Greece —". */
const datelines = {
  dated: new RegExp(
    `^${place},?\\s${monthDay},?\\s*(?:[(/]${agency}[)/]|(?<bare>\\p{Lu}[\\p{L} .&/'-]{1,40}?))?${dash}`,
    'u',
  ),
  undated: new RegExp(`^${place},?\\s\\(${agency}\\)${dash}${monthDay}${dash}`, 'u'),
  parted: new RegExp(`^${place}${dash}${monthDay}${dash}`, 'u'),
  unplaced: new RegExp(`^${monthDay},?\\s*\\(${agency}\\)${dash}`, 'u'),
  credited: new RegExp(`^(?:${place},?\\s)?\\(${agency}\\)${dash}`, 'u'),
  bare: new RegExp(`^${place}(?:--|\\s--|\\s?[–—]|\\s-(?=\\s))\\s?`, 'u'),
};
/** Open sentences with a day ("On October 1 - ...") or a page's own words, not datelines. */
const noPlace =
  /^(?:On|In|By|Since|From|After|Before|Until|Early|Late|The|This|Last|Next|As|At|For)\b|\b(?:BREAKING|NEWS|UPDATE\d*|EXCLUSIVE|WATCH|LIVE|ANALYSIS|OPINION|CORRECTION|VIDEO|PHOTOS?|FACTBOX|TIMELINE|REVIEW|FILE)\b/;

/** The opening of a first sentence that tells where, when and by whom it was written. */
export interface Dateline {
  /** Characters from the line's start to behind the dash. */
  readonly length: number;
  readonly agency?: string | undefined;
  /** Day and month as written, mostly without the year. */
  readonly date?: string | undefined;
}

/** The dateline that a line opens with, or undefined where it opens with its text. */
export function datelineOf(text: string): Dateline | undefined {
  const opening = text.slice(0, 140);
  for (const form of [datelines.dated, datelines.undated, datelines.parted, datelines.unplaced, datelines.credited]) {
    const match = form.exec(opening);
    const groups = match?.groups;
    if (!match || !groups || match[0].length >= text.length || noPlace.test(groups['place'] ?? '')) continue;
    const where = form === datelines.parted ? groups['place']?.split(',')[0] : groups['place'];
    const shouted = where === undefined || where === where.toUpperCase();
    const parted = groups['date'] !== undefined && opening.includes(`, ${groups['date']}`);
    if (!shouted && !parted && form !== datelines.undated && !agencyNamed(groups['agency'] ?? '')) continue;
    return { length: match[0].trimEnd().length, agency: groups['agency'] ?? groups['bare'], date: groups['date'] };
  }
  const match = datelines.bare.exec(opening);
  const words = match?.groups?.['place'] ?? '';
  if (!match || noPlace.test(words) || text.length - match[0].length < 40 || !/[.!?]["'”’]?$/.test(text))
    return undefined;
  const parts = words.split(/\s+/);
  const named = agencyNamed(parts.at(-1) ?? '');
  const places = named ? parts.slice(0, -1) : parts;
  const shouted = places.length > 0 && (places[0] ?? '').length > 2 && places[0] === places[0]?.toUpperCase();
  const region = places
    .slice(1)
    .every((part, index) => part === part.toUpperCase() || (places[index] ?? '').endsWith(','));
  if (!shouted || !region || places.length > 4 || (!named && /^\s-/.test(match[0].slice(words.length))))
    return undefined;
  return { length: match[0].trimEnd().length, agency: named };
}
