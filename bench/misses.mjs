/**
 * What stands between the engine and the careful readers, sorted by cause, on the examples, the seeds, the labelled accounts
 * and the events of ECB+:
 *
 *   npm run bench:misses
 *
 * Prints the tables and writes them to bench/misses.md. Needs ../shared (or VARIORUM_SHARED).
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled, root, shared } from './bundle.mjs';
import { candidateOf } from './candidate.mjs';
import { entityTables, kinds as kindsOfNames } from './entities.mjs';
import { overlaps } from './figureValues.mjs';
import { markdown, printed } from './table.mjs';
import { LIKELY, waysToJoin } from './waysToJoin.mjs';
import { waysToName } from './waysToName.mjs';

const engine = await bundled(`
  export * from './test/collections/labelled';
  export * from './test/collections/score';
  export { developmentOf } from './src/engine/align/questions';
  export { joining } from './src/engine/align/joining';
  export { Linker } from './src/engine/align/link';
  export { Pair } from './src/engine/align/pair';
  export { profileOf } from './src/engine/align/profile';
  export { Vocabulary } from './src/engine/align/vocabulary';
  export { compareFigures } from './src/engine/compare/figures';
  export { judge } from './src/engine/compare/verdict';
`);
const { examples, seeds, accounts, events, corpusOf, reportOn, score, locate } = engine;

/** Facts whose answer is no figure. */
const inWords = new Set(['statement', 'name', 'place']);
const verdicts = ['agree', 'differ', 'conflict', 'single', 'none'];

const percent = (part, whole) => (whole === 0 ? '-' : (100 * part) / whole);
const count = (table, ...keys) => {
  const last = keys.pop();
  const row = keys.reduce((at, key) => (at[key] ??= {}), table);
  row[last] = (row[last] ?? 0) + 1;
};
const sumOf = (row) => Object.values(row).reduce((sum, one) => sum + one, 0);

/** A collection with what the engine makes of it. */
function prepared({ name, texts, expected }) {
  const corpus = corpusOf(texts);
  corpus.analyse();
  const vocabulary = new engine.Vocabulary();
  const files = [...texts.keys()];
  const profiles = new Map(files.map((file) => [file, engine.profileOf(corpus.source(file).annotated, vocabulary)]));
  return { name, texts, expected, files, profiles, vocabulary, report: reportOn(texts) };
}

/** Where a labelled statement is among the figures, or the passages, that an account states: -1 where it is not. */
const answerAt = ({ answers }, place) => answers.findIndex(({ figure }) => overlaps(figure, place));
const passageAt = ({ passages }, place) => passages.units.findIndex((unit) => overlaps(unit, place));

/** Why two statements of one labelled fact are not in one fact. */
function causeOf({ profiles, files, linked }, kind, [one, other]) {
  const [a, b] = files.indexOf(one.file) < files.indexOf(other.file) ? [one, other] : [other, one];
  const [x, y] = [profiles.get(a.file), profiles.get(b.file)];
  const links = linked(a.file, b.file);
  const isPassage = inWords.has(kind);
  const [i, j] = isPassage ? [passageAt(x, a), passageAt(y, b)] : [answerAt(x, a), answerAt(y, b)];
  if (i < 0 || j < 0) return isPassage ? 'it is no passage' : 'no figure is read there';
  const link = [...(isPassage ? links.passages : links.answers)].find((each) => each.a === i && each.b === j);
  if (!link && !isPassage && x.answers[i].dimension !== y.answers[j].dimension) return 'figures of two kinds';
  if (!link) return 'nothing in common is seen';
  return Math.max(link.score, link.question) < LIKELY ? 'less likely than not' : 'likely, but grouped otherwise';
}

/** The verdict on a labelled fact of figures whose statements are joined as labelled. */
function judgedAsLabelled({ texts, profiles }, fact) {
  const found = fact.statements.flatMap((statement) => {
    const place = locate(statement, texts);
    const profile = profiles.get(place.file);
    const answer = profile.answers[answerAt(profile, place)];
    return answer ? [{ place, profile, answer }] : [];
  });
  if (new Set(found.map(({ place }) => place.file)).size < 2) return { rule: 'not read', verdict: 'none' };
  if (new Set(found.map(({ answer }) => answer.dimension)).size > 1) return { rule: 'of two kinds', verdict: 'none' };
  const candidates = found.map(({ place, profile, answer }) =>
    candidateOf(engine, place.file, profile, answer.figure, answer),
  );
  const { verdict, reason } = engine.judge(candidates);
  return { rule: reason.rule, verdict };
}

