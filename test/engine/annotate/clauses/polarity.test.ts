import { describe, expect, it } from 'vitest';
import { clauseAt } from './account';

const no = [
  'The firm has never been a [winner].',
  'The ferry has never forgotten its way, and never reached [the pier].',
  'The mill did not close in [May].',
  'The mill hasn’t closed [yet].',
  "The mill hasn't closed [yet].",
  "The clerk can ' t open [the safe].",
  'There were no reports of [injuries].',
  'No one reported [damage].',
  'Nobody was hurt in [the fire].',
  'None of the boats reached [the pier].',
  'The ferry never sailed on [Monday].',
  'The firm failed to sell [the mill].',
  'The board has yet to approve [the sale].',
  'The talks are unlikely to break [down].',
  'We cannot say that [a deal] has been reached.',
  'The firm denied that [it had sold] the ship.',
  'The firm no longer owns [the mill].',
  'Neither boat reached [the pier].',
  'The mill, which burned in May, has not [reopened].',
  'The storm hit with no alert issued for [the coast].',
  'The road is far from [safe].',
  'The firm lacks [a buyer].',
  'Ferries will not sail before [Monday].',
  'Not everyone in the town is [pleased].',
];
const yes = [
  'The leak was not fully mended until [Friday].',
  'The crowd of 400 will never forget [it].',
  'The town has never been prouder of [its team].',
  'Two men died, neither of whom had seen [the fire].',
  'It was sold at a cost not exceeding [300 pounds].',
  'He denies any part in it and says [the brakes] worked.',
  'The plane fell a mile short of [the runway].',
  'The mill stood far from [the village].',
  'The mill closed in [May].',
  'The firm declined to comment on [the sale].',
  'The storm hit not only the pier but [the mill].',
  'Not just the pier but the mill was [lost].',
  'No fewer than 40 boats left [the pier].',
  'No less than [4 million] was paid.',
  'The sale will no doubt please [the town].',
  'Floods are not uncommon in [the valley].',
  "Floods aren't unusual in [the valley].",
  'The mill will close, whether or not [the town] likes it.',
  'The crew met people who did not speak on [the pier].',
  'Cabin No. 5 burned at [noon].',
  'The flight landed without trouble at [noon].',
  'The talks went off with no hitch on [Monday].',
  'It was the bank, not the insurer, that paid [the bill].',
  'Rain fell not long after [noon].',
  'The office called those not on duty to [the pier].',
  'The team paid no more than [40 crowns].',
  'The boxer has won 45 fights, with one no contest, in [ten years].',
  'The clerk pleaded no contest to [the charge].',
  'The ferry is no bigger than [a bus].',
  'The captain had been denied [a berth] in May.',
  'The report blamed Norvale for a mast that took no account of [the wind].',
  'The boxer was felled by a blow he never saw in [round one].',
  'The river has not fallen below [4 metres].',
  'The bill did not exceed [4 million].',
  'Seats were given away at no charge in [the hall].',
  'The fair drew barely [40 people].',
  'The fair drew hardly [40 people].',
];

describe('polarity', () => {
  it.each(no)('no: %s', (sentence) => {
    expect(clauseAt(sentence).polarity).toBe('no');
  });

  it.each(yes)('yes: %s', (sentence) => {
    expect(clauseAt(sentence).polarity).toBe('yes');
  });

  it('asks for no answer where the question is open', () => {
    expect(clauseAt('The clerk did not say whether [the mill] was sold.')).toMatchObject({
      polarity: 'yes',
      certainty: 'possible',
    });
  });
});
