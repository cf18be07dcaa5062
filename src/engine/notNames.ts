import type { AnnotatedSource } from './model';

/** Those of some words ruled to be no names that a text may have: by their first word, which no line end breaks. */
export function wordsIn(text: string, notNames: readonly string[]): readonly string[] {
  return notNames.filter((words) => text.includes(words.split(' ', 1)[0] ?? words));
}

/** Leaves out the mentions whose words are no name, and the entities that are named by nothing else. */
export function withoutNames(annotated: AnnotatedSource, notNames: readonly string[]): AnnotatedSource {
  if (notNames.length === 0) return annotated;
  const left = annotated.mentions.filter(({ name }) => !notNames.includes(name));
  if (left.length === annotated.mentions.length) return annotated;
  const entities = annotated.entities.flatMap((entity) => {
    const given = new Set(left.filter((mention) => mention.entity === entity.id).map(({ name }) => name));
    if (given.size === 0) return [];
    const names = entity.names.filter((name) => !notNames.includes(name));
    return [{ ...entity, names: names.length > 0 ? names : [...given] }];
  });
  return { ...annotated, mentions: left, entities };
}
