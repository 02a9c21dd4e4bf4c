/** Reports on one's own study, mostly monthly: when one was due of somebody, and when it was received. */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere, besides, dueDate, person, unit, unused } from '../vocabulary.ts';

export const reports = defineDataset({
  kind: 'reports',
  fields: [
    person,
    unit,
    dueDate(['汇报应交时间', '报告应交时间', '汇报月份', '报告月份', '应交月份', '月份'], '2003-03-31'),
    {
      name: 'received_date',
      type: 'date',
      identifies: true,
      headers: [
        '收到时间',
        '接收时间',
        '汇报收到时间',
        '报告收到时间',
        '收到汇报时间',
        '收到报告时间',
        '收报时间',
      ],
      example: '2003-03-28',
    },
    unused('content', ['题目', '内容', '自学内容', '学习内容', '学习时间', '学习效果', '标题', '主题']),
    unused('job', ['职务', '现任职务', '职称']),
    ...besides,
    ...anywhere,
  ],
});
