import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { aliasTable } from '../../bench/aliases.mjs';
import { shared } from '../../bench/bundle.mjs';
import type { Table } from '../../bench/table.mjs';

/*
 * What was reached on every open set, a little lower: raise a floor when it gets better. The facts of the collections have
 * theirs in test/collections. The benches are those of `npm run bench:accuracy`, without the peers.
 */

/** First cells of a row, the cell to hold (counted from 0), and the least it may be. */
type Floor = readonly [title: string, row: readonly string[], cell: number, least: number];

const floors: readonly Floor[] = [
  ['Figures: the seeds and the hand-written cases', ['seeds', 'Variorum'], 6, 99],
  ['Figures: the seeds and the hand-written cases', ['hand-written cases', 'Variorum'], 6, 98],
  ['Figures: MEANTIME', ['Variorum'], 4, 95],
  ['Figures: MEANTIME', ['Variorum'], 9, 93],
  ['Figures: MEANTIME', ['Variorum'], 10, 87],
  ["Figures: the anchors of the labelled accounts' facts", ['Variorum'], 2, 96],
  ["Figures: the anchors of the labelled accounts' facts", ['Variorum'], 3, 97],
  ['Figures: the cases of Recognizers-Text', ['NumberModel'], 2, 200],
  ['Figures: the cases of Recognizers-Text', ['OrdinalModel'], 2, 28],
  ['Figures: the cases of Recognizers-Text', ['PercentModel'], 2, 12],
  ['Figures: the cases of Recognizers-Text', ['NumberRangeModel'], 2, 55],
  ['Figures: the cases of Recognizers-Text', ['CurrencyModel'], 2, 148],
  ['Figures: the cases of Recognizers-Text', ['DimensionModel'], 2, 77],
  ['Figures: the cases of Recognizers-Text', ['AgeModel'], 2, 18],
  ['Figures: the cases of Recognizers-Text', ['TemperatureModel'], 2, 27],
  ['Figures: the cases of Recognizers-Text', ['DateTimeModel'], 2, 740],
  ['Names', ['seeds', 'Variorum'], 4, 98],
  ['Names', ['MEANTIME airbus, stock', 'Variorum'], 4, 88],
  ['Names', ['wikigold', 'Variorum'], 4, 77],
  ['Names of one thing, linked', ['seeds', 'Variorum'], 4, 100],
  ['Names of one thing, linked', ['seeds', 'Variorum'], 5, 100],
  ['Sentences', ['Variorum'], 3, 99],
  ['How statements are said: the seeds and the labelled accounts', ['attribution'], 2, 95],
  ['How statements are said: the seeds and the labelled accounts', ['certainty'], 2, 85],
  ['How statements are said: the seeds and the labelled accounts', ['polarity'], 2, 97],
  ['Slots with figures: OKR', ['Variorum'], 4, 64],
  ['Slots with figures: OKR', ['Variorum'], 6, 55],
];

/** The number in a cell; "52/52" counts as 52. */
function cellOf(tables: readonly Table[], [title, row, at]: Floor): number {
  const table = tables.find((one) => one.title === title);
  const cells = table?.rows.find((one) => row.every((cell, index) => one[index] === cell));
  return Number.parseFloat(String(cells?.[at]));
}

const present = existsSync(join(shared, 'bench'));

describe.skipIf(!present)(`the open sets${present ? '' : `: left out, there is no ${shared}`}`, () => {
  const tables: Table[] = [];

  beforeAll(async () => {
    // Imported here: they read the sets at once.
    const { clauseTables } = await import('../../bench/clauses.mjs');
    const { entityTables } = await import('../../bench/entities.mjs');
    const { figureTables } = await import('../../bench/figures.mjs');
    const { nameReaders } = await import('../../bench/nameReaders.mjs');
    const { okrTable } = await import('../../bench/okr.mjs');
    const { sentenceTables } = await import('../../bench/sentences.mjs');
    const alone = true;
    tables.push(
      ...(await figureTables({ alone })),
      ...(await entityTables({ readers: await nameReaders(alone) })),
      await aliasTable(),
    );
    tables.push(...(await sentenceTables({ alone })), ...(await clauseTables()), await okrTable());
  }, 300_000);

  it.each(floors)('%s: %o, cell %i is at least %d', (...floor) => {
    expect(cellOf(tables, floor)).toBeGreaterThanOrEqual(floor[3]);
  });

  it('passes every golden rule of sentences, and most of the others', () => {
    expect(cellOf(tables, ['Sentences', ['Variorum'], 1, 52])).toBe(52);
    expect(cellOf(tables, ['Sentences', ['Variorum'], 2, 152])).toBeGreaterThanOrEqual(169);
  });
});

describe('names of one thing', () => {
  it('are linked in three events, and no others with them', async () => {
    const { rows } = await aliasTable();
    const own = rows.filter(([set, method]) => set !== 'seeds' && method === 'Variorum');
    expect(own).toHaveLength(3);
    for (const row of own) {
      expect(row[4], String(row[0])).toBe(100);
      expect(row[5], String(row[0])).toBeGreaterThanOrEqual(94);
    }
  });
});
