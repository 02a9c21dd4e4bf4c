/** The files that an organization department keeps besides rosters: that they agree with these, and what is planted. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { committed, daysBetween, monthsLater, type Row, readRows, table } from './recount.ts';

const people = new Map(readRows(committed, 'people.csv').map((row) => [row.person_key!, row]));
const branches = new Map(table('branches-2003').map((row) => [row.branch_id!, row]));
const units = new Set(table('units').map((row) => row.unit_id!));
const behind = ['ENV', 'TOU', 'LOG'];

const number = (cell: string | undefined) => Number(cell === '' ? 0 : cell);
const sum = (rows: readonly Row[], column: string) =>
  rows.reduce((total, row) => total + number(row[column]), 0);
const isBehind = ({ unit }: Row) => behind.includes(unit!);
const isAhead = (row: Row) => !isBehind(row);

describe.each([
  ['inspections', 400],
  ['documents', 300],
  ['organizer-reports', 21],
  ['holidays', 25],
  ['dues', 400],
  ['special-dues', 200],
  ['appraisal', 100],
  ['surveys', 150],
  ['ratings', 40],
  ['honours', 40],
])('%s', (name, least) => {
  const rows = readRows(committed, `${name}.csv`);

  it('is a file of some length that a page can carry', () => {
    expect(rows.length).toBeGreaterThanOrEqual(least);
    expect(statSync(join(committed, `${name}.csv`)).size).toBeLessThan(60_000);
  });

  it('names units, branches and people that there are, in their units', () => {
    for (const { unit = '', branch = '', person_key: key } of rows) {
      if (unit !== '') expect(units).toContain(unit);
      if (branch !== '') expect(branches.get(branch)?.unit_id).toBe(unit);
      if (key !== undefined) expect(people.get(key)?.unit).toBe(unit);
    }
  });

  it('has no row twice', () => {
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
  });
});

describe('dues', () => {
  const dues = readRows(committed, 'dues.csv');
  const noted = dues.filter((row) => row.paid !== '' && row.on_time !== '');

  it('are owed by all members of a branch at the end of the year', () => {
    const december = dues.filter((row) => row.month === '2003-12');
    expect(december.map((row) => [row.branch, row.due])).toEqual(
      [...branches].map(([id, { members }]) => [id, members]),
    );
  });

  it('are paid by no more than owe them, and in time by no more than pay', () => {
    for (const row of noted) {
      expect(number(row.paid)).toBeLessThanOrEqual(number(row.due));
      expect(number(row.on_time)).toBeLessThanOrEqual(number(row.paid));
    }
  });

  it('are a fifth of a yuan for a student', () => {
    const ofStudents = dues.filter(({ branch }) => branches.get(branch!)!.kind !== 'faculty');
    for (const row of ofStudents) expect(row.amount_due).toBe((number(row.due) / 5).toFixed(2));
  });

  it('come late from three units, and lack days, amounts or a month in others', () => {
    const share = (rows: readonly Row[]) => sum(rows, 'on_time') / sum(rows, 'due');
    expect(share(noted.filter(isBehind))).toBeLessThan(0.8);
    expect(share(noted.filter(isAhead))).toBeGreaterThan(0.95);
    const without = (column: string) => [
      ...new Set(dues.filter((row) => row[column] === '').map((row) => row.unit)),
    ];
    expect(without('on_time').sort()).toEqual(['PED', 'TOU']);
    expect(without('amount_due')).toEqual(['HIT']);
    expect(without('paid')).toEqual(['TOU']);
  });
});

describe('special dues', () => {
  const special = readRows(committed, 'special-dues.csv');
  const groups = new Map<string, Row[]>();
  for (const row of special) {
    const place = `${row.branch} ${row.group}`;
    groups.set(place, [...(groups.get(place) ?? []), row]);
  }

  it('say the same base on every row of a branch and group, and count nobody beyond it', () => {
    for (const [place, rows] of groups) {
      expect(new Set(rows.map((row) => row.members)).size, place).toBe(1);
      expect(sum(rows, 'payers'), place).toBeLessThanOrEqual(number(rows[0]!.members));
    }
    // 954 of the faculty and 2242 students are members at the end of the year (tables)
    const base = (group: string) =>
      [...groups.values()].reduce(
        (total, [row]) => total + (row!.group === group ? number(row!.members) : 0),
        0,
      );
    expect([base('in-service'), base('student')]).toEqual([954, 2242]);
  });

  it('come to about a quarter of a million yuan within a week', () => {
    expect(sum(special, 'amount')).toBeGreaterThan(200_000);
    expect(sum(special, 'amount')).toBeLessThan(300_000);
    for (const { date, start_date: start } of special.filter((row) => row.date !== '')) {
      expect(daysBetween(start!, date!)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(start!, date!)).toBeLessThanOrEqual(7);
    }
  });

  it('have groups in which nobody paid, without a day', () => {
    const nobody = special.filter((row) => row.payers === '0');
    expect(nobody.length).toBeGreaterThan(0);
    expect(nobody.every((row) => row.date === '' && row.amount === '0.00')).toBe(true);
  });
});

describe('the appraisal', () => {
  const appraisal = readRows(committed, 'appraisal.csv');
  const held = appraisal.filter((row) => row.excellent !== '');

  it('rates everybody who took part, and of every branch no more than belong to it', () => {
    for (const row of held) {
      const rated = ['excellent', 'qualified', 'basically_qualified', 'unqualified'].map((level) =>
        number(row[level]),
      );
      expect(rated.every((count) => count >= 0)).toBe(true);
      expect(rated.reduce((a, b) => a + b)).toBe(number(row.took_part));
      expect(number(row.took_part)).toBeLessThanOrEqual(number(row.members));
      expect(number(row.handled)).toBeLessThanOrEqual(number(row.unqualified));
      expect(number(row.opinions_answered)).toBeLessThanOrEqual(number(row.opinions_received));
    }
    expect(appraisal.map((row) => [row.branch, row.members])).toEqual(
      [...branches].map(([id, { members }]) => [id, members]),
    );
  });

  it('was not held in two branches, and rates more than a third excellent in one', () => {
    expect(appraisal.filter((row) => row.took_part === '0').map((row) => row.branch)).toEqual([
      'TOU-B01',
      'LOG-B02',
    ]);
    const generous = held.filter((row) => 3 * number(row.excellent) > number(row.took_part));
    expect(generous.map((row) => row.branch)).toEqual(['FLG-B01']);
    expect(3 * sum(held, 'excellent')).toBeLessThan(sum(held, 'took_part'));
  });

  it('brought more than two thousand opinions', () => {
    expect(sum(held, 'opinions_received')).toBeGreaterThan(2000);
    const answered = (rows: readonly Row[]) =>
      sum(rows, 'opinions_answered') / sum(rows, 'opinions_received');
    expect(answered(held.filter(isBehind))).toBeLessThan(answered(held.filter(isAhead)) - 0.1);
  });
});

describe('questionnaires', () => {
  const surveys = readRows(committed, 'surveys.csv');
  const placeOf = (row: Row) => [row.survey, row.unit, row.group].join();
  const sheets = surveys.filter((row) => row.question === '');

  it('have one row of sheets for everybody asked, and no more answers to a question than sheets', () => {
    expect(new Set(sheets.map(placeOf)).size).toBe(sheets.length);
    expect(sheets.every((row) => row.count === '' && number(row.returned) <= number(row.sent))).toBe(true);
    const returned = new Map(sheets.map((row) => [placeOf(row), number(row.returned)]));
    const answers = new Map<string, number>();
    for (const row of surveys.filter(({ question }) => question !== '')) {
      const place = `${placeOf(row)},${row.question}`;
      answers.set(place, (answers.get(place) ?? 0) + number(row.count));
      expect(answers.get(place)).toBeLessThanOrEqual(returned.get(placeOf(row))!);
    }
  });

  it('came back from one unit too few to be told of', () => {
    expect(sheets.filter((row) => number(row.returned) < 5).map((row) => row.unit)).toEqual(['PED']);
  });
});

describe('the end-of-year assessment', () => {
  const ratings = readRows(committed, 'ratings.csv');
  it.each(['2002', '2003'])('rates no more than a third of the units excellent in %s', (year) => {
    const rated = ratings.filter((row) => row.year === year);
    expect(rated.length).toBe(year === '2003' ? 23 : 24);
    expect(rated.filter((row) => row.rating === 'excellent').length).toBe(8);
    expect(rated.some((row) => row.rating === 'excellent' && isBehind(row))).toBe(false);
  });
});

describe('reports of organizers', () => {
  const reports = readRows(committed, 'organizer-reports.csv');
  it('are more than twenty, most of them settled', () => {
    expect(reports.length).toBeGreaterThan(20);
    const open = reports.filter((row) => row.settled_date === '');
    expect(open.length).toBeGreaterThan(0);
    expect(open.length).toBeLessThan(6);
    for (const row of reports.filter((each) => each.settled_date !== ''))
      expect(daysBetween(row.received_date!, row.settled_date!)).toBeGreaterThan(0);
  });

  it('come from organizers of the unit', () => {
    const units = new Map(table('organizers-2003').map((row) => [row.organizer_id, row.units!.split('+')]));
    for (const row of reports) expect(units.get(row.organizer)).toContain(row.unit);
  });
});

it('holidays are weekdays off, and weekends worked', () => {
  const holidays = readRows(committed, 'holidays.csv');
  const isWeekend = (date: string) => [0, 6].includes(new Date(date).getUTCDay());
  const worked = holidays.filter((row) => row.kind === 'workday');
  expect(worked.length).toBe(6);
  expect(worked.every((row) => isWeekend(row.date!))).toBe(true);
  expect(holidays.filter((row) => row.kind === 'holiday').length).toBe(1 + 7 + 7 + 7 + 1);
});

describe('inspections', () => {
  const inspections = readRows(committed, 'inspections.csv');
  const days = new Map<string, string[]>();
  for (const { person_key: key, date } of inspections) days.set(key!, [...(days.get(key!) ?? []), date!]);
  /** Whether more than six months lie between two of: becoming activist, an inspection, becoming target. */
  const hasGap = (key: string) => {
    const { activist_date: first, target_date: last } = people.get(key)!;
    const dates = [first!, ...days.get(key)!, last!];
    return dates.slice(1).some((date, i) => date > monthsLater(dates[i]!, 6));
  };

  it('lie between becoming activist and becoming target', () => {
    for (const { person_key: key, date } of inspections) {
      const { activist_date: first, target_date: last } = people.get(key!)!;
      expect(date! > first! && date! < last!).toBe(true);
    }
  });

  it('were left out in the units that are behind, and in no others', () => {
    const withGap = new Set([...days.keys()].filter(hasGap).map((key) => people.get(key)!.unit));
    expect(withGap.size).toBeGreaterThan(0);
    expect([...withGap].every((unit) => behind.includes(unit!))).toBe(true);
  });
});

