/** The schema of catalogues, which editors complete and check by, against what the reader takes. */
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedConditions } from '../../../src/catalog/named.ts';
import { planCohorts } from '../../../src/catalog/vocabulary.ts';
import { parseCatalog } from '../../../src/read-catalog.ts';
import { anyDeclaration } from './arbitraries.ts';
import { catalogOf, count, distribution, ratio, SCHEMA, share, whole } from './sample.ts';

const schema = JSON.parse(readFileSync(new URL('../../../catalog.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false }).compile(schema);

describe('the schema of catalogues', () => {
  it('accepts the sample, which has something of everything', () => {
    validate(whole);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('accepts every random declaration that the reader takes', () => {
    fc.assert(
      fc.property(anyDeclaration, (declaration) => {
        validate({ schema: SCHEMA, indicators: [declaration] });
        expect(validate.errors ?? []).toEqual([]);
      }),
    );
  });

  it.each([
    ['another version', { ...whole, schema: 'muster-catalog/2' }, '/schema'],
    ['no indicators', { schema: SCHEMA }, ''],
    ['more than there is', { ...whole, more: 1 }, ''],
  ])('refuses a file with %s', (_, file, path) => {
    expect(validate(file)).toBe(false);
    expect(validate.errors?.map(({ instancePath }) => instancePath)).toContain(path);
  });

  it.each([
    ['an id with a capital', { ...count, id: 'Own' }],
    ['no title', { ...count, title: undefined }],
    ['a blank title', { ...count, title: ' ' }],
    ['a kind that is not declared', { ...count, kind: 'duration' }],
    ['a numerator alone', { ...ratio, denominator: undefined }],
    ['a property of another kind', { ...count, targets: [] }],
    ['a distribution of nothing', { ...distribution, part: undefined }],
    ['distinct and sum', { ...count, sum: 'training_days' }],
    ['a key of durations', { ...count, keys: ['stage'] }],
    ['a key twice', { ...count, keys: ['unit', 'unit'] }],
    ['a target over the whole', { ...ratio, targets: [{ bound: 'at-least', value: 1.5 }] }],
    ['a band without its end', { ...ratio, targets: [{ bound: 'within', value: 0.5 }] }],
    ['a floor with a second end', { ...ratio, targets: [{ bound: 'at-least', value: 0.5, valueTo: 0.6 }] }],
    ['a sentence that there is not', { ...count, where: 'admited' }],
    ['no comparison', { ...count, where: { field: 'training_days' } }],
    ['no comparison of dates', { ...count, where: { date: 'oath_date', plusMonths: 3 } }],
    ['a date with a number', { ...count, where: { date: 'oath_date', '>=': 5 } }],
    ['two forms', { ...count, where: { missing: 'gender', all: [] } }],
    ['no choice', { ...count, where: { any: [] } }],
    ['an example of text', { ...share, example: { files: { 'a.csv': 'a' }, expect: [] } }],
  ])('refuses, as the reader does, an indicator with %s', (_, indicator) => {
    const text = catalogOf(indicator);
    expect(validate(JSON.parse(text))).toBe(false);
    expect(() => parseCatalog(text)).toThrow();
  });

  it('names the cohorts and sentences that there are', () => {
    expect(schema.$defs.cohort.enum).toEqual(Object.keys(planCohorts));
    expect(schema.$defs.condition.anyOf[0].enum).toEqual(Object.keys(namedConditions));
  });
});
