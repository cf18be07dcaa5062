import { describe, expect, it } from 'vitest';
import { account, clauseAt } from './account';

/** The words in brackets are said by ... (named or not), told to ... */
const spoken: readonly (readonly [string, string, boolean, string?])[] = [
  ['Ada Merrow said [the bridge] would close.', 'Ada Merrow', true],
  ['[The bridge] will close, Ada Merrow said.', 'Ada Merrow', true],
  ['[The bridge] will close, said Ada Merrow.', 'Ada Merrow', true],
  ['[The bridge] will close, said Ada Merrow, who runs the port.', 'Ada Merrow', true],
  ['[The bridge] will close, according to Ada Merrow.', 'Ada Merrow', true],
  ['According to Ada Merrow, [the bridge] will close.', 'Ada Merrow', true],
  ['According to the Quillport Survey, [the quake] lasted a minute.', 'the Quillport Survey', true],
  [
    '[The deal] is dead, two sources close to the talks told the Harbour Post.',
    'two sources close to the talks',
    false,
    'the Harbour Post',
  ],
  [
    'Two sources close to the talks told the Harbour Post that [the deal] is dead.',
    'Two sources close to the talks',
    false,
    'the Harbour Post',
  ],
  ['[It] was shut, added a spokesman.', 'a spokesman', true],
  ['It ended a walkout that Norvale said [had cost] 14 million.', 'Norvale', true],
  ['Officials said [the road] was open.', 'Officials', false],
  ['[The road] was open, officials said on Monday.', 'officials', false],
  ['Police said [two men] were held.', 'Police', true],
  ['[Two men] were held, police said.', 'police', true],
  ['The ministry said in a statement on Friday that [the mine] was safe.', 'The ministry', true],
  ['[The mine] is safe, the people added.', 'the people', false],
  ['[The mine] is safe, added the people, who asked not to be named.', 'the people', false],
  ['People familiar with the matter said [the bank] would merge.', 'People familiar with the matter', false],
  ['[The quake] hit at dawn, the Sandvik Observatory reported.', 'the Sandvik Observatory', true],
  ['[The quake] hit at dawn, as the Sandvik Observatory reported.', 'the Sandvik Observatory', true],
  [
    '[Four crew] were saved, rescue chief Bretta Lund was quoted by Wavecast as saying.',
    'rescue chief Bretta Lund',
    true,
    'Wavecast',
  ],
  [
    'Wavecast quoted rescue chief Bretta Lund as saying [four crew] were saved.',
    'rescue chief Bretta Lund',
    true,
    'Wavecast',
  ],
  ['[Four crew] were saved, Bretta Lund, a doctor at the clinic, told Wavecast.', 'Bretta Lund', true, 'Wavecast'],
  ['Bretta Lund, a doctor at the clinic in Quillport, said [four crew] were saved.', 'Bretta Lund', true],
  ['[Four crew] were saved, the mayor of Quillport, Bretta Lund, told Wavecast.', 'Bretta Lund', true, 'Wavecast'],
  ['[Four crew] were saved, said Bretta Lund, 41, a doctor.', 'Bretta Lund', true],
  ['The clerk said he was sure, adding that [the vote] was fair.', 'The clerk', true],
  ['[The vote] was fair, the Post reported, citing two members.', 'two members', true, 'the Post'],
  ['The Post said [the vote] was fair, citing two officials.', 'two officials', false, 'The Post'],
  ['The report says [the vote] was fair.', 'The report', false],
  ['A spokesman for Norvale said [the ship] was full.', 'A spokesman for Norvale', true],
  ['Norvale has said [it will] sell the ship.', 'Norvale', true],
  ['Norvale, for its part, said [it will] sell the ship.', 'Norvale', true],
  ['Norvale, based in Quillport, said [it will] sell the ship.', 'Norvale', true],
  ['Norvale, which has 12 ships and employs about 500 people, said [it will] sell one.', 'Norvale', true],
  ['Ada Merrow, who was in Quillport, said [it will] be sold.', 'Ada Merrow', true],
  ['The captain, Ada Merrow, says one 40-metre mast on [the ship] broke.', 'Ada Merrow', true],
  ['[The ship], Norvale said, will be sold.', 'Norvale', true],
  ['The ship, Norvale said, [will be sold].', 'Norvale', true],
  ['In May, Norvale said [the ship] was sold.', 'Norvale', true],
  ['[In May], Norvale said the ship was sold.', 'Norvale', true],
  ['The Quillport Weather Office (QWO) said [12 storms] passed.', 'The Quillport Weather Office (QWO)', true],
  ['Tor Aske pointed out that [40 boats] were gone.', 'Tor Aske', true],
  ['After the hearing Inspector Tor Aske said [12 men] were hurt.', 'Inspector Tor Aske', true],
  ['Norvale Inc., a maker of masts, today announced that [12 men] were hurt.', 'Norvale Inc.', true],
  ['Norvale Inc. today announced that [12 men] were hurt.', 'Norvale Inc.', true],
  ['Norvale Corp. said [12 men] were hurt.', 'Norvale Corp.', true],
  [
    'Norvale Marine Plc ("Norvale" or "the Company") said [12 men] were hurt.',
    'Norvale Marine Plc ("Norvale" or "the Company")',
    true,
  ],
  ['Their coach, Tor Aske, said the clerk, Ada Merrow, had made [two big] errors.', 'Tor Aske', true],
  ['[Two men] were hurt, said the clerk, Ada Merrow, who saw it.', 'the clerk', true],
  ['A clerk who works there says [two men] were hurt.', 'A clerk who works there', true],
  ['The march was long, and police put [the number] at 3,200.', 'police', true],
  ['For three days Norvale Foods said [12 men] were hurt.', 'Norvale Foods', true],
  ['At an average of $34 per ship we put [the loss] at $40,000.', 'we', false],
  ['Officials in Port Ade said [12 men] were hurt.', 'Officials in Port Ade', false],
  ['Tor Aske — the firm’s founder — says [the mill] is for sale.', 'Tor Aske', true],
  [
    'One of the clerks who spoke to Wavecast on Sunday stated [the books] were burned.',
    'One of the clerks who spoke to Wavecast',
    false,
  ],
  ['Norvale Foods on Monday said [the mill] was for sale.', 'Norvale Foods', true],
  ['"[They] saw smoke," said Kelly Merrow.', 'Kelly Merrow', true],
  ['"[They] told us nothing," said Kelly Merrow, whose father lived there.', 'Kelly Merrow', true],
  ['Judge Ada Merrow told the sobbing clerk: "[The books] were burned."', 'Judge Ada Merrow', true],
  ['"[The town] is safe," Premier Ada Merrow told residents of Quillport.', 'Premier Ada Merrow', true],
  ['"[The mill] is for sale," said Tor Aske.', 'Tor Aske', true],
  ['“[The mill] is for sale,” Tor Aske told reporters.', 'Tor Aske', true, 'reporters'],
  ['Tor Aske said: "[The mill] is for sale."', 'Tor Aske', true],
  ['The survey office put [the depth] at 12 kilometres.', 'The survey office', true],
  ['Residents say [the water] tastes of oil.', 'Residents', false],
  ['[The water] tastes of oil, residents say.', 'residents', false],
  ['The mayor confirmed to the Harbour Post that [the quay] had sunk.', 'The mayor', true, 'the Harbour Post'],
  ['The council announced [it would] rebuild the quay.', 'The council', true],
  ['Insurers fear [the quay] is lost, the Post said.', 'the Post', true],
];

