import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decisionsPath, readDecisions } from '../decisions/file';
import type { Decision } from '../decisions/model';
import { systemCode, systemWords } from './systemWords';

/** The decisions that are kept in a folder; they are only read here. */
export class DecisionsOnDisk {
  private text = '';
  private found: readonly Decision[] = [];
  private said: readonly string[] = [];

  constructor(private readonly folder: string) {}

  get decisions(): readonly Decision[] {
    return this.found;
  }

  /** One line each on what could not be read. */
  get notes(): readonly string[] {
    return this.said;
  }

  /** Reads what is on the disk now. @returns whether it is another text than before */
  async read(): Promise<boolean> {
    const path = decisionsPath.join('/');
    let text = '';
    let failure: string | undefined;
    try {
      text = await readFile(join(this.folder, ...decisionsPath), 'utf8');
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') failure = `${path} cannot be read: ${systemWords(error)}`;
    }
    const changed = text !== this.text;
    this.text = text;
    const { decisions, problems } = readDecisions(text);
    if (changed) this.found = decisions;
    this.said = failure === undefined ? problems.map(({ line, why }) => `${path}, line ${line}: ${why}`) : [failure];
    return changed;
  }
}
