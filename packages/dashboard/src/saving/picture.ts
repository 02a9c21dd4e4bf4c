/** A chart that can stand alone, as SVG and PNG: with its title, what it shows in words, its date, scope and method. */
import { fontStack, linesOf, printTokens, wrapped } from '@muster/charts';
import { chartSvg } from '../elements/vega-view.ts';
import type { Figure } from '../figures/model.ts';
import { paperTheme } from '../tokens.ts';
import type { Ui } from '../ui.ts';
import { type About, hiddenText, summaryOf } from './about.ts';

/** Of the whole picture, in pixels. */
const WIDTH = 960;
const MARGIN = 24;

/** Pixels of a PNG for each of the drawing, so that it can be printed. */
const SCALE = 2;

/** The size of the letters for which texts are measured when they are broken into lines. */
const MEASURED = 12;

interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly weight?: 'bold';
  readonly color: string;
}

interface Block {
  readonly svg: string;
  readonly height: number;
}

/** The SVG of a figure that has a drawing; null where its table says all. */
export async function figureSvg(ui: Ui, figure: Figure, about: About): Promise<string | null> {
  if (figure.draw === null) return null;
  const { say } = ui;
  const { text, muted } = printTokens;
  const labelled = (label: string, content: string) => say('page.of', { title: label, part: content });
  const head = paragraphs(MARGIN, [
    { text: figure.title, size: 20, weight: 'bold', color: text },
    { text: summaryOf(ui, figure), size: 14, color: text },
    { text: about.period, size: 13, color: muted },
    { text: labelled(say('page.notes.scope'), about.scope), size: 13, color: muted },
  ]);
  const chart = placed(
    await chartSvg(figure.draw({ width: WIDTH - 2 * MARGIN }, paperTheme)),
    MARGIN + head.height + 12,
  );
  const foot = paragraphs(MARGIN + head.height + 12 + chart.height + 16, [
    ...(figure.how === ''
      ? []
      : [{ text: labelled(say('page.notes.how'), figure.how), size: 12, color: muted }]),
    { text: labelled(say('page.notes.files'), about.filesOf([figure.id])), size: 12, color: muted },
    {
      text: labelled(say('page.notes.hidden'), hiddenText(ui, [figure.table])),
      size: 12,
      color: muted,
    },
    { text: about.program, size: 12, color: muted },
  ]);
  const height = Math.ceil(2 * MARGIN + head.height + 12 + chart.height + 16 + foot.height);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${ui.language}" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${escaped(fontStack)}">`,
    `<title>${escaped(figure.title)}</title><desc>${escaped(figure.summary)}</desc>`,
    `<rect width="100%" height="100%" fill="${printTokens.surface}"/>`,
    head.svg,
    chart.svg,
    foot.svg,
    '</svg>',
  ].join('\n');
}

/** Texts below each other, each in as many lines as it takes. */
function paragraphs(top: number, texts: readonly Paragraph[]): Block {
  let height = 0;
  const svg = texts.flatMap(({ text, size, weight, color }) => {
    // Bold letters are a little wider than those that were measured.
    const room = (WIDTH - 2 * MARGIN) * (MEASURED / size) * (weight === 'bold' ? 0.92 : 1);
    const lines = linesOf(wrapped(text, room)).map((line) => {
      height += size * 1.45;
      const bold = weight === undefined ? '' : ` font-weight="${weight}"`;
      return `<text x="${MARGIN}" y="${(top + height - size * 0.35).toFixed(1)}" font-size="${size}"${bold} fill="${color}">${escaped(line)}</text>`;
    });
    height += 4;
    return lines;
  });
  return { svg: svg.join('\n'), height };
}

/** A drawing of Vega at its place inside another. */
function placed(svg: string, top: number): Block {
  const height = Number(/<svg[^>]*\sheight="([\d.]+)"/.exec(svg)?.[1] ?? 0);
  return { svg: svg.replace('<svg ', `<svg x="${MARGIN}" y="${top.toFixed(1)}" `), height };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write these
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
      .replace(/[&<>"]/g, (letter) => entities[letter]!)
  );
}

/** A drawing in pixels, twice as fine as on a screen. */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('the picture is too large for this browser');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
