import { dayIso, exists, pad } from './civil';
import { nearestYear } from './months';
import { dateParser } from './timex';
import { fullWeekday } from './weekdays';

/** "on 11/20", "from 10/1 to 11/7", "Thursday 29/03": a day and a month in figures; the month first where both can be. */
export const slashDay = dateParser(
  () => pattern,
  ({ whole, index, end, groups, base }) => {
    const [one, other] = [Number(groups['one']), Number(groups['other'])];
    const [month, day] = one > 12 ? [other, one] : [one, other];
    if (!exists({ year: 2000, month, day }) || alwaysOpen.test(`${one}/${other}`)) return null;
    const before = whole.slice(Math.max(0, index - 32), index);
    const behind = whole.slice(end, end + 16);
    // "from 1/4 to 3/4 of them": parts of something.
    if (one < other && [2, 3, 4, 8, 16].includes(other) && /^\s\p{L}/u.test(behind)) return null;
    const ranges = ranging.test(before) || day > 12;
    const joined = joint.test(before) || (ranges && jointBehind.test(behind)) || dated.test(behind);
    if (!joined && !dating.test(before)) return null;
    if (!base) return { kind: 'date', value: `XXXX-${pad(month)}-${pad(day)}`, grain: 'day', relative: true };
    const year = nearestYear(base, month, day);
    return { kind: 'date', value: dayIso({ year, month, day }), grain: 'day', relative: true };
  },
);
const pattern = /(?<![\p{L}\d/.,$£€%]|(?<!^|\/\d{1,2})-)(?<one>\d{1,2})\/(?<other>\d{1,2})(?![\p{L}\d/%°"”]|[.,:]\d)/gu;
/** Around the clock, and an attack that has its date as a name. */
const alwaysOpen = /^(?:24\/7|9\/11)$/;
const dating = new RegExp(`(?:\\b(?:on|until|till|since|before|after|this)\\s(?:the\\s)?|${fullWeekday},?\\s)$`, 'i');
/** A row that goes on: "11/20, 11/22", "10/1 to 11/7". */
const ranging = /\b(?:on|from|between)\s(?:the\s)?$/i;
const jointBehind = /^(?:\s(?:to|through|until|-|–)\s|-|,\s|,?\s(?:and|or)\s)\d{1,2}\/\d{1,2}/;
/** The row before it, begun like that. */
const joint =
  /(?:\b(?:on|from|between)\s(?:the\s)?\d{1,2}\/\d{1,2}|(?<![\d/.])\d{1,2}\/(?:1[3-9]|[23]\d))(?:, \d{1,2}\/\d{1,2})*(?:,|,? and|,? or| to|,? through| -|-)\s?$/i;
/** What makes it a day all the same: a date with its year behind a hyphen, an hour. */
const dated = /^(?:-\d{1,2}\/\d{1,2}\/\d{2,4}|\s(?:at|before|after)\s\d{1,2}(?::\d\d)?\s?[ap]\.?m)/i;
