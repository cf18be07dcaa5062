import { describe, expect, it } from 'vitest';
import type { Certainty } from '../../../../src/engine/model';
import { account, clauseAt } from './account';

const table: readonly (readonly [Certainty, string])[] = [
  ['done', 'The firm closed [the mill] in May.'],
  ['done', 'The turnout is closer to [70 per cent].'],
  ['planned', 'The firm is closer to [a deal].'],
  ['done', 'He denies any part in it and says [the brakes] worked.'],
  ['denied', 'He denies [any part] in it.'],
  ['done', 'The firm is [the largest] in Quillport.'],
  ['done', 'The will of the founder names [two heirs].'],
  ['done', 'The plans hang in [the hall].'],
  ['done', 'In May [the firm] moved to Quillport.'],
  ['done', 'May 5 was [a quiet day].'],
  ['done', 'Merrow is considered [the best] rower in town.'],
  ['done', 'The road closed due to [floods].'],
  ['done', 'The clerk was dismissed on [May 16].'],
  ['done', 'The board rejected an offer of [4 million].'],
  ['done', 'She had to be content with [silver].'],
  ['denied', 'The mayor dismissed reports of [a sale].'],
  ['done', 'Many sought treatment in [the clinic].'],
  ['done', 'A loose bolt was to blame for [the crash].'],
  ['done', 'The ferry was close to [the pier].'],
  ['done', 'The captain was denied [a berth].'],
  ['planned', 'Norvale is close to a deal for [the mill].'],
  ['wanted', 'Norvale wants [a seat] on the board.'],
  ['wanted', 'Norvale is looking for its rival to buy [two ships].'],
  ['wanted', 'Norvale had proposed working on [12 ships].'],
  ['wanted', 'The union urged the firm to keep [40 jobs].'],
  ['wanted', 'The clerk hopes to sell [the mill].'],
  ['wanted', 'The council is seeking [4 million] in aid.'],
  ['wanted', 'Neighbours tried to save [the roof].'],
  ['wanted', 'The party called for [a new vote].'],
  ['possible', 'The mill could close in [May].'],
  ['possible', 'The mill may close in [spring].'],
  ['possible', 'The mill might be sold to [Norvale].'],
  ['possible', 'The firm reportedly paid [4 million].'],
  ['possible', 'The firm is believed to have paid [4 million].'],
  ['possible', 'The sale, possibly worth [4 million], was secret.'],
  ['possible', 'The firm is considering [a sale].'],
  ['possible', 'The firm is in talks to buy [a rival].'],
  ['possible', 'The talks are unlikely to break [down].'],
  ['possible', 'There has been talk of [a rival bid].'],
  ['possible', 'It was not clear if [the tunnel] was safe.'],
  ['possible', 'The thief is thought to be [a sailor].'],
  ['possible', 'The boards would need to approve [a sale].'],
  ['possible', 'The paper speculates [the price] is 4 million.'],
  ['possible', 'The firm expects a loss of [4 million].'],
  ['possible', 'The May 5 date was not set in [stone].'],
  ['planned', 'The mill will close in [spring].'],
  ['planned', 'It’ll close in [spring].'],
  ['planned', 'The mill is to close in [spring].'],
  ['planned', 'The mill is expected to close in [spring].'],
  ['planned', 'The firm plans to build [two mills].'],
  ['planned', 'The firm also plans to build [two mills].'],
  ['planned', 'The firm and its rival aim to build [two mills].'],
  ['planned', 'The firm is about to build [two mills].'],
  ['planned', 'The two are closing in on [a sale].'],
  ['planned', 'The vote is scheduled for [Monday].'],
  ['planned', 'Norvale has said it will sell [the ship].'],
  ['planned', 'Norvale said it would sell [the ship].'],
  ['planned', 'The mayor promised [4 million] for roads.'],
  ['planned', 'The firm is working to finish [a sale].'],
  ['planned', 'The firm has plans to build [two mills].'],
  ['planned', 'The mill will close, ending [a long story].'],
  ['planned', 'The mill, which opened in 1900, will close in [spring].'],
  ['agreed', 'The firm agreed to sell [the ship].'],
  ['agreed', 'The two have agreed on [a price].'],
  ['agreed', 'The council approved [the bridge].'],
  ['agreed', 'The firm has signed [a contract].'],
  ['agreed', 'The board gave the go-ahead to [the sale].'],
  ['agreed', 'The board decided to sell [the mill].'],
  ['agreed', 'The board met on Monday, giving the go-ahead to [the sale].'],
  ['denied', 'The firm denied that [it had sold] the ship.'],
  ['denied', 'The firm denied selling [the ship].'],
  ['denied', 'The mayor ruled out [a second vote].'],
  ['denied', 'The firm has no plans to sell [the ship].'],
];

describe('certainty', () => {
  it.each(table)('%s: %s', (certainty, sentence) => {
    expect(clauseAt(sentence).certainty).toBe(certainty);
  });

  it('reads the infinitive of a headline as a plan', () => {
    expect(clauseAt('Norvale to sell [two ships]', 'title').certainty).toBe('planned');
    expect(clauseAt('Norvale closer to sale of [two ships]', 'title').certainty).toBe('planned');
    expect(clauseAt('Norvale sold [two ships]', 'title').certainty).toBe('done');
  });

  it('shows the words that say so', () => {
    const { view, said } = account(['Norvale is looking for a partner.', 'It sold a ship.']);
    const span = said[0]?.[0]?.certaintySpan;
    expect(view.slice(span?.start, span?.end)).toBe('looking for');
    expect(said[1]?.[0]?.certaintySpan).toBeUndefined();
  });

  it('keeps the certainties of two clauses apart', () => {
    const { said } = account(['Norvale wants a ship, while its rival sold one.']);
    expect(said[0]?.map((clause) => clause.certainty)).toEqual(['wanted', 'done']);
  });
});
