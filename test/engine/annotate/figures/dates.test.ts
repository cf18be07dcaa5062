import { describe, expect, it } from 'vitest';
import { figures } from '../../../../src/engine/annotate/figures/figures';
import { tokenize } from '../../../../src/engine/read/tokens';
import { day, figuresIn, told } from './figuresIn';

const dated = ['date', 'time'];

describe('dates against the day of the account, a Thursday', () => {
  it.each([
    ['Talks began on January 26, 2023.', 'January 26, 2023 = 2023-01-26'],
    ['Talks began on 26 January 2023.', '26 January 2023 = 2023-01-26'],
    ['Files were seized in a 2008 police raid.', '2008 = 2008'],
    ['In 2008 police came twice.', '2008 = 2008'],
    ['It drew 2008 police officers.', ''],
    ['It was the model for a 1982 comic series.', '1982 = 1982'],
    ["He led the Owls' 1983 title team.", '1983 = 1983'],
    ["It filled the Owls' 2000 seats.", ''],
    ['He owned up in 2006: "I did it."', '2006 = 2006'],
    ['The mill dates to 1935.', '1935 = 1935'],
    ['The mill dates back to about 1870.', '1870 = 1870'],
    ['It recalls the great flood of 1812, and the tiara of 1811.', '1812 = 1812; 1811 = 1811'],
    ['They counted the total of 1811 and a fleet of 1812 ships.', ''],
    ['The feud began about 1970.', '1970 = 1970'],
    ['About 1970 came.', ''],
    ["It comes in early '09.", "early '09 = 2009"],
    ['It sold well in the late nineteen sixties.', 'late nineteen sixties = 196X'],
    ['She left four and a half years ago.', 'four and a half years ago = 2019-11'],
    ['She left a fortnight ago.', 'a fortnight ago = 2024-05-02'],
    ['He fell two Sundays ago.', 'two Sundays ago = 2024-05-05'],
    ['He fell two Thursdays ago.', 'two Thursdays ago = 2024-05-02'],
    ['It was shut through the weekend.', 'the weekend = 2024-W19-WE'],
    ['He died on 12 December.', '12 December = 2023-12-12'],
    ['A day of mourning was declared in the region for Saturday.', 'Saturday = 2024-05-18'],
    ['The school reopens Tuesday.', 'Tuesday = 2024-05-21'],
    ['The road will stay shut until at least Tuesday.', 'Tuesday = 2024-05-21'],
    [
      'The bank held its rate at a high of sixteen years from late 2022 until March, when it cut.',
      'late 2022 = 2022; March = 2024-03',
    ],
    ['They vote again on Monday week.', 'Monday week = 2024-05-27'],
    ['The mill dates from c.1660.', 'c.1660 = 1660'],
    ['It was printed by The Daily Sun.', ''],
    ['He fell in a 30-7 Oct. 19 loss.', 'Oct. 19 = 2023-10-19'],
    ['He was held early Jan. 6 on a road.', 'Jan. 6 = 2024-01-06'],
    ['He was held this August 2nd.', 'August 2nd = 2024-08-02'],
    ['It sold early January 300 boats.', 'early January = 2024-01'],
    ['He left after the 2002 - 03 season.', '2002 - 03 = 2002..2003'],
    ['He rowed from 1995 - 99 for them.', '1995 - 99 = 1995..1999'],
    ['In 2002 - 30 men were there - it fell.', '2002 = 2002'],
    ['Talks began on the 26th of January.', '26th of January = 2024-01-26'],
    ['Talks began on Jan. 26.', 'Jan. 26 = 2024-01-26'],
    ['Talks end on Dec 6.', 'Dec 6 = 2023-12-06'],
    ['Talks end on 6 Nov there.', '6 Nov = 2024-11-06'],
    ['Friday, 15 March 2024', 'Friday, 15 March 2024 = 2024-03-15'],
    ['It begins on Thursday 21 March.', 'Thursday 21 March = 2024-03-21'],
    ['Posted 05-Aug-2016 by Ida.', '05-Aug-2016 = 2016-08-05'],
    ['It fell on 2023-02-03.', '2023-02-03 = 2023-02-03'],
    ['It fell on 03/02/2023.', '03/02/2023 = 2023-03-02'],
    ['It fell on 03/02/2023 and rose on 4 May 2023.', '03/02/2023 = 2023-02-03; 4 May 2023 = 2023-05-04'],
    ['It was posted on 08. 07. 2012.', '08. 07. 2012 = 2012-07-08'],
    ['It fell on 2 / 29 / 2012.', '2 / 29 / 2012 = 2012-02-29'],
    ['Published on 15.03.2024 there.', '15.03.2024 = 2024-03-15'],
    ['It fell in December 2008.', 'December 2008 = 2008-12'],
    ['It fell in March.', 'March = 2024-03'],
    ['It was stolen in July.', 'July = 2023-07'],
    ['It will be shown in September.', 'September = 2024-09'],
    ['It should be completed in October.', 'October = 2024-10'],
    ['It was stolen in April last year.', 'April last year = 2023-04'],
    ['It ends in October of next year.', 'October of next year = 2025-10'],
    ['It began in late July.', 'late July = 2023-07'],
    ['At the end of July a man came.', 'the end of July = 2023-07'],
    ['Banks stay shut until Friday.', 'Friday = 2024-05-17'],
    ['The bank was shut until Friday.', 'Friday = 2024-05-10'],
    ['It closes this coming Thursday.', 'this coming Thursday = 2024-05-23'],
    ['The Hallam 2000 Index fell.', ''],
    ['It may rain, and they march on.', ''],
    ['Then May said so to April Jones.', ''],
    ['He was arrested in 2018.', '2018 = 2018'],
    ['The 2004 flood was worse.', '2004 = 2004'],
    ['It will open by the end of 2025.', 'the end of 2025 = 2025'],
    ['It began in mid-2021.', 'mid-2021 = 2021'],
    ['It ran from 2015 to 2019.', '2015 to 2019 = 2015..2019'],
    ['It ran between March 3 and March 7.', 'between March 3 and March 7 = 2024-03-03..2024-03-07'],
    ['It runs March 3-7.', 'March 3-7 = 2024-03-03..2024-03-07'],
    ['Some 2000 people came.', ''],
    ['It rose by 3 per cent compared to 2008.', '2008 = 2008'],
    ['It stays shut until at least 2031.', '2031 = 2031'],
    ['The index closed at 1987.', ''],
    ['It grew in the fourth quarter of 2022.', 'fourth quarter of 2022 = 2022-Q4'],
    ['It grew in Q4 2022.', 'Q4 2022 = 2022-Q4'],
    ['It fell in the first quarter.', 'first quarter = 2024-Q1'],
    ['It fell in the third quarter.', 'third quarter = 2023-Q3'],
    ['It fell last quarter.', 'last quarter = 2024-Q1'],
    ['Sales rose in the first three months of 2021.', 'first three months of 2021 = 2021-Q1'],
    ['Sales rose in the first six months of this year.', 'first six months of this year = 2024-H1'],
    ['It grew in the first half of 2021.', 'first half of 2021 = 2021-H1'],
    ['It comes in the second half of the year.', 'second half of the year = 2024-H2'],
    ['It peaked in the 1990s.', '1990s = 199X'],
    ['It peaked in the mid-1990s.', 'mid-1990s = 199X'],
    ["It peaked in the '80s.", "'80s = 198X"],
    ['It peaked in the nineties.', 'nineties = 199X'],
    ['It was built in the 19th century.', '19th century = 18XX'],
    ['It was signed last summer.', 'last summer = 2023-SU'],
    ['It would report in spring next year.', 'spring next year = 2025-SP'],
    ['The asteroid 2011 KX9 was found in 2012.', '2012 = 2012'],
    ['The valley was settled 1,500 years ago.', ''],
    ['A change, forecast for Tuesday, may help.', 'Tuesday = 2024-05-21'],
    ['It reopens in the spring of 2026.', 'the spring of 2026 = 2026-SP'],
    ['They met on Thursday.', 'Thursday = 2024-05-16'],
    ['They met on Friday.', 'Friday = 2024-05-10'],
    ['HOLM, May 15 - The gale sank two boats on Friday.', 'May 15 = 2024-05-15; Friday = 2024-05-10'],
    ['They met on Sunday morning.', 'Sunday morning = 2024-05-12TMO'],
    ['They met early Monday.', 'early Monday = 2024-05-13TMO'],
    ['They will meet on Friday.', 'Friday = 2024-05-17'],
    ['On Friday she meets the winner.', 'Friday = 2024-05-17'],
    ['They will meet on Friday, a spokesman said on Tuesday.', 'Friday = 2024-05-17; Tuesday = 2024-05-14'],
    ['The vote is next Tuesday.', 'next Tuesday = 2024-05-21'],
    ['The vote was last Thursday.', 'last Thursday = 2024-05-09'],
    ['They plan to sign it on Monday.', 'Monday = 2024-05-20'],
    ['They came to see it on Monday.', 'Monday = 2024-05-13'],
    ['It sank on Tuesday of last week.', 'Tuesday of last week = 2024-05-07'],
    ['The Sun said so, and the sun sat low.', ''],
    ['It was Black Monday again.', ''],
    ['The vote is tomorrow.', 'tomorrow = 2024-05-17'],
    ['The vote was yesterday.', 'yesterday = 2024-05-15'],
    ['It struck this morning.', 'this morning = 2024-05-16TMO'],
    ['He left last night.', 'last night = 2024-05-15TNI'],
    ['He told USA Today so.', ''],
    ['He left three days ago.', 'three days ago = 2024-05-13'],
    ['He left two years ago.', 'two years ago = 2022'],
    ['He left four months ago.', 'four months ago = 2024-01'],
    ['He left a week ago.', 'a week ago = 2024-05-09'],
    ['It was built in two weeks.', ''],
    ['It will open in two weeks.', 'in two weeks = 2024-05-30'],
    ['It closed last month.', 'last month = 2024-04'],
    ['It closed last week.', 'last week = 2024-W19'],
    ['It closed last year.', 'last year = 2023'],
    ['It closes later this year.', 'later this year = 2024'],
    ['It happened over the weekend.', 'the weekend = 2024-W19-WE'],
    ['A vote is due in the coming days.', 'coming days = FUTURE_REF'],
    ['Sales grew in recent quarters.', 'recent quarters = PAST_REF'],
    ['It ends on the 18th.', 'the 18th = 2024-05-18'],
    ['He came on Christmas Day.', 'Christmas Day = 2023-12-25'],
    ['It was shut on Good Friday.', 'Good Friday = 2024-03-29'],
    ['They want a deal by Christmas.', 'Christmas = 2024-12-25'],
    ['Sales rose after Christmas shopping.', ''],
    ['It was sold in the summer.', 'the summer = 2023-SU'],
    ['The bridge will open by late spring.', 'late spring = 2025-SP'],
    ['In winter the road is closed.', ''],
    ['The bank was told to stay shut until Friday.', 'Friday = 2024-05-17'],
    ['Every Friday they meet.', ''],
    ['It peaked in the 70s and 80s.', '70s = 197X; 80s = 198X'],
    ['It peaked in the noughties.', 'noughties = 200X'],
    ['It was signed on the twenty-first of March, 2017.', 'twenty-first of March, 2017 = 2017-03-21'],
    ['In March second place went to him.', 'March = 2024-03'],
    ['They met on Tuesday, the 14th.', 'Tuesday, the 14th = 2024-05-14'],
    ['Prices were cut twice this year--the first time in March.', 'this year = 2024; March = 2024-03'],
    ['The shares gained in early morning trading.', 'early morning = TMO'],
    ['It ran between 3 and 12 September.', '3 and 12 September = 2024-09-03..2024-09-12'],
    ['It ran from the 3rd to the 12th of June 2019.', '3rd to the 12th of June 2019 = 2019-06-03..2019-06-12'],
    ['It ran from Dec 5 to Feb 3, 2020.', 'Dec 5 to Feb 3, 2020 = 2019-12-05..2020-02-03'],
    ['The court sat on 18 and 19 June.', '18 = 2024-06-18; 19 June = 2024-06-19'],
    ['The court sat on the 3rd and 4th of June.', '3rd = 2024-06-03; 4th of June = 2024-06-04'],
    ['He had 18 and 19 June was late.', '19 June = 2024-06-19'],
    ['It opened on January first 2000.', 'January first 2000 = 2000-01-01'],
    ['It rained in May-June 2019.', 'May-June 2019 = 2019-05..2019-06'],
    ['It was shut from June until August.', 'June until August = 2023-06..2023-08'],
    ['They met from Monday to Friday.', 'Monday to Friday = 2024-05-06..2024-05-10'],
    ['They will meet from Monday to Friday.', 'Monday to Friday = 2024-05-20..2024-05-24'],
  ])('%s', (text, expected) => {
    expect(told(text, dated).join('; ')).toBe(expected);
  });
});

