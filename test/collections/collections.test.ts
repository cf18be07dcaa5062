import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { accounts, events, examples, reportOn, seeds, type Labelled } from './labelled';
import { f1, locate, score, share } from './score';

/** Least shares, in per cent, that the engine must reach on a collection: raise them when it gets better. */
const floors: Readonly<Record<string, Floor>> = {
  'harbour-deal': { pairs: 86, verdict: 68, flagged: 66, single: 75 },
  'lido-vote': { pairs: 76, verdict: 52, flagged: 62, single: 90 },
  'meteorite-hollin': { pairs: 84, verdict: 70, flagged: 64, single: 75 },
  'storm-brannoc': { pairs: 86, verdict: 54, flagged: 66, single: 75 },
  seeds: { pairs: 91, verdict: 90, flagged: 70, single: 100 },
  /** The mean over the collections of accounts. */
  accounts: { pairs: 80, verdict: 67, flagged: 57, single: 70 },
  /** The mean over the events of ECB+ with labels of the project's own. */
  events: { pairs: 75, verdict: 68, flagged: 42, single: 81 },
};

interface Floor {
  readonly pairs: number;
  readonly verdict: number;
  readonly flagged: number;
  readonly single: number;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = process.env['VARIORUM_SHARED'] ?? join(root, '..', 'shared');

describe('the examples', () => {
  const collections = examples(root);

  it('are at least four, each with its expected facts', () => {
    expect(collections.length).toBeGreaterThanOrEqual(4);
  });

  describe.each(collections)('$name', (collection) => {
    it('has expected facts whose anchors stand in the accounts, each in one place', () => {
      for (const { id, statements } of collection.expected.facts) {
        for (const statement of statements) {
          const { file, start, end } = locate(statement, collection.texts);
          const text = collection.texts.get(file) ?? '';
          expect(text.slice(start, end), id).toBe(statement.anchor);
          expect(text.split(statement.passage ?? '').length - 1, `${file}: ${statement.passage}`).toBe(1);
        }
      }
    });

    it('has verdicts that go with the groups of its statements', () => {
      for (const { id, verdict, aspects, statements } of collection.expected.facts) {
        const files = new Set(statements.map(({ source }) => source)).size;
        const groups = new Set(statements.map(({ group }) => group)).size;
        expect(files > 1, `${id} is told by ${files}`).toBe(verdict !== 'single');
        if (verdict === 'agree') expect(groups, id).toBe(1);
        if (verdict === 'differ' || verdict === 'conflict') {
          expect(groups, id).toBeGreaterThan(1);
          expect(aspects, id).toBeDefined();
        }
      }
    });

    it('scores at or above its floor', () => expectFloor(collection.name, [measured(collection)]));

    it('is reported the same whatever the order of its files', () => {
      const turned = new Map([...collection.texts].reverse());
      expect(reportOn(turned)).toEqual(reportOn(collection.texts));
    });
  });
});

describe('real accounts', () => {
  const seed = seeds(shared);
  const others = accounts(shared);
  const ofEcb = events(root, shared);

  it.skipIf(seed.length === 0)(named('the seeds score at or above their floor', seed), () =>
    expectFloor('seeds', seed.map(measured)),
  );

  it.skipIf(others.length === 0)(named('the labelled accounts score at or above their floor', others), () =>
    expectFloor('accounts', others.map(measured)),
  );

  it.skipIf(ofEcb.length === 0)(named('the events of ECB+ score at or above their floor', ofEcb), () =>
    expectFloor('events', ofEcb.map(measured)),
  );

  it.skipIf(ofEcb.length === 0)(named('the events of ECB+ have labels that lie in their texts', ofEcb), () => {
    for (const { name, texts, expected } of ofEcb) {
      for (const { id, statements } of expected.facts) {
        for (const statement of statements) {
          const { file, start, end } = locate(statement, texts);
          const anchor = texts.get(file)?.slice(start, end) ?? '';
          expect(anchor.trim(), `${name}, ${id}`).toBe(anchor);
          expect(anchor, `${name}, ${id}`).not.toBe('');
        }
      }
    }
  });
});

function named(test: string, collections: readonly Labelled[]): string {
  return collections.length > 0 ? test : `${test}: left out, there is no ${shared}`;
}

function measured({ texts, expected }: Labelled): Floor {
  const result = score(expected, reportOn(texts), texts);
  return {
    pairs: 100 * f1(result.precision, result.recall),
    verdict: 100 * share(result.verdict),
    flagged: 100 * f1(result.flaggedPrecision, result.flaggedRecall),
    single: 100 * share(result.single),
  };
}

function expectFloor(name: string, scores: readonly Floor[]): void {
  const floor = floors[name];
  expect(floor, `a floor for ${name}`).toBeDefined();
  const mean = (key: keyof Floor): number => scores.reduce((sum, one) => sum + one[key], 0) / scores.length;
  for (const key of ['pairs', 'verdict', 'flagged', 'single'] as const) {
    expect.soft(mean(key), `${name}: ${key}`).toBeGreaterThanOrEqual(floor?.[key] ?? 0);
  }
}
