import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { profileOf } from '../../../src/engine/align/profile';
import { laterSameFigures } from '../../../src/engine/align/sameFigures';
import { Vocabulary } from '../../../src/engine/align/vocabulary';
import { annotateAlone } from '../../../src/engine/annotateAlone';
import { compareFigures } from '../../../src/engine/compare/figures';

const examples = path.join(import.meta.dirname, '../../../examples');
const vocabulary = new Vocabulary();

describe('the figures of an account that are the same', () => {
  it.each([...fs.readdirSync(examples).map((folder) => [folder]), fs.readdirSync(examples)])(
    'are found as by comparing each two: %s',
    (...folders) => {
      const files = folders.flatMap((folder) =>
        fs.readdirSync(path.join(examples, folder)).map((file) => path.join(examples, folder, file)),
      );
      const text = files.map((file) => fs.readFileSync(file, 'utf8')).join('\n\n');
      const profile = profileOf(
        annotateAlone(`${text}\n\nThe bill of $${'9'.repeat(400)} was -0.`, 'plain'),
        vocabulary,
      );
      const { answers } = profile;
      const later = answers.map((x, i) =>
        answers.flatMap((y, j) => {
          if (j <= i || x.dimension !== y.dimension) return [];
          const isSame = compareFigures(x.figure, y.figure, x.meaning, y.meaning).kind === 'same';
          return isSame || x.sentence === y.sentence ? [j] : [];
        }),
      );
      expect(laterSameFigures(profile)).toEqual(later);
      expect(later.flat()).not.toEqual([]);
    },
  );
});
