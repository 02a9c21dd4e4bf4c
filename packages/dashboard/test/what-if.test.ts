import type { CountEstimate, Question, RatioEstimate } from '@muster/core';
import { describe, expect, it } from 'vitest';
import '../src/elements/muster-dashboard.ts';
import { PlanEvent } from '../src/elements/muster-plan.ts';
import { TargetEvent } from '../src/elements/muster-target.ts';
import { SaveEvent } from '../src/elements/save-menu.ts';
import { presentPace, reachedText } from '../src/figures/reached-text.ts';
import { meetingCard, supposedCard } from '../src/figures/what-if-cards.ts';
import { whatIfRows } from '../src/figures/what-if-rows.ts';
import { createUi } from '../src/ui.ts';
import { count, ratio } from './estimates.ts';
import { deepAll, deepText, mount, until } from './mount.ts';
import { summary } from './school.ts';
import { StandIn } from './stand-in.ts';

const en = createUi('en', 'light', summary.units);
const zh = createUi('zh-CN', 'light', summary.units);
const year = { from: '2003-01-01', to: '2003-12-31' };
const asOf = '2003-12-31';

/** A share below its target, with what core says it takes. */
function short(
  unit: string | null,
  counted: number,
  of: number,
  value: number,
  missing: number,
): RatioEstimate {
  const by = unit === null ? {} : { unit };
  const estimate = ratio('development-ratio', by, { count: counted, of, target: value });
  const [target] = estimate.targets;
  const needed = { growing: missing === 0 ? 0 : missing + 1, certain: missing + 20 };
  return { ...estimate, targets: [{ ...target!, missing, needed }] };
}

// 8.5 % of 980 is 83.3 and of 560 is 47.6; of 1540 it is 130.9.
const eng = short('ENG', 101, 980, 0.085, 0);
const art = short('ART', 20, 560, 0.085, 28);
const whole = short(null, 121, 1540, 0.085, 10);
const admitted = (unit: string, number: number): CountEstimate => count('admissions', { unit }, number);

describe('when a target is reached', () => {
  const pace = (number: number) => presentPace(count('admissions', {}, number), year);

  it.each([
    // 14 a year take 24 months for 28; 13 are too few by then.
    [14, '24 months, by 31 December 2005', '24 个月，2005年12月31日'],
    [13, '26 months, by 28 February 2006', '26 个月，2006年2月28日'],
    [400, '1 month, by 31 January 2004', '1 个月，2004年1月31日'],
    [0, 'never: nobody admitted', '无法达到：没有发展党员'],
  ])('at %d a year: %s', (number, english, chinese) => {
    expect(reachedText(en, art, pace(number), asOf)).toBe(english);
    expect(reachedText(zh, art, pace(number), asOf)).toBe(chinese);
  });

  it('is said where it is reached already, and not where there is no pace or no headcount', () => {
    expect(reachedText(en, eng, pace(0), asOf)).toBe('met');
    expect(reachedText(en, art, null, asOf)).toBe('');
    const unknown = ratio('development-ratio', {}, { count: 3, of: null, target: 0.07 });
    expect(reachedText(en, unknown, pace(10), asOf)).toBe('');
  });

  it('counts the months of the period', () => {
    // 7 in six months are as many as 14 in a year.
    const half = presentPace(count('admissions', {}, 7), { from: '2003-07-01', to: '2003-12-31' });
    expect(reachedText(en, art, half, asOf)).toBe('24 months, by 31 December 2005');
  });
});

describe('the rows', () => {
  const rows = (plan: ReadonlyMap<string, number>) =>
    whatIfRows(en, {
      estimates: [eng, art],
      whole,
      admitted: [admitted('ENG', 68), admitted('ART', 13)],
      admittedInAll: count('admissions', {}, 81),
      period: year,
      asOf,
      plan,
    });

  it('say what each unit lacks, and all together', () => {
    const said = rows(new Map()).map(({ unit, name, missing, growing, certain, admitted: number }) => [
      unit,
      name,
      missing,
      growing,
      certain,
      number,
    ]);
    expect(said).toEqual([
      ['ENG', 'Engineering', '0', '0', '20', '68'],
      ['ART', 'Art', '28', '29', '48', '13'],
      [null, 'All', '10', '11', '30', '81'],
    ]);
  });

  it('say when it is reached with the plan, and nothing where there is none', () => {
    const said = rows(new Map([['ART', 60]])).map(({ planned, withPlan }) => [planned, withPlan]);
    // 60 a year are 5 a month: 28 after 6 months, 10 after 2.
    expect(said).toEqual([
      ['', ''],
      ['60', '6 months, by 30 June 2004'],
      ['60', '2 months, by 29 February 2004'],
    ]);
    expect(rows(new Map()).map(({ withPlan }) => withPlan)).toEqual(['', '', '']);
  });

  it('say that there is no figure where there is no headcount', () => {
    const unknown = { ...ratio('development-ratio', { unit: 'LAW' }, { count: 3, of: null, target: 0.085 }) };
    const [law] = whatIfRows(en, {
      estimates: [unknown],
      whole,
      admitted: [],
      admittedInAll: undefined,
      period: year,
      asOf,
      plan: new Map(),
    });
    expect(law).toMatchObject({ missing: 'no data', growing: 'no data', admitted: '', atPace: '' });
  });
});

