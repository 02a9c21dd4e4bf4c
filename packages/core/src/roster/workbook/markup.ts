/**
 * HTML and XML, tag by tag, in one pass whose time grows with the text and with nothing else. Entities that a document
 * defines are never expanded. What stands for what is left to those who listen.
 */

const SLASH = 47;
const CLOSE = 62;

export interface MarkupListener {
  /** A tag that opens, by its name in lower case without prefix, and its attributes as written. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

export interface MarkupOptions {
  /** Text within these is no markup, as in HTML's scripts; it is left out. */
  readonly skipped?: readonly string[];
}

/**
 * @returns whether the text ended outside of tags and comments
 */
export function readMarkup(text: string, listener: MarkupListener, options: MarkupOptions = {}): boolean {
  return readTags(text, listener, true, options) === text.length;
}

/**
 * Reads as far as it is clear what stands there; the rest is to be handed in again with what follows it.
 *
 * @returns where that rest begins
 */
export function readTags(
  text: string,
  listener: MarkupListener,
  isEnd: boolean,
  options: MarkupOptions = {},
): number {
  const skipped = new Set(options.skipped);
  let at = 0;
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    if (tag < 0 && !isEnd) return at;
    if (tag !== at) listener.text(decodeEntities(text.slice(at, tag < 0 ? undefined : tag)));
    if (tag < 0) return text.length;
    at = tag;
    if (!isEnd && tag + 1 === text.length) return tag;
    const end = special(text, tag, listener) ?? endOfTag(text, tag);
    if (end < 0) return tag;
    if (end === tag) {
      // A lone angle bracket, as in "<60".
      listener.text('<');
      at = tag + 1;
      continue;
    }
    at = end;
    if (text[tag + 1] === '!' || text[tag + 1] === '?') continue;
    const inside = text.slice(tag + 1, end - 1);
    const name = nameOf(inside);
    if (inside.startsWith('/')) {
      listener.close(name);
      continue;
    }
    listener.open(name, inside);
    if (inside.endsWith('/')) listener.close(name);
    else if (skipped.has(name)) {
      const close = new RegExp(`</${name}`, 'gi');
      close.lastIndex = at;
      const found = close.exec(text);
      if (found === null) return tag;
      at = found.index;
    }
  }
  return at;
}

/** The end of comments and the like; null for a tag, −1 where there is none. */
function special(text: string, at: number, listener: MarkupListener): number | null {
  const after = (mark: string, from: number) => {
    const found = text.indexOf(mark, from);
    return found < 0 ? -1 : found + mark.length;
  };
  if (text.startsWith('<!--', at)) return after('-->', at + 4);
  if (text.startsWith('<![CDATA[', at)) {
    const end = after(']]>', at + 9);
    if (end >= 0) listener.text(text.slice(at + 9, end - 3));
    return end;
  }
  if (text[at + 1] === '!' || text[at + 1] === '?') return after('>', at + 2);
  return null;
}

/** The place after a tag; the same place if it begins none, −1 where it does not end. */
function endOfTag(text: string, from: number): number {
  const first = text.charCodeAt(from + 1);
  if (first !== SLASH && !((first | 32) >= 97 && (first | 32) <= 122)) return from;
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === CLOSE) return at + 1;
    // Quotation marks count only where values begin: `<td title=Bob's>` has none.
    if ((code === 34 || code === 39) && /[=\s]/.test(text[at - 1]!)) {
      at = text.indexOf(text[at]!, at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

function nameOf(inside: string): string {
  const start = inside.charCodeAt(0) === SLASH ? 1 : 0;
  let end = start;
  for (; end < inside.length; end++) {
    const code = inside.charCodeAt(end);
    if (code === SLASH || code <= 32) break;
  }
  const name = inside.slice(start, end);
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** The value of an attribute, with or without a prefix before its name; blank where it has none. */
export function attribute(attributes: string, name: string): string | null {
  // Each match takes all that it looked at, so that time does not grow with the square of the length.
  const pattern = /([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;
  for (const [, key, double, single, bare] of attributes.matchAll(pattern)) {
    if (key!.slice(key!.indexOf(':') + 1).toLowerCase() === name) {
      return decodeEntities(double ?? single ?? bare ?? '');
    }
  }
  return null;
}

/** Those of XML, and what spreadsheets and campus systems write besides. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: '\u3000',
  middot: '·',
  bull: '•',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  times: '×',
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
