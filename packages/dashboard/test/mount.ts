/** Puts an element on the page of a test and waits until it has drawn. */
import { afterEach } from 'vitest';

afterEach(() => {
  document.body.replaceChildren();
  location.hash = '';
});

export async function mount<Tag extends keyof HTMLElementTagNameMap | string>(
  tag: Tag,
  properties: Readonly<Record<string, unknown>> = {},
): Promise<HTMLElement & { readonly shadowRoot: ShadowRoot; readonly updateComplete: Promise<boolean> }> {
  const element = document.createElement(tag);
  // Each keeps its work under a name of its own, so that no test finds what another has kept, in this file or in one that
  // runs beside it.
  const shelf = `test ${crypto.randomUUID()}`;
  Object.assign(element, tag === 'muster-dashboard' ? { shelf } : {}, properties);
  document.body.append(element);
  const drawn = element as unknown as Awaited<ReturnType<typeof mount>>;
  await drawn.updateComplete;
  return drawn;
}

/** Every element that matches, through all shadow roots below. */
export function deepAll(root: ParentNode, selector: string): readonly HTMLElement[] {
  const own = [...root.querySelectorAll<HTMLElement>(selector)];
  const inner = [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot === null ? [] : deepAll(element.shadowRoot, selector),
  );
  return [...own, ...inner];
}

/** The text that shows, through all shadow roots below. */
export function deepText(root: Node): string {
  const children =
    root instanceof Element && root.shadowRoot !== null ? root.shadowRoot.childNodes : root.childNodes;
  if (root instanceof HTMLStyleElement || root instanceof Comment) return '';
  if (children.length === 0) return root instanceof Text ? (root.textContent ?? '') : '';
  return [...children].map(deepText).join(' ').replace(/\s+/g, ' ').trim();
}

/** Waits until something is so; the message of the last failure when it never is. */
export async function until<Value>(
  what: () => Value | null | undefined | false,
  milliseconds = 20_000,
): Promise<Value> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const value = what();
    if (value) return value;
    if (performance.now() > end) throw new Error(`until: never came true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
