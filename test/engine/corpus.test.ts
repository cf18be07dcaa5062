import fs from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Corpus } from '../../src/engine/corpus';
import { Cancelled } from '../../src/engine/engine';
import type { Memory } from '../../src/engine/memory';
import type { Analysis, SourceFormat } from '../../src/engine/model';
import { report } from '../../src/report/report';

const root = path.join(import.meta.dirname, '../..');
const shared = process.env['VARIORUM_SHARED'] ?? path.join(root, '../shared');

/** The accounts of a folder by id, the folder's name before each. */
function accountsIn(folder: string): Map<string, string> {
  return new Map(
    fs
      .readdirSync(folder)
      .filter((file) => /\.(txt|md)$/.test(file))
      .sort()
      .map((file) => [`${path.basename(folder)}/${file}`, fs.readFileSync(path.join(folder, file), 'utf8')]),
  );
}

function example(name: string): Map<string, string> {
  return accountsIn(path.join(root, 'examples', name));
}

function formatOf(id: string): SourceFormat {
  return id.endsWith('.md') ? 'markdown' : 'plain';
}

function corpusOf(texts: Iterable<readonly [string, string]>): Corpus {
  const corpus = new Corpus();
  for (const [id, text] of texts) corpus.set(id, text, formatOf(id));
  return corpus;
}

function fresh(texts: Iterable<readonly [string, string]>): string {
  return JSON.stringify(corpusOf(texts).analyse());
}

/** The folders whose accounts have statements in one fact. */
function foldersOf(fact: Analysis['facts'][number]): string[] {
  return [...new Set(fact.statements.map(({ source }) => source.split('/')[0]!))];
}

/** What an engine remembers, as it comes back from a disk. */
function memoryOf(texts: Iterable<readonly [string, string]>): Memory {
  const corpus = corpusOf(texts);
  corpus.analyse();
  return JSON.parse(JSON.stringify(corpus.remember())) as Memory;
}

describe('an engine that analyses once', () => {
  const pool = new Map([...example('storm-brannoc'), ...example('lido-vote'), ...example('meteorite-hollin')]);

  it('gives what any other gives, each time, and keeps nothing of it', () => {
    const corpus = new Corpus(undefined, { once: true });
    for (const [id, text] of pool) corpus.set(id, text, formatOf(id));
    expect(JSON.stringify(corpus.analyse())).toBe(fresh(pool));
    expect(corpus.remember()).toEqual({ sources: [], groups: [], events: [] });
    const pairs = corpus.pairsLinked;
    expect(JSON.stringify(corpus.analyse())).toBe(fresh(pool));
    expect(corpus.pairsLinked).toBe(2 * pairs);
    const other = corpusOf(pool);
    other.analyse();
    for (const id of pool.keys()) expect(corpus.source(id)?.annotated).toEqual(other.source(id)?.annotated);
  });

  it('gives the same with what events say on a shelf', () => {
    const kept: string[] = [];
    const shelf = {
      put: (value: unknown) => kept.push(JSON.stringify(value)) - 1,
      take: (place: number): unknown => JSON.parse(kept[place]!),
    };
    const corpus = new Corpus(undefined, { once: true, shelf });
    for (const [id, text] of pool) corpus.set(id, text, formatOf(id));
    const other = corpusOf(pool);
    const [analysis, same] = [corpus.analyse(), other.analyse()];
    const whole = (of: Analysis, by: Corpus): string => JSON.stringify(report(of, (id) => by.source(id)));
    expect(whole(analysis, corpus)).toBe(whole(same, other));
    expect(analysis.entities).toEqual(same.entities);
    expect(analysis.events.map(({ facts }) => facts.map(({ label }) => label))).toEqual(
      same.events.map(({ facts }) => facts.map(({ label }) => label)),
    );
    expect(analysis.facts.filter(({ apart }) => apart).length).toBeGreaterThan(0);
    expect(analysis.facts.map(({ apart }) => apart)).toEqual(same.facts.map(({ apart }) => apart));
    // Every fact, and the entities of every event.
    expect(kept.length).toBe(same.facts.length + same.events.length);
  });

  it('goes on where it was broken off', () => {
    const corpus = new Corpus(undefined, { once: true });
    for (const [id, text] of pool) corpus.set(id, text, formatOf(id));
    for (let asked = 5, isDone = false; !isDone; asked += 60) {
      let left = asked;
      try {
        corpus.analyse(() => left-- <= 0);
        isDone = true;
      } catch (error) {
        expect(error).toBeInstanceOf(Cancelled);
      }
    }
    expect(JSON.stringify(corpus.analyse())).toBe(fresh(pool));
  });
});

