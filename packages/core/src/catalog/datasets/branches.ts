/** The branches of each unit, with the dates between which they existed. */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere, branchHeaders, unit } from '../vocabulary.ts';

export const branches = defineDataset({
  kind: 'branches',
  fields: [
    { name: 'branch', type: 'category', required: true, headers: branchHeaders, example: 'ENG-B01' },
    unit,
    {
      name: 'kind',
      type: 'category',
      required: true,
      headers: ['支部类别', '支部类型'],
      example: 'undergraduate',
    },
    { name: 'basis', type: 'category', headers: ['设置依据'], example: 'major' },
    { name: 'created_date', type: 'date', headers: ['成立时间'], example: '2001-09-20' },
    { name: 'dissolved_date', type: 'date', headers: ['撤销时间'] },
    ...anywhere,
  ],
});
