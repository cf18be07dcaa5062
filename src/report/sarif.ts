import type { Location, Log, Region, ReportingDescriptor, Result, Run } from 'sarif';
import type { Verdict } from '../engine/model';
import { aspectWord, certaintyWord, verdictWord } from '../engine/wording';
import { partWords, supportWords } from './counts';
import { decisionParts } from './decisions';
import { disputed } from './disputed';
import { fingerprint } from './fingerprint';
import { relativeIri } from './iri';
import { jsonPieces } from './json';
import { Lines } from './lines';
import { oneLine } from './plainText';
import type { ReportFact, ReportStatement, TextOf, WalkedReport } from './report';
import { walk } from './walk';

/** Name of the folder of accounts in the log: a reader of the log may bind it to where the folder is. */
const folder = 'ACCOUNTS';

/**
 * The facts that differ or conflict as a SARIF 2.1.0 log (OASIS), in pieces: one result a fact, a conflict as error, a
 * difference as warning; the first statement is the location, every statement a related one with its answer. Agreements
 * and facts of one account are no findings and are not in it. Columns, offsets and lengths are UTF-16.
 * @param textOf the text that a source had when the report was made
 * @param toolVersion version of Variorum
 */
export function* sarifReport(report: WalkedReport, textOf: TextOf, toolVersion: string): Generator<string> {
  const regions = new Regions(textOf);
  /** By rule the gravest verdict that it leads to: the first. */
  const gravest = new Map<string, Verdict>();
  for (const { rule, verdict } of disputed(report)) if (!gravest.has(rule)) gravest.set(rule, verdict);
  const rules = [...gravest.keys()].sort(byCodeUnit);
  const log: WalkedLog = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Variorum',
            version: toolVersion,
            rules: rules.map((rule) => descriptor(rule, gravest.get(rule)!)),
          },
        },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [
              ...report.skipped.map(({ source, why }) => ({
                level: 'warning' as const,
                message: { text: `${oneLine(source)} was left out: ${oneLine(why)}` },
                locations: [{ physicalLocation: { artifactLocation: artifact(source) } }],
              })),
              ...(report.summary.part
                ? [
                    {
                      level: 'warning' as const,
                      message: { text: `The report was ${partWords(report.summary.part)}.` },
                    },
                  ]
                : []),
            ],
          },
        ],
        originalUriBaseIds: { [folder]: { description: { text: 'The folder of accounts that were compared.' } } },
        artifacts: report.sources.map(({ source, title, date, publisher, origin }) => ({
          location: artifact(source),
          encoding: 'UTF-8',
          properties: {
            title: oneLine(title),
            ...(publisher === undefined ? {} : { publisher: oneLine(publisher) }),
            ...(date === undefined ? {} : { date }),
            origin,
          },
        })),
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        results: walk(function* () {
          for (const fact of disputed(report)) yield result(fact, rules, regions);
        }),
      },
    ],
  };
  yield* jsonPieces(log, 4);
  yield '\n';
}

/** A log whose results are made one by one. */
type WalkedLog = Omit<Log, 'runs'> & {
  readonly runs: readonly (Omit<Run, 'results'> & { readonly results: Iterable<Result> })[];
};

function descriptor(rule: string, gravest: Verdict): ReportingDescriptor {
  return {
    id: rule,
    shortDescription: { text: `Accounts part by the rule ${rule}.` },
    defaultConfiguration: { level: gravest === 'conflict' ? 'error' : 'warning' },
  };
}

function result(fact: ReportFact, rules: readonly string[], regions: Regions): Result {
  const answers = fact.answers.map(
    ({ words, sources, origins }) => `${oneLine(words)} (${supportWords(sources.length, origins)})`,
  );
  const links = fact.statements.map(({ source }, index) => `[${linkText(source)}](${index})`);
  const aspects = fact.aspects.length === 0 ? '' : ` in ${fact.aspects.map(aspectWord).join(', ')}`;
  return {
    ruleId: fact.rule,
    ruleIndex: rules.indexOf(fact.rule),
    kind: 'fail',
    level: fact.verdict === 'conflict' ? 'error' : 'warning',
    message: {
      text:
        `${verdictWord(fact.verdict)}${aspects}: ${linkText(fact.label)}: ${answers.map(linkText).join(' / ')}. ` +
        `${linkText(fact.reason)} See ${links.join(', ')}.`,
    },
    locations: fact.statements.slice(0, 1).map((statement) => ({ physicalLocation: regions.of(statement) })),
    relatedLocations: fact.statements.map((statement, id) => relatedLocation(statement, id, regions)),
    partialFingerprints: {
      'answers/v1': fingerprint(
        fact.statements.flatMap(({ source, passageText, quote }) => [source, passageText, quote]),
      ),
    },
    // How SARIF says that somebody looked at a finding and needs it no more.
    ...(fact.decision?.settles
      ? {
          suppressions: [
            {
              kind: 'external' as const,
              status: 'accepted' as const,
              justification: decisionParts(fact.decision).map(oneLine).join(' · '),
            },
          ],
        }
      : {}),
    properties: {
      fact: fact.id,
      kind: fact.kind,
      verdict: fact.verdict,
      aspects: fact.aspects,
      origins: fact.origins,
      notStated: fact.notStated,
      ...(fact.decision ? { decision: decisionParts(fact.decision).map(oneLine).join(' · ') } : {}),
    },
  };
}

function relatedLocation(statement: ReportStatement, id: number, regions: Regions): Location {
  const { words, value, unit, modifier, group, attribution, certainty, polarity, superseded, origin } = statement;
  return {
    id,
    physicalLocation: regions.of(statement),
    message: {
      text: [oneLine(words), certaintyWord(certainty), ...(attribution ? [oneLine(attribution)] : [])]
        .map(linkText)
        .join(' · '),
    },
    properties: {
      ...(value === undefined ? {} : { value }),
      ...(unit === undefined ? {} : { unit }),
      ...(modifier === undefined ? {} : { modifier }),
      group,
      ...(attribution === undefined ? {} : { attribution }),
      certainty,
      polarity,
      ...(superseded ? { superseded } : {}),
      origin,
    },
  };
}

/** Turns statements into locations; the line table of a source is made once. */
class Regions {
  private readonly tables = new Map<string, { readonly text: string; readonly lines: Lines }>();

  constructor(private readonly textOf: TextOf) {}

  of({ source, start, end, passage }: ReportStatement): NonNullable<Location['physicalLocation']> {
    return {
      artifactLocation: artifact(source),
      region: this.region(source, start, end),
      contextRegion: this.region(source, passage[0], passage[1]),
    };
  }

  private region(source: string, start: number, end: number): Region {
    const { text, lines } = this.table(source);
    const from = lines.at(start);
    const to = lines.at(end);
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset: start,
      charLength: end - start,
      snippet: { text: text.slice(start, end) },
    };
  }

  private table(source: string): { readonly text: string; readonly lines: Lines } {
    const known = this.tables.get(source);
    if (known) return known;
    const text = this.textOf(source);
    const table = { text, lines: new Lines(text) };
    this.tables.set(source, table);
    return table;
  }
}

function artifact(source: string): { uri: string; uriBaseId: string } {
  return { uri: relativeIri(source), uriBaseId: folder };
}

/** Square brackets and backslashes would be read as an embedded link of the message. */
function linkText(text: string): string {
  return oneLine(text).replace(/[\\[\]]/g, '\\$&');
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
