import * as vscode from 'vscode';
import type { Collections } from '../collection/collections';
import type { Decision } from '../decisions/model';
import { sourceName } from '../editor/sourceName';
import type { ConflictingClaimsView } from '../views/conflictingClaims/view';
import type { DraftRequest, PlacedMention } from '../worker/protocol';
import type { Command } from './command';
import { decidableOf, type DecidableIn } from './decidable';
import { decisionChoices, type DecisionChoice } from './decisionChoices';
import { requireTrust, type DecisionHistory } from './decisionHistory';

type Choice<Of extends DecisionChoice['of']> = Extract<DecisionChoice, { readonly of: Of }>;

/** Asks what a reader decides of the fact or the name at a place, and keeps it. */
export function decide(collections: Collections, view: ConflictingClaimsView, history: DecisionHistory): Command {
  return {
    id: 'decide',
    /** @param options for a keybinding: the choice, and a reason where one is asked for */
    async execute(argument, options) {
      requireTrust();
      const decidable = await decidableOf(argument, collections, view);
      if (!decidable) throw new Error(vscode.l10n.t('There is no fact and no name here to decide on.'));
      const given = givenBy(options);
      const choices = decisionChoices(decidable, vscode.l10n.t);
      const choice =
        choices.filter((one) => one.of === 'fact' || one.of === 'name').find((one) => one.choice === given.choice) ??
        (await choose(choices));
      if (!choice) return;
      const draft = await draftOf(choice, decidable, given.reason);
      if (!draft) return;
      const before = decisionsBehind(decidable);
      if (draft === 'remove') return history.change(decidable.collection, { remove: before, add: [] });
      const add = await decidable.collection.draft(decidable.reading, draft);
      if (!add) throw new Error(vscode.l10n.t('The accounts have changed meanwhile. Decide again.'));
      await history.change(decidable.collection, { remove: draft.of === 'fact' ? before : [], add });
    },
  };
}

/** Takes back what is decided at a place, whoever decided it and when. */
export function removeDecision(
  collections: Collections,
  view: ConflictingClaimsView,
  history: DecisionHistory,
): Command {
  return {
    id: 'removeDecision',
    async execute(argument) {
      requireTrust();
      const listed = view.decisionOf(argument);
      if (listed && view.collection) {
        const remove = view.collection.decisions.all.filter(({ id }) => id === listed.id);
        return history.change(view.collection, { remove, add: [] });
      }
      const decidable = await decidableOf(argument, collections, view);
      const remove = decidable ? decisionsBehind(decidable) : [];
      if (!decidable || remove.length === 0) throw new Error(vscode.l10n.t('Nothing is decided here.'));
      await history.change(decidable.collection, { remove, add: [] });
    },
  };
}

export function undoDecision(history: DecisionHistory): Command {
  return { id: 'undoDecision', execute: () => history.undo() };
}

/** What is decided there already, as it stands in the file. */
function decisionsBehind({ collection, decisions }: DecidableIn): Decision[] {
  const ids = new Set(decisions.map(({ id }) => id));
  return collection.decisions.all.filter(({ id }) => ids.has(id));
}

function givenBy(options: unknown): { readonly choice?: unknown; readonly reason?: string } {
  if (typeof options !== 'object' || options === null) return {};
  const { choice, reason } = options as { readonly choice?: unknown; readonly reason?: unknown };
  return { choice, ...(typeof reason === 'string' ? { reason } : {}) };
}

async function choose(choices: readonly DecisionChoice[]): Promise<Choice<'fact' | 'name' | 'remove'> | undefined> {
  const items = choices.map((choice) =>
    choice.of === 'heading'
      ? { label: choice.label, kind: vscode.QuickPickItemKind.Separator }
      : { label: choice.label, ...('description' in choice ? { description: choice.description } : {}), choice },
  );
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('What do you decide?'),
    matchOnDescription: true,
  });
  return picked && 'choice' in picked ? picked.choice : undefined;
}

async function draftOf(
  choice: Choice<'fact' | 'name' | 'remove'>,
  decidable: DecidableIn,
  given: string | undefined,
): Promise<DraftRequest | 'remove' | undefined> {
  const date = today();
  switch (choice.of) {
    case 'remove':
      return 'remove';
    case 'fact': {
      if (!decidable.fact) return undefined;
      const reason = choice.asks === 'nothing' ? '' : (given ?? (await askReason(choice)));
      if (reason === undefined) return undefined;
      const { source, start } = choice.subject;
      const { choice: chosen } = choice;
      const fact = decidable.fact.fact.id;
      return { of: 'fact', fact, choice: chosen, subject: { source, start }, date, ...(reason ? { reason } : {}) };
    }
    case 'name': {
      const { name, reading } = decidable;
      const mention = name && (await mentionAt(decidable));
      if (!name || !mention) return undefined;
      const draft = { of: 'name', choice: choice.choice, kind: name.entity.kind, mention, date } as const;
      if (choice.choice === 'not a name') return draft;
      const other =
        choice.choice === 'same as'
          ? await askEntity(decidable, mention)
          : await pickMention(await otherMentions(decidable, reading.source));
      return other && { ...draft, other };
    }
  }
}

/** @returns undefined when the reader thinks better of it */
async function askReason({ label, asks }: Choice<'fact'>): Promise<string | undefined> {
  const needed = asks === 'needed reason';
  const reason = await vscode.window.showInputBox({
    title: label,
    prompt: needed ? vscode.l10n.t('Why?') : vscode.l10n.t('Why? Press Enter to leave it open.'),
    ...(needed
      ? { validateInput: (text: string) => (text.trim() === '' ? vscode.l10n.t('A reason is needed.') : undefined) }
      : {}),
  });
  return reason?.trim();
}

async function mentionAt({ collection, reading, name }: DecidableIn): Promise<PlacedMention | undefined> {
  const mentions = name && (await collection.mentions(reading, name.entity.id));
  return mentions?.find(({ source, start }) => source === reading.source && start === name?.mention.start);
}

async function otherMentions(decidable: DecidableIn, here: string): Promise<PlacedMention[]> {
  const { collection, reading, name } = decidable;
  const mentions = name ? ((await collection.mentions(reading, name.entity.id)) ?? []) : [];
  const own = mentions.find(({ source, start }) => source === here && start === name?.mention.start);
  const seen = new Set(own ? [`${own.name} ${own.source}`] : []);
  return mentions.filter((one) => {
    const key = `${one.name} ${one.source}`;
    return !seen.has(key) && seen.add(key);
  });
}

async function pickMention(mentions: readonly PlacedMention[]): Promise<PlacedMention | undefined> {
  if (mentions.length === 0) throw new Error(vscode.l10n.t('No other name is taken for the same.'));
  const items = mentions.map((mention) => ({
    label: mention.name,
    description: `${sourceName(mention.source)}:${mention.place.line + 1}`,
    mention,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('From which name is it to be told apart?'),
    matchOnDescription: true,
  });
  return picked?.mention;
}

async function askEntity({ collection, reading, name }: DecidableIn, mention: PlacedMention) {
  const entities = (await collection.entities(reading)) ?? [];
  const items = entities
    .filter(({ id }) => id !== name?.entity.id)
    .map(({ id, name: label, sources }) => ({
      label,
      description: sources.map((one) => sourceName(one)).join(', '),
      id,
    }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Who or what is the same as {0}?', mention.name),
    matchOnDescription: true,
  });
  return picked && (await collection.mentions(reading, picked.id))?.[0];
}

/** The day where the reader is. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
