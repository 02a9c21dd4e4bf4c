/** Numbers and dates in the reader's language; the only user of `Intl`. */
import { type Language, withMinus } from '@muster/core/locales';

export interface Format {
  /** A whole number, grouped: 1,090. */
  integer(value: number): string;
  /** A whole number with its sign: +74. */
  signed(value: number): string;
  /** A fraction as a percentage with two decimals: 7.14%. */
  percent(value: number): string;
  /** A target or another round fraction, with no more decimals than it has: 7%. */
  roundPercent(value: number): string;
  /** A difference of fractions in percentage points, with its sign, without a unit: +0.74. */
  points(difference: number): string;
  /** An index or a factor with so many decimals: 0.286. */
  decimal(value: number, decimals: number): string;
  /** Whole fen in yuan: 1,234.50. */
  yuan(fen: number): string;
  /** Days, which may end in a half: 53.5. */
  days(value: number): string;
  /** An ISO date: 31 December 2003, 2003年12月31日. */
  date(iso: string): string;
  /** An ISO date where there is little room: 31 Dec 2003, 2003年12月31日. */
  shortDate(iso: string): string;
  /** An ISO month without its year: Dec, 12月. */
  month(iso: string): string;
  /** A moment on the user's own clock: 31 December 2003 at 14:05. */
  moment(date: Date): string;
  /** The size of something that is kept: 640 kB, 2.5 MB. */
  bytes(size: number): string;
}

/**
 * The decimal that JavaScript prints for a number, which `Intl` then rounds half up as it stands: a share
 * of 0.07145 is 7.15%, although the stored binary is a hair below.
 */
function decimal(value: number): `${number}` {
  return String(value) as `${number}`;
}

/** The formats of a language. */
export function createFormat(language: Language): Format {
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(language, { roundingMode: 'halfExpand', ...options });
    return (value: number) => withMinus(format.format(decimal(value)));
  };
  const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
  const inPoints = number({ ...two, signDisplay: 'exceptZero' });
  const day = (month: 'long' | 'short') => {
    const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      timeZone: 'UTC',
      day: 'numeric',
      month,
      year: 'numeric',
    });
    return (iso: string) => format.format(new Date(`${iso}T00:00:00Z`));
  };
  const month = new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'short' });
  const moment = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const kilobytes = number({ style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
  const megabytes = number({ style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  return {
    integer: number({ maximumFractionDigits: 0 }),
    signed: number({ maximumFractionDigits: 0, signDisplay: 'exceptZero' }),
    percent: number({ style: 'percent', ...two }),
    roundPercent: number({ style: 'percent', maximumFractionDigits: 2 }),
    points: (difference) => inPoints(hundredfold(difference)),
    decimal: (value, decimals) =>
      number({ minimumFractionDigits: decimals, maximumFractionDigits: decimals })(value),
    // By moving the point, since dividing could add an error of its own.
    yuan: (fen) => number(two)(Number(`${fen}e-2`)),
    days: number({ maximumFractionDigits: 1 }),
    date: day('long'),
    shortDate: day('short'),
    month: (iso) => month.format(new Date(`${iso}-01T00:00:00Z`)),
    moment: (date) => moment.format(date),
    bytes: (size) => (size < 1e6 ? kilobytes(Math.ceil(size / 1e3)) : megabytes(size / 1e6)),
  };
}

/** Times 100 by moving the decimal point, since multiplying would add an error of its own. */
export function hundredfold(value: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + 2}`);
}