/** The account's own words. */
const own = [
  'A farmer was jailed and told he must serve [27 years].',
  'It turned sour when Tor Aske found out that [40,000 pounds] were gone.',
  'Quillport Mills (NASDAQ: QLLN) today announced that it would sell [40,000 pairs].',
  'Tor Aske, whose son Asif, 31, was among the dead, said the family had waited [33 months].',
  'The bridge will close in [May].',
  'The firm announced the sale of [two ships].',
  'According to the plan, [the bridge] will close.',
  'The firm closed [the mill], citing costs.',
  'The firm reported a loss of [12 million].',
  'She told him to leave [the house].',
  'The club added [two players] to its list.',
  'The bridge was reported [closed].',
  'Ada Merrow said the road was open, but [the bridge] was closed.',
  '[Ada Merrow] said the road was open.',
  'Tor Aske, 58, showed no emotion as [the verdict] was read.',
  'The man who said nothing owns [three shops].',
];

describe('attribution', () => {
  for (const [sentence, speaker, named, via] of spoken) {
    it(sentence, () => {
      const { attribution } = clauseAt(sentence);
      expect(attribution?.speaker).toBe(speaker);
      expect(attribution?.named).toBe(named);
      expect(attribution?.via).toBe(via);
    });
  }

  it.each(own)('nobody: %s', (sentence) => {
    expect(clauseAt(sentence).attribution).toBeUndefined();
  });

  it('tells where the speaker stands in the text', () => {
    const { view, said } = account(['The pier is safe, harbour master Tor Aske said.']);
    const span = said[0]?.[0]?.attribution?.span;
    expect(view.slice(span?.start, span?.end)).toBe('harbour master Tor Aske');
  });

  it('tells whom "he" means, with the place of the name', () => {
    const { view, said } = account(['The pier is safe, Tor Aske said.', 'He added that it will open in May.']);
    const attribution = said[1]?.at(-1)?.attribution;
    expect(attribution?.speaker).toBe('Tor Aske');
    expect(view.slice(attribution?.span.start, attribution?.span.end)).toBe('Tor Aske');
  });

  it('prefers a person named since the last speaker', () => {
    const { said } = account(
      ['The pier is safe, the harbour office said.', 'Bretta Lund walked to the pier.', 'The planks held, she said.'],
      { people: ['Bretta Lund'] },
    );
    expect(said[2]?.[0]?.attribution?.speaker).toBe('Bretta Lund');
  });

  it('forgets a speaker after a while', () => {
    const filler = Array.from({ length: 9 }, () => 'The sea was calm.');
    const { said } = account(['The pier is safe, Tor Aske said.', ...filler, 'He said it will open in May.']);
    expect(said.at(-1)?.at(-1)?.attribution?.speaker).toBe('He');
  });

  it('gives a quotation of several sentences one speaker, named at its end', () => {
    const { said } = account(['"I lost the shop.', 'I want to go home, "said Ada Merrow.', 'Rain fell.']);
    expect(said[0]?.[0]?.attribution?.speaker).toBe('Ada Merrow');
    expect(said[1]?.[0]?.attribution?.speaker).toBe('Ada Merrow');
    expect(said[2]?.[0]?.attribution).toBeUndefined();
  });

  it('keeps the speaker of a quotation for the one that follows it', () => {
    const { said } = account([
      '“We sold it,” Ada Merrow said.',
      '“It was time.”',
      'Prices rose.',
      '“Nobody asked us.”',
    ]);
    expect(said[1]?.[0]?.attribution?.speaker).toBe('Ada Merrow');
    expect(said[2]?.[0]?.attribution).toBeUndefined();
    expect(said[3]?.[0]?.attribution).toBeUndefined();
  });

  it('gives a quotation to the one named alone in the next sentence', () => {
    const { said } = account(['"The roof fell in.', 'Nobody was there."', 'Ada Merrow said.']);
    expect(said[0]?.[0]?.attribution?.speaker).toBe('Ada Merrow');
  });

  it('hands on through whom a speaker is told of', () => {
    const { said } = account(['Ada Merrow said the pier was safe, the Harbour Post reported.']);
    expect(said[0]?.[1]?.attribution).toMatchObject({ speaker: 'Ada Merrow', via: 'the Harbour Post' });
  });

  it('does not take the "we" of a quotation for its speaker', () => {
    const { said } = account(['“We can’t say that the deal is done,” said Tor Aske.']);
    const clause = said[0]?.find((one) => one.words.startsWith('the deal'));
    expect(clause?.attribution?.speaker).toBe('Tor Aske');
    expect(clause?.polarity).toBe('no');
  });

  it('knows the words inside quotation marks from those outside', () => {
    const { said } = account(['"The mill has been sold," said Tor Aske, who owned it.']);
    expect(said[0]?.map((clause) => clause.quoted)).toEqual([true, false, false]);
  });

  it('does not take a name in quotation marks for a quotation', () => {
    const { said } = account(['The plan, called “Reset”, covers five mills.']);
    expect(said[0]?.every((clause) => !clause.quoted)).toBe(true);
  });

  it('takes a block quotation for quoted', () => {
    expect(account(['The mill has been sold.'], { quoteDepth: 1 }).said[0]?.[0]?.quoted).toBe(true);
  });

  it('lets an unclosed quotation mark spoil its own sentence only', () => {
    const { said } = account(['The mayor spoke of "a long night for all.', 'The sea was calm.', 'Boats went out.']);
    expect(said[1]?.[0]?.quoted).toBe(false);
    expect(said[2]?.[0]?.quoted).toBe(false);
  });
});
