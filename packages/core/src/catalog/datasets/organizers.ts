/** The organizers of each unit and when they were appointed. An organizer of two units has two rows. */
import { defineDataset } from '../../roster/dataset.ts';
import { anywhere, unitHeaders } from '../vocabulary.ts';

export const organizers = defineDataset({
  kind: 'organizers',
  fields: [
    { name: 'organizer', type: 'category', required: true, headers: ['组织员'], example: 'O03' },
    { name: 'unit', type: 'unit', headers: unitHeaders, example: 'ENG' },
    {
      name: 'appointed_date',
      type: 'date',
      identifies: true,
      headers: ['聘任时间', '任命时间'],
      example: '2003-03-01',
    },
    { name: 'left_date', type: 'date', headers: ['离任时间'] },
    ...anywhere,
  ],
});
