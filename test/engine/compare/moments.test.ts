import { describe, expect, it } from 'vitest';
import { compareDates, compareTimes } from '../../../src/engine/compare/moments';
import type { FigureMention, Modifier, Value } from '../../../src/engine/model';

const figure = (kind: FigureMention['kind'], value: Value, more: Partial<FigureMention> = {}): FigureMention => ({
  start: 0,
  end: 1,
  sentence: 0,
  kind,
  value,
  ...more,
});

describe('dates', () => {
  it.each([
    ['the same day', '2023-02-06', '2023-02-06', 'same'],
    ['other days', '2023-02-06', '2023-02-08', 'apart'],
    ['a day inside its month', '2023-02-06', '2023-02', 'compatible'],
    ['a day inside its year', '2023-02-06', '2023', 'compatible'],
    ['a month of another year', '2023-02', '2022', 'apart'],
    ['a quarter and a month in it', '2022-Q4', '2022-11', 'compatible'],
    ['a quarter and a month outside', '2022-Q4', '2022-08', 'apart'],
    ['a decade and a year', '199X', '1994', 'compatible'],
    ['the same morning', '2023-02-06TMO', '2023-02-06', 'same'],
    ['a weekday and a date that falls on it', 'XXXX-WXX-1', '2023-02-06', 'same'],
    ['a weekday and a date that does not', 'XXXX-WXX-2', '2023-02-06', 'apart'],
    ['a day without a year', 'XXXX-02-06', '2023-02-06', 'same'],
    ['an autumn without a year', 'XXXX-FA', '2023-FA', 'same'],
    ['an autumn without a year and a spring', 'XXXX-FA', '2023-SP', 'apart'],
    ['the night and the day after', '2023-02-06TNI', '2023-02-07', 'compatible'],
  ] as const)('%s', (_name, a, b, kind) => {
    expect(compareDates(figure('date', a), figure('date', b)).kind).toBe(kind);
    expect(compareDates(figure('date', b), figure('date', a)).kind).toBe(kind);
  });

  it.each([
    ['the early part and the whole', '2023-02', 'early', '2023-02', undefined, 'compatible'],
    ['the same part', '2023-02', 'late', '2023-02', 'late', 'same'],
    ['the early and the late part', '2023', 'early', '2023', 'late', 'apart'],
    ['a month in the late part of its year', '2023', 'late', '2023-11', undefined, 'compatible'],
    ['a month in the other part', '2023', 'early', '2023-11', undefined, 'apart'],
    ['the early part and the whole, of no year', 'XXXX-02', 'early', 'XXXX-02', undefined, 'compatible'],
  ] as const)('tells %s', (_name, a, part, b, other, kind) => {
    const dated = (value: string, modifier: Modifier | undefined): FigureMention =>
      figure('date', value, modifier ? { modifier } : {});
    expect(compareDates(dated(a, part), dated(b, other)).kind).toBe(kind);
    expect(compareDates(dated(b, other), dated(a, part)).kind).toBe(kind);
  });

  it('tells a stretch of time by either of its ends', () => {
    const stretch = figure('date', ['1995', '1998']);
    for (const [year, kind] of [
      ['1995', 'open'],
      ['1998', 'open'],
      ['1996', 'compatible'],
      ['1999', 'apart'],
    ] as const) {
      expect(compareDates(stretch, figure('date', year)).kind).toBe(kind);
      expect(compareDates(figure('date', year), stretch).kind).toBe(kind);
    }
  });

  it.each([
    ['a day whose year is unsaid', '2024-06-24', '2023-06-24', 'open'],
    ['a month whose year is unsaid, and a day in it', '2024-06', '2023-06-24', 'compatible'],
    ['a day of a month a week off', '2023-06-19', '2023-06-12', 'apart'],
    ['another day', '2023-06-20', '2023-06-12', 'apart'],
    ['another month', '2024-07', '2023-06-24', 'apart'],
  ] as const)('leaves what an account does not say to the other: %s', (_name, unsaid, given, kind) => {
    const [relative, plain] = [figure('date', unsaid, { relative: true }), figure('date', given)];
    expect(compareDates(relative, plain).kind).toBe(kind);
    expect(compareDates(plain, relative).kind).toBe(kind);
    expect(compareDates(figure('date', unsaid), plain).kind).toBe('apart');
  });

  it.each([
    ['2023-06-19', 'open'],
    ['2023-08-14', 'apart'],
    ['2023-06-20', 'apart'],
  ] as const)('leaves the week of a weekday to the other: %s beside 12 June', (unsaid, kind) => {
    const monday = figure('date', unsaid, { relative: true, byWeekday: true });
    expect(compareDates(monday, figure('date', '2023-06-12')).kind).toBe(kind);
    expect(compareDates(figure('date', '2023-06-12', { relative: true }), monday).kind).toBe(kind);
  });

  it.each([
    ['2023-06-12', 'same'],
    ['2023-06-09', 'compatible'],
    ['2023-06-14', 'apart'],
  ] as const)('takes a deadline for the day or an earlier one: by 12 June, %s', (day, kind) => {
    const deadline = figure('date', '2023-06-12', { modifier: 'at most' });
    expect(compareDates(deadline, figure('date', day)).kind).toBe(kind);
    expect(compareDates(figure('date', day), deadline).kind).toBe(kind);
  });

  it.each([
    ['a weekday and a week', 'XXXX-WXX-5', 'XXXX-WXX', 'precision'],
    ['a weekday and a weekend', 'XXXX-WXX-6TMO', 'XXXX-WXX-WE', 'precision'],
    ['a day without a year and a season', 'XXXX-08-02', 'XXXX-SU', 'precision'],
    ['a month and a year', 'XXXX-10', 'XXXX', 'precision'],
    ['some month and a season', 'XXXX-XX', 'XXXX-FA', 'precision'],
    ['a quarter and a season', 'XXXX-Q3', '2023-SU', undefined],
    ['a day and a week that cannot be placed', '2023-02-06', 'XXXX-WXX', 'precision'],
    ['a day and a weekday', 'XXXX-12-11', 'XXXX-WXX-4', undefined],
    ['a day and a part of one', 'XXXX-XX-XX', 'XXXX-WXX-4TNI', undefined],
    ['a year and another', '2021', 'XXXX', undefined],
    ['a day and some time ago', 'XXXX-12-11', 'PAST_REF', undefined],
  ] as const)('leaves open %s, but tells how exact they are', (_name, a, b, aspect) => {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const relation = compareDates(figure('date', x), figure('date', y));
      expect([relation.kind, relation.aspect]).toEqual(['open', aspect]);
    }
  });

  it.each([
    ['XXXX-Q3', 'XXXX-Q4', 'apart'],
    ['XXXX-Q3', '2023-Q3', 'same'],
    ['XXXX-H1', '2023-H2', 'apart'],
  ] as const)('holds quarters and halves of which one has no year against each other: %s, %s', (a, b, kind) => {
    expect(compareDates(figure('date', a), figure('date', b)).kind).toBe(kind);
  });

  it('takes "as early as" for a bound that a later day meets', () => {
    const relation = compareDates(figure('date', '2023-02-01', { modifier: 'at least' }), figure('date', '2023-02-06'));
    expect(relation).toMatchObject({ kind: 'compatible', aspect: 'bound' });
  });

  it('takes it for one also where no year is known', () => {
    const bound = figure('date', 'XXXX-12-31', { modifier: 'at least' });
    expect(compareDates(bound, figure('date', 'XXXX-12-31'))).toMatchObject({ kind: 'compatible', aspect: 'bound' });
    expect(compareDates(bound, bound).kind).toBe('same');
  });

  it('tells two limits from a bound that a day meets', () => {
    const by = (value: string): FigureMention => figure('date', value, { modifier: 'at most' });
    expect(compareDates(by('2024-02-29'), by('2024-03-10'))).toMatchObject({ kind: 'compatible', rule: 'date.bounds' });
    expect(compareDates(by('2024-02-29'), figure('date', '2024-02-10'))).toMatchObject({ rule: 'date.bound' });
    const early = figure('date', '2024-06', { modifier: 'less than', grain: 'month' });
    expect(compareDates(early, figure('date', '2024-05-31')).kind).toBe('compatible');
    expect(compareDates(early, figure('date', '2024-06-02')).kind).toBe('apart');
  });

  it('tells two stretches that overlap from a date inside one', () => {
    const stretch = (from: string, to: string): FigureMention => figure('date', [from, to], { grain: 'month' });
    const long = stretch('2019-06', '2022-12');
    expect(compareDates(stretch('2019-06', '2022-11'), long)).toMatchObject({ aspect: 'range', rule: 'date.range' });
    expect(compareDates(figure('date', '2021-03', { grain: 'month' }), long).rule).toBe('date.grain');
  });

  it('keeps a day before the bound apart', () => {
    const relation = compareDates(figure('date', '2023-02-01', { modifier: 'at least' }), figure('date', '2023-01-20'));
    expect(relation).toMatchObject({ kind: 'apart', aspect: 'bound' });
  });
});

