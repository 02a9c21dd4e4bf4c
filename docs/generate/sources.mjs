/** Where the value of a key comes from, in words. */
import { code, codes } from './markdown.mjs';
import { askBy, columnsIn, queriesBy } from './reads.mjs';

/**
 * What a key of an indicator is taken from.
 *
 * @returns {object[]} the different expressions; none where the values are the indicator's own
 */
export function keySources(definition, key, product) {
  const { event, keysFrom } = definition;
  if (product.ownValues(definition)?.key === key) return [];
  if (event !== undefined) return [product.keyExpression(key, event, keysFrom)];
  const found = queriesBy([key], definition, product).flatMap(({ keys }) => keys[key] ?? []);
  return [...new Map(found.map((source) => [JSON.stringify(source), source])).values()];
}

/** An expression as people say it. */
export function sourceWords(expression, own, product) {
  const say = (inner) => sourceWords(inner, own, product);
  if ('byAdmission' in expression) return own.source.admission;
  if ('cases' in expression) return own.source.cases(casesColumns(expression, own));
  if ('bucket' in expression) return own.source[expression.bucket](say(expression.of));
  if ('minus' in expression) return own.source.grade(say(expression.minus[0]), say(expression.minus[1]));
  if ('plusMonths' in expression) return own.source.after(expression.plusMonths, say(expression.to));
  if ('parameter' in expression || isAsOf(expression, product)) return own.source.asOf;
  const [column, ...others] = columnsIn(expression);
  if (column === undefined || others.length > 0)
    throw new Error(`no words for ${JSON.stringify(expression)}`);
  return column === 'admission_date' ? own.source.admission : code(column);
}

/** More than these say nothing any more: the columns that are read stand with their file. */
const FEW = 4;

function casesColumns(expression, own) {
  const columns = columnsIn(expression);
  return columns.length > FEW ? null : codes(columns, own);
}

/** The as-of date as it stands in a query. */
function isAsOf(expression, product) {
  return 'constant' in expression && expression.constant === askBy([], product).asOf;
}
