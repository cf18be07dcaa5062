/*
 * Abbreviations of English news prose, told apart by what a full stop after them means. Listed by hand from the classes
 * that news style books abbreviate: titles and ranks, company forms, months, days, American states, streets, units.
 */

const listed = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Stand before a name: the stop after them never ends a sentence. Case matters: "Gen." but not "gen.". */
const titles = listed(
  'Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Profs Gen Gens Lt Lts Col Cols Maj Majs Capt Capts Cpt Cmdr Cdr Comdr Comr Adm ' +
    'Sgt Sgts Cpl Cpls Pvt Pvts Pfc Brig Inf Snr Cmd Rep Reps Sen Sens Gov Govs Pres Rev Revs Hon Hons Msgr Fr Br Amb Atty ' +
    'Attys Const Dist Cllr Cmdt Ens Insp Supt Supts Det Dets Ald Asst Dep Deps Sec Secs Treas Mme Mlle Sra Srta Mt Mts Ft Pt Pte Lt-Gen Lt-Col ' +
    'Maj-Gen Brig-Gen Vice-Adm www',
);

/** Stand before a number: the stop after them ends no sentence when a number or a sum follows. Lower-cased. */
const beforeNumbers = listed(
  'no nos fig figs p pp pg pgs par paras vol vols ch chap art arts sec secs eq eqs approx ca circa c rs tel ext est max min ' +
    'nr n° nº hwy rte rt bldg apt ste op cl reg fl flt lot tab app exh',
);

/** Lead on to what follows, whatever its case: the stop after them ends no sentence. Lower-cased. */
const leading = listed('vs v e.g i.e f.e eg viz cf al incl excl esp approx btw attn transl trans ed eds');

/** Forms that close a company's name. */
const companyForms = listed(
  'Co Cos Corp Corps Inc Ltd LLC LLP LP PLC Plc Bros Mfg Assn Intl S.A S.p.A N.V B.V A.G A.S Pty Cie Ind Inst Univ Dept Cttee Cmte',
);

/** Words cut short that may close a sentence. Lower-cased. */
const maybeLast = listed(
  'etc co corp inc ltd jr sr esq ph.d b.c a.d b.c.e c.e ave blvd rd st sts ln hwy pkwy sq ct pl apt dept depts govt natl assoc ' +
    'oz lb lbs ft yd yds mi mph kg km cm mm hr hrs min mins sec secs tbsp tsp gal qt pt mo mos yr yrs wk wks pct p.c ' +
    'avg temp misc exec mgr admin med info tech acad comm gov bn mn',
);

const months = listed('Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec');
const weekdays = listed('Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun');
const states = listed(
  'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ore Pa Penn ' +
    'Phila Tenn Tex Vt Va Wash Wis Wisc Wyo Ont Que Alta Sask Man',
);

/**
 * What a full stop after a word means when more text follows on the line.
 *
 * - `never`: it ends no sentence
 * - `number`: it ends none when a number follows
 * - `maybe`: it ends one when the next word is one that starts sentences
 * - `company`: as maybe, or when the next words look like the start of one
 * - `time`: a.m. or p.m.
 * - `plain`: the word is no abbreviation, the stop ends a sentence
 */
export type StopSense = 'never' | 'number' | 'maybe' | 'company' | 'time' | 'plain';

/** The sense of a full stop after `word`, which is given without that stop. */
export function stopSense(word: string): StopSense {
  if (word.length > 8) return 'plain';
  const lower = word.toLowerCase();
  if (titles.has(word) || leading.has(lower)) return 'never';
  if (lower === 'a.m' || lower === 'p.m') return 'time';
  if (companyForms.has(word)) return 'company';
  if (months.has(word) || weekdays.has(word) || states.has(word)) return 'maybe';
  if (beforeNumbers.has(lower)) return 'number';
  if (maybeLast.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(word) || /^\p{Ll}$/u.test(word)) return 'maybe';
  return 'plain';
}
