import * as vscode from 'vscode';
import type { Collection } from '../collection/collection';
import type { Collections } from '../collection/collections';
import { isTarget } from '../editor/links';
import { disputes } from '../engine/disputes';
import { covers, narrower } from '../editor/subjects';
import type { ConflictingClaimsView } from '../views/conflictingClaims/view';
import { claimOf, isClaimsNode, type ClaimsNode } from '../views/conflictingClaims/model';
import type { Reading } from '../worker/protocol';
import type { Decidable } from './decisionChoices';
import { targetUri } from './openTarget';

/** A place of an account that a command is about. */
interface Asked {
  readonly collection: Collection;
  readonly source: string;
  readonly offset: number;
  /** The question, where the reader pointed at one. */
  readonly label?: string;
}

/** What a reader can decide on, and in which analysis. */
export interface DecidableIn extends Decidable {
  readonly collection: Collection;
  readonly reading: Reading;
}

/**
 * What a command's argument points at: a node of the view or a link's target; without one, the caret in an account, or
 * what is selected in the view.
 * @returns undefined when there is nothing to decide on
 */
export async function decidableOf(
  argument: unknown,
  collections: Collections,
  view: ConflictingClaimsView,
): Promise<DecidableIn | undefined> {
  const asked = await askedOf(argument, collections, view);
  if (!asked) return undefined;
  const { collection, source, offset, label } = asked;
  await collection.settled();
  const reading = await collection.reading(source);
  if (!reading) return undefined;
  const facts = reading.facts
    .flatMap((fact) => {
      const here = fact.statements.filter((one) => one.source === source && covers(one, offset)).sort(narrower)[0];
      return here ? [{ fact, here }] : [];
    })
    .sort(
      (a, b) =>
        Number(b.fact.label === label) - Number(a.fact.label === label) ||
        Number(disputes(b.fact.verdict)) - Number(disputes(a.fact.verdict)) ||
        narrower(a.here, b.here),
    );
  const [fact] = facts;
  const name = reading.entities.flatMap((entity) => {
    const mentions = entity.in.find((one) => one.source === source)?.mentions ?? [];
    const mention = mentions.find((one) => covers(one, offset));
    return mention && entity.kind !== 'other' ? [{ entity, mention }] : [];
  })[0];
  const decisions = reading.decisions.filter(
    (one) => (fact && one.fact === fact.fact.id) || (one.at && one.fact === undefined && covers(one.at, offset)),
  );
  if (!fact && !name && decisions.length === 0) return undefined;
  return { collection, reading, decisions, ...(fact ? { fact } : {}), ...(name ? { name } : {}) };
}

async function askedOf(
  argument: unknown,
  collections: Collections,
  view: ConflictingClaimsView,
): Promise<Asked | undefined> {
  if (isTarget(argument)) {
    const uri = targetUri(argument);
    const collection = collections.open(vscode.Uri.parse(argument.collection, true));
    const document = await vscode.workspace.openTextDocument(uri);
    const { line, column } = argument.place;
    return { collection, source: argument.source, offset: document.offsetAt(new vscode.Position(line, column)) };
  }
  if (isClaimsNode(argument)) return askedByNode(argument, view);
  const editor = vscode.window.activeTextEditor;
  const located = editor && collections.locate(editor.document.uri);
  if (!editor || !located) return view.selection && askedByNode(view.selection, view);
  const offset = editor.document.offsetAt(editor.selection.active);
  return { collection: located.collection, source: located.id, offset };
}

function askedByNode(node: ClaimsNode, { collection }: ConflictingClaimsView): Asked | undefined {
  const claim = claimOf(node);
  if (!collection || !claim) return undefined;
  const statement = node.kind === 'statement' ? node.statement : claim.fact.statements[0];
  return statement && { collection, source: statement.source, offset: statement.start, label: claim.fact.label };
}
