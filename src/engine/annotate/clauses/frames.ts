import {
  ADVERB,
  BE,
  CAPITAL,
  COORDINATOR,
  DETERMINER,
  ING,
  NEGATION,
  NOUNLIKE,
  NUMBER,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  REPORT,
  STOP,
  STRONG_REPORT,
  SUBORDINATOR,
  TIMEWORD,
} from './lexicon';
import { canSpeak } from './speakers';
import { clauseAhead, flagsAt, hasVerb, wordAt, type Grammar } from './grammar';

/** Stretch of tokens, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Words that tell who says something: "the ministry said on Monday that", ", sources told the Herald", "according to
 * the survey". Token indexes of one sentence.
 */
export interface Frame extends Stretch {
  /** lead: what is said follows. trail: it stands before. */
  readonly kind: 'lead' | 'trail';
  /** Who says it; absent where the subject is left out ("adding that ...", "and said ..."). */
  readonly speaker?: Stretch;
  /** Through whom. */
  readonly via?: Stretch;
  /** The reporting verb in lower case. */
  readonly verb: string;
  /** "cannot say that": what is said is not said to hold. */
  readonly negated: boolean;
  /** "asked whether", "it is not known if". */
  readonly open: boolean;
}

const participles = new Set([
  'adding',
  'saying',
  'citing',
  'noting',
  'stating',
  'claiming',
  'warning',
  'arguing',
  'quoting',
  'telling',
  'insisting',
  'explaining',
  'announcing',
  'confirming',
  'stressing',
  'writing',
  'denying',
  'reporting',
]);
/** What a statement is made in: "said in a filing", "told the Herald in an interview". */
const media = new Set([
  'statement',
  'interview',
  'report',
  'conference',
  'filing',
  'email',
  'e-mail',
  'tweet',
  'post',
  'letter',
  'note',
  'briefing',
  'release',
  'call',
  'memo',
  'speech',
  'message',
  'alert',
  'bulletin',
  'phone',
  'telephone',
  'website',
  'site',
  'page',
  'blog',
  'twitter',
  'facebook',
  'anonymity',
  'testimony',
  'court',
  'update',
  'article',
  'advisory',
  'video',
  'broadcast',
  'hearing',
  'meeting',
  'document',
  'documents',
  'warning',
  'edition',
  'text',
]);
/** Lower-case words that belong to an outlet's name or stand for those who are told. */
const told = new Set([
  'news',
  'agency',
  'television',
  'tv',
  'radio',
  'newspaper',
  'magazine',
  'reporters',
  'journalists',
  'lawmakers',
  'analysts',
  'investors',
  'daily',
  'weekly',
  'website',
  'parliament',
  'conference',
  'briefing',
  'state',
  'local',
  'media',
  'paper',
  'network',
  'channel',
  'service',
  'and',
]);
/** Verbs of things as well as of people: "the mood suggests that". */
const inferences = /^(?:indicate|suggest|show|reveal|find|found|mean)/;
const finding = /^f(?:ou|i)nds?$/;
/** Documents that set something out and say nothing: "according to the plan". */
const documents = new Set(['plan', 'plans', 'schedule', 'law', 'rules', 'terms', 'agreement', 'calendar', 'timetable']);

/** All frames of a sentence, in order, never overlapping. `opensQuote[i]`: the token at i is an opening quotation mark. */
export function framesOf(grammar: Grammar, opensQuote: (index: number) => boolean): Frame[] {
  const frames: Frame[] = [];
  const { tokens } = grammar;
  let free = 0;
  for (let i = 0; i < tokens.length; i++) {
    const own = flagsAt(grammar, i);
    const word = wordAt(grammar, i);
    let frame: Frame | undefined;
    if (own & REPORT && i >= free) frame = verbFrame(grammar, i, free, opensQuote);
    else if (word === 'quoted' || word === 'cited' || word === 'quotes' || word === 'cites')
      frame = quotedFrame(grammar, i, free);
    else if (own & ING && participles.has(word)) frame = participleFrame(grammar, i, opensQuote);
    else if (word === 'according' && wordAt(grammar, i + 1) === 'to') frame = accordingFrame(grammar, i);
    if (!frame || frame.from < free) continue;
    frames.push(frame);
    free = frame.to;
    i = Math.max(i, frame.to - 1);
  }
  return frames;
}

