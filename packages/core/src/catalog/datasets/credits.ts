/** Credits that people earned by courses: one row is one course of one person. */
import { defineDataset } from '../../roster/dataset.ts';
import { anyCohort, anywhere, besides, person, unit, unused } from '../vocabulary.ts';

export const credits = defineDataset({
  kind: 'credits',
  fields: [
    person,
    unit,
    anyCohort,
    {
      name: 'date',
      type: 'date',
      identifies: true,
      headers: ['日期', '学习时间', '培训时间', '认定时间', '登记时间', '获得时间', '取得时间'],
      example: '2003-04-18',
    },
    {
      name: 'course',
      type: 'category',
      headers: ['课程', '课程名称', '学习课程', '培训课程', '项目', '学习项目', '培训项目'],
      example: 'C02',
    },
    {
      name: 'credits',
      type: 'integer',
      range: [0, 1000],
      identifies: true,
      headers: ['学分', '学分数', '获得学分', '取得学分', '认定学分', '所得学分', '课程学分'],
      example: '4',
    },
    unused('job', ['职务', '现任职务', '职称']),
    ...besides,
    ...anywhere,
  ],
});
