import type { Span } from '../engine';
import type { Place } from './protocol';

/** Tells line and column of an offset, with lines ended as VS Code ends them. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) this.#starts.push(at + 1);
    }
  }

  place(span: Span): Place {
    const [line, column] = this.#at(span.start);
    const [endLine, endColumn] = this.#at(span.end);
    return { line, column, endLine, endColumn };
  }

  #at(offset: number): readonly [line: number, column: number] {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return [low, offset - (this.#starts[low] ?? 0)];
  }
}
