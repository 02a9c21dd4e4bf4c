import type { ComplianceEstimate, IndicatorInfo } from '@muster/core';
import { createWords, type Language } from '@muster/core/locales';
import { describe, expect, it } from 'vitest';
import { complianceNotes, complianceTable } from '../src/format/compliance-table.ts';
import { createNaming } from '../src/format/naming.ts';

const infoOf = (id: string, key: 'rule' | 'gate', words: IndicatorInfo['words']): IndicatorInfo => ({
  id,
  code: 'D3',
  kind: 'compliance',
  title: { en: 'Title', 'zh-CN': '标题' },
  how: { en: 'How.', 'zh-CN': '算法。' },
  keys: [key, 'unit'],
  better: 'higher',
  part: null,
  onlyCohort: null,
  partName: null,
  keyNames: {},
  unit: null,
  words,
  files: ['people'],
  findings: [],
});

const indicators = [
  infoOf('rules', 'rule', { R06: { en: 'R06 A year', 'zh-CN': 'R06 满一年' } }),
  infoOf('gates', 'gate', { review: { en: 'Review', 'zh-CN': '政审' } }),
];

const estimate = (given: Partial<ComplianceEstimate>): ComplianceEstimate => ({
  indicator: 'rules',
  kind: 'compliance',
  by: {},
  status: 'ok',
  ok: 0,
  breach: 0,
  value: null,
  notRecorded: 0,
  packs: [],
  ...given,
});

function lines(language: Language, ...estimates: readonly ComplianceEstimate[]): string[] {
  const naming = createNaming(createWords(language), language, [], indicators).of(estimates[0]!.indicator);
  return [...complianceTable(estimates, naming).trimEnd().split('\n'), ...complianceNotes(estimates, naming)];
}

describe('compliance as a table', () => {
  const kept = estimate({
    by: { rule: 'R06' },
    ok: 2,
    breach: 1,
    value: 2 / 3,
    notRecorded: 4,
    packs: ['2014'],
  });
  const none = estimate({ by: { rule: 'R27' }, status: 'no-data' });

  it('shows what was kept, broken and could not be checked, with the name of the rule', () => {
    expect(lines('en', kept, none)).toEqual([
      'Rule           Kept  Broken  Not checkable  Share kept',
      '----------  -------  ------  -------------  ----------',
      'R06 A year        2       1              4      66.67%',
      'R27         no data',
      'Where a date or an entry that is needed is missing, or a date is not exact enough, it cannot be told; the share leaves these out.',
      'By the rules in force on the day of the step: 2014.',
    ]);
  });

  it('says so in Chinese', () => {
    const [heading, , row] = lines('zh-CN', kept);
    expect(heading).toMatch(/^规则 +符合 +违反 +无法核对 +符合率$/);
    expect(row).toMatch(/^R06 满一年 +2 +1 +4 +66\.67%$/);
  });

  it('speaks of gates as passed or not', () => {
    const gate = estimate({ indicator: 'gates', by: { gate: 'review' }, ok: 3, value: 1 });
    expect(lines('en', gate)).toEqual([
      'Gate    Passed  Failed  Not recorded  Share passed',
      '------  ------  ------  ------------  ------------',
      'Review       3       0             0       100.00%',
    ]);
  });

  it('says of several packs which, and when working days were counted without holidays', () => {
    const notes = lines('en', { ...kept, notRecorded: 0, packs: ['2014', 'ours'], provisional: true }).slice(
      -2,
    );
    expect(notes).toEqual([
      'By the rules in force on the day of the step: 2014, ours.',
      'Provisional: without a file of holidays, working days are Monday to Friday.',
    ]);
  });
});
