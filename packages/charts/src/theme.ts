/**
 * Colours and type of charts, light and dark, and the Vega configuration made of them. Vega draws outside
 * of CSS, so a page that wants the same colours takes them from here.
 */

export interface ChartTokens {
  /** Behind the chart; marks and texts are tested for contrast against it. */
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  readonly axis: string;
  readonly accent: string;
  readonly better: string;
  readonly similar: string;
  readonly worse: string;
  readonly target: string;
  readonly font: string;
}

/**
 * The fonts that systems bring, Latin ones before those for Chinese, so that figures in a Chinese text look
 * as they do in an English one.
 */
export const fontStack =
  '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", ' +
  '"Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif';

// Teal and orange differ in lightness and stay apart under the common colour blindnesses.
export const lightTokens: ChartTokens = {
  surface: '#ffffff',
  text: '#1a2230',
  muted: '#566073',
  grid: '#e6e9ef',
  axis: '#8791a1',
  accent: '#2b5fae',
  better: '#0b6e66',
  similar: '#5d6779',
  worse: '#b04a08',
  target: '#1a2230',
  font: fontStack,
};

export const darkTokens: ChartTokens = {
  surface: '#171e29',
  text: '#e7ecf3',
  muted: '#a3afc0',
  grid: '#2a3443',
  axis: '#76839a',
  accent: '#82b1f5',
  better: '#52c7b8',
  similar: '#a3afc0',
  worse: '#f0a566',
  target: '#e7ecf3',
  font: fontStack,
};

/** Tokens and the configuration made of them, ready to go into a specification. */
export interface ChartTheme {
  readonly tokens: ChartTokens;
  readonly config: Readonly<Record<string, unknown>>;
}

/**
 * The theme of a set of tokens.
 *
 * @example chartTheme(darkTokens).config.background // → null
 */
export function chartTheme(tokens: ChartTokens): ChartTheme {
  return {
    tokens,
    config: {
      // The page's own surface shows through.
      background: null,
      font: tokens.font,
      padding: { left: 2, right: 2, top: 4, bottom: 2 },
      view: { stroke: null },
      axis: {
        labelColor: tokens.text,
        labelFontSize: 12,
        titleColor: tokens.muted,
        titleFontSize: 12,
        titleFontWeight: 'normal',
        gridColor: tokens.grid,
        domainColor: tokens.axis,
        tickColor: tokens.axis,
      },
      axisY: { titlePadding: 8 },
      legend: {
        labelColor: tokens.text,
        labelFontSize: 12,
        titleColor: tokens.muted,
        orient: 'top',
        padding: 0,
        offset: 8,
        symbolSize: 70,
      },
      text: { color: tokens.text, fontSize: 12 },
      bar: { color: tokens.accent },
      rule: { color: tokens.axis },
      line: { color: tokens.accent },
      area: { color: tokens.accent },
      point: { color: tokens.accent, filled: true },
    },
  };
}
