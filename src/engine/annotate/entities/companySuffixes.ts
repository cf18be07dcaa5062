/** Legal forms and other words that may end a company's name without changing which company it is. */
const suffixes: ReadonlySet<string> = new Set(
  (
    'ab ag aktiengesellschaft asa as bhd bv co company corp corporation cos gmbh group groupe holding holdings inc incorporated ' +
    'international kg kk limited llc llp lp ltd ltda nv oao oy oyj pjsc plc pte pty sa sarl sas se spa srl zao'
  ).split(' '),
);

/** Whether a word in lower case, without dots, is a company's form or the like ("inc", "holdings"). */
export function isCompanySuffix(lower: string): boolean {
  return suffixes.has(lower);
}
