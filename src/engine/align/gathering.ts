import { compareFigures } from '../compare/figures';
import type { Barred } from './apart';
import { BestFirst } from './bestFirst';
import type { Circle, Node } from './circle';
import type { Edge } from './cluster';
import { othersLike } from './othersLike';
import type { Answer } from './profile';
import { namesAlike } from './namesAlike';
import { amountOf } from './telling';
import type { Forest } from './trees';
import type { Vocabulary } from './vocabulary';

/** What the model of gathering sees of two groups of figures, in this order. Changing the list means training anew. */
export const GROUP_FEATURES = [
  'question',
  'questionMost',
  'score',
  'scoreMost',
  'linked',
  'least',
  'most',
  'both',
  'bothShare',
  'together',
  'covered',
  'same',
  'compatible',
  'apart',
  'ratio',
  'asks',
  'asksOther',
  'asksOne',
  'headNear',
  'headSame',
  'around',
  'aroundLeast',
  'leadLeast',
  'leadMost',
  'titles',
  'place',
  'repeated',
  'unitSame',
  'roleSame',
  'superseded',
  'others',
  'othersLeast',
  'reference',
  'holder',
  'rival',
  'rivalBack',
  'count',
  'money',
  'percent',
  'quantity',
  'date',
  'time',
  'duration',
] as const;

type Feature = (typeof GROUP_FEATURES)[number];
const AT = Object.fromEntries(GROUP_FEATURES.map((name, index) => [name, index])) as Readonly<Record<Feature, number>>;
const WIDTH = GROUP_FEATURES.length;
const KINDS = ['count', 'money', 'percent', 'date', 'time', 'duration'] as const;

/** What is known between two groups. */
interface Bond {
  /** Pairs of figures, one of each group, in different accounts which were held against each other. */
  readonly compared: number;
  /** Those of them that have something in common ... */
  readonly linked: number;
  /** ... with the sum and the most of how likely they answer one question, whatever they answer ... */
  readonly question: number;
  readonly questionMost: number;
  /** ... and the same in the light of what they answer. */
  readonly score: number;
  readonly scoreMost: number;
}

/** Figures that give one answer, or several to one question, with what holds for all of them. */
interface Group {
  /** Rising. */
  readonly nodes: readonly number[];
  /** By account. */
  readonly members: ReadonlyMap<number, readonly number[]>;
  /** Words around the figures, each with the most that it weighs at one of them. */
  readonly around: ReadonlyMap<number, number>;
  readonly weight: number;
  readonly prominence: Prominence;
  /** To the groups that have something in common with it. */
  readonly bonds: Map<Group, Bond>;
  /** Those of them that most likely answer one question with it, as long as they are known. */
  best: Best | undefined;
}

/** The group that most likely answers one question with another, how likely, and how likely the next one does. */
interface Best {
  readonly group: Group | undefined;
  readonly first: number;
  readonly second: number;
}

/** Where in the accounts figures stand. */
interface Prominence {
  /** The first sentence with one of them. */
  readonly lead: number;
  /** Of them in titles and headings, an account. */
  readonly titles: number;
  /** Mean place in the text, 0 to 1. */
  readonly place: number;
}

/** Two groups that likely answer one question. */
interface Likely extends Edge {
  readonly x: Group;
  readonly y: Group;
}

/** Figures of a group that stand for it where every two are compared. */
const SPOKESMEN = 6;
/** Share of the pairs of things of other kinds from which on two groups do not count the same. */
const MOST_UNLIKE = 0.5;
/** No account answers one question more often: what it gives are the rows of a list. */
const MOST_ANSWERS = 24;
/** From this sentence on none is more prominent than another. */
const TAIL = 30;

/**
 * Gathers groups of figures, each one answer, into questions. Whether two groups answer one question is decided over all
 * their figures at once: how alike the words around them are, whether accounts that give one give the other too, how
 * prominent both are. After two are gathered, the others are held against both together.
 */
export class Gathering {
  readonly #nodes: readonly Node<Answer>[];
  readonly #circle: Circle;
  readonly #vocabulary: Vocabulary;
  readonly #barred: Barred | undefined;
  readonly #groups = new Set<Group>();
  readonly #features = new Float32Array(WIDTH);
  /** For each node how many other figures of its account and dimension count the same thing. */
  readonly #alike: Int32Array;

