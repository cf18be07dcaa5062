import type { Development } from '../compare/candidate';

/**
 * Questions that recur across news. Each has the words that ask it; the nearest such word to a figure, within its clause,
 * tells which question the figure answers. They separate what stands in one sentence ("two dead and five hurt") and name
 * the fact for the reader. Words are base forms.
 */
interface Question {
  readonly label: string;
  readonly words: string;
  /** Whether a later account may rightly count more, or more or fewer, of what happened once. */
  readonly develops?: Development;
}

const QUESTIONS: readonly Question[] = [
  {
    label: 'deaths',
    develops: 'up',
    words: 'kill die dead death fatality toll killed slay drown perish body lifeless murder deceased casualty claim',
  },
  {
    label: 'injured',
    develops: 'up',
    words: 'injure injured hurt wound wounded injury hospitalize hospitalise hospital treat burn',
  },
  { label: 'missing', develops: 'either', words: 'missing unaccounted disappear vanish' },
  { label: 'arrests', develops: 'up', words: 'arrest detain apprehend custody nab capture arrested detained' },
  { label: 'charged', develops: 'up', words: 'charge indict indictment count convict sentence jail imprison' },
  {
    label: 'evacuated',
    develops: 'either',
    words: 'evacuate evacuation flee displace displaced homeless refuge refugee shelter evacuee camp',
  },
  { label: 'rescued', develops: 'up', words: 'rescue save survivor survive pull' },
  { label: 'destroyed', develops: 'up', words: 'destroy flatten level demolish raze collapse destroyed' },
  { label: 'damaged', develops: 'up', words: 'damage damaged harm crack' },
  { label: 'without power', develops: 'either', words: 'outage blackout electricity customer' },
  { label: 'population', words: 'population inhabitant resident city town village' },
  { label: 'magnitude', words: 'magnitude richter scale measure strength' },
  { label: 'depth', words: 'depth deep shallow beneath' },
  {
    label: 'distance',
    words:
      'north south east west northeast northwest southeast southwest epicenter epicentre center distance from away off',
  },
  { label: 'speed', words: 'speed gust wind' },
  { label: 'price', words: 'price worth value cost pay buy purchase acquire deal bid offer' },
  { label: 'stake', words: 'stake share shareholding holding own ownership' },
  { label: 'revenue', words: 'revenue sale turnover' },
  { label: 'profit', words: 'profit earnings income loss' },
  { label: 'budget', words: 'budget spend spending fund grant' },
  { label: 'votes', words: 'vote ballot poll elect' },
  { label: 'jobs', words: 'job employ employee staff worker layoff redundancy hire' },
  { label: 'stolen', words: 'steal theft haul loot robbery heist rob booty stolen' },
  { label: 'aftershocks', develops: 'up', words: 'aftershock tremor' },
  { label: 'crew', words: 'crew aboard sailor board passenger hostage' },
  { label: 'announced', words: 'announce announcement unveil declare' },
  { label: 'closing', words: 'complete completion close closing finalize conclude' },
  { label: 'founded', words: 'found founded establish launch start' },
  { label: 'struck', words: 'strike hit occur happen' },
  { label: 'born', words: 'born birth age aged old' },
];

const byWord = new Map<string, number>();
QUESTIONS.forEach((question, index) => question.words.split(' ').forEach((word) => byWord.set(word, index)));

/** The question that a word asks, as an index, or -1. @param word a base form */
export function questionOf(word: string): number {
  return byWord.get(word) ?? -1;
}

/** How the answers to a question change from one day's account to the next; undefined where they do not. @param index -1 for none */
export function developmentOf(index: number): Development | undefined {
  return QUESTIONS[index]?.develops;
}

/** A question in one or two plain words. */
export function questionLabel(index: number): string {
  return QUESTIONS[index]!.label;
}
