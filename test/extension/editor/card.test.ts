import { describe, expect, it } from 'vitest';
import { factCard, type CardSetting } from '../../../src/editor/card';
import type { QuotedFact } from '../../../src/worker/protocol';
import { fact, reading, setting, statement, summary } from '../fixture';
import { linkArguments, render } from '../rendered';

const herald = statement('herald.txt', 'The harbour master counted 9 boats lost.', '9 boats', {
  value: 9,
  unit: 'boat',
  group: 2,
});
const wire = statement('wire.txt', 'Six boats were lost in the storm, the coast guard said.', 'Six boats', {
  value: 6,
  unit: 'boat',
  attribution: { speaker: 'the coast guard', span: { start: 33, end: 48 }, named: true },
});
const echo = statement('echo.txt', 'At the quay 6 boats were lost.', '6 boats', { value: 6, unit: 'boat' });

function cardOf(verdict: 'agree' | 'differ' | 'conflict', here = wire, more = {}) {
  const disputed = fact(verdict, [wire, echo, herald], { notStated: ['note.md'], ...more });
  return factCard(disputed, here, setting(reading(here.source, [disputed])));
}

describe('the card of a fact', () => {
  it('says in its first line what a reader must know', () => {
    const [first] = cardOf('conflict').split('\n');
    expect(render(first ?? '').text).toBe('$(error) Conflict · boats lost · 3 sources, 3 origins');
  });

  it('says what is stated here, and by whom', () => {
    expect(render(cardOf('conflict')).text).toContain('Here 6 boats the coast guard');
  });

  it('puts the other side first in a conflict', () => {
    const { text } = render(cardOf('conflict'));
    expect(text.indexOf('Conflicts herald')).toBeGreaterThan(0);
    expect(text.indexOf('Agrees echo')).toBeGreaterThan(text.indexOf('Conflicts herald'));
  });

  it('tells which of several answers cannot stand beside this one', () => {
    const vague = statement('note.md', 'More than 5 boats were lost.', 'More than 5 boats', {
      value: 5,
      unit: 'boat',
      modifier: 'more than',
      group: 3,
    });
    const disputed = fact('conflict', [wire, herald, vague], { apart: [[1, 2]] });
    const { text } = render(factCard(disputed, wire, setting(reading('wire.txt', [disputed]))));
    expect(text).toContain('Conflicts herald 9 boats');
    expect(text).toContain('Differs note more than 5 boats');
  });

  it('puts those that say the same first in a difference', () => {
    const { text } = render(cardOf('differ'));
    expect(text.indexOf('Agrees echo')).toBeGreaterThan(0);
    expect(text.indexOf('Differs herald')).toBeGreaterThan(text.indexOf('Agrees echo'));
  });

  it('quotes what each account says and names those that do not', () => {
    const { text } = render(cardOf('conflict'));
    expect(text).toContain('“The harbour master counted 9 boats lost.”');
    expect(text).toContain('$(circle-slash) Not stated: note');
  });

  it('tells why, before what a long card has no room for', () => {
    const { text } = render(cardOf('conflict'));
    expect(text).toContain('Why Six and nine cannot both be the number.');
    expect(text.indexOf('Why')).toBeLessThan(text.indexOf('Here'));
  });

  it('links every row to its exact place', () => {
    const links = render(cardOf('conflict')).links.filter((link) =>
      link.url.startsWith('command:variorum.openStatement?'),
    );
    expect(links.map((link) => link.label)).toEqual(['herald', 'echo']);
    expect(linkArguments(links[0]?.url ?? '')).toEqual([
      {
        collection: 'file:///accounts',
        source: 'herald.txt',
        place: { line: 0, column: 27, endLine: 0, endColumn: 34 },
      },
    ]);
    expect(links[0]?.title).toBe('herald.txt:1');
  });

  it('names outlet and date of an account where they are known', () => {
    const disputed = fact('conflict', [wire, herald]);
    const company = [summary('wire.txt'), summary('herald.txt', { publisher: 'Quay Herald', date: '2024-03-14' })];
    const { links } = render(factCard(disputed, wire, setting(reading('wire.txt', [disputed], { company }))));
    expect(links[0]?.title).toBe('herald.txt:1 · Quay Herald · 14 Mar 2024');
  });

  it('offers both sides and all claims', () => {
    const { links } = render(cardOf('conflict'));
    expect(links.slice(-3).map((link) => link.label)).toEqual(['Compare', 'All Conflicting Claims', 'Decide']);
    const both = linkArguments(links.at(-3)?.url ?? '') as { source: string }[];
    expect(both.map((target) => target.source)).toEqual(['wire.txt', 'herald.txt']);
  });

  it('tells what was decided, and why it is open again', () => {
    const decision = {
      id: 'a',
      choice: 'both hold',
      words: 'Both hold',
      state: 'holds',
      settles: true,
      date: '2024-06-01',
      reason: '[two](command:x) harbours',
    } as const;
    const card = cardOf('conflict', wire, { decision });
    expect(render(card).text).toContain('Decided Both hold · [two](command:x) harbours · 1 Jun 2024');
    expect(card).not.toContain('](command:x)');
    const again = { ...decision, state: 'reopened', settles: false, why: 'the passage in wire.txt has changed since' };
    expect(render(cardOf('conflict', wire, { decision: again })).text).toContain(
      'Open again: the passage in wire.txt has changed since · Both hold',
    );
  });

  it('leads to deciding where accounts part', () => {
    const decide = render(cardOf('conflict')).links.find((link) => link.label === 'Decide');
    expect(linkArguments(decide?.url ?? '')).toMatchObject([{ source: 'wire.txt' }]);
    expect(cardOf('agree')).not.toContain('variorum.decide');
  });

  it('compares with an account that parts, though one that agrees comes first', () => {
    const compare = render(cardOf('differ')).links.find((link) => link.label === 'Compare');
    const both = linkArguments(compare?.url ?? '') as { source: string }[];
    expect(both.map((target) => target.source)).toEqual(['wire.txt', 'herald.txt']);
  });

  it('shows six rows and tells of the others', () => {
    const many = Array.from({ length: 9 }, (_, i) =>
      statement(`account-${i}.txt`, 'They lost 6 boats.', '6 boats', { value: 6, unit: 'boat' }),
    );
    const agreed = fact('agree', [wire, ...many]);
    const { links, text } = render(factCard(agreed, wire, setting(reading('wire.txt', [agreed]))));
    expect(text.match(/Agrees account/g)).toHaveLength(6);
    const more = links.find((link) => link.label === '3 more');
    expect(more?.url).toMatch(/^command:variorum\.peekStatements\?/);
    // A fact may have thousands of statements: the link names it, and no more.
    expect(linkArguments(more?.url ?? '')).toEqual([expect.objectContaining({ source: 'wire.txt' }), agreed.id]);
  });

  it('tells how sure and who says it as the reader wants, and always where accounts part in that', () => {
    const speaker = { speaker: 'Ann Lowe', span: { start: 0, end: 0 }, named: true };
    const planned = { ...echo, certainty: 'planned', attribution: speaker } as const;
    const textOf = (aspects: QuotedFact['aspects'], shows: CardSetting['shows']): string => {
      const some = fact('agree', [wire, planned], { aspects });
      return render(factCard(some, wire, { ...setting(reading('wire.txt', [some])), shows })).text;
    };
    expect(textOf([], { certainty: true, attribution: true })).toMatch(/planned · Ann Lowe/);
    const none = textOf([], { certainty: false, attribution: false });
    expect(none).not.toMatch(/planned|Ann Lowe/);
    const one = textOf([], { certainty: false, attribution: true });
    expect([one.includes('planned'), one.includes('Ann Lowe')]).toEqual([false, true]);
    const parted = textOf(['certainty', 'attribution'], { certainty: false, attribution: false });
    expect(parted).toMatch(/planned · Ann Lowe/);
  });

  it('gives an account that answers twice one row an answer', () => {
    const later = { ...wire, start: 100, end: 109, group: 2, value: 7 };
    const again = { ...wire, start: 200, end: 209 };
    const disputed = fact('conflict', [wire, later, again, echo]);
    const { text } = render(factCard(disputed, wire, setting(reading('wire.txt', [disputed]))));
    expect(text.match(/Conflicts wire/g)).toHaveLength(1);
    expect(text).not.toContain('Agrees wire');
  });

  it('tells that agreement among copies is of one origin', () => {
    const agreed = fact('agree', [wire, echo], { origins: 1 });
    const company = [summary('wire.txt', { origin: 'o1' }), summary('echo.txt', { origin: 'o1' })];
    const { text } = render(factCard(agreed, wire, setting(reading('wire.txt', [agreed], { company }))));
    expect(text).toContain('2 sources, 1 origin');
    expect(text).toContain('$(link) same origin');
  });

  it('tells how sure and who says it only where that is not as here', () => {
    const guard = { speaker: 'the coast guard', span: { start: 0, end: 1 }, named: true };
    const sure = { ...herald, attribution: guard, certainty: 'done' } as const;
    const vague = { ...echo, group: 2, attribution: { ...guard, speaker: 'a fisher' }, certainty: 'possible' } as const;
    const disputed = fact('conflict', [wire, sure, vague]);
    const { text } = render(factCard(disputed, wire, setting(reading('wire.txt', [disputed]))));
    expect(text).toContain('Here 6 boats the coast guard');
    expect(text).toContain('“The harbour master counted 9 boats lost.” $(error) Conflicts');
    expect(text).toContain('“At the quay 6 boats were lost.” · possible · a fisher');
  });

  it('names the day that a relative date is counted from', () => {
    const text = 'The pier reopened on Thursday.';
    const own = statement('wire.txt', text, 'Thursday', {
      value: '2024-03-14',
      base: { iso: '2024-03-15T09:05', from: 'own' },
    });
    const borrowed = statement('echo.txt', text, 'Thursday', {
      value: '2024-03-14',
      base: { iso: '2024-03-15', from: 'others' },
    });
    const agreed = fact('agree', [own, borrowed], { kind: 'date' });
    const shown = render(factCard(agreed, own, setting(reading('wire.txt', [agreed])))).text;
    expect(shown).toContain('Here 14 Mar 2024 counted from 15 Mar 2024');
    expect(shown).toContain('counted from 15 Mar 2024, the date of other accounts');
  });

  it('says nothing of a base where the day is named', () => {
    const named = statement('wire.txt', 'The pier reopens on 14 March.', '14 March', {
      value: '2024-03-14',
      base: { iso: '2024-03-10T08:00', from: 'own' },
    });
    const agreed = fact('agree', [named, echo], { kind: 'date' });
    expect(render(factCard(agreed, named, setting(reading('wire.txt', [agreed])))).text).not.toContain('counted from');
  });

  it('says only here of what one account states', () => {
    const single = fact('single', [wire], { notStated: ['echo.txt', 'herald.txt'] });
    const { text, links } = render(factCard(single, wire, setting(reading('wire.txt', [single]))));
    expect(text).toContain('$(pin) Only here · boats lost · 1 source');
    expect(text).toContain('Not stated: echo, herald');
    expect(text).not.toContain('Why');
    expect(links).toEqual([]);
  });

  it('never judges', () => {
    for (const verdict of ['agree', 'differ', 'conflict'] as const) {
      expect(render(cardOf(verdict)).text).not.toMatch(/\b(?:true|false|wrong|contradict\w*)\b/i);
    }
  });
});

