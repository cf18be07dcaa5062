import type { AnnotatedSource } from './model';

/**
 * What was annotated of a source, as one string: a thirtieth of the room of the objects, and many times as fast to unpack
 * as to annotate anew. It is kept where the objects are given up.
 */
export type PackedAnnotations = string;

/**
 * Plain data without the names of its properties: an object is a list of its values, the number of its shape before them;
 * a list has 0 there.
 */
type Bare = string | number | boolean | null | readonly [number, ...Bare[]];

/** @returns undefined where the string would not give back what was annotated */
export function pack(annotated: AnnotatedSource): PackedAnnotations | undefined {
  // JSON has no infinity, which a figure of hundreds of digits comes to.
  const isPlain = annotated.figures.every(({ value, step }) => [value, step].flat().every(isWritable));
  if (!isPlain) return undefined;
  const { read, ...own } = annotated;
  const { header, sentences, furniture } = read;
  const shapes = new Shapes();
  const bare = shapes.bare({ ...own, read: { header, sentences, furniture } });
  return JSON.stringify([shapes.keys, bare]);
}

/** @param packed of a source with this text, in this format, with this view */
export function unpack(
  packed: PackedAnnotations,
  { text, format, view }: Pick<AnnotatedSource['read'], 'text' | 'format' | 'view'>,
): AnnotatedSource {
  const [shapes, bare] = JSON.parse(packed) as [Shapes['keys'], Bare];
  const { read, ...own } = clothed(bare, shapes) as Omit<AnnotatedSource, 'read'> & {
    readonly read: Pick<AnnotatedSource['read'], 'header' | 'sentences' | 'furniture'>;
  };
  return { ...own, read: { text, view, format, ...read } };
}

function isWritable(value: unknown): boolean {
  return typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0));
}

/** The names of properties of all kinds of objects that were met. */
class Shapes {
  /** Those of shape `n` are at `n - 1`. */
  readonly keys: string[][] = [];
  readonly #known = new Map<string, number>();

  bare(value: unknown): Bare {
    if (typeof value !== 'object' || value === null) return value as Bare;
    if (Array.isArray(value)) return [0, ...value.map((item) => this.bare(item))];
    const entries = Object.entries(value).filter(([, own]) => own !== undefined);
    return [this.#shapeOf(entries.map(([key]) => key)), ...entries.map(([, own]) => this.bare(own))];
  }

  #shapeOf(keys: string[]): number {
    const name = keys.join(' ');
    let shape = this.#known.get(name);
    if (shape === undefined) {
      shape = this.keys.push(keys);
      this.#known.set(name, shape);
    }
    return shape;
  }
}

function clothed(bare: Bare, shapes: Shapes['keys']): unknown {
  if (typeof bare !== 'object' || bare === null) return bare;
  const [shape, ...values] = bare;
  const own = values.map((value) => clothed(value, shapes));
  if (shape === 0) return own;
  return Object.fromEntries(shapes[shape - 1]!.map((key, k) => [key, own[k]]));
}
