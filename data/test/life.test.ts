/** Training and organization life: that the files agree with the roster and with each other, and what is planted. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { committed, isMember, type Row, readRows, table } from './recount.ts';

const read = (name: string) => readRows(committed, `${name}.csv`);
const people = new Map(read('people').map((row) => [row.person_key!, row]));
const branches = new Map(table('branches-2003').map((row) => [row.branch_id!, row]));
const units = new Set(table('units').map((row) => row.unit_id!));
const behind = ['ENV', 'TOU', 'LOG'];

const isBehind = ({ unit }: Row) => behind.includes(unit!);
const isAhead = (row: Row) => !isBehind(row);
/** The share of some rows among others. */
const share = (rows: readonly Row[], is: (row: Row) => boolean) => rows.filter(is).length / rows.length;
const unitsOf = (rows: readonly Row[]) => [...new Set(rows.map(({ unit }) => unit))].sort();

const [training, credits, roles, sessions, plans, notes, essays, reports, lectures] = [
  'training',
  'credits',
  'roles',
  'sessions',
  'session-plans',
  'notes',
  'essays',
  'reports',
  'lectures',
].map(read) as [Row[], Row[], Row[], Row[], Row[], Row[], Row[], Row[], Row[]];

describe.each([
  ['training', training, 400],
  ['credits', credits, 400],
  ['roles', roles, 150],
  ['sessions', sessions, 800],
  ['session-plans', plans, 100],
  ['notes', notes, 400],
  ['essays', essays, 300],
  ['reports', reports, 400],
  ['lectures', lectures, 25],
])('%s', (name, rows, least) => {
  it('is a file of some length that a page can carry', () => {
    expect(rows.length).toBeGreaterThanOrEqual(least);
    expect(statSync(join(committed, `${name}.csv`)).size).toBeLessThan(60_000);
  });

  it('names units, branches and people that there are, people and branches in their units', () => {
    for (const { unit, branch = '', person_key: key, cohort, role } of rows) {
      expect(units).toContain(unit);
      if (branch !== '') expect(branches.get(branch)?.unit_id).toBe(unit);
      if (cohort !== undefined) expect(people.get(key!)?.cohort).toBe(cohort);
      if (key === undefined) continue;
      expect(people.has(key)).toBe(true);
      // An organizer of several units belongs to one of them.
      if (role !== 'organizer') expect(people.get(key)!.unit).toBe(unit);
    }
  });

  it('has no row twice', () => {
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
  });

  it('knows nothing later than the year', () => {
    const dates = rows.flatMap((row) =>
      Object.entries(row).flatMap(([column, cell]) => (column.endsWith('date') && cell !== '' ? [cell] : [])),
    );
    expect(dates.filter((date) => date > '2003-12-31')).toEqual([]);
  });
});

