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
  'unanimous|unanimously, narrow|narrowly|split',
  'intact|unscathed|undamaged, destroyed|gutted|devastated',
  'voluntary|voluntarily, forced|compulsory',
].map((row) => row.split(', ').map((side) => side.split('|')));

const plain = rows.map((row) =>
  row.map((forms) => new RegExp(`(?<![\\p{L}-])(?:${forms.join('|').replaceAll(' ', '\\s+')})(?![\\p{L}-])`, 'iu')),
);

/** What a statement takes sides on. One that names two sides tells of two things, or of a change: it takes none. */
export function sidesOf(statement: string): Sides {
  const sides = new Map<number, { side: number; words: string }>();
  plain.forEach((row, at) => {
    const taken = row.flatMap((form, side) => {
      const words = form.exec(statement)?.[0];
      return words === undefined ? [] : [{ side, words: words.toLowerCase() }];
    });
    if (taken.length === 1) sides.set(at, taken[0]!);
  });
  return sides;
}

/** The words by which two statements exclude each other, if they do. */
export function oppositesIn(x: Sides, y: Sides): readonly [string, string] | undefined {
  for (const [row, { side, words }] of x) {
    const other = y.get(row);
    if (other && other.side !== side) return [words, other.words];
  }
  return undefined;
}
