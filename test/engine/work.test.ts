import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Annotate from '../../src/engine/annotate/annotate';
import type * as Features from '../../src/engine/annotate/entities/features';
import type * as Atoms from '../../src/engine/annotate/figures/atoms';
import { Corpus } from '../../src/engine/corpus';

/*
 * How much work an analysis does, counted instead of timed: what holds here holds on any machine.
 */
const annotated = vi.hoisted(() => ({ texts: [] as string[] }));

vi.mock('../../src/engine/annotate/annotate', async (original) => {
  const { annotate } = await original<typeof Annotate>();
  return {
    annotate: (...given: Parameters<typeof annotate>) => {
      annotated.texts.push(given[0].text);
      return annotate(...given);
    },
  };
});

/** The sentences whose names and whose figures were looked for. */
const looked = vi.hoisted(() => ({ names: [] as string[], figures: [] as string[] }));

vi.mock('../../src/engine/annotate/entities/features', async (original) => {
  const features = await original<typeof Features>();
  const see: typeof features.see = (tokens, words) => {
    looked.names.push(tokens.map(({ text }) => text).join(' '));
    return features.see(tokens, words);
  };
  return { ...features, see };
});

vi.mock('../../src/engine/annotate/figures/atoms', async (original) => {
  const atoms = await original<typeof Atoms>();
  const atomsOf: typeof atoms.atomsOf = (view, tokens, spaced) => {
    looked.figures.push(tokens.map(({ text }) => text).join(' '));
    return atoms.atomsOf(view, tokens, spaced);
  };
  return { ...atoms, atomsOf };
});

const beginnings = ['Bar', 'Cal', 'Dor', 'Fen', 'Gal', 'Har', 'Jor', 'Kel', 'Lor', 'Mar'];
const endings = [
  'rovik',
  'tesdal',
  'lumere',
  'sanford',
  'wickzov',
  'dagness',
  'holmrin',
  'bystead',
  'garvath',
  'neskirk',
];

/** An invented name for each number and letter. */
function name(event: number, letter: number): string {
  return (
    beginnings[(event + 3 * letter) % 10]! +
    endings[(Math.floor(event / 10) + 7 * letter + event) % 10]! +
    'o'.repeat(letter)
  );
}

function account(event: number, k: number): string {
  const [ship, place, captain, yard] = [1, 2, 3, 4].map((letter) => name(event, letter));
  const told = [
    `The ferry ${ship} ran aground off ${place} with ${40 + event} people aboard.`,
    `Captain ${captain} said that ${3 + (k % 2)} of them were hurt when the ${ship} struck the reef of ${place}.`,
    `Tugs from ${yard} needed ${6 + event} hours to free her, ${captain} told a local paper.`,
    `The ${ship} was built in ${yard} in ${1960 + event} and repaired there for ${2 + event} million crowns.`,
  ];
  return `Ferry ${ship} aground off ${place}\n\n${told.filter((_, at) => at !== k % 5).join(' ')}\n`;
}

function corpusOf(events: number, each: number): Corpus {
  const corpus = new Corpus();
  for (let event = 0; event < events; event++) {
    for (let k = 0; k < each; k++) corpus.set(idOf(event, k), account(event, k), 'plain');
  }
  return corpus;
}

function idOf(event: number, k: number): string {
  return `${String(event).padStart(3, '0')}-${String(k).padStart(3, '0')}.txt`;
}

beforeEach(() => {
  annotated.texts.length = 0;
  looked.names.length = 0;
  looked.figures.length = 0;
});

describe('the work of an analysis', () => {
  it('grows with the accounts, not with their pairs', () => {
    for (const events of [5, 20]) {
      annotated.texts.length = 0;
      const corpus = corpusOf(events, 4);
      const { sources } = corpus.analyse();
      expect(new Set(sources.map(({ event }) => event)).size).toBe(events);
      expect(annotated.texts).toHaveLength(4 * events);
      expect(corpus.pairsLinked).toBe(6 * events);
    }
  });

  it('grows no faster where all tell of one event', () => {
    const pairs = [60, 120].map((accounts) => {
      const corpus = corpusOf(1, accounts);
      const { sources, facts } = corpus.analyse();
      expect(new Set(sources.map(({ event }) => event)).size).toBe(1);
      // What nearly all tell stays one fact.
      expect(Math.max(...facts.map(({ statements }) => new Set(statements.map(({ source }) => source)).size))).toBe(
        accounts,
      );
      return corpus.pairsLinked;
    });
    expect(pairs[0]).toBeLessThanOrEqual(60 * 28);
    expect(pairs[1]).toBeLessThanOrEqual(120 * 28);
  }, 60_000);

  it('after an edit is that of one account', () => {
    const corpus = corpusOf(20, 4);
    corpus.analyse();
    const before = corpus.pairsLinked;
    annotated.texts.length = 0;
    const text = `${account(7, 1)}It was said again.\n`;
    corpus.set(idOf(7, 1), text, 'plain');
    corpus.analyse();
    expect(corpus.pairsLinked - before).toBe(3);
    expect(annotated.texts).toEqual([text]);
  });

  it('after an edit is that of one account though those of its event have long been given up', () => {
    const corpus = corpusOf(2, 4);
    // Each tells of nothing that another tells of, and all come behind the others.
    for (let k = 0; k < 40; k++) {
      corpus.set(`zz-${k}.txt`, `Nobody in ${name(k, 5)} would say any more of it.\n`.repeat(90), 'plain');
    }
    corpus.analyse();
    annotated.texts.length = 0;
    const text = `${account(1, 1)}It was said again.\n`;
    corpus.set(idOf(1, 1), text, 'plain');
    corpus.analyse();
    expect(annotated.texts).toEqual([text]);
  });

  it('after an edit of an account that was edited before is that of the sentence', () => {
    const corpus = corpusOf(2, 4);
    const paragraphs = Array.from({ length: 60 }, (_, k) => account(k, k).split('\n\n')[1]!.trim());
    const edited = (words: string): string => [...paragraphs.slice(0, 30), words, ...paragraphs.slice(30)].join('\n\n');
    for (const words of ['Nobody was hurt.', 'Nobody was hurt on board.']) {
      corpus.set('long.txt', edited(words), 'plain');
      corpus.analyse();
    }
    looked.names.length = 0;
    looked.figures.length = 0;
    corpus.set('long.txt', edited('Nobody was hurt but 2 of the crew.'), 'plain');
    corpus.analyse();
    expect(looked).toEqual({
      names: ['Nobody was hurt but 2 of the crew .'],
      figures: ['Nobody was hurt but 2 of the crew .'],
    });
  });

  it('after nothing changed is none', () => {
    const corpus = corpusOf(5, 4);
    corpus.analyse();
    const before = corpus.pairsLinked;
    annotated.texts.length = 0;
    corpus.analyse();
    expect(corpus.pairsLinked).toBe(before);
    expect(annotated.texts).toEqual([]);
  });
});
