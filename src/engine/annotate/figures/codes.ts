import type { Line } from './line';
import { isCapitalised, wordAt } from './line';
import type { Numeral } from './numerals';
import { isHyphen } from './numerals';

/** As far as an address goes, in atoms. */
const reach = 200;

/** Whether an atom stands in a web address: a run without white space that began with "://". */
export function isInAddress(line: Line, at: number): boolean {
  for (let i = at; i > Math.max(0, at - reach) && line.atoms[i]?.glued; i -= 1)
    if (line.atoms[i]?.text === '/' && line.atoms[i - 1]?.text === '/' && line.atoms[i - 2]?.text === ':') return true;
  return false;
}

/** Whether a number is a code, a version, a part of a name or of a longer row of digits. */
export function isNoFigure(line: Line, numeral: Numeral): boolean {
  const { atoms } = line;
  const before = atoms[numeral.from - 1];
  const first = atoms[numeral.from];
  const after = atoms[numeral.to];
  if (!first) return true;
  if (first.kind !== 'digits') return false;
  // "UPDATE 2-Harl says"
  if (numeral.from === 1 && isHyphen(after) && after?.glued && wire.test(before?.text ?? '')) return true;
  if (before && first.glued && isCodeJoint(line, numeral.from - 1)) return true;
  if (after?.glued && isCodeTail(line, numeral.to)) return true;
  if (isNamedByYear(line, numeral)) return true;
  return isPhone(line, numeral) || isSection(line, numeral) || isAddress(line, numeral);
}

/** "the asteroid 2011 KX9" */
function isNamedByYear({ atoms }: Line, { from, to }: Numeral): boolean {
  const code = atoms[to];
  return (
    /^\d{4}$/.test(atoms[from]?.text ?? '') &&
    /^[A-Z]{1,3}\d*$/.test(code?.text ?? '') &&
    !code?.glued &&
    (/\d$/.test(code!.text) || (atoms[to + 1]?.kind === 'digits' && atoms[to + 1]!.glued))
  );
}

/** What an agency sets before the title of a later version. */
const wire = /^(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT)$/;

const streets =
  /^(?:street|st|road|rd|lane|ln|avenue|ave|drive|dr|boulevard|blvd|square|place|court|way|crescent|terrace|close|row|quay|parade)$/;

/** "48 Mill Lane", "1600 Old Harbour Road": the number of a house. */
function isAddress(line: Line, numeral: Numeral): boolean {
  if (line.capitals || !/^\d{1,5}$/.test(line.atoms[numeral.from]?.text ?? '')) return false;
  // "the 400 block of Harbour Road"
  if (wordAt(line, numeral.to) === 'block' && wordAt(line, numeral.to + 1) === 'of') return true;
  for (let at = numeral.to; at < numeral.to + 5; at += 1) {
    const isNumbered = line.atoms[at]?.kind === 'digits' && rank.test(wordAt(line, at + 1));
    if (isNumbered) at += 1;
    else if (!isCapitalised(line.atoms[at])) return false;
    if (at > numeral.to && isStreetName(line, at + Number(isNumbered))) return true;
  }
  return false;
}

const rank = /^(?:st|nd|rd|th)$/;

/** Whether a word is the last of a street's name: "5th Avenue". */
export function isStreetName(line: Line, at: number): boolean {
  const atom = line.atoms[at];
  return isCapitalised(atom) && streets.test(atom?.lower.replace(/\.$/, '') ?? '');
}

/** "7.2 Public questions": the number of a section at the head of a line. */
function isSection(line: Line, numeral: Numeral): boolean {
  return numeral.from === 0 && /^\d{1,2}\.\d{1,2}$/.test(line.atoms[0]?.text ?? '') && isCapitalised(line.atoms[1]);
}

