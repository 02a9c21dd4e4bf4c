/** A value of a JSON file and where it stands, so that every refusal names its place. */
import { InputError } from '../../errors.ts';
import { NONE, nearest } from './near.ts';

/** What can be wrong with a catalogue: the codes that it is refused with. */
export const catalogFaults = [
  'catalog-json',
  'catalog-value',
  'catalog-property',
  'catalog-missing',
  'catalog-column',
  'catalog-use',
  'catalog-key',
  'catalog-taken',
  'catalog-example',
] as const;

export type CatalogFault = (typeof catalogFaults)[number];

/** The file as a whole, as JSON paths call it. */
const ROOT = '$';

/** As much of what was seen as a message can show. */
const MOST_SEEN = 200;

/** Something that is written and shown in one line. */
const line = /^[^\p{Cc}]*[^\p{Cc}\s][^\p{Cc}]*$/u;

export class Place {
  readonly file: string;
  /** `indicators[0].numerator.all[1].field`. */
  readonly path: string;
  readonly value: unknown;

  private constructor(file: string, path: string, value: unknown) {
    this.file = file;
    this.path = path;
    this.value = value;
  }

  /**
   * The root of a JSON file.
   *
   * @throws {InputError} `catalog-json`
   */
  static ofText(text: string, file: string): Place {
    try {
      return new Place(file, ROOT, JSON.parse(text.replace(/^\ufeff/, '')));
    } catch (error) {
      throw new Place(file, ROOT, null).refusal('catalog-json', { seen: (error as Error).message });
    }
  }

  /** Why what stands here cannot be used; what was seen is the value unless something else is said. */
  refusal(code: CatalogFault, details: Readonly<Record<string, string>> = {}): InputError {
    const { file, path: place } = this;
    const { seen = shown(this.value), near = NONE, expected = NONE } = details;
    const message = `${file}: ${place}: ${code}, got ${seen}${expected === NONE ? '' : `, expected ${expected}`}`;
    return new InputError(code, message, { ...details, file, place, seen, near, expected });
  }

  /**
   * This as an object with no other properties than these.
   *
   * @throws {InputError} `catalog-value`, `catalog-property`, `catalog-missing`
   */
  object(properties: readonly string[], needed: readonly string[] = []): Place {
    const value = this.record('{…}');
    for (const name of Object.keys(value)) {
      if (properties.includes(name)) continue;
      const near = nearest(name, properties);
      throw this.at(name).refusal('catalog-property', { seen: name, near, expected: listed(properties) });
    }
    const lacking = needed.find((name) => !Object.hasOwn(value, name));
    if (lacking !== undefined) throw this.refusal('catalog-missing', { seen: lacking });
    return this;
  }

  /** The names of this object's properties. */
  names(): readonly string[] {
    return Object.keys(this.record('{…}'));
  }

  has(name: string): boolean {
    return isRecord(this.value) && Object.hasOwn(this.value, name);
  }

  /** The property of that name. */
  at(name: string): Place {
    const step = /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
    const path = this.path === ROOT ? step.replace(/^\./, '') : this.path + step;
    return new Place(
      this.file,
      path,
      this.has(name) ? (this.value as Record<string, unknown>)[name] : undefined,
    );
  }

  /** The elements of a list. */
  list(): readonly Place[] {
    if (!Array.isArray(this.value)) throw this.refusal('catalog-value', { expected: '[…]' });
    return this.value.map((value, i) => new Place(this.file, `${this.path}[${i}]`, value));
  }

  isObject(): boolean {
    return isRecord(this.value);
  }

  isText(): boolean {
    return typeof this.value === 'string';
  }

  /** A text of one line that is not blank. */
  text(expected = '"…"'): string {
    if (typeof this.value === 'string' && line.test(this.value)) return this.value;
    throw this.refusal('catalog-value', { expected });
  }

  /** One of some values. */
  oneOf<Value extends string | boolean | null>(values: readonly Value[]): Value {
    const { value } = this;
    if ((values as readonly unknown[]).includes(value)) return value as Value;
    const near = typeof value === 'string' ? nearest(value, values.map(String)) : NONE;
    throw this.refusal('catalog-value', { near, expected: quoted(values) });
  }

  /** A whole number between two, both allowed. */
  whole(least: number, most: number): number {
    const { value } = this;
    if (Number.isInteger(value) && least <= (value as number) && (value as number) <= most)
      return value as number;
    throw this.refusal('catalog-value', { expected: `${least} … ${most}` });
  }

  private record(expected: string): Record<string, unknown> {
    if (!isRecord(this.value)) throw this.refusal('catalog-value', { expected });
    return this.value;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return String(JSON.stringify(value)).slice(0, MOST_SEEN);
}

/** Values as they are written in the file. */
export function quoted(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}

/** Names as a message lists them. */
export function listed(names: readonly string[]): string {
  return names.filter((name) => name !== '').join(', ');
}
