import { sameName } from '../annotate/entities/alias';
import { degreesOf } from '../compare/bearings';
import type { Statement } from '../model';
import type { Circle, Member } from './circle';
import { candidateOf, draft, type Draft } from './draft';

/** "southeast of", "east-southeast from the town of", "NW of" behind a distance, and behind the same distance in brackets. */
const point = '[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est';
const bearing = new RegExp(
  `^(?:\\s*\\([^()]{1,40}\\)|\\))?,?\\s+(?:to the\\s+)?(?<words>(?:${point})(?:[- ]?(?:${point})){0,2}|[NESW]{1,3})\\s+` +
    '(?:of|from)\\s+(?:[\\p{Ll}-]+\\s+){0,5}?(?=\\p{Lu})',
  'du',
);
/** UTF-16 units behind a distance in which its bearing is looked for. */
const REACH = 160;
/** Units of an article before a name, which may belong to it. */
const ARTICLE = 4;

/** A direction from a place, as an account gives it. */
interface Reading {
  readonly member: Member;
  readonly statement: Statement;
  readonly degrees: number;
  readonly from: string;
}

/**
 * In which direction from a place something lies, for distances that answer one question: "9 km south of Hale" and
 * "6 miles west of Hale" tell of two places though the distances are near each other.
 * @param figures the facts that figures of the event state
 */
export function bearingFacts(circle: Circle, figures: readonly Draft[]): Draft[] {
  const byId = new Map(circle.members.map((member) => [member.id, member]));
  const seen = new Set<string>();
  const facts: Draft[] = [];
  for (const { kind, statements } of figures) {
    if (kind !== 'quantity') continue;
    const byPlace: Reading[][] = [];
    for (const statement of statements) {
      const reading = readingOf(byId.get(statement.source)!, statement);
      if (!reading) continue;
      // "9 km (6 miles) south of": one direction behind two figures.
      const key = `${statement.source} ${reading.statement.start}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const group = byPlace.find(([first]) => isSamePlace(first!.from, reading.from));
      if (group) group.push(reading);
      else byPlace.push([reading]);
    }
    for (const readings of byPlace) {
      if (new Set(readings.map(({ statement }) => statement.source)).size < 2) continue;
      const candidates = readings.map(({ member, statement, degrees }) => ({
        ...candidateOf(member, statement),
        bearing: degrees,
      }));
      facts.push(draft(`In which direction from ${readings[0]!.from}`, 'place', candidates, circle));
    }
  }
  return facts;
}

function readingOf(member: Member, distance: Statement): Reading | undefined {
  const { read, mentions } = member.profile.source;
  const match = bearing.exec(read.view.slice(distance.end, distance.end + REACH));
  const words = match?.indices?.groups?.['words'];
  if (!match || !words) return undefined;
  const direction = match[0].slice(...words);
  const degrees = degreesOf(direction);
  const named = distance.end + match[0].length;
  const place = mentions.find(({ start }) => start >= named && start <= named + ARTICLE);
  if (degrees === undefined || !place) return undefined;
  const { unit: _unit, modifier: _modifier, ...stated } = distance;
  const [start, end] = words.map((at) => distance.end + at) as [number, number];
  return { member, statement: { ...stated, start, end, value: direction }, degrees, from: place.name };
}

/** Whether two names can be of one place: what kind of name they were taken for is no matter here. */
function isSamePlace(a: string, b: string): boolean {
  return sameName({ name: a, kind: 'place' }, { name: b, kind: 'place' });
}
