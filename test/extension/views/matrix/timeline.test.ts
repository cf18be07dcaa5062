import { describe, expect, it } from 'vitest';
import { scaleOf, ticksOf, xOf } from '../../../../src/views/matrix/page/timeScale';
import { timeSpan } from '../../../../src/views/matrix/page/timeSpan';
import { timelineRows, trackOf, writtenSpans } from '../../../../src/views/matrix/page/timelineTrack';
import { answer, matrix, row } from './matrices';

const at = (iso: string): number => Date.parse(iso);

describe('the time that a date means', () => {
  it.each([
    ['2024-05-04', '2024-05-04T00:00Z', '2024-05-05T00:00Z'],
    ['2024-05-04T08:54', '2024-05-04T08:54Z', '2024-05-04T08:55Z'],
    ['2024-05-04TNI', '2024-05-04T00:00Z', '2024-05-05T00:00Z'],
    ['2024-05', '2024-05-01T00:00Z', '2024-06-01T00:00Z'],
    ['2022-Q4', '2022-10-01T00:00Z', '2023-01-01T00:00Z'],
    ['2018', '2018-01-01T00:00Z', '2019-01-01T00:00Z'],
  ])('%s is from %s until %s', (value, start, end) => {
    expect(timeSpan(value)).toEqual({ start: at(start), end: at(end) });
  });

  it('goes from the first to the last day of a range', () => {
    expect(timeSpan(['2024-05-01', '2024-05-03'])).toEqual({ start: at('2024-05-01'), end: at('2024-05-04') });
  });

  it.each([[undefined], [''], ['XXXX-05-04'], ['T09:30'], ['P23Y'], [43], [[1, 2] as const]])(
    'is not guessed for %j',
    (value) => {
      expect(timeSpan(value)).toBeUndefined();
    },
  );
});

describe('the axis', () => {
  const days = (from: string, to: string) => scaleOf([{ start: at(from), end: at(to) }], 400);

  it('goes from the first time to the last, and shows a day at least', () => {
    const scale = days('2024-05-04', '2024-05-08');
    expect(scale && xOf(scale, at('2024-05-06'))).toBe(200);
    const minute = days('2024-05-04T12:00Z', '2024-05-04T12:01Z');
    expect(minute && minute.to - minute.from).toBe(86_400_000);
    expect(scaleOf([], 400)).toBeUndefined();
  });

  it.each([
    ['2024-05-04', '2024-05-05', 4, ['4 May 2024', '06:00', '12:00', '18:00', '5 May 2024']],
    ['2024-05-04', '2024-05-08', 4, ['4 May 2024', '5 May 2024', '6 May 2024', '7 May 2024', '8 May 2024']],
    ['2024-01-15', '2024-06-15', 6, ['Feb 2024', 'Mar 2024', 'Apr 2024', 'May 2024', 'Jun 2024']],
    ['1990-06-01', '2024-06-01', 4, ['2000', '2010', '2020']],
    ['0800-01-01', '2024-01-01', 4, ['1000', '1500', '2000']],
  ])('from %s to %s has round ticks', (from, to, most, words) => {
    const scale = days(from, to);
    expect(scale && ticksOf(scale, most).map((tick) => tick.words)).toEqual(words);
  });
});

describe('a fact on the timeline', () => {
  const room = { width: 480, undatedWidth: 60 };
  const { sources } = matrix([]);
  const written = writtenSpans(sources);
  const scale = scaleOf(
    written.filter((span) => span !== undefined),
    room.width,
  );
  const toll = row('boats lost', 'conflict', {
    0: [answer('6 boats', { value: 6 })],
    1: [answer('6 boats', { value: 6 })],
    2: [answer('9 boats', { value: 9, group: 2 })],
  });

  it('is one that changed or gives a date', () => {
    const same = row('repairs', 'agree', { 0: [answer('£40,000')], 2: [answer('£40,000')] });
    const dated = row('opening', 'agree', { 0: [answer('24 May', { value: '2024-05-24' })] });
    expect(timelineRows([toll, same, dated])).toEqual([toll, dated]);
  });

  it('has a lane an answer, the greatest number on top, and a mark an account at its date line', () => {
    const track = trackOf(toll, written, scale, room);
    expect(track.lanes.map(({ words }) => words)).toEqual(['9 boats', '6 boats']);
    expect(track.marks.map(({ kind, source }) => [kind, source])).toEqual([
      ['written', 0],
      ['written', 2],
      ['undated', 1],
    ]);
    const [early, late] = track.marks;
    expect(early?.x).toBe(80);
    expect(late?.x).toBe(400);
    expect(late && early && late.y < early.y).toBe(true);
    // A day is a day long.
    expect(early?.reach).toEqual({ from: 0, to: 160 });
    expect(track.told).toBeUndefined();
  });

  it('keeps accounts of the same time apart without moving them in time', () => {
    const many = row('boats lost', 'agree', { 0: [answer('6')], 2: [answer('6')] });
    const same = [written[0], undefined, written[0]];
    const { marks, lanes } = trackOf(many, same, scale, room);
    expect(marks[0]?.x).toBe(marks[1]?.x);
    expect(marks[0]?.y).not.toBe(marks[1]?.y);
    for (const { y } of marks) expect(y).toBeLessThan(lanes[0]?.height ?? 0);
  });

  it('sets the dates that are given on an axis of their own', () => {
    const opening = row('opening', 'differ', {
      0: [answer('24 May 2034', { value: '2034-05-24', group: 1 })],
      2: [answer('20 May 2034', { value: '2034-05-20', group: 2 })],
    });
    const track = trackOf(opening, written, scale, room);
    expect(track.lanes.map(({ words }) => words)).toEqual(['20 May 2034', '24 May 2034']);
    const told = track.marks.filter(({ kind }) => kind === 'told');
    expect(told.map(({ answer: { words }, accounts, x }) => [words, accounts, x])).toEqual([
      ['20 May 2034', 1, 48],
      ['24 May 2034', 1, 432],
    ]);
    expect(track.told && new Date(track.told.scale.from).getUTCFullYear()).toBe(2034);
  });

  it('has no axis where no account has a date line', () => {
    const track = trackOf(toll, [undefined, undefined, undefined], undefined, room);
    expect(track.marks.every(({ kind }) => kind === 'undated')).toBe(true);
  });
});
