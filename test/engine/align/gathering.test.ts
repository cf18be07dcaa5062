import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Corpus } from '../../../src/engine/corpus';
import type { Fact } from '../../../src/engine/model';
import { corpusOf, examples } from '../../collections/labelled';

function factsOf(texts: Readonly<Record<string, string>>): readonly Fact[] {
  const corpus = new Corpus();
  for (const [id, text] of Object.entries(texts)) corpus.set(id, text, 'plain');
  return corpus.analyse().facts;
}

/** What the statements of a fact stand on, by account. */
function anchors({ statements }: Fact, texts: Readonly<Record<string, string>>): string[] {
  return statements.map(({ source, start, end }) => texts[source]!.slice(start, end));
}

const flood = {
  'a.txt':
    'Flood at Orrin Weir\n\nThe flood at Orrin Weir killed 14 people on Sunday and destroyed 60 houses, the mayor said.\n\nRepairs at Orrin Weir will take nine weeks.\n',
  'b.txt':
    'Orrin Weir flooded\n\nThe flood at Orrin Weir on Sunday killed 17 people and destroyed 60 houses, police said.\n\nRepairs at the weir will take nine weeks.\n',
  'c.txt':
    "After the Orrin flood\n\nSunday's flood at Orrin Weir killed 14 people. It destroyed 85 houses.\n\nRepairs at Orrin Weir will take four weeks.\n",
};

describe('figures gathered into questions', () => {
  it('answer one question differently, each in the accounts that say so', () => {
    const dead = factsOf(flood).find((fact) => anchors(fact, flood).includes('17 people'));
    expect(anchors(dead!, flood)).toEqual(['14 people', '17 people', '14 people']);
    expect(dead!.verdict).toBe('conflict');
  });

  it('never count people with houses', () => {
    for (const fact of factsOf(flood)) {
      const said = anchors(fact, flood).join(' ');
      expect(/people/.test(said) && /houses/.test(said), said).toBe(false);
    }
  });

  it('are in no fact where they tell when the account was written', () => {
    const dateline = (id: keyof typeof flood): string => flood[id].replace('\n\n', '\n\nORRIN, March 4, 2024 - ');
    const texts = { ...flood, 'a.txt': dateline('a.txt'), 'b.txt': dateline('b.txt') };
    for (const fact of factsOf(texts)) expect(anchors(fact, texts).join(' ')).not.toContain('March 4');
  });

  it('are two facts where every account gives both in one sentence', () => {
    const { texts } = examples(path.join(import.meta.dirname, '../../..')).find(({ name }) => name === 'harbour-deal')!;
    const sale = Object.fromEntries(texts);
    const facts = corpusOf(texts).analyse().facts;
    const dated = facts.map((fact) => anchors(fact, sale)).filter((said) => said.includes('the autumn'));
    expect(dated).toEqual([['the autumn', 'the autumn']]);
  });

  it('come out the same in whatever order the accounts come', () => {
    const turned = Object.fromEntries(Object.entries(flood).reverse());
    expect(factsOf(turned)).toEqual(factsOf(flood));
  });
});
