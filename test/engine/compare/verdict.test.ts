import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/engine/compare/candidate';
import { namedWordsIn } from '../../../src/engine/compare/namedWords';
import { sidesOf } from '../../../src/engine/compare/opposites';
import { judge } from '../../../src/engine/compare/verdict';
import type { Certainty, FigureMention } from '../../../src/engine/model';

type Given = Partial<FigureMention> & { value: FigureMention['value'] };

function told(source: string, figure: Given, more: Partial<Candidate> & { superseded?: boolean } = {}): Candidate {
  const { superseded, ...rest } = more;
  return {
    statement: {
      source,
      start: 0,
      end: 1,
      passage: { start: 0, end: 1 },
      sentence: 0,
      group: 1,
      certainty: 'done',
      polarity: 'yes',
      ...(superseded ? { superseded } : {}),
    },
    figure: { start: 0, end: 1, sentence: 0, kind: 'count', step: 1, ...figure },
    origin: source,
    ...rest,
  };
}

function said(
  source: string,
  words: readonly number[],
  certainty: Certainty,
  polarity: 'yes' | 'no' = 'yes',
): Candidate {
  const { statement, origin } = told(source, { value: 0 });
  return { origin, words: new Map(words.map((word) => [word, 1])), statement: { ...statement, certainty, polarity } };
}

