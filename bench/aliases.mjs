/**
 * Names of one thing, linked: the seeds' names, and those of three events of ../shared/accounts as bench/aliases.json has
 * them, the forms of one thing in one list.
 *
 *   node bench/aliases.mjs [--misses]
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain } from '../scripts/hosts/folder.mjs';
import { bundled, shared } from './bundle.mjs';
import { printed } from './table.mjs';

const kinds = { PERSON: 'person', ORG: 'organization', PLACE: 'place' };

/** The names of the seeds, each form once, with what it names. */
function seedNames() {
  const file = join(shared, 'gold/entities.json');
  if (!existsSync(file)) return [];
  const forms = new Map();
  for (const { text, type, canon } of JSON.parse(readFileSync(file, 'utf8'))) {
    const name = text.replace(/\s+/g, ' ');
    if (kinds[type]) forms.set(`${kinds[type]}\n${name}`, { name, kind: kinds[type], thing: canon });
  }
  return [...forms.values()];
}

/** The names of the three events. */
function eventNames() {
  const events = JSON.parse(readFileSync(join(import.meta.dirname, 'aliases.json'), 'utf8'));
  return Object.entries(events).map(([event, ofKind]) => [
    event,
    Object.entries(ofKind).flatMap(([kind, things]) =>
      things.flatMap((names, index) => names.map((name) => ({ name, kind, thing: `${kind} ${index}` }))),
    ),
  ]);
}

/** What a reader without rules would do: one name is a part of the other. */
const substring = (a, b) => a.kind === b.kind && (a.name.includes(b.name) || b.name.includes(a.name));

function row(set, method, names, linked, miss = () => undefined) {
  const sum = { wanted: 0, linked: 0, right: 0 };
  names.forEach((a, at) => {
    for (const [step, b] of names.slice(at + 1).entries()) {
      const want = a.thing === b.thing;
      const have = linked(a, b, at, at + 1 + step);
      if (want) sum.wanted++;
      if (have) sum.linked++;
      if (want && have) sum.right++;
      if (want !== have) miss(`${set}: ${have ? 'linked' : 'not linked'} "${a.name}" "${b.name}"`);
    }
  });
  const share = (of) => (of === 0 ? 100 : (100 * sum.right) / of);
  return [set, method, String(names.length), String(sum.wanted), share(sum.linked), share(sum.wanted)];
}

/**
 * @param {(line: string) => void} [miss]
 * @returns {Promise<import('./table.mjs').Table>}
 */
export async function aliasTable(miss = () => undefined) {
  const { groupNames } = await bundled(`export { groupNames } from './src/engine/annotate/entities/alias';`);
  const sets = [['seeds', seedNames()], ...eventNames()].filter(([, names]) => names.length > 0);
  return {
    title: 'Names of one thing, linked',
    says: 'Pairs of forms of one name: of those linked, how many belong together (P); of those that do, how many are (R).',
    columns: ['set', 'method', 'forms', 'pairs', 'P', 'R'],
    rows: sets.flatMap(([set, names]) => {
      const group = groupNames(names);
      return [
        row(set, 'Variorum', names, (_a, _b, at, other) => group[at] === group[other], miss),
        row(set, 'substring', names, substring),
      ];
    }),
  };
}

if (isMain(import.meta.url)) {
  const misses = [];
  console.log(printed(await aliasTable((line) => misses.push(line))));
  if (process.argv.includes('--misses')) for (const line of misses) console.log(`  ${line}`);
}
