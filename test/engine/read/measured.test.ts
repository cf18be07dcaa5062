import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/engine/read/read';

const shared = new URL('../../../../shared/', import.meta.url);
const present = existsSync(new URL('gold/sentences.json', shared));

const parse = (path: string): unknown => JSON.parse(readFileSync(new URL(path, shared), 'utf8'));

/** Floors under what bench/sentences.mjs prints. */
describe.skipIf(!present)(
  'sentences on material that is not part of the project (skipped where ../shared is absent)',
  () => {
    it('are exactly those of the five seeds, furniture apart', () => {
      const gold = parse('gold/sentences.json') as readonly { file: string; start: number; end: number }[];
      for (const name of readdirSync(new URL('seeds', shared))) {
        const text = readFileSync(new URL(`seeds/${name}`, shared), 'utf8');
        const { sentences, furniture } = read(text, 'plain');
        const wanted = gold
          .filter(
            ({ file, start, end }) =>
              name.startsWith(file) && !furniture.some((aside) => aside.start <= start && end <= aside.end),
          )
          .map(({ start, end }) => [start, end]);
        expect(sentences.map(({ start, end }) => [start, end])).toEqual(wanted);
      }
    });

    it('keep all golden rules and most of the other cases', () => {
      const cases = parse('bench/golden-rules/english_spec.json') as readonly {
        golden?: boolean;
        text: string;
        expected: readonly string[];
      }[];
      const fold = (text: string): string => text.replace(/\s/g, '');
      const right = cases.filter(({ text, expected }) => {
        const { view, sentences } = read(text, 'plain');
        return (
          JSON.stringify(sentences.map(({ start, end }) => fold(view.slice(start, end)))) ===
          JSON.stringify(expected.map(fold))
        );
      });
      expect(right.filter(({ golden }) => golden)).toHaveLength(cases.filter(({ golden }) => golden).length);
      expect(right.length).toBeGreaterThanOrEqual(150);
    });

    it('are the lines of accounts that come one sentence a line', () => {
      let lines = 0;
      let whole = 0;
      const folders = readdirSync(new URL('accounts', shared), { withFileTypes: true }).filter((entry) =>
        entry.isDirectory(),
      );
      for (const { name: folder } of folders) {
        for (const name of readdirSync(new URL(`accounts/${folder}`, shared))) {
          const text = readFileSync(new URL(`accounts/${folder}/${name}`, shared), 'utf8');
          const { sentences, furniture } = read(text, 'plain');
          for (const match of text.matchAll(/\S.*/g)) {
            const [start, end] = [match.index, match.index + match[0].trimEnd().length];
            if (furniture.some((aside) => aside.start <= start && end <= aside.end)) continue;
            lines++;
            if (sentences.some((sentence) => sentence.start === start && sentence.end === end)) whole++;
          }
        }
      }
      expect(whole / lines).toBeGreaterThan(0.99);
    });
  },
);
