import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

interface Rule {
  readonly name?: string;
  readonly match?: string;
  readonly include?: string;
  readonly patterns?: readonly Rule[];
}

const file = path.join(import.meta.dirname, '..', '..', 'syntaxes', 'figures.tmLanguage.json');
const grammar = JSON.parse(readFileSync(file, 'utf8')) as Rule & {
  readonly repository: Readonly<Record<string, Rule>>;
};

/** The grammar's rules in order, as JavaScript reads them: it knows no flag inside an expression. */
const rules = flatten(grammar).map(({ name, match = '' }) => ({
  name,
  pattern: new RegExp(match.replace(/^\(\?i\)/, ''), match.startsWith('(?i)') ? 'giu' : 'gu'),
}));

function flatten(rule: Rule): Rule[] {
  if (rule.match !== undefined) return [rule];
  if (rule.include !== undefined) {
    const included = grammar.repository[rule.include.slice(1)];
    if (!included) throw new Error(`nothing is called ${rule.include}`);
    return flatten(included);
  }
  return (rule.patterns ?? []).flatMap(flatten);
}

/** What the grammar marks in a line, as TextMate does: the leftmost match of all rules, the first rule among equals. */
function marked(line: string): string[] {
  const found: string[] = [];
  let at = 0;
  while (at < line.length) {
    let best: { index: number; text: string; name: string | undefined } | undefined;
    for (const { name, pattern } of rules) {
      pattern.lastIndex = at;
      const match = pattern.exec(line);
      if (match && match[0] !== '' && (!best || match.index < best.index))
        best = { index: match.index, text: match[0], name };
    }
    if (!best) break;
    if (best.name) found.push(best.text);
    at = best.index + best.text.length;
  }
  return found;
}

describe('what is marked before any analysis', () => {
  it.each<[string, string[]]>([
    ['They lost 6 boats and 1,250 crates.', ['6', '1,250']],
    ['Sales rose 4.4% to $5.2 billion, or 3 per cent a year.', ['4.4%', '$5.2 billion', '3 per cent']],
    ['A stake of 10-15 percent for £412m in cash.', ['10-15 percent', '£412m']],
    ['It costs NOK 30 million, US$3m or 25 million euros.', ['NOK 30 million', 'US$3m', '25 million']],
    ['On Feb. 6 and on March 14, 2024 they met.', ['Feb. 6', 'March 14, 2024']],
    [
      'Dated 3 September, to reopen in May 2026, on 2025-03-31 at the latest.',
      ['3 September', 'May 2026', '2025-03-31'],
    ],
    ['On Thursday at 9:30 a.m. and again at 19:00', ['Thursday', '9:30 a.m.', '19:00']],
    ['The 1990s, 2018 and 1884', ['1990s', '2018', '1884']],
    ['Twenty-three people, two-thirds of the 5,000.', ['Twenty-three', 'two-thirds', '5,000']],
    ['The 23-year alliance', ['23']],
    ['It covers 3.5km and weighs 12 tonnes', ['3.5km', '12']],
  ])('%s', (line, figures) => {
    expect(marked(line)).toEqual(figures);
  });

  it.each([
    'Shares of NISSAN 7201.T and RENA.PA fell',
    'See https://harl.example/2024/05/03 or mail desk24@harl.example',
    'Version 1.2.3 of the app',
    'Call +44 20 7946 0018 for more',
    'As said before.[12]',
    'One of them left.',
    '1. first item',
    '  2) second item',
    'Item #42 on page A4',
    '## 7.1 Report',
  ])('leaves alone: %s', (line) => {
    expect(marked(line)).toEqual([]);
  });

  it('takes no longer than the line is long', () => {
    const hostile = [
      '1,'.repeat(20_000),
      '9'.repeat(20_000),
      '1.'.repeat(20_000),
      '$'.repeat(20_000),
      'May '.repeat(10_000),
      `+${'1 '.repeat(10_000)}`,
      `${'a.'.repeat(10_000)}@`,
    ];
    for (const line of hostile) {
      const started = performance.now();
      for (const { pattern } of rules) {
        pattern.lastIndex = 0;
        pattern.exec(line);
      }
      expect(performance.now() - started, line.slice(0, 8)).toBeLessThan(1000);
    }
  });
});
