import { describe, expect, it } from 'vitest';
import { read } from '../../../src/engine/read/read';

const before = ['Lido to close', '', 'The council of Elgin voted on Friday to close the lido for good.', ''];
const after = ['', 'It will be a park, the mayor said.', '', 'Nobody knows when.', '', 'The vote was close.'];
const whyOf = (line: string): string | undefined => {
  const text = [...before, line, ...after].join('\n');
  const { furniture, sentences } = read(text, 'plain');
  expect(sentences.length).toBeGreaterThanOrEqual(5);
  return furniture.find(({ start, end }) => text.slice(start, end) === line.trim())?.why;
};

describe('page furniture', () => {
  it.each([
    ['READ ALSO: Five lidos that are for sale', 'promotion'],
    ['Read more: Bus lane to be tried', 'promotion'],
    ['Read more', 'promotion'],
    ['Related stories', 'promotion'],
    ['More from Elgin Echo: The lido in pictures', 'promotion'],
    ['Sign up for our free newsletter', 'promotion'],
    ['Subscribe now for unlimited access', 'promotion'],
    ['Click here to see the plan', 'promotion'],
    ['Follow us on Facebook', 'promotion'],
    ['We use cookies to improve your visit.', 'promotion'],
    ['151', 'counter'],
    ['1.2K', 'counter'],
    ['12 shares', 'counter'],
    ['15:45', 'metadata'],
    ['Update 4.05pm', 'metadata'],
    ['16:20 BST', 'metadata'],
    ['3 min read', 'counter'],
    ['https://www.example.com/lido', 'address'],
    ['http: / / www. example. com / lido / 2', 'address'],
    ['newsdesk@example.com', 'address'],
    ['Tel: +44 1632 960188', 'address'],
    ['Media contact: press@example.com, 01632 960188', 'address'],
    ['© 2024 Elgin Echo. All rights reserved.', 'metadata'],
    ['FOR IMMEDIATE RELEASE', 'metadata'],
    ['Posted 04/05/2010 at 9:00 pm', 'metadata'],
    ['Home | News | Sport | Weather', 'navigation'],
    ['Share this article', 'navigation'],
    ['Advertisement', 'navigation'],
    ['Tags: lido, Elgin', 'navigation'],
    ['const deaths = rows.filter((row) => row.dead);', 'code'],
    ['12 45 2.5 -3 18 99 40', 'data'],
    ['Elgin   12   45   3.5', 'data'],
    [
      'El ayuntamiento de la ciudad votó el viernes para cerrar la piscina, que perdía agua desde el año pasado.',
      'foreign',
    ],
    [
      'Der Rat der Stadt hat am Freitag beschlossen, das Bad zu schließen, weil es nicht mehr zu retten ist.',
      'foreign',
    ],
    ['Совет города проголосовал в пятницу за закрытие бассейна навсегда.', 'foreign'],
    [
      'Kaupunginvaltuusto äänesti perjantaina uimalan sulkemisesta lopullisesti pitkän keskustelun jälkeen, kertoi pormestari tiedotteessaan illalla myöhään kotonaan.',
      'foreign',
    ],
  ])('%s', (line, why) => expect(whyOf(line)).toBe(why));

  it.each([
    'Read the plan and weep, said one bather.',
    'More than 50 people came.',
    'Related costs rose by 5%.',
    'The advertisement was banned by the regulator.',
    'Some 400 people subscribe to the plan for £5 a month.',
    'The site uses 12 pumps, and cookies were sold there.',
    'Sign-ups closed on 5 May 2010, the club said.',
    'He won.',
    'Two dead.',
    'Share prices fell.',
    'It cost £5m.',
    'A total of 12, 45, 18 and 30 were hurt in 2001, 2002, 2003 and 2004.',
    'Mayor Orla Stone, Ann Reed, Jane Hale, Luis Cruz, Will Pike, Tom Ash, Joe Fell, Kit Moor and Bea Low voted against.',
    'Copyright law is unclear, the court said.',
    'Follow-up work starts in May.',
    'Call it a day, she said.',
    '($1 = 0.78 pounds)',
  ])('is not: %s', (line) => expect(whyOf(line)).toBeUndefined());

  it('is an author presented at the foot, and nobody who is in the news', () => {
    const biography = 'Ned is an award-winning journalist and author. He writes for the Echo.';
    const text = [...before, ...after, '', biography].join('\n');
    expect(read(text, 'plain').furniture.map(({ why }) => why)).toEqual(['biography']);
    const news = [...before, 'Ned spoke at length.', ...after, '', biography].join('\n');
    expect(read(news, 'plain').furniture).toEqual([]);
    expect(read([biography, ...before, ...after].join('\n'), 'plain').furniture).toEqual([]);
  });

  it('is a block of program lines as a whole', () => {
    const text = [
      ...before,
      'def count(rows):',
      '    total = 0',
      '    for row in rows:',
      '        total += row.dead',
      '    return total;',
      ...after,
    ].join('\n');
    const { furniture, sentences } = read(text, 'plain');
    expect(furniture.every(({ why }) => why === 'code')).toBe(true);
    expect(sentences.some(({ start, end }) => /row/.test(text.slice(start, end)))).toBe(false);
  });

  it('is the whole of an account in another language, short lines too', () => {
    const text = [
      'Cierra la piscina',
      '',
      'El ayuntamiento de la ciudad votó el viernes para cerrar la piscina, que perdía agua desde el año pasado.',
      'La alcaldesa dijo que no había dinero para las obras que pidieron los ingenieros de la ciudad.',
      'Un parque',
    ].join('\n');
    expect(read(text, 'plain').sentences).toEqual([]);
  });
});

