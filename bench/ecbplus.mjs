/**
 * Accounts' sentences that tell of the same action, on ECB+: 40 topics of news, two events each.
 *
 *   node bench/ecbplus.mjs [--misses]
 *
 * A pair of judged sentences of two accounts of one event is gold where the annotators linked an action in the one with an
 * action in the other. The engine finds a pair where some fact has a statement in both. TF-IDF and BM25 find it where the
 * likeness of the sentences reaches a bound, which for each topic is the best one on all the others.
 *
 * Both events of a topic are then put into one folder: how many facts span the two? They are alike on purpose (another
 * earthquake, another theft).
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { articlesOf, readArticle } from '../scripts/ecbplus.mjs';
import { isMain } from '../scripts/hosts/folder.mjs';
import { bundled, shared } from './bundle.mjs';
import { printed } from './table.mjs';
import { bm25, tfIdf } from './textMatch.mjs';

/** A document: its text, a sentence a line, and of each sentence its span, the chains of its actions, and whether it is judged. */
function readDocument(path, judged) {
  const { xml, text, sentences, sentenceOf } = readArticle(path);
  const anchored = new Map(
    [...xml.matchAll(/<(?:ACTION|NEG_ACTION)\w* m_id="(\d+)"[^>]*>([\s\S]*?)<\/(?:ACTION|NEG_ACTION)\w*>/g)].map(
      (m) => [m[1], sentenceOf.get(/t_id="(\d+)"/.exec(m[2])?.[1] ?? '')],
    ),
  );
  const chains = new Map();
  for (const [, note, body] of xml.matchAll(/<CROSS_DOC_COREF [^>]*note="([^"]*)"[^>]*>([\s\S]*?)<\/CROSS_DOC_COREF>/g))
    for (const [, mention] of body.matchAll(/<source m_id="(\d+)"/g)) {
      const sentence = anchored.get(mention);
      if (sentence !== undefined) chains.set(sentence, (chains.get(sentence) ?? new Set()).add(note));
    }
  return {
    text,
    sentences: sentences.map((sentence) => ({
      ...sentence,
      actions: chains.get(sentence.number) ?? new Set(),
      judged: judged.has(sentence.number),
    })),
  };
}

/** @returns {Map<string, Map<string, object>[]>} of each topic its two events, as documents by name */
function topics() {
  const base = join(shared, 'bench/ecbplus');
  const judged = new Map();
  for (const line of readFileSync(join(base, 'ECBplus_coreference_sentences.csv'), 'utf8').split(/\r?\n/).slice(1)) {
    const [topic, file, sentence] = line.split(',');
    const name = `${topic}_${file}`;
    judged.set(name, (judged.get(name) ?? new Set()).add(sentence));
  }
  const folders = readdirSync(base).filter((name) => /^\d+$/.test(name));
  return new Map(
    folders
      .sort((a, b) => Number(a) - Number(b))
      .map((topic) => {
        const events = ['ecb', 'ecbplus'].map(
          (kind) =>
            new Map(
              [...articlesOf(shared, `${topic}_${kind}`)]
                .filter(([name]) => judged.has(name))
                .map(([name, path]) => [`${name}.txt`, readDocument(path, judged.get(name))]),
            ),
        );
        return [topic, events];
      }),
  );
}

/**
 * The pairs of judged sentences of two accounts: gold or not, joined or not by each way to report, how alike they are.
 *
 * @param {((texts: Map<string, string>) => import('../src/report/report').Report)[]} reporters
 */
function pairsOf(event, reporters) {
  const texts = new Map([...event].map(([name, { text }]) => [name, text]));
  const reports = reporters.map((report) => report(texts));
  const all = [...event].flatMap(([name, { sentences }]) => sentences.map((sentence) => ({ name, ...sentence })));
  const factsAt = all.map(({ name, start, end }) =>
    reports.map(
      ({ facts }) =>
        new Set(
          facts
            .filter(({ statements }) => statements.some((s) => s.source === name && s.start >= start && s.start < end))
            .map(({ id }) => id),
        ),
    ),
  );
  const likenesses = [tfIdf, bm25].map((method) => method(all.map(({ text }) => text)));
  const pairs = [];
  for (let a = 0; a < all.length; a++)
    for (let b = a + 1; b < all.length; b++) {
      const [x, y] = [all[a], all[b]];
      if (!x.judged || !y.judged || x.name === y.name) continue;
      pairs.push({
        gold: [...x.actions].some((action) => y.actions.has(action)),
        joined: reports.map((_, by) => [...factsAt[a][by]].some((fact) => factsAt[b][by].has(fact))),
        like: likenesses.map((likeness) => likeness(a, b)),
        texts: [x.text, y.text],
      });
    }
  return pairs;
}

function tally(pairs, isFound) {
  const sum = { gold: 0, found: 0, right: 0 };
  for (const pair of pairs) {
    const found = isFound(pair);
    if (pair.gold) sum.gold++;
    if (found) sum.found++;
    if (found && pair.gold) sum.right++;
  }
  return sum;
}

const f1 = ({ gold, found, right }) => (gold + found === 0 ? 0 : (200 * right) / (gold + found));
const added = (tallies) =>
  tallies.reduce(
    (sum, one) => ({ gold: sum.gold + one.gold, found: sum.found + one.found, right: sum.right + one.right }),
    { gold: 0, found: 0, right: 0 },
  );
const bounds = Array.from({ length: 18 }, (_, at) => 0.05 * (at + 1));

/**
 * A method's tally on each topic, its bound set on the others.
 *
 * @param {Map<string, object[]>} byTopic pairs of each topic
 * @param {number} method index into a pair's likenesses
 */
