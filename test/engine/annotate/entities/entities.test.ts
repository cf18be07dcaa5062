import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entities, type Entities } from '../../../../src/engine/annotate/entities/entities';
import type { Header, Sentence } from '../../../../src/engine/model';
import { tokenize } from '../../../../src/engine/read/tokens';

/** One sentence a line. */
function annotate(text: string, header: Partial<Header> = {}): Entities {
  const sentences = [...text.matchAll(/[^\n]+/g)].map((match, paragraph): Sentence => ({
    start: match.index,
    end: match.index + match[0].length,
    role: 'body',
    paragraph,
    quoteDepth: 0,
  }));
  const tokens = sentences.map((sentence) => tokenize(text, sentence));
  return entities(text, sentences, tokens, { authors: [], credits: [], ...header });
}

const named = (text: string, header?: Partial<Header>): string[] =>
  annotate(text, header).mentions.map(({ kind, name }) => `${kind} ${name}`);

describe('names of news sentences', () => {
  it.each([
    [
      'Harlan Voss, chief executive of Merrow Foods Inc., said sales had risen in Norway.',
      ['person Harlan Voss', 'organization Merrow Foods Inc', 'place Norway'],
    ],
    [
      'Voltane CEO Mira Castellan will fly to Japan on Tuesday.',
      ['organization Voltane', 'person Mira Castellan', 'place Japan'],
    ],
    [
      'The Ministry of Transport and Coldwater University declined to comment.',
      ['organization Ministry of Transport', 'organization Coldwater University'],
    ],
    ['Police in Leeds arrested Danny Okafor, 34, on Monday.', ['place Leeds', 'person Danny Okafor']],
    ['Mr. Okafor pleaded not guilty.', ['person Okafor']],
    [
      'Julian Spry met Christian Merrow and Norman Vale.',
      ['person Julian Spry', 'person Christian Merrow', 'person Norman Vale'],
    ],
    ['Driver Oskar Lindqvist, 49, was led away.', ['person Oskar Lindqvist']],
    [
      'Adilson Tavares Varela, a minister, met Jusman Syafii Djamal.',
      ['person Adilson Tavares Varela', 'person Jusman Syafii Djamal'],
    ],
    ["She was taken to St Anne's Hospital.", ["organization St Anne's Hospital"]],
    ['LUNDGATE - Halvorsen Marine Plc said so.', ['place LUNDGATE', 'organization Halvorsen Marine Plc']],
    ['Sales rose in Q2 2024.', []],
    [
      'The quake struck near the town of Padang, Indonesia, said the US Geological Survey.',
      ['place Padang', 'place Indonesia', 'organization US Geological Survey'],
    ],
    [
      "China's Lanxi Holdings bought a stake in Voltane SA.",
      ['place China', 'organization Lanxi Holdings', 'organization Voltane SA'],
    ],
    [
      'Foreign Minister Ana Belmonte met President Luis Ferrante in Lisbon.',
      ['person Ana Belmonte', 'person Luis Ferrante', 'place Lisbon'],
    ],
    ['Shares of Voltane VLTN.PA fell 3%, while Orbane 7201.T rose.', ['organization Voltane', 'organization Orbane']],
    ['Jan van der Berg of Rotterdam won the race.', ['person Jan van der Berg', 'place Rotterdam']],
    ['Governor Ana Belmonte met Lt. Gen. Luis Ferrante.', ['person Ana Belmonte', 'person Luis Ferrante']],
    ['Sixty-year-old Corrin Diane Holt Voss is now accused.', ['person Corrin Diane Holt Voss']],
    ['Police met President-elect Mira Castellan.', ['person Mira Castellan']],
    ['Their leader, Cllr Dennis Harrow, called it odd.', ['person Dennis Harrow']],
    ['Harlan A. Voss lives in Washington, D.C. now.', ['person Harlan A. Voss', 'place Washington, D.C.']],
    ['Ships left the Bay of Padang on Monday.', ['place Bay of Padang']],
    ['The 65th Rifle Division left Leeds.', ['organization 65th Rifle Division', 'place Leeds']],
    [
      'PADANG LEEDS Reuters -- Voltane Inc. said that its shares fell on Monday.',
      ['place PADANG', 'place LEEDS', 'organization Reuters', 'organization Voltane Inc'],
    ],
    ['The fire began in Orlfeld, a village of 300 people.', ['place Orlfeld']],
    ['They met in the town of Castellan on Monday.', ['place Castellan']],
    ['Kenyan Ana Belmonte and Director Luis Ferrante spoke.', ['person Ana Belmonte', 'person Luis Ferrante']],
    ['Harlan "Flash" Voss lives in Leeds.', ['person Harlan "Flash" Voss', 'place Leeds']],
    ['They fell at the Battle of Padang in 1822.', ['other Battle of Padang']],
    [
      'Voltane Airways will buy 20 Boeing 787 Skylark jets.',
      ['organization Voltane Airways', 'other Boeing 787 Skylark'],
    ],
    [
      'The ferry calls at Leeds, Orlfeld, Miami and Padang.',
      ['place Leeds', 'place Orlfeld', 'place Miami', 'place Padang'],
    ],
    ['She is Chief Operating Officer of Voltane Airways.', ['organization Voltane Airways']],
    ['The ship was seized near Miami on Monday.', ['place Miami']],
    ['Ostermark (300 people) is a small hamlet in the hills.', ['place Ostermark']],
    ['Velbrand was a lender with 40 branches.', ['organization Velbrand']],
    ['The rock band Velbrand will play on Monday.', ['organization Velbrand']],
    ['The album Velbrand sold well.', ['other Velbrand']],
    ['It sank 12 km north of Velbrand on Monday.', ['place Velbrand']],
    ["The ship left the People's Republic of China on Monday.", ["place People's Republic of China"]],
  ])('%s', (text, expected) => expect(named(text)).toEqual(expected));

  it.each([
    ['French and German officials met on Monday in January.'],
    ['He said the Saudi Arabian proposal was dead.'],
    ['However, they did not agree. Sources said so.'],
    ['the company said it would not comment on voltane.'],
    ['The ticket costs US$40, or Rs3000.'],
    ['He bought a TV and a DVD after the GDP figures.'],
    ['The anti-Voltane mood has passed.'],
    ['The far-North wind has passed.'],
    [''],
  ])('finds none in: %s', (text) => expect(named(text)).toEqual([]));
});

