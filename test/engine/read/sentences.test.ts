import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/engine/read/sentences';

/** Each case is written as its sentences: run together by one space, they must come apart again. */
const apart: Record<string, readonly string[]> = {
  'plain sentences': ['The weir broke at noon.', 'Nobody was hurt.', 'Why did it break?', 'Nobody knows!'],
  'titles and initials': ['Dr. Hale met Gen. Orla B. Stone and Mr. J. R. Pike.', 'They spoke for an hour.'],
  'company forms before a new sentence': [
    'It bought Harrow Mills Inc.',
    'The price was not given.',
    'Shares of Lode Corp.',
    'It fell.',
  ],
  'company forms within a name': ['Lode Corp. Chief Executive Ann Reed resigned.', 'Lode Co. Ltd. of Elgin agreed.'],
  'company form before another subject': [
    'He left Harrow Mills Inc. in May for Lode Corp.',
    'Investors cheered loudly.',
  ],
  countries: [
    'She lives in the U.S.',
    'Her brother lives in the U.K. and works there.',
    'The U.S. Senate voted.',
    'Nothing came from the U.N.',
    'It waits.',
  ],
  'clock times': [
    'It struck at 9:27 a.m. Sunday near Elgin.',
    'A second came at 5 p.m.',
    'Residents fled.',
    'At 6 p.m. Mr. Hale spoke.',
    'He left at 7 a.m. Eastern time.',
  ],
  'months and days': ['The vote is on Feb. 6.', 'It was moved from Jan. 30 to Sat. Feb. 4.', 'Nobody minded.'],
  numbers: [
    'The sum was 2.5 million, or 43.5%.',
    'It had been 1,300.',
    'No. 5 came first, in Fig. 3 on p. 12.',
    'It weighed approx. 5.2 kg.',
  ],
  tickers: ['Lode Motor LODE.PA and Harrow 7201.T rose.', 'Pike QPIK.O fell.'],
  addresses: ['See www.example.com/a.b/c for more.', 'Write to jane.hale@example.com.', 'She answers.'],
  'a quotation that ends its sentence': [
    'He said, "We are ready."',
    'The mayor agreed.',
    '“It is done.”',
    'So it was.',
  ],
  'a quotation that goes on with its speaker': [
    '"Are we ready?" Hale asked.',
    '"Never!" shouted the crowd.',
    '“What now?” Mayor Orla Stone wondered aloud.',
  ],
  'sentences within one quotation': ['"We lost the mill.', 'We kept the weir," he said.'],
  'several sentences in single quotation marks': [
    "'We lost the mill. We kept the weir,' she said.",
    'He calls it ‘an old promise. Nobody keeps those’ in his letter.',
    "The dogs' home burned.",
    "It's the farmers' field.",
  ],
  'an outcry within its sentence': ['He called out, "The weir! The weir!" and ran.', '"Run!', 'Run!" he called.'],
  'a remark in brackets on a quotation': [
    "'Well,' she said, 'how it burns!' (It burned all night.)",
    '"How it burns!"',
    '(She had seen it.)',
  ],
  'a quotation that is broken off': ['"So we are waiting until they--"', 'Hale fell silent.'],
  'a lost currency sign': ['A miner who earns? 900 a month left.', 'Who left?', '900 did.'],
  'single quotation marks': ["'It is over.'", 'The crowd left.'],
  brackets: ['The mill (it was built in 1902. It burned twice.) is gone.', '(The weir still stands.)', 'It holds.'],
  ellipses: ['Well ... that was that.', 'He never meant it....', 'She left.', 'It went on… and on.'],
  'footnote marks': ['The weir is old.[1]', 'It was rebuilt.[2][3]', 'It leaks.'],
  'states and streets': [
    'He moved to Elgin, Ill.',
    'She stayed on Mill St. near the river.',
    'They met in Reno, Nev., twice.',
  ],
  'abbreviations in lower case': [
    'They met vs. the league, e.g. Elgin, i.e. the north, etc.',
    'Nobody won.',
    'Jane and co. came too.',
  ],
  'names that shout': ['She works at Yahoo! Inc. in Elgin.', 'Yahoo! Sports reported it.'],
  'a person and an initial': ['It was you and I.', 'Did Albert I. Stone know?'],
  'a compound number': ['It lost to then-No. 1 Elgin.', 'It won later.'],
  'case numbers': ['The case is No. VA0898.', 'It closed.'],
  'dashes after a stop': ['What is left?', '- A wall and a door.'],
  'a dotted degree': ['She holds a Ph.D. in law.', 'He has an M.D.', 'They met.'],
  'millions as a subject': ['He is from the U.S.', 'Millions watched.'],
};

