import { addTo } from '../addTo';
import type { EntityKind, Reason, SharedEntity, Span, Statement } from '../model';
import { compareNames, SAME_NAME } from '../compare/names';
import type { Relation } from '../compare/relation';
import type { Judgement } from '../compare/verdict';
import type { Circle, Member } from './circle';
import { judged, said, type Draft } from './draft';

/**
 * A name that accounts give more often than this on average, and in more than this share of an event's sentences, is a
 * party to all of it: naming it answers no question.
 */
const OFTEN = 6;
const PARTY = 0.2;

/**
 * Names as facts: an entity that several accounts name, with the forms of the name that each uses. Most agree; a fact
 * differs where two accounts give full names that exclude each other (a listed unit and its parent, two spellings).
 */
export function nameFacts(circle: Circle, entities: readonly Omit<SharedEntity, 'id'>[]): Draft[] {
  const { members } = circle;
  const byId = new Map(members.map((member) => [member.id, member]));
  const sentences = members.reduce((sum, { profile }) => sum + profile.sentences.length, 0);
  return entities.flatMap((entity) => {
    const count = entity.in.reduce((sum, { mentions }) => sum + mentions.length, 0);
    if (entity.in.length < 2) return [];
    const forms = new Map<string, Set<string>>();
    const names = entity.in.flatMap(({ source, mentions }) => {
      const { view } = byId.get(source)!.profile.source.read;
      return mentions.map(({ start, end }) => {
        const name = view.slice(start, end).replace(/\s+/g, ' ');
        addTo(forms, name, source);
        return name;
      });
    });
    const isOne = sameNames(entity.kind);
    const parted = partedForms(forms, isOne);
    const relation = parted ? compareNames(entity.kind, ...parted) : SAME_NAME;
    const isParty = count > Math.max(OFTEN * entity.in.length, PARTY * sentences);
    if (isParty && relation.rule !== 'name.spelling') return [];
    const statements = entity.in.flatMap(({ source, mentions }) =>
      mentions.map((span) => statementOf(byId.get(source)!, span)),
    );
    const kind = entity.kind === 'place' ? 'place' : 'name';
    const judgement: Judgement = parted
      ? {
          verdict: 'differ',
          aspects: ['name'],
          reason: reasonOf(relation, parted),
          groups: groupsOf(names, isOne),
        }
      : {
          verdict: 'agree',
          aspects: [],
          reason: reasonOf(relation, []),
          groups: names.map(() => 1),
        };
    // Where the forms part each is an answer; elsewhere the name says nothing that its place does not.
    const answers = parted ? statements.map((statement, i) => ({ ...statement, value: names[i]! })) : statements;
    return [judged(entity.name, kind, answers, judgement, circle)];
  });
}

/** Two forms that are not the same name, in two accounts. @param forms the accounts that use each */
function partedForms(
  forms: ReadonlyMap<string, ReadonlySet<string>>,
  isOne: (name: string, other: string) => boolean,
): readonly [string, string] | undefined {
  for (const [name, sources] of forms) {
    for (const [other, others] of forms) {
      if (isOne(name, other)) continue;
      if (sources.size > 1 || [...others].some((source) => !sources.has(source))) return [name, other];
    }
  }
  return undefined;
}

/** For each name its group, that of the first name that it is the same as; groups count from 1. */
function groupsOf(names: readonly string[], isOne: (name: string, other: string) => boolean): number[] {
  const firsts: string[] = [];
  const groupOf = new Map<string, number>();
  for (const name of names) {
    if (groupOf.has(name)) continue;
    const at = firsts.findIndex((first) => isOne(name, first));
    groupOf.set(name, at >= 0 ? at + 1 : firsts.push(name));
  }
  return names.map((name) => groupOf.get(name)!);
}

/** Whether two names of an entity of a kind are the same: most of its mentions are in a few forms, which are compared once. */
function sameNames(kind: EntityKind): (name: string, other: string) => boolean {
  const known = new Map<string, boolean>();
  return (name, other) => {
    if (name === other) return true;
    const key = `${name.length} ${name}${other}`;
    let isSame = known.get(key);
    if (isSame === undefined) known.set(key, (isSame = compareNames(kind, name, other).kind === 'same'));
    return isSame;
  };
}

function reasonOf({ rule, words }: Relation, names: readonly string[]): Reason {
  return { rule, text: `The accounts ${words}${names.length > 0 ? `: ${names.join(' and ')}` : ''}.` };
}

function statementOf({ id, profile }: Member, { start, end }: Span): Statement {
  const { mentions, clauses } = profile.source;
  const sentence = mentions.find((mention) => mention.start === start)?.sentence ?? -1;
  const clause = clauses[sentence]?.find((c) => c.start <= start && start < c.end);
  return {
    source: id,
    start,
    end,
    passage: { start, end },
    sentence,
    group: 1,
    // What is planned or denied is told of somebody, and is not the name.
    ...said(clause),
    certainty: 'done',
    polarity: 'yes',
  };
}