describe('the cards', () => {
  const input = { id: 'what-if', title: 'Ratio', how: '' };
  const lines = ({ lines: all }: { readonly lines: readonly { part: string; text: string }[] }) =>
    Object.fromEntries(all.map(({ part, text }) => [part, text]));

  it('say of all together what it takes, in three ways, and when', () => {
    const pace = presentPace(count('admissions', {}, 60), year);
    expect(lines(supposedCard(en, input, whole, pace, asOf))).toMatchObject({
      target: 'Target at least 8.5%',
      missing: '10 more would meet it',
      growing: '11 more if each also joins the headcount',
      certain: '30 more until chance could not take it back',
      pace: 'At the pace of this period: 2 months, by 29 February 2004',
    });
  });

  it('say how many units meet it, against the target in force', () => {
    const now = [short('ENG', 101, 980, 0.07, 0), short('ART', 20, 560, 0.03, 0)];
    const unknown = ratio('development-ratio', { unit: 'LAW' }, { count: 3, of: null, target: 0.085 });
    const card = meetingCard(en, input, [eng, art, unknown], now);
    expect(card.value).toBe('1 of 2');
    expect(lines(card)).toEqual({
      'in-force': 'The one in force (at least 7%) is met by 2 of 2',
      missing: 'The others lack 28 in all, each at its own headcount',
    });
    expect(meetingCard(en, input, [unknown], null)).toMatchObject({ value: 'no data', known: false });
  });
});

describe('the field of the target', () => {
  async function field(percent: string) {
    const element = await mount('muster-target', { ui: en, label: 'Target', percent, most: 20 });
    const chosen: (string | null)[] = [];
    element.addEventListener(TargetEvent.type, (event) => chosen.push((event as TargetEvent).percent));
    const [slider, number] = element.shadowRoot.querySelectorAll('input');
    const write = async (input: HTMLInputElement, value: string, type: 'change' | 'input' = 'change') => {
      input.value = value;
      input.dispatchEvent(new Event(type));
      await element.updateComplete;
    };
    return { chosen, slider: slider!, number: number!, write };
  }

  it('is said by both, and asked for only when the slider rests', async () => {
    const { chosen, slider, number, write } = await field('7');
    expect([slider.value, number.value]).toEqual(['7', '7']);
    await write(slider, '8.5', 'input');
    expect(number.value).toBe('8.5');
    expect(slider.getAttribute('aria-valuetext')).toBe('8.5%');
    expect(chosen).toEqual([]);
    await write(slider, '8.5');
    expect(chosen).toEqual(['8.5']);
  });

  it('takes the number too, and nothing that is no percentage', async () => {
    const { chosen, number, write } = await field('7');
    await write(number, '7.25');
    await write(number, '120');
    await write(number, '-1');
    expect(chosen).toEqual(['7.25']);
    expect(number.value).toBe('7');
    await write(number, '');
    expect(chosen).toEqual(['7.25', null]);
  });
});

