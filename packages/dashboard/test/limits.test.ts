/** One cohort over all figures: what is asked, what cannot be, and what the page says of it. */
import { type IndicatorInfo, indicators, type Question, type UnitInfo } from '@muster/core';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import '../src/elements/muster-dashboard.ts';
import type { PageContext } from '../src/pages/context.ts';
import { whereWithin, whyNotWithin } from '../src/pages/limits.ts';
import { whoBehind } from '../src/pages/who.ts';
import { defaultView, pages, readAddress, type View } from '../src/state/address.ts';
import { Engine } from '../src/state/engine.ts';
import type { Outcome, Reply } from '../src/state/outcomes.ts';
import { createUi } from '../src/ui.ts';
import { count } from './estimates.ts';
import { deepText, mount, until } from './mount.ts';
import { summary } from './school.ts';
import { StandIn } from './stand-in.ts';

const infoOf = (id: string): IndicatorInfo => indicators.find((info) => info.id === id)!;
const unit = (code: string, parent: string | null): UnitInfo => ({
  unit: code,
  parent,
  nameZh: code,
  nameEn: code,
});
const school = { ...summary, units: [unit('MED', null), unit('NUR', 'MED')] };
const ui = createUi('en', 'light', school.units);
const given = (view: Partial<View>) => ({ ui, school, view: { ...defaultView, ...view } });

describe('the conditions of a question within the page', () => {
  const where = ['cohort=undergraduate', 'threshold=0.1'];

  it('are its own where nothing is chosen', () => {
    expect(whereWithin(given({}), infoOf('admissions'), where)).toEqual(where);
    expect(whereWithin(given({}), infoOf('admissions'))).toEqual([]);
  });

  it('have the cohort that is chosen in place of their own, and the units with all below', () => {
    const view = { cohort: 'graduate', units: ['MED'] };
    expect(whereWithin(given(view), infoOf('admissions'), where)).toEqual([
      'threshold=0.1',
      'cohort=graduate',
      'unit=MED',
      'unit=NUR',
    ]);
  });

  it('leave an indicator alone that is of one cohort by itself', () => {
    const view = { cohort: 'undergraduate' };
    expect(whereWithin(given(view), infoOf('units-over-threshold'), ['threshold=0.1'])).toEqual([
      'threshold=0.1',
    ]);
  });
});

describe('what cannot be limited', () => {
  it.each([
    ['admissions', { cohort: 'graduate', units: ['MED'] }, null],
    ['units-over-threshold', { units: ['MED'] }, 'of the whole school; cannot be limited to departments.'],
    ['units-over-threshold', { cohort: 'graduate' }, 'of Undergraduates only.'],
    ['units-over-threshold', { cohort: 'undergraduate' }, null],
    ['sessions-held', { cohort: 'undergraduate' }, 'of all cohorts; cannot be limited to one.'],
    ['sessions-held', { units: ['MED'] }, null],
    ['sessions-held', {}, null],
  ] as const)('of %s under %j: %s', (indicator, view, why) => {
    expect(whyNotWithin(given(view), infoOf(indicator))).toBe(why);
  });

  it.each([
    ['faculty', 'graduate', 'of Faculty and staff in service only.'],
    ['faculty', 'faculty', null],
    ['student', 'faculty', 'of Students only.'],
    ['student', 'graduate', null],
    ['undergraduate', 'student', 'of Undergraduates only.'],
  ])('is said of an indicator of the user’s own of %s where %s are chosen: %s', (onlyCohort, cohort, why) => {
    expect(whyNotWithin(given({ cohort }), { ...infoOf('admissions'), onlyCohort })).toBe(why);
  });
});

describe('who is behind a figure', () => {
  const catalog = new Map(indicators.map((info) => [info.id, info]));
  const questionOf = (
    view: Partial<View>,
    by: Parameters<typeof count>[1],
    where: readonly string[] = [],
  ) => {
    const context = { ...given(view), catalog } as unknown as PageContext;
    const behind = whoBehind(context, 'admissions', where);
    return behind(count('admissions', by, 3), 'counted', 'counted')[0]!.question.where;
  };

  it('is of the cohort of its group, else of the one chosen, else of its own', () => {
    const own = ['cohort=undergraduate'];
    expect(questionOf({}, {}, own)).toEqual(own);
    expect(questionOf({ cohort: 'graduate' }, { unit: 'NUR' }, own)).toEqual(['unit=NUR', 'cohort=graduate']);
    expect(questionOf({ cohort: 'student', units: ['NUR'] }, { cohort: 'graduate' })).toEqual([
      'cohort=graduate',
      'unit=NUR',
    ]);
    expect(questionOf({ cohort: 'student' }, { unit: 'NUR' })).toEqual(['unit=NUR', 'cohort=student']);
  });
});

