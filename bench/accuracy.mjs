/**
 * How well Variorum reads accounts, in every table there is, its peers beside it in the same run:
 *
 *   npm run bench:accuracy
 *
 * Prints the tables as they come and writes them to bench/accuracy.md. What is measured on lies in ../shared (or
 * VARIORUM_SHARED); where it is absent, only the project's own examples and tables are measured, and the file stays as it is.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aliasTable } from './aliases.mjs';
import { shared } from './bundle.mjs';
import { clauseTables } from './clauses.mjs';
import { factTable } from './collections.mjs';
import { crossedFacts } from './crossedFacts.mjs';
import { ecbTables } from './ecbplus.mjs';
import { entityTables } from './entities.mjs';
import { figureTables } from './figures.mjs';
import { okrTable } from './okr.mjs';
import { quantityTable } from './quantities.mjs';
import { sentenceTables } from './sentences.mjs';
import { markdown, printed } from './table.mjs';

/** Each gives tables; those that need nothing but the project stand first. */
const ownSections = [() => [factTable()], async () => [await quantityTable()], async () => [await aliasTable()]];
const sharedSections = [
  async () => [await crossedFacts()],
  () => figureTables(),
  () => entityTables(),
  () => sentenceTables(),
  () => clauseTables(),
  async () => [await okrTable()],
  () => ecbTables(),
];

const present = existsSync(join(shared, 'gold'));
const tables = [];
for (const section of present ? [...ownSections, ...sharedSections] : ownSections) {
  for (const table of await section()) {
    console.log(printed(table));
    tables.push(table);
  }
}
if (present) {
  const head =
    '# Accuracy\n\nMade by `npm run bench:accuracy`: do not edit. In per cent where nothing else is said.\n\n';
  writeFileSync(join(import.meta.dirname, 'accuracy.md'), head + tables.map(markdown).join('\n'));
} else console.log(`${shared} is absent: the other tables are left out, and bench/accuracy.md stays as it is`);