describe('the page', () => {
  /** Under a target that the question brings. */
  class Supposing extends StandIn {
    override async ask(questions: readonly Question[]) {
      const replies = await super.ask(questions);
      return replies.map((reply, index) => {
        const value = questions[index]!.targets?.[0]?.value;
        if (reply.status !== 'known' || value === undefined) return reply;
        const share = Number.parseFloat(value) / 100;
        const results = reply.answer.results.results.map((estimate) =>
          estimate.kind === 'ratio' && estimate.of !== null
            ? ratio(estimate.indicator, estimate.by, {
                count: estimate.count,
                of: estimate.of,
                target: share,
              })
            : estimate,
        );
        return { ...reply, answer: { ...reply.answer, results: { ...reply.answer.results, results } } };
      });
    }
  }

  async function open(hash: string) {
    location.hash = hash;
    const backend = new Supposing();
    const dashboard = await mount('muster-dashboard', { address: true, backend: () => backend });
    const root = dashboard.shadowRoot;
    await until(() => root.querySelector('muster-plan'));
    const meeting = () => deepAll(root, '[data-figure="what-if:units"]')[0]?.shadowRoot?.textContent ?? '';
    return { root, backend, meeting };
  }

  it('saves what it takes as a table, with what is said in its cells', async () => {
    const { root } = await open('#/what-if?lang=en&plan=30:ENG');
    const plan = root.querySelector('muster-plan')!.shadowRoot!;
    const saved: SaveEvent[] = [];
    root.addEventListener(SaveEvent.type, (event) => saved.push(event as SaveEvent), { capture: true });
    plan.querySelector<HTMLElement>('[data-save="csv"]')!.click();
    const { table } = saved[0]!.detail.figure;
    const row = table.rows.find(({ key }) => key === 'ENG')!;
    const shown = [...plan.querySelectorAll<HTMLElement>('tr[data-key="ENG"] > *')].map(
      (cell) => cell.querySelector('input')?.value ?? deepText(cell),
    );
    expect(row.cells).toEqual(shown);
    expect(row.cells[table.columns.findIndex(({ key }) => key === 'planned-a-year')]).toBe('30');
  });

  it('asks core under the supposed target, and verdicts move', async () => {
    const { root, backend, meeting } = await open('#/what-if?lang=en');
    expect(root.querySelector('[data-part="in-force"]')!.textContent).toContain('at least 7%');
    // Of the seven departments of the stand-in two have less than 7 %: 49 of 780, and 20 of 560.
    expect(meeting()).toContain('5 of 7');
    root.querySelector('muster-target')!.dispatchEvent(new TargetEvent('8.5'));
    // Management has 10.7 % and Engineering 10.3 %.
    await until(() => meeting().includes('2 of 7'));
    expect(meeting()).toContain('is met by 5 of 7');
    expect(location.hash).toContain('target=8.5');
    const target = {
      indicator: 'development-ratio',
      cohort: 'undergraduate',
      bound: 'at-least',
      value: '8.5%',
    };
    const asked = backend.asked.filter(({ targets }) => targets !== undefined);
    expect(asked.map(({ targets }) => targets)).toEqual([[target], [target]]);
    root.querySelector<HTMLButtonElement>('[data-action="target-in-force"]')!.click();
    await until(() => meeting().includes('5 of 7') && !meeting().includes('is met by'));
  });

  it('keeps plans in the address, and clears them', async () => {
    const { root } = await open('#/what-if?lang=en&target=8.5');
    const plan = () => root.querySelector('muster-plan')!;
    plan().dispatchEvent(new PlanEvent('ART', 60));
    await until(() => location.hash.includes('plan=60%3AART'));
    await until(() => plan().shadowRoot!.textContent!.includes('6 months, by 30 June 2004'));
    root.querySelector<HTMLButtonElement>('[data-action="clear-plan"]')!.click();
    await until(() => !location.hash.includes('plan'));
  });

  it('takes a field for a plan: whole numbers only', async () => {
    const { root } = await open('#/what-if?lang=en&target=8.5');
    const field = () =>
      root
        .querySelector('muster-plan')!
        .shadowRoot!.querySelector<HTMLInputElement>('[data-key="ART"] input')!;
    const write = (value: string) => {
      field().value = value;
      field().dispatchEvent(new Event('change'));
    };
    write('1.5');
    write('-3');
    expect(location.hash).not.toContain('plan');
    write('12');
    await until(() => location.hash.includes('plan=12%3AART'));
    write('');
    await until(() => !location.hash.includes('plan'));
  });

  it('stages the supposed target as a file, which is looked at like any other', async () => {
    const { root, backend } = await open('#/what-if?lang=en&target=8.5');
    root.querySelector<HTMLButtonElement>('[data-action="stage-target"]')!.click();
    await until(() => backend.reviewed.length > 0);
    const [file] = backend.reviewed[0]!.files;
    expect(file!.name).toBe('targets-undergraduate.csv');
    expect(await file!.file.text()).toBe(
      'indicator,cohort,bound,value\r\ndevelopment-ratio,undergraduate,at-least,8.5%\r\n',
    );
  });
});
