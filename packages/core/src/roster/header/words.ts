/** The words that headers are made of, and the known headers in them. */
import type { Dataset, Field } from '../dataset.ts';

/** The header of one column, as written. */
export interface HeaderText {
  readonly text: string;
  /** What stands above it and others in a header of two rows; blank if nothing does. */
  readonly group: string;
}

/** A header as people are told of it: with what stands above where that is part of its meaning. */
export function joinedHeader({ text, group }: HeaderText): string {
  return group === '' || group === text ? text : text === '' ? group : `${group} · ${text}`;
}

/** A header that was joined before, such as that of rejected rows, in its two parts. */
export function separatedHeader(header: string): HeaderText {
  const at = header.lastIndexOf(' · ');
  return at < 0 ? { text: header, group: '' } : { text: header.slice(at + 3), group: header.slice(0, at) };
}

/** What a form says of how a column is filled in: not what it holds. */
const instructions =
  /\((?:必填项?|选填|可不填|可为空|(?:格式|例|如).{0,40}?|是\/否|[ymd年月日/.-]+|(?:单位:)?(?:人|名|天|学时|小时|篇|次|元))\)/g;

/**
 * A header without what printing adds to it: width, spaces, brackets, colons, asterisks, case, how to fill it in.
 * `日期` at the end is written for `时间` at will.
 */
export function normaliseHeader(text: string): string {
  const narrow = text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  return narrow
    .replace(instructions, '')
    .replace(/[^\p{L}\p{N}/]/gu, '')
    .replace(/日期$/, '时间');
}

const compared = new WeakMap<HeaderText, string>();

/** The text of a header as it is compared: made once, since it is held against every kind. */
export function comparedText(header: HeaderText): string {
  let word = compared.get(header);
  if (word === undefined) {
    word = normaliseHeader(header.text);
    compared.set(header, word);
  }
  return word;
}

/** Every known header of a kind, as compared, with the fields that have it. */
export function fieldsByHeader(
  dataset: Dataset,
  further: Readonly<Record<string, readonly string[]>> = {},
): ReadonlyMap<string, readonly Field[]> {
  const known = new Map<string, Field[]>();
  for (const field of dataset.fields) {
    const own = Object.hasOwn(further, field.name) ? further[field.name]! : [];
    for (const text of [field.name, ...(field.headers ?? []), ...own]) {
      const word = normaliseHeader(text);
      const fields = known.get(word) ?? [];
      if (!fields.includes(field)) known.set(word, [...fields, field]);
    }
  }
  // What somebody has added is meant.
  for (const field of dataset.fields) {
    for (const text of Object.hasOwn(further, field.name) ? further[field.name]! : []) {
      known.set(normaliseHeader(text), [field]);
    }
  }
  return known;
}

const vagueEnding = /(?:基本情况|情况|信息|阶段|环节|过程|时间)$/;

/** The headers that a column may have together with what stands above it: `转正` over `审批时间`, `联系人` over `第一`. */
export function withGroup(header: HeaderText): string[] {
  const below = comparedText(header);
  const above = normaliseHeader(header.group);
  if (above === '') return [];
  const short = above.replace(vagueEnding, '');
  if (below === '') return [above];
  const timed = below.endsWith('时间') ? [] : [`${short}${below}时间`];
  return [...new Set([above + below, short + below, ...timed, below + short])];
}

/** Known headers as they are looked for inside others: private ones, and the rest from the longest on. */
export interface HeaderParts {
  readonly hidden: readonly string[];
  readonly others: readonly string[];
}

/** The known headers that mean something inside another. */
export function partsIn(known: ReadonlyMap<string, readonly Field[]>): HeaderParts {
  const words = [...known.keys()].filter(isWord).sort((a, b) => b.length - a.length);
  const isHidden = (word: string) => known.get(word)![0]!.type === 'private';
  return { hidden: words.filter(isHidden), others: words.filter((word) => !isHidden(word)) };
}

/**
 * The fields of the longest known header in a text, if it makes up half of it; private matters wherever they are.
 * Null where there is none.
 */
export function partOf(
  text: string,
  parts: HeaderParts,
  known: ReadonlyMap<string, readonly Field[]>,
): { readonly synonym: string; readonly fields: readonly Field[] } | null {
  const hidden = parts.hidden.find((word) => text.includes(word));
  if (hidden !== undefined) return { synonym: hidden, fields: known.get(hidden)! };
  let synonym: string | null = null;
  const fields = new Set<Field>();
  for (const word of parts.others) {
    if (word.length * 2 < text.length || word.length < (synonym?.length ?? 0)) break;
    if (word.length > text.length || !text.includes(word)) continue;
    const fitting = known.get(word)!.filter((field) => isDate(field) || !endsInDate.test(text));
    if (fitting.length > 0) synonym ??= word;
    for (const field of fitting) fields.add(field);
  }
  return synonym === null ? null : { synonym, fields: [...fields] };
}

/** Long enough to mean something inside another header. */
function isWord(word: string): boolean {
  return word.length >= (/\p{Script=Han}/u.test(word) ? 2 : 4);
}

/** The time of a talk with the introducers is not the introducers. */
const endsInDate = /(?:时间|date)$/;

function isDate({ type }: Field): boolean {
  return type === 'date' || type === 'dates' || type === 'entry-year' || type === 'unused';
}
