import type { NotCompared, Span } from '../engine';
import { factCard, type CardSetting } from './card';
import { entityCard } from './entityCard';
import { escapeMarkdown } from './escapeMarkdown';
import { isFigureFact, isMarked, type Level } from './marks';

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
  const facts = reading.facts
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
  const found = facts.map(({ fact, here }) => ({ span: here as Span, card: () => factCard(fact, here, setting) }));
  const quiet = level === 'quiet' || (level === 'normal' && reading.company.length < 2);
  if (!quiet) {
    for (const entity of reading.entities) {
      if (entity.kind === 'other') continue;
      const mentions = entity.in.find((one) => one.source === reading.source)?.mentions ?? [];
      const span = mentions.find((mention) => covers(mention, offset));
      if (span) found.push({ span, card: () => entityCard(entity, setting) });
    }
  }
  if (found.length === 0 && !quiet) {
    const left = reading.notCompared.filter((one) => covers(one, offset)).sort(narrower)[0];
    if (left) found.push({ span: left, card: () => notComparedCard(left, setting) });
  }
  const first = found[0];
  if (!first) return undefined;
  const { start, end } = first.span;
  return { cards: found.slice(0, mostCards).map(({ card }) => card()), span: { start, end } };
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
