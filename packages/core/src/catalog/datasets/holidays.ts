/** Days off that are no weekend, and weekends that are worked: what working days are counted by. */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere } from '../vocabulary.ts';

export const holidays = defineDataset({
  kind: 'holidays',
  fields: [
    {
      name: 'date',
      type: 'date',
      required: true,
      headers: ['日期', '放假日期', '节假日日期'],
      example: '2003-10-01',
    },
    {
      name: 'kind',
      type: 'category',
      identifies: true,
      headers: ['类型', '类别', '日期类型', '放假类型', '安排'],
      values: {
        holiday: ['放假', '休息', '法定节假日', '节假日', '假日'],
        workday: ['调休上班', '上班', '补班', '工作日'],
      },
      example: 'holiday',
    },
    {
      name: 'name',
      type: 'category',
      identifies: true,
      // Not `名称` alone: most lists have one of something.
      headers: ['节日名称', '节假日名称', '假日名称', '节日', '节假日', '放假事由'],
      example: 'National Day',
    },
    ...anywhere,
  ],
  // The dates and kinds of movements are no days off.
  steps: ['变动', '异动', '调动'],
});