describe('classes', () => {
  const classOf = (id: string) => training.filter((row) => row.training_class === id);
  const ids = [...new Set(training.map((row) => row.training_class!))];

  it('are nine of six kinds, each with its own days and hours', () => {
    expect(ids.length).toBe(9);
    expect(new Set(training.map((row) => row.kind))).toEqual(
      new Set(['activist', 'target', 'member', 'organizer', 'secretary', 'counsellor']),
    );
    for (const id of ids) {
      const said = classOf(id).map(({ kind, start_date, end_date, hours_required }) =>
        JSON.stringify([kind, start_date, end_date, hours_required]),
      );
      expect(new Set(said).size).toBe(1);
      expect(new Set(classOf(id).map((row) => row.person_key)).size).toBe(classOf(id).length);
    }
  });

  it('of activists are of people who were that before and had not left', () => {
    for (const row of training.filter(({ kind }) => kind === 'activist')) {
      const person = people.get(row.person_key!)!;
      expect(person.activist_date! < row.start_date!).toBe(true);
      for (const gone of ['transfer_out_date', 'leave_date', 'withdrawn_date', 'rejected_date'])
        expect(person[gone] === '' || person[gone]! > row.end_date!).toBe(true);
    }
  });

  it('of targets are on the days and with the results that the roster has', () => {
    for (const row of training.filter(({ kind }) => kind === 'target')) {
      const person = people.get(row.person_key!)!;
      expect(person.training_date! >= row.start_date! && person.training_date! <= row.end_date!).toBe(true);
      expect([row.hours, row.exam_passed]).toEqual([person.training_hours, person.exam_passed]);
    }
  });

  it('give certificates to nobody who failed or missed hours', () => {
    for (const row of training.filter(({ certificate }) => certificate === 'yes')) {
      expect(Number(row.hours)).toBeGreaterThanOrEqual(Number(row.hours_required));
      expect(row.exam_passed).not.toBe('no');
    }
  });

  it('are failed more often in three units, and one has not heard of its results', () => {
    const examined = training.filter(({ kind, exam_passed }) => kind === 'activist' && exam_passed !== '');
    const passed = (row: Row) => row.certificate === 'yes';
    expect(share(examined.filter(isAhead), passed)).toBeGreaterThan(
      share(examined.filter(isBehind), passed) + 0.1,
    );
    const silent = training.filter((row) => row.examined === 'yes' && row.exam_passed === '');
    expect(unitsOf(silent.filter(({ kind }) => kind === 'activist'))).toEqual(['MEC']);
  });
});

describe('roles', () => {
  const held = roles.filter((row) => row.left_date === '');

  it('are held by members of the staff: a secretary for each branch, the organizers as they are listed', () => {
    for (const { person_key: key } of roles) {
      const person = people.get(key!)!;
      expect([person.cohort, person.status, isMember(person, '2003-12-31')]).toEqual([
        'faculty',
        'full',
        true,
      ]);
    }
    expect(held.filter(({ role }) => role === 'secretary').length).toBe(branches.size);
    const listed = read('organizers').map((row) => `${row.unit} ${row.appointed_date}`);
    const organizers = held.filter(({ role }) => role === 'organizer');
    expect(organizers.map((row) => `${row.unit} ${row.appointed_date}`)).toEqual(listed);
  });

  it('are two at a time for some', () => {
    const inOffice = new Set(held.map(({ person_key, role }) => `${person_key} ${role}`));
    const persons = new Set(held.map(({ person_key }) => person_key));
    expect(inOffice.size - persons.size).toBe(6);
  });

  it('are new for some, most of them trained; three units send few, and one notes no days', () => {
    const isTrained = (row: Row) => row.trained_date !== '';
    expect(held.filter((row) => row.appointed_date! >= '2003-01-01').length).toBeGreaterThan(20);
    expect(share(held.filter(isBehind), isTrained)).toBeLessThan(0.6);
    expect(
      share(
        held.filter((row) => isAhead(row) && row.unit !== 'HIT'),
        isTrained,
      ),
    ).toBeGreaterThan(0.75);
    expect(held.filter(({ unit }) => unit === 'HIT').some(isTrained)).toBe(false);
  });

  it('agree with the classes of the year', () => {
    for (const row of training.filter(({ kind }) => roles.some(({ role }) => role === kind))) {
      const own = roles.filter(({ person_key, role }) => person_key === row.person_key && role === row.kind);
      const noted = own.filter(({ unit }) => unit !== 'HIT');
      expect(own.length).toBeGreaterThan(0);
      if (noted.length > 0) expect(noted.map((one) => one.trained_date)).toContain(row.end_date);
    }
  });

  it('earn credits for what was held while they had one', () => {
    for (const row of credits) {
      const own = roles.filter(({ person_key }) => person_key === row.person_key);
      expect(own.some(({ appointed_date }) => appointed_date! <= row.date!)).toBe(true);
    }
    expect(unitsOf(credits.filter((row) => row.credits === ''))).toEqual(['JEW']);
    const perPerson = (rows: readonly Row[], who: readonly Row[]) =>
      rows.length / new Set(who.map((row) => row.person_key)).size;
    const [few, many] = [isBehind, isAhead].map((is) => perPerson(credits.filter(is), held.filter(is)));
    expect(few!).toBeLessThan(many! / 1.5);
  });
});

