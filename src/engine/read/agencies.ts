/*
 * News agencies and picture desks by the names under which accounts credit them. Listed by hand; names and short forms
 * are facts, from the agencies' own pages.
 */

const names: readonly string[] = (
  'Reuters|Thomson Reuters|Associated Press|AP|AFP|Agence France-Presse|Bloomberg|Bloomberg News|UPI|' +
  'United Press International|Xinhua|PTI|Press Trust of India|ANI|IANS|UNI|Kyodo|Kyodo News|Jiji Press|DPA|EFE|' +
  'TASS|Itar-Tass|RIA Novosti|Interfax|ANSA|PA Media|Press Association|AAP|Canadian Press|Yonhap|' +
  'Anadolu Agency|Anadolu|Dow Jones|Dow Jones Newswires|MarketWatch|CNN|BBC|BBC News|Belga|ANP|TT|NTB|Ritzau|' +
  'STT|APA|CTK|PAP|MTI|Antara|Bernama|VNA|KUNA|SPA|WAM|IRNA|ISNA|Mehr|Fars|SANA|MENA|Business Wire|PR Newswire|' +
  'GlobeNewswire|States News Service|Agencies|Getty|Getty Images|Shutterstock|EPA|Zuma'
).split('|');

const known = new Map(names.map((name) => [name.toLowerCase(), name]));

/** The agency that words name, in its usual spelling, or undefined where they name none. */
export function agencyNamed(words: string): string | undefined {
  const bare = words
    .trim()
    .toLowerCase()
    .replace(/^the\s|\s(?:staff|newsroom|reporters?|correspondents?)$/g, '');
  return known.get(bare);
}