  /**
   * @param groups of indexes into the nodes, each node in one
   * @param links pairs of nodes of different accounts: how likely they answer one question, whatever they answer
   *   (`question`) and in the light of it (`score`)
   * @param barred nodes that are in no group together
   */
  constructor(
    nodes: readonly Node<Answer>[],
    groups: readonly (readonly number[])[],
    links: readonly (Edge & { readonly question: number })[],
    circle: Circle,
    vocabulary: Vocabulary,
    barred: Barred | undefined,
  ) {
    this.#nodes = nodes;
    this.#circle = circle;
    this.#vocabulary = vocabulary;
    this.#barred = barred;
    this.#alike = othersLike(nodes.map(({ member, item }) => `${member} ${item.head} ${item.dimension}`));
    const home = new Array<Group>(nodes.length);
    for (const some of groups) {
      const group = this.#groupOf(some);
      this.#groups.add(group);
      for (const node of some) home[node] = group;
    }
    for (const { a, b, score, question } of links) {
      const [x, y] = [home[a]!, home[b]!];
      if (x === y) continue;
      const link = { compared: 0, linked: 1, question, questionMost: question, score, scoreMost: score };
      tie(x, y, sum(x.bonds.get(y) ?? this.#strangers(x, y), link));
    }
  }

  /** Every two groups that have something in common, with their features: what the model is fitted on. */
  *pairs(): Generator<{
    readonly a: readonly number[];
    readonly b: readonly number[];
    readonly features: Float32Array;
  }> {
    for (const x of this.#groups) {
      for (const [y, bond] of x.bonds) {
        if (y.nodes[0]! < x.nodes[0]!) continue;
        this.#compare(x, y, bond);
        yield { a: x.nodes, b: y.nodes, features: this.#features.slice() };
      }
    }
  }

  /**
   * Gathers the two groups that most likely answer one question, again and again.
   *
   * @param decide how likely two groups of such features do
   * @param leastOf likelihood from which on two groups of a dimension are gathered
   * @returns groups in order of their lowest node, nodes in order
   */
  gather(decide: Forest, leastOf: (dimension: string) => number): number[][] {
    const queue = new BestFirst<Likely>();
    const weigh = (x: Group, y: Group, bond: Bond): void => {
      if (isFull(x) || isFull(y) || this.#isBarred(x, y)) return;
      this.#compare(x, y, bond);
      if (this.#areSideBySide()) return;
      const least = leastOf(this.#nodes[x.nodes[0]!]!.item.dimension);
      const score = decide.likelihood(this.#features, 0, least);
      if (score >= least) queue.push({ a: x.nodes[0]!, b: y.nodes[0]!, score, x, y });
    };
    for (const x of this.#groups) for (const [y, bond] of x.bonds) if (x.nodes[0]! < y.nodes[0]!) weigh(x, y, bond);
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { x, y } = next;
      if (!this.#groups.has(x) || !this.#groups.has(y)) continue;
      const merged = this.#merge(x, y);
      for (const [other, bond] of merged.bonds) {
        if (merged.nodes[0]! < other.nodes[0]!) weigh(merged, other, bond);
        else weigh(other, merged, bond);
      }
    }
    return [...this.#groups].map(({ nodes }) => [...nodes]).sort((x, y) => x[0]! - y[0]!);
  }

  /**
   * Whether a reader has told figures of two groups apart, or an account gives two ages in one sentence: those of two
   * people; or one group counts people, say, and the other houses.
   */
  #isBarred(x: Group, y: Group): boolean {
    if (this.#areOfTwoPeople(x, y)) return true;
    if (this.#barred && x.nodes.some((p) => y.nodes.some((q) => this.#barred!.get(p)?.has(q)))) return true;
    const [mine, yours] = [this.#things(x), this.#things(y)];
    let unlike = 0;
    for (const p of mine) for (const q of yours) if (this.#vocabulary.isOtherKind(p, q)) unlike++;
    return unlike > MOST_UNLIKE * mine.length * yours.length;
  }

  #areOfTwoPeople(x: Group, y: Group): boolean {
    if (!this.#nodes[x.nodes[0]!]!.item.figure.age) return false;
    for (const [member, mine] of x.members) {
      for (const p of mine) {
        const one = this.#nodes[p]!.item;
        for (const q of y.members.get(member) ?? []) {
          const other = this.#nodes[q]!.item;
          const isBeside = one.sentence === other.sentence && one.superseded === other.superseded;
          if (isBeside && other.figure.age && one.figure.value !== other.figure.value) return true;
        }
      }
    }
    return false;
  }

  /** What the spokesmen of a group count. */
  #things({ nodes }: Group): number[] {
    return nodes.slice(0, SPOKESMEN).flatMap((node) => {
      const { head } = this.#nodes[node]!.item;
      return head >= 0 ? [head] : [];
    });
  }

  #groupOf(nodes: readonly number[]): Group {
    const members = new Map<number, number[]>();
    const around = new Map<number, number>();
    for (const node of nodes) {
      const { member, item } = this.#nodes[node]!;
      const own = members.get(member);
      if (own) own.push(node);
      else members.set(member, [node]);
      for (const { id, weight } of [...item.left, ...item.right]) around.set(id, Math.max(around.get(id) ?? 0, weight));
    }
    let weight = 0;
    for (const one of around.values()) weight += one;
    return {
      nodes,
      members,
      around,
      weight,
      prominence: this.#prominence(nodes, members.size),
      bonds: new Map(),
      best: undefined,
    };
  }

  #prominence(nodes: readonly number[], accounts: number): Prominence {
    let titles = 0;
    let lead = TAIL;
    let place = 0;
    for (const node of nodes) {
      const { member, item } = this.#nodes[node]!;
      const { sentences } = this.#circle.members[member]!.profile.source.read;
      const { role } = sentences[item.sentence]!;
      if (role === 'title' || role === 'heading') titles++;
      lead = Math.min(lead, item.sentence);
      place += item.sentence / sentences.length / nodes.length;
    }
    return { lead, titles: titles / accounts, place };
  }

  #merge(x: Group, y: Group): Group {
    const merged = this.#groupOf([...x.nodes, ...y.nodes].sort((p, q) => p - q));
    for (const other of new Set([...x.bonds.keys(), ...y.bonds.keys()])) {
      if (other === x || other === y) continue;
      const bonds = [x, y].map((part) => part.bonds.get(other) ?? this.#strangers(part, other)) as [Bond, Bond];
      other.bonds.delete(x);
      other.bonds.delete(y);
      tie(merged, other, sum(...bonds));
    }
    this.#groups.delete(x);
    this.#groups.delete(y);
    this.#groups.add(merged);
    return merged;
  }

  /** Two groups without a link: only how many of their figures were held against each other is known. */
  #strangers(x: Group, y: Group): Bond {
    let compared = 0;
    for (const [a, mine] of x.members) {
      for (const [b, yours] of y.members) {
        if (a !== b && this.#circle.partners.has(a, b)) compared += mine.length * yours.length;
      }
    }
    return { compared, linked: 0, question: 0, questionMost: 0, score: 0, scoreMost: 0 };
  }

  /**
   * Whether every account that gives one of the two answers that were compared last gives the other in the same sentence,
   * and none takes one back or tells one in two units: "for sale since the autumn, it was reported in January".
   */
  #areSideBySide(): boolean {
    const f = this.#features;
    const isTogether = f[AT.least] === f[AT.most] && f[AT.bothShare] === 1 && f[AT.together] === 1;
    return isTogether && f[AT.same] === 0 && f[AT.compatible] === 0 && f[AT.superseded] === 0;
  }

  /** Sets the features of two groups, that with the lower node first. */
  #compare(x: Group, y: Group, bond: Bond): void {
    const f = this.#features.fill(0);
    const compared = Math.max(1, bond.compared);
    f[AT.question] = bond.question / compared;
    f[AT.questionMost] = bond.questionMost;
    f[AT.score] = bond.score / compared;
    f[AT.scoreMost] = bond.scoreMost;
    f[AT.linked] = bond.linked / compared;
    f[AT.rival] = f[AT.question]! - bestBeside(x, y);
    f[AT.rivalBack] = f[AT.question]! - bestBeside(y, x);
    this.#compareAccounts(x, y);
    this.#compareFigures(x, y);
    const common = overlap(x.around, y.around);
    f[AT.around] = common / Math.max(LITTLE, x.weight, y.weight);
    f[AT.aroundLeast] = common / Math.max(LITTLE, Math.min(x.weight, y.weight));
    f[AT.leadLeast] = Math.min(x.prominence.lead, y.prominence.lead);
    f[AT.leadMost] = Math.max(x.prominence.lead, y.prominence.lead);
    f[AT.titles] = Math.min(x.prominence.titles, y.prominence.titles);
    f[AT.place] = Math.abs(x.prominence.place - y.prominence.place);
    const { dimension } = this.#nodes[x.nodes[0]!]!.item;
    for (const kind of KINDS) f[AT[kind]] = dimension === kind ? 1 : 0;
    f[AT.quantity] = dimension.startsWith('quantity') ? 1 : 0;
  }

  /** Which accounts give one of two answers, and which give both. */
  #compareAccounts(x: Group, y: Group): void {
    const f = this.#features;
    let both = 0;
    let together = 0;
    for (const [member, mine] of x.members) {
      const yours = y.members.get(member);
      if (!yours) continue;
      both++;
      const sentences = new Set(mine.map((node) => this.#nodes[node]!.item.sentence));
      if (yours.some((node) => sentences.has(this.#nodes[node]!.item.sentence))) together++;
    }
    const [least, most] = [x.members.size, y.members.size].sort((p, q) => p - q) as [number, number];
    f[AT.least] = least;
    f[AT.most] = most;
    f[AT.both] = both;
    f[AT.bothShare] = both / least;
    f[AT.together] = both === 0 ? -1 : together / both;
    f[AT.covered] = (least + most - both) / this.#circle.members.length;
    f[AT.repeated] = Math.max(x.nodes.length / x.members.size, y.nodes.length / y.members.size);
  }

  /** What every two spokesmen of two groups say of one another, on average. */
  #compareFigures(x: Group, y: Group): void {
    const f = this.#features;
    const mine = x.nodes.slice(0, SPOKESMEN);
    const yours = y.nodes.slice(0, SPOKESMEN);
    const each = 1 / (mine.length * yours.length);
    this.#compareOthers(x, y);
    for (const p of mine) {
      const one = this.#nodes[p]!.item;
      for (const q of yours) {
        const other = this.#nodes[q]!.item;
        const { kind } = compareFigures(one.figure, other.figure, one.meaning, other.meaning);
        if (kind !== 'open') f[AT[kind]]! += each;
        f[AT.ratio]! += each * nearness(amountOf(one.figure), amountOf(other.figure));
        const asks = [one, other].filter(({ question }) => question >= 0).length;
        if (asks === 2) f[one.question === other.question ? AT.asks : AT.asksOther]! += each;
        else if (asks === 1) f[AT.asksOne]! += each;
        if (one.head >= 0 && other.head >= 0) {
          f[AT.headNear]! += each * this.#vocabulary.nearness(one.head, other.head);
          if (one.head === other.head) f[AT.headSame]! += each;
        }
        if (one.figure.unit === other.figure.unit && one.figure.per === other.figure.per) f[AT.unitSame]! += each;
        if (one.figure.role && other.figure.role)
          f[AT.roleSame]! += one.figure.role === other.figure.role ? each : -each;
        if (one.superseded !== other.superseded) f[AT.superseded]! += each;
        f[AT.reference]! += each * namesAlike(one.reference, other.reference);
        f[AT.holder]! += each * namesAlike(one.holder, other.holder);
      }
    }
  }

  /** How many figures beside those of two groups count what these do, an account of theirs. */
  #compareOthers(x: Group, y: Group): void {
    const f = this.#features;
    let both = 0;
    let least = Infinity;
    for (const group of [x, y]) {
      let others = 0;
      for (const node of group.nodes.slice(0, SPOKESMEN)) {
        const { member, item } = this.#nodes[node]!;
        let rest = this.#alike[node]!;
        for (const part of [x, y]) {
          for (const q of part.members.get(member) ?? [])
            if (q !== node && this.#nodes[q]!.item.head === item.head) rest--;
        }
        others += rest / Math.min(SPOKESMEN, group.nodes.length);
      }
      both += others / 2;
      least = Math.min(least, others);
    }
    f[AT.others] = both;
    f[AT.othersLeast] = least;
  }
}

function isFull({ members }: Group): boolean {
  for (const own of members.values()) if (own.length > MOST_ANSWERS) return true;
  return false;
}

/** Stands for no weight at all where something is divided by it. */
const LITTLE = 1e-6;

function tie(x: Group, y: Group, bond: Bond): void {
  x.bonds.set(y, bond);
  y.bonds.set(x, bond);
  x.best = undefined;
  y.best = undefined;
}

function sum(x: Bond, y: Bond): Bond {
  return {
    compared: x.compared + y.compared,
    linked: x.linked + y.linked,
    question: x.question + y.question,
    questionMost: Math.max(x.questionMost, y.questionMost),
    score: x.score + y.score,
    scoreMost: Math.max(x.scoreMost, y.scoreMost),
  };
}

/** How likely a group answers one question with the best of the others. */
function bestBeside(group: Group, partner: Group): number {
  const best = (group.best ??= bestOf(group));
  return best.group === partner ? best.second : best.first;
}

function bestOf({ bonds }: Group): Best {
  let best: Best = { group: undefined, first: 0, second: 0 };
  for (const [group, { question, compared }] of bonds) {
    const likely = question / Math.max(1, compared);
    if (likely > best.first) best = { group, first: likely, second: best.first };
    else if (likely > best.second) best = { ...best, second: likely };
  }
  return best;
}

function overlap(x: ReadonlyMap<number, number>, y: ReadonlyMap<number, number>): number {
  const [few, many] = x.size < y.size ? [x, y] : [y, x];
  let shared = 0;
  for (const [id, weight] of few) shared += Math.min(weight, many.get(id) ?? 0);
  return shared;
}

/** 1 for equal amounts, 0 from a hundredfold on; 0 too where they are not known. */
function nearness(x: number | undefined, y: number | undefined): number {
  return x === undefined || y === undefined || x <= 0 || y <= 0 ? 0 : Math.max(0, 1 - Math.abs(Math.log10(x / y)) / 2);
}
