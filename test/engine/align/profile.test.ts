import { describe, expect, it } from 'vitest';
import { profileOf, type Answer } from '../../../src/engine/align/profile';
import { Vocabulary } from '../../../src/engine/align/vocabulary';
import { Corpus } from '../../../src/engine/corpus';

const vocabulary = new Vocabulary();

/** The figure of a sentence whose words are given. */
function answerIn(sentence: string, figure: string): Answer {
  const corpus = new Corpus();
  corpus.set('a.txt', `${sentence}\n`, 'plain');
  corpus.analyse();
  const { answers } = profileOf(corpus.source('a.txt')!.annotated, vocabulary);
  const start = sentence.indexOf(figure);
  const found = answers.find((answer) => answer.figure.start <= start && start < answer.figure.end);
  if (!found) throw new Error(`no figure "${figure}"`);
  return found;
}

const words = (ids: readonly number[]): string => ids.map((id) => vocabulary.wordOf(id)).join(' ');

describe('an answer that the account itself takes back', () => {
  it.each([
    ['The toll is 21, after an earlier figure of 22.', '22', true],
    ['The toll is 21, after an earlier figure of 22.', '21', false],
    ['The count was revised from 40 to 38 on Monday.', '40', true],
    ['The count was revised from 40 to 38 on Monday.', '38', false],
    ['Initial reports said 12 boats were lost.', '12 boats', true],
    ['An earlier train carried 40 people.', '40 people', false],
  ])('%s: %s', (sentence, figure, isSuperseded) => {
    expect(answerIn(sentence, figure).superseded).toBe(isSuperseded);
  });
});

describe('the place that a length is measured from', () => {
  it.each([
    ['The quake struck 40 miles north of Brannoc on Monday.', '40 miles', 'brannoc'],
    ['It was centred 12 km (7 miles) from the town of Hale.', '12 km', 'hale'],
    ['It was centred 12 km (7 miles) from the town of Hale.', '7 miles', 'hale'],
    ['The wave was 3 metres high when it reached Hale.', '3 metres', ''],
    ['They walked 3 miles, most of it in Hale.', '3 miles', ''],
    ['The levy of 3 per cent from Hale is to stay.', '3 per cent', ''],
  ])('%s', (sentence, figure, place) => {
    expect(words(answerIn(sentence, figure).reference)).toBe(place);
  });
});

describe('the name that a figure stands nearest to', () => {
  it.each([
    ['Mara Voss, 32, was walking with Ilan Petrov, 45, when it began.', '32', 'mara voss'],
    ['Mara Voss, 32, was walking with Ilan Petrov, 45, when it began.', '45', 'ilan petrov'],
    ['Rescuers found 31-year-old Mara Voss at noon.', '31-year-old', 'mara voss'],
    ['Rescuers found a 31-year-old woman at noon.', '31-year-old', ''],
    ['Rescuers found a 31-year-old woman in a Leeds shop.', '31-year-old', ''],
    ['Rescuers found 31 women in a Leeds shop.', '31 women', 'leeds'],
  ])('%s', (sentence, figure, name) => {
    expect(words(answerIn(sentence, figure).holder)).toBe(name);
  });
});

describe('a one, and what is first', () => {
  it.each([
    ['One juror covered her face.', 'One juror', 1],
    ['It was played in the first quarterfinal.', 'first', 1],
    ['They won game No. 2.', '2', 2],
  ])('answers a question: %s', (sentence, figure, value) => {
    expect(answerIn(sentence, figure).figure.value).toBe(value);
  });

  it.each([
    ['There was more than one bidder.', 'one'],
    ['He came first, said Hale.', 'first'],
  ])('does not: %s', (sentence, figure) => {
    expect(() => answerIn(sentence, figure)).toThrow('no figure');
  });
});
