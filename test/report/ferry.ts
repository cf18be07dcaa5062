import type {
  AnnotatedSource,
  Analysis,
  Certainty,
  Fact,
  FigureMention,
  Modifier,
  NotCompared,
  Span,
  Statement,
  Value,
} from '../../src/engine/model';
import type { Outcome, Outcomes } from '../../src/decisions/apply';
import { decideFact } from '../../src/decisions/draft';
import type { Decision, FactChoice } from '../../src/decisions/model';
import type { Report } from '../../src/report/report';
import { report } from '../../src/report/report';

/*
 * Three invented accounts of a ferry that hit a pier, with everything in them that may break an export: markup of
 * Markdown and HTML, a formula, escape sequences, a bidirectional override, CR LF, characters of two code units.
 */

export const texts: ReadonlyMap<string, string> = new Map([
  [
    'a|1.txt',
    '=SUM(1+1) Ferry <b>Kestrel</b> hits pier\r\n\r\n' +
      '🚢🚢 The ferry carried 43 people, "two officers" told Brightwater Wire. ' +
      'It cost [$5 million](command:evil.run), the owner said on Monday.\r\n',
  ],
  [
    'b.txt',
    '-Kestrel- strikes <script>alert(1)</script> pier\n\n' +
      'About 43 passengers & crew were aboard. Repairs will take *at least* \u001b[31m12\u001b[0m weeks \u202eevil\u202c.\n',
  ],
  [
    'sub/c:d.md',
    '# Kestrel report\n\nThere were 51 people on board | said `nobody`, see www.example.test, http://example.test/x.\n',
  ],
]);

export function textOf(source: string): string {
  return texts.get(source) ?? '';
}

/** The span of a phrase in a source; it must be there once. */
export function span(source: string, phrase: string): Span {
  const text = textOf(source);
  const start = text.indexOf(phrase);
  if (start < 0 || text.indexOf(phrase, start + 1) >= 0) throw new Error(`not once in ${source}: ${phrase}`);
  return { start, end: start + phrase.length };
}

interface Said {
  readonly value?: Value;
  readonly unit?: string;
  readonly modifier?: Modifier;
  readonly certainty?: Certainty;
  readonly speaker?: string;
  readonly via?: string;
  readonly superseded?: boolean;
}

function statement(source: string, passage: string, anchor: string, group: number, said: Said): Statement {
  const within = span(source, passage);
  const start = within.start + passage.indexOf(anchor);
  const { value, unit, modifier, certainty = 'done', speaker, via, superseded } = said;
  return {
    source,
    start,
    end: start + anchor.length,
    passage: within,
    sentence: 0,
    group,
    certainty,
    polarity: 'yes',
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    ...(modifier === undefined ? {} : { modifier }),
    ...(superseded === undefined ? {} : { superseded }),
    ...(speaker === undefined
      ? {}
      : { attribution: { speaker, span: within, named: false, ...(via === undefined ? {} : { via }) } }),
  };
}

const facts: readonly Fact[] = [
  {
    id: 'f1',
    label: 'people aboard | <i>the ferry</i>',
    kind: 'count',
    verdict: 'conflict',
    aspects: ['value'],
    reason: { rule: 'amount/apart', text: '43 and 51 [both plain counts] are not the same number.' },
    origins: 2,
    notStated: [],
    statements: [
      statement('a|1.txt', 'The ferry carried 43 people, "two officers" told Brightwater Wire.', '43 people', 1, {
        value: 43,
        unit: 'person',
        speaker: '"two officers"',
        via: 'told Brightwater Wire',
      }),
      statement('b.txt', 'About 43 passengers & crew were aboard.', '43 passengers', 1, {
        value: 43,
        unit: 'person',
        modifier: 'approximately',
      }),
      statement(
        'sub/c:d.md',
        'There were 51 people on board | said `nobody`, see www.example.test, http://example.test/x.',
        '51 people',
        2,
        {
          value: 51,
          unit: 'person',
          superseded: true,
        },
      ),
    ],
  },
  {
    id: 'f3',
    label: 'time for repairs',
    kind: 'duration',
    verdict: 'differ',
    aspects: ['bound', 'certainty'],
    reason: { rule: 'duration/bound', text: '"at least" is a lower bound.' },
    origins: 2,
    notStated: ['sub/c:d.md'],
    statements: [
      statement(
        'b.txt',
        'Repairs will take *at least* \u001b[31m12\u001b[0m weeks \u202eevil\u202c.',
        '\u001b[31m12\u001b[0m weeks',
        1,
        {
          value: 'P12W',
          modifier: 'at least',
          certainty: 'possible',
        },
      ),
      statement('a|1.txt', 'It cost [$5 million](command:evil.run), the owner said on Monday.', 'Monday', 2, {
        value: ['P10W', 'P14W'],
      }),
    ],
  },
  {
    id: 'f2',
    label: 'cost',
    kind: 'money',
    verdict: 'single',
    aspects: [],
    reason: { rule: 'single', text: 'One account only.' },
    origins: 1,
    notStated: ['b.txt', 'sub/c:d.md'],
    statements: [
      statement('a|1.txt', 'It cost [$5 million](command:evil.run), the owner said on Monday.', '$5 million', 1, {
        value: 5e6,
        unit: 'USD',
        speaker: '=cmd|calc',
      }),
    ],
  },
];

