import type { Origin } from '../engine';
import { answerWords } from '../engine/wording';
import type { Translate } from '../editor/translate';
import type { QuotedFact } from '../worker/protocol';

/** One answer to a question, with who gives it. */
export interface Answer {
  readonly words: string;
  readonly sources: number;
  readonly origins: number;
}

/** Id of the origin of each source. */
export function originBySource(origins: readonly Origin[]): ReadonlyMap<string, string> {
  return new Map(origins.flatMap((origin) => origin.sources.map((source) => [source, origin.id] as const)));
}

/**
 * The answers of a fact, best supported first.
 * @param originOf see {@link originBySource}; a source that is not in it stands for itself
 */
export function answersOf(fact: QuotedFact, originOf: ReadonlyMap<string, string>): Answer[] {
  const groups = [...new Set(fact.statements.map((statement) => statement.group))].sort((a, b) => a - b);
  return groups.map((group) => {
    const members = fact.statements.filter((statement) => statement.group === group);
    const first = members[0];
    const sources = new Set(members.map((statement) => statement.source));
    return {
      words: first ? answerWords({ ...first, kind: fact.kind }) : '',
      sources: sources.size,
      origins: new Set([...sources].map((source) => originOf.get(source) ?? source)).size,
    };
  });
}

/** "21 Mar (4 files, 3 origins) / as early as 18 Mar (1 file)": the first three answers. */
export function answersWords(answers: readonly Answer[], t: Translate): string {
  const words = answers
    .slice(0, 3)
    .map(({ words: said, sources, origins }) => `${said} (${countWords(sources, origins, t)})`);
  return answers.length > 3 ? `${words.join(' / ')} / …` : words.join(' / ');
}

function countWords(sources: number, origins: number, t: Translate): string {
  if (sources === 1) return t('1 file');
  return origins === 1 ? t('{0} files, 1 origin', sources) : t('{0} files, {1} origins', sources, origins);
}
