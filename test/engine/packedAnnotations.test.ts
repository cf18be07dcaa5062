import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotateAlone } from '../../src/engine/annotateAlone';
import type { AnnotatedSource } from '../../src/engine/model';
import { pack, unpack } from '../../src/engine/packedAnnotations';

const examples = path.join(import.meta.dirname, '../../examples');
const accounts = fs
  .readdirSync(examples)
  .flatMap((folder) => fs.readdirSync(path.join(examples, folder)).map((file) => path.join(examples, folder, file)));

function annotated(file: string): AnnotatedSource {
  return annotateAlone(fs.readFileSync(file, 'utf8'), file.endsWith('.md') ? 'markdown' : 'plain');
}

describe('what was annotated, packed', () => {
  it.each(accounts.map((file) => path.relative(examples, file)))('comes back as it was: %s', (file) => {
    const source = annotated(path.join(examples, file));
    expect(unpack(pack(source)!, source.read)).toStrictEqual(source);
  });

  it('comes back with half a character in a name, and without a date line', () => {
    const source = annotateAlone('Mr Lom\ud83den spoke on Tuesday. "We lost 12 boats," said Anna Lom\u00e9.', 'plain');
    expect(unpack(pack(source)!, source.read)).toStrictEqual(source);
  });

  it('is not kept where a figure is too large to be written', () => {
    const [largest] = annotateAlone(`The bill came to $${'9'.repeat(400)}.`, 'plain').figures;
    expect(largest?.value).toBe(Infinity);
    const source = annotateAlone(`The bill came to $${'9'.repeat(400)}.`, 'plain');
    expect(pack(source)).toBeUndefined();
  });
});
