/** A work list as a table: who, since when, and where in the files each stands. */
import { datasets, type Key, type WorkItem, type WorkList } from '@muster/core';
import { fieldName } from '../import-words.ts';
import type { Ui } from '../ui.ts';
import { type Cell, number, tableOf, text } from './filled-table.ts';
import type { Table } from './model.ts';

export function workListTable(ui: Ui, caption: string, { items }: WorkList): Table {
  const { say } = ui;
  const named = (key: Key, value: (item: WorkItem) => string | number | null | undefined): Cell<WorkItem> => [
    text(key, say(`key.${key}`)),
    (item) => ui.name(key, value(item) ?? null),
  ];
  const cells: readonly Cell<WorkItem>[] = [
    [text('key', say('column.person-key')), ({ key }) => key ?? ''],
    named('unit', ({ unit }) => unit),
    // Files that know no persons know no cohorts either.
    ...(items.every(({ cohort }) => cohort === null) ? [] : [named('cohort', ({ cohort }) => cohort)]),
    // Of a single stage, rule or gate the title says which it is.
    ...distinct(items.flatMap(({ by }) => Object.keys(by) as Key[]))
      .filter((key) => distinct(items.map(({ by }) => by[key])).length > 1)
      .map((key) => named(key, ({ by }) => by[key])),
    ...distinct(items.flatMap(({ dates }) => Object.keys(dates))).map(
      // Blank ones stay: often it is for their being blank that somebody is listed.
      (name): Cell<WorkItem> => [text(name, dateTitle(ui, name)), ({ dates }) => dates[name] ?? ''],
    ),
    [text('file', say('column.file')), ({ file }) => file],
    ...(items.some(({ sheet }) => sheet !== undefined)
      ? [[text('sheet', say('column.sheet')), ({ sheet }: WorkItem) => sheet ?? ''] as const]
      : []),
    [number('row', say('column.row')), ({ row }) => String(row)],
  ];
  return tableOf(caption, cells, items, ({ file, row }) => `${file}:${row}`);
}

function dateTitle(ui: Ui, name: string): string {
  const field = datasets.flatMap(({ fields }) => fields).find((one) => one.name === name);
  return field === undefined ? name : fieldName(ui, field);
}

function distinct<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}
