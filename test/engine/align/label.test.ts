import { describe, expect, it } from 'vitest';
import { Corpus } from '../../../src/engine/corpus';
import { harl } from '../../harl';

/** The questions of all that these accounts answer by figures. */
function questions(...texts: readonly string[]): string[] {
  const corpus = new Corpus();
  for (const [index, text] of texts.entries()) corpus.set(`${index}.txt`, text, 'plain');
  const { facts } = corpus.analyse();
  return facts
    .filter(({ kind }) => kind !== 'statement' && kind !== 'name' && kind !== 'place')
    .map(({ label }) => label);
}

describe('the question of a fact', () => {
  it('has the words of an account round a gap, where they have most in common', () => {
    const asked = questions(harl['wire.txt'], harl['herald.txt'], harl['notes.md']);
    expect(asked).toContain('How many boats: The storm sank … in Harl harbour');
    expect(asked).toContain('When: The public inquiry into the storm will open on …');
    expect(asked).toContain('How much: Repairs to the pier will cost …');
  });

  it.each([
    ['At least 40 people were hurt in the blast.', 'How many people: … were hurt in the blast'],
    ['The tower is 212 metres high.', 'How far or long: The tower is … high'],
    ['The new park covers 12 square kilometres of marsh.', 'How large: The new park covers … of marsh'],
    ['The spill let out 900 litres of oil.', 'How much: The spill let out … of oil'],
    ['Gusts reached 142 km/h at the pier.', 'How fast: Gusts reached … at the pier'],
    ['The plant makes 30 megawatts at noon.', 'How much, in megawatts: The plant makes … at noon'],
    ['The tank loses 40 litres a day.', 'How much, in litres per day: The tank loses …'],
    ['The Herons beat the Otters 31-24 on the island.', 'What score: The Herons beat the Otters … on the island'],
    ['The fight ended in the seventh round at Holm.', 'Which round: The fight ended in the … round at Holm'],
    ['Voters (61 percent) said no to the bridge.', 'What share: Voters (…)'],
    ['About two-thirds of its fuel is left.', 'What share (fuel): … of its fuel is left'],
  ])('%s', (text, question) => {
    expect(questions(text)).toContain(question);
  });

  it('is short, and ends with no word that binds it to what is cut off', () => {
    const [asked = ''] = questions(
      'After a long night in which nobody on the island slept, the rescue boats from the three villages brought 31 ' +
        'passengers to the small stone pier behind the old fish market of the town that lies below the lighthouse.',
    ).filter((label) => label.startsWith('How many passengers'));
    expect(asked).toMatch(/^How many passengers: .*brought … to the small stone pier/);
    expect(asked.length).toBeLessThan(100);
    expect(asked).not.toMatch(/\b(?:the|of|that|to|a)$/);
  });

  it('leaves the gap for the bound too', () => {
    expect(questions('In all, more than 1,800 people spent the night in shelters.').join()).not.toMatch(/more than/);
  });
});
