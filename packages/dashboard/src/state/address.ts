/** What the page shows ⇄ the part of the address after `#`. No figure and no person is ever in it. */
import type { Language } from '@muster/core/locales';

export const pages = ['overview', 'departments', 'grades', 'approval', 'data'] as const;
export type Page = (typeof pages)[number];

/** What was chosen; null or absent where the default holds. */
export interface View {
  readonly page: Page;
  readonly language: Language | null;
  readonly theme: 'light' | 'dark' | null;
  /** The date of the question, ISO. */
  readonly asOf: string | null;
  readonly cohort: string;
  readonly stage: string;
}

export const defaultView: View = {
  page: 'overview',
  language: null,
  theme: null,
  asOf: null,
  cohort: 'undergraduate',
  stage: 'meeting-approve',
};

/** `#/departments?lang=zh-CN&as-of=2003-12-31`; what is as by default is left out. */
export function writeAddress(view: View): string {
  const query = new URLSearchParams();
  if (view.language !== null) query.set('lang', view.language);
  if (view.theme !== null) query.set('theme', view.theme);
  if (view.asOf !== null) query.set('as-of', view.asOf);
  if (view.cohort !== defaultView.cohort) query.set('cohort', view.cohort);
  if (view.stage !== defaultView.stage) query.set('stage', view.stage);
  const text = query.toString();
  return `#/${view.page}${text === '' ? '' : `?${text}`}`;
}

/** Reads an address; anything unknown in it falls back to the default. */
export function readAddress(hash: string): View {
  const [path = '', text = ''] = hash.replace(/^#\/?/, '').split('?');
  const query = new URLSearchParams(text);
  const language = query.get('lang');
  const theme = query.get('theme');
  return {
    page: pages.find((page) => page === path) ?? defaultView.page,
    language: language === 'en' || language === 'zh-CN' ? language : null,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    asOf: isDate(query.get('as-of')) ? query.get('as-of') : null,
    cohort: code(query.get('cohort')) ?? defaultView.cohort,
    stage: code(query.get('stage')) ?? defaultView.stage,
  };
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
