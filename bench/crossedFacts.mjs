/**
 * The facts of collections that the learned decisions were not fitted on: they are left out topic by topic. It takes some
 * minutes.
 *
 * @returns {Promise<import('./table.mjs').Table>}
 */
export async function crossedFacts() {
  // Imported here: it reads all collections at once.
  const { crossValidated } = await import('../scripts/train-joining.mjs');
  return {
    title: 'Facts, topics left out of the fit',
    says:
      'The same, the decisions of joining fitted on other topics: each topic of the accounts is left out by itself, with ' +
      'both its events, the other topics in six parts.',
    columns: ['collection', 'pairs P', 'R', 'F1', 'verdict', 'flagged P', 'R', 'F1', 'single'],
    rows: [...crossValidated()].map(({ name, scores }) => [name, ...scores]),
  };
}