describe('dates that point back', () => {
  it.each([
    ['The shares ended the day at 41.', 'the day = 2024-05-16'],
    ['On Monday the gale passed. Later in the day it rained.', 'Monday = 2024-05-13; Later in the day = 2024-05-13'],
    ['They met on Monday, and parted on the same day.', 'Monday = 2024-05-13; the same day = 2024-05-13'],
    ['On Tuesday it fell; a day earlier it had risen.', 'Tuesday = 2024-05-14; a day earlier = 2024-05-13'],
    ['He was held on Monday. The following day he was let go.', 'Monday = 2024-05-13; The following day = 2024-05-14'],
    ['A man fell on Friday and died that night.', 'Friday = 2024-05-10; that night = 2024-05-10TNI'],
    ['He was held on Monday. Later that day he was let go.', 'Monday = 2024-05-13; Later that day = 2024-05-13'],
    [
      'It closed on Monday. The panes were broken the night before.',
      'Monday = 2024-05-13; the night before = 2024-05-12TNI',
    ],
    ['They met on Monday. That day he wore grey.', 'Monday = 2024-05-13'],
    ['He wore grey that night.', ''],
    ['At the end of the day it is a matter of trust.', ''],
    ['On the day after the storm, and the day of the vote, he left.', ''],
    ['Sales rose 4% in March from the same month last year.', 'March = 2024-03; the same month last year = 2023-03'],
    [
      'Sales in Q1 2024 rose from the same period a year earlier.',
      'Q1 2024 = 2024-Q1; the same period a year earlier = 2023-Q1',
    ],
  ])('%s', (text, expected) => {
    expect(told(text, dated).join('; ')).toBe(expected);
  });

  it('look for their day in the sentences before', () => {
    const text = 'The gale came on Monday. It sank two boats. By the end of the day it had passed.';
    const sentences = [...text.matchAll(/[^.]+\./g)].map(({ index, 0: words }, paragraph) => ({
      start: index,
      end: index + words.length,
      role: 'body' as const,
      paragraph,
      quoteDepth: 0,
    }));
    const tokens = sentences.map((sentence) => tokenize(text, sentence));
    const days = figures(text, sentences, tokens, { iso: day }).filter(({ kind }) => kind === 'date');
    expect(days.map(({ value }) => value)).toEqual(['2024-05-13', '2024-05-13']);
  });
});

