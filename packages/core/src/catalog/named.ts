/** The sentences of the catalogue under the names by which a user's own indicators call them. */
import type { NamedCondition } from '../indicators/declared/content.ts';
import type { NamedDate } from '../indicators/declared/dates.ts';
import {
  admission,
  admissionNotRecorded,
  admittedInPeriod,
  conversion,
  conversionNotRecorded,
  convertedInPeriod,
  memberOnAsOf,
  membershipNotRecorded,
} from './membership.ts';

export const namedConditions: Readonly<Record<string, NamedCondition>> = {
  member: {
    rows: 'people',
    holds: memberOnAsOf,
    notRecorded: membershipNotRecorded,
    words: { en: 'member on the as-of date', 'zh-CN': '统计日为党员' },
    ofPeriod: false,
  },
  admitted: {
    rows: 'people',
    holds: admittedInPeriod,
    notRecorded: admissionNotRecorded,
    words: { en: 'admitted in the period', 'zh-CN': '统计时段内接收为预备党员' },
    ofPeriod: true,
  },
  converted: {
    rows: 'people',
    holds: convertedInPeriod,
    notRecorded: conversionNotRecorded,
    words: { en: 'converted in the period', 'zh-CN': '统计时段内转为正式党员' },
    ofPeriod: true,
  },
};

export const namedDates: Readonly<Record<string, NamedDate>> = {
  admission: {
    rows: 'people',
    expression: admission,
    words: { en: 'the date of admission', 'zh-CN': '发展日期' },
  },
  conversion: {
    rows: 'people',
    expression: conversion,
    words: { en: 'the date of conversion', 'zh-CN': '转正日期' },
  },
};
