import type { Draft, Line } from './line';
import { wordAt } from './line';

/** Exchange suffixes of Reuters and Yahoo instrument codes. */
const suffixes = new Set(
  (
    'O OQ N A K P PK OB L PA DE F T OS HK SS SZ SH TO V AX NZ KS KQ TW TWO MI MC AS BR LS VI ST HE CO OL IC SA MX BA ' +
    'SN NS BO SI BK JK KL PS VN TA IS AT ME MM WA PR BU J LN GR FP JP US SE SW QA DU CA'
  ).split(' '),
);
/** Exchanges by the short names that stand before a code. */
export const exchanges: ReadonlySet<string> = new Set(
  'nasdaq nyse amex lse tse tyo tsx tsxv asx hkex hkg sehk sse szse bse nse sgx krx epa etr fra bit bme otc otcmkts otcqb nysearca nasdaqgs euronext'.split(
    ' ',
  ),
);

/** "RENA.PA", "7201.T", "NASDAQ: TSLA": codes of shares, which are no figures to compare. */
export function tickers(line: Line): Draft[] {
  const found: Draft[] = [];
  const { atoms, taken } = line;
  for (let i = 0; i < atoms.length; i += 1) {
    const atom = atoms[i];
    if (!atom || taken[i]) continue;
    if (atom.kind === 'word' && /^[A-Z]{1,6}\.[A-Z]{1,3}$/.test(atom.text)) {
      const [name = '', suffix = ''] = atom.text.split('.');
      if (suffixes.has(suffix) && (name.length > 1 || suffix.length > 1)) found.push(draft(line, i, i + 1));
    } else if (atom.kind === 'digits' && /^\d{3,6}$/.test(atom.text)) {
      const suffix = atoms[i + 2];
      const code = atoms[i + 1]?.text === '.' && atoms[i + 1]?.glued && suffix?.glued ? suffix.text : '';
      if (suffixes.has(code) && !atoms[i + 3]?.glued) found.push(draft(line, i, i + 3));
      else if (suffixes.has(code) && atoms[i + 3]?.kind === 'mark') found.push(draft(line, i, i + 3));
    } else if (exchanges.has(atom.lower) && atoms[i + 1]?.text === ':') {
      const code = atoms[i + 2];
      if (code && /^[A-Z]{1,6}(?:\.[A-Z]{1,2})?$|^\d{3,6}$/.test(code.text)) found.push(draft(line, i + 2, i + 3));
    } else if (atom.lower === 'ticker' || (atom.lower === 'symbol' && wordAt(line, i - 1) === 'stock')) {
      const at = atoms[i + 1]?.lower === 'symbol' ? i + 2 : i + 1;
      const code = atoms[at];
      if (code && /^[A-Z]{1,6}$|^\d{3,6}$/.test(code.text)) found.push(draft(line, at, at + 1));
    }
  }
  for (const one of found) taken.fill(1, one.from, one.to);
  return found;
}

function draft(line: Line, from: number, to: number): Draft {
  const start = line.atoms[from]?.start ?? 0;
  const end = line.atoms[to - 1]?.end ?? start;
  return { from, to, kind: 'ticker', value: line.view.slice(start, end).replace(/\s+/g, '') };
}
