import { describe, expect, it } from 'vitest';
import { read } from '../../../src/engine/read/read';
import type { Header } from '../../../src/engine/model';

const body = 'The council of Elgin voted on Friday to close the lido for good, the mayor said.';
const headerOf = (...lines: readonly string[]): Header & { titleText: string } => {
  const text = lines.join('\n');
  const { header } = read(text, 'plain');
  return { ...header, titleText: text.slice(header.title?.start ?? 0, header.title?.end ?? 0) };
};

describe('the date line', () => {
  it.each([
    ['2023-01-26', '2023-01-26'],
    ['date 2023-01-26', '2023-01-26'],
    [' date 2023-01-26 news', '2023-01-26'],
    ['26 January 2023 - 08:54', '2023-01-26T08:54'],
    ['26 January 2023 - 08:54 By Northwire', '2023-01-26T08:54'],
    ['Published: March 3, 2019 at 5:12 PM', '2019-03-03T17:12'],
    ['Published March 03, 2019', '2019-03-03'],
    ['First posted 23:37:00 05/05/2010', '2010-05-05T23:37'],
    ['9 September 2013, 14: 08', '2013-09-09T14:08'],
    ['Tuesday, July 2nd, 2013', '2013-07-02'],
    ['Wed May 5, 2010 7:12pm BST', '2010-05-05T19:12'],
    ['12:05 a.m. ET, 7 July 2011', '2011-07-07T00:05'],
    ['11: 39am UK, Monday 09 September 2013', '2013-09-09T11:39'],
    ['Mar 1 2012, 2:35am CET', '2012-03-01T02:35'],
    ['3 / 27 / 2012 @ 10: 05AM', '2012-03-27T10:05'],
    ['02. 29. 12 4: 15 PM', '2012-02-29T16:15'],
    ['Posted: 05/02/07, 9:00 PM PDT', '2007-05-02T21:00'],
    ['05/02/2007 09:00 GMT', '2007-02-05T09:00'],
    ['9 September 2013 Last updated at 14:39 GMT', '2013-09-09T14:39'],
    ['ELGIN, July 2, 2013', '2013-07-02'],
    ['AFP, Tuesday 2 Jul 2013', '2013-07-02'],
    ['Elgin Echo | News | 13 Nov 2024, 11:52 | 4 comments', '2024-11-13T11:52'],
    ['MBC News Elgin · Posted: Oct 21, 2024 11:52 PM | Last Updated: October 22, 2024', '2024-10-21T23:52'],
    ['The Elgin Messenger | Thursday 8 May 2025 | Ana De Mey', '2025-05-08'],
    ['Channel 6 News. Posted 3 March 2025 at 16:20, updated 3 hours ago', '2025-03-03T16:20'],
    ['By Ana Foyle. First published 9 May; updated 12 May 2025: the buyer has been named.', '2025-05-12'],
    ['29th February 2012', '2012-02-29'],
    ['Elgin & Harl Recorder, November 14, 2025', '2025-11-14'],
    ['Elgin Constabulary, press office. Issued 14/03/2025, 15:40', '2025-03-14T15:40'],
    ['Relief Bureau of Norvale. As of 7 May 2026, 18:00 local time', '2026-05-07T18:00'],
    ['Press statement, 27 January 2026, 11.30 CET', '2026-01-27T11:30'],
  ])('%s', (line, iso) => {
    const header = headerOf('Lido to close', line, '', body);
    expect(header.date?.iso).toBe(iso);
    expect(header.titleText).toBe('Lido to close');
  });

  it.each([
    '04/05/2010',
    '30 February 2012',
    'Feb 3',
    '13:45',
    'Elections were held on 5 May 2010.',
    'In May 2010',
    'As of 7 May 2026, some 412 people of Elgin had lost their homes.',
  ])('is not: %s', (line) => {
    expect(headerOf('Lido to close', line, '', body).date).toBeUndefined();
  });

  it.each([
    ['It meets on 2 June.', '2010-05-04'],
    ['It meets on June 2nd.', '2010-04-05'],
    ['It meets on 2 June, and on July 3.', undefined],
  ])('in figures is read as the account writes its dates: %s', (sentence, iso) => {
    expect(headerOf('Lido to close', '04/05/2010', '', `${body} ${sentence}`).date?.iso).toBe(iso);
  });

  it('is not a date told in the body', () => {
    expect(headerOf('Lido to close', '', body, '', 'It opened on 5 May 1934 and was rebuilt.').date).toBeUndefined();
  });

  it('is when the account was published, before when it was changed', () => {
    expect(headerOf('Lido to close', 'Updated: 6 May 2010', 'Published: 5 May 2010', '', body).date?.iso).toBe(
      '2010-05-05',
    );
  });

  it('spans the words of the date', () => {
    const text = `Lido to close\nPosted 5 May 2010 by Jane Hale\n\n${body}`;
    const { date } = read(text, 'plain').header;
    expect(text.slice(date?.start, date?.end)).toBe('5 May 2010');
  });

  it('may be told by an address alone, where its path is a whole date', () => {
    expect(headerOf('https://www.example.com/news/2013/09/09/lido', 'Lido to close', body).date?.iso).toBe(
      '2013-09-09',
    );
    expect(headerOf('http: / / example. com / 20130909 / lido', 'Lido to close', body).date?.iso).toBe('2013-09-09');
    expect(headerOf('https://example.com/news/130909-lido', 'Lido to close', body).date).toBeUndefined();
  });

  it('stands in a dateline, whole or with the year of an address', () => {
    expect(headerOf(`ELGIN, May 5, 2010 (Northwire) - ${body}`).date?.iso).toBe('2010-05-05');
    expect(headerOf('https://example.com/2010/05/lido/', `ELGIN, May 5 (Northwire) - ${body}`).date?.iso).toBe(
      '2010-05-05',
    );
    expect(headerOf('https://example.com/2010/06/lido/', `ELGIN, May 5 (Northwire) - ${body}`).date).toBeUndefined();
    expect(headerOf(`ELGIN, May 5 (Northwire) - ${body}`).date).toBeUndefined();
  });
});

