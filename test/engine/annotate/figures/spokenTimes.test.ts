import { describe, expect, it } from 'vitest';
import { told } from './figuresIn';

describe('times in words and hours that a part of the day tells', () => {
  it.each([
    ['It hit the quay at 8 last night.', '8 = T20:00'],
    ['It hit the quay at 10:30 last night.', '10:30 = T22:30'],
    ['It hit the quay at 10:30 a.m., and last night again.', '10:30 a.m. = T10:30'],
    ['They will talk from 7 to 9 this evening.', '7 to 9 = T19:00..T21:00'],
    ['It rose just after eleven on Tuesday morning.', 'eleven = T11:00'],
    ['It fell at 9.17 on the night of the 22nd.', '9.17 = T21:17'],
    ['It was told to about twenty on Tuesday morning.', ''],
    ["Some 8 last night's guests stayed.", ''],
    ['The tide came at twenty past eight in the evening.', 'twenty past eight in the evening = T20:20'],
    ['The tide came at five minutes to two.', 'five minutes to two = T01:55'],
    ['The tide came at five-thirty.', 'five-thirty = T05:30'],
    ['The tide came at five thirty-year-old piers.', ''],
    ['The lock closes between 5 and 6 in the afternoon.', 'between 5 and 6 in the afternoon = T17:00..T18:00'],
    ['I for one am glad.', ''],
    ['He was changed after nine eleven.', ''],
    ['It grew from ten to eleven.', ''],
    ['It rang at twenty to four in the morning.', 'twenty to four in the morning = T03:40'],
    [
      'It was about ten to seven when he left, just before five to eight.',
      'ten to seven = T06:50; five to eight = T07:55',
    ],
    ['They lost by ten to seven at five to eight boats.', ''],
    ['It takes around ten to twelve.', ''],
    ['It was seen at first light, before sunrise.', 'first light = TMO; sunrise = TMO'],
    ['The first light went on.', ''],
    ['The bell rang at seven p.m. there.', 'seven p.m. = T19:00'],
    ['The bell rang at one thirty p.m. there.', 'one thirty p.m. = T13:30'],
    ['The bell rang at 17.30 GMT there.', '17.30 GMT = T17:30Z'],
    ['The rate was 17.30 there.', ''],
    ['It sank shortly before nine on Friday.', 'nine = T09:00'],
    ['It sank just after 5, and soon after six crews came.', '5 = T05:00'],
    [
      'It sank at half past midnight, five minutes to noon or so.',
      'half past midnight = T00:30; five minutes to noon = T11:55',
    ],
    ['It sank at 14.12 this afternoon and was found at 6.40 the next morning.', '14.12 = T14:12; 6.40 = T06:40'],
    ['It sailed at 0915.', '0915 = T09:15'],
    ['Doors open between 0730-0930 daily.', '0730-0930 = T07:30..T09:30'],
    ['It was 30 miles out at lunchtime, before dinner.', 'lunchtime = TMEL; dinner = TMED'],
    ['They left after dinner with the mayor.', ''],
  ])('%s', (text, expected) => {
    expect(told(text, ['time']).join('; ')).toBe(expected);
  });
});
