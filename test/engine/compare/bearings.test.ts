import { describe, expect, it } from 'vitest';
import { compareBearings, degreesOf } from '../../../src/engine/compare/bearings';

describe('a bearing in words', () => {
  it.each([
    ['north', 0],
    ['South', 180],
    ['southeast', 135],
    ['south-east', 135],
    ['south west', 225],
    ['north-northwest', 337.5],
    ['east southeast', 112.5],
    ['NE', 45],
    ['WNW', 292.5],
  ])('%s', (words, degrees) => {
    expect(degreesOf(words)).toBe(degrees);
  });

  it.each(['upstream', 'north south', 'Nord', ''])('%s is none', (words) => {
    expect(degreesOf(words)).toBeUndefined();
  });
});

describe('two bearings from one place', () => {
  it.each([
    ['south', 'south', 'same'],
    ['south', 'southeast', 'compatible'],
    ['east southeast', 'southeast', 'compatible'],
    ['north', 'north-northwest', 'compatible'],
    ['south', 'west', 'apart'],
    ['northeast', 'east southeast', 'apart'],
    ['north', 'south', 'apart'],
  ])('%s and %s: %s', (a, b, kind) => {
    expect(compareBearings(degreesOf(a)!, degreesOf(b)!).kind).toBe(kind);
    expect(compareBearings(degreesOf(b)!, degreesOf(a)!).kind).toBe(kind);
  });
});
