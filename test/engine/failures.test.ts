import { describe, expect, it, vi } from 'vitest';
import type * as Facts from '../../src/engine/align/facts';
import type * as Annotate from '../../src/engine/annotate/annotate';
import { Corpus } from '../../src/engine/corpus';
import type * as Read from '../../src/engine/read/read';

/** Steps of the engine that fail over a text with this word in it. */
const fault = vi.hoisted(() => ({ read: 'unreadable', annotate: 'unannotated', link: 'unlinked' }));

vi.mock('../../src/engine/read/read', async (original) => {
  const { read } = await original<typeof Read>();
  return { read: (...given: Parameters<typeof read>) => failing(fault.read, given[0], () => read(...given)) };
});
vi.mock('../../src/engine/annotate/annotate', async (original) => {
  const { annotate } = await original<typeof Annotate>();
  return {
    annotate: (...given: Parameters<typeof annotate>) =>
      failing(fault.annotate, given[0].text, () => annotate(...given)),
  };
});
vi.mock('../../src/engine/align/facts', async (original) => {
  const facts = await original<typeof Facts>();
  const factsOf: typeof facts.factsOf = (circle, ...rest) => {
    const texts = circle.members.map(({ profile }) => profile.source.read.text).join('\n');
    return circle.members.length > 1
      ? failing(fault.link, texts, () => facts.factsOf(circle, ...rest))
      : facts.factsOf(circle, ...rest);
  };
  return { ...facts, factsOf };
});

function failing<T>(word: string, text: string, step: () => T): T {
  if (text.includes(word)) throw new TypeError(`a fault over ${word}`);
  return step();
}

const accounts = [
  ['a.txt', 'Ferry aground off Skerrow\n\nThe ferry Maid of Tarn ran aground off Skerrow with 48 people aboard.\n'],
  [
    'b.txt',
    'Ferry stuck on Skerrow sands\n\nThe ferry Maid of Tarn, with 51 people aboard, is stuck on the sands of Skerrow.\n',
  ],
  ['c.txt', 'Skerrow ferry freed\n\nTugs freed the ferry Maid of Tarn off Skerrow; 48 people were aboard.\n'],
] as const;

function corpusOf(texts: readonly (readonly [string, string])[]): Corpus {
  const corpus = new Corpus();
  for (const [id, text] of texts) corpus.set(id, text, 'plain');
  return corpus;
}

describe('a fault of the engine over one account', () => {
  it.each([fault.read, fault.annotate])('leaves that account out, with a word, and no other: %s', (word) => {
    const analysis = corpusOf([...accounts, ['bad.txt', `${accounts[0][1]}This is ${word}.\n`]]).analyse();
    const { notCompared, ...others } = corpusOf(accounts).analyse();
    expect(analysis).toEqual({
      ...others,
      notCompared: [
        { source: 'bad.txt', start: 0, end: 0, why: `could not be read (a fault over ${word})` },
        ...notCompared,
      ],
    });
  });

  it('is over when the account is changed', () => {
    const corpus = corpusOf([...accounts, ['bad.txt', 'This is unannotated.']]);
    expect(corpus.analyse().sources).toHaveLength(3);
    corpus.set('bad.txt', 'Nothing happened in Port Ellick.', 'plain');
    const analysis = corpus.analyse();
    expect(analysis.sources.map(({ source }) => source)).toContain('bad.txt');
    expect(analysis.notCompared.map(({ source }) => source)).not.toContain('bad.txt');
  });

  it('that comes up in comparing leaves each account of the event to itself', () => {
    const [a, b, c] = accounts;
    const { sources, notCompared } = corpusOf([a, b, [c[0], `${c[1]}It was unlinked.\n`]]).analyse();
    expect(new Set(sources.map(({ event }) => event)).size).toBe(3);
    expect(notCompared.map(({ source, why }) => [source, why])).toEqual(
      ['a.txt', 'b.txt', 'c.txt'].map((id) => [
        id,
        'could not be compared with the accounts of its event (a fault over unlinked)',
      ]),
    );
  });
});
