/** Units as a user's declaration names them, by the codes that rows have: which they are is known with the files. */
import type { Condition } from '../../tally/expression.ts';
import type { Definition } from '../indicator.ts';

/**
 * The definition with its units by their codes.
 *
 * @param unitColumns the columns that hold units
 * @param codeOf the code of a unit by any of its names; the name itself where there is no such unit
 */
export function withUnitCodes(
  definition: Definition,
  unitColumns: ReadonlySet<string>,
  codeOf: (name: string) => string,
): Definition {
  const conditions = Object.entries(definition)
    .filter(([name]) => parts.has(name))
    .map(([name, part]) => [name, coded(part as Condition, unitColumns, codeOf)]);
  const targets = definition.targets?.map((target) => ({
    ...target,
    unit: target.unit === null ? null : codeOf(target.unit),
  }));
  return {
    ...definition,
    ...Object.fromEntries(conditions),
    ...(targets === undefined ? {} : { targets }),
  };
}

/** The parts of a definition that are conditions, where they are declared by a user. */
const parts: ReadonlySet<string> = new Set(['where', 'numerator', 'notRecorded']);

function coded(
  condition: Condition,
  unitColumns: ReadonlySet<string>,
  codeOf: (name: string) => string,
): Condition {
  const inside = (inner: Condition) => coded(inner, unitColumns, codeOf);
  if ('all' in condition) return { all: condition.all.map(inside) };
  if ('any' in condition) return { any: condition.any.map(inside) };
  if ('not' in condition) return { not: inside(condition.not) };
  if (!('value' in condition) || !('field' in condition.value)) return condition;
  if (!unitColumns.has(condition.value.field)) return condition;
  return {
    value: condition.value,
    in: condition.in.map((name) => (typeof name === 'string' ? codeOf(name) : name)),
  };
}
