import type { Furniture } from '../model';
import { findDate } from './dateLine';

/*
 * Lines of a page that are no statements of the account: promotion, counters, addresses, navigation, rights, authors
 * presented. A line is judged as a whole, never a part of one, and only by forms that no sentence of news has: words such
 * as "advertisement", "cookies" or "subscribe" are news as well.
 */

type Why = Furniture['why'];

const promotions: readonly RegExp[] = [
  // "READ ALSO: ...", "Read more", "Also read | ..."
  /^\W*(?:also read|read also|read more|see also|see more|watch also|learn more|find out more|read next|up next|more (?:stories|news|coverage|reading|headlines)|(?:related|recommended|similar|popular|trending|latest|top) (?:stories|story|articles?|news|posts?|content|coverage|links?|reading|videos?|topics?)|most (?:read|popular|viewed|shared)|must[- ]reads?|don['’]t miss|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|editor['’]?s['’]? (?:picks?|choice)|more (?:from|on|by|in|about) [\p{L}\d .'’&-]{2,40}(?=:|$)|(?:topics|tags)(?=$)|recommended for you|suggested reading|further reading)\b(?![ ,]+(?:than|of|and|was|were|is|are|in|on|by|at|to|for|people|who|that|said)\b)/iu,
  /^\W*(?:related|read|see|watch|listen|more|video|photos|pictures|gallery|in pictures|podcast)\s*(?::|\||>>|»)\s*\S.{0,200}$/i,
  /^\W*(?:click|tap|press|scroll) (?:here|down|on the|the link|below)\b.{0,120}$/i,
  /\b(?:click|tap) here (?:to|for)\b/i,
  /^\W*(?:sign up|subscribe|register|join|log ?in|donate|support us|become a (?:member|subscriber|supporter))\b.{0,160}\b(?:newsletters?|updates?|alerts?|e-?mails?|inbox|our|us|free|today|now|unlimited|channel|whatsapp|telegram|membership|access)\b.{0,100}$/i,
  /\b(?:follow|like|find|join) us on (?:facebook|twitter|x|instagram|whatsapp|telegram|youtube|linkedin|tiktok|threads|social)\b/i,
  /\b(?:our|free|daily|weekly|morning|evening) newsletters?\b.{0,80}\b(?:inbox|sign up|subscribe)\b|\b(?:in|to) your inbox\b/i,
  /^\W*(?:this (?:web)?site|we|our (?:web)?site)(?: and our partners)? uses? cookies\b|\b(?:accept|reject|manage) (?:all )?cookies\b/i,
  /^\W*(?:download|get) (?:the|our) (?:[\p{L}]+ ){0,3}app\b/iu,
  /^\W*(?:(?:story|article) continues (?:below|after)|advertisement(?: - .{0,40})?|sponsored content|paid content|scroll (?:down )?to continue|continue reading|already a (?:subscriber|member)\b.{0,60}|(?:leave|post|add) a (?:comment|reply)|join the (?:conversation|discussion)|get the latest .{2,80}|have you got a story.{0,120}|do you have a (?:news )?tip.{0,120}|got a tip.{0,120})\W*$/i,
];

const counters: readonly RegExp[] = [
  /^[\s\d.,+()]{1,10}[KkMm]?$/,
  /^\W*\d[\d.,]*\s?[KkMm]?\s*(?:shares?|comments?|views?|likes?|retweets?|reads?|replies|reactions?|tweets?|followers?|min(?:ute)?s? read|min(?:ute)?s? ago|hours? ago|days? ago)\W*$/i,
  /^\W*(?:shares?|comments?|views?|likes?|estimated reading time|reading time)\W{0,3}\d[\d.,]*\s?[KkMm]?(?: min(?:ute)?s?)?\W*$/i,
];

/** When an entry of a live page was written: "15:45", "Update 4.05pm", "16:20 BST". */
const entryTime =
  /^\W*(?:(?:[Uu]pdated?|UPDATED?)\b\W*(?:at\s)?)?\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\b\.?)?(?:\s\p{Lu}{2,4})?\W*$/u;

