import { describe, expect, it } from 'vitest';
import { reportOn } from '../../collections/labelled';

/** Whether some fact holds both figures. */
function joined(one: string, other: string, a: string, b: string): boolean {
  const texts = new Map([
    ['a.txt', `Norvale Foods tells of its year\n3 May 2024\n\n${one}`],
    ['b.txt', `A year at Norvale Foods\n4 May 2024\n\n${other}`],
  ]);
  const told = (source: string, figure: string) => {
    const start = texts.get(source)!.indexOf(figure);
    return ({ statements }: { statements: readonly { source: string; start: number; end: number }[] }): boolean =>
      statements.some((at) => at.source === source && at.start <= start && start < at.end);
  };
  return reportOn(texts).facts.some((fact) => told('a.txt', a)(fact) && told('b.txt', b)(fact));
}

describe('figures that answer no one question', () => {
  it.each([
    [
      'Norvale Foods had revenue of $412 million in 2023.',
      'Norvale Foods had revenue of $421 million in 2023.',
      '$412',
      '$421',
      true,
    ],
    [
      'Revenue of Norvale Foods fell from $448 million to $412 million.',
      'Norvale Foods had revenue of $421 million.',
      '$448',
      '$421',
      false,
    ],
    [
      'Revenue of Norvale Foods fell from $448 million to $412 million.',
      'Revenue of Norvale Foods fell from $448 million.',
      '$448',
      '$448',
      true,
    ],
    [
      'Norvale Foods missed an average estimate of $425 million for revenue.',
      'Norvale Foods had revenue of $421 million.',
      '$425',
      '$421',
      false,
    ],
    [
      'Norvale Foods sold 33 percent of its mills in May.',
      'In May 33 percent of the clerks of Norvale Foods had the flu.',
      '33 percent',
      '33 percent',
      false,
    ],
    [
      'Norvale Foods pays $40 a night for a room in Harl.',
      'Norvale Foods pays $40 a year for a room in Harl.',
      '$40',
      '$40',
      false,
    ],
    [
      'The truck of Norvale Foods was found 25 miles east of Harl.',
      'The truck of Norvale Foods was found 25 miles northwest of Marsh.',
      '25 miles',
      '25 miles',
      false,
    ],
    [
      'The truck of Norvale Foods was found 25 miles east of Harl.',
      'The truck of Norvale Foods was found 25 miles west of Harl.',
      '25 miles',
      '25 miles',
      true,
    ],
    [
      'A clerk of Norvale Foods lost £640 in sales.',
      'Norvale Foods lost $310 million in sales.',
      '£640',
      '$310',
      false,
    ],
  ])('%s / %s', (one, other, a, b, expected) => {
    expect(joined(one, other, a, b)).toBe(expected);
  });
});
