type Room = Int32Array | Float32Array | Float64Array;

/** An array for at least so many entries: the one given where it is long enough. What stands in it is of no account. */
export function room<Array extends Room>(array: Array, length: number): Array {
  if (array.length >= length) return array;
  const Made = array.constructor as new (length: number) => Array;
  return new Made(Math.max(length, 2 * array.length));
}

/** The same, with what stands in the array kept. */
export function grown<Array extends Int32Array | Float32Array>(array: Array, length: number): Array {
  const longer = room(array, length);
  if (longer !== array) longer.set(array);
  return longer;
}
