import { describe, expect, it } from 'vitest';
import { figuresIn, told } from './figuresIn';

describe('numbers and what they count', () => {
  it.each([
    ['They announced 5 joint projects.', '5 joint projects = 5 project'],
    ['They announced five projects.', 'five projects = 5 project'],
    ['It will be cut into 5 separate companies.', '5 separate companies = 5 company'],
    [
      'From 59 (the number of known victims) to 75 people died.',
      '59 (the number of known victims) to 75 people = 59..75 person',
    ],
    ['He proposed working on 10-15 projects.', '10-15 projects = 10..15 project'],
    ['Ten to fifteen projects are planned.', 'Ten to fifteen projects = 10..15 project'],
    ['Between 60 and 90 office jobs will go.', 'Between 60 and 90 office jobs = 60..90 job'],
    ['5,000-6,000 jobs are at risk.', '5,000-6,000 jobs = 5000..6000 job'],
    ['I would bet on two or three fragments.', 'two or three fragments = 2..3 fragment'],
    ['1,234 people were hurt.', '1,234 people = 1234 person'],
    ['Three people were killed.', 'Three people = 3 person'],
    ['A 21-strong crew left.', '21-strong = 21 crew'],
    ['The 2,000-strong crowd cheered.', '2,000-strong = 2000 person'],
    ['Two out of five hundred homes burned.', 'five hundred homes = 500 home'],
    ['Police said two women and one man died.', 'two women = 2 woman; one man = 1 man'],
    ['One protester threw a stone.', 'One protester = 1 protester'],
    ['Twenty-three workers were freed.', 'Twenty-three workers = 23 worker'],
    ['One hundred and five clerks lost their jobs.', 'One hundred and five clerks = 105 clerk'],
    ['On Tuesday 120 people died.', '120 people = 120 person'],
    ['Twelve were hurt, one seriously.', 'Twelve = 12 hurt'],
    ['It stood at 40 East 5th Avenue, in the 400 block of Mill Road.', ''],
    ['It failed in EIGHT towns.', 'EIGHT towns = 8 town'],
    ['All but four of 22 clerks saw it coming.', 'All but four = 18 clerk; 22 clerks = 22 clerk'],
    ['UPDATE 2-Harl Foods says 40 shops will shut.', '40 shops = 40 shop'],
    ['Old engine No. 224 was raised.', ''],
    ['A crew of 18 was aboard.', '18 = 18 crew'],
    ['A dozen eggs were thrown.', 'A dozen eggs = 12 egg'],
    ['Two dozen tents were pitched.', 'Two dozen tents = 24 tent'],
    ['The two-, three- and four-oared boats sank.', 'two = 2 oared; three = 3 oared; four-oared = 4 oared'],
    ['He was shot twice in the leg.', 'twice = 2 time'],
    ['He called twice a week, twice daily, or twice more.', ''],
    ['It was rebuilt twice after storms.', 'twice = 2 time'],
    ['It is twice bigger.', ''],
    ['She faces trial for double murder.', 'double murder = 2 murder'],
    ['It was a triple homicide.', 'triple homicide = 3 homicide'],
    ['They had a double room.', ''],
    ['Seven AK-47 assault rifles lay there.', 'Seven AK-47 assault rifles = 7 rifle'],
    ['They found 12 AK 47 guns.', '12 AK 47 guns = 12 gun'],
    ['Two F-16 jets rose.', 'Two F-16 jets = 2 jet'],
    ['Several houses fell.', 'Several houses = several house'],
    ['A few of the boats sank, killing several others.', 'A few of the boats = few boat; several = several killed'],
    ['Several were hurt and a handful of men fled.', 'Several = several hurt; a handful of men = handful man'],
    ['It rang several times for several reasons, a few miles off.', 'several times = several time'],
    ['Quite a few people came; several of them left.', ''],
    ['The four-time winner beat a one-time rival by a 10-win margin.', 'four-time = 4 time; 10-win = 10 win'],
    ['It has a 700:1 contrast.', ''],
    ['Half a dozen cranes were ordered.', 'Half a dozen cranes = 6 crane'],
    ['Half a million people fled.', 'Half a million people = 500000 person'],
    ['A quarter of a million people fled.', 'A quarter of a million people = 250000 person'],
    ['A hundred soldiers came.', 'A hundred soldiers = 100 soldier'],
    ['Some 3.4 million vehicles were recalled.', '3.4 million vehicles = 3400000 vehicle'],
    ['It has 10m users.', '10m users = 10000000 user'],
    ['It cut 7 500 jobs.', '7 500 jobs = 7500 job'],
    ['Dozens of homes burned.', 'Dozens of homes = dozens home'],
    ['Hundreds of protesters marched.', 'Hundreds of protesters = hundreds protester'],
    ['Tens of thousands of union members marched.', 'Tens of thousands of union members = tens of thousands member'],
    ['Several hundred officers came.', 'Several hundred officers = hundreds officer'],
    [
      'Hundreds of government and private buildings fell.',
      'Hundreds of government and private buildings = hundreds building',
    ],
    ['About 135 homes and other buildings fell.', '135 homes = 135 home'],
    ['A further 40 more were hurt.', '40 more = 40 hurt'],
    ['24 were reported missing.', '24 = 24 missing'],
    ['The storm left 24 dead.', '24 dead = 24 dead'],
    ['The blast killed seven people, injuring 40.', 'seven people = 7 person; 40 = 40 injured'],
    ['Six women were among them.', 'Six women = 6 woman'],
    ['Nine thieves and four wives were held.', 'Nine thieves = 9 thief; four wives = 4 wife'],
    ['The bus carried 12 schoolchildren and 3 teachers.', '12 schoolchildren = 12 schoolchild; 3 teachers = 3 teacher'],
    ['Four bodies were found in two boxes.', 'Four bodies = 4 body; two boxes = 2 box'],
    ['Two crises and three analyses later.', 'Two crises = 2 crisis; three analyses = 3 analysis'],
    ['It ordered 14 new aircraft.', '14 new aircraft = 14 aircraft'],
    ['Two three-story hotels collapsed.', 'Two three-story hotels = 2 hotel'],
    ['One 7.3-magnitude tremor was felt.', 'One = 1 tremor'],
    ['They sail in the Six Nations and drove a Ford Five Hundred.', ''],
    ['It drove in 43 RBIs.', '43 RBIs = 43 rbi'],
    ['Only one of them came.', ''],
    ['It shut 23 of its 180 branches.', '23 = 23 branch; 180 branches = 180 branch'],
    ['It shut 48 mines, 12 of them here.', '48 mines = 48 mine; 12 = 12 mine'],
    ['The yards employ 400 and 650 people.', '400 = 400 person; 650 people = 650 person'],
    ['More than 100 but fewer than 300 seats are free.', '100 but fewer than 300 seats = 100..300 seat'],
    ['More than 100 men and fewer than 30 boats came.', '100 men = 100 man; 30 boats = 30 boat'],
    ['A hundred or so mourners came.', 'A hundred or so mourners = 100 mourner'],
    ['Thirty-odd tenants left.', 'Thirty-odd tenants = 30 tenant'],
    ['There are one million and a half seats.', 'one million and a half seats = 1500000 seat'],
    ['A score of villages lie there, but a score of 72 won.', 'A score of villages = 20 village'],
    ['A pair of suspects ran off with a pair of running shoes.', 'A pair of suspects = 2 suspect'],
    ['Her mother, a mother of two, is the mother of two boys.', 'two = 2 child; two boys = 2 boy'],
    ['He is a grandfather of 12.', '12 = 12 grandchild'],
    ['It has a dual-core chip and a quad-band radio.', 'dual-core = 2 core; quad-band = 4 band'],
    ['The dad-of-three and the mother-of-two spoke.', 'three = 3 child; two = 2 child'],
    ['He gave a dual role to a single band.', ''],
    ['It holds 384 Harl dual-core chips.', '384 Harl dual-core chips = 384 chip'],
    ['It is several times larger.', ''],
    ['They said that one person was hurt, and that one person counts.', 'one person = 1 person'],
    ['They recall the Harl 3 series and the Harl 3 Plus bicycles, 40 bikes in all.', '40 bikes = 40 bike'],
    ['No one was hurt.', ''],
    ['At one point it stopped.', ''],
    ['One by one they left.', ''],
    ['One another, one thing, one way.', ''],
    ['The ship killed at least one and sank.', 'one = 1 killed'],
    ['A 10-member panel met.', '10-member = 10 member'],
    ['It weighed 3.5 times as much.', ''],
  ])('%s', (text, expected) => {
    expect(told(text, ['count']).join('; ')).toBe(expected);
  });

  it('give the thing with its words and its place', () => {
    const text = 'They announced about 5 joint projects today.';
    const [figure] = figuresIn(text);
    expect(figure?.thing).toEqual({ start: 23, end: 37, head: 'project', words: 'joint projects' });
    expect(text.slice(figure?.start, figure?.end)).toBe('5 joint projects');
  });

  it.each([
    ['It sold its 43% stake.', 'stake'],
    ['They found 80 percent of the haul.', 'haul'],
    ['A $90 million deal was signed.', 'deal'],
    ['They took £35,000 of jewellery.', 'jewellery'],
    ['They took $2 million worth of gems.', 'gem'],
    ['A quarter of staff will leave.', 'staff'],
    ['Two-thirds of voters agreed.', 'voter'],
    ['The 23-year alliance held.', 'alliance'],
    ['A 40-km road was built.', 'road'],
    ['Shares ended 8.4% higher.', undefined],
    ['Shares fell 8.4% on Friday.', undefined],
  ])('name what an amount is of: %s', (text, head) => {
    expect(figuresIn(text)[0]?.thing?.head).toBe(head);
  });
});

