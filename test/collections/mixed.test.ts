import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { accounts, examples, reportOn, seeds, type Labelled } from './labelled';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = process.env['VARIORUM_SHARED'] ?? join(root, '..', 'shared');

/** Accounts of several events in one folder, as EVENT/FILE. */
function mixed(collections: readonly Labelled[]): Map<string, string> {
  return new Map(
    collections.flatMap(({ name, texts }) => [...texts].map(([file, text]) => [`${name}/${file}`, text] as const)),
  );
}

const eventOf = (source: string): string => source.slice(0, source.indexOf('/'));

/** The facts that hold statements of two events or more, in words. */
function acrossEvents(texts: ReadonlyMap<string, string>): string[] {
  return reportOn(texts)
    .facts.filter(({ statements }) => new Set(statements.map(({ source }) => eventOf(source))).size > 1)
    .map(({ label, statements }) => {
      const told = statements.map(({ source, start, end }) => `${source} "${texts.get(source)?.slice(start, end)}"`);
      return `${label}: ${told.join(', ')}`;
    });
}

describe('a folder with accounts of several events', { timeout: 60_000 }, () => {
  it('joins no fact across the examples, and still those of each', () => {
    const collections = examples(root);
    const texts = mixed(collections);
    expect(acrossEvents(texts)).toEqual([]);
    const compared = reportOn(texts).facts.filter(({ verdict }) => verdict !== 'single');
    for (const { name } of collections) {
      expect(
        compared.filter(({ statements }) => eventOf(statements[0]?.source ?? '') === name).length,
        name,
      ).toBeGreaterThan(5);
    }
  });

  const real = [...seeds(shared), ...accounts(shared)];
  const left = real.length > 0 ? '' : `: left out, there is no ${shared}`;
  /** Three earthquakes, of other years and places: alike in words. */
  const quakes = real.filter(({ name }) => ['20_ecb', '37_ecb', '37_ecbplus'].includes(name));

  it.skipIf(real.length === 0)(`joins no fact across three earthquakes${left}`, () => {
    expect(quakes).toHaveLength(3);
    expect(acrossEvents(mixed(quakes))).toEqual([]);
  });

  it.skipIf(real.length === 0)(`joins no fact across all the real events${left}`, () => {
    expect(acrossEvents(mixed(real))).toEqual([]);
  });
});
