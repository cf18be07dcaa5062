#!/usr/bin/env node
/*
 * Fits the decisions of alignment and freezes them in src/engine/align/data/joining.ts.
 *
 *   node scripts/train-joining.mjs           fit on every labelled collection, and write
 *   node scripts/train-joining.mjs --cross   leave topics out, fit on the rest, and print their scores
 *
 * The collections: examples/ (labels in test/collections) and, beside the project, ../shared with the seeds, the
 * labelled accounts and the articles of the ECB+ corpus (annotation CC BY 3.0) that test/collections/ecbplus has labels
 * for; all labels are the project's own. Only the fitted thresholds go into the project, none of the texts.
 *
 * A pair of figures counts as joined when both lie on anchors of one labelled fact; as apart when they lie on anchors of
 * different facts, or only one lies on an anchor: all facts with a figure in two or more accounts are labelled. A pair
 * of sentences counts as joined when both hold anchors of one fact, as apart when both hold anchors and none is shared.
 * Two groups of figures count as joined when most of both lie on anchors of one fact. What is seen of groups rests on the
 * decisions over pairs, so the groups that are fitted on are those of decisions that never saw their collection: each
 * half of the collections lends the other its own.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { boost } from './boost.mjs';
import { isMain } from './hosts/folder.mjs';

const root = path.join(import.meta.dirname, '..');
const shared = process.env.VARIORUM_SHARED ?? path.join(root, '..', 'shared');
const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'variorum-')), 'engine.mjs');
await build({
  stdin: {
    contents: `
      export * from './test/collections/labelled';
      export * from './test/collections/score';
      export { profileOf } from './src/engine/align/profile';
      export { Vocabulary } from './src/engine/align/vocabulary';
      export { packTrees } from './src/engine/align/packedTrees';
      export { Pair } from './src/engine/align/pair';
      export { AnswerComparison, FEATURES, VALUE_FEATURES } from './src/engine/align/features';
      export { answerGroups } from './src/engine/align/figureFacts';
      export { GROUP_FEATURES } from './src/engine/align/gathering';
      export { Linker } from './src/engine/align/link';
      export { partnersIn } from './src/engine/align/partners';
      export { PassageComparison, PASSAGE_FEATURES } from './src/engine/align/passages';
    `,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: file,
  logLevel: 'error',
});
const engine = await import(file);
const vocabulary = new engine.Vocabulary();
/**
 * Which way features speak, as far as it is known: more of the first only for joining, more of the second only against.
 * Left out of the fit, figures are joined better by trees that are held to it.
 */
const figuresSpeak = speaking(
  engine.FEATURES,
  `same ratio telling headNear modifierNear context contextLeast left right beforeSame afterSame leftName rightName
   reference holder names soft covered covering neighbourSentences sentenceRank question questionRank questionRankBack
   role unitSame perSame ages ahead othersAgree rank rankBack margin`,
  'apart othersApart equalElsewhere rivals',
);
const groupsSpeak = speaking(
  engine.GROUP_FEATURES,
  `question questionMost score scoreMost linked rival rivalBack same headNear headSame around aroundLeast asks unitSame
   roleSame reference holder`,
  'asksOther',
);
const settings = {
  questions: {
    count: 110,
    depth: 4,
    least: 4,
    rising: figuresSpeak,
    omit: (f) => engine.VALUE_FEATURES.has(engine.FEATURES[f]),
  },
  answers: { count: 110, depth: 4, least: 4, rising: figuresSpeak },
  passages: { count: 70, depth: 3, least: 4 },
  groups: { count: 260, depth: 3, least: 3, rate: 0.04, sample: 0.5, rising: groupsSpeak },
};
/** Nothing joins by it: what is to be learned from must not be decided by what was learned before. */
const NONE = { start: -9, trees: [] };
/** Parts that the topics without labelled accounts are left out in. */
const PARTS = 6;
/** Averages from which on figures are one answer: groups of all of them are learned from, to have more and less pure ones. */
const MERGED = [0.3, 0.35, 0.4, 0.45, 0.5];

const collections = Object.entries({
  examples: engine.examples(root),
  seeds: engine.seeds(shared),
  accounts: engine.accounts(shared),
  events: engine.events(root, shared),
}).flatMap(([kind, list]) => list.map((collection) => ({ kind, ...rowsOf(collection) })));
const parts = partsOf();
if (isMain(import.meta.url)) {
  if (!process.argv.includes('--cross')) freeze();
  else for (const { name, scores } of crossValidated()) console.log(line(name, scores));
}

/**
 * @param names of all features
 * @param up those that speak for joining, with spaces between
 * @param down those that speak against it
 * @returns for the index of a feature 1, -1 or 0
 */
