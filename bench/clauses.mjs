/**
 * Measures how clauses are said (by whom, how sure, yes or no) against the statements of ../shared that tell so.
 *
 *   node bench/clauses.mjs [--misses]
 *
 * Every labelled statement with an attribution, a certainty or a polarity is looked up by its anchor: the clause that holds
 * the anchor's first character answers.
 *   attribution  some word of the labelled speaker (his name, his office or his agency) stands in the clause's speaker, in
 *                its outlet, near the speaker, or with his name in another sentence of the account (initials count)
 *   certainty    labels are read on the scale denied to done: believed, reportedly, expected and their like are
 *                "possible" or more careful than done
 *   polarity     the same
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isMain } from '../scripts/hosts/folder.mjs';
import { bundled, shared } from './bundle.mjs';
import { printed } from './table.mjs';

const engine = await bundled(`
  export { read } from './src/engine/read/read';
  export { tokenize } from './src/engine/read/tokens';
  export { clauses } from './src/engine/annotate/clauses/clauses';
`);

const accounts = new Map();
function account(folder, name) {
  const file = path.join(
    folder,
    readdirSync(folder).find((entry) => entry.startsWith(name)),
  );
  if (!accounts.has(file)) {
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    const read = engine.read(text, 'plain');
    const tokens = read.sentences.map((sentence) => engine.tokenize(read.view, sentence));
    accounts.set(file, { text, read, tokens, clauses: engine.clauses(read.view, read.sentences, tokens, [], []) });
  }
  return accounts.get(file);
}

const careful = new Set([
  'believed',
  'speculated',
  'possibly',
  'expected',
  'reportedly',
  'thought',
  'reported',
  'hypothesis',
  'talk',
  'possible',
  'not final',
]);
const scale = new Set(['denied', 'wanted', 'possible', 'planned', 'agreed', 'done']);

/** Whether an account presents the speaker with the gold word in one sentence, or the word is his name's initials. */
function introduced(read, text, said, word) {
  const names = said.speaker.match(/\p{Lu}[\p{L}.]*/gu) ?? [];
  if (
    names
      .map((name) => name.replaceAll('.', ''))
      .map((name) => (name.length < 4 && name === name.toUpperCase() ? name : name[0]))
      .join('')
      .toLowerCase() === word
  )
    return true;
  const last = names.at(-1) ?? said.speaker.split(' ').at(-1);
  return read.sentences.some((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    return words.includes(last) && words.toLowerCase().includes(word);
  });
}

/** Judges every labelled statement of one collection. */
function score(gold, folder, judge) {
  for (const fact of gold.facts) {
    for (const statement of fact.statements) {
      if (!statement.attribution && !statement.certainty && !statement.polarity) continue;
      const { text, read, clauses } = account(folder, statement.source);
      let start = statement.start;
      if (start === undefined) {
        const flat = text.replaceAll('\u00a0', ' ');
        start = flat.indexOf(statement.anchor, flat.indexOf(statement.passage));
      }
      const s = read.sentences.findIndex((sentence) => start >= sentence.start && start < sentence.end);
      const clause = s < 0 ? undefined : clauses[s].find((one) => start >= one.start && start < one.end);
      const words = clause ? text.slice(clause.start, clause.end).replaceAll('\n', ' ') : '(no sentence)';
      const place = `${statement.source} ${fact.id}: `;
      if (statement.attribution) {
        const said = clause?.attribution;
        const around = said ? text.slice(Math.max(0, said.span.start - 60), said.span.end + 120) : '';
        const found = said ? `${said.speaker} ${said.via ?? ''} ${around}`.toLowerCase() : '';
        const asked = statement.attribution
          .toLowerCase()
          .split(' ')
          .filter((word) => word.length > 2 && !['the', 'local', 'national', 'and'].includes(word));
        const right =
          said !== undefined &&
          (asked.length === 0 || asked.some((word) => found.includes(word) || introduced(read, text, said, word)));
        judge('attribution', right, `${place}${statement.attribution} | ${said ? said.speaker : 'nobody'} | ${words}`);
      }
      if (statement.certainty && (careful.has(statement.certainty) || scale.has(statement.certainty))) {
        const got = clause?.certainty ?? 'none';
        const right =
          got === statement.certainty ||
          (careful.has(statement.certainty) &&
            (got === 'possible' || (statement.certainty === 'expected' && got === 'planned')));
        judge('certainty', right, `${place}${statement.certainty} | ${got} | ${words}`);
      }
      if (statement.polarity)
        judge(
          'polarity',
          clause?.polarity === statement.polarity,
          `${place}${statement.polarity} | ${clause?.polarity} | ${words}`,
        );
    }
  }
}

/**
 * @param {(line: string) => void} [miss]
 * @returns {Promise<import('./table.mjs').Table[]>}
 */
export async function clauseTables(miss = () => undefined) {
  const rows = { attribution: [0, 0], certainty: [0, 0], polarity: [0, 0] };
  const judge = (kind, right, line) => {
    rows[kind][1]++;
    if (right) rows[kind][0]++;
    else miss(`${kind}: ${line}`);
  };
  score(
    JSON.parse(readFileSync(path.join(shared, 'gold/seeds.facts.json'), 'utf8')),
    path.join(shared, 'seeds'),
    judge,
  );
  const folder = path.join(shared, 'gold/accounts');
  for (const file of readdirSync(folder).sort()) {
    const gold = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    score(gold, path.join(shared, 'accounts', gold.cluster), judge);
  }
  return [
    {
      title: 'How statements are said: the seeds and the labelled accounts',
      says:
        'Statements whose label tells a speaker, a certainty or a polarity, and of how many the clause that holds the ' +
        'anchor says the same. Of a speaker some word must agree.',
      columns: ['what', 'statements', 'right'],
      rows: Object.entries(rows).map(([kind, [right, all]]) => [kind, String(all), (100 * right) / all]),
    },
  ];
}

if (isMain(import.meta.url)) {
  if (!existsSync(path.join(shared, 'gold'))) console.log(`${shared} is absent: nothing to measure`);
  else {
    const misses = [];
    for (const table of await clauseTables((line) => misses.push(line))) console.log(printed(table));
    if (process.argv.includes('--misses')) for (const miss of misses) console.log(`  ${miss}`);
  }
}
