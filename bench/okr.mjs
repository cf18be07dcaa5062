/**
 * Slots with figures, on OKR: seven events, each told by 30 to 50 short texts. Annotators asked questions ("how many were
 * killed?") and marked what each text answers.
 *
 *   node bench/okr.mjs [--misses]
 *
 * Each text is an account. A slot is a question on one proposition; those with a figure in an answer are taken. Same slot
 * joined: B-cubed over the answers, each in the fact that holds it, or alone. Agree or differ: of the slots that two texts
 * or more answer, agree where the annotators took all answers for one thing. Beside it: texts whose TF-IDF likeness reaches
 * a bound are joined, which for each event is the best one on the others, and the figures compared as written.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isMain } from '../scripts/hosts/folder.mjs';
import { joinWords } from '../scripts/joinWords.mjs';
import { bundled, shared } from './bundle.mjs';
import { printed } from './table.mjs';
import { tfIdf } from './textMatch.mjs';

const isFigure = (word) =>
  /\d/.test(word) ||
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds?|thousands?|millions?|billions?)$/i.test(
    word,
  );

/** An event: its texts by name, and the answers with a figure, each with its place, its slot and what it was taken for. */
function readEvent(path) {
  const { cluster, sentences, propositions, entities } = JSON.parse(readFileSync(path, 'utf8'));
  const joined = new Map(Object.entries(sentences).map(([id, words]) => [id, joinWords(words)]));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const answers = [];
  for (const proposition of propositions)
    for (const mention of proposition.mentions)
      for (const argument of mention.args) {
        if (argument.kind !== 'Entity') continue;
        const answer = byId.get(argument.type)?.mentions.find(({ id }) => id === argument.mention);
        if (!answer?.tokens.some(([, word]) => isFigure(word))) continue;
        const { spans } = joined.get(answer.sentence);
        const places = answer.tokens.filter(([, word]) => isFigure(word)).map(([at]) => spans[at]);
        answers.push({
          text: answer.sentence,
          start: places[0][0],
          end: places.at(-1)[1],
          slot: `${proposition.id} ${argument.question}`,
          thing: argument.type,
        });
      }
  return { cluster, texts: new Map([...joined].map(([id, { text }]) => [id, text])), answers };
}

/** Groups of answers, as a group's name for each: the engine's. */
function engineGroups({ texts, answers }, reportOn) {
  const report = reportOn(new Map([...texts].map(([id, text]) => [`${id}.txt`, `${text}\n`])));
  const verdicts = new Map(report.facts.map(({ id, verdict }) => [id, verdict]));
  const groups = answers.map(({ text, start, end }, at) => {
    // The statement that rests on the figure itself, not one about the sentence around it; then the fact that most tell.
    const [best] = report.facts
      .flatMap((fact) =>
        fact.statements
          .filter((s) => s.source === `${text}.txt` && s.start < end && start < s.end)
          .map((s) => ({ id: fact.id, length: s.end - s.start, told: fact.statements.length })),
      )
      .toSorted((x, y) => x.length - y.length || y.told - x.told);
    return best?.id ?? `alone ${at}`;
  });
  return { groups, differs: (group) => ['differ', 'conflict'].includes(verdicts.get(group)) };
}

/** The same by the likeness of texts: answers of texts that are alike, through others too. */
function likeGroups({ texts, answers }, bound) {
  const ids = [...texts.keys()];
  const likeness = tfIdf([...texts.values()]);
  const group = answers.map((_, at) => at);
  const top = (at) => (group[at] === at ? at : top(group[at]));
  for (let a = 0; a < answers.length; a++)
    for (let b = a + 1; b < answers.length; b++) {
      if (answers[a].text === answers[b].text) continue;
      if (likeness(ids.indexOf(answers[a].text), ids.indexOf(answers[b].text)) >= bound) group[top(a)] = top(b);
    }
  const groups = answers.map((_, at) => top(at));
  const written = ({ text, start, end }) => texts.get(text).slice(start, end).toLowerCase();
  const differs = (name) => new Set(answers.filter((_, at) => groups[at] === name).map(written)).size > 1;
  return { groups, differs };
}

