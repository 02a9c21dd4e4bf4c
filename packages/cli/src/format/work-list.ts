/** Work lists: as a table for people, and as CSV for spreadsheet programs. */
import type { Dataset, Key, WorkItem, WorkList } from '@muster/core';
import { fieldLabel } from '@muster/core/locales';
import { BYTE_ORDER_MARK, csvRecord } from './csv-record.ts';
import { formatGrid, type GridColumn } from './grid.ts';
import { indicatorName } from './indicator-name.ts';
import type { Naming } from './naming.ts';

/** What the list is of and of which day, a line for each row, and how many there are. */
export function formatWorkList(list: WorkList, naming: Naming, datasets: readonly Dataset[]): string {
  const { asOf, period, items } = list;
  const { words, number } = naming;
  const info = naming.indicator(list.indicator);
  const title = info === undefined ? list.indicator : indicatorName(info, naming.language);
  const head = [
    words('command.list-title', { title, finding: findingText(list, naming) }),
    words('command.as-of', { asOf, from: period.from, to: period.to }),
    words('command.list-count', { count: items.length, number: number(items.length) }),
  ];
  if (items.length === 0) return `${head.join('\n')}\n`;
  return `${head.join('\n')}\n\n${formatGrid(columnsOf(list, naming.of(list.indicator), datasets), items)}`;
}

/** Who is listed: what the indicator found, and of a distribution which part of it. */
function findingText({ indicator, finding, part }: WorkList, naming: Naming): string {
  const text = naming.words(`finding.${finding}`);
  if (part === undefined) return text;
  const value = part === 'null' ? null : /^\d+$/.test(part) ? Number(part) : part;
  return `${text} · ${naming.of(indicator).label(naming.indicator(indicator)?.part ?? null, value)}`;
}

function columnsOf(
  { items }: WorkList,
  naming: Naming,
  datasets: readonly Dataset[],
): GridColumn<WorkItem>[] {
  const { words, language, label, keyName } = naming;
  const named = (key: Key, cell: (item: WorkItem) => string): GridColumn<WorkItem> => ({
    heading: keyName(key),
    align: 'left',
    cell,
  });
  const fields = datasets.flatMap((dataset) => dataset.fields);
  const heading = (name: string) => {
    const field = fields.find((candidate) => candidate.name === name);
    return field === undefined ? name : fieldLabel(field, language);
  };
  return [
    named('unit', ({ unit }) => label('unit', unit)),
    { heading: words('column.person-key'), align: 'left', always: true, cell: ({ key }) => key ?? '' },
    named('cohort', ({ cohort }) => (cohort === null ? '' : label('cohort', cohort))),
    ...ownKeys(items).map((key) => named(key, ({ by }) => label(key, by[key] ?? null))),
    ...dateNames(items).map(
      (name): GridColumn<WorkItem> => ({
        heading: heading(name),
        align: 'left',
        cell: ({ dates }) => dates[name] ?? '',
      }),
    ),
    { heading: words('column.file'), align: 'left', cell: ({ file }) => file },
    { heading: words('column.sheet'), align: 'left', cell: ({ sheet }) => sheet ?? '' },
    { heading: words('column.row'), align: 'right', cell: ({ row }) => String(row) },
  ];
}

/** The same with codes instead of words, and with all dates, blank ones too. */
export function workListCsv({ indicator, finding, part, asOf, period, items }: WorkList): string {
  const [keys, dates] = [ownKeys(items), dateNames(items)];
  const isPart = part !== undefined;
  const header = [
    ...['indicator', 'finding', ...(isPart ? ['part'] : []), 'unit', 'person_key', 'cohort'],
    ...keys,
    ...dates,
    ...['file', 'sheet', 'row', 'as_of', 'from', 'to'],
  ];
  const records = items.map((item) => [
    ...[indicator, finding, ...(isPart ? [part] : []), item.unit, item.key, item.cohort],
    ...keys.map((key) => item.by[key]),
    ...dates.map((name) => item.dates[name]),
    ...[item.file, item.sheet, item.row, asOf, period.from, period.to],
  ]);
  return BYTE_ORDER_MARK + [header, ...records].map(csvRecord).join('');
}

function ownKeys(items: readonly WorkItem[]): Key[] {
  return [...new Set(items.flatMap(({ by }) => Object.keys(by) as Key[]))];
}

function dateNames(items: readonly WorkItem[]): string[] {
  return [...new Set(items.flatMap(({ dates }) => Object.keys(dates)))];
}
