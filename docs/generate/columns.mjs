/** Columns of files as tables. */
import { code, table } from './markdown.mjs';

/** Columns that every kind of file knows. */
export function columnsAnywhere(datasets) {
  return datasets[0].fields.filter((field) => datasets.every(({ fields }) => fields.includes(field)));
}

export function columnsText(fields, own) {
  const read = fields.filter((field) => !isLeftOut(field));
  const values = read.filter((field) => field.values !== undefined && field.type !== 'flag');
  const parts = [
    table(
      own.columns,
      read.map((field) => columnRow(field, own)),
    ),
    values.map((field) => valuesLine(field, own)).join('\n'),
    leftOutText(fields.filter(isLeftOut), own),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Known, and kept out of all that is counted. */
function isLeftOut({ type }) {
  return type === 'unused' || type === 'private';
}

/** The headers of columns that are known and not counted; a header that is also that of another counts there. */
export function leftOutText(fields, own) {
  return ['unused', 'private']
    .map((type) => fields.filter((field) => field.type === type).flatMap(({ headers }) => headers))
    .map((headers, i) => (headers.length === 0 ? '' : own.leftOut[i](headers)))
    .filter((line) => line !== '')
    .join('\n');
}

function columnRow(field, own) {
  const { name, type, required, identifies, values, range, into, headers = [], example = '' } = field;
  const mark = required ? ' **\\***' : identifies ? ' **+**' : '';
  const kind = values === undefined || type === 'flag' ? own.types[type] : own.values;
  if (into !== undefined) return [code(name), own.into(kind, into), headers.join(own.list), ''];
  return [
    `${code(name)}${mark}`,
    range === undefined ? kind : `${kind} ${range[0]}–${range[1]}`,
    headers.join(own.list),
    example === '' ? '' : code(example),
  ];
}

/** The values of a field, each with the spellings that mean it: too long for a cell. */
function valuesLine({ name, values }, own) {
  const all = Object.entries(values).map(([value, others]) =>
    others.length === 0 ? code(value) : own.alsoWritten(value, others),
  );
  return `- ${code(name)}${own.colon}${all.join(own.between)}`;
}