function verbFrame(
  grammar: Grammar,
  verb: number,
  free: number,
  opensQuote: (index: number) => boolean,
): Frame | undefined {
  if (wordAt(grammar, verb) === 'quoted' || wordAt(grammar, verb) === 'described')
    return quotedFrame(grammar, verb, free);
  let start = verb;
  let passive = false;
  let negated = false;
  while (start > free) {
    const before = flagsAt(grammar, start - 1);
    if (!grammar.group[start - 1] && !(before & (ADVERB | NEGATION) && !(before & PRONOUN))) break;
    if (before & BE) passive = true;
    if (before & NEGATION) negated = true;
    start--;
  }
  if (passive || wordAt(grammar, verb - 1) === 'to' || flagsAt(grammar, verb - 1) & (DETERMINER | POSSESSIVE))
    return undefined;
  // "Pete found out that", "was jailed and told he must serve": neither says anything.
  if (finding.test(wordAt(grammar, verb)) && wordAt(grammar, verb + 1) === 'out') return undefined;
  if (wordAt(grammar, verb) === 'told' && /^(?:he|she|they|i|we)$/.test(wordAt(grammar, verb + 1))) return undefined;
  const strong = (flagsAt(grammar, verb) & STRONG_REPORT) !== 0;
  const inverted = invertedFrame(grammar, verb, start);
  if (inverted) return inverted;
  if (!grammar.group[verb]) return undefined;
  // "The union, citing two members, said": the subject stands before another frame.
  const subject: Subject | undefined =
    start === free && free > 0
      ? { from: start, afterComma: true }
      : behindAdverbial(grammar, behindRelative(grammar, subjectBefore(grammar, start, free)));
  if (!subject || (subject.speaker && isBroken(grammar, subject.speaker))) return undefined;
  if (inferences.test(wordAt(grammar, verb)) && !subject.speaker) return undefined;
  if (inferences.test(wordAt(grammar, verb)) && subject.speaker && subject.speaker.to - subject.speaker.from > 5)
    return undefined;
  const complement = complementOf(grammar, verb);
  const { at, via } = complement;
  const common = { speaker: subject.speaker, via, verb: wordAt(grammar, verb), negated };
  const next = flagsAt(grammar, at);
  const nextWord = wordAt(grammar, at);
  const { from } = subject;
  const asFrame = wordAt(grammar, from) === 'as';
  // "what the paper says", "I think I know": no report of anything.
  if (/^what(?:ever)?$/.test(wordAt(grammar, from - 1)) || /^what(?:ever)?$/.test(wordAt(grammar, from)))
    return undefined;
  if (nextWord === 'that' && !(flagsAt(grammar, at + 1) & STOP))
    return { ...common, from, to: at + 1, kind: 'lead', open: false };
  const that = thatAhead(grammar, at);
  if (that > at) return { ...common, from, to: that + 1, kind: 'lead', open: false };
  if (nextWord === 'whether' || nextWord === 'if') return { ...common, from, to: at, kind: 'lead', open: true };
  if (at >= grammar.tokens.length || next & STOP) {
    if (nextWord === ':' || opensQuote(at) || opensQuote(at + 1))
      return { ...common, from, to: nextWord === ':' ? at + 1 : at, kind: 'lead', open: false };
    const left = asFrame || from > free;
    if (left || subject.afterComma) {
      const closed = nextWord === ',' || nextWord === '.' || nextWord === ')' ? at + 1 : at;
      return { ...common, from, to: closed, kind: 'trail', open: false };
    }
    if (nextWord === ',' && clauseAhead(grammar, at + 1) >= 0)
      return { ...common, from, to: at + 1, kind: 'lead', open: false };
    // "he said." alone: the quotation of the sentence before.
    if (at + 1 >= grammar.tokens.length) return { ...common, from, to: at + 1, kind: 'trail', open: false };
    return undefined;
  }
  const tells = telling.test(wordAt(grammar, verb)) && !opensQuote(from - 1);
  const listener = tells ? listenerEnd(grammar, at) : -1;
  if (listener >= 0 && (wordAt(grammar, listener) === ':' || opensQuote(listener)))
    return { ...common, from, to: listener + (opensQuote(listener) ? 0 : 1), kind: 'lead', open: false };
  if (strong && (asFrame || from > free || subject.afterComma)) {
    const end = listener >= 0 ? listener : plainEnd(grammar, at);
    if (end >= 0)
      return { ...common, from, to: /^[.,]$/.test(wordAt(grammar, end)) ? end + 1 : end, kind: 'trail', open: false };
  }
  if (nextWord === 'to' || (next & ING && !(next & NOUNLIKE))) return undefined;
  if (!strong && (next & PREPOSITION || finding.test(wordAt(grammar, verb)))) return undefined;
  if (opensQuote(at) || isContent(grammar, at, strong)) return { ...common, from, to: at, kind: 'lead', open: false };
  if (strong && wordAt(grammar, verb).startsWith('sa') && !(next & (PREPOSITION | COORDINATOR)))
    return { ...common, from, to: at, kind: 'lead', open: false };
  return undefined;
}

/** "a walkout that the union said": who says it stands behind the "that"; "those who left" is one subject. */
function behindRelative(grammar: Grammar, subject: Subject | undefined): Subject | undefined {
  if (!subject?.speaker) return subject;
  const { from, to } = subject.speaker;
  for (let i = to - 2; i > from; i--) {
    if (grammar.finite[i + 1]) return subject;
    if (flagsAt(grammar, i) & RELATIVE || wordAt(grammar, i) === 'that')
      return { ...subject, from: i + 1, speaker: { from: i + 1, to } };
  }
  return subject;
}

