/**
 * The facts of collections that the learned decisions were not fitted on: each is left out in its turn. It takes some
 * minutes.
 *
 * @returns {Promise<import('./table.mjs').Table>}
 */
export async function crossedFacts() {
  // Imported here: it reads all collections at once.
  const { crossValidated } = await import('../scripts/train-joining.mjs');
  return {
    title: 'Facts, each collection left out of the fit',
    says: 'The same, the decisions of joining fitted on the other collections.',
    columns: ['collection', 'pairs P', 'R', 'F1', 'verdict', 'flagged P', 'R', 'F1', 'single'],
    rows: [...crossValidated()].map(({ name, scores }) => [name, ...scores]),
  };
}
