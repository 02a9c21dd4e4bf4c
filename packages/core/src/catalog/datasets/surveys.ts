/**
 * Questionnaires without names. A row with a question says how often one answer to it was given; a row without one, how
 * many sheets were sent and came back.
 */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere, cohortHeaders, memberGroups, unitHeaders } from '../vocabulary.ts';

const sheets: readonly [number, number] = [0, 1_000_000];

export const surveys = defineDataset({
  kind: 'surveys',
  fields: [
    {
      name: 'survey',
      type: 'category',
      required: true,
      headers: ['问卷名称', '问卷', '调查名称', '问卷调查', '调查问卷', '测评名称', '测评表'],
      example: 'year-end 2003',
    },
    // Blank where the whole school was asked.
    { name: 'unit', type: 'unit', identifies: true, headers: unitHeaders, example: 'ENG' },
    {
      name: 'group',
      type: 'category',
      open: true,
      headers: ['调查对象', '评议对象', '测评对象', '填写人类别', '群体', ...cohortHeaders],
      values: memberGroups,
      example: 'student',
    },
    {
      name: 'question',
      type: 'category',
      headers: ['题目', '问题', '题号', '调查项目', '测评项目', '评议项目'],
      example: 'Is the procedure made public?',
    },
    { name: 'answer', type: 'category', headers: ['选项', '答案', '回答', '评价'], example: 'satisfied' },
    {
      name: 'score',
      type: 'integer',
      range: [0, 100],
      headers: ['分值', '分数', '得分', '赋分'],
      example: '4',
    },
    {
      name: 'count',
      type: 'integer',
      range: sheets,
      headers: ['人数', '票数', '选择人数', '选择份数'],
      example: '37',
    },
    {
      name: 'sent',
      type: 'integer',
      range: sheets,
      headers: ['发放份数', '发出份数', '发放数', '发出数', '发放问卷数', '发出问卷数'],
    },
    {
      name: 'returned',
      type: 'integer',
      range: sheets,
      headers: ['回收份数', '收回份数', '回收数', '收回数', '回收问卷数', '收回问卷数'],
    },
    ...anywhere,
  ],
});
