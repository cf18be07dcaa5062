import type { Token } from '../../model';
import type { FoundName } from './agreement';

const opening = /^["“‘'`]$/;
const closing = /^["”’']$/;
/** Words of a nickname, at most. */
const longest = 3;

/** `Ann "Flash" Hale`: a nickname in quotation marks stands within the name of a person. */
export function joinNicknames(
  found: readonly FoundName[],
  tokens: readonly (readonly Token[])[],
  person: number,
): FoundName[] {
  const joined: FoundName[] = [];
  let behind = -1;
  found.forEach((name, index) => {
    if (index <= behind) return;
    const list = tokens[name.sentence]!;
    if (name.kind === person && opening.test(list[name.to + 1]?.text ?? '')) {
      let close = name.to + 3;
      while (close < name.to + 2 + longest && !closing.test(list[close]?.text ?? '')) close++;
      let last = index + 1;
      while (last < index + 1 + longest && (found[last]?.from ?? 0) <= close) last++;
      const surname = found[last];
      if (surname?.sentence === name.sentence && surname.from === close + 1 && closing.test(list[close]?.text ?? '')) {
        joined.push({ ...name, to: surname.to });
        behind = last;
        return;
      }
    }
    joined.push(name);
  });
  return joined;
}
