/** Arguments to options: what is allowed, what was given, and what was wrong with it. */
import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

export interface Option {
  readonly name: string;
  /** A list takes commas and may be repeated; `repeated` takes each value whole. */
  readonly takes: 'nothing' | 'one' | 'list' | 'repeated';
  /** What a value may be, in the words of the contract. */
  readonly values: readonly string[];
  /** Whether `values` are all there are; else they are examples, and the reader checks. */
  readonly closed?: true;
}

export interface Arguments {
  readonly positionals: readonly string[];
  has(name: string): boolean;
  /** The last value given. */
  one(name: string): string | undefined;
  /** All values given, or undefined if none was. */
  all(name: string): readonly string[] | undefined;
}

/**
 * Sorts arguments into options and the rest.
 *
 * @throws {UsageError} for an option that does not exist, lacks its value or has one that is not allowed
 */
export function parseArguments(argv: readonly string[], options: readonly Option[]): Arguments {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      options.map(({ name, takes }) => [
        name,
        takes === 'nothing'
          ? { type: 'boolean' as const, ...(name === 'help' ? { short: 'h' } : {}) }
          : { type: 'string' as const, multiple: true },
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const positionals: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    if (option === undefined) throw unknownOption(token.rawName, options);
    const values = given.get(option.name) ?? [];
    given.set(option.name, values);
    if (option.takes !== 'nothing') values.push(...valuesOf(option, token.value, token.inlineValue === true));
  }
  return {
    positionals,
    has: (name) => given.has(name),
    one: (name) => given.get(name)?.at(-1),
    all: (name) => given.get(name),
  };
}

function unknownOption(seen: string, options: readonly Option[]): UsageError {
  const allowed = options.map(({ name }) => `--${name}`).join(', ');
  return new UsageError('error.unknown-option', { seen, allowed });
}

function valuesOf(option: Option, value: string | undefined, inline: boolean): string[] {
  const allowed = option.values.join(', ');
  // `--by --where x`: the value was forgotten, and the next option is none.
  if (value === undefined || value === '' || (!inline && /^-./.test(value))) {
    throw new UsageError('error.missing-option-value', { option: `--${option.name}`, allowed });
  }
  const values = option.takes === 'list' ? value.split(',').map((part) => part.trim()) : [value];
  for (const seen of values) {
    if (seen === '' || (option.closed && !option.values.includes(seen))) {
      throw new UsageError('error.invalid-option-value', { option: `--${option.name}`, seen, allowed });
    }
  }
  return values;
}
