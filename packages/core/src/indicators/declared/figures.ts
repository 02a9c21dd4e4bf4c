/** Declarations of each kind, compiled to definitions like those of the catalogue. */
import type { Field } from '../../roster/dataset.ts';
import { all, always, field, recorded } from '../../tally/expression.ts';
import type { Text } from '../../text.ts';
import type { Key } from '../estimate.ts';
import type { CountDefinition, DistributionDefinition, RatioDefinition } from '../indicator.ts';
import { type KeySources, keyExpression } from '../keys.ts';
import { AS_OF } from './dates.ts';
import { type Common, conditionAt, declaredKeys, isDated, possibleKeys, type Reading } from './parts.ts';
import { listed, type Place } from './place.ts';
import { Rows } from './rows.ts';
import { countWords, distributionWords, headcountRatioWords, howOf, ratioWords } from './sentence.ts';
import { declaredTargets } from './targets.ts';
import { bothHold, decided, open } from './truth.ts';
import { columnWords, valueWords } from './words.ts';

/** The word for a denominator that stands in another file. */
const HEADCOUNT = 'headcount';

export function declaredCount(reading: Reading, own: Common): CountDefinition {
  const { place, rows, event } = reading;
  const keys = declaredKeys(reading, possibleKeys(reading));
  const declared = conditionAt(reading, 'where');
  const distinct = place.has('distinct')
    ? rows.column(place.at('distinct'), ['text', 'number', 'person'])
    : null;
  const sum = place.has('sum') ? summed(place.at('sum'), rows) : null;
  if (distinct !== null && sum !== null) {
    throw place.at('sum').refusal('catalog-property', { seen: 'sum', expected: 'distinct' });
  }
  const column = distinct ?? sum;
  const where = bothHold(declared.certain, column === null ? always : recorded(field(column.name)));
  const notRecorded = open(declared.possible, where);
  const what = countWords(rows.kind, declared.words, distinct, sum);
  return {
    kind: 'count',
    ...own,
    how: howOf(reading, own, what, { keys, notRecorded }),
    keys,
    rows: rows.kind,
    where,
    event: event.expression,
    ...(distinct === null ? {} : { distinct: distinct.name }),
    ...(sum === null ? {} : { sum: sum.name }),
    notRecorded,
  };
}

/** A column that may be added up. */
function summed(place: Place, rows: Rows): Field {
  const column = rows.column(place, ['number']);
  if (rows.summable.includes(column)) return column;
  const expected = listed(rows.summable.map(({ name }) => name));
  throw place.refusal('catalog-use', { seen: column.name, use: 'number', expected });
}

export function declaredDistribution(reading: Reading, own: Common): DistributionDefinition {
  const { place, rows, event } = reading;
  const possible = possibleKeys(reading);
  const part = partOf(place.at('part'), rows, possible);
  const keys = declaredKeys(
    reading,
    possible.filter((key) => key !== part.key),
  );
  const declared = conditionAt(reading, 'where');
  const value = keyExpression(part.key, event.expression, part.keysFrom);
  const notRecorded = open(declared.possible, all(declared.certain, recorded(value)));
  const what = distributionWords(rows.kind, part.title, declared.words);
  return {
    kind: 'distribution',
    ...own,
    how: howOf(reading, own, what, { keys: [...keys, part.key], notRecorded }),
    keys,
    rows: rows.kind,
    where: declared.certain,
    event: event.expression,
    part: part.key,
    ...(part.keysFrom === undefined ? {} : { keysFrom: part.keysFrom }),
    ...(part.words === undefined ? {} : { words: part.words }),
    notRecorded,
  };
}

interface Part {
  readonly key: Key;
  readonly keysFrom?: KeySources;
  /** What it is called. */
  readonly title: Text;
  /** Its values in words, where they can be listed. */
  readonly words?: Readonly<Record<string, Text>>;
}

/** What a distribution is split by: a key, or any column that is no date. */
function partOf(place: Place, rows: Rows, possible: readonly Key[]): Part {
  const key = possible.find((candidate) => candidate === place.value);
  if (key !== undefined) return { key, title: rows.keyWords(key) };
  const column = rows.column(place, ['text', 'number'], possible);
  const values = Object.keys(column.values ?? {});
  return {
    key: 'kind',
    keysFrom: { kind: field(column.name) },
    title: columnWords(column),
    words: Object.fromEntries(values.map((value) => [value, valueWords(value, column.values)])),
  };
}

export function declaredRatio(reading: Reading, own: Common): RatioDefinition {
  const { place, content, event, rows } = reading;
  const interval = place.has('interval') ? place.at('interval').oneOf(['wilson', 'none']) : 'wilson';
  const targets = place.has('targets') ? declaredTargets(place.at('targets'), own.id, content) : [];
  const numerator = conditionAt(reading, 'numerator');
  const base = { kind: 'ratio', ...own, interval, ...(targets.length === 0 ? {} : { targets }) } as const;
  if (place.at('denominator').value === HEADCOUNT) {
    const keys = declaredKeys(reading, headcountKeys(reading));
    const notRecorded = open(numerator.possible, numerator.certain);
    const what = headcountRatioWords(rows.kind, numerator.words);
    return {
      ...base,
      how: howOf(reading, own, what, { keys, notRecorded, interval }),
      keys,
      basis: 'headcount',
      ...(rows.kind === 'people' ? {} : { rows: rows.kind }),
      where: numerator.certain,
      notRecorded,
      measures: numerator.ofPeriod ? 'flow' : 'stock',
    };
  }
  const keys = declaredKeys(reading, possibleKeys(reading));
  const denominator = conditionAt(reading, 'denominator');
  // Of whom it cannot be told whether they pass, they stand on neither side.
  const where = bothHold(denominator.certain, decided(numerator));
  const notRecorded = open(denominator.possible, where);
  const what = ratioWords(rows.kind, denominator.words, numerator.words);
  return {
    ...base,
    how: howOf(reading, own, what, { keys, notRecorded, interval }),
    keys,
    basis: 'rows',
    rows: rows.kind,
    where,
    numerator: numerator.certain,
    event: event.expression,
    notRecorded,
    measures: numerator.ofPeriod || denominator.ofPeriod ? 'flow' : 'stock',
  };
}

/** The keys that both the rows and the headcount have. */
function headcountKeys(reading: Reading): readonly Key[] {
  const { place, content, rows } = reading;
  const denominator = place.at('denominator');
  const lacking = ['unit', 'cohort'].find((column) => !rows.has(column));
  if (lacking !== undefined) {
    throw denominator.refusal('catalog-column', { seen: lacking, rows: rows.kind });
  }
  if (isDated(reading)) {
    throw place.at('event').refusal('catalog-value', { near: AS_OF, expected: JSON.stringify(AS_OF) });
  }
  const headcount = possibleKeys({ ...reading, rows: new Rows(content.headcount, content) });
  return possibleKeys(reading).filter((key) => headcount.includes(key));
}
