/** Tells whether a value that came from outside is of one shape. */
export type Shape = (value: unknown) => boolean;

export const text: Shape = (value) => typeof value === 'string';
export const number: Shape = (value) => typeof value === 'number' && Number.isFinite(value);
/** A count, an index or an offset. */
export const whole: Shape = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
export const flag: Shape = (value) => typeof value === 'boolean';

export function oneOf(...allowed: readonly unknown[]): Shape {
  const set = new Set(allowed);
  return (value) => set.has(value);
}

export function either(...shapes: readonly Shape[]): Shape {
  return (value) => shapes.some((shape) => shape(value));
}

export function list(item: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(item);
}

/** A list of so many items, each of its own shape. */
export function tuple(...items: readonly Shape[]): Shape {
  return (value) => Array.isArray(value) && value.length === items.length && items.every((item, i) => item(value[i]));
}

/** An object with these properties; others may be there too. */
export function object(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  const must = Object.entries(required);
  const may = Object.entries(optional);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const properties = value as Readonly<Record<string, unknown>>;
    return (
      must.every(([name, shape]) => shape(properties[name])) &&
      may.every(([name, shape]) => properties[name] === undefined || shape(properties[name]))
    );
  };
}