/** Runs that must stay one sentence. */
const whole: readonly string[] = [
  'Shares rose $2. 5 million after the 6. 1 - magnitude shock.',
  'The blast cut 1. 7m off its value (£1. 7m; $2. 6m) in a day.',
  'It opened at 11. 30 p. m. on the 2nd.',
  'Web 2. 0, they said, would change it.',
  'Dr . Hale arrived at the mill .',
  'They earned a? 110 billion loan from the fund.',
  'She said the plan, "drawn in haste." was void.',
  'St. Brannoc is on Mt. Ellery near Ft. Stone.',
  'The U. S. Geological Survey of Elgin said so.',
  'Rep. Ann Reed, D-Mass., and Sen. Will Pike (R., Ohio) voted.',
];

const split = (text: string): string[] =>
  splitSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  for (const [name, sentences] of Object.entries(apart)) {
    it(`come apart: ${name}`, () => expect(split(sentences.join(' '))).toEqual(sentences));
  }

  for (const sentence of whole) it(`stays whole: ${sentence}`, () => expect(split(sentence)).toEqual([sentence]));

  it('come apart where the space between them is missing', () => {
    expect(split('The mill burned.Nobody was hurt.It cost 1,000.That is much.')).toEqual([
      'The mill burned.',
      'Nobody was hurt.',
      'It cost 1,000.',
      'That is much.',
    ]);
  });

  it('leave out what began the next where four dots close one', () => {
    expect(split('The mill burned. . . . The weir held.')).toEqual(['The mill burned.', '. . . The weir held.']);
  });

  it.each([
    ['1. The mill burned. 2. The weir held', ['1. The mill burned.', '2. The weir held']],
    ['1) the mill 2) the weir 3) the lock', ['1) the mill', '2) the weir', '3) the lock']],
    ['• 9. Stay calm • 10. Call us', ['• 9. Stay calm', '• 10. Call us']],
    ['a. the mill b. the weir', ['a. the mill', 'b. the weir']],
    ['It says so. 1. The mill. It burned. 2. The weir.', ['It says so.', '1. The mill.', 'It burned.', '2. The weir.']],
  ])('begin with each item of a list run together: %s', (text, sentences) => expect(split(text)).toEqual(sentences));

  it('take in a closing mark torn off by a space', () => {
    expect(split('"They were hurt by falling stones. " She said so.')).toEqual([
      '"They were hurt by falling stones. "',
      'She said so.',
    ]);
    expect(split('He said “they ran. ” Then it fell.')).toEqual(['He said “they ran. ”', 'Then it fell.']);
  });

  it('keep torn decimals together in a text that is torn, and only there', () => {
    const text = 'He averaged 14. 4 points and 6. 9 assists.';
    expect(splitSentences(text, 0, text.length, true)).toHaveLength(1);
    const posted = 'It was posted on 08. 07. 2012 by Hale. It was read.';
    expect(split(posted)).toEqual(['It was posted on 08. 07. 2012 by Hale.', 'It was read.']);
    const news = 'The toll rose to 23. 15 people are missing.';
    expect(splitSentences(news, 0, news.length)).toHaveLength(2);
  });

  it('are found within the stretch that is asked for', () => {
    const text = 'Before. The mill burned. The weir held. After.';
    expect(splitSentences(text, 8, 39).map(({ start, end }) => text.slice(start, end))).toEqual([
      'The mill burned.',
      'The weir held.',
    ]);
  });
});
