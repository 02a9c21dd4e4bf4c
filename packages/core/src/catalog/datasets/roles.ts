/** Who works for the party in which role, since when, and when they were trained for it. */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere, besides, person, unit, unused } from '../vocabulary.ts';

export const roles = defineDataset({
  kind: 'roles',
  fields: [
    person,
    unit,
    {
      name: 'role',
      type: 'category',
      open: true,
      identifies: true,
      headers: ['职务', '党内职务', '担任职务', '现任职务', '任职', '岗位', '角色'],
      values: {
        secretary: ['支部书记', '党支部书记', '书记'],
        'deputy-secretary': ['支部副书记', '党支部副书记', '副书记'],
        committee: ['支部委员会', '支部委员', '支部委员会委员', '支委', '委员'],
        organizer: ['组织员', '专职组织员', '兼职组织员'],
        counsellor: ['辅导员', '专职辅导员', '兼职辅导员', '政治辅导员'],
        'group-leader': ['党小组长', '小组长', '党小组组长'],
      },
      example: 'secretary',
    },
    {
      name: 'appointed_date',
      type: 'date',
      identifies: true,
      headers: ['任命时间', '任职时间', '聘任时间', '任现职时间', '到任时间', '当选时间', '上任时间'],
      example: '2003-03-10',
    },
    {
      name: 'left_date',
      type: 'date',
      headers: ['离任时间', '免职时间', '卸任时间', '离职时间', '任期届满时间'],
    },
    {
      name: 'trained_date',
      type: 'date',
      headers: [
        '培训时间',
        '参加培训时间',
        '受训时间',
        '任职培训时间',
        '岗前培训时间',
        '轮训时间',
        '最近培训时间',
      ],
      example: '2003-04-18',
    },
    unused('title', ['职称', '职级']),
    ...besides,
    ...anywhere,
  ],
  order: [['appointed_date', 'left_date']],
});
