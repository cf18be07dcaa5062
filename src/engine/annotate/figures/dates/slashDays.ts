import { dayIso, exists, pad } from './civil';
import { nearestYear } from './months';
import { dateParser } from './timex';

/** "on 11/20", "from 10/1 to 11/7", "Thursday 29/03": a day and a month in figures; the month first where both can be. */
export const slashDay = dateParser(
  () => pattern,
  ({ whole, index, end, groups, base }) => {
    const [one, other] = [Number(groups['one']), Number(groups['other'])];
    const [month, day] = one > 12 ? [other, one] : [one, other];
    if (!exists({ year: 2000, month, day }) || alwaysOpen.test(`${one}/${other}`)) return null;
    const before = whole.slice(Math.max(0, index - 16), index);
    const behind = whole.slice(end, end + 16);
    const joined = joint.test(before) || jointBehind.test(behind);
    if (!joined && !(dating.test(before) && !measured.test(behind))) return null;
    if (!base) return { kind: 'date', value: `XXXX-${pad(month)}-${pad(day)}`, grain: 'day', relative: true };
    const year = nearestYear(base, month, day);
    return { kind: 'date', value: dayIso({ year, month, day }), grain: 'day', relative: true };
  },
);
const pattern = /(?<![\p{L}\d/.,$£€%-]|\d-)(?<one>\d{1,2})\/(?<other>\d{1,2})(?![\p{L}\d/%°"”]|[.,:]\d)/u;
/** Around the clock, and an attack that has its date as a name. */
const alwaysOpen = /^(?:24\/7|9\/11)$/;
const dating =
  /(?:\b(?:on|until|till|since|before|after|this)\s(?:the\s)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)$/i;
/** Halves and quarters of something, votes, shares. */
const measured = /^\s(?:of|in|inch|inches|cup|cups|mile|miles|pounds?|majority|split|full|empty|percent|per)\b/i;
/** Another one before it or behind: "11/20, 11/22", "10/1 to 11/7". */
const joint = /\d\/\d{1,2}(?:,|,? and|,? or| to|,? through| -)\s$/;
const jointBehind =
  /^(?:\s(?:to|through|until|-|–)\s|-|,\s|,?\sor\s)\d{1,2}\/\d{1,2}(?!\d|\s(?:inch|cup|mile|pound|of))|^\s(?:at|before|after)\s\d{1,2}(?::\d\d)?\s?[ap]\.?m/;