/** "After the hearing Inspector Roe said": the hearing is no part of who said it. */
function behindAdverbial(grammar: Grammar, subject: Subject | undefined): Subject | undefined {
  if (!subject?.speaker) return subject;
  const { from, to } = subject.speaker;
  const isBehind =
    /^(?:after|during|outside|following|before)$/.test(wordAt(grammar, from - 1)) &&
    wordAt(grammar, from) === 'the' &&
    !(flagsAt(grammar, from + 1) & CAPITAL) &&
    flagsAt(grammar, from + 2) & CAPITAL;
  return isBehind && from + 2 < to ? { ...subject, speaker: { from: from + 2, to } } : subject;
}

/** Whether a stretch is no one's name or description: "among the dead" behind an aside, "NASDAQ: HARL) today". */
function isBroken(grammar: Grammar, { from, to }: Stretch): boolean {
  if (/^(?:among|amid|inside|outside|within|between|including)$/.test(wordAt(grammar, from))) return true;
  let open = 0;
  for (let i = from; i < to; i++) {
    const word = wordAt(grammar, i);
    if (word === '(') open++;
    else if (word === ')') open--;
    if (open < 0 || word === ':') return true;
  }
  return false;
}

/** Whether what follows a reporting verb is a clause; "showed no emotion as the verdict was read" goes on with another. */
function isContent(grammar: Grammar, at: number, strong: boolean): boolean {
  const verb = clauseAhead(grammar, at);
  if (strong) return verb >= 0;
  for (let i = at; i < verb; i++) if (flagsAt(grammar, i) & SUBORDINATOR) return false;
  return verb >= 0;
}

/** How far "that" may stand from its verb: "told the paper by phone from the town's harbour that". */
const thatReach = 14;

/** Index of the "that" which opens what is said, past phrases without a verb; `at` itself where there is none. */
function thatAhead(grammar: Grammar, at: number): number {
  for (let i = at; i < Math.min(grammar.tokens.length, at + thatReach); i++) {
    if (wordAt(grammar, i) === 'that' && i > at && clauseAhead(grammar, i + 1) >= 0) return i;
    if (flagsAt(grammar, i) & (STOP | SUBORDINATOR | RELATIVE | COORDINATOR) || grammar.finite[i]) break;
  }
  return at;
}

/** End of "the sobbing man", "residents of the town" behind "told": up to a mark; -1 where a verb follows. */
function listenerEnd(grammar: Grammar, at: number): number {
  for (let i = at; i <= grammar.tokens.length; i++) {
    if (i === grammar.tokens.length || flagsAt(grammar, i) & STOP) return i;
    if (grammar.finite[i] || flagsAt(grammar, i) & (SUBORDINATOR | RELATIVE)) return -1;
  }
  return -1;
}

/** End of "from her shop", "shortly": what follows a trailing "Roe said" up to a mark or "after ..."; -1 where a verb follows. */
function plainEnd(grammar: Grammar, at: number): number {
  if (flagsAt(grammar, at) & SUBORDINATOR && clauseAhead(grammar, at + 1) >= 0) return at;
  if (!(flagsAt(grammar, at) & PREPOSITION)) return -1;
  for (let i = at; i <= grammar.tokens.length; i++) {
    if (i === grammar.tokens.length || flagsAt(grammar, i) & (STOP | SUBORDINATOR)) return i;
    if (grammar.finite[i]) return -1;
  }
  return -1;
}

/** "..., said Ana Roe, who ..." */
function invertedFrame(grammar: Grammar, verb: number, start: number): Frame | undefined {
  if (start !== verb || wordAt(grammar, verb) === 'told' || wordAt(grammar, verb) === 'tells') return undefined;
  if (verb > 0 && !(flagsAt(grammar, verb - 1) & STOP)) return undefined;
  const next = flagsAt(grammar, verb + 1);
  if (
    next & (STOP | PREPOSITION | COORDINATOR | SUBORDINATOR | TIMEWORD | (ADVERB & ~PRONOUN)) ||
    wordAt(grammar, verb + 1) === 'that'
  )
    return undefined;
  let end = verb + 1;
  while (end < grammar.tokens.length) {
    const own = flagsAt(grammar, end);
    if (own & (STOP | RELATIVE | SUBORDINATOR) && !isAbbreviation(grammar, end)) break;
    if (own & TIMEWORD && end > verb + 1 && !(own & CAPITAL && flagsAt(grammar, end - 1) & CAPITAL)) break;
    if (grammar.finite[end]) return undefined;
    if (
      own & PREPOSITION &&
      ['on', 'in', 'after', 'during', 'by', 'at'].includes(wordAt(grammar, end)) &&
      endsSpeaker(grammar, end)
    )
      break;
    // "says one line failed"
    if (own & PRONOUN && !(own & DETERMINER) && wordAt(grammar, end) !== 'one') {
      end++;
      break;
    }
    end++;
  }
  if (end === verb + 1 || grammar.finite[end]) return undefined;
  // "The coach, Ana Roe, said the referee, Tor Aske, had erred": he is spoken of.
  if (wordAt(grammar, verb - 1) === ',' && grammar.finite[behindApposition(grammar, end)]) return undefined;
  const speaker = trimSpeaker(grammar, { from: verb + 1, to: end });
  // "Roe, 58, showed no emotion": things are shown too.
  const isStrong = (flagsAt(grammar, verb) & STRONG_REPORT) !== 0;
  if (!isStrong && !(speaker && canSpeak(grammar, speaker))) return undefined;
  const after = complementOf(grammar, end - 1);
  let to = Math.max(end, after.at);
  to = throughApposition(grammar, to);
  if (/^[,.]$/.test(wordAt(grammar, to))) to++;
  return {
    from: verb,
    to,
    kind: 'trail',
    speaker,
    via: after.via,
    verb: wordAt(grammar, verb),
    negated: false,
    open: false,
  };
}

