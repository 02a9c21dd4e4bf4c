/** How things are said and shown: language, formats, names and colours, handed to every element and figure. */
import type { ChartTheme } from '@muster/charts';
import type { Estimate, IndicatorInfo, Key, Scalar, UnitInfo } from '@muster/core';
import {
  createWords,
  isMessageKey,
  type Language,
  ownLabel,
  type Text,
  valueLabel,
  type Words,
} from '@muster/core/locales';
import { cohorts } from './cohorts.ts';
import { createFormat, type Format } from './format.ts';
import { printable, printableWords } from './printable.ts';
import { chartThemes, type Theme } from './tokens.ts';

export interface Ui {
  readonly language: Language;
  readonly say: Words;
  readonly format: Format;
  readonly theme: Theme;
  readonly chartTheme: ChartTheme;
  /** A text that carries its languages with it: titles of the catalogue. */
  text(text: Text): string;
  /** The value of a key as people read it. */
  name(key: Key, value: Scalar): string;
  /** What a key is called. */
  keyName(key: Key): string;
  /** What counts are counts of: a number, or an amount in yuan where an indicator counts whole fen. */
  counted(count: number): string;
  /** Whether counts are whole fen. */
  readonly isMoney: boolean;
  /** A kind of file as people read it. */
  fileKind(kind: string): string;
  /** The keys of an estimate as people read them; `whole` where it has none. */
  names(by: Estimate['by'], whole: string): string;
  /** The address of what a value of a key leads to: blank where a host's page decides, null where that is nothing. */
  href(key: Key, value: string): string | null;
}

/** For sorting estimates by cohort; those without a known one come last. */
export function cohortOrder(estimate: Pick<Estimate, 'by'>): number {
  const place = cohorts.indexOf(String(estimate.by.cohort));
  return place === -1 ? cohorts.length : place;
}

export function createUi(
  language: Language,
  theme: Theme,
  units: readonly UnitInfo[],
  chartTheme: ChartTheme = chartThemes[theme],
): Ui {
  const say = printableWords(createWords(language));
  const format = createFormat(language);
  const unitNames = new Map(
    units.map((unit) => [unit.unit, (language === 'en' ? unit.nameEn : unit.nameZh) || unit.unit]),
  );
  const name = (key: Key, value: Scalar): string => {
    if (key === 'unit' && typeof value === 'string') return printable(unitNames.get(value) ?? value);
    if (key === 'month' && typeof value === 'string') return format.month(value);
    return printable(valueLabel(say, key, value));
  };
  return {
    language,
    say,
    format,
    theme,
    chartTheme,
    text: (text) => text[language],
    keyName: (key) => say(`key.${key}`),
    counted: format.integer,
    isMoney: false,
    fileKind: (kind) => {
      const message = `file.${kind}`;
      return isMessageKey(message) ? say(message) : kind;
    },
    href: () => null,
    ...namesBy(name),
  };
}

/** The same, but calling those things by the words of an indicator that it has words of its own for. */
export function withWords(ui: Ui, words: IndicatorInfo['words']): Ui {
  return {
    ...ui,
    ...namesBy((key, value) => ownLabel(words, ui.language, value) ?? ui.name(key, value)),
  };
}

/** The same as one indicator says it: its words, what it calls its keys, and what it counts. */
export function asSaidBy(ui: Ui, { words, keyNames, unit }: IndicatorInfo): Ui {
  const isMoney = unit === 'fen';
  return {
    ...withWords(ui, words),
    keyName: (key) => keyNames[key]?.[ui.language] ?? ui.keyName(key),
    counted: isMoney ? ui.format.yuan : ui.counted,
    isMoney,
  };
}

/** The same where values of keys lead somewhere. */
export function withPages(ui: Ui, href: Ui['href']): Ui {
  return { ...ui, href };
}

function namesBy(name: Ui['name']): Pick<Ui, 'name' | 'names'> {
  return {
    name,
    names: (by, whole) => {
      const names = Object.entries(by).map(([key, value]) => name(key as Key, value));
      return names.length === 0 ? whole : names.join(' · ');
    },
  };
}
