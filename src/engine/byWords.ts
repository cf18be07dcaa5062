/**
 * What one step has found in each piece of an account, a sentence or a section, by the piece's words. When the account's
 * next text is gone through it is taken over: most pieces come through an edit as they are, wherever they stand then.
 */
export class ByWords<Found> {
  #setting: string | undefined;
  #before: ReadonlyMap<string, Found> = new Map();
  #now = new Map<string, Found>();

  /**
   * Before the pieces of a text are gone through. What is in none of them is let go when the next text is.
   * @param setting all that findings follow from besides the piece: in another one nothing is taken over
   */
  begin(setting = ''): void {
    this.#before = setting === this.#setting ? this.#now : new Map();
    this.#now = new Map();
    this.#setting = setting;
  }

  /**
   * @param words those of the piece, with what else the finding follows from; undefined where it follows from more
   * @param find called where these words were not met
   * @param move what was found, for where the piece stands now
   */
  of(words: string | undefined, find: () => Found, move: (found: Found) => Found): Found {
    if (words === undefined) return find();
    const known = this.#before.get(words) ?? this.#now.get(words);
    const found = known === undefined ? find() : move(known);
    this.#now.set(words, found);
    return found;
  }
}