describe('a document', () => {
  it('gives a name one kind, and groups its short forms', () => {
    const text = [
      'Merrow Foods Inc. named Harlan Voss as chairman on Tuesday.',
      'Voss joined Merrow in 2004, the company said.',
      'Shares in Merrow rose after Voss spoke.',
    ].join('\n');
    const { entities: found } = annotate(text);
    expect(found.map(({ kind, names }) => ({ kind, names }))).toEqual([
      { kind: 'organization', names: ['Merrow Foods Inc', 'Merrow'] },
      { kind: 'person', names: ['Harlan Voss', 'Voss'] },
    ]);
  });

  it('knows a surname that is a word too, where a sentence begins with it', () => {
    const text = [
      'Mira Rivers opened the mill in Leeds.',
      'Rivers left on Monday, and nobody knows why.',
      'She had hired Danny Woods.',
      'Woods burned near Leeds, and the woods behind them.',
    ].join('\n');
    expect(named(text)).toEqual([
      'person Mira Rivers',
      'place Leeds',
      'person Rivers',
      'person Danny Woods',
      'place Leeds',
    ]);
  });

  it('keeps two persons of one surname apart and gives the surname to the one named last', () => {
    const text = [
      'Ingrid Palmer and her brother Stefan Palmer were at the meeting.',
      'The judge asked Stefan Palmer to stand.',
      'Mr Palmer refused.',
    ].join('\n');
    const { mentions } = annotate(text);
    const ids = mentions.map(({ name, entity }) => `${name} ${entity}`);
    expect(ids).toEqual(['Ingrid Palmer 0', 'Stefan Palmer 1', 'Stefan Palmer 1', 'Palmer 1']);
  });

  it('reads a dateline and a byline', () => {
    const text = 'By Lena Hartwig\nGENEVA/LIMA, May 4 (Reuters) - Peru will send 300 soldiers to Chile.';
    const header = { authors: ['Lena Hartwig'], publisher: 'Reuters', placeLine: { start: 16, end: 49 } };
    expect(named(text, header)).toEqual([
      'person Lena Hartwig',
      'place GENEVA',
      'place LIMA',
      'organization Reuters',
      'place Peru',
      'place Chile',
    ]);
  });

  it('reads a headline in capitals by the names of the text', () => {
    const text =
      'Voltane Buys Orbane For Two Billion\nVoltane Inc. said that it would buy its rival Orbane Ltd. Shares in Voltane and Orbane rose.';
    expect(named(text).slice(0, 2)).toEqual(['organization Voltane', 'organization Orbane']);
  });

  it('does not take every line in capitals for names', () => {
    const text =
      'STORM KILLS NINE AS ROADS FLOOD ACROSS THE COUNTRY, POLICE SAY\nA storm killed nine people as roads flooded across the country.';
    expect(named(text).length).toBeLessThan(3);
  });

  it('leaves a place and a person what they are where a firm bears their names', () => {
    const text = [
      'Leeds Electric Company hired Mira Castellan Partners.',
      'It is based in Leeds. Mira Castellan, 41, lives near Leeds.',
    ].join('\n');
    expect(named(text).slice(-3)).toEqual(['place Leeds', 'person Mira Castellan', 'place Leeds']);
  });

  it('adds an author of whom no sentence speaks', () => {
    const text = 'lena hartwig writes\nIt rained.';
    const { mentions } = annotate(text, { authors: ['lena hartwig'] });
    expect(mentions).toMatchObject([{ kind: 'person', name: 'lena hartwig', start: 0, end: 12 }]);
  });
});

