import { defineIndicator } from '../../indicators/indicator.ts';
import { outcome, probationEnd, probationEndedInPeriod, probationEndNotRecorded } from '../probation.ts';

/** What became of everybody whose probation ended: the rows of the yearly form. */
export default defineIndicator({
  id: 'conversion-outcomes',
  code: 'A11',
  kind: 'distribution',
  title: { en: 'Outcomes of probation', 'zh-CN': '预备期满情况' },
  how: {
    en: 'Probationary members whose year of probation from the branch meeting ended in the period, by what became of it by the date: converted, converted after an extension, extended, deferred, cancelled, or not yet discussed or approved.',
    'zh-CN':
      '自支部大会起预备期一年、在期内届满的预备党员，按截至统计日的结果统计：按期转正、延长后转正、延长预备期、暂缓、取消资格、尚未讨论或审批。',
  },
  keys: ['unit', 'cohort', 'month'],
  keysFrom: { kind: outcome },
  better: null,
  rows: 'people',
  where: probationEndedInPeriod,
  event: probationEnd,
  part: 'kind',
  partName: { en: 'Outcome', 'zh-CN': '结果' },
  words: {
    converted: { en: 'converted', 'zh-CN': '按期转正' },
    'converted-after-extension': { en: 'converted after an extension', 'zh-CN': '延长后转正' },
    extended: { en: 'extended', 'zh-CN': '延长预备期' },
    deferred: { en: 'deferred', 'zh-CN': '暂缓' },
    cancelled: { en: 'cancelled', 'zh-CN': '取消资格' },
    pending: { en: 'not yet discussed or approved', 'zh-CN': '尚未讨论或审批' },
  },
  notRecorded: probationEndNotRecorded,
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,meeting_date,approve_date,convert_approve_date,convert_outcome,extensions,extension_until_date',
        'A,ENG,undergraduate,2002-05-20,2002-06-20,2003-06-30,,,',
        'B,ENG,undergraduate,2002-05-20,2002-06-20,2003-12-30,converted,1,2003-11-20',
        'C,ENG,undergraduate,2002-05-20,2002-06-20,,extended,1,2004-02-20',
        'D,ENG,undergraduate,2002-05-20,2002-06-20,2003-06-30,cancelled,,',
        'E,ENG,undergraduate,2002-05-20,2002-06-20,,,,',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [
      {
        count: 5,
        parts: [
          { key: 'converted', count: 1, share: 1 / 5 },
          { key: 'converted-after-extension', count: 1, share: 1 / 5 },
          { key: 'extended', count: 1, share: 1 / 5 },
          { key: 'deferred', count: 0, share: 0 },
          { key: 'cancelled', count: 1, share: 1 / 5 },
          { key: 'pending', count: 1, share: 1 / 5 },
        ],
      },
    ],
  },
});
