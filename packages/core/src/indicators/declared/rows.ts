/** The rows that a declaration speaks of: which columns they have, and what may be asked of each. */
import type { Dataset, Field, FieldType } from '../../roster/dataset.ts';
import { parameter } from '../../tally/expression.ts';
import type { Text } from '../../text.ts';
import type { Key } from '../estimate.ts';
import { keyExpression } from '../keys.ts';
import type { CatalogContent, NamedCondition } from './content.ts';
import type { NamedDate } from './dates.ts';
import { nearestOf } from './near.ts';
import { listed, type Place } from './place.ts';
import { columnWords } from './words.ts';

/** What a column is to a condition. */
export type Use = 'text' | 'number' | 'date' | 'person';

const uses: Readonly<Partial<Record<FieldType, Use>>> = {
  category: 'text',
  unit: 'text',
  flag: 'text',
  integer: 'number',
  amount: 'number',
  'entry-year': 'number',
  date: 'date',
  // Whose row it is may be counted, and never asked.
  person: 'person',
};

/** Keys that are a column of the rows. */
const columnKeys: readonly Key[] = [
  'unit',
  'cohort',
  'subgroup',
  'entryYear',
  'class',
  'branch',
  'organizer',
  'kind',
];

const eventKeys: Readonly<Partial<Record<Key, Text>>> = {
  grade: { en: 'grade', 'zh-CN': '年级' },
  month: { en: 'month', 'zh-CN': '月份' },
  year: { en: 'year', 'zh-CN': '年份' },
};

export class Rows {
  readonly kind: string;
  readonly conditions: Readonly<Record<string, NamedCondition>>;
  readonly dates: Readonly<Record<string, NamedDate>>;
  private readonly fields: readonly Field[];

  constructor({ kind, fields }: Dataset, content: CatalogContent) {
    this.kind = kind;
    this.fields = fields.filter(({ type }) => uses[type] !== undefined);
    const isOfThese = <Of extends { readonly rows: string }>([, { rows }]: readonly [string, Of]) =>
      rows === kind;
    this.conditions = Object.fromEntries(Object.entries(content.conditions).filter(isOfThese));
    this.dates = Object.fromEntries(Object.entries(content.dates).filter(isOfThese));
  }

  has(column: string): boolean {
    return this.fields.some(({ name }) => name === column);
  }

  /** The values that a column lists. */
  valuesOf(column: string): readonly string[] {
    return Object.keys(this.fields.find(({ name }) => name === column)?.values ?? {});
  }

  /** Whether people of the rows are in a grade. */
  get haveGrade(): boolean {
    return this.has('entry_year');
  }

  /**
   * The column that is named in some place.
   *
   * @param allowed what it may be
   * @param others words that may stand there too
   * @throws {InputError} `catalog-column`, `catalog-use`
   */
  column(place: Place, allowed: readonly Use[], others: readonly string[] = []): Field {
    const name = place.text();
    const fitting = this.fields.filter((field) => allowed.includes(useOf(field)));
    const field = this.fields.find((candidate) => candidate.name === name);
    if (field === undefined) {
      const spellings = fitting.map(({ name, headers = [] }) => [name, [name, ...headers]] as const);
      throw place.refusal('catalog-column', {
        seen: name,
        rows: this.kind,
        near: nearestOf(name, [...spellings, ...others.map((word) => [word, [word]] as const)]),
        expected: listed([...others, ...fitting.map(({ name }) => name)]),
      });
    }
    const use = useOf(field);
    if (allowed.includes(use)) return field;
    throw place.refusal('catalog-use', {
      seen: name,
      use,
      expected: listed(fitting.map(({ name }) => name)),
    });
  }

  /** The columns that may be added up: whole numbers that are not said again on other rows. */
  get summable(): readonly Field[] {
    return this.fields.filter(({ type, repeats }) => type === 'integer' && repeats !== true);
  }

  /** A key in words: the column that it is, or the part of a date. */
  keyWords(key: Key): Text {
    const words: Text | undefined = eventKeys[key];
    return words ?? columnWords(this.fields.find(({ name }) => name === columnOf(key))!);
  }

  /** The keys of which the rows have the column. */
  get columnKeys(): readonly Key[] {
    return columnKeys.filter((key) => this.has(columnOf(key)));
  }
}

/** What a column may be asked for. */
export function useOf({ type }: Field): Use {
  return uses[type]!;
}

function columnOf(key: Key): string {
  return (keyExpression(key, parameter('asOf')) as { readonly field: string }).field;
}
