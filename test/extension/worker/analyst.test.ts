import { describe, expect, it, vi } from 'vitest';
import type { Claim, Page } from '../../../src/report/claims';
import type { Inquiry } from '../../../src/report/inquiry';
import { Analyst } from '../../../src/worker/analyst';
import type { FromWorker, SourceText, ToWorker } from '../../../src/worker/protocol';
import { crowd } from '../../crowd';

const collection = 'file:///accounts';

function account(id: string, text: string): SourceText {
  return { id, text, format: 'plain' };
}

const wire = account(
  'wire.txt',
  'Storm hits Harl\n\nHARL, May 3 - The storm sank 6 boats in Harl harbour, the coast guard said.\n',
);
const herald = account(
  'herald.txt',
  'Harl counts its losses\n\nThe storm sank 9 boats in Harl harbour on May 3, the coast guard said.\n',
);

/** An analyst whose clock and whose turn of work are in the test's hands. */
function analyst() {
  const sent: FromWorker[] = [];
  const tasks: (() => void)[] = [];
  let time = 0;
  let tick = 0;
  const one = new Analyst({
    post: (message) => sent.push(message),
    now: () => (time += tick),
    later: (task) => tasks.push(task),
  });
  return {
    sent,
    receive: (message: ToWorker) => one.receive(message),
    turn: () => tasks.splice(0).forEach((task) => task()),
    /** Milliseconds that seem to pass whenever the clock is looked at. */
    pace: (milliseconds: number) => (tick = milliseconds),
    waiting: () => tasks.length,
    /** What the first message of a kind says, once it is there. */
    answered: <Kind extends FromWorker['kind'], T>(
      kind: Kind,
      of: (message: Extract<FromWorker, { kind: Kind }>) => T,
    ) =>
      vi.waitFor(() => {
        const message = sent.find((sentOne): sentOne is Extract<FromWorker, { kind: Kind }> => sentOne.kind === kind);
        if (!message) throw new Error(`no ${kind} yet`);
        return of(message);
      }),
  };
}

function change(revision: number, set: SourceText[], deleted: string[] = []): Extract<ToWorker, { kind: 'change' }> {
  return { kind: 'change', collection, revision, set, delete: deleted };
}