describe('what an engine remembers', () => {
  const pool = new Map([...example('storm-brannoc'), ...example('lido-vote'), ...example('meteorite-hollin')]);
  const memory = memoryOf(pool);

  it('gives the same analysis without linking anything', () => {
    const corpus = corpusOf(pool);
    corpus.recall(memory);
    expect(JSON.stringify(corpus.analyse())).toBe(fresh(pool));
    expect(corpus.pairsLinked).toBe(0);
  });

  it('is used whole though a part was analysed before it came', () => {
    const corpus = corpusOf(pool);
    const part = new Set([...pool.keys()].filter((_, index) => index % 4 === 0));
    corpus.analyse(undefined, part);
    const before = corpus.pairsLinked;
    corpus.recall(memory);
    expect(JSON.stringify(corpus.analyse())).toBe(fresh(pool));
    expect(corpus.pairsLinked).toBe(before);
  });

  it('gives the same views and annotations', () => {
    const [cold, warm] = [corpusOf(pool), corpusOf(pool)];
    cold.analyse();
    warm.recall(memory);
    warm.analyse();
    for (const id of pool.keys()) {
      expect(warm.source(id)?.view).toBe(cold.source(id)?.view);
      expect(warm.source(id)?.annotated).toEqual(cold.source(id)?.annotated);
    }
  });

  it('is remembered again as it was', () => {
    const corpus = corpusOf(pool);
    corpus.recall(memory);
    corpus.analyse();
    expect(JSON.stringify(corpus.remember())).toBe(JSON.stringify(memory));
  });

  it('helps with the events that are as they were, and with no other', () => {
    const edited = 'storm-brannoc';
    const texts = new Map(pool);
    for (const [id, text] of texts) if (id.startsWith(edited)) texts.set(id, `${text}\nSo it was said.\n`);
    const corpus = corpusOf(texts);
    corpus.recall(memory);
    expect(JSON.stringify(corpus.analyse())).toBe(fresh(texts));
    const size = [...texts.keys()].filter((id) => id.startsWith(edited)).length;
    expect(corpus.pairsLinked).toBe((size * (size - 1)) / 2);
  });

  it('is of no use, and does no harm, after any change', () => {
    const ids = [...pool.keys()];
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ at: fc.nat(ids.length - 1), kind: fc.constantFrom('delete', 'swap', 'undate', 'rename') }),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        (changes) => {
          const texts = new Map(pool);
          for (const { at, kind } of changes) {
            const id = ids[at]!;
            const text = texts.get(id);
            if (text === undefined) continue;
            texts.delete(id);
            if (kind === 'swap') texts.set(id, pool.get(ids[(at + 1) % ids.length]!)!);
            if (kind === 'undate') texts.set(id, text.replace(/\d{4}-\d{2}-\d{2}/g, ''));
            if (kind === 'rename') texts.set(`aa/${id}`, text);
          }
          const corpus = corpusOf(texts);
          corpus.recall(memory);
          expect(JSON.stringify(corpus.analyse())).toBe(fresh(texts));
        },
      ),
      { numRuns: 6 },
    );
  }, 60_000);
});

describe('a part of a collection', () => {
  const pool = new Map([...example('storm-brannoc'), ...example('lido-vote')]);
  const part = new Set(example('lido-vote').keys());

  it('is analysed as if there were nothing else', () => {
    const analysis = corpusOf(pool).analyse(undefined, part);
    expect(JSON.stringify(analysis)).toBe(fresh([...pool].filter(([id]) => part.has(id))));
  });

  it('costs the whole nothing and leaves it as it is', () => {
    const corpus = corpusOf(pool);
    corpus.analyse(undefined, part);
    const linked = corpus.pairsLinked;
    expect(JSON.stringify(corpus.analyse())).toBe(fresh(pool));
    const alone = corpusOf(pool);
    alone.analyse();
    expect(corpus.pairsLinked).toBe(alone.pairsLinked);
    expect(linked).toBeGreaterThan(0);
    corpus.analyse(undefined, part);
    corpus.analyse();
    expect(corpus.pairsLinked).toBe(alone.pairsLinked);
    expect(corpus.remember().sources).toHaveLength(pool.size);
  });
});