/** Glued to what stands before so that both are one code: "A320", "A330-200", "COVID-19", "#12", "12/34/56", "v2", "_5". */
function isCodeJoint(line: Line, at: number): boolean {
  const mark = line.atoms[at];
  const before = line.atoms[at - 1];
  if (!mark) return false;
  if (mark.kind === 'word') return true;
  if (/^[_@#\\=]$/.test(mark.text)) return true;
  if (!mark.glued || !before) return false;
  // "a 700:1 contrast"
  if (mark.text === ':') return before.kind === 'digits';
  if (mark.text === '/') return before.kind !== 'digits' || line.atoms[at - 2]?.text === '/';
  if (!isHyphen(mark)) return false;
  if (before.kind === 'digits') return before.glued && line.atoms[at - 2]?.kind === 'word';
  return before.kind === 'word' && isCapitalised(before) && !line.capitals && !joiners.test(before.lower);
}

/** Words before a hyphen that make no code of the number behind it: "Mid-2021", "Twenty-5", "Magnitude-6.1". */
const joiners =
  /^(?:mid|pre|post|sub|under|over|top|early|late|magnitude|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)$/;

/** Glued to what stands behind: "4x4", "3D", "5G", "2.1.3", "100:1". */
function isCodeTail(line: Line, at: number): boolean {
  const next = line.atoms[at];
  if (!next) return false;
  if (next.kind === 'word') return !/^(?:m|k|b|bn|mn|mln|plus|th|st|nd|rd)$/.test(next.lower);
  if (isHyphen(next) && line.atoms[at + 1]?.kind === 'digits' && line.atoms[at + 1]?.glued) {
    const tail = line.atoms[at + 2];
    return (
      tail?.kind === 'word' && tail.glued && /^[A-Z]{1,3}$/.test(tail.text) && !/^(?:M|K|B|C|F|BN|MM)$/.test(tail.text)
    );
  }
  if (next.text === '.' || next.text === ':' || next.text === '_' || next.text === '×') {
    const tail = line.atoms[at + 1];
    return tail !== undefined && tail.glued && tail.kind !== 'mark';
  }
  return false;
}

/** Rows of digit groups: "555-0134", "+44 20 7946 0958", "(555) 010-2000", "01632 960417", "12-34-56". */
function isPhone(line: Line, numeral: Numeral): boolean {
  const { atoms } = line;
  const text = atoms[numeral.from]?.text ?? '';
  const before = atoms[numeral.from - 1];
  // "0800 555 111": what stands behind the code looks like thousands.
  if (before?.kind === 'digits' && /^0\d{2,4}$/.test(before.text) && /^\d{3},\d{3}$/.test(text)) return true;
  if (!/^\d+$/.test(text)) return false;
  const after = atoms[numeral.from + 1];
  if (before?.text === '+' && !before.glued && text.length <= 3 && after?.kind === 'digits') return true;
  if (/^0\d\d/.test(text)) return true;
  if (before?.kind === 'digits' && /^0\d{2,4}$/.test(before.text) && text.length >= 5) return true;
  if (isHyphen(after) && /^\d{3}$/.test(text) && /^0\d{3}$/.test(atoms[numeral.from + 2]?.text ?? '')) return true;
  const groups = [text, ...digitGroups(line, numeral.from, -1), ...digitGroups(line, numeral.from, 1)];
  return (groups.length >= 3 && groups.join('').length >= 6) || isDialled(line, numeral.from);
}

/** As far as a number stands from the word that asks to call it, in atoms. */
const callReach = 12;
/** "a call at 1400" */
const clockHours = /^(?:[01]\d|2[0-3])[0-5]\d$/;
const calling = /^(?:call|calls|calling|phone|telephone|ring|dial|text|contact|tel|hotline|helpline)$/;
const beforeNumber = /^(?:at|on|to|or|the|number|call|phone|telephone|ring|dial|text|tel|hotline|helpline|[.:,])$/;
const behindNumber = /^(?:or|and|in|if|between|from|to|quoting|with|using|anonymously|now|[.,;:!?()])$/;

/** "call Sgt Vale at 745-4811", "ring 101 or 0800 555 111", "dial 999": what is asked to be called. */
function isDialled({ atoms }: Line, at: number): boolean {
  let from = at;
  while (isHyphen(atoms[from - 1]) && atoms[from - 2]?.kind === 'digits') from -= 2;
  let behind = at + 1;
  while (isHyphen(atoms[behind]) && atoms[behind + 1]?.kind === 'digits') behind += 2;
  const groups = atoms.slice(from, behind).filter(({ kind }) => kind === 'digits');
  if (!groups.every(({ text }) => /^\d{3,}$/.test(text)) || clockHours.test(groups[0]!.text)) return false;
  if (!beforeNumber.test(atoms[from - 1]?.lower ?? '') || !behindNumber.test(atoms[behind]?.lower ?? '.')) return false;
  for (let k = from - 1; k >= Math.max(0, from - callReach); k -= 1) if (calling.test(atoms[k]!.lower)) return true;
  return false;
}

/** Groups of digits joined to the one at an atom by spaces, hyphens or a bracket, as many as tell a row. */
function digitGroups(line: Line, from: number, direction: 1 | -1): string[] {
  const groups: string[] = [];
  let at = from + direction;
  while (groups.length < 3) {
    const joint = line.atoms[at];
    const next = joint?.kind === 'digits' ? joint : line.atoms[at + direction];
    if (!joint || next?.kind !== 'digits' || !/^\d+$/.test(next.text)) break;
    if (joint.kind !== 'digits' && !(isHyphen(joint) && joint.glued) && joint.text !== ')') break;
    groups.push(next.text);
    at += joint.kind === 'digits' ? direction : 2 * direction;
  }
  return groups;
}