/** Sums for B-cubed and the verdicts of one event. */
function measured({ answers }, { groups, differs }, miss = () => undefined) {
  const sum = { answers: answers.length, precision: 0, recall: 0, slots: 0, right: 0 };
  answers.forEach((answer, at) => {
    const together = answers.filter((_, other) => groups[other] === groups[at]);
    const alike = answers.filter(({ slot }) => slot === answer.slot);
    const both = together.filter(({ slot }) => slot === answer.slot).length;
    sum.precision += both / together.length;
    sum.recall += both / alike.length;
  });
  for (const slot of new Set(answers.map((answer) => answer.slot))) {
    const indexes = answers.flatMap((answer, at) => (answer.slot === slot ? [at] : []));
    if (new Set(indexes.map((at) => answers[at].text)).size < 2) continue;
    sum.slots++;
    const names = indexes.map((at) => groups[at]);
    const size = (name) => new Set(indexes.filter((at) => groups[at] === name).map((at) => answers[at].text)).size;
    const most = names.reduce((best, name) => (size(name) > size(best) ? name : best));
    const gold = new Set(indexes.map((at) => answers[at].thing)).size > 1 ? 'differ' : 'agree';
    const given = size(most) < 2 ? 'not joined' : differs(most) ? 'differ' : 'agree';
    if (given === gold) sum.right++;
    else miss(`${slot}: ${given}, expected ${gold}, in ${indexes.map((at) => answers[at].text).join(' ')}`);
  }
  return sum;
}

function figuresOf(sums) {
  const sum = (key) => sums.reduce((total, one) => total + one[key], 0);
  const [precision, recall] = ['precision', 'recall'].map((key) => (100 * sum(key)) / sum('answers'));
  const right = (100 * sum('right')) / sum('slots');
  const bcubed = (2 * precision * recall) / (precision + recall);
  return { cells: [String(sum('answers')), precision, recall, bcubed, String(sum('slots')), right], bcubed };
}

/**
 * @param {(line: string) => void} [miss]
 * @returns {Promise<import('./table.mjs').Table>}
 */
export async function okrTable(miss = () => undefined) {
  const { reportOn } = await bundled(`export { reportOn } from './test/collections/labelled';`);
  const folder = join(shared, 'bench/okr/json');
  const events = readdirSync(folder)
    .sort()
    .map((file) => readEvent(join(folder, file)));
  const own = events.map((event) =>
    measured(event, engineGroups(event, reportOn), (line) => miss(`${event.cluster} ${line}`)),
  );
  const bounds = Array.from({ length: 10 }, (_, at) => 0.05 + 0.05 * at);
  const alike = events.map((event) => bounds.map((bound) => measured(event, likeGroups(event, bound))));
  const crossed = alike.map((ofEvent, held) => {
    const scores = bounds.map((_, at) => figuresOf(alike.toSpliced(held, 1).map((list) => list[at])).bcubed);
    return ofEvent[scores.indexOf(Math.max(...scores))];
  });
  return {
    title: 'Slots with figures: OKR',
    says:
      'Answers to one question joined: B-cubed. Agree or differ: slots of two texts or more that bear the verdict which the ' +
      "annotators' links ask for. The bound of TF-IDF is, for each event, the best one on the others.",
    columns: ['method', 'answers', 'P', 'R', 'B-cubed F1', 'slots', 'agree or differ'],
    rows: [
      ['Variorum', ...figuresOf(own).cells],
      ['TF-IDF of the text', ...figuresOf(crossed).cells],
    ],
  };
}

if (isMain(import.meta.url)) {
  if (!existsSync(shared)) console.log(`${shared} is absent: nothing to measure`);
  else {
    const misses = [];
    console.log(printed(await okrTable((line) => misses.push(line))));
    if (process.argv.includes('--misses')) for (const line of misses) console.log(`  ${line}`);
  }
}
