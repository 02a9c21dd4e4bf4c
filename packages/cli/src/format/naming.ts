/** What tables call things: values of keys, units by their names, numbers, indicators. */
import type { IndicatorInfo, Key, Scalar, UnitInfo } from '@muster/core';
import { type Language, ownLabel, valueLabel, type Words, withMinus } from '@muster/core/locales';

export interface Naming {
  readonly words: Words;
  readonly language: Language;
  /** The value of a key as people read it. */
  label(key: Key | null, value: Scalar): string;
  /** What a key is called. */
  keyName(key: Key): string;
  /** What the parts of a distribution are called, or the holders of a concentration. */
  partName(id: string): string;
  /** A whole number with its thousands set apart. */
  number(value: number): string;
  /** What counts are counts of: a number, or in yuan with two decimals where an indicator counts whole fen. */
  counted(value: number): string;
  /** Whether `counted` is in yuan. */
  readonly isMoney: boolean;
  indicator(id: string): IndicatorInfo | undefined;
  /** The key that the parts of a distribution are values of, or the holders of a concentration. */
  part(id: string): Key | null;
  /** The same names, but those first that an indicator has its own words for. */
  of(id: string): Naming;
}

/** A yuan has as many. */
const FEN = 100;

/** The names of one language; units are called by their names where a file of units gives them. */
export function createNaming(
  words: Words,
  language: Language,
  units: readonly UnitInfo[],
  indicators: readonly IndicatorInfo[],
): Naming {
  const unitNames = namesOfUnits(units, language);
  const format = new Intl.NumberFormat(language);
  const yuan = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const number = (value: number): string => withMinus(format.format(value));
  const indicator = (id: string): IndicatorInfo | undefined => indicators.find((info) => info.id === id);
  const namingOf = (info?: IndicatorInfo): Naming => ({
    words,
    language,
    label: (key, value) => {
      const name = key === 'unit' ? unitNames.get(String(value)) : undefined;
      return name ?? ownLabel(info?.words ?? {}, language, value) ?? valueLabel(words, key ?? 'kind', value);
    },
    keyName: (key) => info?.keyNames[key]?.[language] ?? words(`key.${key}`),
    partName: (id) => {
      const { part = null, partName = null } = indicator(id) ?? {};
      return partName?.[language] ?? (part === null ? words('column.part') : words(`key.${part}`));
    },
    number,
    counted: (value) => (info?.unit === 'fen' ? withMinus(yuan.format(value / FEN)) : number(value)),
    isMoney: info?.unit === 'fen',
    indicator,
    part: (id) => indicator(id)?.part ?? null,
    of: (id) => namingOf(indicator(id)),
  });
  return namingOf();
}

function namesOfUnits(units: readonly UnitInfo[], language: Language): ReadonlyMap<string, string> {
  const names = units.flatMap(({ unit, nameZh, nameEn }) => {
    const name = language === 'zh-CN' ? (nameZh ?? nameEn) : (nameEn ?? nameZh);
    return name === null || name === '' ? [] : [{ unit, name }];
  });
  const uses = new Map<string, number>();
  for (const { name } of names) uses.set(name, (uses.get(name) ?? 0) + 1);
  // Two units of one name can only be told apart by their codes.
  return new Map(names.map(({ unit, name }) => [unit, uses.get(name) === 1 ? name : `${name} (${unit})`]));
}
