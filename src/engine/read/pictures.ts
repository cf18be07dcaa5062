/*
 * Captions and picture credits. What a caption tells counts as text of the account; who made the picture does not.
 */

const kind =
  '(?:(?:file|press|handout|courtesy|screen) ?)?(?:photo(?:graph)?|image|picture|pic|video|graphic|illustration|credit|screenshot)s?';
const made = '(?: (?:credit|courtesy(?: of)?|source|by))?';

const line = new RegExp(`^\\W*${kind}${made}\\s*(?:[:/|,]|\\bby\\b)\\s*(?<who>[^()]{2,80}?)\\W*$`, 'i');
const bracketed = new RegExp(
  `\\(${kind}${made}\\s*(?:[:/]\\s*|\\bby\\s)?(?<who>[^()]{2,60})\\)\\W*$|\\((?:AP|AFP|Reuters) Photo\\s?\\/\\s?(?<other>[^()]{2,60})\\)\\W*$`,
  'i',
);
/** "(Jane Hale/Northern Echo)" at the end of a caption. */
const names = /\((?<who>\p{Lu}[\p{L}.'’ -]{1,40}\s?\/\s?\p{Lu}[\p{L}.'’& -]{1,40})\)\W*$/u;
/** "... on Sunday. Photograph: Jane Hale/Northern Echo" */
const closing =
  /[.!?]["'”’]?\s+(?:Photo(?:graph)?|Image|Picture|Credit)s?(?: credit| by)?\s?(?::|\bby\b)\s*(?<who>[^().]{2,80})\.?$/;
const opening = /^(?:file photo|file|photo|image|picture|image caption|caption)s?\s*(?::|,|-|–|—)\s/i;
const seen =
  /\b(?:is|are) (?:seen|pictured|shown) (?:in|at|on|here|during|outside|near|after|before|with|as|above|below)\b|\b(?:pictured|seen here|shown here)[.,)]|\((?:above|below|pictured|left|right|centre|center)\)/i;

/** Who made a picture, where a line says that and nothing else: "Image: Jane Hale/Northern Echo". */
export function pictureCreditLine(text: string): string | undefined {
  const who = text.length <= 120 ? line.exec(text)?.groups?.['who'] : undefined;
  return who !== undefined && namesOnly(who) ? who : undefined;
}

/** Who made a picture, told at the end of its caption. */
export function pictureCreditIn(text: string): string | undefined {
  const groups = (bracketed.exec(text) ?? names.exec(text) ?? closing.exec(text))?.groups;
  const who = groups?.['who'] ?? groups?.['other'];
  return who !== undefined && namesOnly(who) ? who : undefined;
}

/** Whether a line tells what a picture shows. */
export function isCaption(text: string): boolean {
  if (text.length > 400) return false;
  return opening.test(text) || pictureCreditIn(text) !== undefined || (text.length <= 250 && seen.test(text));
}

/** Whether a sentence of a caption is nothing but who made the picture. */
export function isPictureCredit(sentence: string): boolean {
  return (
    pictureCreditLine(sentence) !== undefined ||
    (/^\([^()]*\)$/.test(sentence) && pictureCreditIn(sentence) !== undefined)
  );
}

/** Whether words are names and what joins them, and tell nothing. */
function namesOnly(words: string): boolean {
  const parts = words.trim().split(/[\s,/|&]+/);
  return (
    parts.length <= 8 &&
    !/[.!?]\s+\p{Lu}\p{Ll}{3}/u.test(words) &&
    parts.every((part) => part === '' || /^(?:\p{Lu}|\d|(?:and|via|of|the|for|de|van|von|da|el)$)/u.test(part))
  );
}
