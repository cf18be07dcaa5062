/** Most alternatives that one pattern's braces are written out to. */
const mostAlternatives = 256;

/**
 * Matches paths as VS Code's settings do: `*` and `?` within a part, `**` for any number of parts, `{a,b}` and `[a-z]`.
 * Works part by part without regular expressions, so that no pattern makes it slow.
 * @param pattern relative to the folder that paths are relative to
 * @returns whether a path with "/" between its parts is matched, all of it
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  const alternatives = expandBraces(pattern).map((one) => one.replace(/^\.?\//, '').split('/'));
  return (path) => alternatives.some((parts) => matchesParts(parts, path.split('/')));
}

/** "a{b,c}d" as "abd" and "acd". A brace that is not closed stands for itself. */
function expandBraces(pattern: string): string[] {
  const done: string[] = [];
  const waiting = [pattern];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const brace = innerBrace(next);
    if (!brace || done.length + waiting.length > mostAlternatives) {
      done.push(next);
      continue;
    }
    const [start, end] = brace;
    const [before, after] = [next.slice(0, start), next.slice(end + 1)];
    for (const choice of next.slice(start + 1, end).split(',')) waiting.push(before + choice + after);
  }
  return done;
}

/** The first brace that is closed and has none within. */
function innerBrace(pattern: string): readonly [start: number, end: number] | undefined {
  let start = -1;
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '{') start = at;
    else if (pattern[at] === '}' && start >= 0) return [start, at];
  }
  return undefined;
}

/** `reach[j]` tells whether the parts of the pattern so far match the first `j` parts of the path. */
function matchesParts(pattern: readonly string[], path: readonly string[]): boolean {
  let reach = [true, ...path.map(() => false)];
  for (const part of pattern) {
    const next = reach.map(() => false);
    if (part === '**') {
      let any = false;
      for (let j = 0; j <= path.length; j++) next[j] = any ||= reach[j]!;
    } else {
      for (let j = 0; j < path.length; j++) next[j + 1] = reach[j]! && matchesPart(part, path[j]!);
    }
    reach = next;
  }
  return reach[path.length]!;
}

/** Goes back to the last star only: what stood between earlier stars need not be tried again. */
function matchesPart(pattern: string, name: string): boolean {
  let [p, n] = [0, 0];
  let star: { readonly p: number; n: number } | undefined;
  while (n < name.length) {
    if (pattern[p] === '*') {
      star = { p: ++p, n };
      continue;
    }
    const length = p < pattern.length ? matchOne(pattern, p, name[n]!) : 0;
    if (length > 0) {
      p += length;
      n++;
      continue;
    }
    if (!star) return false;
    p = star.p;
    n = ++star.n;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** How long the piece of a pattern is that matches one character; 0 when it does not. */
function matchOne(pattern: string, at: number, letter: string): number {
  if (pattern[at] === '?') return 1;
  const end = pattern[at] === '[' ? pattern.indexOf(']', at + 2) : -1;
  if (end < 0) return pattern[at] === letter ? 1 : 0;
  const negated = pattern[at + 1] === '!' || pattern[at + 1] === '^';
  let found = false;
  for (let i = at + (negated ? 2 : 1); i < end; i++) {
    if (pattern[i + 1] === '-' && i + 2 < end) {
      found ||= pattern[i]! <= letter && letter <= pattern[i + 2]!;
      i += 2;
    } else {
      found ||= pattern[i] === letter;
    }
  }
  return found === negated ? 0 : end - at + 1;
}
