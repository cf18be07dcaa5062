import { describe, expect, it } from 'vitest';
import { globMatcher } from '../../../src/collection/glob';

describe('a glob', () => {
  it.each<[pattern: string, matched: string[], others: string[]]>([
    ['*.txt', ['a.txt', '.txt'], ['a.md', 'a/b.txt', 'a.txt.md']],
    ['**/*.txt', ['a.txt', 'a/b.txt', 'a/b/c.txt'], ['a/b.md']],
    ['**/node_modules', ['node_modules', 'a/node_modules'], ['node_modules/a', 'node_modules2']],
    ['drafts/**', ['drafts', 'drafts/a.txt', 'drafts/b/c.txt'], ['draft', 'my/drafts/a.txt']],
    ['a/**/z.md', ['a/z.md', 'a/b/z.md', 'a/b/c/z.md'], ['z.md', 'a/z.txt']],
    ['**', ['a', 'a/b'], []],
    ['report-?.md', ['report-1.md'], ['report-.md', 'report-12.md']],
    ['*.{txt,md}', ['a.txt', 'a.md'], ['a.markdown', 'a.{txt,md}']],
    ['{a,b/{c,d}}/*.md', ['a/x.md', 'b/c/x.md', 'b/d/x.md'], ['b/x.md', 'c/x.md']],
    ['[a-c]*.txt', ['b.txt', 'cc.txt'], ['d.txt', '.txt']],
    ['[!a-c].txt', ['d.txt'], ['b.txt']],
    ['./a.txt', ['a.txt'], ['b.txt']],
    ['a[b', ['a[b'], ['ab']],
    ['a{b', ['a{b'], ['ab']],
    ['*a*b*c', ['abc', 'xaybzc', 'aabbcc'], ['acb', 'ab']],
    ['(x).txt', ['(x).txt'], ['x.txt']],
    ['', [''], ['a']],
  ])('%s', (pattern, matched, others) => {
    const matches = globMatcher(pattern);
    for (const path of matched) expect(matches(path), path).toBe(true);
    for (const path of others) expect(matches(path), path).toBe(false);
  });

  it('never takes long', () => {
    const began = performance.now();
    expect(globMatcher(`${'*a'.repeat(40)}b`)('a'.repeat(2000))).toBe(false);
    expect(globMatcher(`${'**/a/'.repeat(40)}b`)('a/'.repeat(500))).toBe(false);
    globMatcher('{a,b}'.repeat(30))('a');
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
