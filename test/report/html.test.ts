import { describe, expect, test } from 'vitest';
import { htmlReport } from '../../src/report/html';
import { emptyReport, ferryReport } from './ferry';

const empty = new Set(['meta', 'br']);

/** Tags in order, checked to nest. */
function tags(html: string): { name: string; attributes: string }[] {
  const open: string[] = [];
  const found: { name: string; attributes: string }[] = [];
  for (const [, close, name = '', attributes = ''] of html.matchAll(/<(\/?)([a-zA-Z][a-z0-9]*)((?:\s[^<>]*)?)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else {
      found.push({ name, attributes });
      if (!empty.has(name)) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return found;
}

describe('HTML', () => {
  const html = [...htmlReport(ferryReport())].join('');

  test('nests', () => {
    expect(tags(html).length).toBeGreaterThan(50);
    tags([...htmlReport(emptyReport())].join(''));
  });

  test('has no script and fetches nothing', () => {
    for (const { name, attributes } of tags(html)) {
      expect(['script', 'img', 'iframe', 'link', 'object', 'b', 'i', 'form', 'base']).not.toContain(name);
      expect(attributes).not.toMatch(/\s(?:on\w+|src|style|srcdoc)=/i);
      expect(attributes).not.toMatch(/href="(?!#)/);
    }
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/url\(|@import/);
  });

  test('escapes the text of accounts', () => {
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('people aboard | &lt;i&gt;the ferry&lt;/i&gt;');
    expect(html).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  test('marks the anchor in its passage and tells place, certainty, speaker, origin, reason and rule', () => {
    expect(html).toContain(
      '<q dir="auto">The ferry carried <mark>43 people</mark>, &quot;two officers&quot; told Brightwater Wire.</q>',
    );
    expect(html).toContain('line 3, column 24');
    expect(html).toContain('<code>amount/apart</code>');
    expect(html).toContain('&quot;two officers&quot; (Brightwater Wire)');
    expect(html).toContain('named as superseded');
    expect(html).toContain('<small><bdi>about 43 people</bdi></small>');
  });

  test('follows light and dark, and prints', () => {
    expect(html).toContain('@media (prefers-color-scheme: dark)');
    expect(html).toContain('@media print');
  });

  test('links its sections', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });
});
