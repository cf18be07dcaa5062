import { describe, expect, it } from 'vitest';
import { told } from './figuresIn';

describe('dates in words, with slashes and in codes', () => {
  it.each([
    ['The weir was opened on 2019-Aug-01.', '2019-Aug-01 = 2019-08-01'],
    ['The order of 20190801 was lost.', '20190801 = 2019-08-01'],
    ['Some 20190801 votes were lost.', ''],
    ["The pier was built in April of '87.", "April of '87 = 1987-04"],
    ['The pier was built in nineteen eighty-six.', 'nineteen eighty-six = 1986'],
    [
      'The pier was sold on the fifteenth of August two thousand and five.',
      'fifteenth of August two thousand and five = 2005-08-15',
    ],
    ['The lock was rebuilt in two thousand homes.', ''],
    ['He came on May twenty-ninth.', 'May twenty-ninth = 2024-05-29'],
    ['He came on May twenty-nine.', 'May twenty-nine = 2024-05-29'],
    ['It will open on Tuesday the twenty-first.', 'Tuesday the twenty-first = 2024-05-21'],
    ['On Tuesday the first boats sailed.', 'Tuesday = 2024-05-14'],
    ['They met on Feb. 29.', 'Feb. 29 = 2024-02-29'],
    ['It was shut on 11/20, and 12/4.', '11/20 = 2023-11-20; 12/4 = 2023-12-04'],
    ['It was shut from 4/10 to 4/17.', '4/10 to 4/17 = 2024-04-10..2024-04-17'],
    ['It was shut Thursday 25/4.', 'Thursday 25/4 = 2024-04-25'],
    ['It was shut 2/27-3/2 there.', '2/27-3/2 = 2024-02-27..2024-03-02'],
    ['The odds were 10-3/2 there.', ''],
    ['He ran it on 24/7 shifts.', ''],
    ['Add 1/4, 1/2 and 3/4 then.', ''],
    ['It was cut from 1/4 to 1/2 of the crop.', ''],
    ['It was shut on 9/11.', ''],
    ['It was sold in two thousand.', ''],
    ['It stood in two thousand and five hundred homes.', ''],
    ['The park was cut in twenty ten-acre plots.', ''],
    ['They told of the deaths on 15 April of 87 people.', '15 April = 2024-04-15'],
    ['A majority of 3/4 is needed, since 1/2 of them left.', ''],
    ['It ran Nov 18-Dec 19, 2015.', 'Nov 18-Dec 19, 2015 = 2015-11-18..2015-12-19'],
    ['It fell in 2015-12.', '2015-12 = 2015-12'],
    ['The figures for 2023-Q3 and 2024 H1 were lost.', '2023-Q3 = 2023-Q3; 2024 H1 = 2024-H1'],
    [
      'They ran from the ninth till the seventeenth of April.',
      'ninth till the seventeenth of April = 2024-04-09..2024-04-17',
    ],
    [
      'They ran between the ninth and the seventeenth of April.',
      'between the ninth and the seventeenth of April = 2024-04-09..2024-04-17',
    ],
    ['The record of 133-03-03-2020 was read as 30/4.85 then.', ''],
    ['In March, 3 men died.', 'March = 2024-03'],
    ['In 2017 May said no.', '2017 = 2017'],
    ['The road is shut until 2150.', '2150 = 2150'],
  ])('%s', (text, expected) => {
    expect(told(text, ['date']).join('; ')).toBe(expected);
  });
});
