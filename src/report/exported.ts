import { annotationsReport } from './annotations';
import { csvReport } from './csv';
import { htmlReport } from './html';
import { jsonReport } from './json';
import { markdownReport } from './markdown';
import type { TextOf, WalkedReport } from './report';
import { sarifReport } from './sarif';

/** The formats of a report. `annotations` is W3C Web Annotation as JSON-LD. */
export const formats = ['json', 'markdown', 'csv', 'html', 'sarif', 'annotations'] as const;
export type Format = (typeof formats)[number];

/** What an export needs beside the report. */
export interface Edition {
  /** The text that a source had when the report was made. */
  readonly textOf: TextOf;
  /** Version of Variorum. */
  readonly version: string;
  /** CSV: for spreadsheets that take a file without a byte-order mark for an old code page. */
  readonly byteOrderMark?: boolean;
}

/** A report in a format; the same for the same report, byte by byte. */
export function exported(report: WalkedReport, format: Format, edition: Edition): string {
  return [...exportedPieces(report, format, edition)].join('');
}

/** What {@link exported} gives, in pieces: it may be longer than a string can be. */
export function exportedPieces(
  report: WalkedReport,
  format: Format,
  { textOf, version, byteOrderMark }: Edition,
): Iterable<string> {
  switch (format) {
    case 'json':
      return jsonReport(report);
    case 'markdown':
      return markdownReport(report);
    case 'csv':
      return csvReport(report, byteOrderMark);
    case 'html':
      return htmlReport(report);
    case 'sarif':
      return sarifReport(report, textOf, version);
    case 'annotations':
      return annotationsReport(report, textOf);
  }
}