const files: Readonly<Record<string, readonly string[]>> = {
  people: [
    'person_key,unit,cohort,entry_year,class,approve_date',
    'P1,ENG,undergraduate,2002,E1,2003-05-10',
    'P2,ENG,undergraduate,2001,E0,2003-06-10',
    'P3,ENG,graduate,2002,,2003-05-10',
    'P4,ART,graduate,2003,,2003-05-10',
    'P5,ART,graduate,2003,,2003-11-10',
    'P6,ART,faculty,,,2003-05-10',
  ],
  headcount: [
    'date,unit,cohort,headcount',
    '2003-12-31,ENG,undergraduate,40',
    '2003-12-31,ENG,graduate,10',
    '2003-12-31,ART,graduate,10',
    '2003-12-31,ART,faculty,20',
  ],
  classes: ['date,class,unit,cohort,entry_year,headcount', '2003-12-31,E1,ENG,undergraduate,2002,30'],
  plans: ['year,unit,branch,cohort,planned', '2003,ENG,,student,4', '2003,ART,,faculty,1'],
  sessions: ['date,unit,branch,kind,expected,present,leave', '2003-01-10,ENG,B1,study,20,18,1'],
};

/** The engine itself, over these files, in place of figures made up. */
class SmallSchool extends StandIn {
  readonly #engine = new Engine(async () =>
    Object.entries(files).map(([kind, lines]) => ({ name: `${kind}.csv`, text: lines.join('\n') })),
  );

  override useSample(): Promise<Outcome> {
    return this.#engine.useSample(() => undefined);
  }

  override async ask(questions: readonly Question[]): Promise<readonly Reply[]> {
    this.asked.push(...questions);
    return (await this.#engine.ask(questions)) ?? [];
  }
}

async function open(hash: string) {
  await browserPage.viewport(1280, 900);
  location.hash = hash;
  const backend = new SmallSchool();
  const dashboard = await mount('muster-dashboard', { address: true, backend: () => backend });
  const root = dashboard.shadowRoot;
  const settled = () =>
    until(
      () =>
        root.querySelector('h1') !== null &&
        root.querySelector('.main')!.getAttribute('aria-busy') === 'false',
    );
  await settled();
  const text = (id: string) => {
    const found = root.querySelector(`[data-figure="${id}"]`);
    return found === null ? null : deepText(found);
  };
  const notes = () => [...root.querySelectorAll('.main .note')].map(deepText);
  return { dashboard, root, backend, settled, text, notes };
}

