import { addTo } from '../addTo';

/** The side that a statement takes on each thing that words exclude each other on, with the words that take it. */
export type Sides = ReadonlyMap<number, { readonly side: number; readonly words: string }>;

/**
 * Words that exclude each other where they are said of one thing: in each row sides, in each side the forms that take it.
 * What differs by who says it of whom ("won", "lost"), or changes from day to day ("arrested", "freed"), stands in none.
 */
const rows: readonly (readonly (readonly string[])[])[] = [
  'sacked|dismissed|ousted|was fired|were fired|been fired, resigned|resigns|quit|quits|stepped down|stood down, retired|retires',
  'approved|approves, rejected|rejects|voted down|threw out|thrown out|turned down',
  'convicted|convicts|found guilty, acquitted|acquits|cleared of|found not guilty',
  'rose|risen|rises|climbed|increased|higher, fell|fallen|falls|dropped|declined|decreased|lower',
  'accepted|accepts, refused|refuses|turned down|declined',
  'accidental|accidentally|by accident, deliberate|deliberately|on purpose|intentional|intentionally',
  'survived|survives|still alive, died|dies|was killed|were killed|found dead',
  'sober, drunk|intoxicated',
  'left arm|left leg|left hand|left foot|left knee|left ankle|left shoulder|left eye|left wrist|left thigh|left hip|left hamstring, right arm|right leg|right hand|right foot|right knee|right ankle|right shoulder|right eye|right wrist|right thigh|right hip|right hamstring',
  'innocent|not guilty, guilty',
  'legal, illegal',
  'masked, unmasked',
  'armed, unarmed',
  'locked, unlocked',
  'conscious, unconscious',
  'equipped|well prepared, ill-equipped|insufficiently equipped|poorly equipped|badly equipped|ill-prepared',
  'clothed|dressed, naked',
  'unanimous|unanimously, narrow|narrowly|split|majority verdict|by a majority',
  'intact|unscathed|undamaged, destroyed|gutted|devastated',
  'voluntary|voluntarily, forced|compulsory',
  'a profit|profits|a surplus, a loss|losses|a deficit',
  'at home|at his home|at her home|at their home, in hospital|in a hospital|at a hospital|at the hospital',
].map(sidesIn);

/** With a capital they are names: "the White House". */
const colours = sidesIn('white, black, red, blue, green, yellow, silver|silvery|grey|gray, brown, orange, purple');

/** Words that deny one another: where one of them is itself denied, two statements say the same. */
const denials: typeof rows = [
  'approve|approved|accept|accepted|agree to|agreed to|back|backed, reject|rejected|refuse|refused|turned down|opposed',
  'guilty, cleared|acquitted|innocent',
  'open|opened|reopened, closed|shut',
  'survive|survived|alive|survivors, died|dead|killed|perished',
  'hurt|injured|harmed|wounded, unhurt|unharmed|uninjured|unscathed|safe|safely',
  'true|accurate, false|untrue|wrong|inaccurate|denied',
  'succeed|succeeded|managed, failed|fails|unable',
  'present|attend|attended, absent|missed|stayed away',
  'admit|admitted|confirm|confirmed, denied|denies|deny',
  'stay|stayed|remain|remained, leave|left|depart|departed',
  'known|clear|certain, unknown|unclear|uncertain',
].map(sidesIn);

/** The first rows exclude each other; the others only deny. */
const EXCLUDING = rows.length + 1;

interface Side {
  readonly row: number;
  readonly side: number;
  readonly pattern: RegExp;
}

/** The sides by the first words of their forms: a statement has words of few. */
const byWord = new Map<string, Set<Side>>();
[...rows, colours, ...denials].forEach((sides, row) => {
  sides.forEach((forms, side) => {
    const words = forms.join('|').replaceAll(' ', '\\s+');
    const one = {
      row,
      side,
      pattern: new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, sides === colours ? 'u' : 'iu'),
    };
    for (const form of forms) addTo(byWord, form.split(' ')[0]!, one);
  });
});

function sidesIn(row: string): readonly (readonly string[])[] {
  return row.split(', ').map((side) => side.split('|'));
}

/** What a statement takes sides on. One that names two sides tells of two things, or of a change: it takes none. */
export function sidesOf(statement: string): Sides {
  const met = new Set<Side>();
  for (const [word] of statement.matchAll(/[\p{L}-]+/gu))
    for (const one of byWord.get(word.toLowerCase()) ?? []) met.add(one);
  const sides = new Map<number, { side: number; words: string }>();
  const twice = new Set<number>();
  for (const { row, side, pattern } of met) {
    const words = pattern.exec(statement)?.[0];
    if (words === undefined) continue;
    if (sides.has(row)) twice.add(row);
    sides.set(row, { side, words: words.toLowerCase() });
  }
  for (const row of twice) sides.delete(row);
  return sides;
}

/** The words by which two statements exclude each other, if they do. */
export function oppositesIn(x: Sides, y: Sides): readonly [string, string] | undefined {
  for (const [row, { side, words }] of x) {
    const other = row < EXCLUDING ? y.get(row) : undefined;
    if (other && other.side !== side) return [words, other.words];
  }
  return undefined;
}

/** Whether of two statements, of which one denies, each takes the other side: "was cleared" and "was found not guilty". */
export function denyAlike(x: Sides, y: Sides): boolean {
  return Array.from(x).some(([row, { side }]) => {
    const other = y.get(row);
    return other !== undefined && other.side !== side;
  });
}
