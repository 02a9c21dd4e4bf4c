/** The classes of each unit, whether or not they have a member: the base of class coverage. */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere, classHeaders, cohort, entryYear, headcountHeaders, unit } from '../vocabulary.ts';

export const classes = defineDataset({
  kind: 'classes',
  fields: [
    { name: 'date', type: 'date', required: true, headers: ['统计日期', '日期'], example: '2003-12-31' },
    { name: 'class', type: 'category', required: true, headers: classHeaders, example: 'ENG-2001-01' },
    unit,
    cohort,
    { ...entryYear, required: true },
    { name: 'headcount', type: 'integer', range: [0, 100_000], headers: headcountHeaders, example: '34' },
    ...anywhere,
  ],
  dateOfFile: 'date',
});