describe('roles of plain lines', () => {
  it.each([
    ['What comes next', 'heading'],
    ['- a park with 12 trees', 'list'],
    ['The lido is seen in 1934.', 'caption'],
    ['FILE PHOTO: The lido in winter', 'caption'],
    ['Image caption, The lido in winter', 'caption'],
    ['The lido in winter (AP Photo/Jane Hale)', 'caption'],
    ['Photograph: Jane Hale/Elgin Echo', 'credit'],
    ['• 30 homes without water', 'list'],
    ['The lido is gone.', 'body'],
  ])('%s: %s', (line, role) => {
    const text = [...before, line, ...after].join('\n');
    expect(read(text, 'plain').sentences.find(({ start }) => start === text.indexOf(line))?.role).toBe(role);
  });
});

describe('quotation', () => {
  it('deepens what stands in the middle of one', () => {
    const text = 'The mayor wept. "We lost it. It was ours. We will rebuild," she said. Nobody clapped.';
    expect(read(text, 'plain').sentences.map(({ quoteDepth }) => quoteDepth)).toEqual([0, 0, 1, 1, 0]);
  });

  it('goes on over lines that close it, and ends where none does', () => {
    const lines = ['"We lost it.', 'It was ours, "she said.', 'Nobody clapped.', '"It is over.', 'The crowd left.'];
    expect(read(lines.join('\n'), 'plain').sentences.map(({ quoteDepth }) => quoteDepth)).toEqual([0, 1, 0, 0, 0]);
  });
});

describe('lists of other stories', () => {
  it('are set aside with the line that heads them, up to a blank line', () => {
    const text = [
      ...before,
      'Most read',
      'Why 40 bonds fell',
      'Ten towns to watch',
      '',
      'What comes next',
      ...after,
    ].join('\n');
    const { furniture, sentences } = read(text, 'plain');
    expect(furniture.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Most read',
      'Why 40 bonds fell',
      'Ten towns to watch',
    ]);
    expect(sentences.some(({ start }) => start === text.indexOf('What comes next'))).toBe(true);
  });

  it('are set aside to the end where no text follows', () => {
    const text = [...before, ...after, '', 'More on this story', '', 'Mill owner warned', '', 'Weir fails test'].join(
      '\n',
    );
    expect(read(text, 'plain').furniture).toHaveLength(3);
  });

  it('are not the text after an invitation to read one other story', () => {
    const text = [...before, 'READ ALSO: Five lidos', 'What comes next', ...after].join('\n');
    expect(read(text, 'plain').furniture).toHaveLength(1);
  });

  it('are not the title of the account itself', () => {
    const { header, furniture } = read(['WATCH: Lido closes', ...before].join('\n'), 'plain');
    expect(header.title).toEqual({ start: 0, end: 18 });
    expect(furniture).toEqual([]);
  });
});
