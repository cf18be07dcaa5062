import type { Report } from './report';

/** The report as JSON, ending with a line end. Keys keep the order of {@link Report}'s own objects. */
export function jsonReport(report: Report): string {
  return `${safeJson(report)}\n`;
}

/**
 * JSON. Characters that JSON allows but a terminal or an editor would act on (C1
 * controls, line separators, bidirectional overrides) are written as escapes: the value read back is the same.
 * @param indentation spaces; 0 for one line
 */
export function safeJson(value: unknown, indentation = 2): string {
  return JSON.stringify(value, null, indentation).replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
