import { describe, expect, it } from 'vitest';
import { units } from '../../../src/engine/annotate/figures/units';
import { factorOf, measureOf, offsetOf } from '../../../src/engine/compare/units';

describe('units of one measure', () => {
  it.each([
    ['kilometre', 'metre', 1000],
    ['kilometre per second', 'kilometre per hour', 3600],
    ['megabyte', 'megabit', 8],
    ['kilowatt hour', 'joule', 3.6e6],
    ['percentage point', 'basis point', 100],
    ['acre-foot', 'cubic metre', 1233.482],
    ['hectopascal', 'millibar', 1],
  ])('a %s in %s', (one, other, factor) => {
    expect(measureOf(one)).toBe(measureOf(other));
    expect(factorOf(one) / factorOf(other)).toBeCloseTo(factor, 6);
    expect([...units.values()]).toEqual(expect.arrayContaining([one, other]));
  });

  it('have one zero', () => {
    expect(32 * factorOf('degree Fahrenheit') + offsetOf('degree Fahrenheit')).toBeCloseTo(0);
    expect(273.15 + offsetOf('kelvin')).toBeCloseTo(0);
  });

  it('are not those that measure something alone', () => {
    expect(measureOf('bushel')).toBe('bushel');
    expect(factorOf('bushel')).toBe(1);
  });
});
