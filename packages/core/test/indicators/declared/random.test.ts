/** Random declarations over random people: engines agree, and the figures are those worked out row by row. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arqueroEngine } from '../../../src/engines/arquero.ts';
import { memoryEngine } from '../../../src/engines/memory.ts';
import type { Estimate } from '../../../src/indicators/estimate.ts';
import type { Definition } from '../../../src/indicators/indicator.ts';
import { prepareIndicator } from '../../../src/indicators/prepare.ts';
import { parseQuestion, settleQuestion } from '../../../src/indicators/question.ts';
import { parseCatalog } from '../../../src/read-catalog.ts';
import { encodeTally } from '../../../src/tally/codec.ts';
import { BatchMaker, day, type Row } from '../../engines/rows.ts';
import { anyDeclaration, declarations, people, plain, types } from './arbitraries.ts';
import { asOf, from, type Told, tell } from './oracle.ts';

function definitionOf(declaration: object): Definition {
  return parseCatalog(JSON.stringify({ schema: 'muster-catalog/1', indicators: [declaration] }))[0]!;
}

function prepared(definition: Definition, by: readonly string[]) {
  const ask = settleQuestion(parseQuestion({ asOf, from, by }), day(asOf));
  return prepareIndicator(definition, ask, null, []);
}

const batchOf = (rows: readonly Row[]) => new BatchMaker('people', types).batch(rows);

describe('random declarations', () => {
  it('compile to queries that both engines answer alike', () => {
    fc.assert(
      fc.property(people, anyDeclaration, (rows, declaration) => {
        const definition = definitionOf(declaration);
        const batch = batchOf(rows);
        for (const by of [[], ...definition.keys.map((key) => [key])]) {
          const { queries } = prepared(definition, by);
          const expected = memoryEngine([batch]).run(queries).map(encodeTally);
          expect(arqueroEngine([batch]).run(queries).map(encodeTally)).toEqual(expected);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('give the figures that come of looking at each row', () => {
    fc.assert(
      fc.property(people, declarations(plain), (rows, declaration) => {
        const own = declaration as Declaration;
        fc.pre(own.denominator !== 'headcount');
        const { queries, estimate } = prepared(definitionOf(own), []);
        const [figure] = estimate(memoryEngine([batchOf(rows)]).run(queries));
        expect(figuresOf(figure!)).toEqual(expectedOf(own, rows));
      }),
      { numRuns: 500 },
    );
  });

  it('are often of some rows and not of others', () => {
    const sample = fc.sample(fc.tuple(people, declarations(plain)), { numRuns: 300, seed: 11 });
    const figures = sample
      .map(([rows, declaration]) => [rows, declaration as Declaration] as const)
      .filter(([, { denominator }]) => denominator !== 'headcount')
      .map(([rows, declaration]) => expectedOf(declaration, rows));
    expect(figures.filter(({ count }) => count > 0).length).toBeGreaterThan(60);
    expect(figures.filter(({ notRecorded }) => notRecorded > 0).length).toBeGreaterThan(60);
  });
});

interface Declaration {
  readonly kind: string;
  readonly where?: unknown;
  readonly numerator?: unknown;
  readonly denominator?: unknown;
  readonly event?: string;
  readonly population?: string;
  readonly distinct?: string;
  readonly sum?: string;
  readonly part?: string;
}

interface Figures {
  readonly count: number;
  readonly of?: number;
  readonly notRecorded: number;
}

function figuresOf(estimate: Estimate): Figures {
  const { count, of, notRecorded } = estimate as unknown as Figures;
  return of === undefined ? { count, notRecorded } : { count, of, notRecorded };
}

function expectedOf(declaration: Declaration, everybody: readonly Row[]): Figures {
  const { population, event = 'as-of' } = declaration;
  const students = ['undergraduate', 'junior-college', 'graduate', 'adult'];
  const rows = everybody.filter(
    ({ cohort }) =>
      population === undefined ||
      cohort === population ||
      (population === 'student' && students.includes(cohort as string)),
  );
  const told = (condition: unknown, row: Row): Told =>
    condition === undefined ? true : tell(condition, row, event);
  if (declaration.kind === 'ratio') {
    const verdicts = rows.map((row) => [
      told(declaration.denominator, row),
      told(declaration.numerator, row),
    ]);
    const base = verdicts.filter(([denominator, numerator]) => denominator === true && numerator !== null);
    return {
      count: base.filter(([, numerator]) => numerator === true).length,
      of: base.length,
      notRecorded: verdicts.filter(([denominator]) => denominator !== false).length - base.length,
    };
  }
  const column = declaration.distinct ?? declaration.sum ?? declaration.part;
  const hasCell = (row: Row) => column === undefined || (row[column] ?? null) !== null;
  const possible = rows.filter((row) => told(declaration.where, row) !== false);
  const counted = possible.filter((row) => told(declaration.where, row) === true && hasCell(row));
  const cells = counted.map((row) => row[column ?? '']);
  return {
    count:
      declaration.distinct !== undefined
        ? new Set(cells).size
        : declaration.sum !== undefined
          ? cells.reduce<number>((sum, cell) => sum + (cell as number), 0)
          : counted.length,
    notRecorded: possible.length - counted.length,
  };
}
