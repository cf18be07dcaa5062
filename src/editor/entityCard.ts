import type { EntityKind } from '../engine';
import type { NamedIn, Place, ReadEntity } from '../worker/protocol';
import type { CardSetting } from './card';
import { escapeMarkdown } from './escapeMarkdown';
import { commandLink } from './links';
import { sourceName } from './sourceName';
import type { Translate } from './translate';

const mostRows = 6;
const mostNames = 4;
const mostRoles = 2;

const icons: Readonly<Record<EntityKind, string>> = {
  person: '$(person)',
  organization: '$(organization)',
  place: '$(location)',
  other: '$(tag)',
};

/** The card of a person, organisation or place: the names and roles that each account gives it. */
export function entityCard(entity: ReadEntity, setting: CardSetting): string {
  const { reading, t } = setting;
  const here = entity.in.find((one) => one.source === reading.source);
  const others = entity.in.filter((one) => one.source !== reading.source);
  const named = new Set(entity.in.map((one) => one.source));
  const silent = reading.company.map((one) => one.source).filter((source) => !named.has(source));
  const counted =
    others.length === 0 ? t('only here') : t('in {0} of {1} sources', entity.in.length, reading.company.length);
  const blocks = [
    `${icons[entity.kind]} **${escapeMarkdown(entity.name)}** · ${kindWord(entity.kind, t)} · ${counted}`,
    here && `**${t('Here')}** ${called(here)}`,
    others.length > 0
      ? others
          .slice(0, mostRows)
          .map((one) => row(one, setting))
          .join('  \n')
      : undefined,
    others.length > mostRows ? moreWord(others.length - mostRows, t) : undefined,
    silent.length > 0 && others.length > 0 ? `$(circle-slash) ${t('Not named: {0}', names(silent, t))}` : undefined,
    here?.first && decideLink(here.source, here.first, setting),
  ];
  return blocks.filter((block) => block !== undefined).join('\n\n');
}

/** Words are a name, or are not, wherever the account has them: the first place stands for all. */
function decideLink(source: string, place: Place, { collection, t }: CardSetting): string {
  return `[${t('Decide')}](${commandLink('variorum.decide', { collection, source, place })})`;
}

function row(one: NamedIn, { collection }: CardSetting): string {
  const name = escapeMarkdown(sourceName(one.source));
  const link = one.first
    ? `[${name}](${commandLink('variorum.openStatement', { collection, source: one.source, place: one.first })})`
    : name;
  return `${link}: ${called(one)}`;
}

function called({ names: given, roles }: NamedIn): string {
  const first = given.slice(0, mostNames).map(escapeMarkdown).join(', ');
  const last = roles.slice(0, mostRoles).map(escapeMarkdown).join(', ');
  return last ? `${first} · *${last}*` : first;
}

function names(sources: readonly string[], t: Translate): string {
  const shown = sources.slice(0, mostRows).map((source) => escapeMarkdown(sourceName(source)));
  if (sources.length > mostRows) shown.push(moreWord(sources.length - mostRows, t));
  return shown.join(', ');
}

function moreWord(hidden: number, t: Translate): string {
  return hidden === 1 ? t('1 more') : t('{0} more', hidden);
}

function kindWord(kind: EntityKind, t: Translate): string {
  switch (kind) {
    case 'person':
      return t('person');
    case 'organization':
      return t('organisation');
    case 'place':
      return t('place');
    case 'other':
      return t('name');
  }
}
