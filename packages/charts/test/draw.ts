/** Compiles a specification and runs it without a screen, as the page does under its strict policy. */
import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { ChartSpec } from '../src/index.ts';

interface Item {
  readonly marktype?: string;
  readonly role?: string;
  readonly name?: string;
  readonly items?: readonly Item[];
  readonly [property: string]: unknown;
}

export interface Drawing {
  readonly warnings: readonly string[];
  readonly width: number;
  /** The drawn items of all data marks of one type: `symbol`, `rect`, `rule`, `text`, `line`, `area`. */
  marks(type: string): readonly Item[];
  /** Every text that is drawn, on axes and in keys too, in its lines. */
  texts(): readonly string[];
}

export async function draw(spec: ChartSpec): Promise<Drawing> {
  const warnings: string[] = [];
  const note = (...parts: readonly unknown[]) => {
    warnings.push(parts.join(' '));
    return logger;
  };
  const logger = { level: () => logger, error: note, warn: note, info: () => logger, debug: () => logger };
  const compiled = compile(spec as unknown as TopLevelSpec, { logger: logger as never }).spec;
  // Through JSON, so that nothing but data can be in a specification.
  const runtime = parse(JSON.parse(JSON.stringify(compiled)), undefined, { ast: true });
  const view = new View(runtime, { renderer: 'none', expr: expressionInterpreter, logger: logger as never });
  await view.runAsync();
  const found: Item[] = [];
  const texts: string[] = [];
  const walk = (item: Item): void => {
    if (item.role === 'mark') found.push(item);
    if (item.marktype === 'text') {
      for (const { text } of item.items ?? []) texts.push([text ?? []].flat().join('\n'));
    }
    for (const child of item.items ?? []) walk(child);
  };
  walk((view.scenegraph() as unknown as { root: Item }).root);
  const width = view.width();
  view.finalize();
  return {
    warnings,
    width,
    texts: () => texts,
    marks: (type) => found.filter((m) => m.marktype === type).flatMap((m) => m.items ?? []),
  };
}
