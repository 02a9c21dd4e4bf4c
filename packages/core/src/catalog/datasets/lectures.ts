/** Lectures given: when, in which unit, and where the speaker came from. */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere, heldDate, unit, unitHeaders, unused } from '../vocabulary.ts';

export const lectures = defineDataset({
  kind: 'lectures',
  fields: [
    { ...heldDate, headers: [...heldDate.headers, '讲座时间', '报告时间', '授课时间'] },
    { ...unit, headers: [...unitHeaders, '主办单位', '举办单位', '承办单位'] },
    {
      name: 'kind',
      type: 'category',
      open: true,
      headers: ['讲座类型', '讲座类别', '讲座形式', '报告类型', '授课形式'],
      values: {
        lecture: ['党课', '专题党课', '上党课'],
        exchange: ['讲座交流', '交流讲座', '学习交流', '交流会', '研讨会'],
        report: ['报告会', '专题报告', '专题报告会', '形势报告会', '形势政策报告'],
        talk: ['讲座', '专题讲座', '学术讲座'],
      },
      example: 'lecture',
    },
    {
      name: 'speaker_unit',
      type: 'unit',
      identifies: true,
      headers: [
        '主讲人单位',
        '主讲单位',
        '主讲人所在单位',
        '报告人单位',
        '授课人单位',
        '主讲人部门',
        '报告人所在单位',
      ],
      example: 'MGT',
    },
    unused('content', ['题目', '讲座题目', '报告题目', '党课题目', '主题', '内容', '讲座主题']),
    unused('place', ['地点', '讲座地点']),
    unused('name', ['主讲人', '报告人', '授课人', '主讲人姓名', '主持人']),
    unused('audience', ['参加人数', '听众人数', '人数']),
    ...anywhere,
  ],
});
