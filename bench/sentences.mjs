/**
 * Sentence splitting, measured beside its peers: node bench/sentences.mjs [--misses]
 *
 * Needs ../shared (seeds, gold, bench/golden-rules, accounts); what is absent is left out, and said.
 * Scores: Golden Rules (cases whose sentences all come out, white space folded), exact spans on the seeds (F1), and on
 * the accounts that come one sentence a line: lines joined by a space, then boundaries found again (F1).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain } from '../scripts/hosts/folder.mjs';
import { bundled, shared } from './bundle.mjs';
import { peer } from './peers/peers.mjs';
import { printed } from './table.mjs';

const misses = process.argv.includes('--misses');

const { read, splitSentences } = await bundled(`
  export { read } from './src/engine/read/read';
  export { splitSentences } from './src/engine/read/sentences';
`);

/**
 * @param {{ alone?: boolean }} [options] without the peers
 * @returns {Promise<import('./table.mjs').Table[]>}
 */
export async function sentenceTables({ alone = false } = {}) {
  const splitters = {
    Variorum: (text) => read(text, 'plain').sentences.map(({ start, end }) => [start, end]),
    'Variorum, lines alone': (text) => splitSentences(text, 0, text.length).map(({ start, end }) => [start, end]),
    'Variorum, quotations whole': (text) => quotationsWhole(text, read(text, 'plain').sentences),
    ...(alone ? {} : await peers()),
  };
  const rows = Object.entries(splitters).map(([name, split]) => ({ name, split, scores: {} }));
  golden(rows);
  seeds(rows);
  accounts(rows);
  const columns = Object.keys(rows[0].scores);
  return [
    {
      title: 'Sentences',
      says:
        'Golden Rules: cases whose sentences all come out, white space folded; a line that is set apart as furniture, such ' +
        'as an address alone, counts as it was cut. Seeds: F1 of exact spans. Accounts come one sentence a line: F1 of the ' +
        'lines as they are, and joined by spaces.',
      columns: ['splitter', ...columns],
      rows: rows.map(({ name, scores }) => [name, ...columns.map((column) => scores[column] ?? '-')]),
    },
  ];
}