describe('dates of an account without a date', () => {
  it.each([
    ['They met on Thursday.', 'Thursday = XXXX-WXX-4'],
    ['They met on Sunday morning.', 'Sunday morning = XXXX-WXX-7TMO'],
    ['They met on Feb. 6.', 'Feb. 6 = XXXX-02-06'],
    ['They met in July.', 'July = XXXX-07'],
    ['They met last year.', 'last year = XXXX'],
    ['They met last month.', 'last month = XXXX-XX'],
    ['They met today.', 'today = XXXX-XX-XX'],
    ['They met on 6 Feb 2023.', '6 Feb 2023 = 2023-02-06'],
    ['They met in the first quarter.', 'first quarter = XXXX-Q1'],
  ])('%s', (text, expected) => {
    expect(told(text, dated, '').join('; ')).toBe(expected);
  });

  it.each([
    ['They met on Thursday.', true],
    ['They met on Feb. 6.', true],
    ['They met last year.', true],
    ['They met on 6 Feb 2023.', undefined],
    ['They met in 2023.', undefined],
  ])('say whether the date hangs on another: %s', (text, relative) => {
    expect(figuresIn(text)[0]?.relative).toBe(relative);
  });
});

describe('times', () => {
  it.each([
    ['It struck at 9:27 a.m., 13 miles away.', '9:27 a.m. = T09:27'],
    ['It struck at 9:27 a.m. Sunday.', '9:27 a.m. = T09:27; Sunday = 2024-05-12'],
    ['It struck at 4. 30am in the centre.', '4. 30am = T04:30'],
    ['It struck at 4: 30 a. m. local time.', '4: 30 a. m. local time = T04:30'],
    ['The launch came at 18:12 hours local time (14:42 GMT).', '18:12 hours local time = T18:12; 14:42 GMT = T14:42Z'],
    ['It struck at 0737 GMT.', '0737 GMT = T07:37Z'],
    ['It struck at 11. 30 p. m. ET there.', '11. 30 p. m. ET = T23:30'],
    ['It struck at 14: 08 there.', '14: 08 = T14:08'],
    ['It struck at 5 p.m. there.', '5 p.m. = T17:00'],
    ['It struck at 12:15 am.', '12:15 am = T00:15'],
    ['It closed at 6.30pm.', '6.30pm = T18:30'],
    ['It struck at noon.', 'noon = T12:00'],
    ['It struck before midnight.', 'midnight = T00:00'],
    ['Doors open from 6-8 p.m. there.', '6-8 p.m. = T18:00..T20:00'],
    ['It is open 9 a.m. to 5 p.m. there.', '9 a.m. to 5 p.m. = T09:00..T17:00'],
    ['The tide came at a quarter to eleven.', 'a quarter to eleven = T10:45'],
    ["The boats went out at two o'clock.", "two o'clock = T02:00"],
    ['It fell at nine in the evening.', 'nine in the evening = T21:00'],
    ['They came in the early hours of the morning.', 'the early hours of the morning = TMO'],
    ['They came at dawn.', 'dawn = TMO'],
    ['14 March 2024 - 09:05 By Northwire', '14 March 2024 - 09:05 = 2024-03-14T09:05'],
    ['The score was 5:1 there.', ''],
  ])('%s', (text, expected) => {
    expect(told(text, dated).join('; ')).toBe(expected);
  });

  it.each([
    ['It began in early September.', 'early'],
    ['It began in mid-2013.', 'mid'],
    ['It began in the middle of June.', 'mid'],
    ['It began at the end of July.', 'late'],
    ['It began in July.', undefined],
    ['It began earlier this year.', undefined],
    ['It began early on Thursday.', undefined],
    ['Trains will not run before 31 December.', 'at least'],
    ["It won't be mended before Monday.", 'at least'],
    ['They left before Monday.', undefined],
    ['It was not long ago, before Monday.', undefined],
  ])('which part or bound is meant: %s', (text, modifier) => {
    expect(figuresIn(text).find(({ kind }) => kind === 'date')?.modifier).toBe(modifier);
  });

  it('keep the zone as written', () => {
    expect(figuresIn('It struck at 0737 GMT.')[0]?.zone).toBe('GMT');
    expect(figuresIn('It struck at 5:11 p.m. local time.')[0]?.zone).toBe('local time');
  });
});