function figure(source: string, phrase: string, said: Pick<FigureMention, 'kind' | 'value' | 'unit'>): FigureMention {
  return { ...span(source, phrase), sentence: 0, ...said };
}

function annotatedSource(id: string, text: string): AnnotatedSource {
  return {
    read: {
      text,
      view: text,
      format: id.endsWith('.md') ? 'markdown' : 'plain',
      header: { authors: [], credits: [] },
      sentences: [],
      furniture: [],
    },
    figures:
      id === 'a|1.txt'
        ? [
            figure(id, '43 people', { kind: 'count', value: 43, unit: 'person' }),
            figure(id, 'Monday', { kind: 'date', value: '' }),
          ]
        : [],
    mentions:
      id === 'a|1.txt' ? [{ ...span(id, 'Kestrel'), kind: 'other', sentence: 0, name: 'Kestrel', entity: 1 }] : [],
    entities: id === 'a|1.txt' ? [{ id: 1, kind: 'other', names: ['MV Kestrel', 'Kestrel'], roles: [] }] : [],
    clauses: [],
  };
}

const notCompared: readonly NotCompared[] = [
  { source: 'a|1.txt', ...span('a|1.txt', 'Monday'), why: 'no date line to count from' },
];

export const analysis: Analysis = {
  sources: [
    {
      source: 'a|1.txt',
      title: '=SUM(1+1) Ferry <b>Kestrel</b> hits pier',
      date: '2024-05-06',
      publisher: 'Brightwater Wire',
      origin: 'o1',
      event: 1,
    },
    { source: 'b.txt', title: '-Kestrel- strikes <script>alert(1)</script> pier', origin: 'o1', event: 1 },
    { source: 'sub/c:d.md', title: 'Kestrel report', origin: 'o2', event: 1 },
  ],
  origins: [
    { id: 'o1', sources: ['a|1.txt', 'b.txt'], why: 'credits Brightwater Wire' },
    { id: 'o2', sources: ['sub/c:d.md'], why: '' },
  ],
  facts,
  disputed: facts.filter(({ verdict }) => verdict === 'conflict' || verdict === 'differ'),
  verdicts: { agree: 0, differ: 1, conflict: 1, single: 1 },
  entities: [],
  notCompared,
  events: [{ facts, entities: [] }],
};

const sources = new Map([...texts].map(([id, text]) => [id, { text, annotated: annotatedSource(id, text) }]));

/** The report of the three accounts, made anew. */
export function ferryReport(outcomes?: Outcomes): Report {
  return report(analysis, (id) => sources.get(id), [{ source: '=evil\n.txt', why: 'binary' }], outcomes);
}

/** A decision that settles the conflict, one on the difference that is open again, and one that lost its place. */
export function ferryOutcomes(): Outcomes {
  const [aboard, repairs] = facts as readonly [Fact, Fact, Fact];
  const decide = (fact: Fact, choice: FactChoice, reason?: string): Decision => {
    const [first] = fact.statements;
    const subject = { source: first?.source ?? '', start: first?.start ?? 0 };
    const draft = { choice, subject, date: '2024-05-07', ...(reason === undefined ? {} : { reason }) };
    const [decision] = decideFact(fact, draft, textOf);
    if (!decision) throw new Error('nothing was decided');
    return decision;
  };
  const settled: Outcome = {
    decision: decide(aboard, 'resolved', '=the <b>owner</b> | [confirms](command:evil.run)'),
    state: 'holds',
    fact: 'f1',
  };
  const again: Outcome = {
    decision: decide(repairs, 'both hold'),
    state: 'reopened',
    why: { kind: 'passage changed', source: 'b.txt' },
    fact: 'f3',
  };
  const lost: Outcome = { decision: decide(repairs, 'ignored'), state: 'lost' };
  return {
    all: [settled, again, lost],
    byFact: new Map<string, Outcome>([
      ['f1', settled],
      ['f3', again],
    ]),
  };
}

/** The report of a folder where nothing was found. */
export function emptyReport(): Report {
  return report(
    {
      ...analysis,
      facts: [],
      disputed: [],
      verdicts: { agree: 0, differ: 0, conflict: 0, single: 0 },
      notCompared: [],
    },
    (id) => sources.get(id),
  );
}