/** Index behind ", the mayor," at a comma; the comma's own where no comma closes it. */
function behindApposition(grammar: Grammar, comma: number): number {
  const end = throughApposition(grammar, comma);
  return end > comma && wordAt(grammar, end) === ',' ? end + 1 : comma;
}

/** "on Thursday", "in a statement" after a speaker's name are no part of it. */
function endsSpeaker(grammar: Grammar, preposition: number): boolean {
  return adverbialEnd(grammar, preposition) > preposition;
}

/** A full stop inside "Dr. Roe" or "J. Roe". */
function isAbbreviation(grammar: Grammar, index: number): boolean {
  if (wordAt(grammar, index) !== '.') return false;
  const token = grammar.tokens[index - 1];
  if (token === undefined || token.end !== grammar.tokens[index]?.start) return false;
  // "Norvale Inc. said"
  if (index + 1 < grammar.tokens.length && /^(?:Inc|Corp|Ltd|Co|Bros|Jr|Sr)$/.test(token.text)) return true;
  return (
    (flagsAt(grammar, index + 1) & CAPITAL) !== 0 &&
    (token.text.length <= 1 ||
      /^(?:Dr|Mr|Mrs|Ms|Gen|Col|Capt|Lt|Sgt|Rep|Sen|Gov|Prof|St|Rev|Maj|Det|Supt|Insp)$/.test(token.text))
  );
}

/** After ", said Ana Roe" an apposition belongs to the frame: ", manager of the shop". */
function throughApposition(grammar: Grammar, at: number): number {
  let end = at;
  for (let rounds = 0; rounds < 3 && wordAt(grammar, end) === ','; rounds++) {
    const own = flagsAt(grammar, end + 1);
    if (own & (COORDINATOR | SUBORDINATOR | RELATIVE | STOP | ING | PRONOUN) && !(own & DETERMINER)) return end;
    if (flagsAt(grammar, end + 1) & PREPOSITION) return end;
    let stop = end + 1;
    while (stop < grammar.tokens.length && (!(flagsAt(grammar, stop) & STOP) || isAbbreviation(grammar, stop))) {
      if (grammar.finite[stop]) return end;
      stop++;
    }
    end = stop;
  }
  return end;
}

/** "X was quoted by Y as saying", "Y quoted X as saying". */
function quotedFrame(grammar: Grammar, verb: number, free: number): Frame | undefined {
  let saying = verb + 1;
  while (saying < grammar.tokens.length && saying < verb + 14) {
    if (wordAt(grammar, saying) === 'as' && /^(?:saying|stating|telling)$/.test(wordAt(grammar, saying + 1))) break;
    if (grammar.finite[saying]) return undefined;
    saying++;
  }
  if (wordAt(grammar, saying) !== 'as') return undefined;
  let start = verb;
  let passive = false;
  while (start > free && (grammar.group[start - 1] || flagsAt(grammar, start - 1) & ADVERB)) {
    if (flagsAt(grammar, start - 1) & BE) passive = true;
    start--;
  }
  const subject = subjectBefore(grammar, start, free);
  let to = saying + 2;
  const trail = to >= grammar.tokens.length || /^[.,]$/.test(wordAt(grammar, to));
  if (trail) to++;
  else if (wordAt(grammar, to) === 'that' || wordAt(grammar, to) === ':') to++;
  const common = { to: Math.min(to, grammar.tokens.length), verb: 'quoted', negated: false, open: false } as const;
  const kind = trail ? ('trail' as const) : ('lead' as const);
  if (passive) {
    if (!subject) return undefined;
    const by = wordAt(grammar, verb + 1) === 'by' ? { from: verb + 2, to: saying } : undefined;
    return { ...common, kind, from: subject.from, speaker: subject.speaker, via: by };
  }
  if (saying === verb + 1) return undefined;
  return {
    ...common,
    kind,
    from: subject?.from ?? verb,
    speaker: { from: verb + 1, to: saying },
    via: subject?.speaker,
  };
}

