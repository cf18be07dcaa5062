import { BitReader, BitWriter } from '../packed/bits';
import { readSymbols, writeSymbols } from '../packed/prefixCode';
import { LEAF, type Trees } from './trees';

/** Thresholds and leaves are given to so many parts of one. */
const PARTS = 10_000;
/** They are written as whole numbers from 0, in two pieces. */
const LEAST = -(1 << 19);
const PIECES = [4, 16] as const;
const COUNT_BITS = 16;
const FEATURE_BITS = 8;

/** What a node says: that it is a leaf and its value, or a feature and its threshold. */
type Node = readonly [feature: number, value: number];

/**
 * Trees as text: the different nodes there are, then the nodes of all trees by their numbers.
 * @throws RangeError where a value is too large or too fine, or there are too many different nodes
 */
export function packTrees({ start, trees }: Trees): string {
  const nodes = trees.flatMap(nodesOf);
  const different = [...new Map(nodes.map((node) => [node.join(), node])).values()].sort(
    ([feature, value], [other, theirs]) => feature - other || value - theirs,
  );
  const numbers = new Map(different.map((node, number) => [node.join(), number]));
  const bits = new BitWriter();
  writeValue(bits, start);
  for (const count of [trees.length, nodes.length, different.length]) bits.write(count, COUNT_BITS);
  for (const [feature, value] of different) {
    bits.write(feature - LEAF, FEATURE_BITS);
    writeValue(bits, value);
  }
  writeSymbols(
    bits,
    nodes.map((node) => numbers.get(node.join())!),
    different.length,
  );
  return bits.end();
}

/** What {@link packTrees} packed. */
export function unpackTrees(packed: string): Trees {
  const bits = new BitReader(packed);
  const start = readValue(bits);
  const [treeCount, nodeCount, count] = [bits.read(COUNT_BITS), bits.read(COUNT_BITS), bits.read(COUNT_BITS)];
  const different = Array.from({ length: count }, (): Node => [bits.read(FEATURE_BITS) + LEAF, readValue(bits)]);
  const numbers = new Uint16Array(nodeCount);
  readSymbols(bits, count, numbers);
  let at = 0;
  const trees = Array.from({ length: treeCount }, () => {
    const tree: number[] = [];
    // A tree ends where no branch is open any more.
    for (let open = 1; open > 0;) {
      const [feature, value] = different[numbers[at++]!]!;
      tree.push(feature, value);
      open += feature === LEAF ? -1 : 1;
    }
    return tree;
  });
  return { start, trees };
}

function nodesOf(tree: Trees['trees'][number]): Node[] {
  return Array.from({ length: tree.length / 2 }, (_, n) => [tree[2 * n]!, tree[2 * n + 1]!]);
}

function writeValue(bits: BitWriter, value: number): void {
  const whole = Math.round(value * PARTS);
  const [high, low] = PIECES;
  if (whole / PARTS !== value || whole < LEAST || whole >= -LEAST) throw new RangeError(`${value} cannot be packed`);
  bits.write((whole - LEAST) >>> low, high);
  bits.write((whole - LEAST) & ((1 << low) - 1), low);
}

function readValue(bits: BitReader): number {
  const [high, low] = PIECES;
  return (((bits.read(high) << low) | bits.read(low)) + LEAST) / PARTS;
}
