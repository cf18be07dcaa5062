/**
 * Ways to join statements into facts, plain ones beside the engine's: each gives facts, which are scored like the engine's
 * own. Names and places are joined by the engine in all of them. Figures are judged by the engine's comparison, so that the
 * ways differ in what they join alone.
 */

import { candidateOf } from './candidate.mjs';

/** Least likeness of two sentences that are each other's best. */
const LEAST_BEST = 0.2;
/** From here on a link counts where it is looked at by itself: as likely as not. */
export const LIKELY = 0.5;

/** Groups of what is joined, directly or by others. */
class Joined {
  #parents = new Map();

  find(key) {
    const parent = this.#parents.get(key) ?? key;
    if (parent === key) return key;
    const top = this.find(parent);
    this.#parents.set(key, top);
    return top;
  }

  join(one, other) {
    this.#parents.set(this.find(one), this.find(other));
  }
}

/** Each way joins answers and passages of two accounts: it is given both profiles and tells pairs of indexes. */
const ways = ({ Pair, compareFigures }) => ({
  'the same figure': (x, y) => ({
    answers: pairsOf(x.answers, y.answers, (one, other) => isSame(compareFigures, one, other)),
    passages: [],
  }),
  'sentences that are each other’s best, their figures of one kind': (x, y, { vocabulary }) => {
    const pair = new Pair(vocabulary);
    pair.hold(x, y);
    const { sentences: alike, passages: told } = pair;
    const best = new Set(mutual(alike).map(([a, b]) => `${a} ${b}`));
    return {
      answers: pairsOf(
        x.answers,
        y.answers,
        (one, other, i, j) => one.dimension === other.dimension && best.has(`${x.rows[i]} ${y.rows[j]}`),
      ),
      passages: mutual(told),
    };
  },
  'learned links, each by itself': (x, y, { links }) => ({
    answers: likely(links.answers),
    passages: likely(links.passages),
  }),
});

const likely = (links) => [...links].filter(({ score }) => score >= LIKELY).map(({ a, b }) => [a, b]);
const isSame = (compareFigures, one, other) =>
  one.dimension === other.dimension &&
  compareFigures(one.figure, other.figure, one.meaning, other.meaning).kind === 'same';

function pairsOf(mine, yours, are) {
  return mine.flatMap((one, i) => yours.flatMap((other, j) => (are(one, other, i, j) ? [[i, j]] : [])));
}

/** Rows and columns that are each other's most alike. */
function mutual({ rows, columns, soft, rowTop, columnTop }) {
  const pairs = [];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const likeness = soft[i * columns + j];
      if (likeness >= LEAST_BEST && likeness === rowTop[i] && likeness === columnTop[j]) pairs.push([i, j]);
    }
  }
  return pairs;
}

/** @param engine what bench/misses.mjs bundles */
export function waysToJoin(engine) {
  const all = Object.entries(ways(engine));
  const scores = new Map(
    [...all.map(([name]) => name), 'the engine'].map((name) => [name, { accounts: [], events: [] }]),
  );

  /** The facts of one way for a collection. */
  function factsOf(join, { files, profiles, vocabulary, linked, report }) {
    const joined = new Joined();
    files.forEach((one, a) => {
      for (const other of files.slice(a + 1)) {
        const { answers, passages } = join(profiles.get(one), profiles.get(other), {
          vocabulary,
          links: linked(one, other),
        });
        for (const [i, j] of answers) joined.join(`f ${one} ${i}`, `f ${other} ${j}`);
        for (const [i, j] of passages) joined.join(`s ${one} ${i}`, `s ${other} ${j}`);
      }
    });
    const groups = new Map();
    const put = (key, item) => {
      const top = joined.find(key);
      groups.set(top, [...(groups.get(top) ?? []), item]);
    };
    for (const file of files) {
      const { answers, passages } = profiles.get(file);
      answers.forEach((answer, i) => put(`f ${file} ${i}`, { file, answer, at: answer.figure }));
      passages.units.forEach((unit, i) => put(`s ${file} ${i}`, { file, at: unit }));
    }
    const names = report.facts.filter(({ kind }) => kind === 'name' || kind === 'place');
    return [...names, ...Array.from(groups.values(), (group, index) => factOf(profiles, group, index))];
  }

  function factOf(profiles, group, index) {
    const candidates = group.map(({ file, at, answer }) => candidateOf(engine, file, profiles.get(file), at, answer));
    const { verdict, reason } = engine.judge(candidates);
    const statements = group.map(({ file, at: { start, end } }) => ({
      source: file,
      start,
      end,
      passage: [start, end],
    }));
    return {
      id: `w${index}`,
      kind: group[0].answer ? 'count' : 'statement',
      label: '',
      verdict,
      reason: reason.text,
      statements,
    };
  }

  return {
    /** Scores all ways on a collection. */
    see(kind, collection) {
      const { expected, texts, report } = collection;
      for (const [name, join] of all)
        scores.get(name)[kind]?.push(engine.score(expected, { facts: factsOf(join, collection) }, texts));
      scores.get('the engine')[kind]?.push(engine.score(expected, report, texts));
    },

    /** @returns {import('./table.mjs').Table} */
    table() {
      const mean = (list, of) => (100 * list.reduce((sum, one) => sum + of(one), 0)) / list.length;
      const cells = (list) => [
        mean(list, ({ recall, precision }) => engine.f1(recall, precision)),
        mean(list, ({ verdict }) => engine.share(verdict)),
        mean(list, ({ flaggedRecall, flaggedPrecision }) => engine.f1(flaggedRecall, flaggedPrecision)),
        mean(list, ({ single }) => engine.share(single)),
      ];
      return {
        title: 'Ways to join',
        says: 'Means over the labelled accounts, then over the events of ECB+. Figures are compared alike in all of them.',
        columns: [
          'way',
          'pairs F1',
          'verdict',
          'flagged F1',
          'single',
          'events: pairs F1',
          'verdict',
          'flagged F1',
          'single',
        ],
        rows: [...scores].map(([name, { accounts, events }]) => [name, ...cells(accounts), ...cells(events)]),
      };
    },
  };
}