/** "adding that ...", "..., citing two officials". */
function participleFrame(grammar: Grammar, at: number, opensQuote: (index: number) => boolean): Frame | undefined {
  const verb = wordAt(grammar, at);
  const before = flagsAt(grammar, at - 1);
  const plain = verb === 'saying' && wordAt(grammar, at + 1) === 'that' && !(before & (PREPOSITION | DETERMINER));
  if (!(before & STOP) && wordAt(grammar, at - 1) !== 'and' && !plain) return undefined;
  if (verb === 'citing' || verb === 'quoting') {
    let end = at + 1;
    while (
      end < grammar.tokens.length &&
      (!(flagsAt(grammar, end) & (STOP | RELATIVE)) || isAbbreviation(grammar, end))
    ) {
      if (grammar.finite[end]) return undefined;
      end++;
    }
    if (end === at + 1) return undefined;
    const speaker = trimSpeaker(grammar, { from: at + 1, to: end });
    if (!speaker || !canSpeak(grammar, speaker)) return undefined;
    return {
      from: at,
      to: /^[.,]$/.test(wordAt(grammar, end)) ? end + 1 : end,
      kind: 'trail',
      speaker,
      verb,
      negated: false,
      open: false,
    };
  }
  const { at: content, via } = complementOf(grammar, at);
  const common = { from: at, kind: 'lead' as const, via, verb, negated: false, open: false };
  if (wordAt(grammar, content) === 'that') return { ...common, to: content + 1 };
  if (wordAt(grammar, content) === ':') return { ...common, to: content + 1 };
  if (opensQuote(content) || opensQuote(content + 1)) return { ...common, to: content };
  if (clauseAhead(grammar, content) >= 0) return { ...common, to: content };
  return undefined;
}

function accordingFrame(grammar: Grammar, at: number): Frame | undefined {
  let end = at + 2;
  while (end < grammar.tokens.length) {
    const own = flagsAt(grammar, end);
    if (own & (STOP | RELATIVE) && !isAbbreviation(grammar, end)) break;
    if (own & (COORDINATOR | SUBORDINATOR) && clauseAhead(grammar, end + 1) >= 0) break;
    // "the people quoted": a participle, unless something follows it.
    if (grammar.finite[end] && !(flagsAt(grammar, end + 1) & STOP)) break;
    end++;
  }
  if (end === at + 2) return undefined;
  let first = at;
  while (first > 0 && flagsAt(grammar, first - 1) & (COORDINATOR | ADVERB) && first <= 2) first--;
  const lead = first === 0;
  const speaker = trimSpeaker(grammar, { from: at + 2, to: end });
  let to = lead ? throughApposition(grammar, end) : end;
  if (/^[,.]$/.test(wordAt(grammar, to))) to++;
  const last = wordAt(grammar, (speaker?.to ?? end) - 1);
  return {
    from: at,
    to,
    kind: lead ? 'lead' : 'trail',
    speaker: documents.has(last) ? undefined : speaker,
    verb: 'according',
    negated: false,
    open: false,
  };
}

/** Verbs of which whom it is told to stands behind them. */
const telling = /^(?:told|tells|tell|telling)$/;

/** Where what is said begins after a reporting verb, past the person told, times and "in a statement". */
function complementOf(grammar: Grammar, verb: number): { at: number; via?: Stretch } {
  let at = verb + 1;
  let via: Stretch | undefined;
  const tells = telling.test(wordAt(grammar, verb));
  if (tells || wordAt(grammar, at) === 'to') {
    const start = tells ? at : at + 1;
    const end = toldEnd(grammar, start);
    if (end > start) {
      via = { from: start, to: end };
      at = end;
    }
  }
  for (let end = adverbialEnd(grammar, at); end > at; end = adverbialEnd(grammar, at)) at = end;
  if (via && !namesOutlet(grammar, via)) via = undefined;
  return { at, via };
}

/** Reporters and whatever bears a name, but no chamber and no crowd: "told Parliament" is no way to the reader. */
function namesOutlet(grammar: Grammar, { from, to }: Stretch): boolean {
  let outlet = false;
  for (let i = from; i < to; i++) {
    const word = wordAt(grammar, i);
    if (
      /^(?:parliament|congress|senate|court|lawmakers|mps|investors|analysts|conference|briefing|council|jury|judge)$/.test(
        word,
      )
    )
      return false;
    if (flagsAt(grammar, i) & CAPITAL || told.has(word)) outlet = true;
  }
  return outlet;
}

function toldEnd(grammar: Grammar, start: number): number {
  let end = start;
  if (/^(?:him|her|them|me|us|you|it)$/.test(wordAt(grammar, start))) return start + 1;
  while (end < grammar.tokens.length) {
    const own = flagsAt(grammar, end);
    const word = wordAt(grammar, end);
    if (word === '-' && flagsAt(grammar, end + 1) & CAPITAL && flagsAt(grammar, end - 1) & CAPITAL) end++;
    else if (own & STOP || grammar.finite[end] || own & (RELATIVE | SUBORDINATOR)) break;
    else if (word === 'that' || own & TIMEWORD || (own & PRONOUN && !(own & DETERMINER))) break;
    else if (word === 'and' && !(flagsAt(grammar, end + 1) & CAPITAL)) break;
    else if (own & (CAPITAL | POSSESSIVE) || told.has(word)) end++;
    else if (own & DETERMINER && (end === start || !clauseStarts(grammar, end))) end++;
    else if (!own && end > start && told.has(wordAt(grammar, end + 1))) end++;
    else break;
  }
  return end;
}

function clauseStarts(grammar: Grammar, at: number): boolean {
  return clauseAhead(grammar, at) >= 0;
}

