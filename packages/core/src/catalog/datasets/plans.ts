/** How many admissions were planned in a year, per unit and perhaps branch and cohort. */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere, branchHeaders, cohortHeaders, planCohorts, unit, year } from '../vocabulary.ts';

export const plans = defineDataset({
  kind: 'plans',
  fields: [
    year,
    unit,
    { name: 'branch', type: 'category', headers: branchHeaders },
    { name: 'cohort', type: 'category', headers: cohortHeaders, values: planCohorts, example: 'student' },
    {
      name: 'planned',
      type: 'integer',
      range: [0, 1_000_000],
      required: true,
      headers: ['计划', '计划数', '计划人数', '发展计划'],
      example: '69',
    },
    ...anywhere,
  ],
});
