import { Session } from 'node:inspector/promises';
import { fileOf } from './bundle.mjs';

/** The parts that time is told by: the first whose pattern a file fits. */
const PARTS = [
  ['read', /src\/engine\/read\//],
  ['figures and dates', /src\/engine\/annotate\/figures\/|chrono-node/],
  ['names', /src\/engine\/annotate\/entities\//],
  ['clauses', /src\/engine\/annotate\//],
  ['align: trees', /src\/engine\/align\/trees/],
  ['align: words of a source', /src\/engine\/align\/(?:profile|vocabulary|lemma|questions|stopwords)/],
  [
    'align: two sources',
    /src\/engine\/align\/(?:features|likeness|matches|pair|passages|surroundings|sharedNames|link|rows|room)/,
  ],
  ['align: facts', /src\/engine\/align\//],
  ['compare', /src\/engine\/compare\//],
  ['origins', /src\/engine\/origins\//],
  ['the rest of the engine', /src\//],
  ['Markdown: remark', /node_modules\//],
];
const COLLECTING = 'collecting garbage';

/**
 * Where the time of some work goes, from samples of the clock.
 *
 * @param {() => void} work done once; it should take a second or more
 * @returns {Promise<{ part: string, share: number }[]>} shares of 1, the largest first
 */
export async function timeByPart(work) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  const counts = new Map();
  let all = 0;
  for (const id of profile.samples) {
    const part = partOf(nodes.get(id));
    if (part === undefined) continue;
    all++;
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return [...counts].map(([part, count]) => ({ part, share: count / all })).sort((a, b) => b.share - a.share);
}

function partOf({ functionName, url, lineNumber }) {
  if (functionName === '(garbage collector)') return COLLECTING;
  const file = fileOf(url, lineNumber);
  return file && PARTS.find(([, pattern]) => pattern.test(file))?.[0];
}
