/** A picture of the examples, drawn. */
import { chartTheme, lightTokens } from '../src/index.ts';
import { type Drawing, draw } from './draw.ts';
import { examples, type Language } from './examples.ts';

export const theme = chartTheme(lightTokens);

export function picture(name: string, width = 700, language: Language = 'en'): Promise<Drawing> {
  return draw(examples(language, theme, { width })[name]!);
}
