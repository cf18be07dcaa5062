import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Kinships } from '../../../src/engine/align/events';
import { fingerprintOf, type Fingerprint } from '../../../src/engine/align/fingerprint';
import { Vocabulary } from '../../../src/engine/align/vocabulary';

const vocabulary = new Vocabulary();

/** A source with these invented names, each in one sentence. */
function source(...names: readonly string[]): Fingerprint {
  const ids = Int32Array.from(new Set(names), (name) => vocabulary.idOfBase(name));
  return fingerprintOf({ ids, sentences: new Int32Array(ids.length).fill(1) }, vocabulary);
}

function eventsOf(sources: readonly Fingerprint[], kinships = new Kinships()): number[][] {
  kinships.hold(sources);
  return kinships.events();
}

describe('the events that accounts tell of', () => {
  const ferry = ['orvane', 'tesmar', 'quillo', 'bansk'];
  const mine = ['drellin', 'hoskarr', 'wemlo', 'pyrix'];

  it('are told apart by the names that the accounts share', () => {
    const sources = [source(...ferry), source(...mine), source(...ferry, 'zomrak'), source(...mine, 'fenlo')];
    expect(eventsOf(sources)).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it('take in a short account that is plainly near to one of them', () => {
    const long = [1, 2, 3].map((k) => source(...ferry, `own${k}`));
    const stray = source('orvane', ...Array.from({ length: 24 }, (_, k) => `stray${k}`));
    expect(eventsOf([...long, stray])).toEqual([[0, 1, 2, 3]]);
  });

  it.each([
    ['take in both sides of what accounts tell at length', 3, [[0, 1, 2, 3, 4, 5]]],
    [
      'are two where accounts of one kind of event have little in common',
      8,
      [
        [0, 1, 2],
        [3, 4, 5],
      ],
    ],
  ])('%s', (_name, size, expected) => {
    const side = (name: string): Fingerprint[] =>
      [0, 1, 2].map((k) =>
        source(
          'orvane',
          'tesmar',
          'quillo',
          ...Array.from({ length: size }, (_, n) => `${name}side${n}`),
          ...Array.from({ length: 17 - size }, (_, n) => `${name}own${k}n${n}`),
        ),
      );
    expect(eventsOf([...side('north'), ...side('south')])).toEqual(expected);
  });

  it('leave an account alone that is near to none', () => {
    expect(eventsOf([source(...ferry), source(...mine), source('alone')])).toEqual([[0], [1], [2]]);
  });

  it('are the same after any changes as from nothing', () => {
    const names = [...ferry, ...mine, 'umbrel', 'cassat'];
    // Words that nobody else has make it a stray: near to its kin, and not near enough.
    const account = fc
      .record({
        own: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 5 }),
        alone: fc.constantFrom(0, 1, 9, 20),
        seed: fc.nat(999),
      })
      .map(({ own, alone, seed }) =>
        source(...own, `x${own.length}`, ...Array.from({ length: alone }, (_, k) => `y${seed}y${k}`)),
      );
    const change = fc.record({ at: fc.nat(11), kind: fc.constantFrom('drop', 'add', 'replace'), fresh: account });
    fc.assert(
      fc.property(
        fc.array(account, { minLength: 4, maxLength: 12 }),
        fc.array(change, { maxLength: 8 }),
        (first, changes) => {
          const kinships = new Kinships();
          let held = first;
          eventsOf(held, kinships);
          for (const { at, kind, fresh } of changes) {
            const place = at % (held.length + 1);
            if (kind === 'drop') held = held.toSpliced(place, 1);
            else if (!held.includes(fresh)) held = held.toSpliced(place, kind === 'add' ? 0 : 1, fresh);
            expect(eventsOf(held, kinships)).toEqual(eventsOf(held));
          }
          const all = [...held.keys()];
          const anew = new Kinships();
          anew.hold(held);
          expect(kinships.within(all)).toEqual(anew.within(all));
        },
      ),
      { numRuns: 400 },
    );
  });
});
