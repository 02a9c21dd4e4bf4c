/** Fields, values and what was recognised, in the words of the user. */
import type { ColumnInspection, Field, InputSummary, Issue, UnitInfo } from '@muster/core';
import { fieldLabel, type IssueText, isMessageKey, issueText, type MessageKey } from '@muster/core/locales';
import { printable } from './printable.ts';
import type { Ui } from './ui.ts';

/** A choice among several, with what is shown of it. */
export interface Option {
  readonly value: string;
  readonly text: string;
}

/** A field as people call it: by its header in the language, without the signs of programs. */
export function fieldName({ language }: Ui, field: Field): string {
  return fieldLabel(field, language).replaceAll('_', ' ');
}

/** A value of a field as people read it. */
export function valueName(ui: Ui, field: Field, value: string): string {
  if (field.type === 'unit') return ui.name('unit', value);
  for (const key of [`${field.name}.${value}`, `value.${value}`]) {
    if (isMessageKey(key)) return ui.say(key);
  }
  return printable(value);
}

/** The values that a field can have, where they can be listed; null where anything may be written. */
export function valueOptions(ui: Ui, field: Field, units: readonly UnitInfo[]): readonly Option[] | null {
  const option = (value: string): Option => ({ value, text: valueName(ui, field, value) });
  if (field.type === 'unit') {
    if (units.length === 0) return null;
    return units.map(({ unit }) => ({ value: unit, text: `${ui.name('unit', unit)} (${printable(unit)})` }));
  }
  if (field.type === 'flag') return ['yes', 'no'].map(option);
  return field.values === undefined ? null : Object.keys(field.values).map(option);
}

/** An issue in words, with units called by their names. */
export function issueWords(ui: Ui, issue: Issue, count: number): IssueText {
  const { code, expected } = issue;
  const isUnit = code === 'near-unit' && expected !== null;
  return issueText(ui.say, isUnit ? { ...issue, expected: ui.name('unit', expected) } : issue, count);
}

/** How many of three signs stand for a confidence; the words beside them say how it came about. */
export function confidenceSigns({ confidence, field }: ColumnInspection): string {
  if (field === null) return '';
  const filled = confidence >= 0.95 ? 3 : confidence >= 0.7 ? 2 : 1;
  return '●'.repeat(filled) + '○'.repeat(3 - filled);
}

/** How a column was recognised, in words. */
export function recognition({ say }: Ui, { field, how, candidates }: ColumnInspection): string {
  if (how !== null) return say(`page.import.how.${how}` satisfies MessageKey);
  if (field === null && candidates.length > 1) return say('page.import.how.ambiguous');
  return say('page.import.how.none');
}

/** Rows used, rejected and skipped, in one line. */
export function countsText({ say, format }: Ui, inputs: readonly InputSummary[]): string {
  const sum = (key: 'rows' | 'used' | 'rejected' | 'skipped') =>
    format.integer(inputs.reduce((total, input) => total + input[key], 0));
  return say('page.import.counts', {
    rows: sum('rows'),
    used: sum('used'),
    rejected: sum('rejected'),
    skipped: sum('skipped'),
  });
}
