/** Saves the figure of an element that stands in a host's page, where no dashboard does it. */
import { download } from '../download.ts';
import { aboutPage } from '../saving/about.ts';
import { figureFile, type SaveFormat } from '../saving/saved-file.ts';
import type { Shown } from './answer.ts';

export async function saveFigure({ figure, ui, results, from }: Shown, format: SaveFormat): Promise<void> {
  const { asOf, period } = results;
  const { say, format: formats } = ui;
  const sentence = say('page.as-of.known', {
    date: formats.date(asOf),
    from: formats.date(period.from),
    to: formats.date(period.to),
  });
  const limits = from.limits.map((text) => ({ name: text, text }));
  const about = aboutPage(ui, asOf, sentence, limits, from);
  const { name, content } = await figureFile(ui, figure, about, format);
  download(name, content);
}
