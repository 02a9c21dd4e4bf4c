/**
 * The only file that knows Vega: loads it when it is first needed, and runs it under its interpreter so that a page may
 * forbid `eval`.
 */
import type { ChartSpec } from '@muster/charts';
import type { View, ViewOptions } from 'vega';

const loadVega = () => Promise.all([import('vega'), import('vega-lite'), import('vega-interpreter')]);

export type Vega = Awaited<ReturnType<typeof loadVega>>;

/** Once it is there, drawing waits for nothing: a page that is about to be printed gives no time. */
let loaded: Vega | null = null;

export async function vegaModules(): Promise<Vega> {
  loaded ??= await loadVega();
  return loaded;
}

/** Vega where it was loaded before; else null. */
export function loadedVega(): Vega | null {
  return loaded;
}

export function viewOf(
  [vega, vegaLite, { expressionInterpreter }]: Vega,
  spec: ChartSpec,
  options: ViewOptions,
): View {
  const { spec: compiled } = vegaLite.compile(spec as unknown as Parameters<typeof vegaLite.compile>[0]);
  // Names of rows can be pointed at as their marks can; Vega-Lite has no word for it.
  for (const axis of compiled.axes ?? []) {
    axis.encode = { ...axis.encode, labels: { ...axis.encode?.labels, interactive: true } };
  }
  return new vega.View(vega.parse(compiled, undefined, { ast: true }), {
    expr: expressionInterpreter,
    ...options,
  });
}

/** A drawing as SVG, on no page. */
export async function chartSvg(spec: ChartSpec): Promise<string> {
  const view = viewOf(await vegaModules(), spec, { renderer: 'none' });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

let lastTurn: Promise<void> = Promise.resolve();

/** One drawing in a task, after what stands beside it has been painted: texts are not to wait for drawings. */
export function turnToDraw(): Promise<void> {
  lastTurn = lastTurn.then(() => new Promise((goOn) => setTimeout(goOn)));
  return lastTurn;
}
