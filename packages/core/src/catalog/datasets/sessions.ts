/** Meetings, study and other sessions of organization life: one row is one that took place. */
import { defineDataset, type Field } from '../../roster/dataset.ts';
import { anywhere, branch, heldDate, hours, sessionKind, unit, unused } from '../vocabulary.ts';

const people = (name: string, headers: readonly string[], example: string): Field => ({
  name,
  type: 'integer',
  range: [0, 1_000_000],
  headers,
  example,
});

export const sessions = defineDataset({
  kind: 'sessions',
  fields: [
    heldDate,
    unit,
    branch,
    sessionKind,
    people('expected', ['应到人数', '应到', '应出席人数', '应参加人数', '应到会人数', '应到党员数'], '26'),
    people(
      'present',
      [
        '实到人数',
        '实到',
        '出席人数',
        '到会人数',
        '参加人数',
        '参会人数',
        '实际参加人数',
        '实到会人数',
        '实到党员数',
      ],
      '24',
    ),
    people('leave', ['请假人数', '请假'], '1'),
    { ...hours('hours', ['时长', '学时', '课时', '会议时长', '活动时长', '学习时长', '小时']), example: '2' },
    unused('content', [
      '主题',
      '内容',
      '主要内容',
      '议题',
      '题目',
      '会议主题',
      '会议内容',
      '会议议题',
      '活动主题',
      '活动内容',
      '学习主题',
      '学习内容',
    ]),
    unused('place', ['地点', '会议地点', '活动地点', '学习地点']),
    // Whoever presides or is away is named for the office, not for counting.
    unused('name', [
      '主持人',
      '记录人',
      '召集人',
      '主讲人',
      '授课人',
      '缺席人员',
      '请假人员',
      '缺席人',
      '请假人',
    ]),
    ...anywhere,
  ],
});
