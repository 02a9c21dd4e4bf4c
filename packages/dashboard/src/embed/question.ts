/** The question that the attributes of an element ask. */
import type { IndicatorInfo, Key, Question } from '@muster/core';
import { mainKey } from '../figures/indicator-figure.ts';

/** What an element was given; frameworks hand over attributes as properties, so texts are always possible. */
export interface Asked {
  readonly indicator: string | null;
  readonly by: string | null;
  readonly where: string | readonly string[] | null;
  readonly asOf: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly compareTo: string | null;
  readonly admittedBy: string | null;
}

/** Says that no key is meant. */
const WHOLE = 'whole';

/** The key that is meant; by default the one by which the indicator says most, and none for distributions. */
export function keyOf({ by }: Asked, info: IndicatorInfo): string | null {
  if (isGiven(by)) return by === WHOLE ? null : by;
  return info.kind === 'distribution' ? null : mainKey(info);
}

/** Conditions are `KEY=VALUE`, several of them separated by commas. */
export function conditionsOf({ where }: Asked): readonly string[] {
  const conditions = typeof where === 'string' ? where.split(',') : (where ?? []);
  return conditions.map((condition) => condition.trim()).filter((condition) => condition !== '');
}

/** Core checks all of it, and says what is wrong. */
export function questionOf(asked: Asked, info: IndicatorInfo): Question {
  const { asOf, from, to, compareTo, admittedBy } = asked;
  const key = keyOf(asked, info);
  return {
    indicators: [info.id],
    by: key === null ? [] : [key as Key],
    where: conditionsOf(asked),
    ...(isGiven(asOf) ? { asOf } : {}),
    ...(isGiven(from) ? { from } : {}),
    ...(isGiven(to) ? { to } : {}),
    ...(isGiven(compareTo) ? { compareTo } : {}),
    ...(isGiven(admittedBy) ? { admittedBy: admittedBy as NonNullable<Question['admittedBy']> } : {}),
  };
}

function isGiven(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text !== '';
}
