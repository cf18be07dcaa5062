/*
 * Reads the name corpora of a bench folder into documents of tokenised sentences with a label a token: 'O', 'B-PER',
 * 'I-ORG', ...; '?' where the corpus does not tell.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { joinWords } from './joinWords.mjs';

/** Puts labels of corpus words onto tokens cut anew. */
export function relabel(tokenize, words, labels) {
  const { text, spans } = joinWords(words);
  const tokens = tokenize(text, { start: 0, end: text.length });
  let word = 0;
  let last = -1;
  const result = tokens.map((token) => {
    while (word + 1 < spans.length && spans[word][1] <= token.start) word++;
    const label = labels[word];
    const continued = last === word && label.startsWith('B-');
    last = word;
    return continued ? `I-${label.slice(2)}` : label;
  });
  return { text, tokens, labels: result };
}

function conll(path, mapKind) {
  const sentences = [[]];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [word, tag] = line.trim().split(/\s+/);
    if (!word || word.startsWith('-DOCSTART-')) {
      if (sentences.at(-1).length) sentences.push([]);
      if (word) sentences.at(-1).document = true;
      continue;
    }
    sentences.at(-1).push([word, tag ?? 'O']);
  }
  return sentences
    .filter((sentence) => sentence.length)
    .map((sentence) => {
      let before = 'O';
      return {
        words: sentence.map(([word]) => word),
        labels: sentence.map(([, tag]) => {
          const kind = tag === 'O' ? 'O' : mapKind(tag.slice(2));
          const start = tag.startsWith('B-') || before !== kind;
          before = kind;
          return kind === 'O' || kind === '?' ? kind : `${start ? 'B' : 'I'}-${kind}`;
        }),
        document: sentence.document,
      };
    });
}

export function wikigold(bench) {
  const path = join(bench, 'names/wikigold/CONLL-format/data/wikigold.conll.txt');
  return conll(path, (kind) => kind);
}

export function wnut(bench) {
  const base = join(bench, 'names/WNUT17/CONLL-format/data');
  const kinds = {
    person: 'PER',
    location: 'LOC',
    corporation: 'ORG',
    group: 'ORG',
    product: 'MISC',
    'creative-work': 'MISC',
  };
  return ['train/wnut17train.conll', 'dev/emerging.dev.conll', 'test/emerging.test.annotated'].flatMap((part) =>
    conll(join(base, part), (kind) => kinds[kind]),
  );
}

export function btc(bench) {
  return ['a', 'b', 'e', 'f', 'g', 'h'].flatMap((part) =>
    conll(join(bench, `names/BTC/${part}.conll`), (kind) => kind),
  );
}

function unescape(text) {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

function xmlTokens(xml) {
  const tokens = new Map();
  for (const match of xml.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)) {
    const id = /t_id="(\d+)"/.exec(match[1])[1];
    tokens.set(id, { sentence: Number(/sentence="(\d+)"/.exec(match[1])[1]), word: unescape(match[2]) });
  }
  return tokens;
}

const capital = /^\p{Lu}|^[a-z]\p{Lu}/u;
const inside = /^(?:of|de|the|and|for|del|la|van|von|der|du|di|da|&|\.|'s|')$/;
const institution =
  /^(?:Company|Administration|Development|Corporation|Commission|Services?|Agency|Department|Ministry|Committee|Fund|Union)$/;
const notName = new Set(
  (
    'Mr Mrs Ms Dr President Prime Minister Vice CEO Chief Executive Officer Chairman Chairwoman Director Senator Sen Rep Secretary General ' +
    'Spokesman Spokeswoman Captain Sir Lord Lady Judge Justice Governor Gov Mayor King Queen Prince Princess Pope Professor Commander Chancellor ' +
    'Ambassador Foreign Analyst Manager Founder Co-founder Former The A An His Her Its Mr. Mrs. Ms. Dr. Sen. Rep. Gov. Actress Actor Star Singer ' +
    'Coach Quarterback Treasury Senior Detective Sgt Sgt. Lt Lt. Officer Deputy Police Sheriff Attorney Dame Executive Financial Operating Technology'
  ).split(' '),
);

/** Finds the name within a described entity: "the company's vice president John Smith" gives the last two words. */
function nameWithin(words, kind) {
  let at = words.findIndex(
    (word, index) => index > 0 && (word === ',' || word === '(' || word === 'who' || word === 'which'),
  );
  if (at < 0) at = words.length;
  // The last run of capital words before the first comma.
  let to = at - 1;
  while (to >= 0 && !capital.test(words[to])) to--;
  if (to < 0) return undefined;
  let from = to;
  while (from > 0) {
    const previous = words[from - 1];
    if (capital.test(previous)) from--;
    else if (
      inside.test(previous) &&
      from > 1 &&
      capital.test(words[from - 2]) &&
      previous !== "'s" &&
      !(kind === 'PER' && /^(?:of|the|and|for)$/.test(previous)) &&
      !(previous === 'and' && !institution.test(words[to]))
    )
      from -= 2;
    else break;
  }
  if (kind === 'PER') while (from < to && notName.has(words[from])) from++;
  while (from < to && /^(?:The|the|A)$/.test(words[from])) from++;
  if (kind === 'PER' && notName.has(words[to])) return undefined;
  return [from, to];
}

/**
 * MEANTIME: sentences that bear annotation, names by the type of the entity that they refer to.
 * @param isDemonym tells "French" from "France": such words are labelled in some articles, and are names in none here
 * @returns documents, each a list of sentences
 */