describe('plain numbers', () => {
  it.each([
    ['Blackout: 3m lose power.', '3m = 3000000'],
    ['Two-thirds of voters agreed.', 'Two-thirds = 0.6667'],
    ['About a quarter of staff will leave.', 'a quarter = 0.25'],
    ['It sold a third of its shares.', 'a third = 0.3333'],
    ['Sales fell by a fifth.', 'a fifth = 0.2'],
    ['Sales fell a third last year.', 'a third = 0.3333'],
    ['Between a third and a half of staff will go.', 'Between a third and a half = 0.3333..0.5'],
    ['He won a third race.', ''],
    ['It was sold to a third party.', ''],
    ['It was minus one on the hill.', 'minus one = -1'],
    ['The reading was nought point four.', 'nought point four = 0.4'],
    ['The reading was 1.3x10^6 then.', '1.3x10^6 = 1300000'],
    ['The reading was 6.2 × 10^-4 then.', '6.2 × 10^-4 = 0.00062'],
    ['It uses one quarter the power.', 'one quarter = 0.25'],
    ['One in five workers is unhappy.', 'One in five = 0.2'],
    ['The cost is 3.5 times higher.', '3.5 times = 3.5 time'],
    ['The profit doubled.', 'doubled = 2 time'],
    ['Thefts rose tenfold.', 'tenfold = 10 time'],
    ['There was a 12-fold rise.', '12-fold = 12 time'],
    ['The mast is twice as tall.', 'twice = 2 time'],
    ['He was fined twice.', ''],
    ['Seven out of ten ferries ran.', 'Seven out of ten = 0.7'],
    ['Barely four households in ten have power.', 'four households in ten = 0.4'],
    ['Two men in five cars came.', ''],
    ['Three in 10 voters agree.', 'Three in 10 = 0.3'],
    ['It happened three in 10 minutes.', 'three = 3'],
    ['He lives at 48 Mill Lane.', ''],
    ['He hit .358 last summer.', '.358 = 0.358'],
    ['The euro stood at 1.0865.', '1.0865 = 1.0865'],
    ['A reading of five point six was taken.', 'five point six = 5.6'],
    ['The council voted 9 to 5 to keep it.', '9 to 5 = 9..5 score'],
    ['They won by 52-48.', '52-48 = 52..48 score'],
    ['The bill passed by 7 votes to 4.', '7 votes to 4 = 7..4 score'],
    ['The seats went to 160 of them.', '160 = 160'],
    ['The population is 1.234.567.', '1.234.567 = 1234567'],
    ['About 1,00,000 came.', '1,00,000 = 100000'],
    ['There is room for 5⅜ or so.', '5⅜ = 5.375'],
    ['The first half was dull.', ''],
    ['The third man fled.', ''],
    ['A train left Highway 175 for Route 9.', ''],
    ['Under Article 50 he may appeal.', ''],
    ['A Boeing 787 landed as another 787 left.', ''],
    ['The A320 and the F-16 and the COVID-19 rules.', ''],
    ['Call 555-0134 or +44 20 7946 0958.', ''],
    ['Anyone with information is asked to call Sergeant Vale at 745-4811.', ''],
    ['Ring 101, or call the hotline on 0800 555 111.', ''],
    ['A man in coach 5 and a woman in cabin 12 slept.', ''],
    ['They are between the ages of 30 and 45.', '30 and 45 = 30..45'],
    ['Text 88788 or dial 999 in an emergency.', ''],
    ['Officers called on 300, or so they say.', '300 = 300'],
    ['Call 01632 960417.', ''],
    ['The S&P 500 and the FTSE 100 fell.', ''],
    ['It runs on version 10.4 and Windows 11.', ''],
    ['The Big Three met the Group of Seven.', ''],
    ['They drove a 4x4 into the shop.', ''],
    ['Report WTC/24/118 says so.', ''],
    ['It was level at half.', ''],
    ['More than half are members, and it was cut by half in May.', 'half = 0.5; half = 0.5'],
  ])('%s', (text, expected) => {
    expect(told(text, ['number']).join('; ')).toBe(expected);
  });
});

