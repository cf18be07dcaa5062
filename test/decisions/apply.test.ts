import { beforeEach, describe, expect, it } from 'vitest';
import { isSettled } from '../../src/decisions/apply';
import { DecidedAccounts } from '../../src/decisions/decidedAccounts';
import type { FactChoice } from '../../src/decisions/model';
import { stateWords } from '../../src/decisions/wording';
import { harl } from '../harl';
import { Desk } from './deciding';

let desk: Desk;

beforeEach(() => {
  desk = new Desk(harl);
});

function states(): string[] {
  return desk.analyse().outcomes.all.map(stateWords);
}

function settled(source: string, words: string): boolean {
  const { id } = desk.fact(source, words);
  return isSettled(desk.analyse().outcomes.byFact.get(id));
}

describe('a decision on a fact', () => {
  it.each(['both hold', 'superseded', 'resolved', 'ignored'] satisfies FactChoice[])(
    'that says "%s" settles it, and no other',
    (choice) => {
      desk.decide(choice, 'herald.txt', 'nine');
      expect(states()).toEqual(['decided']);
      expect(settled('wire.txt', 'six')).toBe(true);
      expect(settled('wire.txt', 'May 24')).toBe(false);
    },
  );

  it('changes no verdict', () => {
    const before = desk.analyse().facts;
    desk.decide('both hold', 'herald.txt', 'nine');
    expect(desk.analyse().facts).toEqual(before);
  });

  const edits: [what: string, edit: () => void, state: string, isSettled: boolean][] = [
    ['an edit above it', () => desk.edit('herald.txt', (text) => `Late edition\n\n${text}`), 'decided', true],
    [
      'an edit of another sentence',
      () => desk.edit('herald.txt', (text) => text.replace('not damaged', 'unhurt')),
      'decided',
      true,
    ],
    ['a renamed account', () => desk.rename('herald.txt', 'a-herald.txt'), 'decided', true],
    [
      'a changed passage',
      () => desk.edit('herald.txt', (text) => text.replace('storm sank', 'gale sank')),
      'open again: the passage in herald.txt has changed since',
      false,
    ],
    [
      'another figure',
      () => desk.edit('herald.txt', (text) => text.replace('nine', 'eight')),
      'open again: the passage in herald.txt has changed since',
      false,
    ],
    ['a deleted account', () => desk.delete('notes.md'), 'open again: the passage in notes.md is gone', false],
    [
      'another answer',
      () => desk.put('late.txt', harl['herald.txt'].replace('nine', 'twelve').replace('Tom Arden', 'Eve Hale')),
      'open again: late.txt gives another answer since',
      false,
    ],
  ];
  it.each(edits)('after %s', (_, edit, state, open) => {
    desk.decide('both hold', 'wire.txt', 'six');
    edit();
    expect(states()).toEqual([state]);
    expect(settled('wire.txt', 'six')).toBe(open);
  });

  it('that ignores a question ignores its later answers too', () => {
    desk.decide('ignored', 'wire.txt', 'six');
    desk.put('late.txt', harl['herald.txt'].replace('nine', 'twelve').replace('Tom Arden', 'Eve Hale'));
    expect(states()).toEqual(['decided']);
  });

  it('is listed as lost, not dropped, when all that it was about is gone', () => {
    desk.decide('resolved', 'herald.txt', 'nine');
    for (const name of Object.keys(harl)) desk.put(name, 'Nothing of it is left here.\n');
    expect(states()).toEqual(['lost its place']);
  });

  it('gives way to a newer one', () => {
    desk.decide('ignored', 'wire.txt', 'six', '2024-06-02');
    desk.decide('both hold', 'wire.txt', 'six', '2024-06-01');
    const { id } = desk.fact('wire.txt', 'six');
    expect(desk.analyse().outcomes.byFact.get(id)?.decision.choice).toBe('ignored');
  });

  it('stands the same whatever the order of the file', () => {
    desk.decide('ignored', 'wire.txt', 'six');
    desk.decide('both hold', 'wire.txt', 'six');
    const { id } = desk.fact('wire.txt', 'six');
    const first = desk.analyse().outcomes.byFact.get(id);
    desk.decisions.reverse();
    expect(desk.analyse().outcomes.byFact.get(id)).toEqual(first);
  });
});

