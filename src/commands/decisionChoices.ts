import { answerWords } from '../engine/wording';
import type { Span } from '../engine';
import type { FactChoice, NameChoice } from '../decisions/model';
import { sourceName } from '../editor/sourceName';
import type { Translate } from '../editor/translate';
import type { ListedDecision, QuotedFact, QuotedStatement, ReadEntity } from '../worker/protocol';

/** What stands at a place of an account that a reader can decide on. */
export interface Decidable {
  /** The fact with its statement there. */
  readonly fact?: { readonly fact: QuotedFact; readonly here: QuotedStatement };
  readonly name?: { readonly entity: ReadEntity; readonly mention: Span };
  /** What is decided there already. */
  readonly decisions: readonly ListedDecision[];
}

/** One choice. `asks`: whether a reason is asked for, and whether there must be one. */
export type DecisionChoice =
  | { readonly of: 'heading'; readonly label: string }
  | {
      readonly of: 'fact';
      readonly choice: FactChoice;
      readonly subject: QuotedStatement;
      readonly label: string;
      readonly description?: string;
      readonly asks: 'nothing' | 'reason' | 'needed reason';
    }
  | { readonly of: 'name'; readonly choice: NameChoice; readonly label: string }
  | { readonly of: 'remove'; readonly label: string; readonly description: string };

/** What can be decided of a fact and of a name, in the order of the list that a reader chooses from. */
export function decisionChoices({ fact, name, decisions }: Decidable, t: Translate): DecisionChoice[] {
  const choices: DecisionChoice[] = [];
  if (fact) {
    choices.push({ of: 'heading', label: fact.fact.label }, ...factChoices(fact.fact, fact.here, t));
  }
  if (name) {
    choices.push({ of: 'heading', label: name.entity.name });
    choices.push({ of: 'name', choice: 'not a name', label: t('Not a Name') });
    choices.push({ of: 'name', choice: 'same as', label: t('The Same as ...') });
    choices.push({ of: 'name', choice: 'not the same as', label: t('Not the Same as ...') });
  }
  if (decisions.length > 0) {
    choices.push({ of: 'heading', label: t('Decided') });
    choices.push({
      of: 'remove',
      label: t('Remove Decision'),
      description: decisions.map(({ words }) => words).join(' · '),
    });
  }
  return choices;
}

function factChoices(fact: QuotedFact, here: QuotedStatement, t: Translate): DecisionChoice[] {
  const choices: DecisionChoice[] = [];
  const answers = [...new Set(fact.statements.map(({ group }) => group))].sort((a, b) => a - b);
  const leading = (group: number): QuotedStatement | undefined =>
    here.group === group ? here : fact.statements.find((one) => one.group === group);
  const words = (one: QuotedStatement): string => answerWords({ ...one, kind: fact.kind });
  if (answers.length > 1) {
    choices.push({ of: 'fact', choice: 'both hold', subject: here, label: t('Both Hold'), asks: 'reason' });
    const subjects = answers.flatMap((group) => leading(group) ?? []);
    for (const subject of subjects) {
      const label = t('In Favour of {0}', words(subject));
      const description = sourcesOf(fact, subject.group);
      choices.push({ of: 'fact', choice: 'resolved', subject, label, description, asks: 'needed reason' });
    }
    for (const subject of subjects) {
      const label = t('Superseded: {0}', words(subject));
      const description = sourcesOf(fact, subject.group);
      choices.push({ of: 'fact', choice: 'superseded', subject, label, description, asks: 'reason' });
    }
  }
  const sources = new Set(fact.statements.map(({ source }) => source));
  if (sources.size > 1 && fact.kind !== 'name' && fact.kind !== 'place') {
    choices.push({
      of: 'fact',
      choice: 'not the same fact',
      subject: here,
      label: t('Not the Same Fact: {0}', words(here)),
      description: sourceName(here.source),
      asks: 'nothing',
    });
  }
  if (answers.length > 1) {
    choices.push({ of: 'fact', choice: 'ignored', subject: here, label: t('Ignore'), asks: 'nothing' });
  }
  return choices;
}

function sourcesOf(fact: QuotedFact, group: number): string {
  const sources = fact.statements.filter((one) => one.group === group).map(({ source }) => sourceName(source));
  return [...new Set(sources)].join(', ');
}
