/** What the page shows ⇄ the part of the address after `#`. No figure and no person is ever in it. */
import type { Question } from '@muster/core';
import type { Language } from '@muster/core/locales';
import { choosable } from '../cohorts.ts';
import { type Theme, themes } from '../tokens.ts';

type QuestionTarget = NonNullable<Question['targets']>[number];

export const pages = [
  'overview',
  'departments',
  'unit',
  'grades',
  'admissions',
  'approval',
  'movements',
  'change',
  'what-if',
  'life',
  'rules',
  'data',
] as const;
export type Page = (typeof pages)[number];

/** How many years can be set side by side. */
export const yearsOffered = [2, 3, 4, 5, 6] as const;

/** What was chosen; null or absent where the default holds. */
export interface View {
  readonly page: Page;
  readonly language: Language | null;
  readonly theme: Theme | null;
  /** The date of the question, ISO. */
  readonly asOf: string | null;
  /** The period, ISO; the calendar year of the date where null. */
  readonly from: string | null;
  readonly to: string | null;
  /** The date to compare with, ISO; the same day a year before where null. */
  readonly compareTo: string | null;
  /** Units that every figure is limited to, by code; none means all. */
  readonly units: readonly string[];
  readonly admittedBy: 'approval' | 'meeting';
  /** The unit whose profile is looked at, by code; the first that figures are limited to where null. */
  readonly profile: string | null;
  /** The cohort that every figure is limited to, or `student` for all of students; null for everybody. */
  readonly cohort: string | null;
  readonly stage: string;
  /** How many years stand side by side, this one included. */
  readonly years: number;
  /** The rule that is looked at by department; null for all of them. */
  readonly rule: string | null;
  /** The sections of a long page whose figures are unfolded. */
  readonly unfolded: readonly string[];
  /** Which departments have more than this, beside the usual thresholds: a percentage, without its sign. */
  readonly threshold: string | null;
  /** What if this were the target: a percentage, without its sign; null for the one in force. */
  readonly target: string | null;
  /** How many admissions a year are planned, by unit: a map, since a unit may be called `constructor`. */
  readonly plan: ReadonlyMap<string, number>;
}

export const defaultView: View = {
  page: 'overview',
  language: null,
  theme: null,
  asOf: null,
  from: null,
  to: null,
  compareTo: null,
  units: [],
  admittedBy: 'approval',
  profile: null,
  cohort: null,
  stage: 'meeting-approve',
  years: 3,
  rule: null,
  unfolded: [],
  threshold: null,
  target: null,
  plan: new Map(),
};

/** `#/departments?lang=zh-CN&as-of=2003-12-31`; what is as by default is left out. */
export function writeAddress(view: View): string {
  const query = new URLSearchParams();
  if (view.language !== null) query.set('lang', view.language);
  if (view.theme !== null) query.set('theme', view.theme);
  for (const [name, value] of dates(view)) if (value !== null) query.set(name, value);
  for (const unit of view.units) query.append('unit', unit);
  if (view.admittedBy !== defaultView.admittedBy) query.set('admitted-by', view.admittedBy);
  if (view.profile !== null) query.set('profile', view.profile);
  if (view.cohort !== null) query.set('cohort', view.cohort);
  if (view.stage !== defaultView.stage) query.set('stage', view.stage);
  if (view.years !== defaultView.years) query.set('years', String(view.years));
  if (view.rule !== null) query.set('rule', view.rule);
  for (const section of view.unfolded) query.append('section', section);
  if (view.threshold !== null) query.set('threshold', view.threshold);
  if (view.target !== null) query.set('target', view.target);
  for (const [unit, planned] of view.plan) query.append('plan', `${planned}:${unit}`);
  const text = query.toString();
  return `#/${view.page}${text === '' ? '' : `?${text}`}`;
}

