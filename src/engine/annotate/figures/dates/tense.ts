/** Verbs that tell in the present what is to come: who meets whom on Sunday. */
const fixtures = 'meets|plays|faces|hosts|visits|resumes|reopens|reopen|takes|airs|convenes|expires';
const future = new RegExp(
  `^(?:${fixtures}|will|would|shall|should|could|can|may|might|must|to|plans|plan|planned|planning|expected|due|scheduled|set|next|upcoming|aims|aim|aiming|hopes|hope|intends|intend|wants|expects|expect|expecting|anticipates|anticipate|going|slated|coming|starting|beginning|opens|begins|starts|ends|deadline|ahead)$`,
);
/** Words that look ahead before "to". */
const planners =
  /^(?:plans|plan|planned|planning|expected|expects|expect|due|scheduled|set|aims|aim|aiming|hopes|hope|hoped|hoping|intends|intend|intended|wants|want|wanted|meant|going|slated|agreed|ready|likely|about|able|urged|urging|need|needs|vowed|is|are|be|will|date|deadline|preparing|prepared|promised|pledged|decided|invited|supposed|continue|required|asked|have|has|yet)$/;
const past =
  /^(?:said|told|was|were|had|announced|reported|wrote|did|made|took|met|began|fell|rose|came|hit|struck|has|have|killed|died|since|after|following|last|late|earlier|sank|broke|drove|left|lost|held|gave|spoke|went|found|won|sold|bought|shot|blew|ran|stood|swept|flew|fled|got|saw|grew|led|paid|sent|built|felt|heard|kept|brought|caught|fought|threw|tore|shook|stole|woke|chose|withdrew)$/;

/** The same behind a date, where less is sure. */
const ahead = new RegExp(`^(?:${fixtures}|will|would|shall)$|['’]ll$`);

/** Verbs with which "until Friday" is over: elsewhere it is still to come. */
const ended = /^(?:was|were|had|did|stayed|remained|lasted|continued|waited|lived|worked|ran|kept|held|served|stood)$/i;

/** "until", "until at least", "till about" right before a date. */
const untilLast =
  /(?:^|\s)(?:until|till)\s(?:at\sleast\s|about\s|around\s|the\s|early\s|late\s|next\s|this\s|end\sof\s)*$/i;
/** What is called for a day is still to come. */
const calling =
  /^(?:call(?:ed|s)?|declar(?:ed|es)|plann?(?:ed|s)?|schedul(?:ed|es)|set|announc(?:ed|es)|fix(?:ed|es)|book(?:ed|s)?|due|slated|ordered|arranged|organi[sz]ed|proclaimed|postponed|rescheduled|convened|summoned|invited|pencilled|forecast|predicted|tipped|expected)$/i;

/** What is put off to a day is still to come. */
const delaying = /^(?:slipp|postpon|delay|defer|reschedul|adjourn)(?:p?ed|r?ed|s)$/i;

const reach = 110;

/**
 * Whether the words around a date look ahead or back: the nearest verb before it decides, or the first behind it.
 *
 * @param at index of the date in `text`
 */
export function tenseAt(text: string, at: number): 'past' | 'future' | undefined {
  const words = text.slice(Math.max(0, at - reach), at).match(/[\p{L}'’]+/gu) ?? [];
  if (untilLast.test(text.slice(Math.max(0, at - 32), at))) {
    // "was told to stay shut until Friday" looks ahead all the same.
    const near = words.slice(-14);
    return near.slice(near.lastIndexOf('to') + 1).some((word) => ended.test(word)) ? 'past' : 'future';
  }
  // "orders had slipped to November"
  if (/^to$/i.test(words.at(-1) ?? '') && words.slice(-5).some((word) => delaying.test(word))) return 'future';
  // "declared a day of mourning for Saturday"
  if (/^for$/i.test(words.at(-1) ?? '') && words.slice(-10).some((word) => calling.test(word))) return 'future';
  for (let i = words.length - 1, seen = 0; i >= 0 && seen < 14; i -= 1, seen += 1) {
    // With its capital it is the month.
    if (words[i] === 'May') continue;
    const word = (words[i] as string).toLowerCase();
    if (word === 'to') {
      // "plan to meet", not "came to see" nor "a train to Paris".
      if (planners.test((words[i - 1] ?? '').toLowerCase())) return 'future';
      continue;
    }
    if (future.test(word) || /['’]ll$/.test(word)) return 'future';
    // "will have a talk", "due to have surgery"; "could have been" is over.
    if (past.test(word) && !(word === 'have' && /^(?:will|shall|to|.+['’]ll)$/i.test(words[i - 1] ?? '')))
      return 'past';
    if (word.endsWith('ed') && word.length > 4 && !/^(?:be|get|being)$/i.test(words[i - 1] ?? '')) return 'past';
  }
  return tenseBehind(text, at);
}

/** "At the end of July a man came": the first verb that tells. */
function tenseBehind(text: string, at: number): 'past' | 'future' | undefined {
  const words =
    text
      .slice(at, at + reach)
      .toLowerCase()
      .match(/[\p{L}'’]+/gu) ?? [];
  for (const word of words.slice(1, 14)) {
    if (ahead.test(word)) return 'future';
    if (past.test(word) || (word.endsWith('ed') && word.length > 4)) return 'past';
  }
  return undefined;
}
