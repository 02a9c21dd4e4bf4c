/** The colours that an element has come to, as charts need them: Vega draws outside of CSS. */
import { type ChartTheme, chartTheme } from '@muster/charts';
import { chartThemes, cssName, type Theme, type Tokens, tokens } from '../tokens.ts';

const made = new Map<string, ChartTheme>();

/** The same object for the same colours. */
export function chartThemeOf(element: Element, theme: Theme): ChartTheme {
  const style = getComputedStyle(element);
  const changed = Object.entries(tokens[theme]).flatMap(([token, usual]) => {
    const value = style.getPropertyValue(`--${cssName(token)}`).trim();
    return value === '' || value === usual ? [] : [[token, value, usual] as const];
  });
  if (changed.length === 0) return chartThemes[theme];
  const key = JSON.stringify([theme, changed]);
  const known = made.get(key);
  if (known !== undefined) return known;
  const own = changed.map(([token, value, usual]) => [token, token === 'font' ? value : hex(value, usual)]);
  const fresh = chartTheme({ ...tokens[theme], ...Object.fromEntries(own) } as Tokens);
  made.set(key, fresh);
  return fresh;
}

/** Any colour of CSS as `#rrggbb`, which charts mix and weigh; the usual one where it is none. */
function hex(color: string, usual: string): string {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) return usual;
  context.fillStyle = usual;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
