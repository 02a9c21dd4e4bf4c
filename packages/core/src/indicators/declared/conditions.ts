/**
 * Conditions as a declaration writes them, compiled to what engines know. Each form is a JSON object that begins with
 * one of a few words; who is a member, and who was admitted or converted, goes by name.
 */
import { dateCondition, daysCondition, fieldCondition, missingCondition } from './comparisons.ts';
import {
  allDeclared,
  anyDeclared,
  type ConditionContext,
  type Declared,
  everyRow,
  notDeclared,
} from './declared.ts';
import { nearest } from './near.ts';
import { listed, type Place, quoted } from './place.ts';
import type { Rows } from './rows.ts';
import { leftOpen } from './truth.ts';

/** Deeper than anybody writes; what calls itself must end somewhere. */
const DEEPEST = 20;

const heads = ['field', 'date', 'daysBetween', 'missing', 'all', 'any', 'not'] as const;

/**
 * Reads a condition.
 *
 * @throws {InputError} see `catalogFaults`
 */
export function declaredCondition(place: Place, context: ConditionContext, depth = 0): Declared {
  if (place.isText()) return namedCondition(place, context.rows);
  if (depth > DEEPEST) throw place.refusal('catalog-value', { seen: `${depth}`, expected: `≤ ${DEEPEST}` });
  const names = place.names();
  const head = heads.find((word) => names.includes(word));
  if (head === undefined) throw place.refusal('catalog-value', { expected: forms(context.rows) });
  const parts = (of: Place) => of.list().map((each) => declaredCondition(each, context, depth + 1));
  switch (head) {
    case 'field':
      return fieldCondition(place, context);
    case 'date':
      return dateCondition(place, context.rows);
    case 'daysBetween':
      return daysCondition(place, context.rows);
    case 'missing':
      return missingCondition(place.object([head]).at(head), context.rows);
    case 'all': {
      const inner = parts(place.object([head]).at(head));
      return inner.length === 0 ? everyRow : allDeclared(inner);
    }
    case 'any': {
      const inner = parts(place.object([head]).at(head));
      if (inner.length === 0) throw place.at(head).refusal('catalog-value', { expected: '[…, …]' });
      return anyDeclared(inner);
    }
    case 'not':
      return notDeclared(declaredCondition(place.object([head]).at(head), context, depth + 1));
  }
}

/** How a condition may begin, as a refusal lists it. */
function forms({ conditions }: Rows): string {
  return listed([...heads.map((head) => `{${JSON.stringify(head)}: …}`), quoted(Object.keys(conditions))]);
}

function namedCondition(place: Place, { conditions }: Rows): Declared {
  const name = place.text();
  if (!Object.hasOwn(conditions, name)) {
    const near = nearest(name, Object.keys(conditions));
    throw place.refusal('catalog-value', {
      near,
      expected: listed([quoted(Object.keys(conditions)), '{…}']),
    });
  }
  const { holds, notRecorded, words, ofPeriod } = conditions[name]!;
  return { ...leftOpen(holds, notRecorded), words, ofPeriod };
}
