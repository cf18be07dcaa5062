import type { Outcome, Reopening } from './apply';
import type { Decision } from './model';

/*
 * Decisions in words, for card, tree and report alike. What is quoted from accounts or typed by readers passes through
 * as it is: it is not escaped.
 */

/** What was decided: "Both hold", "Resolved in favour of 6 (wire.txt)", "“May” is not a name". */
export function decisionWords({ choice, subject, others }: Decision): string {
  const answer = `${subject.answer} (${subject.source})`;
  const other = others[0]?.answer ?? '';
  switch (choice) {
    case 'both hold':
      return 'Both hold';
    case 'superseded':
      return `Superseded: ${answer}`;
    case 'resolved':
      return `Resolved in favour of ${answer}`;
    case 'ignored':
      return 'Ignored';
    case 'not the same fact':
      return `Not the same fact: ${answer}`;
    case 'not a name':
      return `“${subject.answer}” is not a name`;
    case 'same as':
      return `“${subject.answer}” is the same as “${other}”`;
    case 'not the same as':
      return `“${subject.answer}” is not the same as “${other}”`;
  }
}

/** Why a decision is open again. */
export function reopeningWords({ kind, source }: Reopening): string {
  switch (kind) {
    case 'passage changed':
      return `the passage in ${source} has changed since`;
    case 'passage gone':
      return `the passage in ${source} is gone`;
    case 'another answer':
      return `${source} gives another answer since`;
  }
}

/** How a decision stands: "decided", "open again: the passage in b.txt has changed since", "lost its place". */
export function stateWords(outcome: Outcome): string {
  switch (outcome.state) {
    case 'holds':
      return 'decided';
    case 'reopened':
      return `open again: ${reopeningWords(outcome.why)}`;
    case 'lost':
      return 'lost its place';
  }
}
