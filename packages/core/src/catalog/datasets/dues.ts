/** Membership dues by month: how many members owed them, how many paid and when, and how much. */
import { defineDataset, type Field } from '../../roster/dataset.ts';
import { anywhere, branch, unit } from '../vocabulary.ts';

const members: Pick<Field, 'type' | 'range'> = { type: 'integer', range: [0, 1_000_000] };
const yuan: Pick<Field, 'type' | 'range'> = { type: 'amount', range: [0, 10_000_000] };

export const dues = defineDataset({
  kind: 'dues',
  fields: [
    {
      name: 'month',
      type: 'date',
      required: true,
      headers: ['月份', '缴费月份', '缴纳月份', '交纳月份', '所属月份', '党费月份', '年月'],
      example: '2003-03',
    },
    unit,
    branch,
    {
      name: 'due',
      ...members,
      identifies: true,
      headers: ['应缴人数', '应交人数', '应缴党员数', '应交党员数', '应缴党费人数', '应交党费人数'],
      example: '24',
    },
    {
      name: 'paid',
      ...members,
      identifies: true,
      headers: ['实缴人数', '实交人数', '已缴人数', '已交人数', '实缴党员数', '实交党员数'],
      example: '23',
    },
    {
      name: 'on_time',
      ...members,
      headers: ['按时缴纳人数', '按时交纳人数', '按期缴纳人数', '按期交纳人数', '按时缴费人数', '按时人数'],
      example: '21',
    },
    {
      name: 'amount_due',
      ...yuan,
      headers: ['应缴金额', '应交金额', '应缴党费', '应交党费', '应缴数额', '应交数额'],
      example: '96.40',
    },
    {
      name: 'amount_paid',
      ...yuan,
      headers: [
        '实缴金额',
        '实交金额',
        '实缴党费',
        '实交党费',
        '已缴金额',
        '已交金额',
        '实缴数额',
        '实交数额',
      ],
      example: '93.20',
    },
    ...anywhere,
  ],
});
