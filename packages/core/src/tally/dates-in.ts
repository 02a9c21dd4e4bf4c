/** Which columns of dates a condition turns on. */
import type { Condition, Expression } from './expression.ts';

const namesDate = new Set(['date', 'dateAhead', 'firstDayOf']);

/** The date columns that a condition names, each once, in the order in which it names them. */
export function datesIn(condition: Condition | Expression): readonly string[] {
  const found = new Set<string>();
  // Whatever form an expression has, what it is made of are its values.
  const visit = (part: unknown, name: string) => {
    if (typeof part === 'string' && namesDate.has(name)) found.add(part);
    else if (typeof part === 'object' && part !== null) {
      for (const [inner, value] of Object.entries(part)) visit(value, inner);
    }
  };
  visit(condition, '');
  return [...found];
}