describe('authors and outlet', () => {
  it.each<[string, readonly string[], string | undefined]>([
    ['By Jane Hale', ['Jane Hale'], undefined],
    ['By JANE HALE and ORLA B. STONE', ['Jane Hale', 'Orla B. Stone'], undefined],
    ['By Jane Hale, Luis de la Cruz & Ann Reed', ['Jane Hale', 'Luis de la Cruz', 'Ann Reed'], undefined],
    ['By Jane Hale in Elgin', ['Jane Hale'], undefined],
    ['By Jane Hale, Staff Writer', ['Jane Hale'], undefined],
    ['By Jane Hale, Elgin Echo', ['Jane Hale'], 'Elgin Echo'],
    ['By Jane Hale | Reuters', ['Jane Hale'], 'Reuters'],
    ['By Reuters Staff', [], 'Reuters'],
    ['By Northwire', [], 'Northwire'],
    ['date 2023-01-26 By Jane Hale and Orla Stone', ['Jane Hale', 'Orla Stone'], undefined],
    ['Words and picture: Jane Hale', ['Jane Hale'], undefined],
    ['Elgin Echo, Friday, 5 July 2024', [], 'Elgin Echo'],
    ['By the time it closed, nobody came', [], undefined],
  ])('%s', (line, authors, publisher) => {
    const header = headerOf('Lido to close', line, '', body);
    expect(header.authors).toEqual(authors);
    expect(header.publisher).toBe(publisher);
  });

  it('are the host of an address where nothing else tells', () => {
    expect(headerOf('https://www.elginecho.example/a', 'Lido to close', body).publisher).toBe('elginecho.example');
  });
});

describe('mastheads', () => {
  it.each([
    ['Hollin Sentinel\n\nLido to close\n\nBy Corey Bain\nAugust 20, 2023', 'Hollin Sentinel', 'Lido to close'],
    [
      'Hollin Morning Mail\nWednesday February 7 2024\n\nLido to close, day two',
      'Hollin Morning Mail',
      'Lido to close, day two',
    ],
    ['Hollin Morning Mail\n5 May 2010', undefined, 'Hollin Morning Mail'],
    ['Lido to close in May\n\nThe Dorland Ledger, 8 February 2024', 'The Dorland Ledger', 'Lido to close in May'],
  ])('%s', (head, publisher, title) => {
    const text = `${head}\n\n${body}`;
    const { header } = read(text, 'plain');
    expect(header.publisher).toBe(publisher);
    expect(text.slice(header.title?.start, header.title?.end)).toBe(title);
  });
});

