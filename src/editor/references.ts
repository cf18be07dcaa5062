import * as vscode from 'vscode';
import type { Collection } from '../collection/collection';
import type { Collections } from '../collection/collections';
import type { Reading } from '../worker/protocol';
import { currentReading } from './currentReading';
import { otherStatements } from './otherStatements';
import { placeRange } from './ranges';
import { subjectsAt, type Subject } from './subjects';

/** Milliseconds that who asked waits for an analysis before there is nothing to be found. */
const patience = 3000;

/** Finds where the fact at the caret is stated, or who or what it names is named, in all accounts. */
export function registerReferences(selector: vscode.DocumentSelector, collections: Collections): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(selector, {
    async provideReferences(document, position, { includeDeclaration }, token) {
      const located = collections.locate(document.uri);
      const reading = located && (await currentReading(located, patience, token));
      const subject = reading && subjectAt(document.offsetAt(position), reading);
      if (!located || !subject) return undefined;
      const locations = await locationsOf(subject, located.collection, reading);
      const here = ({ uri, range }: vscode.Location): boolean =>
        uri.toString() === document.uri.toString() && range.contains(position);
      return includeDeclaration ? locations : locations.filter((location) => !here(location));
    },
  });
}

/**
 * Where a subject is stated or named: the words that are read first, then a fact's other statements in the order of its
 * card, or all places of a name.
 */
export async function locationsOf(
  subject: Subject,
  collection: Collection,
  reading: Reading,
): Promise<vscode.Location[]> {
  const places =
    subject.kind === 'fact'
      ? [subject.here, ...otherStatements(subject.fact, subject.here).map(({ statement }) => statement)]
      : await collection.mentions(reading, subject.entity.id);
  return (places ?? []).map(({ source, place }) => new vscode.Location(collection.uri(source), placeRange(place)));
}

/** Who asks wants to see all there is, marked or not, and rather what others state too than what is only here. */
function subjectAt(offset: number, reading: Reading): Subject | undefined {
  const subjects = subjectsAt(offset, 'everything', reading);
  return subjects.find((subject) => isElsewhere(subject, reading)) ?? subjects[0];
}

function isElsewhere(subject: Subject, { source }: Reading): boolean {
  const places = subject.kind === 'fact' ? subject.fact.statements : subject.entity.in;
  return places.some((one) => one.source !== source);
}