function speaking(names, up, down) {
  const ways = new Map(up.split(/\s+/).map((name) => [name, 1]));
  for (const name of down.split(' ')) ways.set(name, -1);
  for (const name of ways.keys()) if (!names.includes(name)) throw new Error(`there is no feature "${name}"`);
  return (f) => ways.get(names[f]) ?? 0;
}

/** The labelled pairs of one collection. */
function rowsOf({ name, texts, expected }) {
  const corpus = engine.corpusOf(texts, { answers: NONE, questions: NONE, passages: NONE, groups: NONE });
  corpus.analyse();
  const sources = [...texts.keys()]
    .sort()
    .map((id) => ({ id, profile: engine.profileOf(corpus.source(id).annotated, vocabulary) }));
  const anchors = expected.facts.flatMap((fact, index) =>
    fact.statements.map((s) => ({ fact: index, ...engine.locate(s, texts) })),
  );
  const factsAt = (id, start, end) =>
    new Set(anchors.filter((a) => a.file === id && a.start < end && start < a.end).map((a) => a.fact));
  const answers = [];
  const passages = [];
  const pair = new engine.Pair(vocabulary);
  const figures = new engine.AnswerComparison();
  const told = new engine.PassageComparison();
  const rowsIn = (comparison) => {
    comparison.compare(pair);
    const { count, width, a, b, features } = comparison.rows;
    return Array.from({ length: count }, (_, r) => ({
      a: a[r],
      b: b[r],
      features: features.slice(r * width, (r + 1) * width),
    }));
  };
  for (let a = 0; a < sources.length; a++) {
    for (let b = a + 1; b < sources.length; b++) {
      const x = sources[a];
      const y = sources[b];
      pair.hold(x.profile, y.profile);
      const on = (s) => s.profile.answers.map(({ figure }) => factsAt(s.id, figure.start, figure.end));
      const [left, right] = [on(x), on(y)];
      for (const { a: i, b: j, features } of rowsIn(figures)) {
        if (left[i].size + right[j].size === 0) continue;
        const joined = [...left[i]].some((fact) => right[j].has(fact));
        answers.push({ features, label: joined ? 1 : 0, weight: left[i].size && right[j].size ? 1 : 0.4 });
      }
      const within = (s) => s.profile.passages.units.map(({ start, end }) => factsAt(s.id, start, end));
      const [top, side] = [within(x), within(y)];
      for (const { a: i, b: j, features } of rowsIn(told)) {
        if (top[i].size === 0 || side[j].size === 0) continue;
        const joined = [...top[i]].some((fact) => side[j].has(fact));
        passages.push({ features, label: joined ? 1 : 0, weight: 1 });
      }
    }
  }
  return { name, texts, expected, answers, passages, sources, factsAt };
}

/** The labelled pairs of groups of one collection, as decisions over pairs make them. */
function rowsOfGroups({ sources, factsAt }, joining) {
  const linker = new engine.Linker(vocabulary, joining);
  const members = sources.map(({ id, profile }) => ({ id, profile, origin: id }));
  const partners = engine.partnersIn([...members.keys()], []);
  const links = members.map((x, a) => members.map((y, b) => (a < b ? linker.link(x.profile, y.profile) : undefined)));
  return MERGED.flatMap((least) => {
    const circle = { members, partners, independent: () => 1, apart: [] };
    const { nodes, gathering } = engine.answerGroups(circle, (a, b) => links[a][b], vocabulary, least);
    const factOf = (group) => {
      const counts = new Map();
      for (const node of group) {
        const { member, item } = nodes[node];
        for (const fact of factsAt(members[member].id, item.figure.start, item.figure.end))
          counts.set(fact, (counts.get(fact) ?? 0) + 1);
      }
      return [...counts].sort((x, y) => y[1] - x[1])[0]?.[0];
    };
    return Array.from(gathering.pairs(), ({ a, b, features }) => {
      const [one, other] = [factOf(a), factOf(b)];
      if (one === undefined && other === undefined) return [];
      // Groups of many figures decide over many.
      const size = Math.min(3, Math.sqrt(a.length * b.length));
      const weight = size * (one !== undefined && other !== undefined ? 1 : 0.3);
      return [{ features, label: one === other ? 1 : 0, weight }];
    }).flat();
  });
}

/** Decisions fitted on some collections. */
function fit(from) {
  const halves = [0, 1].map((half) => from.filter((_, i) => i % 2 === half));
  const groups = halves.flatMap((half, h) => {
    const others = fitPairs(halves[1 - h]);
    return half.map((collection) => rowsOfGroups(collection, others));
  });
  return { ...fitPairs(from), groups: fitRows(groups, 200, settings.groups) };
}

/** The decisions over pairs of figures and of passages. */
function fitPairs(from) {
  const answers = from.map((collection) => collection.answers);
  const passages = from.map((collection) => collection.passages);
  return {
    answers: fitRows(answers, 400, settings.answers),
    questions: fitRows(answers, 400, settings.questions),
    passages: fitRows(passages, 400, settings.passages),
  };
}

