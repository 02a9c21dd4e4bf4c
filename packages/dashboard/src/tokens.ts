/** Colours and spacing: one list for the style sheets of the page and the theme of its charts. */
import {
  type ChartTheme,
  type ChartTokens,
  chartTheme,
  contrastTokens,
  darkTokens,
  lightTokens,
  printTokens,
} from '@muster/charts';

export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

export interface Tokens extends ChartTokens {
  /** Behind the surfaces. */
  readonly page: string;
  /** A surface that stands back: table headers, the drop zone. */
  readonly quiet: string;
  readonly line: string;
  readonly link: string;
  /** On `link`. */
  readonly onLink: string;
  readonly focus: string;
  readonly noticeSurface: string;
  readonly noticeText: string;
  readonly errorSurface: string;
  readonly errorText: string;
}

export const tokens: Readonly<Record<Theme, Tokens>> = {
  light: {
    ...lightTokens,
    page: '#f4f6f9',
    quiet: '#f0f3f7',
    line: '#d8dee7',
    link: '#2456a4',
    onLink: '#ffffff',
    focus: '#b04a08',
    noticeSurface: '#fdf3dc',
    noticeText: '#5c4305',
    errorSurface: '#fbe9e7',
    errorText: '#8c1d12',
  },
  dark: {
    ...darkTokens,
    page: '#0f141c',
    quiet: '#1d2634',
    line: '#303c4e',
    link: '#8fb9f8',
    onLink: '#0f141c',
    focus: '#f0a566',
    noticeSurface: '#33290f',
    noticeText: '#f3d995',
    errorSurface: '#3b1a17',
    errorText: '#f6b9b1',
  },
  contrast: {
    ...contrastTokens,
    page: '#ffffff',
    quiet: '#f0f0f0',
    line: '#595959',
    link: '#00308f',
    onLink: '#ffffff',
    focus: '#a80000',
    noticeSurface: '#fff4d6',
    noticeText: '#3d2c00',
    errorSurface: '#ffe9e6',
    errorText: '#6b0a00',
  },
};

/** Pairs of text and what is behind it, which have to be readable: at least 4.5 to 1, and 7 to 1 in high contrast. */
export const textPairs: readonly (readonly [keyof Tokens, keyof Tokens])[] = [
  ['text', 'surface'],
  ['text', 'page'],
  ['text', 'quiet'],
  ['muted', 'surface'],
  ['muted', 'page'],
  ['muted', 'quiet'],
  ['better', 'surface'],
  ['similar', 'surface'],
  ['worse', 'surface'],
  ['link', 'surface'],
  ['link', 'page'],
  ['link', 'quiet'],
  ['onLink', 'link'],
  ['noticeText', 'noticeSurface'],
  ['errorText', 'errorSurface'],
];

/** Pairs of a mark or outline and what is behind it: at least 3 to 1, and 4.5 to 1 in high contrast. */
export const markPairs: readonly (readonly [keyof Tokens, keyof Tokens])[] = [
  ['accent', 'surface'],
  ['better', 'surface'],
  ['similar', 'surface'],
  ['worse', 'surface'],
  ['target', 'surface'],
  ['axis', 'surface'],
  ['focus', 'surface'],
  ['focus', 'page'],
];

/**
 * The tokens of a theme as custom properties: `noticeText` becomes `--notice-text`, and a host's page puts its own
 * in place of it as `--muster-notice-text`.
 */
export function customProperties(theme: Theme): string {
  return declarations(theme, (name, value) => `var(--muster-${name}, ${value})`);
}

/** The same for paper, which has the colours of paper on every host's page. */
export function paperProperties(): string {
  return declarations('light', (_name, value) => value);
}

function declarations(theme: Theme, written: (name: string, value: string) => string): string {
  return Object.entries(tokens[theme])
    .map(([token, value]) => `--${cssName(token)}: ${written(cssName(token), value)};`)
    .join(' ');
}

/** `noticeText` as CSS writes it: `notice-text`. */
export function cssName(token: string): string {
  return token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

export const chartThemes: Readonly<Record<Theme, ChartTheme>> = {
  light: chartTheme(tokens.light),
  dark: chartTheme(tokens.dark),
  contrast: chartTheme(tokens.contrast),
};

/** For what is printed or saved, whatever the theme of the page. */
export const paperTheme: ChartTheme = chartTheme(printTokens);
