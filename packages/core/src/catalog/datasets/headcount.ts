/** How many people there are in each unit and cohort on a date: the denominators. */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere, cohort, entryYear, headcountHeaders, subgroup, unit } from '../vocabulary.ts';

const people: readonly [number, number] = [0, 100_000_000];

export const headcount = defineDataset({
  kind: 'headcount',
  fields: [
    { name: 'date', type: 'date', required: true, headers: ['统计日期', '日期'], example: '2003-12-31' },
    unit,
    cohort,
    subgroup,
    entryYear,
    {
      name: 'headcount',
      type: 'integer',
      range: people,
      required: true,
      headers: headcountHeaders,
      example: '233',
    },
    { name: 'women', type: 'integer', range: people, headers: ['女', '女性人数'] },
    { name: 'under_36', type: 'integer', range: people, headers: ['35岁及以下'] },
    ...anywhere,
  ],
  dateOfFile: 'date',
  implies: [['cohort', 'subgroup']],
});