describe('hostile text in a card', () => {
  const evil = '[9 boats](command:workbench.action.terminal.new) <img src=x> $(error) https://attacker.example | x |';
  const file = '[a](command:b)(c) "d" <e>.txt';
  const said = statement(file, `Lost: ${evil} said one.`, evil, {
    value: evil,
    group: 2,
    attribution: { speaker: evil, span: { start: 0, end: 1 }, named: true },
  });
  const disputed = fact('conflict', [wire, said], {
    label: evil,
    kind: 'name',
    reason: { rule: 'test', text: evil },
    notStated: [file],
  });
  const card = factCard(
    disputed,
    wire,
    setting(
      reading('wire.txt', [disputed], {
        company: [summary('wire.txt'), summary(file, { publisher: `"${evil}"` })],
      }),
    ),
  );

  it('never becomes a link, an image, an icon or HTML', () => {
    const { links, kinds } = render(card);
    const commands = links.map((link) => link.url.replace(/\?.*$/, ''));
    expect(commands).toEqual([
      'command:variorum.openStatement',
      'command:variorum.compare',
      'command:variorum.showConflictingClaims',
      'command:variorum.decide',
    ]);
    expect(kinds).not.toContain('image');
    expect(kinds).not.toContain('html');
    expect(card.match(/\$\([a-z-]+\)/g)).toEqual(['$(error)', '$(location)', '$(error)', '$(circle-slash)']);
  });

  it('is opened by the name that it has', () => {
    const open = render(card).links[0]?.url ?? '';
    expect((linkArguments(open) as { source: string }[])[0]?.source).toBe(file);
  });
});
