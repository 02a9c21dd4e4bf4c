/** The classes of each unit, whether or not they have a member: the base of class coverage. */
import { defineDataset } from '../../roster/dataset.ts';
import {
  classHeaders,
  cohortHeaders,
  cohorts,
  entryYearHeaders,
  headcountHeaders,
  unitHeaders,
  years,
} from '../vocabulary.ts';

export const classes = defineDataset({
  kind: 'classes',
  fields: [
    { name: 'date', type: 'date', required: true, headers: ['统计日期', '日期'], example: '2003-12-31' },
    { name: 'class', type: 'category', required: true, headers: classHeaders, example: 'ENG-2001-01' },
    { name: 'unit', type: 'category', required: true, headers: unitHeaders, example: 'ENG' },
    {
      name: 'cohort',
      type: 'category',
      required: true,
      headers: cohortHeaders,
      values: cohorts,
      example: 'undergraduate',
    },
    {
      name: 'entry_year',
      type: 'integer',
      range: years,
      required: true,
      headers: entryYearHeaders,
      example: '2001',
    },
    { name: 'headcount', type: 'integer', range: [0, 100_000], headers: headcountHeaders, example: '34' },
  ],
});
