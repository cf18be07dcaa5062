import type { Thing } from '../../model';
import type { Line } from './line';
import { wordAt } from './line';

/** What became of those counted. */
const states =
  /^(?:killed|dead|injured|hurt|wounded|missing|arrested|detained|displaced|homeless|hospitalised|hospitalized|evacuated|rescued|stranded|trapped|charged|convicted|drowned|executed|kidnapped|abducted|captured|infected|unemployed|quarantined|sickened|affected|aboard|released|freed|murdered|slain|shot|stabbed|unaccounted|died|survived|perished|destroyed|damaged|sentenced)$/;

/** Words between a number and what became of those counted: "40 more were reported missing". */
const helpers =
  /^(?:were|was|are|is|have|had|has|been|be|being|reported|reportedly|feared|confirmed|still|seriously|critically|badly|slightly|people|also|others|more|presumed|believed|listed|remain|remained)$/;

/** Verbs that count whom they befell, by what they are then: "injuring 40" counts the injured. */
const casualties: ReadonlyMap<string, string> = new Map(
  [
    'killing killed kills kill',
    'injuring injured injures injure',
    'wounding wounded wounds wound',
    'hurting hurt',
    'arresting arrested arrests arrest',
    'displacing displaced displaces',
    'rescuing rescued rescues',
    'detaining detained detains',
    'stranding stranded',
  ].flatMap((row) => {
    const forms = row.split(' ');
    const done = forms.find((form) => /(?:ed|hurt)$/.test(form)) ?? row;
    return forms.map((form): [string, string] => [form, done]);
  }),
);
const hedges = new Set(
  'at least about around nearly almost some more than over up to as many another a further roughly only just'.split(
    ' ',
  ),
);

/** "injuring 40", "killed at least 12": the verb right before, words that bound the number skipped. */
export function casualtyBefore(line: Line, from: number): Thing | undefined {
  let at = from - 1;
  while (at >= 0 && hedges.has(wordAt(line, at))) at -= 1;
  const atom = line.atoms[at];
  const head = casualties.get(atom?.lower ?? '');
  return atom && head !== undefined ? { start: atom.start, end: atom.end, head, words: atom.lower } : undefined;
}

/** The verb or adjective that says what became of those counted: "40 were hurt", "24 dead", "two reported missing". */
export function stateAfter(line: Line, at: number): number | undefined {
  for (let i = at; i < at + 5; i += 1) {
    const word = wordAt(line, i);
    if (states.test(word)) return i;
    if (!helpers.test(word)) return undefined;
  }
  return undefined;
}
