import type { Verdict } from './model';

/** Whether accounts part. */
export function disputes(verdict: Verdict): boolean {
  return verdict === 'differ' || verdict === 'conflict';
}
