/** What is wrong in a catalogue is refused with the reason and the place. */
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { catalogFaults } from '../../../src/indicators/declared/place.ts';
import { createWords, isMessageKey, type MessageKey } from '../../../src/locales/index.ts';
import { parseCatalog, readCatalog } from '../../../src/read-catalog.ts';
import { catalogOf, count, distribution, ratio, SCHEMA, share, sum, whole } from './sample.ts';

function refusalOf(text: string): InputError {
  try {
    parseCatalog(text, 'my.json');
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error(`not refused: ${text}`);
}

const first = 'indicators[0]';

describe('a catalogue', () => {
  it('is read whole when nothing is wrong', async () => {
    const ids = (await readCatalog(JSON.stringify(whole))).map(({ id }) => id);
    expect(ids).toEqual(['oath-in-time', 'women-share', 'long-waits', 'outcomes', 'planned']);
  });

  it.each([
    ['no JSON', '{', 'catalog-json', '$'],
    ['a list', '[]', 'catalog-value', '$'],
    ['without a schema', '{"indicators": []}', 'catalog-missing', '$'],
    ['of another schema', '{"schema": "muster-catalog/2", "indicators": []}', 'catalog-value', 'schema'],
    ['without indicators', `{"schema": "${SCHEMA}"}`, 'catalog-missing', '$'],
    ['with an object for a list', `{"schema": "${SCHEMA}", "indicators": {}}`, 'catalog-value', 'indicators'],
    [
      'with more',
      `{"schema": "${SCHEMA}", "indicators": [], "indikators": []}`,
      'catalog-property',
      'indikators',
    ],
    ['with a word for an indicator', catalogOf('admissions'), 'catalog-value', first],
  ])('is refused when it is %s', (_, text, code, place) => {
    expect(refusalOf(text)).toMatchObject({ code, details: { file: 'my.json', place } });
  });

  it('takes a byte-order mark and the address of its schema', () => {
    const text = JSON.stringify({ $schema: './catalog.schema.json', ...whole });
    expect(parseCatalog(`\ufeff${text}`)).toHaveLength(5);
  });

  it('has each id once, and none that there is already', () => {
    expect(refusalOf(catalogOf(count, count))).toMatchObject({
      code: 'catalog-taken',
      details: { place: 'indicators[1].id', seen: 'long-waits' },
    });
    const others = parseCatalog(catalogOf(count));
    expect(() => parseCatalog(catalogOf(sum), 'a', others)).not.toThrow();
    expect(() => parseCatalog(catalogOf(count), 'a', others)).toThrow(InputError);
  });
});

/** What is wrong, in what, and how it is refused. */
type Wrong = readonly [what: string, given: unknown, code: string, place: string, details?: object];

const cases = (list: readonly Wrong[]) =>
  list.map(([what, given, code, place, details = {}]) => ({ what, given, code, place, details }));

/** An indicator that is wrong in one thing. */
const wrong: readonly Wrong[] = [
  // The indicator itself.
  ['an id of the catalogue', { ...count, id: 'admissions' }, 'catalog-taken', '.id'],
  ['an id with a capital', { ...count, id: 'Own' }, 'catalog-value', '.id'],
  ['no title', { ...count, title: undefined }, 'catalog-missing', '', { seen: 'title' }],
  ['a blank title', { ...count, title: ' ' }, 'catalog-value', '.title'],
  ['a title of two lines', { ...count, title: 'a\nb' }, 'catalog-value', '.title'],
  ['a title in French', { ...count, title: { fr: 'x' } }, 'catalog-property', '.title.fr'],
  ['a title in no language', { ...count, title: {} }, 'catalog-missing', '.title'],
  ['no kind', { ...count, kind: undefined }, 'catalog-missing', '', { seen: 'kind' }],
  ['a kind that is not declared', { ...count, kind: 'duration' }, 'catalog-value', '.kind'],
  ['rows of no kind', { ...count, rows: 'persons' }, 'catalog-value', '.rows'],
  ['rows that are the same people again', { ...count, rows: 'headcount' }, 'catalog-value', '.rows'],
  ['a property of another kind', { ...count, targets: [] }, 'catalog-property', '.targets'],
  ['a slip', { ...count, wheer: {} }, 'catalog-property', '.wheer', { near: 'none' }],
  [
    'a slip near a word',
    { ...ratio, numerater: {} },
    'catalog-property',
    '.numerater',
    { near: 'numerator' },
  ],
  ['a numerator alone', { ...ratio, denominator: undefined }, 'catalog-missing', '', { seen: 'denominator' }],
  ['a denominator alone', { ...ratio, numerator: undefined }, 'catalog-missing', '', { seen: 'numerator' }],
  ['a direction', { ...count, better: 'up' }, 'catalog-value', '.better'],
  ['an interval', { ...ratio, interval: 'wald' }, 'catalog-value', '.interval'],
  ['a cohort', { ...count, population: 'pupils' }, 'catalog-value', '.population'],
  [
    'a cohort of plans of units',
    { ...sum, rows: 'organizers', where: undefined, sum: undefined, keys: [], population: 'student' },
    'catalog-column',
    '.population',
  ],
  ['distinct and sum', { ...count, sum: 'training_days' }, 'catalog-property', '.sum'],
  ['a sum of words', { ...sum, sum: 'unit' }, 'catalog-use', '.sum', { use: 'text' }],
  ['a sum of years of entry', { ...count, distinct: undefined, sum: 'entry_year' }, 'catalog-use', '.sum'],
  ['a part that is a date', { ...distribution, part: 'oath_date' }, 'catalog-use', '.part'],
  ['an event that is no date', { ...count, event: 'unit' }, 'catalog-use', '.event', { use: 'text' }],
  ['an event that is the same for all', { ...count, event: 'from' }, 'catalog-value', '.event'],
  ['an event with a headcount', { ...share, event: 'approve_date' }, 'catalog-value', '.event'],
  // Keys.
  ['a key that there is not', { ...count, keys: ['colour'] }, 'catalog-key', '.keys[0]'],
  ['a key of durations', { ...count, keys: ['unit', 'stage'] }, 'catalog-key', '.keys[1]'],
  ['a key that the rows lack', { ...sum, keys: ['class'] }, 'catalog-key', '.keys[0]'],
  ['a key twice', { ...count, keys: ['unit', 'unit'] }, 'catalog-key', '.keys[1]'],
  [
    'a key near another',
    { ...count, keys: ['entry_year'] },
    'catalog-key',
    '.keys[0]',
    { near: 'entryYear' },
  ],
  ['months without an event', { ...distribution, keys: ['month'] }, 'catalog-key', '.keys[0]'],
  ['a key that the headcount lacks', { ...share, keys: ['class'] }, 'catalog-key', '.keys[0]'],
  ['the part as a key', { ...distribution, part: 'cohort' }, 'catalog-key', '.keys[0]'],
  // Targets.
  [
    'a target over the whole',
    { ...ratio, targets: [{ bound: 'at-least', value: 1.5 }] },
    'catalog-value',
    '.targets[0].value',
  ],
  [
    'a target below nothing',
    { ...ratio, targets: [{ bound: 'at-least', value: -0.1 }] },
    'catalog-value',
    '.targets[0].value',
  ],
  [
    'a target over a hundred per cent',
    { ...ratio, targets: [{ bound: 'at-least', value: '101%' }] },
    'catalog-value',
    '.targets[0].value',
  ],
  [
    'a target without a bound',
    { ...ratio, targets: [{ value: 0.5 }] },
    'catalog-missing',
    '.targets[0]',
    { seen: 'bound' },
  ],
  [
    'a band without its end',
    { ...ratio, targets: [{ bound: 'within', value: 0.5 }] },
    'catalog-missing',
    '.targets[0]',
  ],
  [
    'a band upside down',
    { ...ratio, targets: [{ bound: 'within', value: 0.5, valueTo: 0.4 }] },
    'catalog-value',
    '.targets[0].valueTo',
  ],
  [
    'a floor with a second end',
    { ...ratio, targets: [{ bound: 'at-least', value: 0.5, valueTo: 0.6 }] },
    'catalog-property',
    '.targets[0].valueTo',
  ],
  [
    'a day that there is not',
    { ...ratio, targets: [{ bound: 'at-least', value: 0.5, from: '2003-02-30' }] },
    'catalog-value',
    '.targets[0].from',
  ],
  [
    'an end before the beginning',
    { ...ratio, targets: [{ bound: 'at-least', value: 0.5, from: '2003-02-01', to: '2003-01-31' }] },
    'catalog-value',
    '.targets[0].to',
  ],
  // Examples.
  ['an example without files', { ...ratio, example: { expect: [] } }, 'catalog-missing', '.example'],
  [
    'an example of text',
    { ...ratio, example: { files: { 'a.csv': 'a' }, expect: [] } },
    'catalog-value',
    '.example.files["a.csv"]',
  ],
  [
    'an example that expects a median',
    { ...ratio, example: { files: {}, expect: [{ median: 1 }] } },
    'catalog-property',
    '.example.expect[0].median',
  ],
];

/** A condition that is wrong. */
const wrongConditions: readonly Wrong[] = [
  ['a sentence that there is not', 'admited', 'catalog-value', '', { near: 'admitted' }],
  ['a number', 5, 'catalog-value', ''],
  ['nothing at all', {}, 'catalog-value', ''],
  ['an unknown form', { al: [] }, 'catalog-value', ''],
  ['two forms', { missing: 'gender', all: [] }, 'catalog-property', '.all'],
  [
    'a column that there is not',
    { field: 'colour', in: ['red'] },
    'catalog-column',
    '.field',
    { rows: 'people' },
  ],
  [
    'a column nearly',
    { field: 'traning_days', '>': 1 },
    'catalog-column',
    '.field',
    { near: 'training_days' },
  ],
  ['a header for a column', { field: '性别', in: ['女'] }, 'catalog-column', '.field', { near: 'gender' }],
  ['a person', { field: 'person_key', in: ['S1'] }, 'catalog-column', '.field'],
  ['a name', { field: 'name', in: ['某人'] }, 'catalog-column', '.field'],
  ['a date as a number', { field: 'oath_date', '>': 5 }, 'catalog-use', '.field', { use: 'date' }],
  [
    'a number as a date',
    { date: 'training_days', within: 'period' },
    'catalog-use',
    '.date',
    { use: 'number' },
  ],
  ['a word as a number', { field: 'gender', '>': 5 }, 'catalog-property', '[">"]'],
  ['a number as a word', { field: 'training_days', in: ['five'] }, 'catalog-value', '.in[0]'],
  ['half a day', { field: 'training_days', '>': 0.5 }, 'catalog-value', '[">"]'],
  ['a number beyond all', { field: 'training_days', '>': 1e12 }, 'catalog-value', '[">"]'],
  ['no comparison', { field: 'training_days' }, 'catalog-missing', ''],
  ['a list of nothing', { field: 'gender', in: [] }, 'catalog-value', '.in'],
  [
    'a value outside the list',
    { field: 'cohort', in: ['undergraduate', 'pupil'] },
    'catalog-value',
    '.in[1]',
    { near: 'none' },
  ],
  [
    'a spelling of a value',
    { field: 'cohort', '=': '本科生' },
    'catalog-value',
    '["="]',
    { near: 'undergraduate' },
  ],
  [
    'a flag that is neither',
    { field: 'training_passed', '=': '合格' },
    'catalog-value',
    '["="]',
    { near: 'yes', expected: '"yes", "no"' },
  ],
  ['a date with a number', { date: 'oath_date', '>=': 5 }, 'catalog-value', '[">="]'],
  ['a date with a month', { date: 'oath_date', '>=': '2003-09' }, 'catalog-value', '[">="]'],
  ['a date with a column as text', { date: 'oath_date', '>=': 'approve_date' }, 'catalog-value', '[">="]'],
  [
    'a date with an unknown one',
    { date: 'oath_date', '>=': { date: 'aproved' } },
    'catalog-column',
    '[">="].date',
  ],
  [
    'half a month',
    { date: 'oath_date', '>=': { date: 'approve_date', plusMonths: 0.5 } },
    'catalog-value',
    '[">="].plusMonths',
  ],
  [
    'days later',
    { date: 'oath_date', '>=': { date: 'approve_date', plusDays: 5 } },
    'catalog-property',
    '[">="].plusDays',
  ],
  ['another period', { date: 'oath_date', within: 'year' }, 'catalog-value', '.within'],
  [
    'three dates',
    { daysBetween: ['apply_date', 'oath_date', 'as-of'], '>': 1 },
    'catalog-value',
    '.daysBetween',
  ],
  ['days from a word', { daysBetween: ['apply_date', 'gender'], '>': 1 }, 'catalog-use', '.daysBetween[1]'],
  [
    'days against a day',
    { daysBetween: ['apply_date', 'oath_date'], '>': '2003-01-01' },
    'catalog-value',
    '[">"]',
  ],
  ['an unknown blank', { missing: 'colour' }, 'catalog-column', '.missing'],
  ['no choice', { any: [] }, 'catalog-value', '.any'],
  ['an object for a list', { all: { field: 'gender', in: ['女'] } }, 'catalog-value', '.all'],
  [
    'something deep inside',
    { all: ['member', { any: [{ not: { field: 'colour', in: ['x'] } }] }] },
    'catalog-column',
    '.all[1].any[0].not.field',
  ],
];

describe('an indicator', () => {
  it.each(cases(wrong))('is refused for $what', ({ given, code, place, details }) => {
    const refusal = refusalOf(catalogOf(given));
    expect(refusal).toMatchObject({ code, details: { place: first + place, ...details } });
  });

  it.each(cases(wrongConditions))(
    'is refused for a condition with $what',
    ({ given, code, place, details }) => {
      const refusal = refusalOf(catalogOf({ ...count, where: given }));
      expect(refusal).toMatchObject({ code, details: { place: `${first}.where${place}`, ...details } });
    },
  );

  it('is refused for conditions that have no end', () => {
    const nested = (levels: number): object => (levels === 0 ? { all: [] } : { not: nested(levels - 1) });
    expect(() => parseCatalog(catalogOf({ ...count, where: nested(20) }))).not.toThrow();
    const { code, details } = refusalOf(catalogOf({ ...count, where: nested(21) }));
    expect(code).toBe('catalog-value');
    expect(details.place).toBe(`${first}.where${'.not'.repeat(21)}`);
  });

  it('knows all students as a cohort of people, and as a row of plans', () => {
    expect(() => parseCatalog(catalogOf({ ...count, population: 'student' }))).not.toThrow();
    expect(refusalOf(catalogOf({ ...sum, population: 'student' })).details.place).toBe(`${first}.population`);
    expect(() =>
      parseCatalog(catalogOf({ ...sum, where: { field: 'cohort', in: ['student'] } })),
    ).not.toThrow();
  });

  it('knows the sentences of people for people alone', () => {
    expect(refusalOf(catalogOf({ ...sum, where: 'member' })).details.expected).toBe('{…}');
    expect(refusalOf(catalogOf({ ...sum, where: {} })).details.expected).toMatch(/\{"not": …\}$/);
    expect(refusalOf(catalogOf({ ...sum, event: 'admission' })).code).toBe('catalog-column');
  });
});

describe('an example', () => {
  const working = { ...ratio.example };
  const refusedExample = async (example: object) => {
    const error = await readCatalog(catalogOf({ ...ratio, example })).catch((reason: unknown) => reason);
    if (!(error instanceof InputError)) throw error;
    return error;
  };

  it.each([
    ['another count', { expect: [{ count: 2 }] }, '.expect[0].count', { seen: '1', expected: '2' }],
    ['another share', { expect: [{ value: 0.51 }] }, '.expect[0].value', { seen: '0.5', expected: '0.51' }],
    ['another unit', { expect: [{ by: { unit: 'LAW' } }] }, '.expect[0].by', {}],
    ['more figures', { expect: [{}, {}] }, '.expect', { seen: '1', expected: '2' }],
    ['a key that it lacks', { question: { by: ['class'] } }, '', {}],
    ['no date', { question: { asOf: '2003-02-30' } }, '', {}],
    ['no rows', { files: {} }, '', {}],
  ])('is refused when it comes to %s', async (_, change, place, details) => {
    const refusal = await refusedExample({ ...working, ...change });
    expect(refusal).toMatchObject({
      code: 'catalog-example',
      details: { place: `${first}.example${place}`, ...details },
    });
  });

  it('may write shares as far as it cares to', async () => {
    const example = { ...working, expect: [{ value: 0.50004 }] };
    await expect(readCatalog(catalogOf({ ...ratio, example }))).resolves.toHaveLength(1);
  });
});

describe('refusals', () => {
  it('have words for every code, in both languages', () => {
    const details = { file: 'my.json', place: 'a[0].b', seen: 'seen', near: 'none', expected: 'this, that' };
    for (const code of catalogFaults) {
      const key = `error.${code}`;
      expect(isMessageKey(key)).toBe(true);
      for (const language of ['en', 'zh-CN'] as const) {
        const said = createWords(language)(key as MessageKey, { ...details, rows: 'people', use: 'date' });
        expect(said).toContain('my.json');
        expect(said).toContain('seen');
        expect(said).not.toContain('none');
        if (code !== 'catalog-json') expect(said).toContain('a[0].b');
      }
    }
  });

  it('propose what was probably meant', () => {
    const { code, details } = refusalOf(catalogOf({ ...count, where: 'admited' }));
    expect(createWords('en')(`error.${code}` as MessageKey, details)).toContain('Perhaps admitted?');
    expect(createWords('zh-CN')(`error.${code}` as MessageKey, details)).toContain('是否应为 admitted？');
  });
});