/**
 * Each collection counts alike up to a point: a large one has more to teach, but must not drown the others.
 *
 * @param lists the rows of each collection
 * @param usual what the rows of a collection weigh together, about
 */
function fitRows(lists, usual, options) {
  const rows = [];
  const labels = [];
  const weights = [];
  for (const list of lists) {
    const mass = list.reduce((sum, row) => sum + row.weight, 0);
    const scale = Math.sqrt(usual / Math.max(50, mass));
    for (const row of list) {
      rows.push(row.features);
      labels.push(row.label);
      weights.push(row.weight * scale);
    }
  }
  return boost(rows, labels, weights, options);
}

/**
 * Topics that are left out together: each topic of the accounts by itself, the others in a few parts. With them the
 * decisions fitted on all other topics, once they are asked for.
 */
function partsOf() {
  const ofAccounts = [...new Set(collections.filter(({ kind }) => kind === 'accounts').map(topicOf))];
  const others = [...new Set(collections.map(topicOf))].filter((topic) => !ofAccounts.includes(topic));
  return [
    ...ofAccounts.map((topic) => [topic]),
    ...Array.from({ length: PARTS }, (_, part) => others.filter((_topic, at) => at % PARTS === part)),
  ].map((topics) => ({ topics, joining: undefined }));
}

function joiningWithout(part) {
  part.joining ??= fit(collections.filter((collection) => !part.topics.includes(topicOf(collection))));
  return part.joining;
}

/**
 * Scores of every collection by decisions that were fitted on collections of other topics.
 *
 * @returns {Generator<{ name: string, scores: number[] }>} in per cent: pairs P, R, F1; verdict; flagged P, R, F1; single
 */
export function* crossValidated() {
  const ofKind = { accounts: [], events: [] };
  for (const part of parts) {
    for (const held of collections.filter((collection) => part.topics.includes(topicOf(collection)))) {
      const scores = scoreOf(held, joiningWithout(part));
      ofKind[held.kind]?.push(scores);
      yield { name: held.name, scores };
    }
  }
  for (const [kind, list] of Object.entries(ofKind)) {
    if (list.length === 0) continue;
    const mean = (k) => list.reduce((sum, scores) => sum + scores[k], 0) / list.length;
    yield { name: `mean, ${kind}`, scores: list[0].map((_, k) => mean(k)) };
  }
}

/**
 * What the engine reports on accounts of a topic of ECB+ by decisions that were fitted on other topics.
 *
 * @param {ReadonlyMap<string, string>} texts by file name
 * @param {string} topic its number
 * @returns {import('../src/report/report').Report}
 */
export function reportWithout(texts, topic) {
  const part = parts.find(({ topics }) => topics.includes(topic));
  return engine.reportOn(texts, part && joiningWithout(part));
}

/** The topic of ECB+ that a collection is of: its events are of one kind, and some share people. */
function topicOf({ name }) {
  return /^\d+(?=_ecb)/.exec(name)?.[0] ?? name;
}

function scoreOf({ texts, expected }, joining) {
  const s = engine.score(expected, engine.reportOn(texts, joining), texts);
  const { share, f1 } = engine;
  return [
    share(s.precision),
    share(s.recall),
    f1(s.precision, s.recall),
    share(s.verdict),
    share(s.flaggedPrecision),
    share(s.flaggedRecall),
    f1(s.flaggedPrecision, s.flaggedRecall),
    share(s.single),
  ].map((v) => 100 * v);
}

function line(name, scores) {
  return [name.padEnd(16), ...scores.map((v) => v.toFixed(1).padStart(7))].join('');
}

function freeze() {
  const joining = fit(collections);
  const { answers, questions, passages, groups } = joining;
  const frozen = (trees) => `'${engine.packTrees(trees)}'`;
  const out = `// Made by scripts/train-joining.mjs: do not edit. Packed as align/packedTrees.ts says.
// Fitted on examples/ and on labels of the project's own over articles of the ECB+ corpus (annotation CC BY 3.0).

/** Over the features of align/features.ts: ${engine.FEATURES.length} of them. */
export const ANSWERS = ${frozen(answers)};

/** The same features, without those of the values. */
export const QUESTIONS = ${frozen(questions)};

/** Over the features of align/passages.ts: ${engine.PASSAGE_FEATURES.length} of them. */
export const PASSAGES = ${frozen(passages)};

/** Over the features of align/gathering.ts: ${engine.GROUP_FEATURES.length} of them. */
export const GROUPS = ${frozen(groups)};
`;
  fs.writeFileSync(path.join(root, 'src/engine/align/data/joining.ts'), out);
  console.log(`${(out.length / 1024).toFixed(0)} KB`);
  for (const collection of collections) console.log(line(collection.name, scoreOf(collection, joining)));
}
