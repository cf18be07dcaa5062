#!/usr/bin/env node
// Scores how clauses are said (by whom, how sure, yes or no) against the statements of ../shared that tell so.
// Usage: node bench/clauses.mjs [--misses] [--shared FOLDER]
//
// Every gold statement with an attribution, a certainty or a polarity is looked up by its anchor: the clause that
// holds the anchor's first character answers.
//   attribution  some word of the gold speaker (his name, his office or his agency) stands in the clause's speaker, in
//                its outlet, near the speaker, or with his name in another sentence of the account (initials count)
//   certainty    gold words are read on the scale denied to done: believed, reportedly, expected and their like are
//                "possible" or more careful than done
//   polarity     the same
// It also times clauses() on all accounts, warm.
import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const argument = (name) => process.argv[process.argv.indexOf(name) + 1];
const shared = process.argv.includes('--shared') ? argument('--shared') : path.join(root, '..', 'shared');
if (!existsSync(path.join(shared, 'gold'))) {
  console.log(`no gold at ${shared}: nothing to score`);
  process.exit(0);
}
const outfile = path.join(mkdtempSync(path.join(tmpdir(), 'clauses-')), 'engine.mjs');
await build({
  stdin: {
    contents: `export { read } from './src/engine/read/read';
export { tokenize } from './src/engine/read/tokens';
export { clauses } from './src/engine/annotate/clauses/clauses';`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile,
});
const engine = await import(pathToFileURL(outfile).href);

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
const rows = { attribution: [0, 0], certainty: [0, 0], polarity: [0, 0] };
const misses = [];

function judge(kind, right, line) {
  rows[kind][1]++;
  if (right) rows[kind][0]++;
  else misses.push(`${kind}: ${line}`);
}

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

function score(gold, folder) {
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

score(JSON.parse(readFileSync(path.join(shared, 'gold', 'seeds.facts.json'), 'utf8')), path.join(shared, 'seeds'));
const folder = path.join(shared, 'gold', 'accounts');
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()) {
  const gold = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  score(gold, path.join(shared, 'accounts', gold.cluster));
}
if (process.argv.includes('--misses')) for (const miss of misses) console.log(`  ${miss}`);
for (const [kind, [right, all]] of Object.entries(rows)) {
  console.log(`${kind.padEnd(12)} ${right}/${all} ${((100 * right) / all).toFixed(1)} %`);
}

const list = [...accounts.values()];
const bytes = list.reduce((sum, { text }) => sum + text.length, 0);
const times = [];
for (let round = 0; round < 15; round++) {
  const before = performance.now();
  for (const { read, tokens } of list) engine.clauses(read.view, read.sentences, tokens, [], []);
  times.push(performance.now() - before);
}
times.sort((a, b) => a - b);
const median = times[times.length >> 1];
console.log(
  `time         ${((2048 * median) / bytes).toFixed(3)} ms for 2 KB (${list.length} accounts, ${bytes} characters, median of ${times.length})`,
);
