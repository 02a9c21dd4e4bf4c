import type { OwnDefinition } from '../../indicators/indicator.ts';
import { defineIndicator } from '../../indicators/indicator.ts';
import { prepareBacklog } from '../../indicators/kinds/backlog.ts';
import { stages } from '../stages.ts';

const ages = [
  { word: 'up-to-30', upTo: 30 },
  { word: '31-to-90', upTo: 90 },
  { word: '91-to-180', upTo: 180 },
  { word: '181-to-365', upTo: 365 },
  { word: 'over-365', upTo: null },
] as const;

/** Where the files lie on the day, and for how long already. */
export default defineIndicator<OwnDefinition>({
  id: 'backlog',
  code: 'C5',
  kind: 'distribution',
  title: { en: 'Backlog', 'zh-CN': '在办积压' },
  how: {
    en: 'Open cases on the date, of each stage those that have begun it and not ended it, by the days they have been waiting; and how many of them are past the limit of their stage. Withdrawn, rejected and departed are not open. Without the key stage, one person may wait in several stages that run side by side, and counts in each.',
    'zh-CN':
      '统计日各环节已开始而未办结的件数，按已等待天数分段；并列出其中已超时限的件数。撤回、未通过、离开的不作在办。不按环节分组时，同一人可能同时在几个并行环节等待，分别计数。',
  },
  keys: ['stage', 'unit', 'cohort', 'organizer'],
  better: 'lower',
  part: 'kind',
  partName: { en: 'Waiting for', 'zh-CN': '已等待' },
  words: {
    'up-to-30': { en: 'up to 30 days', 'zh-CN': '30 天以内' },
    '31-to-90': { en: '31–90 days', 'zh-CN': '31–90 天' },
    '91-to-180': { en: '91–180 days', 'zh-CN': '91–180 天' },
    '181-to-365': { en: '181–365 days', 'zh-CN': '181–365 天' },
    'over-365': { en: 'over 365 days', 'zh-CN': '365 天以上' },
  },
  reads: ['people'],
  listed: ['counted', 'open-over-limit', 'not-recorded'],
  stages,
  prepare: (ask, id) => prepareBacklog({ stages, ages, part: 'kind' }, ask, id),
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,meeting_date,approve_date,withdrawn_date',
        'A,ENG,undergraduate,2003-12-01,,', // 30 days
        'B,ENG,undergraduate,2003-09-01,,', // 121 days, over three months
        'C,ENG,undergraduate,2003-09-01,2003-11-01,', // approved
        'D,ENG,undergraduate,2003-09-01,,2003-10-01', // withdrawn
        'E,ENG,undergraduate,2003-11,,', // nobody knows from which day
      ].join('\n'),
    },
    question: { asOf: '2003-12-31', by: ['stage'], where: ['stage=meeting-approve'] },
    expect: [
      {
        count: 2,
        past: 1,
        notRecorded: 1,
        parts: [
          { key: 'up-to-30', count: 1, share: 1 / 2 },
          { key: '31-to-90', count: 0, share: 0 },
          { key: '91-to-180', count: 1, share: 1 / 2 },
          { key: '181-to-365', count: 0, share: 0 },
          { key: 'over-365', count: 0, share: 0 },
        ],
      },
    ],
  },
});