export function meantime(bench, parts, isDemonym) {
  const kinds = { PER: 'PER', ORG: 'ORG', LOC: 'LOC', PRO: 'MISC', FIN: 'FIN', MIX: 'MISC' };
  const documents = [];
  for (const part of parts) {
    const folder = join(bench, 'meantime/intra-doc_annotation', part);
    for (const file of readdirSync(folder).sort()) {
      const xml = readFileSync(join(folder, file), 'utf8');
      const tokens = xmlTokens(xml);
      const typeOf = new Map();
      for (const match of xml.matchAll(/<ENTITY ([^>]*)>/g)) {
        const id = /m_id="(\d+)"/.exec(match[1]);
        const type = /ent_type="(\w+)"/.exec(match[1]);
        if (id && type) typeOf.set(id[1], type[1]);
      }
      const entityOf = new Map();
      for (const match of xml.matchAll(/<REFERS_TO[^>]*>([\s\S]*?)<\/REFERS_TO>/g)) {
        const target = /<target m_id="(\d+)"/.exec(match[1]);
        for (const source of match[1].matchAll(/<source m_id="(\d+)"/g)) if (target) entityOf.set(source[1], target[1]);
      }
      const ids = [...tokens.keys()];
      const position = new Map(ids.map((id, index) => [id, index]));
      const labels = new Array(ids.length).fill('O');
      const annotated = new Set();
      for (const match of xml.matchAll(/<(\w+) [^>]*m_id="\d+"[^>]*>\s*(?:<token_anchor t_id="\d+"\/>\s*)+/g)) {
        for (const anchor of match[0].matchAll(/<token_anchor t_id="(\d+)"/g))
          annotated.add(tokens.get(anchor[1]).sentence);
      }
      for (const match of xml.matchAll(/<ENTITY_MENTION ([^>]*)>([\s\S]*?)<\/ENTITY_MENTION>/g)) {
        const syntax = /syntactic_type="([\w.]*)"/.exec(match[1])?.[1] ?? '';
        const mention = /m_id="(\d+)"/.exec(match[1])[1];
        const type = typeOf.get(entityOf.get(mention));
        const span = [...match[2].matchAll(/t_id="(\d+)"/g)]
          .map((anchor) => position.get(anchor[1]))
          .sort((a, b) => a - b);
        if (!type || !span.length) continue;
        const words = span.map((index) => tokens.get(ids[index]).word);
        const name = nameWithin(words, kinds[type]);
        if (!name) continue;
        // A description with a capital somewhere in it tells nothing sure of its words.
        if (syntax !== 'NAM' && syntax !== 'PRE.NAM') continue;
        for (let index = name[0]; index <= name[1]; index++)
          labels[span[index]] =
            kinds[type] === 'FIN' || (name[0] === name[1] && isDemonym(words[name[0]]))
              ? '?'
              : `${index === name[0] ? 'B' : 'I'}-${kinds[type]}`;
      }
      const sentences = new Map();
      ids.forEach((id, index) => {
        const { sentence, word } = tokens.get(id);
        if (!sentences.has(sentence))
          sentences.set(sentence, { words: [], labels: [], annotated: annotated.has(sentence) });
        sentences.get(sentence).words.push(word);
        sentences.get(sentence).labels.push(labels[index]);
      });
      const list = [...sentences.values()];
      for (const sentence of list) if (!sentence.annotated) sentence.labels = sentence.labels.map(() => '?');
      documents.push({ id: `${part}/${file}`, sentences: list });
    }
  }
  return documents;
}

/** ECB+: participants and places with a capital, everything else unknown. */
export function ecbplus(bench, leaveOut) {
  const documents = [];
  const base = join(bench, 'ecbplus');
  for (const topic of readdirSync(base).sort()) {
    if (!/^\d+$/.test(topic) || leaveOut.has(topic)) continue;
    for (const file of readdirSync(join(base, topic)).sort()) {
      const xml = readFileSync(join(base, topic, file), 'utf8');
      const tokens = xmlTokens(xml);
      const ids = [...tokens.keys()];
      const position = new Map(ids.map((id, index) => [id, index]));
      const labels = new Array(ids.length).fill('?');
      const put = (pattern, kind) => {
        for (const match of xml.matchAll(pattern)) {
          const span = [...match[1].matchAll(/t_id="(\d+)"/g)]
            .map((anchor) => position.get(anchor[1]))
            .sort((a, b) => a - b);
          if (!span.length || span.at(-1) - span[0] !== span.length - 1) continue;
          const words = span.map((index) => tokens.get(ids[index]).word);
          const name = nameWithin(words, kind);
          if (!name) continue;
          const length = name[1] - name[0] + 1;
          if (kind === 'PER' && length > 3) continue;
          // Demonyms stand for people and governments, never for a name.
          if (length === 1 && /(?:ans?|ese|ish|is?|ers|men)$/.test(words[name[0]]) && kind !== 'LOC') continue;
          for (let index = name[0]; index <= name[1]; index++)
            labels[span[index]] = `${index === name[0] ? 'B' : 'I'}-${kind}`;
        }
      };
      put(/<LOC_(?:GEO|FAC|OTHER) [^>]*>([\s\S]*?)<\/LOC_/g, 'LOC');
      put(/<HUMAN_PART_ORG [^>]*>([\s\S]*?)<\/HUMAN_PART_ORG>/g, 'ORG');
      put(/<HUMAN_PART_PER [^>]*>([\s\S]*?)<\/HUMAN_PART_PER>/g, 'PER');
      const sentences = new Map();
      ids.forEach((id, index) => {
        const { sentence, word } = tokens.get(id);
        if (!sentences.has(sentence)) sentences.set(sentence, { words: [], labels: [] });
        sentences.get(sentence).words.push(word);
        sentences.get(sentence).labels.push(labels[index]);
      });
      documents.push({ id: `${topic}/${file}`, sentences: [...sentences.values()] });
    }
  }
  return documents;
}

export const hasBench = (bench) => existsSync(join(bench, 'names'));
