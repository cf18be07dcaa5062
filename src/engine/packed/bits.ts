/**
 * The printable signs of ASCII in order, without those that would have to be escaped in a literal: two of them hold
 * thirteen bits, where base 64 holds twelve.
 */
const SIGNS = ' !#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';
const RADIX = SIGNS.length;
const PAIR_BITS = 13;

const digits = new Uint8Array(128);
for (let digit = 0; digit < RADIX; digit++) digits[SIGNS.charCodeAt(digit)] = digit;

/** Numbers as a text of bits, for what is frozen in a source file; {@link BitReader} gives them back. */
export class BitWriter {
  #text = '';
  #held = 0;
  #count = 0;

  /** @param width how many bits, at most 16; @param value below 2 to the power of the width */
  write(value: number, width: number): void {
    this.#held = (this.#held << width) | value;
    this.#count += width;
    while (this.#count >= PAIR_BITS) {
      this.#count -= PAIR_BITS;
      this.#pair(this.#held >>> this.#count);
      this.#held &= (1 << this.#count) - 1;
    }
  }

  /** All that was written. */
  end(): string {
    if (this.#count > 0) this.write(0, PAIR_BITS - this.#count);
    return this.#text;
  }

  #pair(bits: number): void {
    this.#text += SIGNS[Math.floor(bits / RADIX)]! + SIGNS[bits % RADIX]!;
  }
}

/** Reads a text made by {@link BitWriter}, in the order of writing. After its end it gives zeros. */
export class BitReader {
  readonly #bytes: Uint8Array;
  /** Index of the next bit. */
  #at = 0;

  constructor(text: string) {
    this.#bytes = bytesOf(text);
  }

  /** The next bits. @param width at most 16 */
  read(width: number): number {
    const value = peek(this.#bytes, this.#at, width);
    this.#at += width;
    return value;
  }

  /** As many numbers as `widths` has, each of its width, which is at most 16. */
  readEach(widths: Uint8Array, into: Int32Array): void {
    const bytes = this.#bytes;
    let at = this.#at;
    for (let index = 0; index < widths.length; index++) {
      into[index] = peek(bytes, at, widths[index]!);
      at += widths[index]!;
    }
    this.#at = at;
  }

  /**
   * Symbols until `into` is full, from `start` on and `step` apart.
   * @param table for all bits of the given width that may come: the symbol, and in its lowest four bits how many of them it takes
   */
  readSymbols(table: Uint16Array, width: number, into: Uint8Array | Uint16Array, start: number, step: number): void {
    const bytes = this.#bytes;
    let at = this.#at;
    for (let index = start; index < into.length; index += step) {
      const found = table[peek(bytes, at, width)]!;
      at += found & 15;
      into[index] = found >> 4;
    }
    this.#at = at;
  }
}

/** @param width at most 16: with the bits before it in its byte it lies in three */
function peek(bytes: Uint8Array, at: number, width: number): number {
  const byte = at >> 3;
  const bits = (bytes[byte]! << 16) | (bytes[byte + 1]! << 8) | bytes[byte + 2]!;
  return (bits >> (24 - width - (at & 7))) & ((1 << width) - 1);
}

function bytesOf(text: string): Uint8Array {
  // Three more: a look may go past the end.
  const bytes = new Uint8Array(Math.ceil(((text.length >> 1) * PAIR_BITS) / 8) + 3);
  let held = 0;
  let count = 0;
  let to = 0;
  for (let at = 0; at < text.length; at += 2) {
    held = (held << PAIR_BITS) | (digits[text.charCodeAt(at)]! * RADIX + digits[text.charCodeAt(at + 1)]!);
    for (count += PAIR_BITS; count >= 8; count -= 8) bytes[to++] = held >> (count - 8);
    held &= 255;
  }
  bytes[to] = held << (8 - count);
  return bytes;
}