describe('victims without a number', () => {
  it.each([
    ['The gale killed a man near Holm.', 'a man = 1 man'],
    ['A young girl was killed and dozens were hurt.', 'A young girl = 1 girl; dozens = dozens hurt'],
    ['The fire killed a 10-year-old girl.', 'girl = 1 girl'],
    ['A woman was seriously injured on Monday.', 'A woman = 1 woman'],
    ['He killed a plan that a woman had drawn up.', ''],
    ['A teacher said so.', ''],
    ['The gale killed three people. The third was a man killed by a tree.', 'three people = 3 person'],
    ['It killed a child. An earlier one killed 700 people.', 'a child = 1 child; 700 people = 700 person'],
  ])('%s', (text, expected) => {
    expect(told(text, ['count']).join('; ')).toBe(expected);
  });
});

describe('ordinals and tickers', () => {
  it.each([
    ['It was his fifth straight win.', 'fifth = 5'],
    ['It was the 21st shot.', '21st = 21'],
    ['The twenty-first shot hit.', 'twenty-first = 21'],
    [
      'It was the two hundredth day, or the one hundred and twenty-fifth.',
      'two hundredth = 200; one hundred and twenty-fifth = 125',
    ],
    ['One of a hundred came in fifth.', 'fifth = 5'],
    ['She is ranked No. 1 there.', 'No. 1 = 1'],
    ['Hollin is the number one seed.', 'number one = 1'],
    ['They kept the #1 pick.', '#1 = 1'],
    ['He slept in room number four.', ''],
    ['She was hurt in Week 15 and fought until round 3.', 'Week 15 = 15; round 3 = 3'],
    ['That day 3 men left, and in week 12 players came.', ''],
    ['The second shock was stronger.', 'second = 2'],
    ['It lasted a second.', ''],
    ['It moved 5 metres per second.', ''],
    ['A third of them left.', ''],
    ['Sales fell by a fifth.', ''],
    ['He was hit a third time.', 'third = 3'],
    ['She hosts it for a second time.', 'second = 2'],
    ['A second later it blew up.', ''],
    ['The top-ranked Rooks beat the top seed at the top of the hill.', 'top = 1; top = 1'],
  ])('ordinal: %s', (text, expected) => {
    expect(told(text, ['ordinal']).join('; ')).toBe(expected);
  });

  it.each([
    ['It was their eighth straight win and more.', 'win'],
    ['She won by a seventh-round stoppage.', 'round'],
    ['They took the No. 5 seed.', 'seed'],
    ['They hold the first overall pick.', 'pick'],
    ['The top-ranked Rooks won.', 'ranked'],
    ['She hosted the 79th Carrow Film Awards.', 'award'],
    ['It came before the 9th Circuit Court.', undefined],
    ['In the sixth Orla Venn fell.', undefined],
    ['He fell in the sixth.', undefined],
  ])('what an ordinal numbers: %s', (text, head) => {
    expect(figuresIn(text).find(({ kind }) => kind === 'ordinal')?.thing?.head).toBe(head);
  });

  it.each([
    ['Shares of Harbour AMHC.L rose.', 'AMHC.L = AMHC.L'],
    ['Shares of Toyama 7201.T rose.', '7201.T = 7201.T'],
    ['Shares of Kowloon 0175.HK, and others, rose.', '0175.HK = 0175.HK'],
    ['Orchard Inc (ORCH.O) rose.', 'ORCH.O = ORCH.O'],
    ['Volta (NASDAQ: VLTA) rose.', 'VLTA = VLTA'],
    ['The U.S. said so in 2018.', ''],
    ['It was sold in 2018. He left.', ''],
  ])('ticker: %s', (text, expected) => {
    expect(told(text, ['ticker']).join('; ')).toBe(expected);
  });
});