describe('the worker', () => {
  it('analyses what it is told and answers what it is asked', () => {
    const { receive, turn, sent } = analyst();
    receive(change(1, [wire, herald]));
    turn();
    expect(sent).toMatchObject([{ kind: 'analysed', collection, revision: 1, tally: { sources: 2 } }]);
    receive({ kind: 'read', request: 7, collection, source: 'wire.txt' });
    const answer = sent.at(-1);
    expect(answer).toMatchObject({ kind: 'reading', request: 7, reading: { source: 'wire.txt', revision: 1 } });
    const reading = answer?.kind === 'reading' ? answer.reading : undefined;
    expect(reading?.figures.map(({ start, end }) => wire.text.slice(start, end))).toContain('6 boats');
    expect(reading?.company.map((one) => one.source)).toEqual(['herald.txt', 'wire.txt']);
  });

  it('quotes what the accounts say, with line and column', () => {
    const { receive, turn, sent } = analyst();
    receive(change(1, [wire, herald]));
    turn();
    receive({ kind: 'read', request: 1, collection, source: 'wire.txt' });
    const answer = sent.at(-1);
    const facts = (answer?.kind === 'reading' && answer.reading?.facts) || [];
    for (const { statements } of facts) {
      for (const { source, start, end, place } of statements) {
        const { text } = source === 'wire.txt' ? wire : herald;
        const line = text.split('\n')[place.line];
        expect(line?.slice(place.column, place.endColumn)).toBe(text.slice(start, end));
      }
    }
    expect(facts.length).toBeGreaterThan(0);
  });

  it('answers a later change only', () => {
    const { receive, turn, sent } = analyst();
    receive(change(1, [wire]));
    receive(change(2, [herald]));
    turn();
    expect(sent.map((message) => message.kind === 'analysed' && message.revision)).toEqual([2]);
  });

  it('works in slices, so that a change supersedes what is under way', () => {
    const { receive, turn, sent, pace, waiting } = analyst();
    pace(100);
    receive(change(1, [wire, herald]));
    turn();
    expect(sent).toMatchObject([{ kind: 'progress', revision: 1 }]);
    expect(waiting()).toBe(1);
    receive(change(2, [], ['herald.txt']));
    pace(0);
    turn();
    expect(sent.at(-1)).toMatchObject({ kind: 'analysed', revision: 2, tally: { sources: 1 } });
    expect(sent.some((message) => message.kind === 'analysed' && message.revision === 1)).toBe(false);
    expect(waiting()).toBe(0);
  });

  it('gives up what is cancelled, until there is a change', () => {
    const { receive, turn, sent, pace, waiting } = analyst();
    receive(change(1, [wire]));
    turn();
    pace(100);
    receive(change(2, [herald]));
    turn();
    receive({ kind: 'cancel', collection });
    for (let turns = 0; waiting() > 0 && turns < 50; turns++) turn();
    expect(sent.filter((message) => message.kind === 'analysed')).toMatchObject([{ revision: 1 }]);
    receive({ kind: 'read', request: 1, collection, source: 'wire.txt' });
    expect(sent.at(-1)).toMatchObject({ kind: 'reading', reading: { revision: 1 } });
    pace(0);
    receive(change(3, []));
    turn();
    expect(sent.at(-1)).toMatchObject({ kind: 'analysed', revision: 3, tally: { sources: 2 } });
  });

  it('ends an analysis however long it takes', () => {
    const { receive, turn, sent, pace, waiting } = analyst();
    pace(20);
    receive(change(1, [wire, herald]));
    for (let turns = 0; waiting() > 0 && turns < 50; turns++) turn();
    expect(sent.at(-1)).toMatchObject({ kind: 'analysed', revision: 1 });
  });

  it('answers of the last analysis while a newer one waits', () => {
    const { receive, turn, sent } = analyst();
    receive(change(1, [wire, herald]));
    turn();
    receive(change(2, [account('wire.txt', 'Nothing at all.')]));
    receive({ kind: 'read', request: 1, collection, source: 'wire.txt' });
    const answer = sent.at(-1);
    const reading = answer?.kind === 'reading' ? answer.reading : undefined;
    expect(reading?.revision).toBe(1);
    expect(reading?.figures.length).toBeGreaterThan(0);
  });

  it('knows nothing of what it was not told, or no longer', () => {
    const { receive, turn, sent } = analyst();
    receive({ kind: 'claims', request: 1, collection, page: 0 });
    expect(sent.at(-1)).toEqual({ kind: 'claims', request: 1, claims: undefined });
    receive(change(1, [wire, herald]));
    turn();
    receive({ kind: 'read', request: 2, collection, source: 'absent.txt' });
    expect(sent.at(-1)).toEqual({ kind: 'reading', request: 2, reading: undefined });
    receive({ kind: 'close', collection });
    receive({ kind: 'read', request: 3, collection, source: 'wire.txt' });
    expect(sent.at(-1)).toEqual({ kind: 'reading', request: 3, reading: undefined });
  });

  it('tells what an account leaves out, and where all accounts name somebody', () => {
    const { receive, turn, sent } = analyst();
    const harlText = 'Ann Lowe leads the port.\n\nLowe closed the pier. Ann Lowe was praised.\n';
    const closed = 'The harbour fund paid 300 pounds to Ann Lowe on May 4, 2024, the ministry said.\n';
    receive(change(1, [wire, account('herald.txt', `${herald.text}${closed}`), account('port.txt', harlText)]));
    turn();
    receive({ kind: 'leftOut', request: 1, collection, source: 'wire.txt' });
    const told = sent.at(-1);
    const leftOut = told?.kind === 'leftOut' ? told.leftOut : undefined;
    expect(leftOut).toMatchObject({ revision: 1, source: 'wire.txt' });
    receive({ kind: 'leftOut', request: 2, collection, source: 'absent.txt' });
    expect(sent.at(-1)).toEqual({ kind: 'leftOut', request: 2, leftOut: undefined });

    receive({ kind: 'read', request: 3, collection, source: 'port.txt' });
    const answer = sent.at(-1);
    const entities = (answer?.kind === 'reading' && answer.reading?.entities) || [];
    const lowe = entities.find((one) => one.name === 'Ann Lowe');
    receive({ kind: 'mentions', request: 4, collection, revision: 1, entity: lowe?.id ?? '' });
    const mentions = sent.at(-1);
    const places = (mentions?.kind === 'mentions' && mentions.mentions) || [];
    const words = places.map(({ source, place }) => {
      const text = source === 'port.txt' ? harlText : `${herald.text}${closed}`;
      return `${source}: ${text.split('\n')[place.line]?.slice(place.column, place.endColumn)}`;
    });
    expect(words.filter((one) => one.startsWith('port'))).toEqual([
      'port.txt: Ann Lowe',
      'port.txt: Lowe',
      'port.txt: Ann Lowe',
    ]);
    receive({ kind: 'mentions', request: 5, collection, revision: 0, entity: lowe?.id ?? '' });
    expect(sent.at(-1)).toEqual({ kind: 'mentions', request: 5, mentions: undefined });
  });

  it('answers an assistant, in words where it cannot', () => {
    const { receive, turn, sent } = analyst();
    const ask = (inquiry: Inquiry) => {
      receive({ kind: 'inquire', request: 1, collection, inquiry });
      const told = sent.at(-1);
      return told?.kind === 'inquired' ? told.answer : undefined;
    };
    const all = { tool: 'list_conflicting_claims', offset: 0, limit: 20 } as const;
    expect(ask(all)).toBeUndefined();
    receive(change(1, [wire, herald]));
    turn();
    const answer = ask(all);
    const told = JSON.parse(answer && 'json' in answer ? answer.json : '') as Page<Claim>;
    const cited = told.items.flatMap(({ answers }) => answers.flatMap(({ statements }) => statements));
    expect(cited.map(({ file, line, anchor }) => `${file}:${line} ${anchor}`)).toEqual(
      expect.arrayContaining(['wire.txt:3 6 boats', 'herald.txt:3 9 boats']),
    );
    expect(ask({ tool: 'facts_of_account', file: '../etc/passwd', offset: 0, limit: 1 })).toEqual({
      error: 'there is no account "../etc/passwd"; there are herald.txt, wire.txt',
    });
  });

  it('sends what can be sent', () => {
    const { receive, turn, sent } = analyst();
    receive(change(1, [wire, herald]));
    turn();
    receive({ kind: 'read', request: 1, collection, source: 'wire.txt' });
    receive({ kind: 'claims', request: 2, collection, page: 0 });
    receive({ kind: 'leftOut', request: 3, collection, source: 'wire.txt' });
    receive({ kind: 'inquire', request: 4, collection, inquiry: { tool: 'compare_passage', file: 'wire.txt' } });
    expect(structuredClone(sent)).toEqual(sent);
  });

  it('answers first of the account that is looked at, while the others are on their way', () => {
    const { receive, turn, sent, waiting } = analyst();
    receive({ ...change(1, [wire]), more: true });
    receive({ kind: 'look', collection, source: 'wire.txt' });
    turn();
    expect(sent).toEqual([
      { kind: 'first', collection, revision: 1, sources: ['wire.txt'], part: { compared: 1, of: undefined } },
    ]);
    expect(waiting()).toBe(0);
    receive({ kind: 'read', request: 1, collection, source: 'wire.txt' });
    const first = sent.at(-1);
    const reading = first?.kind === 'reading' ? first.reading : undefined;
    expect(reading).toMatchObject({ facts: [], part: { compared: 1 } });
    expect(reading?.figures.length).toBeGreaterThan(0);
    receive({ kind: 'claims', request: 2, collection, page: 0 });
    expect(sent.at(-1)).toMatchObject({ kind: 'claims', claims: undefined });
    receive(change(2, [herald]));
    turn();
    expect(sent.at(-1)).toMatchObject({ kind: 'analysed', revision: 2, tally: { sources: 2 } });
  });

  it('answers of its nearest kin next, and marks that as a part; then of the whole', () => {
    const { receive, turn, sent, waiting } = analyst();
    const rest = Array.from({ length: 40 }, (_, i) =>
      account(`z${i}.txt`, `Fair at Tolm\n\nThe fair at Tolm had ${i + 30} stalls, Ola Brask said.\n`),
    );
    receive(change(1, [...rest, wire, herald]));
    receive({ kind: 'look', collection, source: 'wire.txt' });
    turn();
    const first = sent.at(-1);
    expect(first).toMatchObject({ kind: 'first', revision: 1, part: { of: 42 } });
    expect(first?.kind === 'first' && first.sources).toContain('herald.txt');
    receive({ kind: 'read', request: 1, collection, source: 'wire.txt' });
    const partly = sent.at(-1);
    expect(partly).toMatchObject({ reading: { part: { of: 42 } } });
    expect((partly?.kind === 'reading' && partly.reading?.facts) || []).not.toHaveLength(0);
    receive({ kind: 'matrix', request: 2, collection, options: {} });
    expect(sent.at(-1)).toMatchObject({ kind: 'matrix', matrix: { part: { of: 42 } } });
    receive({ kind: 'export', request: 3, collection, format: 'markdown', skipped: [] });
    const early = sent.at(-1);
    expect(early?.kind === 'exported' && early.text).toMatch(/made when \d+ of 42 accounts were compared/);
    while (waiting() > 0) turn();
    expect(sent.at(-1)).toMatchObject({ kind: 'analysed', revision: 1, tally: { sources: 42 }, read: 42 });
    receive({ kind: 'read', request: 2, collection, source: 'wire.txt' });
    const whole = sent.at(-1);
    expect(whole?.kind === 'reading' && whole.reading && 'part' in whole.reading).toBe(false);
    expect(structuredClone(sent)).toEqual(sent);
  });

  it('turns to another account when the reader does', () => {
    const { receive, turn, sent, pace } = analyst();
    const many = Array.from({ length: 40 }, (_, i) => account(`z${i}.txt`, `Tolm had ${i + 30} stalls, it said.\n`));
    receive(change(1, [...many, wire, herald]));
    receive({ kind: 'look', collection, source: 'wire.txt' });
    turn();
    pace(100);
    turn();
    receive({ kind: 'look', collection, source: 'herald.txt' });
    pace(0);
    turn();
    const firsts = sent.flatMap((message) => (message.kind === 'first' ? [message.sources[0]] : []));
    expect(firsts).toEqual(['wire.txt', 'herald.txt']);
  });

  it('goes on from what was remembered, and says the same', async () => {
    const cold = analyst();
    cold.receive(change(1, [wire, herald]));
    cold.turn();
    cold.receive({ kind: 'remember', request: 1, collection });
    const bytes = await cold.answered('remembered', ({ bytes: packed }) => packed);
    const warm = analyst();
    warm.receive({ kind: 'recall', collection, bytes: bytes! });
    warm.receive(change(1, [wire, herald]));
    warm.turn();
    expect(warm.sent).toEqual([]);
    expect(await warm.answered('recalled', ({ unusable }) => unusable)).toBeUndefined();
    warm.turn();
    expect(warm.sent.at(-1)).toMatchObject({ kind: 'analysed', revision: 1, read: 0 });
    for (const one of [cold, warm]) {
      one.receive({ kind: 'read', request: 7, collection, source: 'wire.txt' });
      one.receive({ kind: 'claims', request: 8, collection, page: 0 });
    }
    expect(warm.sent.slice(-2)).toEqual(cold.sent.slice(-2));
  });

  it('begins from nothing where what was remembered cannot be used', async () => {
    const { receive, turn, sent, answered } = analyst();
    receive({ kind: 'recall', collection, bytes: new Uint8Array([1, 2, 3]) });
    receive(change(1, [wire, herald]));
    expect(await answered('recalled', ({ unusable }) => unusable)).toBe('damaged');
    turn();
    expect(sent.at(-1)).toMatchObject({ kind: 'analysed', read: 2 });
  });

  it('has nothing to remember while an analysis is due', async () => {
    const { receive, turn, answered } = analyst();
    receive(change(1, [wire, herald]));
    turn();
    receive(change(2, [], ['wire.txt']));
    receive({ kind: 'remember', request: 1, collection });
    expect(await answered('remembered', ({ bytes }) => bytes)).toBeUndefined();
  });

  it('waits for a change that comes in several messages, and drops what one that was broken off has left', () => {
    const { receive, turn, sent, waiting } = analyst();
    receive({ ...change(1, [account('stray.txt', 'Nine boats sank.')]), goesOn: true });
    receive({ ...change(2, [wire]), goesOn: true });
    turn();
    expect(sent).toEqual([]);
    receive(change(2, [herald]));
    while (waiting() > 0) turn();
    expect(sent).toMatchObject([{ kind: 'analysed', revision: 2, tally: { sources: 2 } }]);
  });

  it('hears of another account within a slice, while accounts are compared', () => {
    const { receive, turn, sent, pace, waiting } = analyst();
    const texts = crowd(80);
    receive(
      change(
        1,
        Object.entries(texts).map(([id, text]) => account(id, text)),
      ),
    );
    // By this clock a slice is a few steps long; what was done in it is not done again.
    pace(25);
    let slices = 0;
    const compared = (): number => sent.reduce((most, one) => (one.kind === 'progress' ? one.compared : most), 0);
    for (; compared() === 0 && waiting() > 0; slices++) turn();
    expect(sent.at(-1)).toMatchObject({ kind: 'progress', done: 80, total: 80 });
    expect(slices).toBeGreaterThan(40);
    receive({ kind: 'look', collection, source: '0010-2.txt' });
    while (waiting() > 0 && !sent.some(({ kind }) => kind === 'first')) turn();
    expect(sent.at(-1)).toMatchObject({ kind: 'first', part: { of: 80 } });
    while (waiting() > 0) turn();
    expect(sent.at(-1)).toMatchObject({ kind: 'analysed', tally: { sources: 80 } });
  });

  it('sends no more at once than the extension host can take in, however many accounts there are', () => {
    const { receive, turn, sent, waiting } = analyst();
    const set = Object.entries(crowd(240)).map(([id, text]) => account(id, text));
    receive(change(1, set));
    while (waiting() > 0) turn();
    const facts: string[] = [];
    let page = 0;
    for (let isLast = false; !isLast; page++) {
      receive({ kind: 'claims', request: page, collection, page });
      const answer = sent.at(-1);
      const claims = answer?.kind === 'claims' ? answer.claims : undefined;
      facts.push(...(claims?.facts ?? []).map(({ id }) => id));
      isLast = claims?.isLast ?? true;
    }
    const done = sent.find((message) => message.kind === 'analysed');
    expect(facts).toHaveLength(done?.kind === 'analysed' ? done.tally.open : -1);
    expect(new Set(facts).size).toBe(facts.length);
    expect(page).toBeGreaterThan(1);
    receive({ kind: 'read', request: page, collection, source: set[100]!.id });
    for (const message of sent) expect(JSON.stringify(message).length, message.kind).toBeLessThan(400_000);
  }, 60_000);
});
