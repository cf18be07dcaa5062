import type { NotCompared, Span } from '../engine';
import type { Reading } from '../worker/protocol';
import { factCard, type CardSetting } from './card';
import { partWords } from './collectionWords';
import { entityCard } from './entityCard';
import { escapeMarkdown } from './escapeMarkdown';
import type { Level } from './marks';
import { covers, narrower, subjectsAt, type Subject } from './subjects';

/** What a hover shows: one or two cards, and the words they are about. */
export interface Cards {
  readonly cards: readonly string[];
  /** The anchor of the first card. */
  readonly span: Span;
}

/** More would hide the text that they are about. */
const mostCards = 2;

/** The cards of what the words at an offset of the account that is read are about, in the order of subjects.ts. */
export function cardsAt(offset: number, level: Level, setting: CardSetting): Cards | undefined {
  const { reading } = setting;
  const subjects = subjectsAt(offset, level, reading);
  const [first] = subjects;
  if (first) {
    const { start, end } = first.kind === 'fact' ? first.here : first.span;
    const cards = subjects.slice(0, mostCards).map((subject) => cardOf(subject, setting));
    const { part } = reading;
    if (part) cards.push(`$(sync) *${escapeMarkdown(partWords(part, setting.t))}*`);
    return { cards, span: { start, end } };
  }
  const quiet = level === 'quiet' || (level === 'normal' && reading.company.length < 2);
  const left = quiet ? undefined : notComparedAt(offset, reading);
  return left && { cards: [notComparedCard(left, setting)], span: { start: left.start, end: left.end } };
}

function cardOf(subject: Subject, setting: CardSetting): string {
  return subject.kind === 'fact' ? factCard(subject.fact, subject.here, setting) : entityCard(subject.entity, setting);
}

function notComparedAt(offset: number, reading: Reading): NotCompared | undefined {
  return reading.notCompared.filter((one) => covers(one, offset)).sort(narrower)[0];
}

function notComparedCard({ why }: NotCompared, { t }: CardSetting): string {
  return `$(circle-slash) **${t('Not compared')}** · ${escapeMarkdown(why)}`;
}
