import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  attributes,
  attributesPath,
  decisionsPath,
  identified,
  readDecisions,
  writeDecisions,
} from '../../src/decisions/file';
import type { Decision } from '../../src/decisions/model';

function decision(question: string, more: Partial<Decision> = {}): Decision {
  return identified({
    choice: 'both hold',
    date: '2024-06-01',
    question,
    kind: 'count',
    subject: {
      source: 'wire.txt',
      selector: { type: 'TextQuoteSelector', exact: 'six', prefix: 'sank ', suffix: ' boats' },
      passage: 'sank six boats',
      answer: '6',
    },
    others: [],
    ...more,
  });
}

const [boats, inquiry, pier] = ['boats lost', 'inquiry opens', 'pier reopens'].map((question) =>
  decision(question),
) as [Decision, Decision, Decision];
const all = [boats, inquiry, pier];
const sorted = [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('the file of decisions', () => {
  it('is JSON with one decision a line, sorted, whatever their order', () => {
    const text = writeDecisions(all);
    expect(writeDecisions([...all, boats].reverse())).toBe(text);
    expect((JSON.parse(text) as unknown[]).slice(1)).toEqual(sorted);
    expect(text.split('\n')).toHaveLength(all.length + 3);
    for (const line of text.split('\n').slice(1, -2)) expect(line).toMatch(/^,\{"id":"[\da-f]{16}",.*\}$/);
  });

  it('changes by the lines that change', () => {
    const lines = new Set(writeDecisions([boats, pier]).split('\n'));
    expect(
      writeDecisions(all)
        .split('\n')
        .filter((line) => !lines.has(line)),
    ).toHaveLength(1);
  });

  it('is read as it was written', () => {
    expect(readDecisions(writeDecisions(all))).toEqual({ decisions: sorted, problems: [] });
    expect(readDecisions(writeDecisions([]))).toEqual({ decisions: [], problems: [] });
    expect(readDecisions('')).toEqual({ decisions: [], problems: [] });
  });

  it('keeps hostile text one line of plain JSON', () => {
    const reason = 'a "quote"\r\n\u2028\u202e<<<<<<< ,{"id":"x"} 🌊';
    const text = writeDecisions([decision('boats', { reason })]);
    expect(text.split('\n')).toHaveLength(4);
    expect(text).not.toMatch(/[\u2028\u202e]/);
    expect(readDecisions(text).decisions[0]?.reason).toBe(reason);
  });

  it('keeps what a newer version adds to a decision', () => {
    const text = writeDecisions([boats]).replace('"choice"', '"later":[1],"choice"');
    expect(writeDecisions(readDecisions(text).decisions)).toBe(text);
  });

  const line = (one: Decision): string => JSON.stringify(one);
  const odd: [what: string, text: string, decisions: Decision[], problems: [number, RegExp][]][] = [
    [
      'laid out anew by a formatter',
      JSON.stringify([{ format: 'variorum decisions', version: 1 }, boats], null, 2),
      [boats],
      [],
    ],
    ['with a mark at its start and CR LF', `\ufeff${writeDecisions([boats])}`.replaceAll('\n', '\r\n'), [boats], []],
    ['with commas at the other end', `[\n${line(boats)},\n${line(pier)},\n]\n`, [boats, pier], []],
    ['with a damaged line', `[\n,${line(boats)}\n,{"id":"5", "cho\n,${line(pier)}\n]\n`, [boats, pier], [[3, /JSON/]]],
    ['cut short', `[\n,${line(boats)}\n,${line(pier).slice(0, 90)}`, [boats], [[3, /JSON/]]],
    [
      'with a merge that is not finished',
      `[\n<<<<<<< HEAD\n,${line(boats)}\n=======\n,${line(pier)}\n>>>>>>> other\n]\n`,
      [boats, pier],
      [
        [2, /conflict marker/],
        [4, /conflict marker/],
        [6, /conflict marker/],
      ],
    ],
    [
      'with an unknown choice',
      `[\n,${line({ ...boats, choice: 'shrug' as 'ignored' })}\n,${line(pier)}\n]`,
      [pier],
      [[2, /choice/]],
    ],
    [
      'with a choice that every object has',
      `[\n,${line({ ...boats, choice: 'toString' as 'ignored' })}\n]`,
      [],
      [[2, /choice/]],
    ],
    ['with a quote of nothing', `[\n,${line(boats).replace('"exact":"six"', '"exact":" "')}\n]`, [], [[2, /quote/]]],
    ['with a date that is none', `[\n,${line({ ...boats, date: 'Monday' })}\n]`, [], [[2, /date/]]],
    ['of another version', writeDecisions([boats]).replace('"version":1', '"version":2'), [boats], [[1, /version/]]],
    ['that is something else', '{"a": 1}\n', [], [[1, /choice/]]],
    ['that is not JSON at all', 'hello\n', [], [[1, /JSON/]]],
    ['laid out anew and damaged', JSON.stringify([boats], null, 2).slice(0, -4), [], [[2, /JSON/]]],
  ];
  it.each(odd)('%s gives what can be read, and says what not and where', (_, text, decisions, problems) => {
    const read = readDecisions(text);
    expect(read.decisions).toEqual(decisions);
    if (problems.length === 0) expect(read.problems).toEqual([]);
    for (const [index, [at, why]] of problems.entries()) {
      expect(read.problems[index]?.line).toBe(at);
      expect(read.problems[index]?.why).toMatch(why);
    }
  });
});

describe('two people', () => {
  let folder = '';

  afterEach(() => rmSync(folder, { recursive: true }));

  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.test', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  function put(decisions: readonly Decision[], withAttributes: boolean): void {
    mkdirSync(path.join(folder, '.variorum'), { recursive: true });
    writeFileSync(path.join(folder, ...decisionsPath), writeDecisions(decisions));
    if (withAttributes) writeFileSync(path.join(folder, ...attributesPath), attributes);
    git('add', '-A');
    git('commit', '-qm', 'decide');
  }

  /** Merges what two people made of one file. @returns whether git did it alone, and what is read after it */
  function merged(
    base: readonly Decision[] | undefined,
    mine: readonly Decision[],
    theirs: readonly Decision[],
    attrs: boolean,
  ) {
    folder = mkdtempSync(path.join(tmpdir(), 'variorum-merge-'));
    git('init', '-q', '-b', 'mine');
    writeFileSync(path.join(folder, 'wire.txt'), 'sank six boats\n');
    git('add', '-A');
    git('commit', '-qm', 'accounts');
    if (base) put(base, attrs);
    git('branch', 'theirs');
    put(mine, attrs);
    git('checkout', '-q', 'theirs');
    put(theirs, attrs);
    git('checkout', '-q', 'mine');
    let clean = true;
    try {
      git('merge', '-q', '-m', 'merge', 'theirs');
    } catch {
      clean = false;
    }
    const text = readFileSync(path.join(folder, ...decisionsPath), 'utf8');
    return { clean, text, read: readDecisions(text) };
  }

  const many = Array.from({ length: 40 }, (_, n) => decision(`question ${n}`));
  const bySort = [...many].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = (decisions: readonly Decision[]): string[] => decisions.map(({ id }) => id).sort();

  const cases: [
    what: string,
    base: Decision[] | undefined,
    mine: Decision[],
    theirs: Decision[],
    expected: Decision[],
  ][] = [
    ['who both begin the file', undefined, [boats, pier], [inquiry, pier], all],
    ['who both add to an empty file', [], [boats], [inquiry], [boats, inquiry]],
    ['who add, one beside the other', [pier], [pier, boats], [pier, inquiry], all],
    ['who add many', many.slice(0, 20), many.slice(0, 30), [...many.slice(0, 20), ...many.slice(30)], many],
    // Not side by side in the file: there git keeps what one took back, which is seen and lost to nobody.
    ['of whom one takes back and one adds', bySort, bySort.slice(1), [...bySort, pier], [...bySort.slice(1), pier]],
  ];
  it.each(cases)('%s lose nothing when git merges', (_, base, mine, theirs, expected) => {
    const { clean, text, read } = merged(base, mine, theirs, true);
    expect(clean).toBe(true);
    expect(read.problems).toEqual([]);
    expect(() => JSON.parse(text) as unknown).not.toThrow();
    expect(ids(read.decisions)).toEqual(ids(expected));
  });

  it('who have no attributes file lose nothing either, conflict or not', () => {
    const { clean, read } = merged([], [boats], [inquiry], false);
    expect(clean).toBe(false);
    expect(ids(read.decisions)).toEqual(ids([boats, inquiry]));
    expect(read.problems.map(({ why }) => why).join()).toMatch(/conflict marker/);
  });
});
