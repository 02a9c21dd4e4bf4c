/** How many sessions of a kind were planned in a year, per unit and perhaps branch. */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere, branch, sessionKind, unit, year } from '../vocabulary.ts';

export const sessionPlans = defineDataset({
  kind: 'session-plans',
  fields: [
    year,
    unit,
    branch,
    sessionKind,
    {
      name: 'planned',
      type: 'integer',
      range: [0, 100_000],
      required: true,
      headers: ['计划次数', '计划场次', '计划期数', '计划数', '计划', '应开次数', '应召开次数', '应开展次数'],
      example: '12',
    },
    ...anywhere,
  ],
});
