import { describe, expect, it } from 'vitest';
import { read } from '../../../src/engine/read/read';
import { EvidenceCache, evidenceOf, type AlignedShare } from '../../../src/engine/origins/evidence';
import { origins } from '../../../src/engine/origins/origins';
import { creditKey, printOf, type Print } from '../../../src/engine/origins/print';

function print(text: string, credits: readonly string[] = [], publisher?: string): Print {
  const source = read(text, 'plain');
  const header = { ...source.header, credits, ...(publisher ? { publisher } : {}) };
  return printOf({ ...source, header });
}

const wire = [
  'The ferry company Norvale will sell its two oldest ships to a yard in Quillport, its owner said on Monday.',
  'The price of 12 million crowns is a third below what a broker had named in spring.',
  'Both ships have carried cars between the islands since 1981 and need new engines before the next season begins.',
  'About 140 sailors work on them, and the union has asked the company to find berths for all of them by June.',
  'The yard wants to cut the older ship into scrap and turn the younger one into a floating hotel for builders.',
  'A vote of the shareholders is planned for the second week of March, and the harbour office must agree as well.',
];
const other = [
  'Fishermen in the bay fear that a hotel barge off the northern mole will drive away the herring.',
  'They pointed to a study from the coastal institute, which counted fewer fish near lit hulls at night.',
  'The mayor, who opened the debate with a slide show, spoke of eighty beds and a small cinema on deck.',
  'A petition against the barge has been signed by 2,300 people, most of them from the old town.',
  'Lawyers for the yard told the council that a permit from the last century still holds.',
  'The council put off its decision and will hear the harbour master at its next sitting in the school hall.',
];
const third = [
  'Rain kept most walkers away from the opening of the cliff path above the lighthouse on Sunday.',
  'Volunteers had carried gravel up the slope for nine weekends and built forty steps of local slate.',
  'The path ends at a bench that a retired teacher gave in memory of her dog.',
  'Sheep have already been seen on it, to the delight of the twenty children who came.',
  'A ranger warned that the last bend is narrow and that nobody should cycle there.',
  'Coffee was served from a tent until a gust took it into the gorse.',
];
const text = (sentences: readonly string[]): string => sentences.join('\n\n');
const alone = (): AlignedShare | undefined => undefined;
/** A table of aligned shares by "a b". */
const shares =
  (table: Readonly<Record<string, AlignedShare>>) =>
  (a: string, b: string): AlignedShare | undefined =>
    table[`${a} ${b}`];

