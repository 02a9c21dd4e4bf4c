/** The units, their place in the tree and their names. */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere, unitHeaders } from '../vocabulary.ts';

export const units = defineDataset({
  kind: 'units',
  fields: [
    { name: 'unit', type: 'category', required: true, headers: [...unitHeaders, '单位代码'], example: 'ENG' },
    { name: 'parent', type: 'category', headers: ['上级单位'] },
    {
      name: 'name_zh',
      type: 'category',
      required: true,
      headers: ['中文名称', '单位名称'],
      example: '工程学院',
    },
    { name: 'name_en', type: 'category', headers: ['英文名称'], example: 'College of Engineering' },
    { name: 'aliases', type: 'category', headers: ['别名', '简称'] },
    ...anywhere,
  ],
});