describe('what stands around a figure', () => {
  it.each([
    ['About 20 men came.', 'approximately', 'About'],
    ['Roughly 20 men came.', 'approximately', 'Roughly'],
    ['Nearly 20 men came.', 'approximately', 'Nearly'],
    ['Some 20 men came.', 'approximately', 'Some'],
    ['It is worth an estimated two million euros.', 'approximately', 'an estimated'],
    ['At least 20 men came.', 'at least', 'At least'],
    ['No fewer than 20 men came.', 'at least', 'No fewer than'],
    ['It may come as early as June 18.', 'at least', 'as early as'],
    ['More than 20 men came.', 'more than', 'More than'],
    ['Over 20 men came.', 'more than', 'Over'],
    ['It weighs just over three kilograms.', 'more than', 'just over'],
    ['Up to 20 men came.', 'at most', 'Up to'],
    ['As many as 20 men came.', 'at most', 'As many as'],
    ['It will open not later than June 2026.', 'at most', 'not later than'],
    ['Fewer than 20 men came.', 'less than', 'Fewer than'],
    ['At least another 20 men came.', 'at least', 'At least'],
    ['It is safe for at least the next 100 years.', 'at least', 'at least'],
    ['It stays shut for at least the first two weeks of May.', 'at least', 'at least'],
    ['It has not fallen below 28C.', 'at least', 'not fallen below'],
    ['The bill did not exceed 40 pounds.', 'at most', 'not exceed'],
    ['It is set no lower than 26 degrees.', 'at least', 'no lower than'],
    ['The town was flooded more than 30 years ago.', 'less than', 'more than'],
    ['It is due before June 3.', 'less than', 'before'],
    ['He was jailed over £2.4m fraud.', undefined, undefined],
    ['It rolled over ten times.', undefined, undefined],
    ['They won over 20 seats.', 'more than', 'over'],
    ['Losses topped $20 million.', 'more than', 'topped'],
    ['It fell within 500 metres of a school.', 'at most', 'within'],
    ['It ended within 20 days.', 'at most', 'within'],
    ['It holds just under 25 per cent.', 'less than', 'just under'],
    ['It fell below $1.29.', 'less than', 'below'],
    ['20 men or more came.', 'at least', 'or more'],
    ['It takes 20 minutes or so.', 'approximately', 'or so'],
    ['It struck at about 9:30 a.m. there.', 'approximately', 'about'],
    ['Exactly 20 men came.', undefined, undefined],
    ['Over the years 20 men came.', undefined, undefined],
  ])('modifier: %s', (text, modifier, words) => {
    const figure = figuresIn(text).find((one) => one.modifier !== undefined);
    expect(figure?.modifier).toBe(modifier);
    expect(figure?.modifierSpan && text.slice(figure.modifierSpan.start, figure.modifierSpan.end)).toBe(words);
  });

  it('bounds a figure in both of its units', () => {
    const [first, second, third] = figuresIn('Gusts of up to 185 kph (115 mph) and 40 km (25 miles) were seen.');
    expect([first?.modifier, second?.modifier, third?.modifier]).toEqual(['at most', 'at most', undefined]);
  });

  it.each([
    'He made 80 points over three seasons.',
    'They lost their top two backs.',
    'The repair brought them up to 83 per cent of it.',
    'The bones lay under 4 metres of clay.',
  ])('no modifier: %s', (text) => {
    expect(figuresIn(text).filter(({ modifier }) => modifier !== undefined)).toEqual([]);
  });

  it.each([
    ['It cut its stake from 43% to 15%.', ['from', 'to']],
    ['It cut its stake to 15% from 43%.', ['to', 'from']],
    ['It lifts its stake from 24.9 to 60 per cent.', ['from', 'to']],
    ['It cuts the tax to seven per cent from nine.', ['to', 'from']],
    ['Output rose from 1.1 to 1.3 million tonnes.', ['from', 'to']],
    ['Shares rose 3 points to 45.', ['by', 'to']],
    ['Shares rose by 3% on the day.', ['by']],
    ['Shares fell 2.99 percent.', ['by']],
    ['Shares closed 2.6% lower.', ['by']],
    ['It was raised by $3 to $48.', ['by', 'to']],
    ['It pays 4% higher than before.', [undefined]],
    ['The toll rose to 45 people.', ['to']],
    ['The storm cut power to 61,000 homes.', [undefined]],
    ['It moved 2.3 million containers.', [undefined]],
    ['The group gave money to 12 schools.', [undefined]],
  ])('role in a change: %s', (text, roles) => {
    const measured = figuresIn(text).filter((one) => one.kind !== 'date' && one.kind !== 'ordinal');
    expect(measured.map((one) => one.role)).toEqual(roles);
  });

  it('gives both ends of a change the unit and magnitude that one of them has', () => {
    for (const text of ['It cuts the tax from nine per cent to seven.', 'It cuts the tax to seven per cent from nine.'])
      expect(figuresIn(text).map(({ kind, value }) => [kind, value])).toEqual(
        text.includes('from nine per')
          ? [
              ['percent', 9],
              ['percent', 7],
            ]
          : [
              ['percent', 7],
              ['percent', 9],
            ],
      );
    expect(told('The price rose to $3 million from 2.', ['money'])).toEqual([
      '$3 million = 3000000 USD',
      '2 = 2000000 USD',
    ]);
    expect(told('Output rose from 1.1 to 1.3 million tonnes.', ['quantity'])).toEqual([
      '1.1 = 1100000 tonne',
      '1.3 million tonnes = 1300000 tonne',
    ]);
    expect(told('It lifts its stake from 24.9 to 60 per cent.', ['percent'])).toEqual([
      '24.9 = 24.9',
      '60 per cent = 60',
    ]);
  });

  it.each([
    ['The price is 310 pence a share.', 'share'],
    ['Oil is at 80.5 dollars a barrel.', 'barrel'],
    ['A room is $90 per night.', 'night'],
    ['The line makes 900 bolts a day.', 'day'],
    ['A job at $10-an-hour is open.', 'hour'],
    ['Flats let at £70 per square foot.', 'square foot'],
    ['Power is 30 cents per kilowatt-hour.', 'kilowatt hour'],
    ['Spending is $4,100 per capita.', 'person'],
    ['Oil is at $80/barrel.', 'barrel'],
    ['It rose to 17%, from 14% a year ago.', undefined],
    ['He gave 30 pounds a friend had lent him.', undefined],
  ])('per: %s', (text, per) => {
    expect(figuresIn(text)[0]?.per).toBe(per);
  });

  it.each([
    ['Another 50 men came.', true],
    ['A further 50 men came.', true],
    ['Five more men came.', true],
    ['It needs five million dollars more.', true],
    ['50 men came.', undefined],
    ['More than 50 men came.', undefined],
  ])('additional: %s', (text, additional) => {
    expect(figuresIn(text)[0]?.additional).toBe(additional);
  });

  it.each([
    ['It measured 4.4 on the Richter scale.', 0.1],
    ['It cost $13.9 billion.', 1e8],
    ['It cost two million pounds.', 1e6],
    ['Some 1,234 people came.', 1],
    ['It holds 43% there.', 1],
  ])('step: %s', (text, step) => {
    expect(figuresIn(text)[0]?.step).toBeCloseTo(step, 9);
  });

  it.each([
    ['Ana Reyes, 41, was found.', true],
    ['The 140-year-old company was sold.', true],
    ['The 23-year alliance held.', undefined],
  ])('age: %s', (text, age) => {
    expect(figuresIn(text)[0]?.age).toBe(age);
  });
});
