import type { Furniture } from '../model';

type Why = Furniture['why'];

const promotion =
  /^\W*(?:(?:read|see|watch|listen|also read|see also|read also|more|related|recommended|must read|don['’]t miss|you may also like|you might also like|editor['’]?s['’]? picks?|trending|most (?:read|popular)|top stories|in other news)\s*(?:also|more|next|now|here|on this|stories|articles|coverage|content|reading|news|:)*\s*(?::|\||$|–|—|-\s|>))/i;
const promotionAnywhere =
  /\b(?:sign up (?:for|to)|subscribe (?:to|now|today|for)|click here|tap here|follow us on|like us on|join (?:us|our) (?:on|whatsapp|telegram|newsletter|mailing)|download (?:the|our) app|our (?:free )?newsletters?|in your inbox|to your inbox|unlimited access|advertisement|story continues below|article continues (?:below|after)|this (?:site|website) uses cookies|we use cookies|accept (?:all )?cookies|support (?:our|independent) journalism|already a subscriber|log ?in to (?:continue|comment|read)|leave a (?:comment|reply)|post a comment|get the latest)\b/i;
const counter = /^[\s\d.,+KkMm()]{1,12}$/;
const counterWords =
  /^\W*\d[\d.,]*\s?[KkMm]?\s*(?:shares?|comments?|views?|likes?|retweets?|reads?|replies|reactions?|tweets?|min(?:ute)?s? read)\W*$/i;
const url = /^[<(\[]?\s*(?:https?\s?:\s?\/\s?\/|www\s?\.\s?)\S.{0,600}$/i;
const email = /^\W*(?:e-?mail|contact|mail|tel|phone|fax|call)?\s*:?\s*[\w.+-]+@[\w-]+\.[\w.]+\W*$/i;
const phone = /^\W*(?:(?:tel|phone|fax|call|hotline|mobile|contact)[\w .]{0,30}:?)?\s*\+?[\d(][\d\s().\/-]{6,20}\W*$/i;
const rights = /^\W*(?:©|\(c\)\s|copyright\b|all rights reserved)|\ball rights reserved\b|may not be (?:published|reproduced|broadcast|rewritten)|©\s?(?:19|20)\d\d/i;
const navigation =
  /^(?:[\w&' -]{2,24}\s*(?:[|>»›·•]\s*)){2,}[\w&' -]{0,24}$|^\W*(?:home|menu|search|share|print|e-?mail|save|back to top|skip to (?:main )?content|comments?|facebook|twitter|linkedin|whatsapp|pinterest|reddit|instagram|next|previous|close|login|log in|sign in|register|newsletter|advert(?:isement)?s?|sponsored|loading|share (?:this|on|via)(?: \w+){0,3}|tags?:.*|topics?:.*|filed under:?.*|categor(?:y|ies):.*|posted in .{0,60}|text size.*|font size.*)\W*$/i;
const biography =
  /^(?:\p{Lu}[\p{L}.'’-]+\s){1,4}(?:is|was|has been) (?:an? |the )?(?:[\p{L}-]+ ){0,4}(?:author|journalist|reporter|writer|editor|correspondent|columnist|contributor|blogger|freelancer?|fellow|producer)\b|^(?:he|she|they) (?:\p{Ll}+ly )?(?:works?|writes?|covers?|reports?|lives?|joined|can be (?:reached|followed|contacted))\b|^(?:follow|contact|reach|e-?mail) (?:him|her|them|the (?:author|reporter|writer)|\p{Lu}\p{L}+)\b|^about the author/iu;

const code =
  /[{};]\s*$|^\s*(?:import|export|const|let|var|function|def|class|return|#include|public|private|if\s*\(|for\s*\(|while\s*\(|<\/?[a-z][\w-]*[\s>\/]|\$\s|SELECT\b|INSERT\b)|=>|::|\(\)|[=!]==?|&&|\|\|/;

/** Words that any line of English prose of some length holds. */
const functionWords = new Set(
  ('the a an of in on at to for from by with and or but as that this it is are was were be been has have had will would could he she they we ' +
    'i you his her their its our not no who which when where after before than more said says about into over under out up down off there if ' +
    'what how all one two new old per can may').split(' '),
);
const foreignWords = new Set(
  ('el la los las de del que en un una por con para se su al es como más pero sus le les des du et est une dans pour qui sur pas au par plus ' +
    'der die das und ist von den dem mit für auf nicht ein eine zu im auch sich nach bei wird il che di della per non sono gli dei uma os da ' +
    'do em não na het een van voor zijn met och att som är på av till är och ik').split(' '),
);
const wordPattern = /[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu;

/**
 * Why a line is no statement of the account, or undefined where it is text.
 * @param line one unit of the view, trimmed
 * @param last whether it stands among the last lines of the account, where authors are presented
 */
export function furnitureKind(line: string, last: boolean): Why | undefined {
  const head = line.length > 700 ? line.slice(0, 700) : line;
  if (counter.test(head) && /\d/.test(head)) return 'counter';
  if (counterWords.test(head)) return 'counter';
  if (url.test(head) && isAddress(head)) return 'address';
  if (email.test(head) || (phone.test(head) && (head.match(/\d/g)?.length ?? 0) >= 7)) return 'address';
  if (head.length <= 300 && promotion.test(head)) return 'promotion';
  if (head.length <= 260 && promotionAnywhere.test(head)) return 'promotion';
  if (head.length <= 400 && rights.test(head)) return 'metadata';
  if (head.length <= 200 && navigation.test(head)) return 'navigation';
  if (last && biography.test(head)) return 'biography';
  return language(line);
}

/** A line that is nothing but one address, torn by spaces or not. */
function isAddress(line: string): boolean {
  const spaced = line.split(/\s+/);
  if (spaced.length <= 2) return true;
  return /:\s\/\s\/|\s[\/.-]\s/.test(line) && !/[a-z]\. [A-Z]/.test(line.slice(0, 200));
}

/** Text that is no English prose: source code, rows of numbers, another language. */
function language(line: string): Why | undefined {
  if (line.length < 16) return undefined;
  const sample = line.length > 1200 ? line.slice(0, 1200) : line;
  const words = sample.match(wordPattern) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const figures = sample.match(/\d[\d.,:%/-]*/g) ?? [];
  if (figures.length >= 4 && figures.length > words.length * 1.5) return 'data';
  if (letters * 3 < sample.replace(/\s/g, '').length && figures.length < 3 && sample.length > 40) return 'code';
  if (code.test(sample) && (sample.match(/[{}();=<>$_|&\\[\]]/g)?.length ?? 0) >= Math.max(4, sample.length / 14)) return 'code';
  if (words.length < 8) return undefined;
  let english = 0;
  let foreign = 0;
  for (const word of words) {
    const lower = word.toLowerCase();
    if (functionWords.has(lower)) english++;
    if (foreignWords.has(lower)) foreign++;
  }
  const outside = words.filter((word) => /[^\u0000-\u024f\u2018\u2019]/.test(word)).length;
  if (outside > words.length / 2) return 'foreign';
  if (foreign >= words.length * 0.2 && foreign > english * 1.5) return 'foreign';
  return undefined;
}
