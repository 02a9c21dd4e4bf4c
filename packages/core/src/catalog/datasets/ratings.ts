/** What each unit was rated in the assessment at the end of a year. */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere, unit, year } from '../vocabulary.ts';

export const ratings = defineDataset({
  kind: 'ratings',
  fields: [
    { ...year, headers: [...year.headers, '考核年度'] },
    unit,
    {
      name: 'rating',
      type: 'category',
      required: true,
      headers: ['考核等次', '考核等级', '考核结果', '年终考核等次', '年度考核等次', '评定等次', '评定等级'],
      values: {
        excellent: ['优秀', '优'],
        qualified: ['合格', '称职'],
        'basically-qualified': ['基本合格', '基本称职'],
        unqualified: ['不合格', '不称职'],
      },
      example: 'excellent',
    },
    ...anywhere,
  ],
  // `入学年份` is no year of an assessment.
  steps: ['入学'],
});
