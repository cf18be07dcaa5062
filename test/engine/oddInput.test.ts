import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Corpus } from '../../src/engine/corpus';
import type { Analysis } from '../../src/engine/model';

const folder = path.join(import.meta.dirname, '../../examples/storm-brannoc');
const accounts = fs
  .readdirSync(folder)
  .filter((file) => /\.(txt|md)$/.test(file))
  .sort()
  .map((file): [string, string] => [file, fs.readFileSync(path.join(folder, file), 'utf8')]);

function analyse(texts: readonly (readonly [string, string])[]): Analysis {
  const corpus = new Corpus();
  for (const [id, text] of texts) corpus.set(id, text, id.endsWith('.md') ? 'markdown' : 'plain');
  return corpus.analyse();
}

/** Files that lie beside accounts in real folders and tell of no event in English prose. All invented. */
const odd: readonly (readonly [name: string, text: string])[] = [
  [
    'spanish.txt',
    'El temporal deja 14 muertos en la costa de Brannoc\n\nAl menos 14 personas murieron y 230 resultaron heridas el martes después de que un temporal azotara la costa, según las autoridades. Más de 1.200 vecinos tuvieron que dejar sus casas.\n\nEl gobierno ha prometido 3,5 millones de euros para los pueblos afectados.\n',
  ],
  [
    'german.txt',
    'Sturm fordert 14 Tote an der Küste von Brannoc\n\nBei einem schweren Sturm sind am Dienstag mindestens 14 Menschen ums Leben gekommen und 230 verletzt worden, wie die Behörden mitteilten. Mehr als 1.200 Einwohner mussten ihre Häuser verlassen.\n\nDie Regierung hat 3,5 Millionen Euro für die betroffenen Dörfer zugesagt.\n',
  ],
  [
    'finnish.txt',
    'Myrsky vaati neljätoista uhria Brannocin rannikolla\n\nAinakin 14 ihmistä kuoli ja 230 loukkaantui tiistaina, kun myrsky iski rannikolle, viranomaiset kertovat. Yli 1 200 asukasta joutui lähtemään kodeistaan.\n\nHallitus lupasi 3,5 miljoonaa euroa vahinkojen korjaamiseen.\n',
  ],
  [
    'chinese.txt',
    '布兰诺克海岸风暴造成14人死亡\n\n当局表示,周二一场风暴袭击海岸,至少14人死亡,230人受伤。1200多名居民被迫离开家园。\n\n政府承诺向受灾村庄提供350万欧元。\n',
  ],
  [
    'lyrics.txt',
    'Low Water Song\n\n[Verse 1]\nTwo boats out on a silver line\nThree more coming and none is mine\nNinety days and a bottle of wine\nI count the waves till you come home\n\n[Chorus]\nOh, the water, oh, the water\nFourteen miles and a thousand more\nOh, the water took my daughter\nLeft me sleeping by the shore\n\n[Verse 2]\nOne for the harbour, two for the sea\nFive for the gulls that follow me\nSeven years on a pension fee\nI count the waves till you come home\n',
  ],
  [
    'program.txt',
    'import { readFile } from "node:fs/promises";\n\nconst LIMIT = 1200;\nconst DEAD = 14;\n\nexport async function main(path) {\n  const rows = (await readFile(path, "utf8")).split("\\n");\n  for (let i = 0; i < rows.length && i < LIMIT; i += 1) {\n    if (rows[i].startsWith("#")) continue; // at least 14 killed\n    console.log(i * 3.5, rows[i]);\n  }\n  return DEAD + 230;\n}\n',
  ],
  [
    'script.txt',
    'def storm(rows, limit=14):\n    total = 0\n    for row in rows:\n        if row.killed > limit:\n            total += row.injured * 230\n        elif row.homes == 1200:\n            return None\n    print("total", total)\n    return total / 3.5\n\nif __name__ == "__main__":\n    storm([], 14)\n',
  ],
  [
    'settings.txt',
    '{\n  "killed": 14,\n  "injured": [230, 231],\n  "homes": { "damaged": 1200, "lost": 35 },\n  "aid": "3.5 million euros",\n  "date": "2024-03-12"\n}\n',
  ],
  [
    'table.txt',
    'Year\tStorms\tDead\tHomes\n2019\t4\t2\t310\n2020\t7\t14\t1,200\n2021\t3\t0\t95\n2022\t6\t9\t480\n2023\t5\t14\t230\n',
  ],
  [
    'table.csv.txt',
    'year,storms,dead,injured,homes\n2019,4,2,31,310\n2020,7,14,230,1200\n2021,3,0,8,95\n2022,6,9,77,480\n',
  ],
  [
    'table.md',
    '| Year | Storms | Dead | Homes |\n| ---- | -----: | ---: | ----: |\n| 2019 | 4 | 2 | 310 |\n| 2020 | 7 | 14 | 1,200 |\n| 2021 | 3 | 0 | 95 |\n',
  ],
  [
    'server.log.txt',
    '2024-03-12T04:10:22Z INFO  [worker-14] fetched 230 rows in 1200 ms\n2024-03-12T04:10:23Z WARN  [worker-14] retry 3 of 5 after 3.5 s\n2024-03-12T04:10:29Z ERROR [worker-2] exit code 14 (killed)\n2024-03-12T04:11:02Z INFO  [worker-14] fetched 35 rows in 980 ms\n',
  ],
];

describe('a file that is no account in English', () => {
  const alone = analyse(accounts);

  it.each(odd)('states no fact beside accounts: %s', (name, text) => {
    const together = analyse([...accounts, [name, text]]);
    const claimed = together.facts.filter((fact) => fact.statements.some(({ source }) => source === name));
    expect(claimed.map(({ label, verdict }) => `${verdict} ${label}`)).toEqual([]);
    expect(together.facts.map(({ label, verdict }) => `${verdict} ${label}`)).toEqual(
      alone.facts.map(({ label, verdict }) => `${verdict} ${label}`),
    );
  });

  it('states no fact with its like', () => {
    const claimed = analyse(odd).facts.filter(({ verdict }) => verdict !== 'single');
    expect(claimed.map(({ label, verdict }) => `${verdict} ${label}`)).toEqual([]);
  });
});
