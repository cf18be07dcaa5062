/*
 * Invented news sentences with slots, filled with names put together from lists, so that the tagger sees the habits of news prose
 * (roles, datelines, companies called by a surname) that tweets lack. Everything here is made up.
 */
import { nameMakers } from './names-made.mjs';

/*
 * Slots: P full name of a person, S the same person's surname; C company, c its short name; A acronym; O other organisation; T team;
 * L town, K country, R region, state or natural feature; X product, event or law; N demonym (no name); G what a firm is, J what a person is (no names); D weekday or month; 1 and 2
 * after a letter tell two of a kind apart. B band, Z record label, W newspaper, H school, Y party, M army unit, V railway, E airline,
 * F bank or agency, Q league, U broadcaster, I given name, v village, w water, h building or grounds, k a work's title, a award or festival,
 * b battle or war, s ship or aircraft, g program or game.
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
{v1} is a village in {R1}, {K1}.
{v1} (also {v2}) is a suburb of {L1}.
{v1} is a small town in the {N} province of {R1}, near the border with {K1}.
{v1} is a commune in the {R1} department of central {K1}.
{v1} lies between {v2} and {L1}, on the {w1}.
The parish of {v1}, near {v2} in {R1}, has 400 inhabitants.
Houses in {v1}, {v2} and {v3} were damaged, the governor of {R1} said.
He was born in {v1}, now part of {L1}, and grew up in {v2}.
The {w1} and the {w2} froze over that winter.
The {w1} burst its banks near {v1}, and the {w2} was rising.
A bridge over the {w1} at {v1} was washed away.
Trains stop at {v1}, {v2} and {h1}.
{h1}, on {R1}, was built in 1904 for {P1}.
The match was played at {h1} in {L1}.
Guests at the {h1} in {L1} were asked to leave.
She was taken to {h1} in {L1}.
The {h1} in {v1} reopened on {D}.
{P1} represented {v1} in the Legislative Assembly.
{P1} was elected mayor of {v1}.
He served as priest in {v1} and {v2}.
{P1} died in {v1} in 1902.
The {N} rebels hold {v1}, {v2} and parts of {R1}.
Shelling hit {v1}, 12 km east of {L1}.
A quake was felt in {v1} and as far as {v2}.
{P1} won the {a1} in 2003 and the {a2} a year later.
The film won three prizes at the {a1}.
{P1} received the {a1} for {k1}.
{B1} played the {a1} in {L1} in {D}.
The {a1} is held every year in {L1}.
At the {a1} in {L1} {K1} beat {K2}.
{P1} took part in the {a1} for {K1}.
{U1} showed the {a1} from {L1}.
He fought in the {b1} and was wounded at the {b2}.
The {b1} began in {D} 1912 near {L1}.
{M1} took part in the {b1} and the {b2}.
During the {b1} {L1} was occupied by {K1}.
{P1} led the {M1} in the {b1}.
The {s1} left {L1} with a crew of 120.
The {s1} sank off {R1} in 1941.
{M1} flew the {s1} from {v1}.
The {s1}, built in {L1}, was sold to {K1}.
{K1} bought twelve {s1} from {C1}.
{g1} runs on {g2} and is published by {c1}.
{c1} released {g1} for {g2} in {D}.
{P1} wrote {g1} while at {H1}.
Players of {g1} and {g2} met in {L1}.
He speaks {N} and {g1}.
{k1} is the third album by {N} rock band {B1}.
{k1} is a song by {B1} from their album {k2}.
{k1} (1994) is a {N} film by {P1} with {P2}.
The single "{k1}" was followed by "{k2}" and "{k3}".
{P1} played {P2} in the series {k1} on {U1}.
The script of {k1} was written by {P1}.
The band covered "{k1}" by {B1} and "{k2}" by {B2}.
{k1} was reviewed in {W1} and {W2}.
Members of {B1}, {B2} and {B3} played on the record.
{B1} supported {B2} on tour, and later {B3}.
He played guitar in {B1}, {B2} and {B3}.
{P1} (born 4 May 1951) is a {N} politician and a member of the {Y1}.
{P1} (12 June 1890 - 3 May 1947) was a {N} painter.
{P1} is a professor of physics at {H1}.
{P1} was a {N} footballer who played for {T1} and {T2}.
{P1}, {P2}, {P3} and {I1} joined the cast.
Songs by {P1}, {P2} and {P3} were played.
Influences include {P1}, {B1}, {P2} and {B2}.
He beat {P1} in the final and lost to {P2}.
{S1} then attacked, and {S2} withdrew to {v1}.
After the death of {S1} his son {P2} ruled.
{P1} defeated {P2} at the {b1}.
{T1} lost to {T2} and drew with {T3}.
He moved from {T1} to {T2} in 1987 and coached {T3}.
{S1} scored for {T1} against {T2}.
{T1} finished third in the {Q1}, behind {T2} and {T3}.
In 1996 he signed with {T1}.
{C1} was founded in {v1} by {P1} and {P2}.
{c1} was taken over by {c2} in 1956. {c1} now makes pens.
The station is owned by {c1} and broadcasts from {L1}.
{U1} is a radio station in {L1}, owned by {c1}.
The Company sold its Shares in 1931, and the Directors resigned.
Members of the Association met in the Town Hall.
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

/**
 * @param {string} packages where the packages named in gazetteer.mjs are installed
 * @param {number} documents how many
 * @param {() => number} random
 * @returns {{ words: string[], labels: string[] }[][]} documents of some sentences
 */
export function templateDocuments(packages, documents, random) {
  const {
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
    makers,
    works,
    places,
  } = nameMakers(packages, random);
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
          put(once(letter + number, makers[letter]), works.has(letter) ? 'MISC' : places.has(letter) ? 'LOC' : 'ORG');
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
            put(once(`K${number}`, country), 'LOC');
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
