/** Which columns of dates an expression or a condition turns on. */
import type { Condition, Expression } from './expression.ts';

const namesDate = new Set(['date', 'dateAhead', 'firstDayOf']);

/** The date columns that it names, each once, in that order. */
export function datesIn(node: Condition | Expression): readonly string[] {
  const found = new Set<string>();
  // Whatever form an expression has, what it is made of are its values.
  const visit = (part: unknown, name: string) => {
    if (typeof part === 'string' && namesDate.has(name)) found.add(part);
    else if (typeof part === 'object' && part !== null) {
      for (const [inner, value] of Object.entries(part)) visit(value, inner);
    }
  };
  visit(node, '');
  return [...found];
}
