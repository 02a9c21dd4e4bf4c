/** Reports of organizers to the organization department: when one was received, and when it was settled. */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere, unitHeaders } from '../vocabulary.ts';

export const organizerReports = defineDataset({
  kind: 'organizer-reports',
  fields: [
    { name: 'organizer', type: 'category', required: true, headers: ['组织员', '报告人'], example: 'O03' },
    { name: 'unit', type: 'unit', headers: unitHeaders, example: 'ENG' },
    {
      name: 'received_date',
      type: 'date',
      required: true,
      headers: ['收到时间', '收到报告时间', '报告时间', '上报时间', '受理时间'],
      example: '2003-10-09',
    },
    {
      name: 'settled_date',
      type: 'date',
      identifies: true,
      headers: ['办结时间', '处理时间', '解决时间', '研究解决时间', '答复时间'],
      example: '2003-10-23',
    },
    ...anywhere,
  ],
  order: [['received_date', 'settled_date']],
});
