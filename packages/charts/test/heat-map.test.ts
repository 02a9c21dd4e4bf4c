import type { ComplianceEstimate, CountEstimate } from '@muster/core';
import { describe, expect, it } from 'vitest';
import { heatCells, heatMap, heatParts, lightTokens } from '../src/index.ts';
import { distributions } from './compared.ts';
import { draw } from './draw.ts';
import { cells, estimates } from './examples.ts';
import { months } from './fixtures.ts';
import { picture, theme } from './pictures.ts';

describe('heatCells', () => {
  it('are counts, with none where a count is hidden', () => {
    expect(heatCells(cells, 'unit', 'month')).toEqual({
      shares: false,
      cells: [
        {
          by: { unit: 'ENG', month: '2003-02' },
          row: 'ENG',
          column: '2003-02',
          value: 12,
          count: 12,
          of: null,
        },
        {
          by: { unit: 'ENG', month: '2003-01' },
          row: 'ENG',
          column: '2003-01',
          value: 0,
          count: 0,
          of: null,
        },
        {
          by: { unit: 'LAW', month: '2003-01' },
          row: 'LAW',
          column: '2003-01',
          value: 31,
          count: 31,
          of: null,
        },
        {
          by: { unit: 'LAW', month: '2003-02' },
          row: 'LAW',
          column: '2003-02',
          value: null,
          count: 0,
          of: null,
        },
        {
          by: { unit: 'ART', month: '2003-01' },
          row: 'ART',
          column: '2003-01',
          value: 7,
          count: 7,
          of: null,
        },
      ],
    });
  });

  it('are the shares of ratios, with none where there is no denominator', () => {
    const { shares, cells: found } = heatCells(estimates, 'unit', 'cohort');
    expect(shares).toBe(true);
    expect(found[0]).toEqual({
      by: { unit: 'ART' },
      row: 'ART',
      column: null,
      value: 0.035,
      count: 14,
      of: 400,
    });
    expect(found.at(-1)).toMatchObject({ row: 'NEW', value: null, of: null });
  });

  it('are the shares of cases in order', () => {
    const rule: ComplianceEstimate = {
      indicator: 'rule-compliance',
      kind: 'compliance',
      by: { unit: 'ENG', rule: 'R03' },
      status: 'ok',
      notRecorded: 4,
      ok: 9,
      breach: 3,
      value: 0.75,
      packs: [],
    };
    expect(heatCells([rule], 'unit', 'rule').cells).toEqual([
      { by: { unit: 'ENG', rule: 'R03' }, row: 'ENG', column: 'R03', value: 0.75, count: 9, of: 12 },
    ]);
  });
});

describe('heatParts', () => {
  it('are the parts of each distribution, with none where nothing was counted', () => {
    const { cells: found } = heatParts(distributions, 'unit');
    expect(found).toHaveLength(3 + 5 + 1);
    const first = { by: { unit: 'ENG' }, row: 'ENG', column: 2, value: 0.2, count: 20, of: 100 };
    expect(found[0]).toEqual(first);
    expect(found.at(-1)).toMatchObject({ row: 'NEW', value: null });
  });
});

describe('the map', () => {
  it('colours what is known, hatches what is not, and leaves empty what does not occur', async () => {
    const drawing = await picture('heat map');
    expect(drawing.marks('rect')).toHaveLength(4);
    expect(drawing.marks('symbol')).toHaveLength(1);
    expect(drawing.marks('symbol')[0]!.description).toContain('no data');
    expect(drawing.texts()).toContain('no data');
  });

  it('goes from the pale end for none to the full one for most', async () => {
    const fills = (await picture('heat map'))
      .marks('rect')
      .map(({ fill, description }) => [description, fill]);
    const rgb = (hex: string) =>
      `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
    expect(fills[1]).toEqual(['College of Engineering M1: 0', rgb(lightTokens.rampLow)]);
    expect(fills[2]![1]).toBe(rgb(lightTokens.rampHigh));
  });

  it('prints figures in its cells where they fit, and else leaves them to the pointer', async () => {
    const wide = await picture('heat map of shares', 700);
    expect(wide.marks('text').map(({ text }) => text)).toContain('50%');
    // Five columns of some forty pixels hold a share; forty of a few pixels hold nothing.
    const many = Array.from(
      { length: 40 },
      (_, index): CountEstimate => ({
        ...months[0]!,
        by: { unit: index % 2 === 0 ? 'ENG' : 'ART', month: `20${String(10 + Math.floor(index / 2))}-01` },
        count: 1000 + index,
      }),
    );
    const narrow = await draw(map(heatCells(many, 'unit', 'month')));
    expect(narrow.marks('rect')).toHaveLength(40);
    expect(narrow.marks('text')).toEqual([]);
  });

  it('puts numbers and dates in order, and what was not recorded last', async () => {
    const texts = (await picture('heat map of shares', 1200)).texts();
    const order = ['Year 1', 'Year 2', 'Year 3', 'Year 4', 'not recorded'];
    expect(texts.filter((text) => order.includes(text)).slice(0, 5)).toEqual(order);
    const monthTexts = (await picture('heat map')).texts().filter((text) => /^M\d$/.test(text));
    expect(monthTexts).toEqual(['M1', 'M2']);
  });

  it('puts columns that belong to one row each side by side without names', async () => {
    const classes = [
      ['ENG', 'E1'],
      ['ENG', 'E2'],
      ['ART', 'A1'],
    ].map(([unit, own]): CountEstimate => ({ ...months[0]!, by: { unit: unit!, class: own! } }));
    const drawing = await draw(map(heatCells(classes, 'unit', 'class')));
    const xs = drawing.marks('rect').map(({ x }) => Number(x));
    expect(xs[0]).toBe(xs[2]);
    expect(xs[1]).toBeGreaterThan(xs[0]!);
    expect(drawing.texts()).not.toContain('A1');
  });

  it('writes names of columns upright rather than tear a word', async () => {
    const rules = ['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08', 'R09', 'R10'].flatMap((kind) =>
      ['ENG', 'ART'].map((unit): CountEstimate => ({ ...months[0]!, by: { unit, kind } })),
    );
    const axis = (width: number) => {
      const [layer] = map(heatCells(rules, 'unit', 'kind'), width).layer as readonly {
        encoding: { x: { axis: { labelAngle: number } } };
      }[];
      return layer!.encoding.x.axis.labelAngle;
    };
    expect([axis(1200), axis(240)]).toEqual([0, -90]);
  });
});

function map(figure: Parameters<typeof heatMap>[0]['estimates'], width = 240) {
  return heatMap({
    estimates: figure,
    words: {
      description: 'd',
      x: { title: 'x', description: 'x' },
      y: { title: 'y', description: 'y' },
      row: String,
      column: String,
      value: ({ value }) => String(value),
      tooltip: String,
      missing: 'none',
    },
    theme,
    layout: { width },
  });
}
