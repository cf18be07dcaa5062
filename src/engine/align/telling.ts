import type { FigureMention } from '../model';

/** How much it says that two figures are equal: 43 or 13.9 billion much, 2 little. 0 to 1. */
export function tellingOf({ value }: FigureMention): number {
  if (typeof value === 'number') {
    if (value === 0) return 0.1;
    const digits = String(Math.abs(value))
      .replace(/^0\.0*|\./g, '')
      .replace(/0+$/, '').length;
    return Math.min(1, Math.max(digits / 3, Math.abs(value) > 12 ? 0.4 : Math.abs(value) / 30));
  }
  if (typeof value === 'string') {
    if (/^\d{4}$/.test(value)) return 0.5;
    if (/^T\d{2}:\d{2}/.test(value)) return value.endsWith(':00') ? 0.5 : 1;
    return /\d{2}-\d{2}/.test(value) ? 0.5 : /\d/.test(value) ? 0.4 : 0.2;
  }
  return 1;
}

/** The amount that a figure gives, the middle of a range; undefined for what is no number. */
export function amountOf({ value }: FigureMention): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'object' && typeof value[0] === 'number') return (value[0] + Number(value[1])) / 2;
  return undefined;
}
