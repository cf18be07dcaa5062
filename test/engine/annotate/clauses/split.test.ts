import { describe, expect, it } from 'vitest';
import { array, assert as check, constantFrom, property } from 'fast-check';
import { account } from './account';

/** Sentences with "|" where a clause is expected to begin. */
const cut = [
  'The ferry left Vell at 06:40 local time | and vanished from radar.',
  'The ferry sank at noon; | nobody was on board.',
  'The council met on Monday | and approved the bridge.',
  'The storm flattened two barns | and sparked a fire in Quillport.',
  'Norvale wants a seat on the board, | while its rival wants a smaller bill.',
  'The mayor signed the order, | but the harbour stayed shut.',
  'Lund, | who joined in 2019, | runs the mill.',
  'The mill, | which burned in May, | has reopened.',
  'The ferry, | which hit a rock at dawn, | carried 40 people.',
  'Rescuers turned back | because the wind had risen.',
  'The bank shut its doors | after two clerks fell ill.',
  'After the vote failed, | the mayor resigned.',
  'When the siren sounded, | pupils left the building.',
  'The wave hit the pier, | killing five people | and injuring ten.',
  'The firm will cut its stake, | ending a long dispute.',
  'Ada Merrow said | the bridge would close.',
  'The ministry said on Tuesday that | the road was safe.',
  'The road is safe, | the ministry said.',
  'The road is safe, | according to the ministry.',
  'According to the ministry, | the road is safe.',
  'The road, | the ministry said, | is safe.',
  'Two officials told the Harbour Post | the deal was dead.',
  'The club has 40 members | — it had 90 in spring.',
  'Three people were killed | and at least 40 others were hurt.',
  '12 people were killed, | 30 were hurt | and four were missing.',
  'Lund declined to comment, | and a spokesman for the mill did not reply.',
  'The firm closed the plant | although it had promised to keep it.',
  'It was not clear | if the tunnel would open.',
  'The tunnel will open in June, | and the line will follow in July.',
  'Police said | a man had left his car | before the bridge fell.',
  'The mine closed in 1987 | and has not reopened.',
  'Sailors left the ship | as it began to list.',
  'The court ruled that the sale was void, | the paper reported.',
  'Villagers fled | when the dam broke.',
  'He sold the boat, | he bought a horse.',
  'The union, | citing two members, | said that | the strike would go on.',
  'The plant is closed, | said Bretta Lund, a manager at the site.',
  'Bretta Lund, a manager at the site, said | the plant was closed.',
  'The vote was 12 to 3, | the clerk added, | and the law takes effect in May.',
];

/** Sentences that say one thing. */
const whole = [
  'He played 54 games, 13 of them at home and 41 away.',
  'The firm makes boats, engines and pumps.',
  'The mayor of Quillport, a town of 9,000, opened the bridge.',
  'Between 60 and 90 jobs will go.',
  'Ada Merrow and Bretta Lund opened the mill.',
  'The company plans to sell its stake and put the money into ships.',
  'The storm moved north of the bay by nightfall.',
  'The firm has agreed to buy a rival for 12 million pounds.',
  'The two-year-old ferry will be repaired in June.',
  'A 6. 1 magnitude tremor shook the island at 7: 48 on Tuesday.',
  'The bill covers roads, bridges and other works.',
  'Repairs cost 4 million crowns, including tax.',
  'People who fled the flood may return.',
  'Norvale, the largest of the three, is in Quillport.',
  'The estate is worth between 3 million and 5 million.',
  'As part of the plan the mill will move.',
];

describe('split', () => {
  it.each(cut)('cuts: %s', (marked) => {
    const expected = marked.split('|').map((part) => part.trim());
    const { said } = account([expected.join(' ')]);
    expect(said[0]?.map((clause) => clause.words)).toEqual(expected);
  });

  it.each(whole)('keeps whole: %s', (sentence) => {
    expect(account([sentence]).said[0]?.map((clause) => clause.words)).toEqual([sentence]);
  });

  it('keeps the spaced hyphens of a bad copy together', () => {
    const lines = ['The blast - hit mill makes high - end ropes.', 'A 22 - year - old clerk ran out.'];
    expect(account(lines).said.map((list) => list.length)).toEqual([1, 1]);
  });

  it('takes a spaced hyphen for a dash where an account closes its compounds', () => {
    const { said } = account(['The well-known mill - it opened in 1900 - burned.']);
    expect(said[0]?.map((clause) => clause.words)).toEqual(['The well-known mill', '- it opened in 1900', '- burned.']);
  });

  it('covers every sentence without gap or overlap, whatever the text', () => {
    const words = constantFrom(
      ...'the mill said that , ; " “ ” - -- — and but who which after killing was has not no 12 Lund Norvale ( ) : told told Reuters he “ quoted as saying according to will'.split(
        ' ',
      ),
    );
    check(
      property(array(array(words, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 }), (texts) => {
        const { sentences, said } = account(texts.map((list) => list.join(' ')));
        said.forEach((list, s) => {
          let at = sentences[s]?.start;
          for (const clause of list) {
            expect(clause.start).toBe(at);
            expect(clause.end).toBeGreaterThan(clause.start);
            at = clause.end;
          }
          expect(at).toBe(sentences[s]?.end);
        });
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('gives an empty account no clauses', () => {
    expect(account([]).said).toEqual([]);
  });

  it('reads a very long sentence in a time that grows with its length alone', () => {
    const time = (copies: number): number => {
      const text = 'the mill said, "no" and who told the paper - according to Lund, which was quoted by '.repeat(
        copies,
      );
      // The least of some: a busy machine makes single ones long.
      const times = [1, 2, 3].map(() => {
        const before = performance.now();
        account([text]);
        return performance.now() - before;
      });
      return Math.min(...times);
    };
    const short = Math.max(time(200), 1);
    expect(time(1600)).toBeLessThan(short * 60);
  });
});
