import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { indicators, load, type Question, type Results, textSource } from '../src/index.ts';

const schema = JSON.parse(readFileSync(new URL('../results.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);

/** Every kind, every optional part, and null wherever the types allow it. Typed, so that it keeps up with them. */
const example = {
  schema: 'muster-results/1',
  asOf: '2003-12-31',
  period: { from: '2003-01-01', to: '2003-12-31' },
  inputs: [
    { file: 'people.csv', kind: 'people', encoding: 'gb18030', rows: 12, used: 9, rejected: 1, skipped: 2 },
    { file: 'photo.jpg', kind: null, encoding: null, rows: 0, used: 0, rejected: 0, skipped: 0 },
  ],
  results: [
    {
      indicator: 'admissions',
      kind: 'count',
      by: { unit: 'ENG', grade: 2, organizer: null },
      status: 'ok',
      notRecorded: 1,
      count: 71,
      years: [
        { asOf: '2002-12-31', count: 60, of: null, value: null, interval: null },
        { asOf: '2003-12-31', count: 71, of: null, value: null, interval: null },
      ],
      change: { from: '2002-12-31', count: 60, of: null, value: null, difference: 11, interval: null },
    },
    {
      indicator: 'development-ratio',
      kind: 'ratio',
      by: {},
      status: 'ok',
      notRecorded: 0,
      count: 7,
      of: 100,
      value: 0.07,
      interval: { lower: 0.034, upper: 0.137, level: 0.95, method: 'wilson' },
      targets: [
        {
          bound: 'at-least',
          value: 0.07,
          met: true,
          missing: 0,
          needed: { growing: 0, certain: 6 },
          firstTime: true,
          signal: 'similar',
          source: null,
        },
        {
          bound: 'within',
          value: 0.05,
          valueTo: 0.1,
          met: null,
          missing: null,
          signal: null,
          source: 'Plan 2003',
        },
        // However many join, those who do not count stay; and even all of a group are not certain to be all.
        {
          bound: 'at-least',
          value: 1,
          met: false,
          missing: 93,
          needed: { growing: null, certain: null },
          firstTime: false,
          signal: 'worse',
          source: null,
        },
      ],
      ofDate: '2003-12-31',
      leftOut: 3,
      units: ['ENG', 'MGT'],
      years: [
        { asOf: '2002-12-31', count: 6, of: null, value: null, interval: null },
        {
          asOf: '2003-12-31',
          count: 7,
          of: 100,
          value: 0.07,
          interval: { lower: 0.034, upper: 0.137, level: 0.95, method: 'wilson' },
        },
      ],
      trend: { z: -1.2, pValue: 0.23 },
      change: {
        from: '2002-12-31',
        count: 6,
        of: 100,
        value: 0.06,
        difference: 0.01,
        interval: { lower: -0.06, upper: 0.08, level: 0.95, method: 'newcombe', conservative: true },
      },
    },
    {
      indicator: 'plan-completion',
      kind: 'ratio',
      by: { unit: 'LIB' },
      status: 'no-data',
      notRecorded: 0,
      count: 0,
      of: null,
      value: null,
      interval: null,
      targets: [],
    },
    {
      indicator: 'grade-at-admission',
      kind: 'distribution',
      by: { cohort: 'undergraduate' },
      status: 'ok',
      notRecorded: 0,
      count: 4,
      parts: [
        { key: 'before-entry', count: 0, share: 0 },
        { key: 1, count: 3, share: 0.75 },
        { key: null, count: 1, share: 0.25 },
      ],
    },
    {
      indicator: 'approval-cycle',
      kind: 'duration',
      by: { stage: 'meeting-approve', month: '2003-06' },
      status: 'ok',
      notRecorded: 0,
      count: 2,
      open: 1,
      median: 20.5,
      p90: 30,
      max: 30,
      survival: {
        median: 30,
        lower: 11,
        upper: null,
        started: 3,
        open: 1,
        withdrawn: 0,
        incidence: null,
        curve: [
          {
            days: 11,
            atRisk: 3,
            ended: 1,
            censored: 0,
            survival: 2 / 3,
            lower: 0.05,
            upper: 0.95,
            incidence: 0.5,
          },
          {
            days: 30,
            atRisk: 2,
            ended: 1,
            censored: 1,
            survival: 1 / 3,
            lower: null,
            upper: null,
            incidence: 0.5,
          },
        ],
      },
      limit: { months: 3, over: 0, openOver: 1 },
    },
    {
      indicator: 'member-movements',
      kind: 'count',
      by: {},
      status: 'ok',
      notRecorded: 0,
      count: 96,
      reconciliation: {
        opening: 90,
        increase: { admitted: 12, 'transferred-in': 0 },
        decrease: { removed: 1, 'transferred-out': 4 },
        expected: 97,
        difference: -1,
      },
    },
    {
      indicator: 'backlog',
      kind: 'distribution',
      by: { stage: 'meeting-approve' },
      status: 'ok',
      notRecorded: 0,
      count: 1,
      parts: [{ key: 'over-365', count: 1, share: 1 }],
      past: 1,
    },
    {
      indicator: 'admission-concentration',
      kind: 'concentration',
      by: { unit: 'ENG' },
      status: 'ok',
      notRecorded: 2,
      count: 4,
      holders: 2,
      among: 12,
      top: '2003-12',
      topShare: 0.75,
      hhi: 0.625,
      effective: 1.6,
      gini: 0.875,
      theil: 1.92,
      limit: { topShare: 0.5, holders: 3, exceeded: true },
    },
    {
      indicator: 'unit-balance',
      kind: 'concentration',
      by: { cohort: 'undergraduate' },
      status: 'ok',
      notRecorded: 0,
      count: 3,
      holders: 1,
      among: 2,
      top: 'ENG',
      topShare: 1,
      hhi: 1,
      effective: 1,
      gini: 0.5,
      theil: 0.69,
      spread: {
        of: 4,
        value: 0.75,
        lowest: { key: 'ART', count: 0, of: 2, value: 0 },
        // More admitted than planned, so that a ratio is above 1.
        highest: { key: 'ENG', count: 3, of: 2, value: 1.5 },
        ratio: null,
        variation: 1,
        below: 1,
      },
    },
    {
      indicator: 'admission-concentration',
      kind: 'concentration',
      by: { unit: 'LIB' },
      status: 'no-data',
      notRecorded: 0,
      count: 0,
      holders: 0,
      among: 12,
      top: null,
      topShare: null,
      hhi: null,
      effective: null,
      gini: null,
      theil: null,
      limit: { topShare: 0.5, holders: 3, exceeded: null },
    },
    {
      indicator: 'admission-rate',
      kind: 'ratio',
      by: {},
      status: 'ok',
      notRecorded: 0,
      count: 2,
      of: 40,
      value: 0.05,
      trend: null,
      interval: { lower: 0.006, upper: 0.181, level: 0.95, method: 'poisson' },
      targets: [],
    },
    {
      indicator: 'rule-compliance',
      kind: 'compliance',
      by: { rule: 'R27' },
      status: 'ok',
      notRecorded: 2,
      ok: 3,
      breach: 1,
      value: 0.75,
      packs: ['2026.05', 'our-school'],
      provisional: true,
    },
    {
      indicator: 'eligibility-gate',
      kind: 'compliance',
      by: {},
      status: 'no-data',
      notRecorded: 0,
      ok: 0,
      breach: 0,
      value: null,
      packs: [],
    },
  ],
  comparisons: [
    {
      indicator: 'development-ratio',
      kind: 'ratio',
      over: 'unit',
      by: { cohort: null },
      count: 7,
      of: 100,
      value: 0.07,
      homogeneity: { chiSquare: 4.1, degrees: 1, pValue: 0.04, approximate: true },
      overdispersion: { phi: 1.4, tau2: 0.002 },
      rho: 0.01,
      gini: 0.2,
      variation: 0.4,
      theil: { total: 0.1, within: 0.06, between: 0.04 },
      members: [
        {
          key: 'ENG',
          count: 5,
          of: 40,
          value: 0.125,
          rest: {
            difference: 0.0917,
            interval: { lower: -0.01, upper: 0.23, level: 0.95, method: 'newcombe' },
            pValue: 0.12,
            adjusted: 0.12,
            signal: 'similar',
          },
          funnel: {
            lower95: 0,
            upper95: 0.17,
            lower998: 0,
            upper998: 0.24,
            flag95: 'within',
            flag998: 'within',
            wide95: { lower: 0, upper: 0.2 },
          },
          shrunk: 0.09,
          rank: 1,
          mix: { expected: 4, ratio: 1.25, lower: 0.4, upper: 2.9, standardised: null },
        },
        {
          key: null,
          count: 2,
          of: 60,
          value: 2 / 60,
          rest: null,
          funnel: null,
          shrunk: 0.05,
          rank: 2,
          mix: null,
        },
      ],
    },
    {
      indicator: 'class-coverage',
      kind: 'ratio',
      over: 'class',
      by: {},
      count: 0,
      of: 9,
      value: 0,
      homogeneity: null,
      overdispersion: null,
      rho: null,
      gini: null,
      variation: null,
      theil: null,
      members: ['C1', 'C2'].map((key) => ({
        key,
        count: 0,
        of: 4,
        value: 0,
        rest: null,
        funnel: null,
        shrunk: 0,
        rank: 1,
        mix: null,
      })),
    },
    {
      indicator: 'approval-cycle',
      kind: 'duration',
      over: 'organizer',
      by: {},
      logRank: { chiSquare: 5.2, degrees: 1, pValue: 0.02 },
      members: [
        { key: 'O1', observed: 3, expected: 1.2 },
        { key: null, observed: null, expected: null },
      ],
    },
    {
      indicator: 'talk-cycle',
      kind: 'duration',
      over: 'unit',
      by: {},
      logRank: null,
      members: ['ENG', 'ART'].map((key) => ({ key, observed: null, expected: null })),
    },
    {
      indicator: 'organizer-load',
      kind: 'count',
      over: 'organizer',
      by: { unit: 'ENG' },
      count: 4,
      holders: 2,
      top: 'O1',
      topShare: 0.75,
      hhi: 0.625,
      effective: 1.6,
      gini: 0.25,
    },
    {
      indicator: 'admissions',
      kind: 'count',
      over: 'unit',
      by: {},
      count: 0,
      holders: 0,
      top: null,
      topShare: null,
      hhi: null,
      effective: null,
      gini: null,
    },
    {
      indicator: 'admissions',
      kind: 'series',
      over: 'month',
      by: {},
      chart: 'xmr',
      centre: 4.5,
      trial: true,
      points: [
        { key: '2003-01', value: 4, lower: 1.8, upper: 7.2, type: 'common-cause' },
        { key: '2003-02', value: 9, lower: 1.8, upper: 7.2, type: 'above-limit' },
        { key: '2003-03', value: null, lower: null, upper: null, type: null },
      ],
    },
  ],
  issues: { errors: 1, warnings: 1, byCode: { 'invalid-date': 1, 'duplicate-row': 1 } },
} as const satisfies Results;

/** A copy of the example with the value at a JSON pointer replaced, or taken away if undefined. */
function spoil(pointer: string, value: unknown): unknown {
  const copy = structuredClone(example) as unknown;
  const steps = pointer.split('/').slice(1);
  const last = steps.pop()!;
  const place = steps.reduce((at, step) => (at as Record<string, unknown>)[step], copy) as Record<
    string,
    unknown
  >;
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}

describe('the schema of results', () => {
  it('accepts every kind of estimate', () => {
    validate(example);
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    ['another version', '/schema', 'muster-results/2', '/schema'],
    ['a date that is none', '/asOf', '2003-13-01', '/asOf'],
    ['a period without an end', '/period/to', undefined, '/period'],
    ['a negative count', '/results/0/count', -1, '/results/0/count'],
    ['a count that is not known', '/results/0/count', null, '/results/0/count'],
    ['a key that does not exist', '/results/0/by/colour', 'red', '/results/0/by'],
    ['a kind that does not exist', '/results/0/kind', 'average', '/results/0/kind'],
    ['a share written as text', '/results/1/value', '7%', '/results/1/value'],
    ['half a person', '/results/1/of', 99.5, '/results/1/of'],
    ['an interval of an unknown method', '/results/1/interval/method', 'wald', '/results/1/interval/method'],
    ['a target without its bound', '/results/1/targets/0/bound', undefined, '/results/1/targets/0'],
    ['a range without its upper end', '/results/1/targets/1/valueTo', undefined, '/results/1/targets/1'],
    ['a floor with an upper end', '/results/1/targets/0/valueTo', 0.1, '/results/1/targets/0/valueTo'],
    ['a level of 95', '/results/1/interval/level', 95, '/results/1/interval/level'],
    ['parts on a ratio', '/results/1/parts', [], '/results/1'],
    ['half a newcomer', '/results/1/targets/0/needed/growing', 0.5, '/results/1/targets/0/needed/growing'],
    ['a year without its interval', '/results/1/years/1/interval', undefined, '/results/1/years/1'],
    ['a year without its day', '/results/1/years/0/asOf', undefined, '/results/1/years/0'],
    [
      'one year alone',
      '/results/1/years',
      [{ asOf: '2003-12-31', count: 7, of: 100, value: 0.07, interval: null }],
      '/results/1/years',
    ],
    ['a trend of a count', '/results/0/trend', null, '/results/0'],
    ['a part above the whole', '/results/3/parts/1/share', 1.5, '/results/3/parts/1/share'],
    ['open cases that are not known', '/results/4/open', null, '/results/4/open'],
    ['a duration without survival', '/results/4/survival', undefined, '/results/4'],
    [
      'a flow that is not known',
      '/results/5/reconciliation/increase/admitted',
      null,
      '/results/5/reconciliation/increase/admitted',
    ],
    [
      'a flow under no name',
      '/results/5/reconciliation/decrease/Left out',
      1,
      '/results/5/reconciliation/decrease',
    ],
    [
      'a stock that should be half a person',
      '/results/5/reconciliation/expected',
      96.5,
      '/results/5/reconciliation/expected',
    ],
    ['cases past a limit of a count', '/results/5/past', 1, '/results/5'],
    ['a concentration without its holders', '/results/7/holders', undefined, '/results/7'],
    ['a Herfindahl index above 1', '/results/7/hhi', 1.2, '/results/7/hhi'],
    ['fewer equal holders than one', '/results/7/effective', 0.5, '/results/7/effective'],
    ['a limit that says nothing of it', '/results/7/limit/exceeded', undefined, '/results/7/limit'],
    ['a holder without a denominator', '/results/8/spread/lowest/of', 0, '/results/8/spread/lowest/of'],
    ['a highest below the lowest', '/results/8/spread/ratio', 0.5, '/results/8/spread/ratio'],
    ['breaches that are not known', '/results/11/breach', null, '/results/11/breach'],
    ['a compliance that does not say by which rules', '/results/11/packs', undefined, '/results/11'],
    ['results that do not say how they stand to one another', '/comparisons', undefined, ''],
    ['a comparison of a kind that does not exist', '/comparisons/0/kind', 'score', '/comparisons/0/kind'],
    ['a comparison over years', '/comparisons/0/over', 'year', '/comparisons/0/over'],
    ['members of a comparison of counts', '/comparisons/4/members', [], '/comparisons/4'],
    ['one member compared with nobody', '/comparisons/3/members', [], '/comparisons/3/members'],
    ['a share drawn beyond all', '/comparisons/0/members/0/shrunk', 1.1, '/comparisons/0/members/0/shrunk'],
    ['a rank of 0', '/comparisons/0/members/0/rank', 0, '/comparisons/0/members/0/rank'],
    ['a probability above 1', '/comparisons/2/logRank/pValue', 2, '/comparisons/2/logRank/pValue'],
    [
      'a point that is odd in no known way',
      '/comparisons/6/points/1/type',
      'odd',
      '/comparisons/6/points/1/type',
    ],
    ['a status of its own', '/results/2/status', 'unknown', '/results/2/status'],
    ['fields nobody knows', '/colour', 'red', ''],
  ])('refuses %s', (_, pointer, value, path) => {
    expect(validate(spoil(pointer, value))).toBe(false);
    expect(validate.errors?.map((error) => error.instancePath)).toContain(path);
  });
});

describe('what compute answers', () => {
  const school = new URL('../../../data/school-2003/', import.meta.url);
  const loaded = load(
    readdirSync(school)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => textSource(name, readFileSync(new URL(name, school), 'utf8'))),
  );

  it.each([
    [{}],
    [{ by: ['unit'] }],
    [{ by: ['unit', 'cohort'] }],
    [{ by: ['month'] }],
    [{ by: ['unit', 'month'] }],
    [{ by: ['organizer'] }],
    [{ by: ['class'] }],
    [{ by: ['unit'], where: ['cohort=undergraduate'], years: 3 }],
    [{ years: 2, compareTo: '2002-12-31' }],
    [{ indicators: ['admissions'], by: ['grade', 'organizer'] }],
    [{ indicators: ['development-ratio'], by: ['cohort', 'subgroup', 'entryYear'] }],
    [{ indicators: ['stage-duration'], by: ['stage'], curves: true }],
    [{ where: ['cohort=undergraduate', 'cohort=graduate'] }],
    [{ where: ['threshold=0.1'] }],
    [{ compareTo: '2002-12-31' }],
    [{ by: ['cohort'], compareTo: '2002-12-31' }],
    [{ asOf: '1990-01-01' }],
  ] satisfies [Question][])('fits the schema when asked %j', async (question) => {
    const { results } = (await loaded).compute(question);
    expect(results.results.length).toBeGreaterThan(0);
    // As it is printed, so that a NaN would show.
    validate(JSON.parse(JSON.stringify(results)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('compares in every kind that there is', async () => {
    const school = await loaded;
    const asked = [{ by: ['unit'] }, { by: ['month'] }].map((question) => school.compute(question).results);
    const kinds = new Set(asked.flatMap(({ comparisons }) => comparisons.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(['count', 'duration', 'ratio', 'series']);
    for (const results of asked) {
      validate(JSON.parse(JSON.stringify(results)));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('has every indicator in it when asked for everything', async () => {
    const { results } = (await loaded).compute({});
    expect(results.results.map(({ indicator }) => indicator)).toEqual(indicators.map(({ id }) => id));
  });
});
