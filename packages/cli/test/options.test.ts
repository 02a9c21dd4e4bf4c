import { describe, expect, it } from 'vitest';
import { type Option, parseArguments } from '../src/options.ts';
import { UsageError } from '../src/usage-error.ts';

const options: readonly Option[] = [
  { name: 'as-of', takes: 'one', values: ['2003-12-31'] },
  { name: 'by', takes: 'list', values: ['unit', 'cohort'], closed: true },
  { name: 'where', takes: 'repeated', values: ['cohort=undergraduate'] },
  { name: 'help', takes: 'nothing', values: [] },
];

/** The mistake that parsing these arguments throws. */
function mistake(argv: readonly string[]): Pick<UsageError, 'key' | 'parameters'> | null {
  try {
    parseArguments(argv, options);
    return null;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { key: error.key, parameters: error.parameters };
  }
}

describe('parseArguments', () => {
  it('tells options from files, in any order', () => {
    const given = parseArguments(['a.csv', '--as-of', '2003-12-31', 'b.csv', '--help'], options);
    expect(given.positionals).toEqual(['a.csv', 'b.csv']);
    expect(given.one('as-of')).toBe('2003-12-31');
    expect(given.has('help')).toBe(true);
    expect(given.has('by')).toBe(false);
    expect(given.all('by')).toBeUndefined();
  });

  it('splits lists, with or without = and repetition', () => {
    expect(parseArguments(['--by', 'unit, cohort'], options).all('by')).toEqual(['unit', 'cohort']);
    expect(parseArguments(['--by=unit', '--by', 'cohort'], options).all('by')).toEqual(['unit', 'cohort']);
  });

  it('takes repeated values whole', () => {
    const given = parseArguments(['--where', 'unit=A,B', '--where=cohort=adult'], options);
    expect(given.all('where')).toEqual(['unit=A,B', 'cohort=adult']);
  });

  it('takes the last of several single values', () => {
    expect(parseArguments(['--as-of', '2002-12-31', '--as-of', '2003-12-31'], options).one('as-of')).toBe(
      '2003-12-31',
    );
  });

  it('takes -h for help, and everything behind -- for files', () => {
    expect(parseArguments(['-h'], options).has('help')).toBe(true);
    expect(parseArguments(['--', '--by'], options).positionals).toEqual(['--by']);
  });

  it('names an option that does not exist, and those that do', () => {
    expect(mistake(['--asof', '2003-12-31'])).toEqual({
      key: 'error.unknown-option',
      parameters: { seen: '--asof', allowed: '--as-of, --by, --where, --help' },
    });
  });

  it.each([[['--by']], [['--by=']], [['--by', '--help']]])('asks for the value that %j lacks', (argv) => {
    expect(mistake(argv)).toEqual({
      key: 'error.missing-option-value',
      parameters: { option: '--by', allowed: 'unit, cohort' },
    });
  });

  it('names a value that is not allowed, and those that are', () => {
    expect(mistake(['--by', 'unit,colour'])).toEqual({
      key: 'error.invalid-option-value',
      parameters: { option: '--by', seen: 'colour', allowed: 'unit, cohort' },
    });
    expect(mistake(['--by', 'unit,,cohort'])?.parameters.seen).toBe('');
  });
});
