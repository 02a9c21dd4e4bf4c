import type { Recipe, TableInspection } from '@muster/core';
import { describe, expect, it } from 'vitest';
import { forRejected, withHeader, withKind, withValue } from '../src/state/recipe-edits.ts';
import { type Decision, decide, layoutOf, nothingStaged, type Staged } from '../src/state/staging.ts';
import { table } from './inspections.ts';

const recipe: Recipe = { schema: 'muster-recipe/1', shape: ['学号', '学院', '类别'] };
const file = (name: string, text = 'x', lastModified = 1) => new File([text], name, { lastModified });
const names = (staged: Staged) => staged.files.map(({ name }) => name);
const after = (...decisions: readonly Decision[]) => decisions.reduce(decide, nothingStaged);
const on = { file: 'a.csv', recipe };
const staged = after({ what: 'add', files: [file('a.csv')] });
const recipesAfter = (...decisions: readonly Decision[]) => {
  const layout = () => current.files[0]!.recipes[0] ?? recipe;
  let current = staged;
  for (const decision of decisions) {
    current = decide(
      current,
      'on' in decision ? { ...decision, on: { file: 'a.csv', recipe: layout() } } : decision,
    );
  }
  return current.files[0]!.recipes;
};

describe('files that are staged', () => {
  it('are kept in the order they were brought, and leave when told to', () => {
    const two = after({ what: 'add', files: [file('b.csv'), file('a.csv')] });
    expect(names(two)).toEqual(['b.csv', 'a.csv']);
    expect(names(decide(two, { what: 'remove', file: 'b.csv' }))).toEqual(['a.csv']);
  });

  it('are there once when the same file is brought twice', () => {
    const twice = after({ what: 'add', files: [file('a.csv')] }, { what: 'add', files: [file('a.csv')] });
    expect(names(twice)).toEqual(['a.csv']);
  });

  it('are numbered when another has their name, so that nothing is lost', () => {
    const three = after(
      { what: 'add', files: [file('名册.xlsx', 'one'), file('名册.xlsx', 'other')] },
      { what: 'add', files: [file('名册.xlsx', 'one', 2)] },
    );
    expect(names(three)).toEqual(['名册.xlsx', '名册 (2).xlsx', '名册 (3).xlsx']);
  });

  it('remember an encoding that was chosen, and that it was taken back', () => {
    const chosen = decide(staged, { what: 'encoding', file: 'a.csv', encoding: 'gb18030' });
    expect(chosen.files[0]!.encoding).toBe('gb18030');
    expect(decide(chosen, { what: 'encoding', file: 'a.csv', encoding: null }).files[0]!.encoding).toBeNull();
  });
});

describe('a decision about a table', () => {
  it('becomes a recipe for its shape', () => {
    expect(recipesAfter({ what: 'column', on, header: '学院', field: 'unit' })).toEqual([
      { ...recipe, columns: { 学院: 'unit' } },
    ]);
  });

  it('adds to those before it', () => {
    expect(
      recipesAfter(
        { what: 'column', on, header: '学院', field: 'unit' },
        { what: 'column', on, header: '类别', field: null },
        { what: 'value', on, field: 'unit', spelling: '信院', value: 'INF' },
        { what: 'value', on, field: 'unit', spelling: '文院', value: null },
        { what: 'constant', on, field: 'cohort', value: 'undergraduate' },
        { what: 'dates', on, field: 'approve_date', reading: 'october' },
        { what: 'date', on, date: '2003-12-31' },
        { what: 'fill-down', on, header: '学院', fill: true },
        { what: 'sheets', on, sheets: ['2003'] },
      ),
    ).toEqual([
      {
        ...recipe,
        columns: { 学院: 'unit', 类别: null },
        values: { unit: { 信院: 'INF', 文院: null } },
        constants: { cohort: 'undergraduate' },
        dates: { approve_date: 'october' },
        date: '2003-12-31',
        fillDown: ['学院'],
        sheets: ['2003'],
      },
    ]);
  });

  it('leaves nothing behind when it is taken back one by one', () => {
    expect(
      recipesAfter(
        { what: 'value', on, field: 'unit', spelling: '信院', value: 'INF' },
        { what: 'constant', on, field: 'cohort', value: 'undergraduate' },
        { what: 'fill-down', on, header: '学院', fill: true },
        { what: 'value', on, field: 'unit', spelling: '信院', value: undefined },
        { what: 'constant', on, field: 'cohort', value: undefined },
        { what: 'fill-down', on, header: '学院', fill: false },
      ),
    ).toEqual([recipe]);
  });

  it('about its kind forgets what was said of the columns of the former one', () => {
    const of = withValue({ ...recipe, kind: 'people', columns: { 学院: 'unit' } }, 'unit', '信院', 'INF');
    expect(withKind({ ...of, date: '2003-12-31' }, 'headcount')).toEqual({
      ...recipe,
      kind: 'headcount',
      date: '2003-12-31',
    });
  });

  it('about its header is one of another shape, and takes the place of the former', () => {
    const shape = ['工号', '单位'];
    expect(
      recipesAfter(
        { what: 'kind', on, kind: 'people' },
        { what: 'column', on, header: '学院', field: 'unit' },
        { what: 'header', on, shape, headerRows: 1 },
      ),
    ).toEqual([{ schema: 'muster-recipe/1', shape, kind: 'people', headerRows: 1 }]);
    expect(withHeader({ ...recipe, columns: { 学院: 'unit' } }, shape, 2).columns).toBeUndefined();
  });

  it('about one shape leaves those about others', () => {
    const other = { ...recipe, shape: ['其他'] };
    const both = decide(decide(staged, { what: 'date', on, date: '2003-12-31' }), {
      what: 'date',
      on: { file: 'a.csv', recipe: other },
      date: '2002-12-31',
    });
    expect(both.files[0]!.recipes.map(({ shape, date }) => [shape, date])).toEqual([
      [['其他'], '2002-12-31'],
      [recipe.shape, '2003-12-31'],
    ]);
  });
});

describe('where edits of a table start', () => {
  const [one] = staged.files;
  const guessed: TableInspection = table({ file: 'a.csv', headers: ['学号', '学院'] });

  it('is nothing but its shape, as long as all was only guessed', () => {
    expect(layoutOf(one!, guessed).recipe).toEqual({ schema: 'muster-recipe/1', shape: ['学号', '学院'] });
  });

  it('is all that a recipe of the user decided, since the edited one takes its place', () => {
    const applied = { ...guessed, recipeApplied: true };
    expect(layoutOf(one!, applied).recipe).toEqual(guessed.recipe);
  });

  it('is what was decided about it before', () => {
    const own = { schema: 'muster-recipe/1', shape: ['学号', '学院'], date: '2003-12-31' } as const;
    expect(layoutOf({ ...one!, recipes: [own] }, guessed).recipe).toEqual(own);
  });
});

describe('rows that come back mended', () => {
  it('are read as their table was, with the reason in front', () => {
    const decided = { ...recipe, headerRows: 2, columns: { 学院: 'unit' }, sheets: ['a'] } as const;
    expect(forRejected(decided, '原因')).toEqual({
      schema: 'muster-recipe/1',
      shape: ['原因', '学号', '学院', '类别'],
      columns: { 学院: 'unit', 原因: 'reason' },
    });
  });
});
