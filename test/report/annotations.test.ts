import { parseAnnotation } from '@dokieli/web-annotation';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { annotationsReport } from '../../src/report/annotations';
import { emptyReport, ferryReport, textOf } from './ferry';

/** The MUSTs of the Web Annotation Data Model (W3C Recommendation, 23 February 2017) that concern what is used here. */
const iri = { type: 'string', pattern: '^[^\\s<>"{}|\\\\^`]+$' };
const motivations = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
];
const schema = {
  type: 'object',
  required: ['@context', 'id', 'type', 'total'],
  properties: {
    '@context': {
      anyOf: [
        { const: 'http://www.w3.org/ns/anno.jsonld' },
        { type: 'array', contains: { const: 'http://www.w3.org/ns/anno.jsonld' } },
      ],
    },
    id: iri,
    type: { const: 'AnnotationCollection' },
    label: { type: 'string' },
    total: { type: 'integer', minimum: 0 },
    first: {
      type: 'object',
      required: ['id', 'type', 'items', 'partOf'],
      properties: {
        id: iri,
        type: { const: 'AnnotationPage' },
        partOf: iri,
        startIndex: { type: 'integer', minimum: 0 },
        items: { type: 'array', minItems: 1, items: { $ref: '#/$defs/annotation' } },
      },
    },
  },
  $defs: {
    annotation: {
      type: 'object',
      required: ['id', 'type', 'target'],
      properties: {
        id: iri,
        type: { const: 'Annotation' },
        motivation: { enum: motivations },
        bodyValue: false,
        body: { type: 'array', minItems: 1, items: { $ref: '#/$defs/textualBody' } },
        target: { $ref: '#/$defs/specificResource' },
      },
    },
    textualBody: {
      type: 'object',
      required: ['type', 'value'],
      properties: {
        type: { const: 'TextualBody' },
        value: { type: 'string' },
        purpose: { enum: motivations },
        format: { type: 'string', pattern: '^[\\w.+-]+/[\\w.+-]+$' },
        language: { type: 'string', pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$' },
      },
      patternProperties: { '^variorum:': true },
      additionalProperties: false,
    },
    specificResource: {
      type: 'object',
      required: ['source', 'selector'],
      properties: {
        type: { const: 'SpecificResource' },
        source: iri,
        selector: { type: 'array', items: { anyOf: [{ $ref: '#/$defs/quote' }, { $ref: '#/$defs/position' }] } },
      },
      additionalProperties: false,
    },
    quote: {
      type: 'object',
      required: ['type', 'exact'],
      properties: {
        type: { const: 'TextQuoteSelector' },
        exact: { type: 'string' },
        prefix: { type: 'string' },
        suffix: { type: 'string' },
      },
      additionalProperties: false,
    },
    position: {
      type: 'object',
      required: ['type', 'start', 'end'],
      properties: {
        type: { const: 'TextPositionSelector' },
        start: { type: 'integer', minimum: 0 },
        end: { type: 'integer', minimum: 0 },
      },
      additionalProperties: false,
    },
  },
};
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);

interface Item {
  readonly id: string;
  readonly body: readonly { readonly value: string; readonly purpose: string }[];
  readonly target: {
    readonly source: string;
    readonly selector: readonly [
      { readonly exact: string; readonly prefix: string; readonly suffix: string },
      { readonly start: number; readonly end: number },
    ];
  };
}
interface Collection {
  readonly '@context': unknown;
  readonly total: number;
  readonly first?: { readonly items: readonly Item[] };
}

function collectionOf(report = ferryReport()): Collection {
  return JSON.parse([...annotationsReport(report, textOf)].join('')) as Collection;
}

function items(): readonly Item[] {
  return collectionOf().first?.items ?? [];
}

describe('Web Annotations', () => {
  test('keep the rules of the data model', () => {
    for (const collection of [collectionOf(), collectionOf(emptyReport())]) {
      validate(collection);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  test('are one for each statement', () => {
    expect(collectionOf().total).toBe(6);
    expect(items().length).toBe(6);
    expect(new Set(items().map(({ id }) => id)).size).toBe(6);
  });

  test('quote the words where they stand, with what is around them', () => {
    for (const { target } of items()) {
      const [{ exact, prefix, suffix }] = target.selector;
      const text = textOf(decodeURIComponent(target.source));
      expect(text.split(prefix + exact + suffix).length - 1).toBe(1);
      expect(prefix + exact + suffix).not.toMatch(/\p{Surrogate}/u);
    }
  });

  test('count positions in code points', () => {
    for (const { target } of items()) {
      const [{ exact }, { start, end }] = target.selector;
      expect([...textOf(decodeURIComponent(target.source))].slice(start, end).join('')).toBe(exact);
    }
    expect(items()[0]?.target.selector[1].start).toBe(65);
  });

  test('say value, verdict, the other answers, reason and rule in words', () => {
    const [describing, tagging] = items()[0]?.body ?? [];
    expect(describing?.value).toBe(
      'Conflict in value: people aboard | <i>the ferry</i>. Here: 43 people, plainly stated, "two officers" (Brightwater Wire). ' +
        'Elsewhere: 51 people (sub/c:d.md). Why: 43 and 51 [both plain counts] are not the same number. (amount/apart)',
    );
    expect(tagging).toMatchObject({ purpose: 'tagging', value: 'conflict' });
  });

  test('are understood by another reader of the model', async () => {
    const context = collectionOf()['@context'];
    for (const item of items()) {
      const read = await parseAnnotation({ '@context': context, ...item });
      expect(read?.body).toBeDefined();
      expect(JSON.stringify(read?.target)).toContain(JSON.stringify(item.target.selector[0].exact).slice(1, -1));
    }
  });

  test('have the same ids in another run', () => {
    expect([...annotationsReport(ferryReport(), textOf)]).toEqual([...annotationsReport(ferryReport(), textOf)]);
  });
});