/** End of one adverbial at `at` ("on Monday", "late", "in a statement", "by telephone"), or `at` where there is none. */
function adverbialEnd(grammar: Grammar, at: number): number {
  const own = flagsAt(grammar, at);
  if (own & TIMEWORD) {
    let end = at + 1;
    while (wordAt(grammar, end) === '.' && flagsAt(grammar, end + 1) & NUMBER) end++;
    while (flagsAt(grammar, end) & (TIMEWORD | NUMBER) && !/^(?:that|this)$/.test(wordAt(grammar, end))) {
      if (flagsAt(grammar, end) & NUMBER && !(flagsAt(grammar, end - 1) & CAPITAL)) break;
      end++;
    }
    // "last three years" and "the week" open a subject: a time alone is short and no clause of its own.
    return /^(?:this|last)$/.test(wordAt(grammar, at)) && end === at + 1 ? at : end;
  }
  if (own & ADVERB && !(own & (PRONOUN | NEGATION)) && wordAt(grammar, at).endsWith('ly')) return at + 1;
  if (!(own & PREPOSITION)) return at;
  let end = at + 1;
  let words = 0;
  while (end < grammar.tokens.length && words < 7) {
    const flags = flagsAt(grammar, end);
    const word = wordAt(grammar, end);
    if (flags & STOP || grammar.finite[end] || flags & (PRONOUN & ~DETERMINER)) return at;
    if (media.has(word)) {
      end++;
      return end;
    }
    if (flags & TIMEWORD) return adverbialEnd(grammar, end);
    if (words > 0 && flags & PREPOSITION && word !== 'of') return at;
    if (words === 0 && (flags & NUMBER) === 0 && clauseAhead(grammar, end) >= 0 && !(flags & DETERMINER)) return at;
    if (words > 1 && flags & (DETERMINER | SUBORDINATOR)) return at;
    words++;
    end++;
  }
  return at;
}

interface Subject {
  /** Where the frame begins, its appositions included. */
  readonly from: number;
  readonly speaker?: Stretch;
  readonly afterComma: boolean;
}

/** The subject of the verb group that begins at `start`, looked for down to `free`. */
function subjectBefore(grammar: Grammar, verb: number, free: number): Subject | undefined {
  // "Norvale, a maker of masts, today announced": the day is no part of who did.
  const start = sayingWhen.test(wordAt(grammar, verb - 1)) && verb - 1 > free ? verb - 1 : verb;
  const previous = flagsAt(grammar, start - 1);
  if (start <= free) return undefined;
  if (previous & COORDINATOR) return { from: start - 1, afterComma: false };
  if (previous & RELATIVE || wordAt(grammar, start - 1) === 'that') return antecedent(grammar, start - 1, free);
  if (wordAt(grammar, start - 1) === ',') return acrossAppositions(grammar, start - 1, free);
  if (isDashAt(grammar, start - 1)) {
    // "Ana Roe — the firm's head — says".
    let dash = start - 2;
    while (dash > free && !isDashAt(grammar, dash)) dash--;
    if (dash <= free) return undefined;
    const end = isDashAt(grammar, dash - 1) ? dash - 1 : dash;
    const from = segmentStart(grammar, end, free);
    const speaker = trimSpeaker(grammar, { from, to: end });
    return speaker && { from: opening(grammar, from, free), speaker, afterComma: from > 0 };
  }
  if (previous & STOP && wordAt(grammar, start - 1) !== ')' && !isAbbreviation(grammar, start - 1)) return undefined;
  if (/^(?:he|she|it|they|we|i|you)$/.test(wordAt(grammar, start - 1))) {
    const from = start - 1;
    return {
      from: opening(grammar, from, free),
      speaker: { from, to: start },
      afterComma: from > 0 && (flagsAt(grammar, from - 1) & STOP) !== 0,
    };
  }
  const from = segmentStart(grammar, start, free);
  const speaker = trimSpeaker(grammar, { from, to: start });
  if (!speaker) return undefined;
  return {
    from: opening(grammar, from, free),
    speaker,
    afterComma: from > 0 && (flagsAt(grammar, from - 1) & STOP) !== 0,
  };
}

const sayingWhen = /^(?:today|yesterday|tonight)$/;

function isDashAt(grammar: Grammar, index: number): boolean {
  return (flagsAt(grammar, index) & STOP) !== 0 && /^[—–-]$/.test(wordAt(grammar, index));
}

/** Where the noun phrase that ends at `end` begins: after a mark, a conjunction, "that" or another verb. */
function segmentStart(grammar: Grammar, end: number, free: number): number {
  let k = end - 1;
  for (; k >= free; k--) {
    const own = flagsAt(grammar, k);
    const word = wordAt(grammar, k);
    if (word === ')') {
      const open = openingBracket(grammar, k, free);
      if (open >= 0) {
        k = open;
        continue;
      }
    }
    if (own & STOP && !isAbbreviation(grammar, k)) break;
    if (own & SUBORDINATOR || word === 'but' || word === 'so') break;
    if (grammar.finite[k]) {
      const relative = relativeBefore(grammar, k, free);
      if (relative < 0) break;
      k = relative;
      continue;
    }
    if (grammar.group[k]) continue;
    if (word === 'that' && !(flagsAt(grammar, k + 1) & CAPITAL)) {
      if (hasVerb(grammar, Math.max(free, k - 8), k)) break;
    }
    if (word === 'and' && verbInSegment(grammar, k, free)) break;
  }
  return k + 1;
}

