import type { Candidate } from '../compare/candidate';
import { judge, type Judgement } from '../compare/verdict';
import type { Clause, Fact, FactKind, Statement } from '../model';
import type { Circle, Member } from './circle';
import type { Answer } from './profile';
import { firstBehind } from '../firstBehind';
import { writtenIn } from '../written';
import { developmentOf } from './questions';

/** A fact before it has its place in the report's order: its id is still empty. */
export type Draft = Fact;

/** The fact that some statements of an event state, with the verdict over them. */
export function draft(label: string, kind: FactKind, candidates: readonly Candidate[], circle: Circle): Draft {
  return judged(
    label,
    kind,
    candidates.map(({ statement }) => statement),
    judge(candidates),
    circle,
  );
}

/** The same where the verdict is known. */
export function judged(
  label: string,
  kind: FactKind,
  stated: readonly Statement[],
  { verdict, aspects, reason, groups, apart }: Judgement,
  { othersThan, independent }: Circle,
): Draft {
  const statements = stated.map((statement, i) => ({ ...statement, group: groups[i]! }));
  const sources = new Set(statements.map((s) => s.source));
  return {
    id: '',
    label,
    kind,
    verdict,
    aspects,
    reason,
    statements,
    origins: independent(sources),
    ...(apart ? { apart } : {}),
    notStated: othersThan(sources),
  };
}

/** A statement with what its verdict is reached from. */
export function candidateOf(member: Member, statement: Statement, answer?: Answer): Candidate {
  const { read, base } = member.profile.source;
  // A date that is borrowed as a whole says nothing of when the account was written.
  const written = writtenIn(read.header) && base?.iso;
  const way = answer && developmentOf(answer.question);
  const develops = way && !isOfFormerYear(member, answer, written) ? way : undefined;
  return {
    statement,
    origin: member.origin,
    ...(answer ? { figure: answer.figure, meaning: answer.meaning } : {}),
    ...(develops ? { develops } : {}),
    ...(answer?.stage ? { stage: answer.stage } : {}),
    ...(written ? { written } : {}),
  };
}

/** Whether a sentence tells of a year before that of its account: what happened then changes no more. */
function isOfFormerYear({ profile }: Member, { sentence }: Answer, written: string | undefined | false): boolean {
  if (!written) return false;
  const { figures } = profile.source;
  const now = Number(written.slice(0, 4));
  for (
    let f = firstBehind(figures.length, (i) => figures[i]!.sentence >= sentence);
    figures[f]?.sentence === sentence;
    f++
  ) {
    const { kind, value } = figures[f]!;
    const [, year, rest] = (kind === 'date' && /^(\d{4})(.*)$/.exec(String(value))) || [];
    // What was in December goes on in January.
    if (year !== undefined && Number(year) < (rest === '' ? now : now - 1)) return true;
  }
  return false;
}

/** How a statement is said: as its clause says it. */
export function said(clause: Clause | undefined): Pick<Statement, 'attribution' | 'certainty' | 'polarity'> {
  return {
    ...(clause?.attribution ? { attribution: clause.attribution } : {}),
    certainty: clause?.certainty ?? 'done',
    polarity: clause?.polarity ?? 'yes',
  };
}
