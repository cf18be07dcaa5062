import type { EntityMention, Span } from './model';

/** Where each entity is mentioned, by its id in the source, in the order of the mentions. */
export function spansByEntity(mentions: readonly EntityMention[]): ReadonlyMap<number, readonly Span[]> {
  const spans = new Map<number, Span[]>();
  for (const { entity, start, end } of mentions) {
    const list = spans.get(entity);
    if (list) list.push({ start, end });
    else spans.set(entity, [{ start, end }]);
  }
  return spans;
}