describe('sessions', () => {
  const noted = sessions.filter((row) => row.expected !== '');

  it('have no more present than expected', () => {
    for (const { expected, present } of noted) expect(Number(present)).toBeLessThanOrEqual(Number(expected));
  });

  it('are held a little less often than planned, by three units much less, and one has no plan', () => {
    const planned = new Map(plans.map(({ unit, kind, planned }) => [`${unit} ${kind}`, Number(planned)]));
    const done = (is: (row: Row) => boolean) => {
      const due = plans.filter(is).reduce((sum, row) => sum + Number(row.planned), 0);
      return sessions.filter((row) => is(row) && planned.has(`${row.unit} ${row.kind}`)).length / due;
    };
    expect(done(isAhead)).toBeGreaterThan(0.9);
    expect(done(isAhead)).toBeLessThan(1);
    expect(done(isBehind)).toBeLessThan(0.7);
    expect([...units].filter((unit) => !plans.some((row) => row.unit === unit))).toEqual(['LIB']);
  });

  it('are attended less in three units, and one registers nobody', () => {
    const attended = (is: (row: Row) => boolean) => {
      const rows = noted.filter(is);
      const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
      return sum('present') / sum('expected');
    };
    expect(attended(isAhead)).toBeGreaterThan(0.9);
    expect(attended(isBehind)).toBeLessThan(0.85);
    expect(unitsOf(sessions.filter((row) => row.expected === ''))).toEqual(['HIT']);
    expect(unitsOf(sessions.filter((row) => row.hours === ''))).toEqual(['PED']);
  });
});

describe('notes', () => {
  it('are looked at every quarter in every branch, but for one quarter of one unit', () => {
    const quarters = [...new Set(notes.map(({ date }) => date!.slice(0, 7)))];
    expect(quarters).toEqual(['2003-03', '2003-06', '2003-09', '2003-12']);
    const without = [...branches.keys()].flatMap((branch) =>
      quarters
        .filter((quarter) => !notes.some((row) => row.branch === branch && row.date!.startsWith(quarter)))
        .map((quarter) => `${branches.get(branch)!.unit_id} ${quarter}`),
    );
    expect(new Set(without)).toEqual(new Set(['TOU 2003-09']));
  });

  it('fail in units that are behind, and in one that is rated excellent', () => {
    const failed = unitsOf(notes.filter(({ result }) => result === 'failed'));
    expect(failed).toEqual([...behind, 'GEO'].sort());
    const excellent = read('ratings').filter((row) => row.year === '2003' && row.rating === 'excellent');
    expect(unitsOf(excellent).filter((unit) => failed.includes(unit))).toEqual(['GEO']);
    expect(notes.filter(({ result }) => result === '').length).toBeGreaterThan(2);
  });
});

describe('essays and reports', () => {
  it.each([
    ['essays', essays, 'submitted_date', 2],
    ['reports', reports, 'received_date', 10],
  ])(
    '%s are due on the same days for all who were there, and come late or not at all',
    (_, rows, came, days) => {
      expect(new Set(rows.map((row) => row.due_date)).size).toBe(days);
      const inTime = (row: Row) => row[came] !== '' && row[came]! <= row.due_date!;
      expect(share(rows.filter(isAhead), inTime)).toBeGreaterThan(0.8);
      expect(share(rows.filter(isBehind), inTime)).toBeLessThan(0.7);
    },
  );
});

it('has lectures for the whole school in every month of term, and knows most speakers', () => {
  const months = (rows: readonly Row[]) => new Set(rows.map(({ date }) => date!.slice(0, 7)));
  expect(months(lectures.filter(({ kind }) => kind === 'exchange')).size).toBe(8);
  const known = lectures.filter((row) => row.speaker_unit !== '');
  expect(known.length).toBeLessThan(lectures.length);
  for (const row of known) expect(units).toContain(row.speaker_unit);
});
