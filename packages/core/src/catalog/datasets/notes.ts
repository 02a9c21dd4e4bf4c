/** Inspections of study notes: one row is one inspection of a branch, or of a unit. */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere, branch, passed, unit } from '../vocabulary.ts';

const count = { type: 'integer', range: [0, 1_000_000], identifies: true } as const;

export const notes = defineDataset({
  kind: 'notes',
  fields: [
    {
      name: 'date',
      type: 'date',
      identifies: true,
      headers: ['检查时间', '抽查时间', '日期'],
      example: '2003-03-28',
    },
    unit,
    branch,
    {
      name: 'due',
      ...count,
      headers: ['应检人数', '应检查人数', '应查人数', '应交人数', '应检本数', '应查本数', '应检数', '应交数'],
      example: '26',
    },
    {
      name: 'inspected',
      ...count,
      headers: [
        '实检人数',
        '检查人数',
        '实际检查人数',
        '已检查人数',
        '实查人数',
        '实交人数',
        '实检本数',
        '检查本数',
        '实检数',
        '实交数',
      ],
      example: '25',
    },
    {
      name: 'result',
      type: 'category',
      headers: ['检查结果', '检查结论', '结果', '结论', '检查评定', '评定'],
      values: { passed: passed.yes, failed: passed.no },
      example: 'passed',
    },
    ...anywhere,
  ],
  dateOfFile: 'date',
});