describe('the verdict over the statements of a fact', () => {
  it('is that dates differ which are told more and less exactly, though one cannot be placed', () => {
    const [friday, week, today] = ['XXXX-WXX-5', 'XXXX-WXX', 'XXXX-XX-XX'].map((value, i) =>
      told(`${i}.txt`, { kind: 'date', value }),
    ) as [Candidate, Candidate, Candidate];
    expect(judge([friday, week])).toMatchObject({ verdict: 'differ', aspects: ['precision'], groups: [1, 2] });
    expect(judge([friday, today])).toMatchObject({ verdict: 'agree', groups: [1, 1] });
  });

  it('is that an amount with the same in another currency behind it is one answer', () => {
    const pounds = { value: 2e6, kind: 'money', unit: 'GBP' } as const;
    const dollars = { value: 2.5e6, kind: 'money', unit: 'USD' } as const;
    const both = [told('a.txt', pounds), told('a.txt', dollars), told('b.txt', pounds)];
    expect(judge(both)).toMatchObject({ verdict: 'agree' });
    expect(judge([told('a.txt', pounds), told('b.txt', dollars)])).toMatchObject({ verdict: 'differ' });
  });

  it('hides no conflict behind a bound that both answers meet', () => {
    const [bound, low, high] = [
      told('a.txt', { value: 2e6, modifier: 'more than' }),
      told('a.txt', { value: 2.3e6 }),
      told('b.txt', { value: 2.6e6 }),
    ];
    expect(judge([bound, low, high])).toMatchObject({ verdict: 'conflict', reason: { rule: 'amount.value' } });
    expect(judge([bound, high])).toMatchObject({ verdict: 'differ', reason: { rule: 'amount.bound' } });
  });

  it('says that statements are the same only where most of their words are', () => {
    const one = said('a.txt', [1, 2, 3, 4], 'done');
    expect(judge([one, said('b.txt', [1, 2, 3, 4, 5], 'done')]).reason.rule).toBe('statement.same');
    // Each has a word of its own: "silver" and "white".
    expect(judge([one, said('b.txt', [1, 2, 3, 5], 'done')]).reason.rule).toBe('statement.told');
    expect(judge([one, said('b.txt', [1, 2, 6, 7], 'done')]).reason.rule).toBe('statement.told');
    expect(judge([one, said('b.txt', [1, 6, 7, 8], 'done')]).reason.rule).toBe('statement.told');
    expect(judge([one, said('b.txt', [1, 6, 7, 8], 'done', 'no')]).reason.text).toContain('what is not so');
  });

  it('conflicts where two statements about the same take sides that exclude each other', () => {
    const sided = (source: string, text: string): Candidate => ({
      ...said(source, [1, 2, 3, 4], 'done'),
      sides: sidesOf(text),
    });
    const [approved, rejected, both] = [
      sided('a.txt', 'The council approved the plan.'),
      sided('b.txt', 'The council voted down the plan.'),
      sided('c.txt', 'The council rejected one plan and approved another.'),
    ] as const;
    expect(judge([approved, rejected])).toMatchObject({
      verdict: 'conflict',
      reason: { rule: 'statement.opposite', text: 'One says “approved” and the other “voted down” (a, b).' },
    });
    expect(judge([approved, both]).verdict).toBe('agree');
    expect(judge([approved, { ...rejected, words: new Map([5, 6, 7, 8].map((word) => [word, 1])) }]).verdict).toBe(
      'agree',
    );
  });

  it('is that statements agree where one denies the opposite of what the other says', () => {
    const sided = (source: string, text: string, polarity: 'yes' | 'no'): Candidate => ({
      ...said(source, [1, 2, 3, 4], 'done', polarity),
      sides: sidesOf(text),
    });
    const cleared = sided('a.txt', 'Hale was cleared of the theft.', 'yes');
    const notGuilty = sided('b.txt', 'Hale was found not guilty of the theft.', 'no');
    const notCleared = sided('c.txt', 'Hale was not cleared of the theft.', 'no');
    expect(judge([cleared, notGuilty]).verdict).toBe('agree');
    expect(judge([cleared, notCleared])).toMatchObject({
      verdict: 'conflict',
      reason: { rule: 'statement.polarity' },
    });
  });

  it.each([
    ['Hale fled in a silver van.', 'Hale fled in a white van.', 'conflict'],
    ['Hale fled to the White Lion.', 'Hale fled to the Red Lion.', 'agree'],
    ['Hale died at home.', 'Hale died in hospital.', 'conflict'],
    ['The mill made a profit.', 'The mill made a loss.', 'conflict'],
    ['The red and white van left.', 'The white van left.', 'agree'],
  ])('holds what excludes each other apart: %s %s', (one, other, verdict) => {
    const [x, y] = [one, other].map((text, k) => ({ ...said(`${k}.txt`, [1, 2, 3, 4], 'done'), sides: sidesOf(text) }));
    expect(judge([x!, y!]).verdict).toBe(verdict);
  });

  it('is not that two say the same where each names first whom the other names last', () => {
    const [x, y] = ['Ann Hale sued Bo Marsh.', 'Bo Marsh sued Ann Hale.'].map((text, k) => ({
      ...said(`${k}.txt`, [1, 2, 3, 4], 'done'),
      named: namedWordsIn(text),
    }));
    expect(judge([x!, y!]).reason.rule).toBe('statement.told');
    expect(judge([x!, { ...x!, statement: { ...x!.statement, source: 'c.txt' } }]).reason.rule).toBe('statement.same');
  });

  it('calls nothing equal that is not', () => {
    const dead = told('a.txt', { value: 12 });
    expect(judge([dead, told('b.txt', { value: 15, additional: true })])).toMatchObject({
      verdict: 'differ',
      groups: [1, 2],
      reason: { rule: 'amount.additional' },
    });
    const friday = { kind: 'date', relative: true, byWeekday: true } as const;
    const [early, late] = ['2026-03-06', '2026-03-13'].map((value, k) => told(`${k}.txt`, { ...friday, value }));
    expect(judge([early!, late!])).toMatchObject({ verdict: 'agree', reason: { rule: 'date.week.unsaid' } });
  });

  it('differs where two statements of the same words name another', () => {
    const naming = (source: string, text: string): Candidate => ({
      ...said(source, [1, 2, 3, 4], 'done'),
      named: namedWordsIn(text),
    });
    const [road, street, short] = [
      naming('a.txt', 'He lost the keys in Quay Road.'),
      naming('b.txt', 'He lost the keys in Quay Street.'),
      naming('c.txt', 'The keys were lost in Velmar.'),
    ] as const;
    expect(judge([road, street])).toMatchObject({
      verdict: 'differ',
      aspects: ['name'],
      reason: { rule: 'statement.name', text: 'One names “Quay Road” and the other “Quay Street” (a, b).' },
    });
    expect(judge([road, short])).toMatchObject({ verdict: 'agree', reason: { rule: 'statement.told' } });
    const counted = ['Some 400 helpers came on January 12.', 'About 400 helpers came on January 13.'];
    expect(judge(counted.map((text, k) => naming(`${k}.txt`, text))).reason.rule).not.toBe('statement.name');
    expect(judge([naming('a.txt', 'Then Ann Hale spoke.'), naming('b.txt', 'Then Mrs. Hale spoke.')]).verdict).toBe(
      'agree',
    );
  });

  it('is not settled by a loose answer near two that are apart', () => {
    const exact = [23_500, 24_100].map((value, i) => told(`${i}.txt`, { value }));
    expect(judge([...exact, told('loose.txt', { value: 24_000, modifier: 'approximately' })])).toMatchObject({
      verdict: 'conflict',
      groups: [1, 2, 1],
    });
  });

  it('is that a figure which one denies and the other gives cannot be right in both', () => {
    const given = told('a.txt', { value: 40 });
    const { statement, ...rest } = told('b.txt', { value: 40 });
    const denied = { ...rest, statement: { ...statement, polarity: 'no' as const } };
    expect(judge([given, denied])).toMatchObject({ verdict: 'conflict', aspects: ['polarity'] });
    expect(judge([told('a.txt', { value: 50 }), denied])).toMatchObject({ verdict: 'differ', aspects: ['polarity'] });
  });

  it.each([
    ['P27Y', 'P29Y', '2007-04-02', '2009-01-20', 'differ'],
    ['P27Y', 'P28Y', '2007-04-02', '2007-04-10', 'conflict'],
    ['P29Y', 'P27Y', '2007-04-02', '2009-01-20', 'conflict'],
    ['P27Y', 'P33Y', '2007-04-02', '2009-01-20', 'conflict'],
  ])('is of an age of %s and later of %s, written on %s and %s: %s', (one, other, early, late, verdict) => {
    const aged = (source: string, value: string, written: string): Candidate =>
      told(source, { kind: 'duration', value, age: true }, { written });
    const judged = judge([aged('a.txt', one, early), aged('b.txt', other, late)]);
    expect(judged.verdict).toBe(verdict);
    if (verdict === 'differ') expect(judged.reason.rule).toBe('time.age');
  });

  it('is single for one account, however often it says so', () => {
    expect(judge([told('a.txt', { value: 5 }), told('a.txt', { value: 5 })]).verdict).toBe('single');
  });

  it('agrees over equal and hedged figures', () => {
    const { verdict, groups } = judge([
      told('a.txt', { value: 50 }),
      told('b.txt', { value: 51, modifier: 'approximately' }),
    ]);
    expect(verdict).toBe('agree');
    expect(groups).toEqual([1, 1]);
  });

  it('differs over a bound that the other meets, and names the aspect', () => {
    const { verdict, aspects } = judge([
      told('a.txt', { value: 23 }),
      told('b.txt', { value: 20, modifier: 'at least' }),
    ]);
    expect(verdict).toBe('differ');
    expect(aspects).toEqual(['bound']);
  });

  it('differs where an account gives both answers, and names it', () => {
    const { verdict, reason } = judge([
      told('a.txt', { value: 12 }),
      told('b.txt', { value: 19 }),
      told('b.txt', { value: 12 }),
    ]);
    expect(verdict).toBe('differ');
    expect(reason).toEqual({ rule: 'value.both', text: 'b gives both answers.' });
  });

  it('conflicts where others give one answer each, whatever an account says that gives both', () => {
    const { verdict } = judge([
      told('a.txt', { value: 12 }),
      told('b.txt', { value: 19 }),
      told('b.txt', { value: 12 }),
      told('c.txt', { value: 19 }),
    ]);
    expect(verdict).toBe('conflict');
  });

  it('conflicts over two plain figures, and says which answers cannot both be right', () => {
    const judgement = judge([
      told('a.txt', { value: 30 }),
      told('b.txt', { value: 43 }),
      told('c.txt', { value: 43 }),
      told('d.txt', { value: 25, modifier: 'at least' }),
    ]);
    expect(judgement.verdict).toBe('conflict');
    expect(judgement.groups).toEqual([2, 1, 1, 3]);
    expect(judgement.apart).toEqual([[1, 2]]);
    expect(judgement.reason.text).toContain('a');
  });

  it('numbers the answer with more independent origins first', () => {
    const { groups } = judge([
      told('a.txt', { value: 4 }, { origin: 'o1' }),
      told('b.txt', { value: 4 }, { origin: 'o1' }),
      told('c.txt', { value: 6 }, { origin: 'o2' }),
      told('d.txt', { value: 6 }, { origin: 'o3' }),
    ]);
    expect(groups).toEqual([2, 2, 1, 1]);
  });

  it('softens a count that a later account gives otherwise', () => {
    const { verdict, aspects, reason } = judge([
      told('early.txt', { value: 3 }, { written: '2031-05-02', develops: 'up' }),
      told('late.txt', { value: 9 }, { written: '2031-05-03', develops: 'up' }),
    ]);
    expect(verdict).toBe('differ');
    expect(aspects).toContain('time');
    expect(reason.text).toContain('late');
  });

  it('does not soften a count that is said again after the one that would bring it up to date', () => {
    const count = (day: number, value: number): Candidate =>
      told(`${day}.txt`, { value }, { written: `2031-05-0${day}`, develops: 'up' });
    expect(judge([count(2, 27), count(3, 28)]).verdict).toBe('differ');
    expect(judge([count(2, 27), count(3, 28), count(4, 27)]).verdict).toBe('conflict');
  });

  it('softens what an account tells of another moment', () => {
    const one = told('a.txt', { value: 31_000 });
    const still = told('b.txt', { value: 13_000 }, { stage: 'still' });
    const peak = told('c.txt', { value: 41_000 }, { stage: 'peak' });
    expect(judge([one, still])).toMatchObject({ verdict: 'differ', reason: { rule: 'time.stage' } });
    expect(judge([one, still]).reason.text).toBe('b tells what it still is.');
    expect(judge([told('a.txt', { value: 31_000, modifier: 'at most' }), peak]).verdict).toBe('conflict');
    expect(judge([still, told('d.txt', { value: 12_000 }, { stage: 'still' })]).verdict).toBe('conflict');
  });

  it('softens a toll that has risen to what an account says', () => {
    const toll = (source: string, value: number, role?: 'to'): Candidate =>
      told(source, { value, ...(role ? { role } : {}) }, { develops: 'up' });
    expect(judge([toll('a.txt', 2), toll('b.txt', 3, 'to')])).toMatchObject({
      verdict: 'differ',
      aspects: ['value', 'time'],
      reason: { rule: 'time.risen' },
    });
  });

  it.each([
    ['that does not grow', 3, 9, undefined],
    ['that can only grow and is less in the later one', 9, 3, 'up' as const],
  ])('does not soften a count %s', (_name, early, late, develops) => {
    const { verdict } = judge([
      told('early.txt', { value: early }, { written: '2031-05-02', ...(develops ? { develops } : {}) }),
      told('late.txt', { value: late }, { written: '2031-05-03', ...(develops ? { develops } : {}) }),
    ]);
    expect(verdict).toBe('conflict');
  });

  it('does not soften a time of day by the dates of the accounts', () => {
    const time = (value: string): Given => ({ kind: 'time', value });
    const { verdict } = judge([
      told('early.txt', time('T05:00'), { written: '2031-05-02' }),
      told('late.txt', time('T07:00'), { written: '2031-05-03' }),
    ]);
    expect(verdict).toBe('conflict');
  });

  it('does not soften a result by them either: it was told once', () => {
    const { verdict } = judge([
      told('early.txt', { value: [9, 5], unit: 'score', kind: 'number' }, { written: '2031-05-02' }),
      told('late.txt', { value: [9, 6], unit: 'score', kind: 'number' }, { written: '2031-05-03' }),
    ]);
    expect(verdict).toBe('conflict');
  });

  it('softens an answer that its account names as superseded', () => {
    const { verdict, reason } = judge([
      told('a.txt', { value: 44 }, { superseded: true }),
      told('b.txt', { value: 42 }),
    ]);
    expect(verdict).toBe('differ');
    expect(reason.rule).toBe('time.superseded');
  });

  it('tells no yes from no over words that say little', () => {
    const weighed = (
      source: string,
      words: readonly (readonly [number, number])[],
      polarity: 'yes' | 'no',
    ): Candidate => ({
      ...said(source, [], 'done', polarity),
      words: new Map(words),
    });
    const common: [number, number][] = [
      [1, 0.1],
      [2, 0.1],
      [3, 0.1],
    ];
    const yes = weighed('a.txt', [...common, [4, 0.9]], 'yes');
    const no = weighed('b.txt', [...common, [5, 0.9]], 'no');
    expect(judge([yes, no]).verdict).toBe('agree');
    expect(judge([yes, { ...no, words: new Map([...common, [4, 0.9]]) }]).verdict).toBe('conflict');
  });

  it('tells yes from no over the same words only', () => {
    expect(judge([said('a.txt', [1, 2, 3, 4], 'done'), said('b.txt', [1, 2, 3, 9], 'done', 'no')]).verdict).toBe(
      'conflict',
    );
    expect(judge([said('a.txt', [1, 2, 3, 4], 'done'), said('b.txt', [1, 7, 8, 9], 'done', 'no')]).verdict).toBe(
      'agree',
    );
  });

  it('tells what is wanted from what is agreed', () => {
    const { verdict, aspects } = judge([said('a.txt', [1, 2, 3], 'wanted'), said('b.txt', [1, 2, 4], 'agreed')]);
    expect(verdict).toBe('differ');
    expect(aspects).toEqual(['certainty']);
  });
});