describe('datelines', () => {
  it('tell the day without its year', () => {
    expect(read(`Lido to close\n\nELGIN, Jan 26 (Reuters) - ${body}`, 'plain').header.monthDay).toBe('01-26');
    expect(read(`Lido to close\nElgin Evening Post\nELGIN, May 19\n\n${body}`, 'plain').header.monthDay).toBe('05-19');
    expect(read(`Lido to close\nElgin Evening Post\nSunday 19 May\n\n${body}`, 'plain').header.monthDay).toBe('05-19');
    expect(
      read(`Lido to close\nElgin Post, 18 May, 22:47. Last updated 19 May, 08:15\n\n${body}`, 'plain').header.monthDay,
    ).toBe('05-18');
    expect(read(`Lido to close\n\nELGIN, Jan 26, 2024 (Reuters) - ${body}`, 'plain').header.monthDay).toBeUndefined();
  });

  it.each<[string, string, string | undefined]>([
    ['ELGIN/OSLO, Jan 26 (Reuters) - ', 'ELGIN/OSLO, Jan 26 (Reuters) -', 'Reuters'],
    ['ELGIN, June 3, 2024 (Pan-Norvale Press) -- ', 'ELGIN, June 3, 2024 (Pan-Norvale Press) --', 'Pan-Norvale Press'],
    ['ELGIN, Republic of Norvale, June 3, 2024 (ONA) - ', 'ELGIN, Republic of Norvale, June 3, 2024 (ONA) -', 'ONA'],
    ['NEW ELGIN (AP) — ', 'NEW ELGIN (AP) —', 'AP'],
    ['(Reuters) - ', '(Reuters) -', 'Reuters'],
    ['Jan 22 (Reuters) - ', 'Jan 22 (Reuters) -', 'Reuters'],
    ['ELGIN, Norvale (AmWire) — Aug. 19, 2023 — ', 'ELGIN, Norvale (AmWire) — Aug. 19, 2023 —', 'AmWire'],
    ['ELGIN PORT Reuters -- ', 'ELGIN PORT Reuters --', 'Reuters'],
    ['Elgin (AFP) – ', 'Elgin (AFP) –', 'AFP'],
    ['ELGIN, Ill. — ', 'ELGIN, Ill. —', undefined],
    ['ELGIN, Ill. - September 10, 2025 - ', 'ELGIN, Ill. - September 10, 2025 -', undefined],
    ['ELGIN, Ill., Sept. 10, 2025 /HarlNewswire/ -- ', 'ELGIN, Ill., Sept. 10, 2025 /HarlNewswire/ --', 'HarlNewswire'],
    ['Elgin, 5 May 2010 – ', 'Elgin, 5 May 2010 –', undefined],
  ])('%s', (opening, placeLine, publisher) => {
    const text = `Lido to close\n\n${opening}${body}`;
    const { header, sentences } = read(text, 'plain');
    expect(text.slice(header.placeLine?.start, header.placeLine?.end)).toBe(placeLine);
    expect(header.publisher).toBe(publisher);
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(['Lido to close', `${opening}${body}`]);
  });

  it.each([
    'On May 5 - a Monday - ',
    'Lode Mills (LODE) - once a giant - ',
    'Lode Mills June 3 - the day it fell - ',
    'BREAKING NEWS — ',
    'A B - ',
  ])('are not: %s', (opening) => {
    expect(headerOf('Lido to close', '', opening + body).placeLine).toBeUndefined();
  });
});

describe('bylines over several lines', () => {
  it('name all their authors and the outlet', () => {
    const text = [
      'Lido to close',
      'By Jane Hale',
      'and Orla Stone',
      'Harbour Correspondent',
      'Elgin Daily News',
      '',
      body,
    ].join('\n');
    const { header, sentences } = read(text, 'plain');
    expect(header.authors).toEqual(['Jane Hale', 'Orla Stone']);
    expect(header.publisher).toBe('Elgin Daily News');
    expect(sentences.map(({ role }) => role)).toEqual(['title', 'byline', 'byline', 'byline', 'byline', 'body']);
  });
});

describe('credits', () => {
  it.each<[string, readonly string[]]>([
    ['Bloomberg and Reuters contributed to this report', ['Bloomberg', 'Reuters']],
    ['Source: Elgin Echo', ['Elgin Echo']],
    ['(Photo: Bloomberg)', ['Bloomberg']],
    ['Image: Jane Hale/Getty Images', ['Jane Hale', 'Getty Images']],
    ['With inputs from PTI', ['PTI']],
    ['Originally published by The Elgin Echo', ['Elgin Echo']],
    ['(Reporting by Jane Hale; editing by Orla Stone)', []],
    ['- AFP', ['AFP']],
  ])('%s', (line, credits) => {
    const text = ['Lido to close', body, '', line].join('\n');
    const { header, sentences } = read(text, 'plain');
    expect(header.credits).toEqual(credits);
    expect(sentences.at(-1)?.role).toBe('credit');
  });

  it('stand at the end of a caption', () => {
    const text = `Lido to close\n\nOrla Stone, mayor of Elgin. (Photo: Northwire)\n\n${body}`;
    const { header, sentences } = read(text, 'plain');
    expect(header.credits).toEqual(['Northwire']);
    expect(sentences.map(({ role }) => role)).toEqual(['title', 'caption', 'credit', 'body']);
  });
});

describe('the title', () => {
  it('is the first line that is no sentence', () => {
    expect(headerOf('date 2023-01-26', '', 'Why close the lido? Elgin asks', '', body).titleText).toBe(
      'Why close the lido? Elgin asks',
    );
  });

  it('is not a heading below the text has begun', () => {
    expect(headerOf(body, 'What comes next', body).title).toBeUndefined();
  });

  it('is a title again where it is repeated', () => {
    const { sentences } = read(['Lido to close', '151', 'Lido to close', '', body].join('\n'), 'plain');
    expect(sentences.map(({ role }) => role)).toEqual(['title', 'title', 'body']);
  });
});