/** As far as the bracket before the one that closes "(AWS)" or '("Norvale" or "the Company")', in tokens. */
const ASIDE = 12;

/** Index of the bracket that opens a short aside ending at `close`: "the Ade Weather Service (AWS)". */
function openingBracket(grammar: Grammar, close: number, free: number): number {
  for (let k = close - 1; k >= Math.max(free, close - ASIDE); k--) if (wordAt(grammar, k) === '(') return k;
  return -1;
}

function verbInSegment(grammar: Grammar, from: number, free: number): boolean {
  for (let k = from - 1; k >= free && !(flagsAt(grammar, k) & STOP); k--) if (grammar.finite[k]) return true;
  return false;
}

/** "sources who spoke": index of "who" before the verb, -1 where the verb is no relative's. */
function relativeBefore(grammar: Grammar, verb: number, free: number): number {
  for (let k = verb - 1; k >= Math.max(free, verb - 4); k--) {
    const own = flagsAt(grammar, k);
    if (own & RELATIVE) return k;
    if (!(own & (ADVERB | NEGATION))) return -1;
  }
  return -1;
}

/** ", who said": the noun phrase before the comma. */
function antecedent(grammar: Grammar, relative: number, free: number): Subject | undefined {
  let end = relative;
  // "the man who said nothing": who is meant, not what is said.
  if (wordAt(grammar, end - 1) !== ',') return undefined;
  end--;
  if (end <= free) return { from: relative, afterComma: false };
  const from = segmentStart(grammar, end, free);
  // After a verb the noun phrase is its object: the last words only.
  const speaker = trimSpeaker(grammar, { from, to: end });
  return { from: relative, speaker, afterComma: false };
}

/** "Ana Roe, a doctor at the clinic, told", "the mayor, Ana Roe, told": over the appositions to the name. */
function acrossAppositions(grammar: Grammar, comma: number, free: number): Subject | undefined {
  const segments: Stretch[] = [];
  let end = comma;
  while (segments.length < 4 && end > free) {
    const aside = asideBefore(grammar, end, free);
    const from = aside < 0 ? segmentStart(grammar, end, free) : aside;
    if (aside < 0 && (from >= end || grammar.group[from] || grammar.group[end - 1] || hasMainVerb(grammar, from, end)))
      break;
    segments.push({ from, to: end });
    if (wordAt(grammar, from - 1) !== ',') break;
    end = from - 1;
  }
  if (segments.length === 0) return undefined;
  const describes = ({ from, to }: Stretch): boolean =>
    (flagsAt(grammar, from) & (DETERMINER | NUMBER | ING | PREPOSITION | ADVERB | RELATIVE)) !== 0 ||
    described.test(wordAt(grammar, from)) ||
    !namesSomebody(grammar, from, to);
  // The nearest name that has only descriptions behind it; a place after the name ("of Port Ade, Ruland") is none.
  let chosen = 0;
  for (let k = 1; k < segments.length; k++) {
    const between = segments.slice(chosen, k).some(describes);
    if (!describes(segments[k] as Stretch) && between) {
      chosen = k;
      break;
    }
  }
  const whole = segments[chosen] as Stretch;
  const nearest = segments[0] as Stretch;
  const single = segments.length === 1;
  if (describes(whole) && chosen === 0 && !single) {
    // "the deputy head of the agency, told": no name at all; the outermost that opens its stretch speaks.
    const last = segments.at(-1) as Stretch;
    const opens = last.from <= free || wordAt(grammar, last.from - 1) !== ',';
    if (!opens) return undefined;
    const speaker = trimSpeaker(grammar, last);
    return speaker && { from: opening(grammar, last.from, free), speaker, afterComma: last.from > 0 };
  }
  if (describes(nearest) && single && nearest.from > free && wordAt(grammar, nearest.from - 1) === ',')
    return undefined;
  // A role before the name belongs to the frame: "the governor of Ade, Ana Roe,".
  const before = segments[chosen + 1];
  const from =
    before && flagsAt(grammar, before.from) & DETERMINER && !(flagsAt(grammar, before.from) & NUMBER)
      ? before.from
      : whole.from;
  const speaker = trimSpeaker(grammar, whole);
  return (
    speaker && {
      from: opening(grammar, from, free),
      speaker,
      afterComma: from > 0 && (flagsAt(grammar, from - 1) & STOP) !== 0,
    }
  );
}

const described =
  /^(?:based|headquartered|founded|owned|run|led|known|listed|born|flanked|elected|appointed|named|dressed|aged|accompanied|backed|employed|originally|formerly)$/;

/** Where ", which runs 12 sites and employs 500," or ", based in Ade," begins that ends at a comma; -1 for none. */
function asideBefore(grammar: Grammar, end: number, free: number): number {
  for (let k = end - 1; k > free; k--) {
    if (!(flagsAt(grammar, k) & STOP) || isAbbreviation(grammar, k)) continue;
    const isAside =
      wordAt(grammar, k) === ',' && (flagsAt(grammar, k + 1) & RELATIVE || described.test(wordAt(grammar, k + 1)));
    return isAside ? k + 1 : -1;
  }
  return -1;
}

