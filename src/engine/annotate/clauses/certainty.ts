import type { Certainty } from '../../model';
import {
  ADVERB,
  BE,
  CAPITAL,
  DETERMINER,
  ING,
  NEGATION,
  NUMBER,
  POSSESSIVE,
  PREPOSITION,
  RELATIVE,
  STOP,
} from './lexicon';
import { isRefused } from './polarity';
import { flagsAt, groupEnd, wordAt, type Grammar } from './grammar';
import type { Stretch } from './frames';

/** How sure a clause is, with the words that say so. */
export interface Sureness {
  readonly certainty: Certainty;
  readonly words?: Stretch;
}

/*
 * Cues by their words; "/" separates cues, "~" before a verb stands for all its forms. The longest cue at a place
 * counts. Compiled into a tree of words once.
 */
/** What somebody is close to who plans it; one is close to a shore too. */
const near = [
  'a deal',
  'an agreement',
  'agreement',
  'agreeing',
  'buying',
  'selling',
  'signing',
  'reaching',
  'announcing',
  'completing',
  'a settlement',
  'a truce',
  'a ceasefire',
  'a decision',
];

const cues: readonly (readonly [Certainty, string])[] = [
  [
    'denied',
    '~deny/~rule out/~refute/~dismiss/~reject/~disavow/no plans to/no plan to/no intention of/no intention to/not planning to/' +
      'not intend to/not intending to/not going to/not considering/not seeking to/not looking to',
  ],
  // What one had to do is done.
  ['done', 'had to'],
  [
    'wanted',
    '~want/~wish/~hope/~seek/~look for/~look to/keen to/keen on/eager to/willing to/would like/~propose/~urge/~call for/' +
      '~call on/~request/~demand/~ask for/~ask to/~push for/~lobby for/~try to/~attempt to/~recommend/~desire/~pursue/~insist on/' +
      '~encourage/~beg/~appeal for/~petition/in favour of/in favor of/calls for/call for/desire to/bid to/hopes of/hope of/~argue for/' +
      'wishes to/offer to/offered to/offers to/~press for',
  ],
  [
    'possible',
    'could/may/might/would/can/possibly/perhaps/maybe/likely to/likely/unlikely/unlikely to/reportedly/allegedly/apparently/' +
      'probably/purportedly/supposedly/presumably/potentially/conceivably/believed to/thought to/said to/understood to/' +
      'rumoured to/rumored to/reported to/reported to have/considered likely/suspected of/suspected to/alleged to/presumed to/' +
      'presumed/feared/feared to/estimated to/assumed to/~expect/believed/seen as likely/~speculate/~consider/weighing/~mull/exploring/explores/' +
      'in talks to/in talks with/in talks over/in talks about/in discussions/~contemplate/~appear to/~seem to/~suspect/' +
      'talk of/speculation/rumours/rumors/rumour/rumor/chance of/chance that/possibility/should/at risk of/risk of/if/whether/' +
      'discussing/studying/examining/evaluating/negotiating/open to/not certain/uncertain/unclear/not clear/not final/not known/not written in stone/not set in stone/not finalised/not finalized',
  ],
  [
    'planned',
    "will/shall/'ll/won't/~plan/~aim to/~aim for/~intend to/~intend/set to/due to be/due to/about to/~schedule/scheduled/" +
      'expected to/~expect to/going to/~prepare to/~prepare for/poised to/ready to/on track to/on course to/slated to/slated for/' +
      'slated/~vow/~pledge/~promise/committed to/~work to/~work toward/~work towards/closing in on/closer to/bound to/' +
      near.map((deal) => `close to ${deal}/`).join('') +
      'determined to/to be/has plans to/have plans to/had plans to/plans to/plan to/~arrange to/set for/due in/due on/due for/' +
      'is to/are to/was to/were to',
  ],
  [
    'agreed',
    '~agree/~approve/~sign/~decide/~ratify/~endorse/~accept/~finalise/~finalize/~authorise/~authorize/~settle on/~vote to/' +
      '~reach an agreement/~reach a deal/~reach agreement/~strike a deal/~give the go-ahead/~give the green light/' +
      '~seal a deal/~seal the deal/~clinch a deal/~forge a deal/~back the/~adopt/~consent to/~ink a deal/' +
      '~agree to/~agree on/~sign off/~give the nod/~give its blessing/~give approval/~grant approval',
  ],
];

