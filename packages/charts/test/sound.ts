/** What every specification has to be. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { expect } from 'vitest';
import type { ChartSpec } from '../src/index.ts';

const schema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json'), 'utf8'),
);
// The schema names formats and uses unions of types that the validator knows no rules for.
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true }).addSchema(
  schema,
  'vega-lite',
);
// Of a whole specification it would complain about all the kinds that it is not, too.
const kinds = {
  layer: ajv.compile({ $ref: 'vega-lite#/definitions/TopLevelLayerSpec' }),
  concat: ajv.compile({ $ref: 'vega-lite#/definitions/TopLevelConcatSpec' }),
};

/** Every object inside a value, the value included. */
export function objects(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objects);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}

/** A specification as the schema of Vega-Lite describes one. */
export function expectValid(spec: ChartSpec): void {
  const validate = kinds['layer' in spec ? 'layer' : 'concat'];
  const isValid = validate(spec);
  expect(isValid ? [] : validate.errors).toEqual([]);
}

/** No statistic is left to Vega. */
export function expectNothingComputed(spec: ChartSpec): void {
  const names = objects(spec).flatMap(Object.keys);
  for (const computing of ['aggregate', 'bin', 'transform', 'timeUnit', 'impute', 'stack']) {
    expect(names).not.toContain(computing);
  }
  expect(objects(spec).map(({ type }) => type)).not.toContain('errorbar');
}