describe('origins', () => {
  it('leaves accounts that share nothing on their own, in order', () => {
    const { origins: list } = origins(
      [
        { id: 'a', print: print(text(wire)) },
        { id: 'b', print: print(text(other)) },
      ],
      alone,
    );
    expect(list).toEqual([
      { id: 'o1', sources: ['a'], why: 'on its own' },
      { id: 'o2', sources: ['b'], why: 'on its own' },
    ]);
  });

  it('finds a text that was taken over in part and says how much of it', () => {
    const found = origins(
      [
        { id: 'a.txt', print: print(text(wire)) },
        { id: 'b.txt', print: print(text(other)) },
        { id: 'c.txt', print: print(text([...wire.slice(0, 4), ...third.slice(0, 2)])) },
      ],
      alone,
    );
    expect(found.origins.map((origin) => origin.sources)).toEqual([['a.txt', 'c.txt'], ['b.txt']]);
    expect(found.origins[0]?.why).toMatch(/^\d\d % of the words of c\.txt run verbatim in a\.txt$/);
    expect(found.of('c.txt')).toBe('o1');
    expect(found.of('d.txt')).toBeUndefined();
  });

  it('knows a copy by its short runs where a word in every line is changed', () => {
    const changed = wire.map((sentence) =>
      sentence
        .split(' ')
        .map((word, i) => (i % 7 === 5 ? `${word}ish` : word))
        .join(' '),
    );
    const evidence = evidenceOf(print(text(wire)), print(text(changed)), { a: 0.9, b: 0.9 });
    expect(evidence.verbatim.a).toBeLessThan(0.2);
    expect(evidence.kind).toBe('copy');
  });

  it('does not take one long quotation for a copy', () => {
    const quote =
      '“We have carried this town for forty years and we shall not leave a single sailor on the quay,” Roe said.';
    const evidence = evidenceOf(print(text([...wire, quote])), print(text([...other, quote, ...third])));
    expect(evidence.kind).toBe('none');
    expect(evidence.verbatim.a).toBeGreaterThan(0);
  });

  it('joins a rewritten text with a common credit, and not without one', () => {
    const credited = (credits: readonly string[]) => [
      { id: 'a', print: print(text(wire), ['Northwire']) },
      { id: 'b', print: print(text([...wire.slice(0, 1).map((one) => one.slice(0, 60)), ...other]), credits) },
    ];
    const aligned = shares({ 'a b': { a: 0.5, b: 0.3 } });
    const found = origins(credited(['Northwire']), aligned).origins;
    expect(found).toHaveLength(1);
    expect(found[0]?.why).toBe('50 % of the sentences of a are told in b in other words (both credit Northwire)');
    expect(origins(credited(['Wavecast']), aligned).origins).toHaveLength(2);
    expect(origins(credited([]), aligned).origins).toHaveLength(2);
  });

  it('does not join on a credit alone', () => {
    const found = origins(
      [
        { id: 'a', print: print(text(wire), ['Northwire']) },
        { id: 'b', print: print(text(other), ['Northwire']) },
      ],
      shares({ 'a b': { a: 0.1, b: 0.1 } }),
    );
    expect(found.origins).toHaveLength(2);
  });

  it('does not join a brief of two sentences because all of it is told elsewhere', () => {
    const brief = print('Norvale will sell two ships.\n\nA vote is planned for March.', ['Northwire']);
    expect(evidenceOf(print(text(wire), ['Northwire']), brief, { a: 0.3, b: 1 }).kind).toBe('none');
  });

  it('gives a text made from two origins one of its own, and glues them not', () => {
    const blend = [wire[0], wire[1], wire[2], ...other.slice(0, 3)].map((one) => one ?? '');
    const found = origins(
      [
        { id: 'a', print: print(text(wire), ['Northwire']) },
        { id: 'x', print: print(text(blend), ['Northwire', 'Wavecast']) },
        { id: 'b', print: print(text(other), ['Wavecast']) },
        { id: 'c', print: print(text(wire), ['Northwire']) },
      ],
      alone,
    );
    expect(found.origins.map(({ sources, blendOf }) => [sources, blendOf])).toEqual([
      [['a', 'c'], undefined],
      [['x'], ['o1', 'o3']],
      [['b'], undefined],
    ]);
    expect(found.origins[1]?.why).toMatch(
      /^made from a and b: \d\d % and \d\d % of its words stand there; credits Northwire, Wavecast$/,
    );
  });

  it('gives a rewritten blend one of its own', () => {
    const found = origins(
      [
        { id: 'a', print: print(text([...wire, third[0] ?? '']), ['Northwire']) },
        { id: 'b', print: print(text([...other, third[1] ?? '']), ['Wavecast']) },
        { id: 'x', print: print(text(third), ['Northwire', 'Wavecast']) },
      ],
      shares({ 'a x': { a: 0.8, b: 0.5 }, 'b x': { a: 0.6, b: 0.45 }, 'a b': { a: 0.2, b: 0.2 } }),
    );
    expect(found.origins[2]?.blendOf).toEqual(['o1', 'o2']);
    expect(found.origins[2]?.why).toBe(
      'made from a and b: 50 % and 45 % of its sentences are told there; credits Northwire, Wavecast',
    );
  });

  it('joins what was cut from one long text', () => {
    const found = origins(
      [
        { id: 'a', print: print(text(wire)) },
        { id: 'b', print: print(text(other)) },
        { id: 'all', print: print(text([...wire, ...other])) },
      ],
      alone,
    );
    expect(found.origins).toHaveLength(1);
    expect(found.origins[0]?.blendOf).toBeUndefined();
  });

  it('counts independent origins, a blend only where it stands alone', () => {
    const blend = [...wire.slice(0, 3), ...other.slice(0, 3)];
    const found = origins(
      [
        { id: 'a', print: print(text(wire), ['Northwire']) },
        { id: 'b', print: print(text(other), ['Wavecast']) },
        { id: 'x', print: print(text(blend), ['Northwire', 'Wavecast']) },
        { id: 'c', print: print(text(third)) },
      ],
      alone,
    );
    expect(found.independent(['a', 'b'])).toBe(2);
    expect(found.independent(['a', 'x'])).toBe(1);
    expect(found.independent(['x'])).toBe(1);
    expect(found.independent(['x', 'c'])).toBe(2);
    expect(found.independent(['a', 'b', 'c', 'x', 'nobody'])).toBe(3);
    expect(found.independent([])).toBe(0);
  });

  it('names the two strongest ties of a large origin and counts the others', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const found = origins(
      names.map((id, i) => ({ id, print: print(text([...wire, ...third.slice(0, i)])) })),
      alone,
    );
    expect(found.origins).toHaveLength(1);
    expect(found.origins[0]?.why).toMatch(/^[^;]+; [^;]+; and 2 more$/);
  });

  it('tells the same for the same input, and keeps what it found for a pair', () => {
    const sources = [wire, other, third, wire].map((one, i) => ({ id: `${i}`, print: print(text(one)) }));
    const cache = new EvidenceCache();
    const first = origins(sources, alone, cache).origins;
    expect(origins(sources, alone, cache).origins).toEqual(first);
    const [a, b] = [sources[0]?.print as Print, sources[3]?.print as Print];
    expect(cache.between(a, b)).toBe(cache.between(a, b));
    expect(cache.between(a, b, { a: 0.1, b: 0.2 })).not.toBe(cache.between(a, b));
    expect(cache.between(a, b)).toEqual(evidenceOf(a, b));
  });

  it('finds a copy among a thousand accounts without comparing every two', () => {
    const words = (seed: number, count: number): string => {
      let state = seed;
      const list: string[] = [];
      for (let i = 0; i < count; i++) {
        state = (Math.imul(state, 1103515245) + 12345) >>> 0;
        list.push(`w${(state >>> 8) % 5000}`);
      }
      return `${list.join(' ')}.`;
    };
    const sources = Array.from({ length: 1000 }, (_, i) => ({
      id: `${i}`,
      print: print(words(i === 777 ? 12 : i, 120)),
    }));
    let compared = 0;
    const cache = new (class extends EvidenceCache {
      override between(a: Print, b: Print, aligned?: AlignedShare) {
        compared++;
        return super.between(a, b, aligned);
      }
    })();
    const found = origins(sources, alone, cache);
    expect(found.of('777')).toBe(found.of('12'));
    expect(found.origins).toHaveLength(999);
    expect(compared).toBeLessThan(100);
  });

  it('takes an empty account for one of its own', () => {
    const found = origins(
      [
        { id: 'a', print: print('') },
        { id: 'b', print: print('') },
      ],
      () => ({ a: 1, b: 1 }),
    );
    expect(found.origins).toHaveLength(2);
  });

  it.each([
    ['the Northwire News Agency', 'Northwire'],
    ['The Harbour Post', 'Harbour Post'],
    ["Northwire's", 'Northwire'],
  ])('reads the credits %s and %s as one', (one, same) => {
    expect(creditKey(one)).toBe(creditKey(same));
  });

  it('leaves sellers of pictures out of the credits', () => {
    expect(print(text(wire), ['Roe/Getty Images', 'Northwire']).credits).toEqual(['Northwire']);
  });
});