/** Forms of the verbs that cues are made of where they are not regular. */
const irregular: Readonly<Record<string, string>> = {
  deny: 'deny denies denied denying',
  seek: 'seek seeks sought seeking',
  try: 'try tries tried trying',
  petition: 'petition petitions petitioned petitioning',
  plan: 'plan plans planned planning',
  beg: 'beg begs begged begging',
  study: 'study studies studied studying',
  strike: 'strike strikes struck striking',
  give: 'give gives gave given giving',
  ratify: 'ratify ratifies ratified ratifying',
};

function formsOf(verb: string): string[] {
  const listed = irregular[verb];
  if (listed) return listed.split(' ');
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const es = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, es, `${stem}ed`, `${stem}ing`];
}

interface Node {
  readonly next: Map<string, Node>;
  certainty?: Certainty;
}

function compile(): Map<string, Node> {
  const root: Node = { next: new Map() };
  for (const [certainty, list] of cues) {
    for (const cue of list.split('/')) {
      const [head = '', ...rest] = cue.split(' ');
      const heads = head.startsWith('~') ? formsOf(head.slice(1)) : [head];
      for (const form of heads) {
        let node = root;
        for (const word of [form, ...rest]) {
          let child = node.next.get(word);
          if (!child) node.next.set(word, (child = { next: new Map() }));
          node = child;
        }
        node.certainty = certainty;
      }
    }
  }
  return root.next;
}

const cueTree = compile();

/** Adverbs and conjunctions that colour a clause wherever they stand in it. */
const anywhere = new Set([
  'reportedly',
  'allegedly',
  'apparently',
  'possibly',
  'perhaps',
  'maybe',
  'probably',
  'purportedly',
  'supposedly',
  'presumably',
  'potentially',
  'conceivably',
  'if',
  'whether',
]);
/** Contracted and badly spaced modals. */
const contracted = new Map<string, Certainty>([
  ["won't", 'planned'],
  ['won’t', 'planned'],
  ['cannot', 'possible'],
]);

interface Cue extends Stretch {
  readonly certainty: Certainty;
}

const refusing = /^(?:dismiss|reject)(?:e[sd]|s|ing)?$/;
const claims =
  /^(?:claims?|allegations?|accusations?|reports?|suggestions?|speculation|rumou?rs?|charges?|criticisms?|ideas?|notions?|links?|that|any|as|it)$/;
/** How far behind its verb a claim may stand, in tokens. */
const REACH = 5;

/** "sought treatment in hospital", "seek shelter": that is got, not wished for. */
function isCareSought(grammar: Grammar, at: number): boolean {
  return (
    /^s(?:eek|eeks|eeking|ought)$/.test(wordAt(grammar, at)) &&
    (care.test(wordAt(grammar, at + 1)) || care.test(wordAt(grammar, at + 2)))
  );
}

const care = /^(?:treatment|refuge|shelter|care|cover|asylum|sanctuary|safety)$/;

function isOfClaim(grammar: Grammar, verb: number, limit: number): boolean {
  for (let i = verb + 1; i < Math.min(limit, verb + 1 + REACH); i++) {
    if (flagsAt(grammar, i) & STOP) return false;
    if (claims.test(wordAt(grammar, i))) return true;
  }
  return false;
}

