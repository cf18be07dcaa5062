import { describe, expect, it } from 'vitest';
import { compareNames } from '../../../src/engine/compare/names';
import type { EntityKind } from '../../../src/engine/model';

describe('names of one entity', () => {
  it.each<readonly [EntityKind, string, string]>([
    ['person', 'Ilse Varga', 'Dr Ilse Varga'],
    ['person', 'Ilse Varga', 'Varga'],
    ['person', 'Omar Haddanejad', 'Omar Hadda-Nejad'],
    ['person', 'Samuel Varga', 'Sam Varga'],
    ['person', 'Samuel P. Varga III', 'Samuel Varga'],
    ['person', 'José Marlín', 'Jose Marlin'],
    ['organization', 'Brannock Motor Corp.', 'Brannock Motor'],
    ['organization', 'NTA', 'National Tideway Authority'],
    ['place', 'Place Orvôme', 'Place Orvome'],
    ['place', 'Harl', 'Harl Bay'],
  ])('%s: %s and %s are the same', (kind, a, b) => {
    expect(compareNames(kind, a, b).rule).toBe('name.same');
    expect(compareNames(kind, b, a).rule).toBe('name.same');
  });

  it.each<readonly [EntityKind, string, string]>([
    ['person', 'Dana Velbrisois', 'Dana Velbrisoys'],
    ['person', 'Velhussein', 'Velhusain'],
    ['person', 'Philip Hallok', 'Philip J. Hallock'],
    ['person', 'Hanna Varga', 'Mayor Hannah Varga'],
    ['place', 'Zorabeih', 'Zohrabeh'],
    ['place', 'Bryunen', 'Bryuneen'],
  ])('%s: %s and %s are two spellings', (kind, a, b) => {
    expect(compareNames(kind, a, b).rule).toBe('name.spelling');
    expect(compareNames(kind, b, a).rule).toBe('name.spelling');
  });

  it('with other words in full are two forms', () => {
    expect(compareNames('organization', 'Brannock Holdings Marsh', 'Brannock Motor').rule).toBe('name.forms');
  });
});
