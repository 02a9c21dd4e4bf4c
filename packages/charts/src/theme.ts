/**
 * Colours and type of charts, light, dark, of high contrast and printed, and the Vega configuration made of them. Vega draws outside
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
  /** From none to most of something; `text` can be read on both and on all between. */
  readonly rampLow: string;
  readonly rampHigh: string;
  /** Besides `accent` for groups of which none is better; texts have these colours too. */
  readonly ochre: string;
  readonly violet: string;
  readonly olive: string;
  readonly rose: string;
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
  rampLow: '#f3f7fd',
  rampHigh: '#7fa8e3',
  ochre: '#855c00',
  violet: '#6f42a8',
  olive: '#4d7a00',
  rose: '#b52a63',
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
  rampLow: '#222c3b',
  rampHigh: '#35609f',
  ochre: '#e3b85c',
  violet: '#c3a5f2',
  olive: '#a9cf63',
  rose: '#f594b5',
  font: fontStack,
};

/** For those who need more contrast: every text at least 7 to 1, every mark at least 4.5 to 1. */
export const contrastTokens: ChartTokens = {
  surface: '#ffffff',
  text: '#000000',
  muted: '#333333',
  grid: '#b5b5b5',
  axis: '#000000',
  accent: '#00308f',
  better: '#004d45',
  similar: '#3d3d3d',
  worse: '#7a2a00',
  target: '#000000',
  rampLow: '#ffffff',
  rampHigh: '#9fc0f5',
  ochre: '#4d3400',
  violet: '#41147a',
  olive: '#2c4700',
  rose: '#7a0036',
  font: fontStack,
};

/** For paper: darker than on a screen, and readable where the printer has one colour. */
export const printTokens: ChartTokens = {
  surface: '#ffffff',
  text: '#000000',
  muted: '#404040',
  grid: '#d9d9d9',
  axis: '#6b6b6b',
  accent: '#1d4587',
  better: '#00594f',
  similar: '#595959',
  worse: '#8c3500',
  target: '#000000',
  rampLow: '#f5f5f5',
  rampHigh: '#9c9c9c',
  ochre: '#6b4a00',
  violet: '#54318a',
  olive: '#3c5a00',
  rose: '#8a1f4c',
  font: fontStack,
};

/** Colours of groups of which none is better, to be used in this order. */
export function groupColors(tokens: ChartTokens): readonly string[] {
  return [tokens.accent, tokens.ochre, tokens.violet, tokens.olive, tokens.rose];
}

/**
 * So many colours from the least to the most.
 *
 * @example rampColors(lightTokens, 3) // → ['#f3f7fd', '#b9d0f0', '#7fa8e3']
 */
export function rampColors({ rampLow, rampHigh }: ChartTokens, steps: number): readonly string[] {
  const part = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  return Array.from({ length: steps }, (_, index) => {
    const place = steps === 1 ? 1 : index / (steps - 1);
    const mixed = [1, 3, 5].map((at) =>
      Math.round(part(rampLow, at) + place * (part(rampHigh, at) - part(rampLow, at))),
    );
    return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  });
}

/** Tokens and the configuration made of them, ready to go into a specification. */
export interface ChartTheme {
  readonly tokens: ChartTokens;
  readonly config: Readonly<Record<string, unknown>>;
}

/**
 * The theme of a set of tokens.
 *
 * @example chartTheme(darkTokens).config.background // → 'transparent'
 */
export function chartTheme(tokens: ChartTokens): ChartTheme {
  return {
    tokens,
    config: {
      // The page's own surface shows through.
      background: 'transparent',
      font: tokens.font,
      padding: { left: 2, right: 2, top: 4, bottom: 2 },
      view: { stroke: null },
      axis: {
        labelColor: tokens.text,
        labelFontSize: 12,
        // Numbers that all but touch read as one.
        labelSeparation: 6,
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
