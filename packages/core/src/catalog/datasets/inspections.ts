/** The half-yearly inspections of activists: that one was recorded, and when. What it says is not kept. */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere, branchHeaders, classHeaders, personKey, personName, unit, unused } from '../vocabulary.ts';

export const inspections = defineDataset({
  kind: 'inspections',
  fields: [
    personKey,
    unit,
    {
      name: 'date',
      type: 'date',
      required: true,
      headers: ['考察时间', '考察记录时间', '考察写实时间', '培养考察时间', '半年考察时间'],
      example: '2003-06-20',
    },
    personName,
    unused('class', classHeaders),
    unused('branch', branchHeaders),
    ...anywhere,
  ],
  // Other dates of rosters, and the units of movements, hold the same words.
  steps: ['列入', '列为', '确定', 'talk', 'oath', 'join', '原', '现', '转', '调', 'from', 'to'],
});