function golden(rows) {
  const file = join(shared, 'bench/golden-rules/english_spec.json');
  if (!existsSync(file)) return;
  const cases = JSON.parse(readFileSync(file, 'utf8'));
  // White space between two words of a sentence is no matter of splitting, nor is the form of a quotation mark.
  const fold = (text) => text.replace(/\s+/g, '').replace(/`/g, "'");
  for (const row of rows) {
    let gold = 0;
    let all = 0;
    for (const one of cases) {
      // The engine's sentences are read in its view, where tags are blank.
      const shown = row.name === 'Variorum' ? read(one.text, 'plain').view : one.text;
      // Furniture is no sentence to the engine, and a line of its own in the cases.
      const aside = /^Variorum$|quotations/.test(row.name) ? asides(one.text) : [];
      const found = [...row.split(one.text), ...aside]
        .sort((a, b) => a[0] - b[0])
        .map(([start, end]) => fold(shown.slice(start, end)));
      const right = JSON.stringify(found) === JSON.stringify(one.expected.map(fold));
      if (right) all++;
      if (right && one.golden) gold++;
      if (!right && misses && row.name === 'Variorum') {
        console.log(
          `rule ${one.id}${one.golden ? ' golden' : ''}\n  want ${JSON.stringify(one.expected)}\n  got  ${JSON.stringify(found)}`,
        );
      }
    }
    row.scores['golden'] = `${gold}/${cases.filter((one) => one.golden).length}`;
    row.scores['all rules'] = `${all}/${cases.length}`;
  }
}

/** What is set apart in a text and has a word in it. */
function asides(text) {
  return read(text, 'plain')
    .furniture.filter(({ start, end }) => /[\p{L}\d]/u.test(text.slice(start, end)))
    .map(({ start, end }) => [start, end]);
}

function seeds(rows) {
  const file = join(shared, 'gold/sentences.json');
  if (!existsSync(file)) return;
  const gold = JSON.parse(readFileSync(file, 'utf8'));
  const files = readdirSync(join(shared, 'seeds'));
  for (const row of rows) {
    const tally = { right: 0, found: 0, gold: 0 };
    for (const name of files) {
      const text = readFileSync(join(shared, 'seeds', name), 'utf8');
      const wanted = gold.filter((sentence) => name.startsWith(sentence.file));
      // Furniture is no sentence to the engine, and a line of its own in the gold.
      const aside = /^Variorum$|quotations/.test(row.name) ? read(text, 'plain').furniture : [];
      const kept = wanted.filter(
        (sentence) => !aside.some((span) => span.start <= sentence.start && sentence.end <= span.end),
      );
      const found = row.split(text);
      compare(
        tally,
        found,
        kept.map((sentence) => [sentence.start, sentence.end]),
        row.name === 'Variorum' && ((span) => console.log('seed', name, span)),
        text,
      );
    }
    row.scores['seeds F1'] = f1(tally);
  }
}

function accounts(rows) {
  const folder = join(shared, 'accounts');
  if (!existsSync(folder)) return;
  for (const row of rows) {
    const joined = { right: 0, found: 0, gold: 0 };
    const lines = { right: 0, found: 0, gold: 0 };
    for (const cluster of readdirSync(folder).filter((name) => !name.includes('.'))) {
      for (const name of readdirSync(join(folder, cluster))) {
        const text = readFileSync(join(folder, cluster, name), 'utf8');
        const wanted = [];
        for (const match of text.matchAll(/[^\n]+/g)) {
          const start = match.index + match[0].search(/\S/);
          if (match[0].trim() !== '') wanted.push([start, start + match[0].trim().length]);
        }
        const aside = /^Variorum$|quotations/.test(row.name) ? read(text, 'plain').furniture : [];
        const kept = wanted.filter(([start, end]) => !aside.some((span) => span.start <= start && end <= span.end));
        compare(
          lines,
          row.split(text),
          kept,
          row.name === 'Variorum' && ((what) => console.log('line', cluster, name, what)),
          text,
        );
        // The lines that end as sentences, run together.
        const prose = wanted.filter(([start, end]) => /[.!?]["'”’)]?$/.test(text.slice(start, end)));
        let run = '';
        const spans = [];
        for (const [start, end] of prose) {
          if (run !== '') run += ' ';
          spans.push([run.length, run.length + end - start]);
          run += text.slice(start, end);
        }
        compare(
          joined,
          row.split(run),
          spans,
          row.name === 'Variorum, lines alone' && ((what) => console.log('run', cluster, name, what)),
          run,
        );
      }
    }
    row.scores['lines F1'] = f1(lines);
    row.scores['joined F1'] = f1(joined);
  }
}

function compare(tally, found, wanted, report, text) {
  const key = ([start, end]) => `${start}-${end}`;
  const goldKeys = new Set(wanted.map(key));
  const foundKeys = new Set(found.map(key));
  for (const span of found) {
    if (goldKeys.has(key(span))) tally.right++;
    else if (misses && report) report(`found ${JSON.stringify(text.slice(...span))}`);
  }
  if (misses && report)
    for (const span of wanted) if (!foundKeys.has(key(span))) report(`want  ${JSON.stringify(text.slice(...span))}`);
  tally.found += found.length;
  tally.gold += wanted.length;
}

function f1({ right, found, gold }) {
  return found + gold === 0 ? '-' : (200 * right) / (found + gold);
}

/**
 * Another convention, to see what it would cost: no cut inside quotation marks, as the Golden Rules have it for fiction.
 * News is cut there, since every sentence of a quotation may state a fact of its own.
 */
function quotationsWhole(text, sentences) {
  const spans = [];
  let open = '';
  let joins = false;
  for (const { start, end } of sentences) {
    if (joins) spans.at(-1)[1] = end;
    else spans.push([start, end]);
    for (let at = start; at < end; at++) {
      const char = text[at];
      const opens = /[\s([—-]/.test(text[at - 1] ?? ' ') && /\S/.test(text[at + 1] ?? ' ');
      if (open === '' && opens && /["'“‘`]/.test(char)) open = { '“': '”', '‘': '’', '`': "'" }[char] ?? char;
      else if (open !== '' && char === open && !/\p{L}/u.test(text[at + 1] ?? '')) open = '';
    }
    joins = open !== '';
  }
  return spans;
}

/** The peers' splitters; none where the peers cannot be installed. */
async function peers() {
  const [english, sentencex] = [await peer('parse-english'), await peer('sentencex')];
  if (!english || !sentencex) return {};
  const parser = new english.ParseEnglish();
  return {
    'parse-english': (text) => {
      const spans = [];
      const walk = (node) => {
        if (node.type === 'SentenceNode') spans.push([node.position.start.offset, node.position.end.offset]);
        else for (const child of node.children ?? []) walk(child);
      };
      walk(parser.parse(text));
      return spans;
    },
    sentencex: (text) => located(text, sentencex.segment('en', text)),
  };
}

/** Spans of sentences given as strings, in order. */
function located(text, sentences) {
  const spans = [];
  let at = 0;
  for (const sentence of sentences) {
    const words = sentence.trim();
    const start = words === '' ? -1 : text.indexOf(words, at);
    if (start < 0) continue;
    at = start + words.length;
    spans.push([start, at]);
  }
  return spans;
}

if (isMain(import.meta.url)) {
  if (!existsSync(shared)) console.log(`${shared} is absent: nothing to measure`);
  else for (const table of await sentenceTables()) console.log(printed(table));
}
