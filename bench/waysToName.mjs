/** Ways to find names that are measured beside the engine's own, as readers (nameReaders.mjs). */
import { bundled } from './bundle.mjs';
import { nameReaders } from './nameReaders.mjs';

/** @returns {Promise<{ name: string, read: Function }[]>} the engine first */
export async function waysToName() {
  const [engine] = await nameReaders(true);
  return [
    { ...engine, name: 'the engine' },
    {
      name: 'the tagger, each sentence by itself',
      read: (text, spans) => spans.flatMap((span) => engine.read(text, [span])),
    },
    await lists(),
  ];
}

/** Runs of capitals, of the kind that the lists have them as, or that their first or last word tells. */
async function lists() {
  const { see, knownWords, tokenize, FLAGS, CUES } = await bundled(`
    export { see } from './src/engine/annotate/entities/features';
    export { knownWords } from './src/engine/annotate/entities/wordTable';
    export { FLAGS } from './src/engine/annotate/entities/wordKnowledge';
    export { CUES } from './src/engine/annotate/entities/cueWords';
    export { tokenize } from './src/engine/read/tokens';
  `);
  const kindOf = ({ know, phrase, phraseLength, cue }, from, to) => {
    const isPhrase = phraseLength[from] === to - from + 1;
    const flags = from === to ? know[from] : isPhrase ? phrase[from] : 0;
    if (flags & FLAGS.place) return 'place';
    if (flags & FLAGS.organization) return 'organization';
    if (flags & (FLAGS.given | FLAGS.surname)) return 'person';
    if (cue[to] & CUES.organizationHead) return 'organization';
    if (cue[to] & CUES.placeHead) return 'place';
    return from < to && know[from] & FLAGS.given ? 'person' : undefined;
  };
  const read = (text, spans) =>
    spans.flatMap(([start, end]) => {
      const tokens = tokenize(text, { start, end });
      const seen = see(tokens, knownWords());
      return seen.stretches.flatMap(({ from, to }) => {
        while (to > from && seen.role[to] !== 1) to--;
        const kind = kindOf(seen, from, to);
        const [first, last] = [tokens[from].start, tokens[to].end];
        return kind ? [{ start: first, end: last, name: text.slice(first, last), kind }] : [];
      });
    });
  return { name: 'runs of capitals, by lists', read };
}
