import { describe, expect, test } from 'vitest';
import { packTable, PackedTable } from '../../../src/engine/annotate/entities/packedTable';
import { packTrees, unpackTrees } from '../../../src/engine/align/packedTrees';
import { packVocabulary, unpackVocabulary } from '../../../src/engine/align/packedVocabulary';
import { BitReader, BitWriter } from '../../../src/engine/packed/bits';
import { readDistances, writeDistances } from '../../../src/engine/packed/distances';
import { readSymbols, writeSymbols } from '../../../src/engine/packed/prefixCode';

/** Numbers from 0 to 1, always the same. */
function* chance(): Generator<number, never> {
  for (let seed = 7; ; seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) yield seed / 0x80000000;
}

function randoms(count: number, of: (random: number) => number): number[] {
  const random = chance();
  return Array.from({ length: count }, () => of(random.next().value));
}

function written(write: (bits: BitWriter) => void): BitReader {
  const bits = new BitWriter();
  write(bits);
  return new BitReader(bits.end());
}

describe('bits in a text', () => {
  test('come back as they were written, of any width', () => {
    const numbers = randoms(3000, (random) => Math.floor(random * 65536)).map((value, i) => {
      const width = i % 17;
      return { value: value & ((1 << width) - 1), width };
    });
    const bits = written((to) => numbers.forEach(({ value, width }) => to.write(value, width)));
    expect(numbers.map(({ width }) => bits.read(width))).toEqual(numbers.map(({ value }) => value));
  });

  test('stand in a literal without escapes', () => {
    const to = new BitWriter();
    for (const value of randoms(5000, (random) => Math.floor(random * 65536))) to.write(value, 16);
    expect(to.end()).toMatch(/^[ !#-&(-[\]-_a-~]+$/);
  });
});

describe('symbols', () => {
  const cases: [name: string, symbols: number[], count: number][] = [
    ['none', [], 4],
    ['one alone', [2, 2, 2, 2], 4],
    ['two', [0, 1, 1, 0, 1], 2],
    ['all of a byte', Array.from({ length: 256 }, (_, i) => i), 256],
    ['a few frequent ones', randoms(20_000, (random) => Math.floor(256 * random ** 6)), 256],
    // Frequencies as Fibonacci's numbers give the longest codes there can be.
    [
      'ever rarer ones',
      [1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181].flatMap((times, i) =>
        new Array<number>(times).fill(i),
      ),
      19,
    ],
    ['hundreds', randoms(9000, (random) => Math.floor(570 * random ** 3)), 570],
  ];
  test.each(cases)('%s', (_, symbols, count) => {
    const bits = written((to) => {
      writeSymbols(to, symbols, count);
      to.write(0b1011, 4);
    });
    const found = new Uint16Array(symbols.length);
    readSymbols(bits, count, found);
    expect([...found]).toEqual(symbols);
    expect(bits.read(4)).toBe(0b1011);
  });

  test('the frequent ones take little room', () => {
    const symbols = randoms(10_000, (random) => (random < 0.9 ? 0 : Math.floor(random * 256)));
    const to = new BitWriter();
    writeSymbols(to, symbols, 256);
    expect(to.end().length).toBeLessThan(symbols.length / 2);
  });
});

describe('distances', () => {
  test('come back, from the least to the largest', () => {
    const distances = [1, 2, 3, 4, 131_071, ...randoms(5000, (random) => 1 + Math.floor(5000 * random))];
    const bits = written((to) => writeDistances(to, distances));
    expect([...readDistances(bits, distances.length)]).toEqual(distances);
  });

  test.each([0, -1, 131_072])('%d is none', (distance) => {
    expect(() => writeDistances(new BitWriter(), [5, distance])).toThrow(RangeError);
  });
});

describe('a packed table', () => {
  const hashes = randoms(20_000, (random) => Math.floor(random * 2 ** 32));
  const rowOf = (hash: number): number[] => [hash & 255, (hash % 5) - 2, 7];
  const table = new PackedTable(
    packTable(
      hashes.map((hash) => [hash, rowOf(hash)]),
      3,
    ),
    3,
  );

  test('finds every row, and no other', () => {
    const signed = new Int8Array(table.bytes.buffer);
    const shared = new Map<number, number>();
    for (const hash of hashes) if (!shared.has(hash >>> 6)) shared.set(hash >>> 6, hash);
    for (const hash of hashes) {
      const at = table.find(hash);
      const [first, second, third] = rowOf(shared.get(hash >>> 6)!);
      expect([table.bytes[at], signed[at + 1], signed[at + 2]]).toEqual([first, second, third]);
    }
    const others = randoms(1000, (random) => Math.floor((1 - random) * 2 ** 32)).filter(
      (hash) => !shared.has(hash >>> 6),
    );
    expect(others.filter((hash) => table.find(hash) >= 0)).toEqual([]);
  });

  test('refuses more entries than it can count', () => {
    expect(() =>
      packTable(
        Array.from({ length: 70_000 }, (_, i) => [i << 8, [0]]),
        1,
      ),
    ).toThrow(RangeError);
  });
});

test('a vocabulary comes back as it was packed', () => {
  const entries = {
    kinds: [0, 3, 1 << 25, 0, 3, 1],
    counts: [0, 1, 0, 3, 0, 2],
    others: [0, 0, 1, 2, 0, 4],
    nearness: [15, 1, 8, 9, 3, 12],
  };
  const found = unpackVocabulary(packVocabulary(entries));
  expect(
    Object.fromEntries(Object.entries(found).map(([name, list]) => [name, Array.from(list as ArrayLike<number>)])),
  ).toEqual(entries);
});

describe('trees', () => {
  test('come back as they were packed', () => {
    const trees = {
      start: -1.7025,
      trees: [
        [-1, 0.0127],
        [0, 0.5, 29, -0.2716, -1, -0.066, -1, 0.0127, 3, 18.5, -1, -0.066, -1, 0],
        [-1, 0.0127],
      ],
    };
    expect(unpackTrees(packTrees(trees))).toEqual(trees);
    expect(unpackTrees(packTrees({ start: 0, trees: [] }))).toEqual({ start: 0, trees: [] });
  });

  test.each([0.00001, 60, -60, NaN])('of a value of %d are refused', (value) => {
    expect(() => packTrees({ start: 0, trees: [[-1, value]] })).toThrow(RangeError);
  });
});
