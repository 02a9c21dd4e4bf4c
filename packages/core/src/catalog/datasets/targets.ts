/** What a figure should reach or stay under, for whom, and from when to when. */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere, cohortHeaders, planCohorts, unitHeaders } from '../vocabulary.ts';

export const targets = defineDataset({
  kind: 'targets',
  fields: [
    { name: 'indicator', type: 'category', required: true, headers: ['指标'], example: 'development-ratio' },
    { name: 'unit', type: 'unit', headers: unitHeaders },
    {
      name: 'cohort',
      type: 'category',
      headers: cohortHeaders,
      values: planCohorts,
      example: 'undergraduate',
    },
    { name: 'from', type: 'date', headers: ['起始日期', '开始日期'], example: '2003-01-01' },
    { name: 'to', type: 'date', headers: ['截止日期', '结束日期'] },
    {
      name: 'bound',
      type: 'category',
      required: true,
      headers: ['方向', '要求'],
      values: {
        'at-least': ['不低于', '至少', '>=', '≥'],
        'at-most': ['不高于', '至多', '<=', '≤'],
        within: ['区间', '之间'],
      },
      example: 'at-least',
    },
    { name: 'value', type: 'share', required: true, headers: ['目标', '目标值'], example: '7%' },
    { name: 'value_to', type: 'share', headers: ['上限'] },
    { name: 'source', type: 'category', headers: ['依据', '来源'], example: 'plan of the university' },
    ...anywhere,
  ],
});