/** Reads an address; anything unknown in it falls back to the default. */
export function readAddress(hash: string): View {
  const [path = '', text = ''] = hash.replace(/^#\/?/, '').split('?');
  const query = new URLSearchParams(text);
  const language = query.get('lang');
  return {
    page: pages.find((page) => page === path) ?? defaultView.page,
    language: language === 'en' || language === 'zh-CN' ? language : null,
    theme: themes.find((theme) => theme === query.get('theme')) ?? null,
    asOf: date(query.get('as-of')),
    from: date(query.get('from')),
    to: date(query.get('to')),
    compareTo: date(query.get('compare-to')),
    units: [...new Set(query.getAll('unit').filter(isName))],
    admittedBy: query.get('admitted-by') === 'meeting' ? 'meeting' : 'approval',
    profile: name(query.get('profile')),
    cohort: choosable.find((cohort) => cohort === query.get('cohort')) ?? null,
    stage: code(query.get('stage')) ?? defaultView.stage,
    years: yearsOffered.find((years) => String(years) === query.get('years')) ?? defaultView.years,
    rule: ruleId(query.get('rule')),
    unfolded: [...new Set(query.getAll('section').flatMap((section) => code(section) ?? []))],
    threshold: percentage(query.get('threshold')),
    target: percentage(query.get('target')),
    plan: planOf(query.getAll('plan')),
  };
}

/** What is asked, without the page on which it is looked at and without how it is shown. */
export function askedOf(address: string): string {
  const { page, language, theme, profile, unfolded } = defaultView;
  return writeAddress({ ...readAddress(address), page, language, theme, profile, unfolded });
}

/** The same page, shown in the same way, asked something else. */
export function withAsked({ page, language, theme, profile, unfolded }: View, asked: string): View {
  return { ...readAddress(asked), page, language, theme, profile, unfolded };
}

/** Whom figures are of that can be of one cohort only: of the one chosen, else of the one that has a target by itself. */
export function oneCohort({ cohort }: Pick<View, 'cohort'>): string {
  return cohort ?? 'undergraduate';
}

/** The target that is supposed, as questions have it; null where those in force hold. */
export function supposedTarget(view: View): QuestionTarget | null {
  if (view.target === null) return null;
  const cohort = oneCohort(view);
  return { indicator: 'development-ratio', cohort, bound: 'at-least', value: `${view.target}%` };
}

function dates(view: View): readonly (readonly [name: string, value: string | null])[] {
  return [
    ['as-of', view.asOf],
    ['from', view.from],
    ['to', view.to],
    ['compare-to', view.compareTo],
  ];
}

function date(text: string | null): string | null {
  return isDate(text) ? text : null;
}

function name(text: string | null): string | null {
  return text !== null && isName(text) ? text : null;
}

/** Units are called as the files call them, but no unit has a name as long as this or with signs of control. */
function isName(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no name has
  return text.length > 0 && text.length <= 60 && !/[\u0000-\u001f\u007f]/.test(text);
}

/** Whether a text is a day of the calendar as YYYY-MM-DD. */
export function isDate(text: string | null): boolean {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function code(text: string | null): string | null {
  return text !== null && /^[a-z][a-z-]{0,60}$/.test(text) ? text : null;
}

/** A percentage as people write it, from 0 to 100 with up to four places; null where a text is none. */
export function percentage(text: string | null): string | null {
  return text !== null && /^\d{1,3}(\.\d{1,4})?$/.test(text) && Number(text) <= 100 ? text : null;
}

/** How many are planned, from `30:ENG`. */
function planOf(texts: readonly string[]): View['plan'] {
  const plan = new Map<string, number>();
  for (const text of texts) {
    const [, planned, unit] = /^(\d{1,5}):(.*)$/s.exec(text) ?? [];
    if (planned !== undefined && unit !== undefined && isName(unit)) plan.set(unit, Number(planned));
  }
  return plan;
}

function ruleId(text: string | null): string | null {
  return text !== null && /^R\d\d$/.test(text) ? text : null;
}
