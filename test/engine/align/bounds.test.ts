import { describe, expect, it } from 'vitest';
import { Foremost, MOST_PARTNERS } from '../../../src/engine/align/foremost';
import { joining } from '../../../src/engine/align/joining';
import { Linker } from '../../../src/engine/align/link';
import type { Links } from '../../../src/engine/align/links';
import { profileOf, type Profile } from '../../../src/engine/align/profile';
import { LONGEST } from '../../../src/engine/align/veryLong';
import { Vocabulary } from '../../../src/engine/align/vocabulary';
import { annotateAlone } from '../../../src/engine/annotateAlone';
import { Corpus } from '../../../src/engine/corpus';

const vocabulary = new Vocabulary();

/** An account of a sentence for each number, all in the same words. */
function account(title: string, count: number, sentence: (k: number) => string): string {
  return `${title}\n\n${Array.from({ length: count }, (_, k) => sentence(k)).join(' ')}\n`;
}

const lost = (k: number): string => `The village of Harl lost ${k + 13} men in the war.`;

function profile(text: string): Profile {
  return profileOf(annotateAlone(text, 'plain'), vocabulary);
}

function notCompared(...texts: readonly string[]): readonly string[] {
  const corpus = new Corpus();
  texts.forEach((text, index) => corpus.set(`${index}.txt`, text, 'plain'));
  return corpus.analyse().notCompared.map(({ why }) => why);
}

describe('the partners of a long list', () => {
  it('are so many for each figure and each sentence, however long both accounts are', () => {
    const count = 2 * MOST_PARTNERS;
    const linker = new Linker(vocabulary, joining);
    const { answers, passages } = linker.link(
      profile(account('A list', count, lost)),
      profile(account('B', count, lost)),
    );
    expect(answers.length).toBeGreaterThan(count);
    expect(answers.length).toBeLessThanOrEqual(count * MOST_PARTNERS);
    expect(passages.length).toBeLessThanOrEqual((count + 1) * MOST_PARTNERS);
  });

  it('have the one that says the same among them', () => {
    const count = 2 * MOST_PARTNERS;
    const linker = new Linker(vocabulary, joining);
    const one = profile('A title\n\nThe village of Harl lost 250 men in the war.\n');
    const { answers } = linker.link(profile(account('A list', count, lost)), one);
    const at = profile(account('A list', count, lost)).answers.findIndex(({ figure }) => figure.value === 250);
    expect([...answers].some(({ a }) => a === at)).toBe(true);
  });

  it('are the best, of equal ones the first', () => {
    const scores = Float32Array.from({ length: 1000 }, (_, k) => (k === 999 ? 1 : 0.5));
    const best = new Foremost();
    best.of(scores, 0, scores.length);
    const chosen = Array.from(scores.keys()).filter((k) => best.has(scores[k]!));
    expect(chosen).toEqual([...Array.from({ length: MOST_PARTNERS - 1 }, (_, k) => k), 999]);
  });

  it('are all where they are few', () => {
    const best = new Foremost();
    best.of(Float32Array.of(0, 0.2, 0), 0, 3);
    expect([0, 0.2, 0].map((score) => best.has(score))).toEqual([true, true, true]);
  });
});

describe('what is too much to be told apart', () => {
  const joined = (count: number, item: (k: number) => string): string =>
    `A title\n\nOn the quay stood ${Array.from({ length: count }, (_, k) => item(k)).join(' and ')}.\n`;

  it.each([
    ['figures', joined(101, (k) => `${k + 2} men`), 1],
    ['names', joined(101, (k) => `Ada Merrow${'abcdefghij'[k % 10]!}${'klmnopqrst'[(k / 10) | 0] ?? 'u'}`), 1],
    ['figures that a sentence can have', joined(60, (k) => `${k + 2} men`), 0],
  ])('in one sentence is named as not compared: %s', (_, text, times) => {
    const why = notCompared(text, text.replace('A title', 'Another'));
    expect(why.filter((words) => words === 'more than one sentence can state')).toHaveLength(2 * times);
  });

  it('states nothing: the sentence is no fact', () => {
    expect(profile(joined(101, (k) => `${k + 2} men`)).answers).toEqual([]);
    expect(profile(joined(60, (k) => `${k + 2} men`)).answers).toHaveLength(60);
  });

  it('is a figure that the rows of a table repeat', () => {
    const rows = account('A table', 500, () => 'Some 5 men died.');
    expect(profile(rows).answers).toHaveLength(200);
  });

  it('of two very long accounts is what stands behind their first sentences', () => {
    const long = account('A long list', LONGEST + 100, lost);
    const short = account('A short list', 20, lost);
    const why = (...texts: readonly string[]): number =>
      notCompared(...texts).filter((words) => words.startsWith('behind the first')).length;
    expect(why(long, short)).toBe(1);
    expect(why(short, short.replace('Harl', 'Kolm'))).toBe(0);
    const linker = new Linker(vocabulary, joining);
    const both = [profile(long), profile(long)] as const;
    const lastOf = (links: Links): number =>
      Array.from(links).reduce((last, { a }) => Math.max(last, both[0].answers[a]!.sentence), 0);
    const { answers } = linker.link(...both);
    expect(lastOf(answers)).toBeLessThan(LONGEST);
    const { answers: whole } = linker.link(both[0], profile(short));
    expect(lastOf(whole)).toBeGreaterThanOrEqual(LONGEST);
  });
});
