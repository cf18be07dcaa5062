import type { Entity, EntityKind, EntityMention, Header, Sentence, Token } from '../../model';
import { Workings } from '../../workings';
import { fullness, groupNames, type Name } from './alias';
import { nameSpans } from './nameSpans';
import { rolesBeside } from './roles';

/** What one source names, and the entities its names belong to. */
export interface Entities {
  /** In order of start, never overlapping. */
  readonly mentions: EntityMention[];
  /** By id: `entities[n].id` is `n`. */
  readonly entities: Entity[];
}

/**
 * Finds the persons, organisations, places and other named things of one source and groups the names that name the
 * same. Pronouns and descriptions ("the company") are left alone.
 * @param view the source's text with markup blanked; offsets are those of the source
 * @param tokens one list a sentence
 * @param words those of the sentences (sentenceWords.ts), where what they give is kept in `workings`
 * @param workings what was found in the source's text before
 */
export function entities(
  view: string,
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
  header: Header,
  words: readonly (string | undefined)[] = [],
  workings: Pick<Workings, 'seen' | 'names'> = new Workings(),
): Entities {
  const found: { start: number; end: number; sentence: number; kind: EntityKind; name: string }[] = [];
  const spans = nameSpans(sentences, tokens, header, words, workings);
  for (const span of spans) {
    const own = tokens[span.sentence]!;
    const start = own[span.from]!.start;
    const end = own[span.to]!.end;
    found.push({ start, end, sentence: span.sentence, kind: span.kind, name: nameOf(view, start, end) });
  }
  for (const author of header.authors) {
    const at = author.trim() === '' ? -1 : view.indexOf(author);
    if (at < 0 || found.some((other) => other.start < at + author.length && other.end > at)) continue;
    const sentence = sentences.findIndex((other) => other.start <= at && at < other.end);
    found.push({
      start: at,
      end: at + author.length,
      sentence,
      kind: 'person',
      name: nameOf(view, at, at + author.length),
    });
  }
  found.sort((a, b) => a.start - b.start);

  const names: Name[] = [];
  const nameIndex = new Map<string, number>();
  const nameOfMention = found.map(({ name, kind }) => {
    const id = `${kind}\n${name}`;
    let index = nameIndex.get(id);
    if (index === undefined) {
      index = names.push({ name, kind }) - 1;
      nameIndex.set(id, index);
    }
    return index;
  });
  // A short form that fits two entities goes to the one named last before its first use.
  const group = groupNames(names, (index, groups) => nearestBefore(nameOfMention, index, groups, names));
  const ids = new Map<number, number>();
  const members: number[][] = [];
  const mentions = found.map((mention, at): EntityMention => {
    const name = nameOfMention[at]!;
    const first = group[name]!;
    let id = ids.get(first);
    if (id === undefined) {
      id = members.push([]) - 1;
      ids.set(first, id);
    }
    const list = members[id]!;
    if (!list.includes(name)) list.push(name);
    return {
      start: mention.start,
      end: mention.end,
      kind: mention.kind,
      sentence: mention.sentence,
      name: mention.name,
      entity: id,
    };
  });
  const roles = members.map((): string[] => []);
  const byStart = new Map(mentions.map((mention) => [mention.start, mention]));
  for (const span of spans) {
    const mention = byStart.get(tokens[span.sentence]![span.from]!.start);
    if (!mention) continue;
    for (const role of rolesBeside(view, tokens[span.sentence]!, span.from, span.to, span.kind)) {
      const list = roles[mention.entity]!;
      if (!list.includes(role)) list.push(role);
    }
  }
  return {
    mentions,
    entities: members.map((list, id) => ({
      id,
      kind: names[list[0]!]!.kind,
      names: [...list]
        .sort((a, b) => fullness(names[b]!) - fullness(names[a]!) || a - b)
        .map((name) => names[name]!.name),
      roles: roles[id]!,
    })),
  };
}

function nameOf(view: string, start: number, end: number): string {
  return view.slice(start, end).replace(/\s+/g, ' ').trim();
}

function nearestBefore(
  mentions: readonly number[],
  index: number,
  groups: readonly number[],
  names: readonly Name[],
): number | undefined {
  const own = mentions.indexOf(index);
  const place = (group: number): number => {
    const before = mentions.lastIndexOf(group, own);
    return before >= 0 ? own - before : names.length + mentions.indexOf(group);
  };
  return [...groups].sort((a, b) => place(a) - place(b))[0];
}