/** Whether a stretch has a verb beside those right after "who", "which" and "where". */
function hasMainVerb(grammar: Grammar, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (grammar.finite[i] && !(i > from && flagsAt(grammar, i - 1) & RELATIVE)) return true;
  }
  return false;
}

/** A conjunction before a frame's subject opens the frame: "but the paper says". */
function opening(grammar: Grammar, from: number, free: number): number {
  const before = flagsAt(grammar, from - 1);
  return from - 1 >= free && before & (COORDINATOR | SUBORDINATOR) ? from - 1 : from;
}

/** Whether a stretch is a name, perhaps with a role: "relief agency official Roe", "Ana Roe a local nurse". */
function namesSomebody(grammar: Grammar, from: number, to: number): boolean {
  if (to - from > 9) return false;
  if (flagsAt(grammar, to - 1) & CAPITAL) return true;
  return (flagsAt(grammar, from) & CAPITAL) !== 0 && (to - from < 4 || (flagsAt(grammar, from + 1) & CAPITAL) !== 0);
}

/** Where the subject begins behind a leading phrase ("In Parliament the party"), `start` itself where none does. */
function innerSubject(grammar: Grammar, start: number, end: number): number {
  for (let i = start + 2; i < Math.min(end, start + 5); i++) if (flagsAt(grammar, i) & DETERMINER) return i;
  return start;
}

/** Where the name or the pronoun begins that ends at `end`, behind words of a leading phrase; `start` where none does. */
function lastName(grammar: Grammar, start: number, end: number): number {
  if (/^(?:he|she|it|they|we|i|you)$/.test(wordAt(grammar, end - 1))) return end - 1;
  let at = end;
  while (at > start && flagsAt(grammar, at - 1) & CAPITAL && !(flagsAt(grammar, at - 1) & (PREPOSITION | TIMEWORD)))
    at--;
  // "At Port Ade", "from Ade": the name is the phrase's own.
  return at < end && at > start + 1 && !(flagsAt(grammar, at - 1) & (PREPOSITION | DETERMINER)) ? at : start;
}

/** Cuts leading adverbs, conjunctions and times and trailing marks; undefined where no word is left. */
function trimSpeaker(grammar: Grammar, { from, to }: Stretch): Stretch | undefined {
  let start = from;
  let end = to;
  for (; start < end; start++) {
    const own = flagsAt(grammar, start);
    if (grammar.tokens[start]?.kind === 'mark' && wordAt(grammar, start) !== '(') continue;
    if (own & PRONOUN && !(own & (ADVERB & ~PRONOUN))) break;
    if (own & (COORDINATOR | SUBORDINATOR | STOP)) continue;
    if (own & ADVERB && !(own & DETERMINER)) continue;
    if (own & PREPOSITION || own & TIMEWORD) {
      const next = adverbialEnd(grammar, start);
      if (next > start && next < end) {
        start = next - 1;
        continue;
      }
      // "In Parliament the party", "For three days Norvale Foods".
      if (own & PREPOSITION) start = innerSubject(grammar, start, end);
      if (own & PREPOSITION && start < end && flagsAt(grammar, start) & PREPOSITION)
        start = lastName(grammar, start, end);
    }
    break;
  }
  while (
    end > start &&
    wordAt(grammar, end - 1) !== ')' &&
    flagsAt(grammar, end - 1) & (STOP | ADVERB | COORDINATOR) &&
    // "a mate who works there"
    !/^(?:here|there)$/.test(wordAt(grammar, end - 1)) &&
    !isAbbreviation(grammar, end - 1)
  ) {
    if (flagsAt(grammar, end - 1) & CAPITAL) break;
    end--;
  }
  end = beforeDay(grammar, start, end);
  return start < end && grammar.tokens.slice(start, end).some((token) => token.kind === 'word')
    ? { from: start, to: end }
    : undefined;
}

/** "The firm on Monday said": when it was said is no part of who said it. */
function beforeDay(grammar: Grammar, start: number, end: number): number {
  let at = end;
  while (at > start && flagsAt(grammar, at - 1) & TIMEWORD) at--;
  return at < end && at - 1 > start && wordAt(grammar, at - 1) === 'on' ? at - 1 : end;
}

/** Who does what a verb says, where the words right before it tell: "The march was long, police put the number at 40". */
export function subjectOfVerb(grammar: Grammar, verb: number): Stretch | undefined {
  let start = verb;
  while (
    start > 0 &&
    (grammar.group[start - 1] || (flagsAt(grammar, start - 1) & ADVERB && !(flagsAt(grammar, start - 1) & PRONOUN)))
  )
    start--;
  return behindAdverbial(grammar, behindRelative(grammar, subjectBefore(grammar, start, 0)))?.speaker;
}

/** First words of a sentence up to its verb: the subject that "and said" or "saying" leaves out. */
export function sentenceSubject(grammar: Grammar): Stretch | undefined {
  const verb = grammar.finite.indexOf(1);
  return verb > 0 ? trimSpeaker(grammar, { from: segmentStart(grammar, verb, 0), to: verb }) : undefined;
}
