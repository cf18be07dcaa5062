import { describe, expect, it } from 'vitest';
import { told } from './figuresIn';

describe('numbers in words, in powers and in both', () => {
  it.each([
    ['twenty and three fifths', 'twenty and three fifths = 20.6'],
    ['two and fifty-four hundredths', 'two and fifty-four hundredths = 2.54'],
    ['three and a fifth', 'three and a fifth = 3.2'],
    ['Four men were hurt and a fifth died.', 'Four men = 4 man'],
    ['It holds two million and three fifths of them.', 'two million and three fifths = 2600000'],
    ['It cost one billion and a half million marks.', 'one billion and a half million marks = 1000500000 mark'],
    ['a fifth', 'a fifth = 0.2'],
    ['A fifth man came.', ''],
    ['one twenty-fifth', 'one twenty-fifth = 0.04'],
    ['His one twenty-fifth share was sold.', 'one twenty-fifth = 0.04'],
    ['three twenty-firsts', 'three twenty-firsts = 0.1429'],
    ['one hundred thirty-fifths', 'one hundred thirty-fifths = 2.85714285714286'],
    ['one hundred and thirty fifths', 'one hundred and thirty fifths = 26'],
    ['It rose by two hundred point seventy-one.', 'two hundred point seventy-one = 200.71'],
    ['It was nought point eleven.', 'nought point eleven = 0.11'],
    ['The load is 1.3e6 and -12e-1 here.', '1.3e6 = 1300000; -12e-1 = -1.2'],
    ['The 7e7 flew.', ''],
    ['They flew the 411 Kestrel there.', ''],
    ['They flew the 411 Kestrels there.', '411 Kestrels = 411 kestrel'],
    ['The load is 2.5^-1 here.', '2.5^-1 = 0.4'],
    ['They sold 3 hundred and 21 boats.', '3 hundred and 21 boats = 321 boat'],
    ['They sold 4 thousand 3 hundred boats.', '4 thousand 3 hundred boats = 4300 boat'],
    ['They sold 5 thousand and 300 were lost.', '5 thousand = 5000; 300 = 300'],
    ['The sum was 1.111,11 then.', '1.111,11 = 1111.11'],
    ['The odds were one over twenty.', 'one over twenty = 0.05'],
    ['One over 20 men came.', '20 men = 20 man'],
    ['It affects one in 250 births.', 'one in 250 = 0.004'],
    ['It affects one in 40,000 births.', 'one in 40,000 = 0.000025'],
    ['He came one in 2000.', ''],
    ['He came one in 2016.', ''],
    ['It takes 1 in 20 minutes.', '1 = 1'],
    ['It had hundred thousand members.', 'hundred thousand members = 100000 member'],
    ['A few hundred thousand members left.', 'A few hundred thousand members = hundreds member'],
    ['It was minus three fifths.', 'minus three fifths = -0.6'],
    ['Two pairs plus two cars were lost.', 'Two pairs = 2 pair; two cars = 2 car'],
    ['See http://weir.example/a?q=30%25%2020% there.', ''],
    ['The book sold 2.33 k', '2.33 k = 2330'],
  ])('%s', (text, expected) => {
    expect(told(text, ['number', 'count', 'percent', 'quantity', 'money']).join('; ')).toBe(expected);
  });
});

describe('places in a row, also from its end', () => {
  it.each([
    ['He came second to last.', 'second to last = -2'],
    ['She was the third-to-last speaker.', 'third-to-last = -3'],
    ['It was the penultimate stop.', 'penultimate = -2'],
    ['It was the last but one stop, and the next-to-last day.', 'last but one = -2; next-to-last = -2'],
    ["He came second to last year's winner.", 'second = 2'],
    ['The last but not least of them left.', ''],
    ['It was a hundred trillionth of it.', 'a hundred trillionth = 100000000000000'],
    ['It was one twenty-fifth of it.', ''],
  ])('%s', (text, expected) => {
    expect(told(text, ['ordinal']).join('; ')).toBe(expected);
  });
});