/** The longest cue that begins at `at`, adverbs between its words let through. */
function cueAt(grammar: Grammar, at: number, limit: number): Cue | undefined {
  const word = wordAt(grammar, at);
  // "on May 16"
  if (word === 'may' && at > 0 && flagsAt(grammar, at) & CAPITAL && flagsAt(grammar, at + 1) & (NUMBER | STOP))
    return undefined;
  const short = contracted.get(word);
  if (short) return { from: at, to: at + 1, certainty: short };
  if (word === 'll' || word.endsWith("'ll") || word.endsWith('’ll'))
    return { from: at, to: at + 1, certainty: 'planned' };
  let node = cueTree.get(word);
  if (!node) return undefined;
  // A bid is rejected and a man dismissed: only a claim is denied by it.
  if (refusing.test(word) && !isOfClaim(grammar, at, limit)) return undefined;
  if (isRefused(grammar, at) || isCareSought(grammar, at)) return undefined;
  let found: Cue | undefined = node.certainty ? { from: at, to: at + 1, certainty: node.certainty } : undefined;
  for (let i = at + 1; i < limit; i++) {
    const child: Node | undefined = node.next.get(wordAt(grammar, i));
    if (child) {
      node = child;
      if (child.certainty) found = { from: at, to: i + 1, certainty: child.certainty };
    } else if (!(flagsAt(grammar, i) & ADVERB) || flagsAt(grammar, i) & STOP) break;
  }
  if (!found || wordAt(grammar, found.to - 1) !== 'to') return found;
  // "A fault was to blame", "it is closer to 70 per cent".
  const isNoPlan = wordAt(grammar, found.to) === 'blame' || (flagsAt(grammar, found.to) & NUMBER) !== 0;
  return isNoPlan ? undefined : found;
}

/**
 * How sure a clause is. The cue of its main verb group decides ("is looking for", "could", "agreed to"); behind it and
 * in a clause without a verb, the first cue does. `reported`: the clause is what somebody said, where "would" stands for
 * "will". `participle`: its verb form is no main verb
 * (", founded in spring"). `title`: a headline's "Bank to close branches" is a plan.
 */
export function certaintyOf(
  grammar: Grammar,
  parts: readonly Stretch[],
  context: { readonly reported: boolean; readonly title: boolean; readonly participle: boolean },
): Sureness | undefined {
  let verb: { at: number; part: Stretch } | undefined;
  for (const part of parts) {
    for (let i = part.from; i < part.to && !verb; i++) {
      if (grammar.finite[i] && !context.participle && !restricted(grammar, part.from, i)) verb = { at: i, part };
    }
  }
  for (const part of parts) {
    for (let i = part.from; i < part.to; i++) {
      if (anywhere.has(wordAt(grammar, i)) && !(wordAt(grammar, i) === 'if' && i > part.from + 2)) {
        const cue = cueAt(grammar, i, part.to);
        if (cue) return { certainty: cue.certainty, words: cue };
      }
    }
  }
  if (verb) return ofVerb(grammar, verb.at, verb.part, context.reported);
  for (const part of parts) {
    const found = ofVerbless(grammar, part, context.title);
    if (found) return found;
  }
  return undefined;
}

/** A verb inside "people who fled": the relative begins after the clause's first words and has no comma. */
function restricted(grammar: Grammar, from: number, verb: number): boolean {
  for (let k = verb - 1; k > from + 1; k--) {
    const own = flagsAt(grammar, k);
    if (own & RELATIVE) return true;
    if (!(own & (ADVERB | NEGATION))) return false;
  }
  return false;
}

