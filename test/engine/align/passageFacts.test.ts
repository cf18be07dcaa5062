import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Corpus } from '../../../src/engine/corpus';
import type { Fact } from '../../../src/engine/model';
import { examples, reportOn } from '../../collections/labelled';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The facts of two accounts of a gale that end in these words. */
function factsOf(one: string, other: string): readonly Fact[] {
  const corpus = new Corpus();
  corpus.set('0.txt', `Storm in Harl\n\nThe gale passed on Monday. ${one}\n`, 'plain');
  corpus.set('1.txt', `Gale hits Harl\n\nOn Monday there was a gale. ${other}\n`, 'plain');
  return corpus.analyse().facts.filter(({ statements }) => new Set(statements.map(({ source }) => source)).size > 1);
}

describe('what accounts state in words', () => {
  const verdicts = (one: string, other: string): string[] =>
    factsOf(one, other)
      .filter(({ kind }) => kind === 'statement')
      .map(({ verdict }) => verdict);

  it('is in conflict where one denies what the other says', () => {
    const one = 'Firemen evacuated the old primary school of Harl.';
    expect(verdicts(one, one.replace('evacuated', 'did not evacuate'))).toContain('conflict');
  });

  it('is in conflict over a failure too', () => {
    const one = 'The brakes of the tram failed on the steep hill.';
    expect(verdicts(one, one.replace('failed', 'did not fail'))).toContain('conflict');
  });

  it('is in no conflict over what is gone without', () => {
    const one = 'The council says that no village library or nursery will be closed.';
    const other = 'The mayor said they do it without having closed a village library or nursery.';
    expect(verdicts(one, other)).not.toContain('conflict');
  });
});

describe('what one account says is so and another says is not', () => {
  it('is no agreement where little but a word is shared: "comes ashore" and "I don\'t know where they come from"', () => {
    const { texts } = examples(root).find(({ name }) => name === 'storm-brannoc')!;
    const start = texts.get('4-weather-notebook.txt')!.indexOf('know where the earlier times come from');
    expect(start).toBeGreaterThan(0);
    const facts = reportOn(texts).facts.filter(({ statements }) =>
      statements.some(
        ({ source, passage }) => source === '4-weather-notebook.txt' && passage[0] < start && start < passage[1],
      ),
    );
    expect(facts.filter(({ verdict }) => verdict === 'agree')).toEqual([]);
  });
});

describe('a part of something', () => {
  it('answers no question that a number answers', () => {
    const facts = factsOf(
      'Harl has asked the heritage fund for a grant of 1,100,000 for it.',
      'Harl has asked the heritage fund for nearly half of it.',
    );
    expect(facts.filter(({ kind }) => kind === 'number')).toEqual([]);
  });

  it('is held against a share that another account gives in per cent, by its own unit', () => {
    const facts = factsOf(
      'The gale cut the harvest of Harl by about half, the mayor said.',
      'The gale cut the harvest of Harl by 48 percent, the mayor said.',
    );
    const fact = facts.find(({ statements }) => statements.some(({ unit }) => unit === 'percent'));
    expect(fact?.verdict).toBe('agree');
    expect(fact?.statements.map(({ unit }) => unit)).toContain('fraction');
  });
});

describe('how many times as much', () => {
  it('is no number of things', () => {
    const facts = factsOf('The winner in Harl gets twice as much.', 'The winner in Harl gets two houses.');
    expect(facts.filter(({ kind }) => kind === 'number' || kind === 'count')).toEqual([]);
  });
});

describe('a figure beside what is denied', () => {
  it.each([
    ['Nobody was hurt by the 12 fallen trees.', 'yes'],
    ['Not 12 trees but a whole wood fell.', 'no'],
  ])('%s', (sentence, polarity) => {
    const fact = factsOf('It felled 12 trees in the park.', sentence).find(({ kind }) => kind === 'count');
    expect(fact?.statements.find(({ source }) => source === '1.txt')?.polarity).toBe(polarity);
  });
});
