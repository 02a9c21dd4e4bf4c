/** Dates as clerks write them: every spelling that can be read as one day and no other. */
import type { Random } from '../random.ts';

type Parts = readonly [year: string, month: string, day: string];
type Spelling = (parts: Parts, iso: string) => string;

const short = (part: string) => String(Number(part));

/** Digits and signs of full width. */
export function wide(text: string): string {
  return text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

const MILLISECONDS = 86_400_000;

/** The number by which spreadsheets know a day; the system of 1904 begins four years later. */
export function serialOf(iso: string, system: 1900 | 1904 = 1900): number {
  const epoch = system === 1900 ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1);
  return (Date.parse(iso) - epoch) / MILLISECONDS;
}

/** Spellings of a day, each with how often it is met. */
const days: readonly (readonly [weight: number, spelling: Spelling])[] = [
  [200, (_, iso) => iso],
  [200, ([y, m, d]) => `${y}/${short(m)}/${short(d)}`],
  [200, ([y, m, d]) => `${y}.${short(m)}.${short(d)}`],
  [120, ([y, m, d]) => `${y}.${m}.${d}`],
  [120, ([y, m, d]) => `${y}年${short(m)}月${short(d)}日`],
  [80, ([y, m, d]) => `${y}${m}${d}`],
  [20, (_, iso) => `${iso} 00:00:00`],
  [20, ([y, m, d]) => `${y}/${short(m)}/${short(d)} 0:00`],
  [10, ([y, m, d]) => wide(`${y}.${short(m)}.${short(d)}`)],
  [10, ([y, m, d]) => wide(`${y}年${m}月${d}日`)],
  [8, (_, iso) => iso.replace('0', 'O')],
  [8, (_, iso) => iso.replace('1', 'l')],
  [10, (_, iso) => `${iso} `],
  [10, ([y, m, d]) => `${y}.${short(m)}.${short(d)}日`],
  [6, ([y, m, d]) => `${y}-${short(m)}-${short(d)}\u3000`],
  [10, (_, iso) => String(serialOf(iso))],
  [4, ([y, m, d]) => `${y.slice(2)}.${short(m)}.${short(d)}`],
];
const weights = days.map(([weight]) => weight);

/** Months are never written with a point and one digit: `2003.1` may be October. */
const months: readonly ((year: string, month: string) => string)[] = [
  (y, m) => `${y}-${m}`,
  (y, m) => `${y}.${m}`,
  (y, m) => `${y}/${short(m)}`,
  (y, m) => `${y}年${short(m)}月`,
  (y, m) => `${y}${m}`,
];

/** A date in ISO, a day or only a month, in some other spelling. */
export function spellDate(iso: string, random: Random): string {
  const [year, month, day] = iso.split('-') as [string, string, string | undefined];
  if (day === undefined) return random.pick(months)(year, month);
  const [, spelling] = days[random.weighted(weights)]!;
  // Serial numbers and years of two digits are for days within living memory.
  return iso < '1970' && !spelling([year, month, day], iso).includes(year)
    ? iso
    : spelling([year, month, day], iso);
}

/** The first and the last day of something, in one cell. */
export function spellRange(from: string, to: string, random: Random): string {
  const dotted = (iso: string) => iso.split('-').map(short).join('.');
  const inWords = (iso: string) => {
    const [y, m, d] = iso.split('-').map(short);
    return `${y}年${m}月${d}日`;
  };
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return random.pick([
    () => `${dotted(from)}-${dotted(to)}`,
    () => `${dotted(from)}—${dotted(to)}`,
    () => `${from}至${to}`,
    () => `${from.replaceAll('-', '/')}～${to.replaceAll('-', '/')}`,
    () => `${inWords(from)}至${sameYear ? inWords(to).slice(5) : inWords(to)}`,
  ])();
}
