import type { NotCompared, Span } from '../engine';
import { factCard, type CardSetting } from './card';
import { entityCard } from './entityCard';
import { escapeMarkdown } from './escapeMarkdown';
import { disputes, isFigureFact, isMarked, isNameFact, type Level } from './marks';
import type { Reading } from '../worker/protocol';

/** What a hover shows: one or two cards, and the words they are about. */
export interface Cards {
  readonly cards: readonly string[];
  /** The anchor of the first card. */
  readonly span: Span;
}

/** More would hide the text that they are about. */
const mostCards = 2;

/**
 * The cards at an offset of the account that is read. Where several facts meet, figures come first, then the narrower
 * anchor, then the stronger verdict; a name comes last.
 */
export function cardsAt(offset: number, level: Level, setting: CardSetting): Cards | undefined {
  const { reading } = setting;
  const quiet = level === 'quiet' || (level === 'normal' && reading.company.length < 2);
  const names = quiet ? [] : namesAt(offset, setting);
  const facts = factsAt(offset, level, reading)
    // Where accounts give the same name, the card of who or what is named tells as much, and roles besides.
    .filter(({ fact }) => names.length === 0 || !isNameFact(fact.kind) || disputes(fact.verdict))
    .map(({ fact, here }): Found => ({ span: here, card: () => factCard(fact, here, setting) }));
  const found = [...facts, ...names];
  const left = quiet || found.length > 0 ? undefined : notComparedAt(offset, reading);
  if (left) found.push({ span: left, card: () => notComparedCard(left, setting) });
  const first = found[0];
  if (!first) return undefined;
  const { start, end } = first.span;
  return { cards: found.slice(0, mostCards).map(({ card }) => card()), span: { start, end } };
}

interface Found {
  readonly span: Span;
  readonly card: () => string;
}

function factsAt(offset: number, level: Level, reading: Reading) {
  return reading.facts
    .filter((fact) => isMarked(fact, reading, level))
    .flatMap((fact) => {
      const here = fact.statements
        .filter((statement) => statement.source === reading.source && covers(statement, offset))
        .sort(narrower)[0];
      return here ? [{ fact, here }] : [];
    })
    .sort(
      (a, b) =>
        Number(isFigureFact(b.fact.kind)) - Number(isFigureFact(a.fact.kind)) ||
        narrower(a.here, b.here) ||
        order.indexOf(a.fact.verdict) - order.indexOf(b.fact.verdict),
    );
}

function namesAt(offset: number, setting: CardSetting): Found[] {
  return setting.reading.entities.flatMap((entity) => {
    const mentions = entity.in.find((one) => one.source === setting.reading.source)?.mentions ?? [];
    const span = mentions.find((mention) => covers(mention, offset));
    return span && entity.kind !== 'other' ? [{ span, card: () => entityCard(entity, setting) }] : [];
  });
}

function notComparedAt(offset: number, reading: Reading): NotCompared | undefined {
  return reading.notCompared.filter((one) => covers(one, offset)).sort(narrower)[0];
}

function notComparedCard({ why }: NotCompared, { t }: CardSetting): string {
  return `$(circle-slash) **${t('Not compared')}** · ${escapeMarkdown(why)}`;
}

const order = ['conflict', 'differ', 'agree', 'single'];

/** The end counts as inside, so that a caret that stands behind a word opens its card. */
function covers(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

function narrower(a: Span, b: Span): number {
  return a.end - a.start - (b.end - b.start);
}
