/**
 * What reads names: the engine, and its peers in the engine's terms. A reader takes a text and the spans [start, end] of
 * its sentences, and gives mentions { start, end, name, kind }; one that tells no kinds has `untyped`.
 */
import { bundled } from './bundle.mjs';
import { peer } from './peers/peers.mjs';

/**
 * @param {boolean} alone without the peers
 * @returns {Promise<{ name: string, read: Function, untyped?: boolean }[]>} the engine first
 */
export async function nameReaders(alone) {
  const readers = await Promise.all(alone ? [engine()] : [engine(), compromise(), wink()]);
  return readers.filter((reader) => reader !== undefined);
}

async function engine() {
  const { entities, tokenize } = await bundled(`
    export { entities } from './src/engine/annotate/entities/entities';
    export { tokenize } from './src/engine/read/tokens';
  `);
  const read = (text, spans) => {
    const sentences = spans.map(([start, end], paragraph) => ({ start, end, role: 'body', paragraph, quoteDepth: 0 }));
    const tokens = sentences.map((sentence) => tokenize(text, sentence));
    return entities(text, sentences, tokens, { authors: [], credits: [] }).mentions;
  };
  return { name: 'Variorum', read };
}

async function compromise() {
  const nlp = (await peer('compromise'))?.default;
  if (!nlp) return undefined;
  const kinds = { people: 'person', organizations: 'organization', places: 'place' };
  const read = (text, spans) =>
    spans.flatMap(([from, to]) => {
      const doc = nlp(text.slice(from, to));
      return Object.entries(kinds).flatMap(([method, kind]) =>
        doc[method]()
          .json({ offset: true })
          .map(({ offset }) => {
            const start = from + offset.start;
            const name = text.slice(start, start + offset.length);
            return { start, end: start + name.length, name, kind };
          }),
      );
    });
  return { name: 'compromise', read };
}

/** Its own entities are figures and the like; names are runs of what its tagger takes for proper nouns. */
async function wink() {
  const winkNlp = (await peer('wink-nlp'))?.default;
  const model = (await peer('wink-eng-lite-web-model'))?.default;
  if (!winkNlp || !model) return undefined;
  const nlp = winkNlp(model, ['sbd', 'pos']);
  const { its } = nlp;
  const read = (text, spans) =>
    spans.flatMap(([from, to]) => {
      const mentions = [];
      let at = from;
      let open;
      nlp
        .readDoc(text.slice(from, to))
        .tokens()
        .each((token) => {
          const word = token.out();
          const start = text.indexOf(word, at);
          at = start + word.length;
          if (token.out(its.pos) !== 'PROPN') open = undefined;
          else if (open) open.end = at;
          else mentions.push((open = { start, end: at }));
        });
      return mentions.map(({ start, end }) => ({ start, end, name: text.slice(start, end), kind: 'person' }));
    });
  return { name: 'wink-nlp', read, untyped: true };
}