function ofVerb(grammar: Grammar, verb: number, part: Stretch, reported: boolean): Sureness {
  const end = Math.min(groupEnd(grammar, verb), part.to);
  // "is to open": the auxiliary and "to" alone.
  if (
    flagsAt(grammar, verb) & BE &&
    wordAt(grammar, end) === 'to' &&
    end === groupEnd(grammar, verb) &&
    onlyAuxiliary(grammar, verb, end) &&
    wordAt(grammar, end + 1) !== 'blame'
  )
    return { certainty: 'planned', words: { from: verb, to: end + 1 } };
  for (let i = verb; i < Math.min(end + 3, part.to); i++) {
    // Past the group itself only what it leads to: "is likely to", "has plans to", "is in talks to".
    if (i >= end && i > verb && flagsAt(grammar, i) & (STOP | DETERMINER) && !(flagsAt(grammar, i) & NEGATION)) break;
    const cue = cueAt(grammar, i, part.to);
    if (!cue) continue;
    if (i >= end && !leadsOn(grammar, verb, end, cue)) continue;
    // "is considered the best" is an opinion, "is being considered" a plan not made yet.
    if (wordAt(grammar, i) === 'considered' && flagsAt(grammar, i - 1) & BE && wordAt(grammar, i - 1) !== 'being')
      continue;
    if (wordAt(grammar, i) === 'would') {
      const like = cueAt(grammar, i, part.to);
      if (like && like.to - like.from > 1) return { certainty: like.certainty, words: like };
      return { certainty: reported ? 'planned' : 'possible', words: cue };
    }
    // "can not have" and "cannot" speak of ability; they are possible all the same, polarity tells the rest.
    return { certainty: cue.certainty, words: cue };
  }
  return { certainty: 'done' };
}

function onlyAuxiliary(grammar: Grammar, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!(flagsAt(grammar, i) & (BE | ADVERB | NEGATION))) return false;
  return true;
}

/** After a verb group only predicates count: "is keen to", "is in talks to", "made an offer to" does not. */
function leadsOn(grammar: Grammar, verb: number, end: number, cue: Stretch): boolean {
  const head = wordAt(grammar, end - 1);
  const copula =
    (flagsAt(grammar, verb) & BE) !== 0 ||
    /^(?:be|been|being|has|have|had|remains|remain|looks|seems|gets|got|comes|edge|edges|edged|moved|moves|came|felt|become|became)$/.test(
      head,
    );
  return copula && cue.from <= end + 1 && (cue.to - cue.from > 1 || !/^ha[sd]|^have/.test(head));
}

function ofVerbless(grammar: Grammar, part: Stretch, title: boolean): Sureness | undefined {
  for (let i = part.from; i < part.to; i++) {
    const own = flagsAt(grammar, i);
    if (own & STOP) continue;
    const word = wordAt(grammar, i);
    if (
      title &&
      word === 'to' &&
      i > part.from &&
      i + 1 < part.to &&
      !(flagsAt(grammar, i + 1) & (DETERMINER | CAPITAL | STOP))
    )
      return { certainty: 'planned', words: { from: i, to: i + 1 } };
    if (flagsAt(grammar, i - 1) & (DETERMINER | POSSESSIVE | PREPOSITION) && i > part.from && !(own & ING)) continue;
    const cue = word === 'considered' ? undefined : cueAt(grammar, i, part.to);
    if (!cue) continue;
    // A bare past form in a verbless stretch is an adjective or a passive ("agreed price"); two words or -ing are a cue.
    if (cue.to - cue.from > 1 || own & ING || title) return { certainty: cue.certainty, words: cue };
  }
  return undefined;
}

/** What a reporting verb itself says of how sure its content is. */
const reportingVerbs = new Map<string, Certainty>();
for (const [certainty, list] of [
  ['denied', '~deny'],
  ['wanted', '~propose ~urge ~hope ~suggest'],
  ['possible', '~believe ~speculate ~think ~predict ~expect ~hint ~allege'],
  ['planned', '~vow ~pledge ~promise'],
] as const) {
  for (const verb of list.split(' ')) for (const form of formsOf(verb.slice(1))) reportingVerbs.set(form, certainty);
}
reportingVerbs.set('thought', 'possible');

/** Certainty that a frame's verb lends to what it reports, undefined for plain "said". */
export function lentBy(verb: string): Certainty | undefined {
  return reportingVerbs.get(verb);
}