describe('"not the same fact"', () => {
  it('compares the others without it', () => {
    expect(desk.fact('wire.txt', 'six').verdict).toBe('conflict');
    desk.decide('not the same fact', 'herald.txt', 'nine');
    const rest = desk.fact('wire.txt', 'six');
    expect(rest.verdict).toBe('agree');
    expect(rest.notStated).toEqual(['herald.txt']);
    expect(desk.fact('herald.txt', 'nine').verdict).toBe('single');
    expect(states()).toEqual(['decided']);
  });

  it('gives what a fresh engine gives, and what there was when it is taken back', () => {
    const before = desk.analyse();
    desk.decide('not the same fact', 'herald.txt', 'nine');
    const after = desk.analyse();
    const fresh = new Desk(harl);
    fresh.decisions = desk.decisions;
    expect(fresh.analyse()).toEqual(after);
    desk.decisions = [];
    expect(desk.analyse()).toEqual(before);
  });

  it('is open again when its passage changes', () => {
    desk.decide('not the same fact', 'herald.txt', 'nine');
    desk.edit('herald.txt', (text) => text.replace('storm sank', 'gale sank'));
    expect(states()).toEqual(['open again: the passage in herald.txt has changed since']);
    expect(desk.fact('wire.txt', 'six').verdict).toBe('conflict');
  });

  it('holds from one day to the next', () => {
    desk.decide('not the same fact', 'herald.txt', 'nine');
    const { outcomes, ...analysis } = desk.analyse();
    const next = new DecidedAccounts();
    next.recall(JSON.parse(JSON.stringify(desk.accounts.remember())) as ReturnType<DecidedAccounts['remember']>);
    for (const name of Object.keys(harl))
      next.set(name, desk.textOf(name), name.endsWith('.md') ? 'markdown' : 'plain');
    next.decide(desk.decisions);
    expect(next.analyse()).toEqual({ analysis, outcomes });
    next.decide([]);
    expect(next.analyse().analysis).toEqual(new Desk(harl).accounts.analyse().analysis);
  });
});

describe('a decision on a name', () => {
  const people = {
    'a.txt':
      'Harl inquiry\n\nMay 4, 2024\n\nHarbour master Ann Lowe opened the pier in Harl. Lowe said the storm was the worst in years.\n',
    'b.txt':
      'Inquiry in Harl\n\nMay 4, 2024\n\nThe pier in Harl was opened by harbour master Ann Lowe. Mayor Peter Stone thanked her.\n',
  };
  const entity = (name: string) =>
    desk.analyse().entities.find((one) => one.in.some(({ names }) => names.includes(name)));

  beforeEach(() => {
    desk = new Desk(people);
  });

  it('"not a name" takes its mentions and its facts away in every account', () => {
    expect(desk.analyse().facts.some(({ label, kind }) => kind === 'name' && label === 'Ann Lowe')).toBe(true);
    desk.decideName('not a name', desk.named('b.txt', 'Ann Lowe'));
    expect(desk.analyse().facts.some(({ label }) => label === 'Ann Lowe')).toBe(false);
    expect(desk.accounts.source('a.txt')?.annotated.mentions.map(({ name }) => name)).not.toContain('Ann Lowe');
    desk.decisions = [];
    expect(desk.analyse()).toEqual(new Desk(people).analyse());
  });

  it('"not the same as" tells names apart, "same as" joins them', () => {
    desk.decideName('same as', desk.named('b.txt', 'Peter Stone'), desk.named('a.txt', 'Ann Lowe'));
    expect(entity('Peter Stone')).toEqual(entity('Ann Lowe'));
    expect(entity('Peter Stone')?.in.flatMap(({ names }) => names)).toContain('Ann Lowe');
    desk.decisions = [];
    desk.decideName('not the same as', desk.named('b.txt', 'Ann Lowe'), desk.named('a.txt', 'Ann Lowe'));
    const { entities } = desk.analyse();
    expect(entities.filter((one) => one.in.some(({ names }) => names.includes('Ann Lowe')))).toHaveLength(2);
    expect(states()).toEqual(['decided']);
  });

  it('holds while the name is there, whatever is said of it', () => {
    desk.decideName('not a name', desk.named('b.txt', 'Peter Stone'));
    desk.edit('b.txt', (text) => text.replace('thanked her', 'left early'));
    expect(states()).toEqual(['decided']);
    desk.edit('b.txt', (text) => text.replace('left early', 'thanked her').replace('Peter Stone', 'Peter Sand'));
    expect(states()).toEqual(['open again: the passage in b.txt has changed since']);
    desk.delete('b.txt');
    expect(states()).toEqual(['lost its place']);
  });
});
