/** Special dues, which are voluntary: who is asked in a campaign, and how many paid how much on which day. */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere, branch, cohortHeaders, memberGroups, membersHeaders, unit } from '../vocabulary.ts';

export const specialDues = defineDataset({
  kind: 'special-dues',
  fields: [
    {
      name: 'campaign',
      type: 'category',
      required: true,
      headers: [
        '活动名称',
        '专项名称',
        '特殊党费',
        '特殊党费名称',
        '捐款名称',
        '捐款项目',
        '缴纳事由',
        '交纳事由',
      ],
      example: 'flood relief 2003',
    },
    {
      name: 'start_date',
      type: 'date',
      headers: ['开始时间', '开始日期', '发起时间', '动员时间'],
      example: '2003-07-07',
    },
    {
      name: 'date',
      type: 'date',
      headers: ['缴纳时间', '交纳时间', '缴费时间', '交费时间', '捐款时间', '日期'],
      example: '2003-07-09',
    },
    unit,
    branch,
    {
      name: 'group',
      type: 'category',
      headers: ['党员群体', '群体', ...cohortHeaders],
      values: memberGroups,
      example: 'in-service',
    },
    {
      name: 'members',
      type: 'integer',
      range: [0, 1_000_000],
      repeats: true,
      headers: membersHeaders,
      example: '20',
    },
    {
      name: 'payers',
      type: 'integer',
      range: [0, 1_000_000],
      identifies: true,
      headers: ['缴纳人数', '交纳人数', '缴费人数', '交费人数', '捐款人数'],
      example: '12',
    },
    {
      name: 'amount',
      type: 'amount',
      range: [0, 10_000_000],
      headers: ['金额', '缴纳金额', '交纳金额', '缴费金额', '交费金额', '捐款金额'],
      example: '1850.00',
    },
    ...anywhere,
  ],
  order: [['start_date', 'date']],
});
