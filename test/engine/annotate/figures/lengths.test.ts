import { describe, expect, it } from 'vitest';
import { figuresIn, told } from './figuresIn';

describe('lengths of time', () => {
  it.each([
    ['It rose over five past years.', 'five past years = P5Y'],
    ['It rose in the next couple of months.', 'next couple of months = P2M'],
    ['It lasted all week, and all night.', 'all week = P1W'],
    ['They stayed for another week.', 'another week = P1W'],
    ['It was another week in court.', ''],
    ['It took two nights and three weekends.', 'two nights = P2D; three weekends = P3WE'],
    ['They sell at three night markets.', ''],
    ['It took two years and a quarter.', 'two years and a quarter = P2Y3M'],
    ['It took one and a half years.', 'one and a half years = P1Y6M'],
    ['They meet every other week.', 'every other week = P2W'],
    ['They meet every month.', ''],
    ['It leaks 12 litres of oil every day.', ''],
    ['They may be back in the next hour.', 'the next hour = PT1H'],
    ['It came at the last minute.', ''],
    ['Hours after the vote she left; days after, he did.', 'Hours = PTXH; days = PXD'],
    ['He died an hour later.', 'an hour = PT1H'],
    ['A week of protests began with a day of rest.', 'A week = P1W'],
    ['It is a year of age.', ''],
    ['The girl, then 14, met Reyes (now 45).', '14 = P14Y; 45 = P45Y'],
    ['He was then 3-0 up, now 2 down.', ''],
    ['Two girls age 6 and 8 saw it.', '6 = P6Y; 8 = P8Y'],
    ['Arno Keel was 95.', '95 = P95Y'],
    ['Harl United was 3 and the Kolm Index was 40 in May.', ''],
    ['Born in Kolm, she moved to Vell at 19 and joined a firm that stood at 40.', '19 = P19Y'],
    ['He serves 25 years and faces another ten.', '25 years = P25Y; ten = P10Y'],
    ['It took forty minutes, not ninety.', 'forty minutes = PT40M; ninety = PT90M'],
    ['He serves 25 years and faces another ten men.', '25 years = P25Y'],
    ['It takes one to two hours.', 'one to two hours = PT1H..PT2H'],
    ['She is the widow of one victim.', ''],
    ['He won at 71 Mill Lane; the index made it at 90 points.', ''],
  ])('%s', (text, expected) => {
    expect(told(text, ['duration']).join('; ')).toBe(expected);
  });

  it.each([
    ['It was the worst flood in 13 years.', true],
    ['It was her first title for more than 16 years.', true],
    ['Rates reached a 16-year high.', true],
    ['The arrest came in three days.', undefined],
    ['The first ship stayed for three days.', undefined],
    ['The first ship stayed through a three-year drought.', undefined],
  ])('tells how far a record goes back: %s', (text, isOfRecord) => {
    expect(figuresIn(text).find(({ kind }) => kind === 'duration')?.ofRecord).toBe(isOfRecord);
  });

  it.each([
    ['Buses run every 30 minutes.', true],
    ['The gate opens every other week.', true],
    ['The gate opens once a week.', true],
    ['It lasted 30 minutes.', undefined],
    ['Every 30 minutes that it lasted cost a life.', true],
  ])('tell how often a thing comes again: %s', (text, recurs) => {
    expect(figuresIn(text).find(({ kind }) => kind === 'duration')?.recurs).toBe(recurs);
  });

  it('are none where a number tells how often', () => {
    expect(figuresIn('It is taken twice a week.').filter(({ kind }) => kind === 'duration')).toEqual([]);
  });

  it.each([
    ['It was the worst flood in 13 years.', 2011],
    ['Rates reached a 16-year high.', 2008],
    ['It was the worst flood since 1987.', 1987],
    ['It has been shut since 1987.', undefined],
    ['It was the worst flood in months.', undefined],
  ])('tells the year that a record goes back to: %s', (text, since) => {
    expect(figuresIn(text).map((figure) => figure.since)).toContain(since);
    if (since !== undefined && text.includes('13')) expect(figuresIn(text, '')[0]?.since).toBeUndefined();
  });
});