describe('times', () => {
  it.each([
    ['equal', 'T09:27', {}, 'T09:27', {}, 'same'],
    ['about half past', 'T09:27', {}, 'T09:30', { modifier: 'approximately' }, 'same'],
    ['two hours apart', 'T17:00', {}, 'T19:00', {}, 'apart'],
    ['a quarter past, roughly the hour', 'T16:15', {}, 'T16:00', { modifier: 'approximately' }, 'compatible'],
    ['half past, roughly the hour', 'T16:30', {}, 'T16:00', { modifier: 'approximately' }, 'apart'],
    ["five o'clock and 5 p.m.", 'T05:00', { halfUnsaid: true }, 'T17:00', {}, 'same'],
    ["five o'clock and the afternoon", 'T05:00', { halfUnsaid: true }, 'TAF', {}, 'compatible'],
    ["five o'clock and 6 p.m.", 'T05:00', { halfUnsaid: true }, 'T18:00', {}, 'apart'],
    ['05:00 and 17:00', 'T05:00', {}, 'T17:00', {}, 'apart'],
    ['two zones, hours apart', 'T07:48', { zone: 'local time' }, 'T22:48Z', {}, 'same'],
    ['two zones, minutes apart', 'T07:48', { zone: 'local time' }, 'T22:39Z', {}, 'apart'],
    ['one hour in two zones', 'T07:48', { zone: 'local time' }, 'T07:48Z', {}, 'apart'],
    ['a morning and an hour in it', 'TMO', {}, 'T09:30', {}, 'compatible'],
    ['a morning and an hour after it', 'TMO', {}, 'T21:30', {}, 'apart'],
  ] as const)('%s', (_name, a, more, b, other, kind) => {
    expect(compareTimes(figure('time', a, more), figure('time', b, other)).kind).toBe(kind);
  });
});
