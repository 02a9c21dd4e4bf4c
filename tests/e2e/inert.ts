/** What is only text: looks through a page, shadow trees included, for anything that a text became besides. */
import type { Page } from 'playwright-core';

/** What is on the page that no text may have brought there; empty where all is well. */
export function alive(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const foreign =
      /^(img|script|iframe|frame|object|embed|audio|video|base|meta|link|foreignobject|image|use|animate|set)$/;
    const isTurned = (text: string) => {
      let depth = 0;
      for (const letter of text) {
        if (/[\u200e\u200f\u202a-\u202e\u2066\u2067]/.test(letter)) return true;
        if (letter === '\u2068') depth += 1;
        if (letter === '\u2069') depth -= 1;
        if (depth < 0) return true;
      }
      return depth !== 0;
    };
    const look = (node: Node): void => {
      if (node instanceof HTMLStyleElement) return;
      // A picture breaks names into lines, each of which stands for itself.
      const isLine = node.parentElement instanceof SVGElement;
      if (node instanceof Text && !isLine && isTurned(node.data)) found.push(`turned: ${node.data}`);
      if (node instanceof Element) {
        if (foreign.test(node.localName)) found.push(`element: ${node.outerHTML}`);
        for (const { name, value } of node.attributes) {
          if (name.startsWith('on')) found.push(`handler: ${name}=${value}`);
          if (/^(xlink:)?(href|src|action|formaction|srcdoc)$/.test(name)) {
            const { protocol, origin } = new URL(value, location.href);
            if (protocol !== 'blob:' && origin !== location.origin) found.push(`leads to: ${value}`);
          }
          if (/^(aria-label|aria-description|title|alt)$/.test(name) && isTurned(value)) {
            found.push(`turned: ${value}`);
          }
        }
        if (node.shadowRoot !== null) look(node.shadowRoot);
      }
      for (const child of node.childNodes) look(child);
    };
    look(document.body);
    if (document.title === 'taken') found.push('code ran');
    return [...new Set(found)].slice(0, 20);
  });
}
