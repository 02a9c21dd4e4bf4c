import { defineIndicator } from '../../indicators/indicator.ts';
import { conversion, conversionNotRecorded, convertedInPeriod } from '../membership.ts';

/** A flow of its own: those converted in a year were mostly admitted the year before. */
export default defineIndicator({
  id: 'conversions',
  code: 'A11',
  kind: 'count',
  title: { en: 'Conversions', 'zh-CN': '预备党员转正数' },
  how: {
    en: 'Probationary members whose conversion was approved in the period with outcome converted or blank, wherever they were admitted, not before transferring in nor after leaving.',
    'zh-CN':
      '期内经上级党委审批转为正式党员的人数（结果为转正或空白），不论在何处接收；转入之前、离开之后的不计。',
  },
  keys: ['unit', 'cohort', 'month'],
  better: null,
  rows: 'people',
  where: convertedInPeriod,
  event: conversion,
  notRecorded: conversionNotRecorded,
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,approve_date,convert_approve_date,convert_outcome,transfer_in_date,leave_date',
        'A,ENG,undergraduate,2002-05-20,2003-06-10,converted,,2003-07-01', // before leaving
        'B,ENG,undergraduate,2002-05-20,2003-06-10,,,', // blank outcome counts
        'C,ENG,undergraduate,2002-05-20,2003-06-10,extended,,',
        'D,ENG,graduate,2002-05-20,2003-06-10,converted,2003-09-01,', // converted elsewhere
        'E,ENG,undergraduate,2002-05-20,,converted,,', // when is not recorded
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 2, notRecorded: 1 }],
  },
});