const told = {};
const listed = {};
const asLabelled = {};
const apart = {};
const ways = waysToJoin(engine);
for (const [kind, collections] of Object.entries({
  examples: examples(root),
  seeds: seeds(shared),
  accounts: accounts(shared),
  events: events(root, shared),
})) {
  for (const collection of collections.map(prepared)) {
    const { texts, expected, files, profiles, vocabulary, report } = collection;
    const linker = new engine.Linker(vocabulary, engine.joining);
    const known = new Map();
    const linked = (one, other) => {
      const key = `${one} ${other}`;
      if (!known.has(key)) known.set(key, linker.link(profiles.get(one), profiles.get(other)));
      return known.get(key);
    };
    const { misses } = score(expected, report, texts);
    const wrong = new Map(
      misses.filter(({ what }) => what === 'verdict').map(({ words }) => words.split(/: |, expected/).slice(0, 2)),
    );
    const falselyListed = new Set(
      misses.filter(({ what }) => what === 'flagged').map(({ words }) => words.split(' ')[0]),
    );
    for (const { id, verdict, rule } of report.facts) {
      if (verdict !== 'differ' && verdict !== 'conflict') continue;
      count(listed, rule, falselyListed.has(id) ? 'other' : 'disputed');
    }
    const kinds = new Map(expected.facts.map((fact) => [fact.id, fact.kind]));
    for (const { what, words, places } of misses) {
      const factKind = kinds.get(words.split(':')[0]);
      if (what !== 'apart') continue;
      const cause = causeOf({ profiles, files, linked }, factKind, places);
      count(apart, cause, inWords.has(factKind) ? 'words' : 'figures');
    }
    for (const fact of expected.facts) {
      if (new Set(fact.statements.map((one) => locate(one, texts).file)).size < 2) continue;
      count(told, fact.verdict, wrong.get(fact.id) ?? fact.verdict);
      if (inWords.has(fact.kind)) continue;
      const { rule, verdict } = judgedAsLabelled(collection, fact);
      count(asLabelled, rule, verdict === fact.verdict ? 'right' : 'wrong');
    }
    ways.see(kind, { ...collection, linked });
  }
}

/** Rules that decide fewer facts than this stand in one line. */
const FEW = 5;

/** The rows of a table of rules, the commonest first: all, each, the rare ones together. */
function byRule(table, right, wrong) {
  const rare = {};
  const all = {};
  const shown = {};
  for (const [rule, row] of Object.entries(table)) {
    for (const [key, many] of Object.entries(row)) {
      all[key] = (all[key] ?? 0) + many;
      if (sumOf(row) < FEW) rare[key] = (rare[key] ?? 0) + many;
    }
    if (sumOf(row) >= FEW) shown[rule] = row;
  }
  return [['all', all], ...byCount(shown), ['of rarer rules', rare]].map(([name, row]) => {
    const of = (row[right] ?? 0) + (row[wrong] ?? 0);
    return [name, String(of), percent(row[right] ?? 0, of)];
  });
}

const missedNames = {};
const [names] = await entityTables({
  readers: await waysToName(),
  miss: (cause, kind) => count(missedNames, cause, kind),
});

const byCount = (table) => Object.entries(table).sort(([a, x], [b, y]) => sumOf(y) - sumOf(x) || (a < b ? -1 : 1));
const tables = [
  ways.table(),
  {
    title: 'Verdicts',
    says: 'Labelled facts that two accounts or more state, by the verdict of the label; across, what the engine says of them.',
    columns: ['label', 'facts', ...verdicts],
    rows: byCount(told).map(([label, row]) => [
      label,
      String(sumOf(row)),
      ...verdicts.map((one) => String(row[one] ?? 0)),
    ]),
  },
  {
    title: 'Statements that belong together and stay apart',
    says: 'Pairs of labelled statements of one fact in two accounts that are in no fact together, by what keeps them apart.',
    columns: ['cause', 'with a figure', 'in words'],
    rows: byCount(apart).map(([cause, { figures = 0, words = 0 }]) => [cause, String(figures), String(words)]),
  },
  {
    title: 'Verdicts where statements are joined as labelled',
    says: 'What comparing does by itself: labelled facts with a figure, their statements put together by hand, by the rule that decides then.',
    columns: ['rule', 'facts', 'right'],
    rows: byRule(asLabelled, 'right', 'wrong'),
  },
  {
    title: 'What is listed as a claim, by rule',
    says: 'Facts that the engine says differ or conflict, and how many of them share two accounts with a labelled fact that does. Labels are of what matters in an event: a dispute of little weight counts as none.',
    columns: ['rule', 'listed', 'disputed'],
    rows: byRule(listed, 'disputed', 'other'),
  },
  { ...names, title: 'Ways to find names' },
  {
    title: 'Names that are missed',
    says: 'On the same sets together, by what becomes of them, and by the kind that they are; what is no such name is counted by the kind that it is taken for.',
    columns: ['cause', ...kindsOfNames],
    rows: byCount(missedNames).map(([cause, row]) => [cause, ...kindsOfNames.map((kind) => String(row[kind] ?? 0))]),
  },
];
for (const table of tables) console.log(printed(table));
if (existsSync(join(shared, 'gold'))) {
  const head = '# Misses\n\nMade by `npm run bench:misses`: do not edit. In per cent where nothing else is said.\n\n';
  writeFileSync(join(import.meta.dirname, 'misses.md'), head + tables.map(markdown).join('\n'));
} else console.log(`${shared} is absent: bench/misses.md stays as it is`);