describe('roles', () => {
  const rolesOf = (text: string, name: string): readonly string[] =>
    annotate(text).entities.find(({ names }) => names.includes(name))?.roles ?? [];

  it.each([
    ['Voltane CEO Mira Castellan declined to comment.', 'Mira Castellan', ['Voltane CEO']],
    ["Joan Tully, manager of Hardcastle's grocery, ran outside.", 'Joan Tully', ["manager of Hardcastle's grocery"]],
    ['Joan Tully, 61, a teacher in Leeds, ran outside.', 'Joan Tully', ['teacher in Leeds']],
    ['The former chief executive Mira Castellan left.', 'Mira Castellan', ['former chief executive']],
    ['Joan Tully, who was there, ran outside.', 'Joan Tully', []],
    ['It was bought by French car maker Voltane in 2004.', 'Voltane', ['French car maker']],
  ])('%s', (text, name, expected) => expect(rolesOf(text, name)).toEqual(expected));
});

describe('any text', () => {
  it('gives mentions in order, inside their sentences, not overlapping, named as they stand there', () => {
    const piece = fc.constantFrom(
      'Voltane',
      'Mr',
      '.',
      ',',
      'said',
      'of',
      'the',
      'Bank',
      'LIMA',
      '/',
      "'s",
      'de',
      'Ünal',
      '7201.T',
      '(',
      ')',
      '“',
      '&',
      '-',
      'and',
      'in',
      'X',
      'iPhone',
      '42',
      '\n',
      '👩‍🌾',
      'Ａ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.boolean(), (pieces, spaced) => {
        const text = pieces.join(spaced ? ' ' : '');
        const { mentions, entities: found } = annotate(text);
        let end = 0;
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
          expect(text.slice(mention.start, mention.end).replace(/\s+/g, ' ')).toBe(mention.name);
          expect(found[mention.entity]!.names).toContain(mention.name);
          expect(text.slice(mention.start, mention.end)).not.toContain('\n');
        }
        found.forEach((entity, index) => expect(entity.id).toBe(index));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same every time', () => {
    const text = 'Harlan Voss of Merrow Foods met Mira Castellan in Lisbon.\nVoss smiled.';
    expect(annotate(text)).toEqual(annotate(text));
  });

  it('grows with the text, not with its square', { timeout: 60_000 }, () => {
    const line = (index: number): string =>
      `Harlan Voss${index} of Merrow${index} Foods met Mira Castellan${index} in Lisbon.`;
    const text = Array.from({ length: 1500 }, (_, index) => line(index)).join('\n');
    // The processor's time: others may keep the machine busy.
    const begin = process.cpuUsage();
    expect(annotate(text).mentions.length).toBeGreaterThan(3000);
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(4000);
  });
});