describe('the page', () => {
  it.each(pages)('asks %s of the cohort that is chosen, and of no other', async (page) => {
    const { backend } = await open(`#/${page}?lang=en&cohort=graduate&profile=ENG`);
    // The first finds out the date, and is no figure.
    const [first, ...others] = backend.asked.map((question) => JSON.stringify(question));
    const asked = others.filter((text) => text !== first).map((text) => JSON.parse(text) as Question);
    expect(asked.length).toBeGreaterThan(0);
    for (const { where = [], indicators: ids } of asked) {
      const of = where.filter((condition) => condition.startsWith('cohort='));
      expect([ids, of]).toEqual([ids, ['cohort=graduate']]);
    }
  });

  it.each(pages)('shows %s of one cohort so that everybody can read it', async (page) => {
    const { dashboard } = await open(`#/${page}?lang=zh-CN&cohort=graduate&profile=ENG`);
    const { violations } = await axe.run(dashboard);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('asks figures of grades of undergraduates unless one is chosen', async () => {
    const { backend, text } = await open('#/grades?lang=en');
    const ofGrades = backend.asked.filter(({ by }) => by?.includes('grade'));
    expect(ofGrades.map(({ where }) => where)).toEqual([['cohort=undergraduate'], ['cohort=undergraduate']]);
    expect(text('grade-at-admission')).toContain('Admissions by grade at admission: Undergraduates');
  });

  it('counts those of the cohort alone', async () => {
    const { text, notes } = await open('#/overview?lang=en&cohort=graduate');
    // P3, P4 and P5 of 20.
    expect(text('development-ratio:graduate')).toContain('3 of 20');
    expect(text('development-ratio:undergraduate')).toBeNull();
    expect(text('development-ratio:full-time-teacher')).toBeNull();
    expect(text('admissions')).toContain('3');
    expect(text('development-ratio:by-unit')).toContain('Development ratio by department: Graduate students');
    expect(text('development-ratio:by-unit')).toContain('2 rows');
    expect(notes()).toContain('Plan completion: no plan is made for Graduate students alone.');
    expect(notes()).toContain(
      'Share of lower grades, Second-year class coverage, Units with every second-year class covered, Units over the threshold: of Undergraduates only.',
    );
    expect(notes()).toContain('Composition of members: of all cohorts; cannot be limited to one.');
  });

  it.each(['admissions', 'life'])('says once on the page %s that there is no plan', async (screen) => {
    const { notes } = await open(`#/${screen}?lang=en&cohort=graduate`);
    const none = notes().filter(
      (note) => note === 'Plan completion: no plan is made for Graduate students alone.',
    );
    expect(none).toHaveLength(1);
  });

  it('shows what is of undergraduates where these are chosen, and a plan that is made for the cohort', async () => {
    const { text } = await open('#/overview?lang=en&cohort=undergraduate');
    expect(text('class-coverage')).toContain('1 of 1');
    expect(text('units-over-threshold:0.07')).toContain('0 of 1');
    const faculty = await open('#/overview?lang=en&cohort=faculty');
    expect(faculty.text('plan-completion')).toContain('1 of 1');
  });

  it('counts all students together, and sets their cohorts side by side', async () => {
    const { text, root } = await open('#/overview?lang=en&cohort=student');
    expect(text('admissions')).toContain('5');
    // Those of ART have no plan.
    expect(text('plan-completion')).toContain('3 of 4');
    expect(text('development-ratio:by-cohort')).toContain('2 rows');
    expect(text('development-ratio:faculty')).toBeNull();
    expect(deepText(root.querySelector('[data-chip="cohort"]')!)).toContain('Students: 2 of 3 cohorts');
  });

  it('says in each section what knows of no cohort', async () => {
    const { notes, text } = await open('#/life?lang=en&cohort=graduate');
    expect(notes()).toContain(
      'Sessions held, Months with a session, Attendance: of all cohorts; cannot be limited to one.',
    );
    expect(text('sessions-held')).toBeNull();
  });

  it('names the cohort of figures that must be of one', async () => {
    const heading = async (hash: string) => deepText((await open(hash)).root.querySelector('h1')!);
    expect(await heading('#/what-if?lang=en')).toBe('What if: Undergraduates');
    expect(await heading('#/what-if?lang=en&cohort=graduate')).toBe('What if: Graduate students');
    expect(await heading('#/what-if?lang=zh-CN&cohort=graduate')).toBe('假设分析：研究生');
    const change = await open('#/change?lang=en&cohort=graduate');
    expect(change.text('development-ratio:change-by-unit')).toContain('department: Graduate students');
  });

  it('is limited from the bar, everywhere, and let go of by a chip', async () => {
    const { root, settled, text } = await open('#/life?lang=en');
    const label = [...root.querySelectorAll('.filters > label')].find((one) =>
      one.textContent!.includes('Cohort'),
    )!;
    const select = label.querySelector('select')!;
    expect([...select.options].map((option) => option.text.trim())).toEqual([
      'All cohorts',
      'Students',
      'Undergraduates',
      'Graduate students',
      'Faculty and staff in service',
    ]);
    select.value = 'graduate';
    select.dispatchEvent(new Event('change'));
    const chip = await until(() => root.querySelector<HTMLButtonElement>('[data-chip="cohort"]'));
    expect(chip.textContent).toContain('Graduate students: 1 of 3 cohorts');
    expect(readAddress(location.hash)).toMatchObject({ page: 'life', cohort: 'graduate' });
    await settled();
    expect(text('sessions-held')).toBeNull();
    chip.click();
    await until(() => root.querySelector('[data-figure="sessions-held"]'));
    expect(readAddress(location.hash).cohort).toBeNull();
    expect(select.value).toBe('');
  });
});
