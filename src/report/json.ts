import type { WalkedReport } from './report';

/** The report as JSON, ending with a line end, in pieces. Keys keep the order of the report's own objects. */
export function* jsonReport(report: WalkedReport): Generator<string> {
  yield* jsonPieces(report, 2);
  yield '\n';
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

/**
 * What {@link safeJson} gives, in pieces: a report of many accounts is longer than a string can be. What can only be walked
 * through is a list.
 * @param depth how many levels of objects and lists are taken apart; what lies deeper is one piece
 */
export function* jsonPieces(value: unknown, depth: number, indentation = ''): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield safeJson(value).replaceAll('\n', `\n${indentation}`);
    return;
  }
  const isList = Symbol.iterator in value;
  const inner = `${indentation}  `;
  let before = isList ? '[' : '{';
  let isEmpty = true;
  for (const [key, member] of isList ? unnamed(value as Iterable<unknown>) : Object.entries(value)) {
    if (member === undefined && !isList) continue;
    yield `${before}\n${inner}${isList ? '' : `${safeJson(key)}: `}`;
    yield* jsonPieces(member ?? null, depth - 1, inner);
    before = ',';
    isEmpty = false;
  }
  const close = isList ? ']' : '}';
  yield isEmpty ? before + close : `\n${indentation}${close}`;
}

function* unnamed(members: Iterable<unknown>): Generator<[string, unknown]> {
  for (const member of members) yield ['', member];
}
