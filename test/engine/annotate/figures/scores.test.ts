import { describe, expect, it } from 'vitest';
import { figuresIn, told } from './figuresIn';

describe('results and records of results', () => {
  it.each([
    ['The Herons led 14-0 by half-time.', '14-0 = 14..0 score'],
    ['The Herons (11-4) beat the Otters (5-10) at home.', '11-4 = 11..4 score; 5-10 = 5..10 score'],
    ['Ruta Oln (52-3, 46 stoppages) is the champion.', '52-3 = 52..3 score'],
    ['He fell to 45-7-2 on Friday.', '45-7-2 = 45-7-2 score'],
    ['The Herons are 7-7 and out.', '7-7 = 7..7 score'],
    ['The Herons went 5-11 in his first year.', '5-11 = 5..11 score'],
    ['He went 10-12 miles.', ''],
    ['HERONS TOP OTTERS, 20 - 13, REACH FINAL', '20 - 13 = 20..13 score'],
    ['The two tied at 24-24.', '24-24 = 24..24 score'],
    ['Hollin beat Marrow 91-73 there.', '91-73 = 91..73 score'],
    ['They came back from 24–14 down.', '24–14 = 24..14 score'],
    ['Harl 2-2 Kolm', '2-2 = 2..2 score'],
    ['She made it 1-1 before it ended 3-3.', '1-1 = 1..1 score; 3-3 = 3..3 score'],
    ['See form 2-2 there.', ''],
    ['He was seen by 5-10 people.', ''],
    ['It went 10-8 miles off course.', ''],
    ['It lies 4-6 miles down.', ''],
    ['The line runs 24-7 there.', ''],
    ['They play 4-4-2 formation football.', ''],
    ['Read pages 45-7 again.', ''],
    ['A Karo 747-400 landed.', ''],
    ['Velmar United 3 Tarn Rovers 2', '3 Tarn Rovers 2 = 3..2 score'],
    ['Velmar 0 Tarn 10.', '0 Tarn 10 = 0..10 score'],
    ['Quake Kills 3, Injures 12', ''],
    ['Quake Kills 3 Hurts 12', ''],
    ['Call 555-0134 or 1-800-55-12.', ''],
  ])('%s', (text, expected) => {
    const scores = told(text, ['number']).filter((one) => one.endsWith(' score'));
    expect(scores.join('; ')).toBe(expected);
  });

  it('give how many of how many as two numbers', () => {
    const values = (text: string): unknown[] => figuresIn(text).map(({ value, unit }) => [value, unit]);
    expect(values('He ended with 29-of-34 and began 17-for-17.')).toEqual([
      [29, undefined],
      [34, undefined],
      [17, undefined],
      [17, undefined],
    ]);
    expect(values('She completed 29-of-34 passes.')).toEqual([
      [29, 'pass'],
      [34, 'pass'],
    ]);
  });
});

describe('what a game is told by', () => {
  it.each([
    ['With 4:48 remaining the ball was lost.', '4:48 = PT4M48S'],
    ['He was stopped at the 2:15 mark.', '2:15 = PT2M15S'],
    ['She scored with 7:41 left in the half.', '7:41 = PT7M41S'],
  ])('a clock of play: %s', (text, expected) => {
    expect(told(text, ['time', 'duration']).join('; ')).toBe(expected);
  });

  it('keeps times of the day', () => {
    expect(told('The 8:15 left the depot.', ['time', 'duration'])).toEqual(['8:15 = T08:15']);
  });

  it('takes no quarter of a game for one of a year', () => {
    expect(told('He threw two touchdowns in the second quarter.', ['date', 'ordinal'])).toEqual(['second = 2']);
    expect(told('Profit fell in the second quarter.', ['date', 'ordinal'])).toEqual(['second quarter = 2024-Q2']);
  });
});
