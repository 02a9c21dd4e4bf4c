/** Essays on what was studied: when one was due of somebody, and when it came. What it says is nobody's business here. */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere, besides, dueDate, person, unit, unused } from '../vocabulary.ts';

export const essays = defineDataset({
  kind: 'essays',
  fields: [
    person,
    unit,
    dueDate(['论文应交时间', '文章应交时间', '心得应交时间'], '2003-06-30'),
    {
      name: 'submitted_date',
      type: 'date',
      identifies: true,
      headers: [
        '提交时间',
        '上交时间',
        '交稿时间',
        '递交时间',
        '实交时间',
        '论文提交时间',
        '文章提交时间',
        '心得提交时间',
      ],
      example: '2003-06-24',
    },
    unused('content', ['题目', '论文题目', '文章题目', '心得题目', '标题', '主题']),
    unused('job', ['职务', '现任职务', '职称']),
    ...besides,
    ...anywhere,
  ],
});
