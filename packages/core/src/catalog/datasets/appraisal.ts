/** The democratic appraisal of members: how many took part, and how many were rated how. */
import { defineDataset, type Field } from '../../roster/dataset.ts';
import { anywhere, branch, membersHeaders, unit, year } from '../vocabulary.ts';

const count = (name: string, headers: readonly string[], example: string): Field => ({
  name,
  type: 'integer',
  range: [0, 1_000_000],
  headers,
  example,
});

export const appraisal = defineDataset({
  kind: 'appraisal',
  fields: [
    { ...year, headers: [...year.headers, '评议年度'] },
    unit,
    branch,
    count('members', [...membersHeaders, '应参评人数', '应参加人数'], '30'),
    count('took_part', ['参评人数', '参加人数', '参加评议人数', '参加评议党员数', '实际参评人数'], '29'),
    {
      ...count('excellent', ['优秀', '优秀人数', '优秀党员数', '评为优秀人数'], '8'),
      identifies: true,
    },
    count('qualified', ['合格', '合格人数', '合格党员数', '评为合格人数'], '20'),
    count('basically_qualified', ['基本合格', '基本合格人数', '基本合格党员数', '评为基本合格人数'], '1'),
    count('unqualified', ['不合格', '不合格人数', '不合格党员数', '评为不合格人数'], '0'),
    count('handled', ['组织处置人数', '处置人数', '已处置人数', '组织处理人数', '已处理人数'], '0'),
    count('opinions_received', ['征求意见数', '征集意见数', '收到意见数', '意见建议数', '意见条数'], '24'),
    count(
      'opinions_answered',
      ['答复意见数', '已答复意见数', '已答复数', '反馈意见数', '已反馈意见数'],
      '22',
    ),
    ...anywhere,
  ],
});