function crossed(byTopic, method) {
  const tallies = new Map(
    [...byTopic].map(([topic, pairs]) => [
      topic,
      bounds.map((bound) => tally(pairs, ({ like }) => like[method] >= bound)),
    ]),
  );
  return new Map(
    [...byTopic.keys()].map((topic) => {
      const others = [...tallies].filter(([other]) => other !== topic).map(([, list]) => list);
      const scores = bounds.map((_, at) => f1(added(others.map((list) => list[at]))));
      return [topic, tallies.get(topic)[scores.indexOf(Math.max(...scores))]];
    }),
  );
}

/** Facts that hold statements of both events, when they lie in one folder; of all that hold two accounts or more. */
function spanning([first, second], report) {
  const texts = new Map([...first, ...second].map(([name, { text }]) => [name, text]));
  const told = report(texts).facts.filter(({ verdict }) => verdict !== 'single');
  const both = told.filter(
    ({ statements }) => statements.some((s) => first.has(s.source)) && statements.some((s) => second.has(s.source)),
  );
  return {
    facts: told.length,
    both: both.map(({ label, statements }) => [label, ...statements.map((s) => s.source)]),
  };
}

/**
 * @param {(line: string) => void} [miss]
 * @returns {Promise<import('./table.mjs').Table[]>}
 */
export async function ecbTables(miss = () => undefined) {
  const { reportOn } = await bundled(`export { reportOn } from './test/collections/labelled';`);
  // Imported here: it reads all collections at once.
  const { reportWithout } = await import('../scripts/train-joining.mjs');
  const all = topics();
  /** How the engine reports on accounts of a topic: the topic left out of the fit, and as it is. */
  const reportersOn = (topic) => [(texts) => reportWithout(texts, topic), (texts) => reportOn(texts)];
  const byTopic = new Map(
    [...all].map(([topic, events]) => {
      const reporters = reportersOn(topic);
      return [topic, events.flatMap((event) => pairsOf(event, reporters))];
    }),
  );
  const [own, inTheFit] = [0, 1].map(
    (by) => new Map([...byTopic].map(([topic, pairs]) => [topic, tally(pairs, ({ joined }) => joined[by])])),
  );
  for (const [topic, pairs] of byTopic)
    for (const { gold, joined, texts } of pairs)
      if (gold !== joined[0]) miss(`${topic} ${gold ? 'apart' : 'joined'}:\n    ${texts.join('\n    ')}`);
  /** The pairs that are most alike, as many of each topic as the engine finds: precision at like recall. */
  const asMany = (method) =>
    new Map(
      [...byTopic].map(([topic, pairs]) => {
        const ranked = pairs.toSorted((a, b) => b.like[method] - a.like[method]);
        const taken = new Set(ranked.slice(0, own.get(topic).found));
        return [topic, tally(pairs, (pair) => taken.has(pair))];
      }),
    );
  const every = new Map([...byTopic].map(([topic, pairs]) => [topic, tally(pairs, () => true)]));
  const methods = {
    'Variorum, the topic left out of the fit': own,
    'Variorum as it is': inTheFit,
    'TF-IDF': crossed(byTopic, 0),
    BM25: crossed(byTopic, 1),
    'TF-IDF, as many pairs': asMany(0),
    'BM25, as many pairs': asMany(1),
    'every pair': every,
  };
  const rows = Object.entries(methods).map(([method, tallies]) => {
    const sum = added([...tallies.values()]);
    return [
      method,
      String(sum.gold),
      (100 * sum.right) / Math.max(1, sum.found),
      (100 * sum.right) / Math.max(1, sum.gold),
      f1(sum),
    ];
  });
  const [mixedLeftOut, mixedInTheFit] = [0, 1].map((by) =>
    [...all].map(([topic, events]) => ({ topic, ...spanning(events, reportersOn(topic)[by]) })),
  );
  const mixed = { 'the topic left out of the fit': mixedLeftOut, 'as it is': mixedInTheFit };
  for (const { topic, both } of mixed['as it is'])
    for (const words of both) miss(`${topic} two events: ${words.join(' ')}`);
  const mixedRow = ([joining, some]) => {
    const sum = (of) => String(some.reduce((total, one) => total + of(one), 0));
    return [
      joining,
      sum(({ facts }) => facts),
      sum((one) => one.both.length),
      String(some.filter(({ both }) => both.length > 0).length),
    ];
  };
  return [
    {
      title: 'Sentences that tell of one action: ECB+',
      says:
        `Pairs of judged sentences of two accounts of one event, ${all.size} topics. Gold: some action is linked. Found: ` +
        'some fact has a statement in both; for the others, the likeness reaches the bound that is best on the other ' +
        'topics, or they give as many pairs of each topic as the engine does. Most pairs are gold, as the last row tells.',
      columns: ['method', 'gold pairs', 'P', 'R', 'F1'],
      rows,
    },
    {
      title: 'Two alike events in one folder: ECB+',
      says: 'Facts of two accounts or more when both events of a topic lie in one folder, and those that span the two events.',
      columns: ['joining', 'facts', 'spanning both', 'in topics'],
      rows: Object.entries(mixed).map(mixedRow),
    },
  ];
}

if (isMain(import.meta.url)) {
  if (!existsSync(shared)) console.log(`${shared} is absent: nothing to measure`);
  else {
    const misses = [];
    for (const table of await ecbTables((line) => misses.push(line))) console.log(printed(table));
    if (process.argv.includes('--misses')) for (const line of misses) console.log(`  ${line}`);
  }
}
