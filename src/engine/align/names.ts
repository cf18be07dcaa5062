import type { EntityKind, Reason, SharedEntity, Span, Statement } from '../model';
import { compareNames } from '../compare/names';
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
    if (entity.in.length < 2 || count > Math.max(OFTEN * entity.in.length, PARTY * sentences)) return [];
    const statements = entity.in.flatMap(({ source, mentions }) =>
      mentions.map((span) => statementOf(byId.get(source)!, span)),
    );
    const names = statements.map(({ source, start, end }) =>
      byId.get(source)!.profile.source.read.view.slice(start, end).replace(/\s+/g, ' '),
    );
    const isOne = sameNames(entity.kind);
    const groups: string[] = [];
    let parted: readonly [string, string] | undefined;
    names.forEach((name, i) => {
      if (!groups.some((other) => isOne(name, other))) groups.push(name);
      if (parted) return;
      const other = names.find((one, k) => statements[k]!.source !== statements[i]!.source && !isOne(name, one));
      if (other !== undefined) parted = [name, other];
    });
    const kind = entity.kind === 'place' ? 'place' : 'name';
    const judgement: Judgement = parted
      ? {
          verdict: 'differ',
          aspects: ['name'],
          reason: reasonOf(compareNames(entity.kind, ...parted), parted),
          groups: names.map((name) => 1 + groups.findIndex((other) => isOne(name, other))),
        }
      : {
          verdict: 'agree',
          aspects: [],
          reason: reasonOf(compareNames(entity.kind, entity.name, entity.name), []),
          groups: names.map(() => 1),
        };
    // Where the forms part each is an answer; elsewhere the name says nothing that its place does not.
    const answers = parted ? statements.map((statement, i) => ({ ...statement, value: names[i]! })) : statements;
    return [judged(entity.name, kind, answers, judgement, circle)];
  });
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
    ...said(clause),
  };
}
