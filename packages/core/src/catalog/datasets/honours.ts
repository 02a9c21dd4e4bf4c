/** Honours that units were given. One row is one honour. */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere, unit, year } from '../vocabulary.ts';

export const honours = defineDataset({
  kind: 'honours',
  fields: [
    { ...year, headers: [...year.headers, '获奖年度', '授予年度', '表彰年度'] },
    unit,
    {
      name: 'title',
      type: 'category',
      required: true,
      headers: ['荣誉称号', '荣誉名称', '表彰名称', '奖项名称', '获奖名称'],
      example: 'advanced unit',
    },
    {
      name: 'level',
      type: 'category',
      headers: ['级别', '荣誉级别', '表彰级别', '授予级别', '获奖级别'],
      values: {
        national: ['国家级', '全国', '全国级'],
        provincial: ['省级', '省部级'],
        municipal: ['市级', '地市级', '厅局级'],
        university: ['校级', '学校级', '学校'],
        unit: ['院级', '院系级', '学院级', '系级', '处级'],
      },
      example: 'university',
    },
    ...anywhere,
  ],
  // `入学年份` is no year of an honour.
  steps: ['入学'],
});