describe('analysing again', () => {
  const pool = [...example('storm-brannoc'), ...example('lido-vote'), ...example('harbour-deal')];
  const place = fc.nat(pool.length - 1);
  const line = fc.nat(40);
  const step = fc.oneof(
    fc.record({ kind: fc.constant('add' as const), at: place }),
    fc.record({ kind: fc.constant('delete' as const), at: place }),
    fc.record({ kind: fc.constant('cut' as const), at: place, line }),
    fc.record({ kind: fc.constant('move' as const), at: place, line, to: line }),
    fc.record({ kind: fc.constant('borrow' as const), at: place, line, from: place }),
    fc.record({ kind: fc.constant('digits' as const), at: place, digit: fc.nat(9) }),
    fc.record({ kind: fc.constant('undate' as const), at: place }),
  );
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  function changed(text: string, change: Step): string {
    const lines = text.split('\n');
    const at = 'line' in change ? change.line % lines.length : 0;
    switch (change.kind) {
      case 'cut':
        return lines.toSpliced(at, 1).join('\n');
      case 'move':
        return lines
          .toSpliced(at, 1)
          .toSpliced(change.to % lines.length, 0, lines[at]!)
          .join('\n');
      case 'borrow': {
        const other = pool[change.from]![1].split('\n');
        return lines.with(at, other[change.line % other.length]!).join('\n');
      }
      case 'digits':
        return text.replace(/\d(?=\D*$)/, String(change.digit));
      case 'undate':
        return text
          .replace(/\b(?:Oct|Nov|October|November|March|May|June)\b/g, 'Then')
          .replace(/\d{4}-\d{2}-\d{2}/g, '');
      default:
        return text;
    }
  }

  it('gives the same as a fresh analysis, byte for byte, after any edits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
        (rounds) => {
          const texts = new Map(pool.filter((_, i) => i % 5 < 2));
          const corpus = corpusOf(texts);
          corpus.analyse();
          for (const round of rounds) {
            for (const change of round) {
              const [id, original] = pool[change.at]!;
              if (change.kind === 'delete') {
                expect(corpus.delete(id)).toBe(texts.delete(id));
                continue;
              }
              const text = changed(texts.get(id) ?? original, change);
              texts.set(id, text);
              corpus.set(id, text, formatOf(id));
            }
            expect(JSON.stringify(corpus.analyse())).toBe(fresh(texts));
          }
        },
      ),
      { numRuns: 6 },
    );
  }, 60_000);

  it('gives the same after edits in a long account', () => {
    const lines = pool.flatMap(([, text]) => text.split('\n').filter((one) => one.trim() !== ''));
    const texts = new Map([
      ...pool.slice(0, 3),
      [
        'long.md',
        `# A year\n\n${lines.join('\n\n')}\n\n## Its end\n\n${[...lines.toReversed(), ...lines].join('\n\n')}\n`,
      ],
    ]);
    const corpus = corpusOf(texts);
    corpus.analyse();
    for (const change of [
      (text: string) => text.replace(/\d+(?=\D{2000}$)/, '1,977'),
      (text: string) => text.replace('\n\n', '\n\nOn 3 March it was said again in Brannoc.\n\n'),
      (text: string) => `${text.slice(0, 20_000)}${text.slice(20_400)}`,
      (text: string) => text.replace('## Its end', '---\n\n> Its end'),
    ]) {
      const text = change(texts.get('long.md')!);
      texts.set('long.md', text);
      corpus.set('long.md', text, 'markdown');
      expect(JSON.stringify(corpus.analyse())).toBe(fresh(texts));
    }
    expect(texts.get('long.md')!.length).toBeGreaterThan(50_000);
  }, 60_000);

  it('follows a date line that others borrow', () => {
    const texts = new Map([
      [
        'a.txt',
        'Ferry aground off Skerrow\n\nSKERROW, March 4, 2025 - The ferry Maid of Tarn ran aground off Skerrow on Monday with 48 people aboard.\n',
      ],
      [
        'b.txt',
        'Ferry stuck on Skerrow sands\n\nThe ferry Maid of Tarn was stuck on the sands off Skerrow since Monday, with 48 people aboard.\n',
      ],
    ]);
    const corpus = corpusOf(texts);
    corpus.analyse();
    const before = corpus.source('b.txt')!.annotated.base;
    expect(before).toEqual({ iso: '2025-03-04', from: 'others' });
    for (const text of [
      texts.get('a.txt')!.replace('March 4', 'March 11'),
      texts.get('a.txt')!.replace('March 4, 2025 - ', ''),
    ]) {
      texts.set('a.txt', text);
      corpus.set('a.txt', text, 'plain');
      expect(JSON.stringify(corpus.analyse())).toBe(fresh(texts));
    }
    expect(corpus.source('b.txt')!.annotated.base).toBeUndefined();
  });

  it('aligns only the pairs of what changed', () => {
    const texts = new Map([...example('storm-brannoc'), ...example('meteorite-hollin')]);
    const corpus = corpusOf(texts);
    corpus.analyse();
    // Two events of five accounts each: never all pairs.
    expect(corpus.pairsLinked).toBe(20);
    corpus.analyse();
    expect(corpus.pairsLinked).toBe(20);
    const [id, text] = [...example('storm-brannoc')][1]!;
    corpus.set(id, text.replace('61,000', '62,000'), 'plain');
    corpus.analyse();
    expect(corpus.pairsLinked).toBe(24);
    corpus.delete(id);
    corpus.analyse();
    expect(corpus.pairsLinked).toBe(24);
  });

  it('leaves its state whole wherever it is cancelled', () => {
    const texts = new Map([...example('storm-brannoc'), ...example('meteorite-hollin')]);
    const [id, text] = [...texts][2]!;
    const edited = new Map(texts).set(id, text.replace(/\d+/, '77'));
    const expected = fresh(edited);
    let asked = 0;
    const counted = corpusOf(texts);
    counted.analyse();
    counted.set(id, edited.get(id)!, 'plain');
    counted.analyse(() => {
      asked++;
      return false;
    });
    expect(asked).toBeGreaterThan(4);
    for (let stop = 1; stop <= asked; stop++) {
      const corpus = corpusOf(texts);
      if (stop % 2 === 0) corpus.analyse();
      corpus.set(id, edited.get(id)!, 'plain');
      let left = stop;
      expect(() => corpus.analyse(() => --left === 0)).toThrow(Cancelled);
      expect(JSON.stringify(corpus.analyse())).toBe(expected);
    }
  }, 60_000);

  it('does not depend on the order in which accounts come', () => {
    const texts = [...example('lido-vote'), ...example('harbour-deal')];
    expect(fresh(texts.toReversed())).toBe(fresh(texts));
    expect(fresh([...texts.slice(4), ...texts.slice(0, 4)])).toBe(fresh(texts));
  });

  it('is the same where more accounts came than are kept unpacked', () => {
    // Each of its own event, so that the accounts of the others are long out of hand when they are changed.
    const fillers = Array.from({ length: 40 }, (_, k): [string, string] => [
      `zz-filler/${k}.txt`,
      `Nobody in Ostrel${'abcdefgh'[k % 8]!}${'ijklm'[k >> 3]!} would say any more of it.\n`.repeat(90),
    ]);
    const texts = new Map([...pool, ...fillers]);
    const corpus = corpusOf(texts);
    corpus.analyse();
    for (const [id, text] of pool.filter((_, at) => at % 5 === 0)) {
      const edited = `${text.replace(/\d(?=\D)/, '7')}\nIt was said again.\n`;
      texts.set(id, edited);
      corpus.set(id, edited, formatOf(id));
      corpus.analyse();
    }
    expect(JSON.stringify(corpus.analyse())).toBe(fresh(texts));
  }, 60_000);

  it('answers nothing for nothing', () => {
    expect(new Corpus().analyse()).toEqual({
      sources: [],
      origins: [],
      facts: [],
      disputed: [],
      verdicts: { agree: 0, differ: 0, conflict: 0, single: 0 },
      entities: [],
      notCompared: [],
      events: [],
    });
  });
});

