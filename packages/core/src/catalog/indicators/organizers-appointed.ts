import { defineIndicator } from '../../indicators/indicator.ts';
import { all, date, field, missing, parameter, within } from '../../tally/expression.ts';

const appointed = date('appointed_date');

/** Persons and not posts: an organizer of two units was appointed once. */
export default defineIndicator({
  id: 'organizers-appointed',
  code: 'B3',
  kind: 'count',
  title: { en: 'Organizers appointed', 'zh-CN': '新聘组织员数' },
  how: {
    en: 'Different organizers whose appointment falls in the period; somebody responsible for several units counts once.',
    'zh-CN': '期内聘任的组织员人数；负责多个单位的只计一次。',
  },
  keys: [],
  better: null,
  rows: 'organizers',
  where: within(appointed, parameter('from'), parameter('to')),
  event: appointed,
  distinct: 'organizer',
  notRecorded: all(missing({ dateAhead: 'appointed_date' }), { not: missing(field('organizer')) }),
  example: {
    files: {
      'organizers.csv': [
        'organizer,unit,appointed_date,left_date',
        'O1,ENG,2003-03-01,',
        'O1,ART,2003-03-01,', // the same person
        'O2,LAW,2001-03-01,',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 1 }],
  },
});
