import { describe, expect, it } from 'vitest';
import { plainUnits } from '../../../src/engine/read/plainText';
import { read } from '../../../src/engine/read/read';

const unitsOf = (text: string): string[] => plainUnits(text).map(({ start, end }) => text.slice(start, end));

describe('lines of a plain text', () => {
  it('are paragraphs where one line break parts them', () => {
    const lines = [
      'The council of Elgin voted on Friday to close the lido for good, after a debate that ran long past midnight and into the morning.',
      'Closing plan',
      'The mayor, Orla Stone, said that the town could no longer pay for the repairs that its engineers had asked for.',
    ];
    expect(unitsOf(lines.join('\n'))).toEqual(lines);
  });

  it('are joined where they were broken to a width', () => {
    const text = [
      'The council of Elgin voted on Friday to close the lido',
      'for good, after a debate that ran long past midnight.',
      'The mayor, Orla Stone, said that the town could no',
      'longer pay.',
      '',
      'Nobody knows what the site will be used for. A school',
      'Stone said, is one of the plans.',
    ].join('\n');
    const units = unitsOf(text);
    expect(units).toHaveLength(2);
    expect(units[0]).toContain('no\nlonger pay.');
    expect(units[1]).toContain('A school\nStone said');
  });

  it('are one word where its letters stand upright, and none where they are a column of short ones', () => {
    expect(unitsOf('N\nO\nTI\nC\nE\nThe lido is closed.')).toEqual(['N\nO\nTI\nC\nE', 'The lido is closed.']);
    expect(unitsOf('EU\nUN\nUS\nUK\nA\nB')).toHaveLength(6);
    expect(unitsOf('A\nB\nC')).toHaveLength(3);
  });

  it('are parted inside hard-wrapped text where a line is short, indented or an item', () => {
    const text = [
      'Lido to close',
      'The council of Elgin voted on Friday to close the lido',
      'for good, after a debate that ran long past midnight.',
      '   The mayor said that the town could no longer pay for',
      'the repairs.',
      '- the tank, which leaks, and the pump house that has no',
      'roof',
      '- the fence',
    ].join('\n');
    expect(unitsOf(text).map((unit) => unit.slice(0, 8))).toEqual([
      'Lido to ',
      'The coun',
      'The mayo',
      '- the ta',
      '- the fe',
    ]);
  });

  it('go on where a program left a space before the break', () => {
    expect(unitsOf('It was a long \nnight in the town.')).toEqual(['It was a long \nnight in the town.']);
  });

  it('stand for themselves as a list of short lines', () => {
    expect(unitsOf('mill\nweir keeper\nlock, bridge\n')).toEqual(['mill', 'weir keeper', 'lock, bridge']);
  });

  it.each(['\n', '\r\n', '\r', '\u2028'])('end at %j', (end) => {
    expect(unitsOf(['The mill burned.', '', 'The weir held.'].join(end))).toEqual([
      'The mill burned.',
      'The weir held.',
    ]);
  });

  it('count the blocks between blank lines', () => {
    expect(plainUnits('A mill.\nA weir.\n\nA lock.').map(({ block }) => block)).toEqual([0, 0, 1]);
  });
});

describe('remains of HTML in plain text', () => {
  it.each([
    ['<p>The mill <b>burned</b>.</p><p>The weir held.</p>', ['The mill burned .', 'The weir held.']],
    [
      'The mill burned.<br/>The <a href="https://example.com/12">weir</a> held.',
      ['The mill burned.', 'The weir held.'],
    ],
    ['If a <b and c> d, write to <jane@example.com>.', ['If a <b and c> d, write to <jane@example.com>.']],
  ])('are blanked: %s', (text, sentences) => {
    const { view, sentences: found } = read(text, 'plain');
    expect(view).toHaveLength(text.length);
    expect(found.map(({ start, end }) => view.slice(start, end).replace(/\s+/g, ' '))).toEqual(sentences);
  });
});