describe('several events in one folder', () => {
  const names = ['harbour-deal', 'lido-vote', 'meteorite-hollin', 'storm-brannoc'] as const;

  it.each(names.flatMap((x, i) => names.slice(i + 1).map((y) => [x, y] as const)))('%s and %s stay apart', (x, y) => {
    const told = corpusOf([...example(x), ...example(y)]).analyse();
    for (const fact of told.facts) expect(foldersOf(fact)).toHaveLength(1);
    for (const entity of told.entities) {
      expect(new Set(entity.in.map(({ source }) => source.split('/')[0]))).toHaveProperty('size', 1);
    }
  });

  it('three at once change nothing of what each says alone', () => {
    const mixed = corpusOf(names.slice(1).flatMap((name) => [...example(name)])).analyse();
    const facts = ({ facts: all }: Analysis): string[] => all.map((fact) => JSON.stringify({ ...fact, id: '' })).sort();
    const alone = names.slice(1).flatMap((name) => facts(corpusOf(example(name)).analyse()));
    expect(facts(mixed)).toEqual(alone.sort());
  });

  const folders = ['24_ecbplus', '38_ecb', '43_ecbplus'].map((name) => path.join(shared, 'accounts', name));
  it.runIf(folders.every((folder) => fs.existsSync(folder)))('news accounts of three events stay apart', () => {
    const told = corpusOf(folders.flatMap((folder) => [...accountsIn(folder)])).analyse();
    for (const fact of told.facts) expect(foldersOf(fact)).toHaveLength(1);
  });
});

