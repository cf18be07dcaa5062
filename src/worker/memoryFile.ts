import type { Memory } from '../engine';
import { engineVersion } from './engineVersion';
import { either, flag, list, number, object, oneOf, text, tuple, whole, type Shape } from './shape';

/*
 * What an engine remembers, as bytes: JSON in gzip, whose own checksum tells of damage. Whatever does not fit, because
 * it is damaged, of another engine or no memory at all, is refused whole; the analysis then begins from nothing.
 */

/** More characters than this are no memory of accounts that fit in this one. */
const mostCharacters = 400_000_000;

export async function packMemory(memory: Memory): Promise<Uint8Array<ArrayBuffer>> {
  const json = JSON.stringify({ engine: engineVersion, memory });
  const packed = new Blob([json]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** @throws {Error} that says in a word why the bytes cannot be used */
export async function unpackMemory(bytes: Uint8Array<ArrayBuffer>): Promise<Memory> {
  let value: unknown;
  try {
    value = JSON.parse(await unpacked(bytes));
  } catch {
    throw new Error('damaged');
  }
  if (!object({ engine: text })(value)) throw new Error('of another form');
  const { engine, memory } = value as { readonly engine: string; readonly memory: unknown };
  if (engine !== engineVersion) throw new Error('of another version');
  if (!isMemory(memory)) throw new Error('of another form');
  return memory as Memory;
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let json = '';
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return json + decoder.decode();
    json += decoder.decode(value, { stream: true });
    if (json.length > mostCharacters) throw new Error('too long');
  }
}

const base: Shape = object({ iso: text, from: oneOf('own', 'others') });
const span = { start: whole, end: whole };

const source: Shape = object(
  {
    id: text,
    hash: text,
    format: oneOf('plain', 'markdown'),
    title: text,
    rareWords: list(tuple(text, whole)),
    blanks: list(tuple(whole, text)),
    notCompared: list(object({ ...span, why: text })),
  },
  { base, date: text, publisher: text, notNames: list(text) },
);

const attribution: Shape = object({ speaker: text, span: object(span), named: flag }, { via: text });

const statement: Shape = object(
  {
    ...span,
    source: text,
    passage: object(span),
    sentence: number,
    group: whole,
    certainty: oneOf('denied', 'wanted', 'possible', 'planned', 'agreed', 'done'),
    polarity: oneOf('yes', 'no'),
  },
  {
    value: either(number, text, tuple(number, number), tuple(text, text)),
    unit: text,
    modifier: text,
    attribution,
    superseded: flag,
    halfUnsaid: flag,
    base,
  },
);

const fact: Shape = object(
  {
    label: text,
    kind: text,
    verdict: oneOf('agree', 'differ', 'conflict', 'single'),
    aspects: list(text),
    reason: object({ rule: text, text }),
    statements: list(statement),
    origins: whole,
    notStated: list(text),
  },
  { apart: list(tuple(whole, whole)) },
);

const entity: Shape = object({
  kind: oneOf('person', 'organization', 'place', 'other'),
  name: text,
  in: list(object({ source: text, names: list(text), roles: list(text), mentions: list(object(span)) })),
});

const event: Shape = object({
  sources: list(text),
  origins: list(object({ id: text, sources: list(text), why: text }, { blendOf: list(text) })),
  originOf: list(text),
  facts: list(object({ draft: fact, standing: list(number) })),
  entities: list(entity),
  rulings: text,
});

const isMemory: Shape = object({ sources: list(source), groups: list(list(text)), events: list(event) });
