import { defineIndicator } from '../../indicators/indicator.ts';
import { date, missing, parameter, within } from '../../tally/expression.ts';

const given = date('date');

/** Lectures, by the unit they were given in. */
export default defineIndicator({
  id: 'lectures',
  code: 'F7',
  kind: 'count',
  title: { en: 'Lectures', 'zh-CN': '讲座次数' },
  how: {
    en: 'Lectures given in the period, by the unit they were given in.',
    'zh-CN': '期内举办的讲座次数，按举办单位统计。',
  },
  keys: ['unit', 'kind', 'month'],
  keyNames: { kind: { en: 'Kind of lecture', 'zh-CN': '讲座类别' } },
  better: null,
  rows: 'lectures',
  where: within(given, parameter('from'), parameter('to')),
  event: given,
  notRecorded: missing({ dateAhead: 'date' }),
  example: {
    files: {
      'lectures.csv': [
        'date,unit,kind,speaker_unit',
        '2003-03-10,ENG,lecture,ART',
        '2003-10-10,ENG,lecture,LAW',
        '2004-01-10,ENG,lecture,LAW', // next year
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 2 }],
  },
});
