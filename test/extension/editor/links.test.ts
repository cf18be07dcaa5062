import { describe, expect, it } from 'vitest';
import { commandLink, isTarget } from '../../../src/editor/links';
import { sourceName } from '../../../src/editor/sourceName';
import { linkArguments, render } from '../rendered';

const place = { line: 1, column: 2, endLine: 1, endColumn: 5 };

describe('a command link', () => {
  it.each([
    'plain.txt',
    'with (brackets) [and] <more>.md',
    'it\'s 100% "new" & old?.txt',
    'Åse 日本 🚢.txt',
    'a)b](c.txt',
  ])('carries its arguments through Markdown: %s', (source) => {
    const target = { collection: 'file:///a%20b/', source, place };
    const { links } = render(`[go](${commandLink('variorum.openStatement', target)} "there")`);
    expect(links).toHaveLength(1);
    expect(linkArguments(links[0]?.url ?? '')).toEqual([target]);
  });
});

describe('the argument of a command', () => {
  it('is taken for a target only when it is whole', () => {
    expect(isTarget({ collection: 'file:///a', source: 'b.txt', place })).toBe(true);
    for (const bad of [
      undefined,
      null,
      'x',
      {},
      { collection: 'file:///a', source: 'b.txt' },
      { collection: 'file:///a', source: 'b.txt', place: { ...place, line: -1 } },
      { collection: 'file:///a', source: 'b.txt', place: { ...place, line: '1' } },
      { collection: 1, source: 'b.txt', place },
    ]) {
      expect(isTarget(bad)).toBe(false);
    }
  });
});

describe('the name of a source', () => {
  it.each([
    ['wire.txt', 'wire'],
    ['2024.03.14 herald.md', '2024.03.14 herald'],
    ['007_0b4c9e21d3f85a6e.txt', '007'],
    ['0b4c9e21d3f85a6e.txt', '0b4c9e21d3f85a6e'],
    ['minutes-20240503.md', 'minutes-20240503'],
    ['the-long-story-of-the-harbour-and-its-boats.txt', 'the-long-story-of-t…-boats'],
  ])('%s is shown as %s', (source, name) => {
    expect(sourceName(source)).toBe(name);
  });

  it('does not cut a letter in two', () => {
    expect(sourceName(`${'🚢'.repeat(40)}.txt`)).toBe(`${'🚢'.repeat(19)}…${'🚢'.repeat(6)}`);
  });
});
