/** Supposed targets on the built page: verdicts move as the tables of the sample school say they must. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../run-muster.ts';
import { textOf } from './browser.ts';
import { walks } from './walks.ts';

const walk = walks({ at: '#/what-if?lang=en' });

/** Undergraduates and their members by unit, from the whole numbers that the sample was made from. */
function undergraduates(): ReadonlyMap<string, { readonly members: number; readonly headcount: number }> {
  const text = readFileSync(path.join(root, 'data/tables/cells-2003.csv'), 'utf8').trimEnd();
  const [header, ...rows] = text.split('\n').map((line) => line.split(','));
  const at = (name: string) => header!.indexOf(name);
  const units = new Map<string, { members: number; headcount: number }>();
  for (const row of rows.filter((cells) => cells[at('cohort')] === 'undergraduate')) {
    const unit = row[at('unit_id')]!;
    const { members = 0, headcount = 0 } = units.get(unit) ?? {};
    units.set(unit, {
      members: members + Number(row[at('members_close')]),
      headcount: headcount + Number(row[at('headcount')]),
    });
  }
  return units;
}

/** In tenths of a per cent and whole numbers: members × 1000 ≥ headcount × tenths. */
function expected(tenths: number) {
  const units = [...undergraduates().values()];
  const lacking = ({ members, headcount }: { members: number; headcount: number }) =>
    Math.max(0, Math.ceil((headcount * tenths) / 1000) - members);
  const all = units.reduce(
    (sum, { members, headcount }) => ({
      members: sum.members + members,
      headcount: sum.headcount + headcount,
    }),
    { members: 0, headcount: 0 },
  );
  return {
    met: units.filter((unit) => lacking(unit) === 0).length,
    of: units.length,
    together: units.reduce((sum, unit) => sum + lacking(unit), 0),
    inAll: lacking(all),
  };
}

const meeting = () => textOf(walk.page.locator('muster-card[data-figure="what-if:units"]'));
const row = (unit: string) => walk.page.locator(`muster-plan tr[data-key="${unit}"]`);
const number = () => walk.page.locator('[data-setting="target"]');

it('moves verdicts and what is missing with the slider and the number', async () => {
  const now = expected(70);
  await expect.poll(meeting).toContain(`${now.met} of ${now.of}`);
  for (const tenths of [85, 71, 120]) {
    await number().fill(String(tenths / 10));
    await walk.page.keyboard.press('Enter');
    const then = expected(tenths);
    await expect.poll(meeting).toContain(`${then.met} of ${then.of}`);
    await expect.poll(meeting).toContain(`lack ${then.together} in all`);
    expect(await row('all').locator('[data-column="missing"]').textContent()).toBe(String(then.inAll));
  }
  const slider = walk.page.locator('[data-setting="target-slider"]');
  await slider.focus();
  await walk.page.keyboard.press('Home');
  await expect.poll(meeting).toContain(`${now.of} of ${now.of}`);
  await walk.page.locator('[data-action="target-in-force"]').click();
  await expect.poll(meeting).toContain(`${now.met} of ${now.of}`);
  expect(walk.page.url()).not.toContain('target=');
});

it('says when a plan would reach the target, and keeps both over a reload', async () => {
  await number().fill('8.5');
  await walk.page.keyboard.press('Enter');
  const { members, headcount } = undergraduates().get('ART')!;
  const missing = Math.ceil((headcount * 85) / 1000) - members;
  await expect.poll(() => row('ART').locator('[data-column="missing"]').textContent()).toBe(String(missing));
  await row('ART').locator('input').fill('24');
  await walk.page.keyboard.press('Tab');
  // Two a month.
  const months = Math.ceil(missing / 2);
  const withPlan = () => row('ART').locator('[data-column="with-plan"]').textContent();
  await expect.poll(withPlan).toContain(`${months} months`);
  await walk.page.reload();
  await expect.poll(withPlan).toContain(`${months} months`);
});

it('becomes a file of targets, which is used like any other', async () => {
  await number().fill('8.5');
  await walk.page.keyboard.press('Enter');
  await walk.page.locator('[data-action="stage-target"]').click();
  await walk.page.locator('[data-action="use"]:enabled').click();
  await walk.page.locator('nav a[href*="#/overview"]').click();
  const card = () => textOf(walk.page.locator('muster-card[data-figure="development-ratio:undergraduate"]'));
  await expect.poll(card).toContain('at least 8.5%');
  expect(await card()).toContain('missed');
});