describe('documents', () => {
  const documents = readRows(committed, 'documents.csv');

  it('are checked after the approval', () => {
    for (const row of documents)
      expect(row.checked_date! > people.get(row.person_key!)!.approve_date!).toBe(true);
  });

  it('are as the roster says', () => {
    const of = (document: string) =>
      documents.filter((row) => row.document === document && row.present === 'yes');
    for (const row of of('political review')) expect(people.get(row.person_key!)!.review_date).not.toBe('');
    const league = documents.filter((row) => row.document === 'recommendation by the Youth League');
    for (const row of league)
      expect(row.required).toBe(people.get(row.person_key!)!.league_member === 'yes' ? 'yes' : 'no');
  });

  it('lack in some files, went back in some, for reasons that are not always said, and are left blank in some', () => {
    const count = (condition: (row: Row) => boolean) => documents.filter(condition).length;
    expect(count((row) => row.required === 'yes' && row.present === 'no')).toBeGreaterThan(5);
    expect(count((row) => row.present === '')).toBeGreaterThan(0);
    const returned = documents.filter((row) => row.returned !== '0');
    expect(returned.length).toBeGreaterThan(10);
    expect(returned.some((row) => row.return_reason === '')).toBe(true);
    expect(count((row) => row.returned === '0' && row.return_reason !== '')).toBe(0);
  });
});
