/** Who came, went or ceased to be a member, and when. One row is one movement of a person. */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere, personKey, personName, transferredAs } from '../vocabulary.ts';

export const movements = defineDataset({
  kind: 'movements',
  fields: [
    personKey,
    {
      name: 'date',
      type: 'date',
      required: true,
      milestone: true,
      headers: ['统计日期', '日期', '变动日期', '异动日期', '调动日期'],
      example: '2003-07-01',
    },
    {
      name: 'type',
      type: 'category',
      required: true,
      headers: ['变动类型', '变动类别', '异动类型', '异动类别', '类型'],
      values: {
        'transfer-in': ['转入', '组织关系转入', '转入组织关系', '调入'],
        'transfer-out': ['转出', '组织关系转出', '转出组织关系', '调出'],
        left: ['毕业离校', '毕业', '离校'],
        removed: ['除名', '开除', '开除党籍', '自行脱党', '劝退', '党籍终止', '取消预备党员资格'],
        restored: ['恢复党籍'],
        died: ['去世', '逝世', '死亡'],
      },
      example: 'transfer-out',
    },
    {
      name: 'from_unit',
      type: 'unit',
      headers: ['转出单位', '调出单位', '原单位', '原所在单位'],
      example: 'ENG',
    },
    { name: 'to_unit', type: 'unit', headers: ['转入单位', '调入单位', '现单位', '去向'], example: 'ART' },
    transferredAs,
    personName,
    ...anywhere,
  ],
});
