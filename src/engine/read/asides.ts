import type { Furniture } from '../model';
import { isNumericDate } from './dateLine';
import { furnitureKind, listsOthers, presentsAuthor } from './furniture';
import type { LineRole } from './header';
import type { Unit } from './plainText';
import { englishShare, looksLikeCode, notProse, wholeNotProse, type NotProse } from './prose';

type Why = Furniture['why'];

/** Authors are presented within so many paragraphs from the end. */
const footUnits = 5;
/** No title in a list of other stories is longer. */
const longestTitle = 110;

/** Which of an account's lines and paragraphs are no statements of it. */
export class Asides {
  private readonly why = new Map<number, Why>();
  /** What {@link notProse} said of units, by their index. */
  private readonly prose = new Map<number, NotProse | undefined>();

  constructor(
    private readonly view: string,
    private readonly units: readonly Unit[],
  ) {}

  /** Why a unit is set aside, by its index. */
  get found(): ReadonlyMap<number, Why> {
    return this.why;
  }

  /** Lines that are promotion, counters, addresses, navigation or rights by their form, and lists of other stories. */
  findFurniture(): void {
    this.units.forEach((unit, index) => {
      if (unit.role === 'title' || unit.role === 'cell') return;
      const why = furnitureKind(this.textOf(index));
      // An account may open with a title such as "WATCH: ...".
      if (why && !(why === 'promotion' && index === 0)) this.why.set(index, why);
    });
    const lastText = this.units.findLastIndex((_, index) => !this.why.has(index) && !this.isTitleLike(index));
    this.units.forEach((unit, index) => {
      if (this.why.get(index) !== 'promotion' || !listsOthers(this.textOf(index))) return;
      for (let next = index + 1; next < this.units.length; next++) {
        if (next < lastText && this.units[next]?.block !== unit.block) return;
        if (!this.why.has(next) && !this.isTitleLike(next)) return;
        if (!this.why.has(next)) this.why.set(next, 'promotion');
      }
    });
  }

  /** What is no English prose: units that show it, blocks of program lines, and the short lines of a foreign text. */
  findForeign(roles: ReadonlyMap<number, LineRole>): void {
    let foreign = 0;
    let all = 0;
    const blocks = new Map<number, number[]>();
    this.units.forEach((unit, index) => {
      if (this.why.has(index) || roles.has(index)) return;
      const text = this.textOf(index);
      if (unit.role === 'cell') {
        // Numbers alone say nothing of what they count, nor does the head of a table of them.
        if (!/\p{L}/u.test(text)) {
          this.why.set(index, 'data');
          if (this.isHead(index - 1)) this.why.set(index - 1, 'data');
        }
        return;
      }
      const why = isNumericDate(text) ? 'metadata' : this.notProse(index);
      if (why) this.why.set(index, why);
      if (why === 'foreign') foreign += text.length;
      all += text.length;
      const block = blocks.get(unit.block);
      if (block) block.push(index);
      else blocks.set(unit.block, [index]);
    });
    for (const block of blocks.values()) {
      if (block.length < 3) continue;
      const code = block.filter((index) => this.why.get(index) === 'code' || looksLikeCode(this.textOf(index)));
      if (code.length >= block.length * 0.6) for (const index of block) this.why.set(index, 'code');
    }
    if (all === 0 || foreign < all * 0.6) return;
    this.units.forEach((_, index) => {
      if (this.why.has(index) || roles.has(index)) return;
      const { share, words } = englishShare(this.textOf(index));
      if (share < 0.15 || words < 4) this.why.set(index, 'foreign');
    });
  }

  /** The whole file, where it is no account in English prose at all: not even its title states anything then. */
  findNotProse(roles: ReadonlyMap<number, LineRole>): void {
    const lines = this.units.flatMap((unit, index) => {
      const why = this.why.get(index);
      return roles.has(index) || unit.role === 'cell' || (why !== undefined && !perhapsData.has(why))
        ? []
        : { text: this.textOf(index), why: this.notProse(index), isListed: unit.role === 'list' };
    });
    const why = wholeNotProse(lines);
    if (why === undefined) return;
    this.units.forEach((_, index) => {
      if (!this.why.has(index)) this.why.set(index, why);
    });
  }

  /** Paragraphs at the foot that present who wrote the account. */
  findAuthors(roles: ReadonlyMap<number, LineRole>): void {
    const shown = this.units.flatMap((_, index) => (this.why.has(index) ? [] : index));
    if (shown.length <= footUnits) return;
    for (const index of shown.slice(-footUnits)) {
      const role = this.units[index]?.role;
      if (role === 'cell' || role === 'title' || roles.has(index)) continue;
      const mentioned = (name: string): boolean =>
        shown.some((other) => other !== index && !roles.has(other) && hasWord(this.textOf(other), name));
      if (presentsAuthor(this.textOf(index), mentioned)) this.why.set(index, 'biography');
    }
  }

  private notProse(index: number): NotProse | undefined {
    if (!this.prose.has(index)) this.prose.set(index, notProse(this.textOf(index)));
    return this.prose.get(index);
  }

  private isHead(index: number): boolean {
    const unit = this.units[index];
    const before = this.units[index - 1];
    return unit?.role === 'cell' && !(before?.role === 'cell' && before.block === unit.block);
  }

  private isTitleLike(index: number): boolean {
    const text = this.textOf(index);
    return text.length <= longestTitle && this.units[index]?.role !== 'cell' && !/[.!:;,]\s?["'”’)\]]*$/.test(text);
  }

  private textOf(index: number): string {
    const unit = this.units[index];
    return unit ? this.view.slice(unit.start, unit.end) : '';
  }
}

/** A row of numbers may have been taken for a telephone's. */
const perhapsData: ReadonlySet<Why> = new Set(['code', 'data', 'foreign', 'address']);

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? '') && !/\p{L}/u.test(text[at + word.length] ?? '');
}
