/**
 * Checks of the files of people in development. One row is one document of one person: whether it is needed at that
 * stage, whether it is there, and how often it was sent back. What it says is not kept.
 */
import { defineDataset } from '../../roster/dataset.ts';
import { anyCohort, anywhere, besides, flag, person, unit } from '../vocabulary.ts';

export const documents = defineDataset({
  kind: 'documents',
  fields: [
    person,
    unit,
    anyCohort,
    {
      name: 'checked_date',
      type: 'date',
      headers: ['检查时间', '核查时间', '审核时间', '抽查时间', '查档时间'],
      example: '2003-10-20',
    },
    {
      name: 'stage',
      type: 'category',
      headers: ['阶段', '所处阶段', '材料阶段', '环节'],
      values: {
        application: ['申请入党', '申请入党阶段', '入党申请', '申请阶段', '入党申请人', '入党申请人阶段'],
        activist: ['入党积极分子', '入党积极分子阶段', '积极分子', '积极分子阶段'],
        target: ['发展对象', '发展对象阶段'],
        admission: [
          '接收预备党员',
          '预备党员接收',
          '预备党员接收阶段',
          '接收阶段',
          '预备党员',
          '预备党员阶段',
        ],
        conversion: ['转正', '转正阶段', '预备党员转正', '预备党员转正阶段'],
      },
      example: 'admission',
    },
    {
      name: 'document',
      type: 'category',
      required: true,
      headers: ['材料名称', '文件名称', '材料项目', '档案材料', '材料'],
      example: 'political review',
    },
    flag(
      'required',
      ['是否必备', '必备', '是否应有', '应有', '是否必需'],
      { yes: ['必备', '应有', '必需'], no: ['非必备'] },
      'yes',
    ),
    {
      ...flag(
        'present',
        ['是否齐全', '齐全', '是否具备', '具备', '是否已有', '已有'],
        { yes: ['齐全', '已有', '具备'], no: ['缺', '缺失', '不齐全'] },
        'yes',
      ),
      identifies: true,
    },
    {
      name: 'returned',
      type: 'integer',
      range: [0, 100],
      headers: ['退回次数', '返工次数', '退回补正次数'],
      example: '0',
    },
    {
      name: 'return_reason',
      type: 'category',
      open: true,
      headers: ['退回原因', '退回理由', '返工原因'],
      values: {
        incomplete: ['不完整', '材料不全', '内容不全', '缺项', '缺件'],
        'not-in-form': ['不规范', '填写不规范', '格式不规范'],
        altered: ['涂改', '有涂改'],
        unsigned: ['未签字', '未盖章', '缺签字', '缺盖章', '未签字盖章'],
        'wrong-dates': ['时间有误', '日期有误', '时间矛盾', '时间逻辑有误'],
      },
    },
    ...besides,
    ...anywhere,
  ],
});
