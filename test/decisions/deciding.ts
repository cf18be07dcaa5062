import { DecidedAccounts } from '../../src/decisions/decidedAccounts';
import { decideFact, decideName, type NamedAt } from '../../src/decisions/draft';
import type { Decision, FactChoice, NameChoice } from '../../src/decisions/model';
import type { Fact } from '../../src/engine';

/** Accounts by file name, as a reader decides on them. */
export class Desk {
  readonly accounts = new DecidedAccounts();
  readonly #texts = new Map<string, string>();
  decisions: Decision[] = [];

  constructor(texts: Readonly<Record<string, string>>) {
    for (const [name, text] of Object.entries(texts)) this.put(name, text);
  }

  put(name: string, text: string): void {
    this.#texts.set(name, text);
    this.accounts.set(name, text, name.endsWith('.md') ? 'markdown' : 'plain');
  }

  edit(name: string, change: (text: string) => string): void {
    const text = this.textOf(name);
    const changed = change(text);
    if (changed === text) throw new Error(`nothing changed in ${name}`);
    this.put(name, changed);
  }

  delete(name: string): void {
    this.#texts.delete(name);
    this.accounts.delete(name);
  }

  rename(from: string, to: string): void {
    const text = this.textOf(from);
    this.delete(from);
    this.put(to, text);
  }

  readonly textOf = (name: string): string => this.#texts.get(name) ?? '';

  analyse() {
    this.accounts.decide(this.decisions);
    const { analysis, outcomes } = this.accounts.analyse();
    return { ...analysis, outcomes };
  }

  /** The fact with a statement whose words begin so. */
  fact(source: string, words: string): Fact {
    const start = this.textOf(source).indexOf(words);
    const found = this.analyse().facts.find(
      ({ kind, statements }) =>
        kind !== 'statement' && statements.some((one) => one.source === source && one.start === start),
    );
    if (!found) throw new Error(`no fact at "${words}" of ${source}`);
    return found;
  }

  decide(choice: FactChoice, source: string, words: string, date = '2024-06-01', reason?: string): void {
    const subject = { source, start: this.textOf(source).indexOf(words) };
    const made = { choice, subject, date, ...(reason ? { reason } : {}) };
    this.decisions.push(...decideFact(this.fact(source, words), made, this.textOf));
  }

  decideName(choice: NameChoice, mention: NamedAt, other?: NamedAt): void {
    const draft = { choice, kind: 'person', mention, date: '2024-06-01' } as const;
    this.decisions.push(decideName(other ? { ...draft, other } : draft, this.textOf));
  }

  named(source: string, name: string): NamedAt {
    const start = this.textOf(source).indexOf(name);
    if (start < 0) throw new Error(`no "${name}" in ${source}`);
    return { source, name, start, end: start + name.length };
  }
}
