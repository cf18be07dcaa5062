import { describe, expect, it } from 'vitest';
import { decisionChoices, type Decidable } from '../../../src/commands/decisionChoices';
import { fact, statement, translate } from '../fixture';

const wire = statement('wire.txt', 'Six boats were lost.', 'Six boats', { value: 6, unit: 'boat' });
const echo = statement('echo.txt', 'At the quay 6 boats were lost.', '6 boats', { value: 6, unit: 'boat' });
const herald = statement('herald.txt', '9 boats were lost.', '9 boats', { value: 9, unit: 'boat', group: 2 });
const entity = { id: 'e1', kind: 'person', name: 'Ann Lowe', in: [] } as const;
const listed = {
  id: 'a',
  choice: 'ignored',
  words: 'Ignored',
  state: 'holds',
  settles: true,
  date: '2024-06-01',
  question: 'boats',
  passage: 'six',
} as const;

function labels(decidable: Decidable): string[] {
  return decisionChoices(decidable, translate).map(({ label }) => label);
}

describe('what can be decided', () => {
  it('of a fact with two answers: each of them, both, neither', () => {
    expect(labels({ fact: { fact: fact('conflict', [wire, echo, herald]), here: herald }, decisions: [] })).toEqual([
      'boats lost',
      'Both Hold',
      'In Favour of 6 boats',
      'In Favour of 9 boats',
      'Superseded: 6 boats',
      'Superseded: 9 boats',
      'Not the Same Fact: 9 boats',
      'Ignore',
    ]);
  });

  it('of a fact with one answer: that it is not one fact', () => {
    expect(labels({ fact: { fact: fact('agree', [wire, echo]), here: echo }, decisions: [] })).toEqual([
      'boats lost',
      'Not the Same Fact: 6 boats',
    ]);
    expect(labels({ fact: { fact: fact('single', [wire]), here: wire }, decisions: [] })).toEqual(['boats lost']);
  });

  it('of a name, and of what is decided already', () => {
    expect(labels({ name: { entity, mention: { start: 0, end: 8 } }, decisions: [listed] })).toEqual([
      'Ann Lowe',
      'Not a Name',
      'The Same as ...',
      'Not the Same as ...',
      'Decided',
      'Remove Decision',
    ]);
  });

  it('asks for a reason where one answer is preferred, and about the statement that gives it', () => {
    const choices = decisionChoices(
      { fact: { fact: fact('conflict', [wire, echo, herald]), here: echo }, decisions: [] },
      translate,
    );
    const resolved = choices.filter((one) => one.of === 'fact' && one.choice === 'resolved');
    expect(resolved).toMatchObject([
      { subject: echo, asks: 'needed reason', description: 'wire, echo' },
      { subject: herald, asks: 'needed reason', description: 'herald' },
    ]);
  });
});
