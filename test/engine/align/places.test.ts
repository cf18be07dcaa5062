import { describe, expect, it } from 'vitest';
import { Corpus } from '../../../src/engine/corpus';
import type { Fact } from '../../../src/engine/model';

/** The facts of accounts that differ from one another in a few words. */
function factsOf(...texts: readonly string[]): readonly Fact[] {
  const corpus = new Corpus();
  texts.forEach((text, at) => corpus.set(`${at}.txt`, text, 'plain'));
  return corpus.analyse().facts;
}

const wreck = (where: string, village = 'Zorabeih'): string =>
  `Ferry sinks in storm, 14 rescued\n\nThe ferry Tarnwind sank on Monday in a storm ${where}, the coastguard said. ` +
  `All 14 people on board were rescued. Fishermen from the village of ${village} took them in.`;

describe('the direction from a place', () => {
  const directions = (...wheres: string[]): Fact[] =>
    factsOf(...wheres.map((where) => wreck(where))).filter(({ label }) => label.startsWith('In which direction'));

  it('agrees where accounts write it in two ways', () => {
    const [fact] = directions('9 km (6 miles) south-east of Velmar', '9 km southeast of Velmar');
    expect(fact).toMatchObject({ label: 'In which direction from Velmar', kind: 'place', verdict: 'agree' });
  });

  it('is in conflict where it is another, though the distance is the same', () => {
    const wheres = ['9 km south of Velmar', '9 km west of the town of Velmar'];
    const [fact] = directions(...wheres);
    expect(fact).toMatchObject({ verdict: 'conflict', aspects: ['place'], reason: { rule: 'bearing.apart' } });
    const anchors = fact!.statements.map(({ start, end }, at) => wreck(wheres[at]!).slice(start, end));
    expect(anchors).toEqual(['south', 'west']);
    expect(fact!.statements.map(({ value }) => value)).toEqual(['south', 'west']);
  });

  it('differs where one account tells it more finely', () => {
    expect(directions('9 km south of Velmar', '9 km south-southeast of Velmar')[0]!.verdict).toBe('differ');
  });

  it('is not asked for from two places', () => {
    expect(directions('9 km south of Velmar', '9 km west of Ostby')).toEqual([]);
  });
});

describe('a name in two spellings', () => {
  const names = (...texts: string[]): Fact[] => factsOf(...texts).filter(({ label }) => label.startsWith('Zo'));

  it('differs in name', () => {
    expect(names(wreck('near Velmar'), wreck('near Velmar', 'Zohrabeh'))[0]).toMatchObject({
      kind: 'place',
      verdict: 'differ',
      aspects: ['name'],
      reason: { rule: 'name.spelling', text: 'The accounts spell its name in two ways: Zorabeih and Zohrabeh.' },
    });
  });

  it('is of two places where one account has both', () => {
    const both = `${wreck('near Velmar')} Others were taken to the village of Zohrabeh.`;
    expect(names(both, wreck('near Velmar', 'Zohrabeh')).map(({ verdict }) => verdict)).not.toContain('differ');
  });

  it('differs though the accounts name nobody oftener: only where its forms agree does it answer no question', () => {
    const trial = (name: string): string =>
      `Clerk on trial\n\n${name} denied the theft on Monday. ` +
      ['clock', 'boat', 'ring', 'lamp', 'horse', 'cart', 'violin', 'map']
        .map((thing) => `The court heard that ${name} took no ${thing}.`)
        .join(' ');
    const about = (...texts: string[]): Fact[] =>
      factsOf(...texts).filter(({ kind, label }) => kind === 'name' && label.includes('Velbro'));
    expect(about(trial('Ilse Velbrok'), trial('Ilse Velbrok'), trial('Ilse Velbrok'))).toEqual([]);
    const [fact] = about(trial('Ilse Velbrok'), trial('Ilse Velbrok'), trial('Ilse P. Velbrock'));
    expect(fact).toMatchObject({ verdict: 'differ', reason: { rule: 'name.spelling' } });
    expect(fact!.statements.filter(({ group }) => group === 2)).toHaveLength(9);
  });
});
