import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupNames, sameName, type Name } from '../../../../src/engine/annotate/entities/alias';

const organization = (name: string): Name => ({ name, kind: 'organization' });
const person = (name: string): Name => ({ name, kind: 'person' });
const place = (name: string): Name => ({ name, kind: 'place' });

describe('sameName links', () => {
  it.each([
    ['Brannock', 'Brannock SA'],
    ['Brannock', 'Brannock Motor Co Ltd'],
    ['Brannock Motor', 'Brannock Motor Corp.'],
    ['Ostravel', 'Zhejiang Ostravel Holding Co.'],
    ['Ostravel Automobile Holdings', 'Zhejiang Ostravel Holding Co.'],
    ['Ostravel Automobile Holdings', 'Ostravel Car Holdings'],
    ['the Marlow Foundation', 'Marlow Foundation'],
    ['USGS', 'US Geological Survey'],
    ['USGS', 'U.S. Geological Survey'],
    ['USGS', 'United States Geological Survey'],
    ['US Geological Survey', 'U.S. Geological Survey'],
    ['IMF', 'International Monetary Fund'],
    ['NTA', 'National Tideway Authority'],
    ['Nordlund & Sons', 'Nordlund and Sons'],
    ['Société Brévine', 'Societe Brevine'],
    ['SeaBright', 'Sea Bright Inc'],
    ['HM', 'Harlan-Mott'],
    ['HM', 'Harlan-Mott Co.'],
    ['Ostravel Bank', 'Ostravel Investment Bank'],
    ['Norwegian Parliament', 'Parliament'],
    ['N.H. Post', 'New Hale Post'],
    ['Upper Lynn Rovers of Boston', 'Rovers'],
  ])('organisations %s and %s', (a, b) => {
    expect(sameName(organization(a), organization(b))).toBe(true);
    expect(sameName(organization(b), organization(a))).toBe(true);
  });

  it.each([
    ['Ilse Varga', 'Varga'],
    ['Ilse Varga', 'Ms. Varga'],
    ['President Ilse Varga', 'Varga'],
    ['Ilse Maria Varga', 'Ilse Varga'],
    ['Ilse M. Varga', 'Ilse Varga'],
    ['I. Varga', 'Ilse Varga'],
    ['Tomas de Rooy', 'de Rooy'],
    ['Tomas de Rooy', 'Rooy'],
    ['Bill Harcastle', 'William Harcastle'],
    ['Owen Harcastle Jr.', 'Owen Harcastle'],
    ['José Beltrán', 'Jose Beltran'],
    ["Varga's", 'Varga'],
    ['Kiril Dano', 'Ciril Dano'],
    ['Yorgos Pella', 'Gorgos Pella'],
  ])('persons %s and %s', (a, b) => {
    expect(sameName(person(a), person(b))).toBe(true);
    expect(sameName(person(b), person(a))).toBe(true);
  });

  it.each([
    ['US', 'United States'],
    ['U.S.', 'America'],
    ['UK', 'Britain'],
    ['HALE BAY', 'Hale Bay'],
    ['Washington, D.C.', 'Washington'],
    ['Quezon City', 'Quezon'],
    ['Calif.', 'California'],
    ['Zelmira Square', 'Zelmira'],
  ])('places %s and %s', (a, b) => expect(sameName(place(a), place(b))).toBe(true));
});

describe('sameName keeps apart', () => {
  it.each([
    [person('Ilse Varga'), person('Anton Varga')],
    [person('I. Varga'), person('Anton Varga')],
    [person('Ilse M. Varga'), person('Ilse K. Varga')],
    [person('Tomas de Rooy'), person('Tomas Rooyens')],
    [organization('Marlow Motors'), organization('Marlow Electric')],
    [organization('Marlow'), organization('Marlow Foundation')],
    [organization('Bank of Hale'), organization('Bank of Marsh')],
    [organization('Paris'), organization('Paris University')],
    [organization('NTA'), organization('National Health Authority')],
    [organization('United'), organization('United Nations')],
    [place('Victoria'), person('Victoria')],
    [place('Jordan'), person('Jordan')],
    [place('Paris'), organization('Paris')],
    [place('New York'), place('York')],
  ])('%o and %o', (a, b) => {
    expect(sameName(a, b)).toBe(false);
    expect(sameName(b, a)).toBe(false);
  });
});

describe('groupNames', () => {
  it('lets no short form join two that exclude each other', () => {
    const names = [person('Ilse Varga'), person('Varga'), person('Anton Varga')];
    const groups = groupNames(names);
    expect(groups[0]).not.toBe(groups[2]);
    expect(groups[1]).toBe(1);
  });

  it('asks which of several groups a short form means', () => {
    const names = [person('Ilse Varga'), person('Varga'), person('Anton Varga')];
    expect(groupNames(names, (_index, groups) => groups[1])[1]).toBe(2);
  });

  it('gathers the forms of one firm under the fullest', () => {
    const names = ['Ostravel', 'Zhejiang Ostravel Holding Co.', 'Ostravel Holding'].map(organization);
    expect(groupNames(names)).toEqual([1, 1, 1]);
  });

  it('keeps a full name apart from a surname with a particle of its own', () => {
    expect(groupNames([person('Ilse Marsh'), person('de Marsh')])).toEqual([0, 1]);
  });

  it('puts every name into a group whose first member is in itself, whatever the order', () => {
    const word = fc.constantFrom(
      'Hale',
      'Marsh',
      'Ilse',
      'Tom',
      'de',
      'Bank',
      'of',
      'SA',
      'USGS',
      'X.',
      '&',
      'Co',
      '’s',
      '',
    );
    const name = fc.record({
      name: fc.array(word, { minLength: 0, maxLength: 4 }).map((words) => words.join(' ')),
      kind: fc.constantFrom('person', 'organization', 'place', 'other'),
    }) as fc.Arbitrary<Name>;
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const groups = groupNames(names);
        expect(groups).toHaveLength(names.length);
        groups.forEach((group, index) => {
          expect(groups[group]).toBe(group);
          if (names[index]!.kind === 'person') expect(names[group]!.kind).toBe('person');
        });
      }),
    );
  });
});