describe('what is no account of the event', () => {
  const others: readonly (readonly [string, string])[] = [
    [
      'a text in another language',
      'Orkan zieht über die Küste\n\nDer Orkan hat in der Nacht zum Dienstag die Küste erreicht und mehrere Dächer abgedeckt. Nach Angaben der Feuerwehr wurden 14 Menschen verletzt, 2300 Haushalte waren ohne Strom. Die Schulen bleiben bis Donnerstag geschlossen, sagte ein Sprecher der Gemeinde.\n',
    ],
    [
      'a song',
      'Salt on the Window\n\nOh the kettle is singing, the cat is asleep,\nand the tide has a secret it never will keep.\nOne for the harbour and two for the sea,\nand three for the lamp that you left out for me.\n\nRoll me home slowly, roll me home slow,\nseventeen lanterns are all that I know.\n',
    ],
    [
      'source code',
      'export function total(rows) {\n  let sum = 0;\n  for (let i = 0; i < rows.length; i += 1) {\n    if (rows[i].value > 142) sum += rows[i].value * 1.05;\n  }\n  return sum;\n}\n\nconst limits = { low: 88, high: 61000 };\nconsole.log(total([{ value: 3 }, { value: 1987 }]), limits);\n',
    ],
    [
      'a table of numbers',
      Array.from(
        { length: 12 },
        (_, i) => `${2010 + i}\t${3 + i}\t${61_000 + 37 * i}\t${(5.2 + i / 10).toFixed(1)}\t${142 - i}`,
      ).join('\n') + '\n',
    ],
  ];

  it.each(others)('%s beside a collection shares no fact with it, nor changes any', (_, text) => {
    const storm = example('storm-brannoc');
    const told = corpusOf([...storm, ['other.txt', text]]).analyse();
    for (const fact of told.facts) {
      const sources = new Set(fact.statements.map(({ source }) => source));
      if (sources.has('other.txt')) expect([...sources]).toEqual(['other.txt']);
    }
    const alone = corpusOf(storm).analyse();
    const ofStorm = told.facts.filter((fact) => fact.statements.some(({ source }) => source !== 'other.txt'));
    expect(ofStorm.map(({ label, verdict }) => [label, verdict])).toEqual(
      alone.facts.map(({ label, verdict }) => [label, verdict]),
    );
  });
});
