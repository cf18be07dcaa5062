/*
 * Abbreviations of English news prose, told apart by what a full stop after them means. Hand-listed from the usage of
 * the large style books (titles, ranks, company forms, months, American states, street words); no word that is also a
 * common English word in the same case is listed unless its class asks for more than the stop.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Stand before a name: a stop after them never ends a sentence. Case matters: "Gen." but not "gen.". */
const titles = words(
  'Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Profs Gen Lt Col Maj Capt Cpt Cmdr Cdr Adm Sgt Cpl Pvt Pfc Brig Cmd Comdr Rep Reps Sen Sens ' +
    'Gov Govs Pres Rev Revs Hon Msgr Fr Br Amb Atty Insp Supt Det Ald Asst Assoc Dep Sec St Ste Mt Mts Ft Pt Pte Mme Mlle Sra Srta ' +
    'Gens Lts Cols Majs Capts Sgts Supts Dets Pvts Attys Hons Deps Secs Treas Vice-Adm Lt-Gen Lt-Col Maj-Gen Brig-Gen',
);

/** Stand before a number: a stop after them does not end a sentence when a number (or a sum) follows. Lower-cased. */
const beforeNumbers = words(
  'no nos fig figs p pp pg pgs par para paras vol vols ch chap art arts sec secs eq eqs approx ca circa c rs tel ext est max min ' +
    'nr nº n° hwy rte rt bldg apt ste psalm op cl reg fl flt lot tab app ex exh',
);

/** Lead on to what follows, whatever its case: a stop after them does not end a sentence. Lower-cased. */
const leading = words(
  'vs v e.g i.e eg ie viz cf al f.e incl excl esp resp aka a.k.a c/o w/o approx ca circa btw med attn rel repr trans ed eds cit',
);

/** Company forms and like endings of names: the stop ends a sentence only when what follows starts one. */
const nameEndings = words(
  'Co Cos Corp Corps Inc Ltd LLC LLP LP PLC Plc Bros Mfg Assn Assoc Intl Natl Dept Depts Univ Inst Jr Sr Esq Ph.D PhD Ed.D M.D D.D.S ' +
    'J.D M.A B.A B.S M.Sc B.Sc M.B.A R.N S.A S.p.A N.V B.V A.G A.S A/S Pty Pvt Cie Ind Tech Acad Comm Cmte Cttee Gov Govt Min',
);

/** Ordinary words cut short that may close a sentence. Lower-cased. */
const maybeEnding = words(
  'etc co corp inc ltd jr sr a.m p.m am pm b.c a.d b.c.e c.e ave blvd rd st sts dr ln hwy pkwy sq ct pl apt dept govt ' +
    'oz lb lbs ft yd yds in mi mph km kg cm mm hr hrs min mins sec secs tbsp tsp gal qt pt sq ' +
    'mo mos yr yrs wk wks pct p.c cent avg temp misc assoc asst exec mgr admin info tech i.v n.d s.d',
);

const months = words('Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec');
const weekdays = words('Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun');
const regions = words(
  'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ore Pa Penn Tenn ' +
    'Tex Vt Va Wash Wis Wisc Wyo Dak Ont Que Alta Sask Man',
);

/**
 * What a full stop after a word means when more text follows on the line.
 * `never`: it ends no sentence; `number`: none when a number follows; `maybe`: one when the next word starts a sentence;
 * `name`: as maybe, after the end of a company's or person's name; `date`: as maybe, before a day;
 * `time`: after a.m. or p.m.; `plain`: the word is no abbreviation.
 */
export type StopSense = 'never' | 'number' | 'maybe' | 'name' | 'date' | 'time' | 'plain';

/** The sense of a full stop after `word`, which is given without that stop. */
export function stopSense(word: string): StopSense {
  if (word.length > 9 || word === '') return 'plain';
  const lower = word.toLowerCase();
  if (titles.has(word)) return 'never';
  if (lower === 'a.m' || lower === 'p.m') return 'time';
  if (leading.has(lower)) return 'never';
  if (nameEndings.has(word)) return 'name';
  if (months.has(word) || weekdays.has(word)) return 'date';
  if (beforeNumbers.has(lower)) return 'number';
  if (regions.has(word) || maybeEnding.has(lower)) return 'maybe';
  return 'plain';
}
