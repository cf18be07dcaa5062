import fs from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/engine/annotate/annotate';
import { Workings } from '../../src/engine/workings';
import { read } from '../../src/engine/read/read';

const examples = path.join(import.meta.dirname, '../../examples');
const paragraphs = fs
  .readdirSync(examples)
  .flatMap((folder) => fs.readdirSync(path.join(examples, folder)).map((file) => path.join(examples, folder, file)))
  .flatMap((file) => fs.readFileSync(file, 'utf8').split('\n'))
  .filter((line) => line.trim() !== '');

/** What says something of other sentences too: names, days, victims, how numbers are written. */
const remarks = [
  'She flew in a Boeing 787 and left on the same day.',
  'Later in the day 14 were killed.',
  'One man was killed by a tree.',
  'the harbour of Brannoc lay still.',
  'On 3 March the council of Lido met.',
  'It cost 2. 5 crowns.',
  '"We lost it all," she said.That was on Tuesday.',
  'The next day Anna Lom, of Hollin, denied it.',
  'Mr Hollin spoke of the Lido. ',
  '\n\n## Next\n\n',
  '\n\n---\n\n',
  '\n\n---\ntitle: A storm\n---\n\n',
  'See [the log][1] and [Lom].\n\n[1]: https://brannoc.example/log\n',
  '\n\n[lom]: https://lom.example/\n\n',
  '\n```\n',
  '\n\n> Anna Lom said: "It is *over*."\n\n',
  '\n\n| port | boats |\n| --- | --- |\n| Lido | 14 |\n\n',
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(0, 0, 1, 3, 30, 600),
  put: fc.oneof(
    fc.constantFrom('', '. ', '\n\n', 'a', 'A', '7', '"', ...remarks),
    fc.nat(paragraphs.length - 1).map((at) => `\n\n${paragraphs[at]!}\n\n`),
    fc.nat(paragraphs.length - 1).map((at) => `\n\n${paragraphs[at]!.toLowerCase()}\n\n`),
  ),
});

/** A text of so many paragraphs. */
function accountOf(count: number, from: number): string {
  return `A year in five towns\n\nBy Anna Lom\n\n12 May 2024\n\n${Array.from(
    { length: count },
    (_, k) => `${k % 9 === 8 ? '## Later\n\n' : ''}${paragraphs[(from + 7 * k) % paragraphs.length]!}`,
  ).join('\n\n')}\n`;
}

function changed(text: string, { at, length, put }: { at: number; length: number; put: string }): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + put + text.slice(start + length);
}

describe('reading and annotating a text with what was found in the one before', () => {
  const frame = (words: string): string =>
    `A year in five towns\n\nIt began with a storm over the coast.\n\n${words}\n\nSo it was.\n`;

  it.each([
    [
      'a sentence runs into the next',
      'It was told at length by Denmark.',
      'It was told at length by Denmark.Then it was so.',
    ],
    [
      'a name is a word elsewhere',
      'Storms came. Beacons burned in Marl.',
      'Storms came. Beacons burned in Marl. The beacons went out.',
    ],
    ['a number is a name elsewhere', 'The 787 landed.', 'The 787 landed. It was a Boeing 787.'],
    [
      'the day spoken of is another',
      'On 3 March it rose. Later in the day it fell.',
      'On 4 March it rose. Later in the day it fell.',
    ],
    [
      'a toll is told elsewhere',
      'One man was killed by a tree.',
      'One man was killed by a tree. In all 14 were killed.',
    ],
    ['numbers turn out to be spaced', 'It cost 2. 5 crowns and 2.5 marks.', 'It cost 2. 5 crowns and 2 marks.'],
  ])('sees that %s', (_, before, after) => {
    const workings = new Workings();
    for (const text of [before, after, before]) {
      const source = read(frame(text), 'plain');
      const base = { iso: '2024-05-12', from: 'own' as const };
      expect(annotate(source, base, undefined, workings)).toStrictEqual(annotate(source, base));
    }
  });

  const long = 'It began with a storm over the coast, and nobody slept. '.repeat(40);

  it.each([
    [
      'what a link of another section leads to is gone',
      `# A year\n\nSee [the log][1] of 14 boats.\n\n${long}\n\n## Later\n\nSo it was.\n\n[1]: https://brannoc.example/log\n`,
      `# A year\n\nSee [the log][1] of 14 boats.\n\n${long}\n\n## Later\n\nSo it was.\n`,
    ],
    [
      'front matter in the middle of a text is still there',
      `# A year\n\n${`${long}\n\n`.repeat(6)}---\npublisher: Brannoc Post\n---\n\nSo it was.\n`,
      `# A year on\n\n${`${long}\n\n`.repeat(6)}---\npublisher: Brannoc Post\n---\n\nSo it was.\n`,
    ],
  ])('sees that %s', (_, before, after) => {
    const workings = new Workings();
    for (const text of [before, after, before]) {
      expect(read(text, 'markdown', workings)).toStrictEqual(read(text, 'markdown'));
    }
  });

  it.each([
    ['short', 'plain', 12, 25],
    ['long', 'plain', 400, 3],
    ['in Markdown', 'markdown', 40, 12],
    ['long, in Markdown', 'markdown', 400, 3],
  ] as const)(
    'gives what it gives from nothing, after any edits: %s',
    (_, format, count, numRuns) => {
      fc.assert(
        fc.property(
          fc.nat(paragraphs.length),
          fc.array(
            fc.tuple(fc.array(edit, { minLength: 1, maxLength: 3 }), fc.constantFrom('2024-05-12', '2024-05-13', '')),
            {
              minLength: 2,
              maxLength: 8,
            },
          ),
          (from, rounds) => {
            let text = accountOf(count, from);
            const workings = new Workings();
            for (const [edits, iso] of rounds) {
              text = edits.reduce(changed, text);
              const base = iso === '' ? undefined : { iso, from: 'own' as const };
              const taken = annotate(read(text, format, workings), base, undefined, workings);
              expect(JSON.stringify(taken)).toBe(JSON.stringify(annotate(read(text, format), base)));
            }
          },
        ),
        { numRuns },
      );
    },
    120_000,
  );
});
