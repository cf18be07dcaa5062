const beginnings = 'Bar Cal Dor Fen Gal Har Jor Kel Lor Mar Nor Pel Quin Ros Sel Tor Ul Vas Wil Yar'.split(' ');
const ends = 'bridge dale field gate ham kirk mere ness ton wick'.split(' ');
const things = (
  'warehouse ferry chapel orchard tannery lighthouse quarry brewery theatre aqueduct sawmill granary observatory ' +
  'monastery shipyard cannery vineyard foundry hospital viaduct tramway bakery museum reservoir turbine glasshouse ' +
  'stable refinery pavilion cathedral drawbridge windmill nursery lido arcade barracks'
).split(' ');
const doings =
  'collapsed burned flooded exploded reopened sank derailed subsided tilted cracked jammed leaked stalled froze'.split(
    ' ',
  );
const people = 'plumbers weavers gardeners sailors masons nurses bakers porters painters drivers clerks divers'.split(
  ' ',
);

function pick(list: readonly string[], n: number): string {
  return list[n % list.length]!;
}

/** An invented name: a thousand of them are all different. */
function name(n: number): string {
  return pick(beginnings, n) + pick(['a', 'e', 'i', 'o', 'u'], Math.floor(n / 200)) + pick(ends, Math.floor(n / 20));
}

/** Accounts of many invented events, four to an event, two of which give another figure, by file name. */
export function crowd(count: number): Record<string, string> {
  const texts: Record<string, string> = {};
  for (let n = 0; n < count; n += 1) {
    const event = Math.floor(n / 4);
    const [town, person, owner] = [name(event), name(event + 331), name(event + 617)];
    const [thing, doing, hurt] = [pick(things, event * 7), pick(doings, event * 5), pick(people, event * 11)];
    const [beside, those] = [pick(things, event * 13 + 5), pick(people, event * 17 + 3)];
    const dead = 3 + (event % 7) + (n % 4 < 2 ? 0 : 2);
    texts[`${String(event).padStart(4, '0')}-${n % 4}.txt`] = [
      `The ${owner} ${thing} of ${town} ${doing}`,
      `${town.toUpperCase()}, March ${1 + (event % 28)}, 2024 - The ${owner} ${thing} in ${town} ${doing} on Monday and hurt ${dead} ${hurt}, police said.`,
      `Ola ${person}, mayor of ${town}, put the damage to the ${beside} at $${1 + event} million.`,
      `It took ${40 + event} ${those} until ${1 + (event % 11)} a.m. to clear the ${thing}, ${person} said.`,
    ].join('\n\n');
  }
  return texts;
}
