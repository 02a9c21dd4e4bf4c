/** Clean facts to the cells of a copy: each in one of the spellings that an office would use. */
import type { Random } from '../random.ts';
import type { Clean } from './clean.ts';
import { spellDate, spellRange, wide } from './dates.ts';
import type { Column } from './fields.ts';
import * as words from './words.ts';

/** A cell of a workbook: text, a number, or a day that a spreadsheet knows to be one. Files of text have texts only. */
export type Cell = string | number | { readonly day: string };

const surnames = [...'甲乙丙丁戊己庚辛壬癸'];
const notes = ['材料齐全', '=补交材料', '@支部', '已交"思想汇报",待归档', '+复核', '两份\n材料'];

export class Speller {
  private readonly random: Random;
  private readonly unitNames: ReadonlyMap<string, readonly string[]>;
  private readonly typed: boolean;

  /** @param typed for workbooks: most days and numbers as such, the others as texts */
  constructor(random: Random, units: readonly Clean[], typed: boolean) {
    this.random = random;
    this.typed = typed;
    this.unitNames = new Map(
      units.map(({ unit, name_zh, aliases }) => [
        unit!,
        aliases === '' ? [name_zh!] : [name_zh!, name_zh!, aliases!],
      ]),
    );
  }

  /** What stands in a column about a person. */
  cell({ kind, field }: Column, person: Clean, line: number): Cell {
    const value = person[field] ?? '';
    switch (kind) {
      case 'line':
        return this.typed ? line : String(line);
      case 'key':
        return this.key(value);
      case 'name':
        return `${person.cohort === 'faculty' ? '教工' : '学生'}${person.person_key!.slice(-6)}`;
      case 'identity':
        return identityOf(person);
      case 'telephone':
        return `1000000${person.person_key!.slice(-4)}`;
      case 'note':
        return this.random.chance(0.02) ? this.random.pick(notes) : '';
      case 'unit':
        return this.unit(value);
      case 'cohort':
        return this.word(words.cohortWords, value);
      case 'subgroup':
        return this.word(words.subgroupWords, value);
      case 'entry-year':
        return this.entryYear(value);
      case 'number':
        return this.number(value);
      case 'text':
        return value === '' || this.random.chance(0.99) ? value : `${value} `;
      case 'status':
        return this.status(person);
      case 'flag':
        return field === 'approve_delay_reason' && value === 'yes' ? '有' : this.word(words.flagWords, value);
      case 'date':
        return this.date(value);
      case 'notice':
        return person.notice_from_date === ''
          ? ''
          : spellRange(person.notice_from_date!, person.notice_to_date!, this.random);
      case 'names':
        return this.names(field, person);
      case 'outcome':
        return this.word(words.outcomeWords, value);
      case 'standing':
        return this.word(words.standingWords, value);
      case 'leaving':
        return value === '' ? '' : '毕业';
    }
  }

  /** A code in one of its words; blank stays blank. */
  word(list: words.Words, code: string): string {
    return code === '' ? '' : this.random.pick(words.wordsFor(list, code));
  }

  unit(code: string): string {
    return this.random.pick(this.unitNames.get(code)!);
  }

  /** The name by which a unit is known to all. */
  unitName(code: string): string {
    return this.unitNames.get(code)![0]!;
  }

  number(digits: string): Cell {
    if (digits === '') return '';
    if (this.typed && this.random.chance(0.9)) return Number(digits);
    return this.random.chance(0.05) ? wide(digits) : digits;
  }

  date(iso: string): Cell {
    if (iso === '') return this.random.chance(0.02) ? this.random.pick(words.blankWords) : '';
    if (this.typed && iso.length === 10 && this.random.chance(0.7)) return { day: iso };
    return spellDate(iso, this.random);
  }

  private key(digits: string): Cell {
    if (this.typed && !digits.startsWith('0')) return Number(digits);
    const spelling = this.random.between(1, 300);
    return spelling === 1
      ? wide(digits)
      : spelling === 2
        ? `'${digits}`
        : spelling === 3
          ? `${digits} `
          : digits;
  }

  private entryYear(year: string): Cell {
    if (year === '') return '';
    if (this.typed && this.random.chance(0.6)) return Number(year);
    return this.random.pick([year, `${year}级`, `${year.slice(2)}级`, wide(year)]);
  }

  private status(person: Clean): string {
    const isConverted = person.convert_approve_date !== '' && person.convert_outcome === 'converted';
    if (person.status === 'full' && isConverted && this.random.chance(0.5))
      return this.random.pick(words.plainMember);
    return this.word(words.statusWords, person.status!);
  }

  /** So many names in one cell; of two columns the first has one of them and the second the others. */
  private names(field: string, person: Clean): string {
    const [name, column] = field.split('#') as [string, string | undefined];
    if (person[name] === '') return '';
    const count = Number(person[name]);
    const first = this.random.between(0, surnames.length - 1);
    const all = Array.from({ length: count }, (_, i) => `教师${surnames[(first + i) % surnames.length]}`);
    const some = column === undefined ? all : column === '1' ? all.slice(0, 1) : all.slice(1);
    return some.join(this.random.pick(['、', '；', ' ', '，']));
  }
}

const checkWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkLetters = '10X98765432';

/** A number like those of identity cards that cannot be anybody's: there is no such area, and the check letter is wrong. */
export function identityOf(person: Clean): string {
  const stem = `000000${person.birth_date!.replaceAll('-', '')}${person.person_key!.slice(-3)}`;
  const sum = checkWeights.reduce((total, weight, i) => total + weight * Number(stem[i]), 0);
  return stem + checkLetters[(sum + 1) % 11]!;
}