const address = /^[<([]?\s*(?:https?\s?:\s?\/\s?\/|www\s?\.)\s?\S/i;
const email = /^\W*(?:e-?mail|contact|mail|write to)?\s*:?\s*[\w.+-]+@[\w-]+\.[\w.]+\W*$/i;
const phone =
  /^\W*(?:(?:tel|telephone|phone|fax|call|hotline|helpline|mobile|whatsapp|contact|newsroom)\b[\p{L} ]{0,20}[.:]?)?\s*\+?[\d(][\d\s().-]{6,20}\W*$/iu;

const contact =
  /^\W*(?:(?:(?:for )?(?:media|press|more|further) (?:contacts?|information|enquiries|inquiries|details)|contacts?|enquiries|inquiries|to contact the (?:reporters?|editors?|authors?))\b|notes? for editors:).{0,160}(?:@[\w-]+\.\w|\+?\d[\d ().-]{7,})|^\W*(?:(?:media|press) )?contacts?\s?:\s.{2,80}$/i;
const release =
  /^\W*(?:for immediate release|(?:press|media|news) release|embargoed (?:until|till|to)\b.{0,60}|end(?:s|ed)?|published|(?:last )?updated|more to follow|this is a (?:developing|breaking) (?:news )?story.{0,80}|(?:this|the) (?:story|article|page) (?:was|has been|will be) (?:last )?updated.{0,80})\W*$/i;
const rights =
  /^\W*(?:©|\(c\)\s*(?:19|20)\d\d|copyright\s*(?:©|\(c\)|(?:19|20)\d\d|by\b))|\ball rights reserved\b|\bmay not be (?:published|reproduced|broadcast|rewritten|redistributed)|^\W*(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice|statement))\b.{0,80}$|©\s?(?:19|20)\d\d/i;

const navigation =
  /^\W*(?:home|menu|search|share|print|save|back to top|skip to (?:main )?content|comments|facebook|twitter|linkedin|whatsapp|pinterest|reddit|instagram|e-?mail|copy link|close|log ?in|sign in|register|newsletters?|advertisements?|sponsored|loading(?: \.\.\.)?|share (?:this|on|via)(?: \w+){0,3}|(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|posted in|section|read time|text size|font size)\s*:.{0,120}|(?:previous|next) (?:article|story|post)\b.{0,80}|view (?:all )?comments.{0,20}|about us|contact us)\W*$/i;
const crumbs = /^[\p{L}\d&'’ -]{2,24}(?:\s*[|>»›·•/]\s*[\p{L}\d&'’ -]{2,24}){2,}\W*$/u;

const biographyOpening =
  /^(?<name>\p{Lu}[\p{L}'’-]+)(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|di|al|bin)){0,3},?\s(?:[Ii]s|[Hh]as been|[Cc]overs|[Ww]rites|[Rr]eports|[Jj]oined)\s/u;
const trade =
  /\b(?:authors?|journalists?|reporters?|writers?|editors?|correspondents?|columnists?|contributors?|bloggers?|freelancers?|producers?|bureau chief|newsroom|based in|writes about|covers)\b/i;
/** Words that {@link biographyClosing} begins with or holds: most lines are told apart by them at little cost. */
const addressed = /^(?:about|follow|contact|reach|e-?mail)|can be/i;
const biographyClosing =
  /^(?:about the (?:author|writer|reporter)\b.{0,80}|(?:follow|contact|reach|e-?mail) (?:him|her|them|the (?:author|reporter|writer)|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:on|at|via)\b.{0,120}|(?:he|she|they|\p{Lu}\p{L}+) can be (?:reached|followed|contacted|emailed)\b.{0,120})$/iu;

/**
 * Why a line is no statement of its account, or undefined where it is text.
 * @param line one line or paragraph of the view, trimmed
 */
export function furnitureKind(line: string): Why | undefined {
  if (line.length > 600) return undefined;
  if (/\d/.test(line)) {
    if (line.length <= 30 && entryTime.test(line)) return 'metadata';
    if (counters.some((form) => form.test(line))) return 'counter';
  }
  if (address.test(line) && isAddress(line)) return 'address';
  if (line.length <= 90) {
    if (email.test(line)) return 'address';
    if (isTelephone(line)) return 'address';
    if (release.test(line)) return 'metadata';
    if (
      !/[\p{L}\p{N}]/u.test(line) ||
      navigation.test(line) ||
      (crumbs.test(line) && /\p{L}{3}/u.test(line) && !findDate(line, 0))
    )
      return 'navigation';
  }
  if (line.length <= 200 && contact.test(line)) return 'address';
  if (line.length <= 300 && promotions.some((form) => form.test(line))) return 'promotion';
  if (line.length <= 400 && rights.test(line)) return 'metadata';
  return undefined;
}

/** Whether a line of promotion heads a list of other stories, whose titles follow it: "Most read", "More on this story". */
export function listsOthers(line: string): boolean {
  return /^\W*(?:topics$|tags$|most|more|related|recommended|trending|popular|latest|top|read (?:also|more|next)|also read|you (?:may|might)|editor|see also|further|in other)\b[^:]{0,60}:?\W*$/i.test(
    line,
  );
}

/**
 * Whether a paragraph at the foot of an account presents its author.
 * @param line the paragraph
 * @param mentioned whether a word stands elsewhere in the account's text: who is written about is no author
 */
export function presentsAuthor(line: string, mentioned: (name: string) => boolean): boolean {
  if (line.length > 600) return false;
  if (addressed.test(line) && biographyClosing.test(line)) return true;
  const name = biographyOpening.exec(line)?.groups?.['name'];
  return name !== undefined && trade.test(line) && !mentioned(name);
}

function isTelephone(line: string): boolean {
  if (!phone.test(line) || /\d\.\d(?!\d\d)|(?:19|20)\d\d-\d\d-\d\d/.test(line)) return false;
  const groups = line.match(/\d+/g) ?? [];
  return groups.join('').length >= 7 && groups.length <= 5;
}

/** A line that is one address and nothing else, torn apart by spaces or not. */
function isAddress(line: string): boolean {
  if (!/\s/.test(line.trim())) return true;
  const torn = /(?:\s[/.:?=_-]|[/.:?=_-]\s)/g;
  const words = line.split(/[\s/.:?=_&%#+-]+/).filter((part) => part !== '').length;
  return (line.match(torn)?.length ?? 0) >= words * 0.6;
}
