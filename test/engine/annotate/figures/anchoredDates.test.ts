import { describe, expect, it } from 'vitest';
import { told } from './figuresIn';

describe('dates that hang on another, on a week, a feast or the calendar', () => {
  it.each([
    ['They met on the last day of February.', 'the last day of February = 2024-02-29'],
    ['They will meet on the 15th day of next month.', 'the 15th day of next month = 2024-06-15'],
    ['It fell in the last week of July 2023.', 'the last week of July 2023 = 2023-W30'],
    ['It fell in the third week of 2022.', 'the third week of 2022 = 2022-W03'],
    ['The rent is due in the ninth month of next year.', 'the ninth month of next year = 2025-09'],
    ['The market is held on the first Friday of next month.', 'the first Friday of next month = 2024-06-07'],
    ['They vote on the second Tuesday in November 2025.', 'the second Tuesday in November 2025 = 2025-11-11'],
    ['The first Friday boat sailed.', 'Friday = 2024-05-10'],
    ['The ferry resumes two weeks after Easter.', 'two weeks after Easter = 2024-04-14'],
    ['The ferry stopped three days before May 13, 2019.', 'three days before May 13, 2019 = 2019-05-10'],
    ['It was shut for the two weeks before Easter.', 'Easter = 2024-03-31'],
    ["He left three days after Monday's flood.", 'Monday = 2024-05-13'],
    ['It begins the week of June 10.', 'the week of June 10 = 2024-W24'],
    ['A strike is planned for the week beginning 3 June.', 'the week beginning 3 June = 2024-W23'],
    ['A fair was held over Labor Day weekend.', 'Labor Day weekend = 2023-W35-WE'],
    ['Shops opened early on Black Friday 2019.', 'Black Friday 2019 = 2019-11-29'],
    ['It was another black Friday for them.', ''],
    ['She was born on Ash Wednesday 1994.', 'Ash Wednesday 1994 = 1994-02-16'],
    ['It sank last Easter.', 'last Easter = 2024-03-31'],
    ['The vote comes the week after next.', 'the week after next = 2024-W22'],
    ['It was mild the year before last.', 'the year before last = 2022'],
    ['Sales are up 4% in the year to date.', 'year to date = 2024'],
    ['They raised the forecast for the year.', 'the year = 2024'],
    ['It fell in the year after the flood.', ''],
    ['It fell for the week ended May 3.', 'May 3 = 2024-05-03'],
    ['It rose in the last fiscal year.', 'the last fiscal year = 2023'],
    ['They will meet next week on Tuesday.', 'next week on Tuesday = 2024-05-21'],
    ['They will meet next Friday.', 'next Friday = 2024-05-24'],
    ['They met last Monday.', 'last Monday = 2024-05-06'],
    ['They will have a hearing in two weeks.', 'in two weeks = 2024-05-30'],
    ['It may have been shut on Saturday.', 'Saturday = 2024-05-11'],
    ['It was due to have repairs on Saturday.', 'Saturday = 2024-05-18'],
    ['He came the day before Christmas 2002.', 'the day before Christmas 2002 = 2002-12-24'],
    ['It fell in 2019 and recovered in the following year.', '2019 = 2019; the following year = 2020'],
    ['They met on Monday, and parted the following week.', 'Monday = 2024-05-13; the following week = 2024-W21'],
    ['They will do so the following week.', ''],
    ['The vote was on Dec.14.', 'Dec.14 = 2023-12-14'],
    ['It closed between May and July.', 'between May and July = 2024-05..2024-07'],
  ])('%s', (text, expected) => {
    expect(told(text, ['date']).join('; ')).toBe(expected);
  });
});
