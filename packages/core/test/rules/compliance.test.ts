/** What is said of rules and gates: figures, packs, what was asked wrongly; and inspections and holidays beside them. */
import { describe, expect, it } from 'vitest';
import { parseRulePacks } from '../../src/index.ts';
import type { ComplianceEstimate } from '../../src/indicators/estimate.ts';
import type { Question } from '../../src/indicators/question.ts';
import { answer, estimates, type Files, table } from '../indicators/ask.ts';

const compliance = async (files: Files, question: Omit<Question, 'indicators'>, id = 'rule-compliance') =>
  (await estimates(id, files, question)) as readonly ComplianceEstimate[];
const asOf = '2003-12-31';
const ofRule = (id: string) => ({ asOf, where: [`rule=${id}`] });

describe('rule-compliance', () => {
  const files = {
    'people.csv': `
      person_key,unit,cohort,organizer,activist_date,target_date,meeting_date,approve_date
      A,ENG,undergraduate,O1,2002-03-01,2003-03-01,2003-05-10,2003-06-10
      B,ENG,graduate,O1,2002-03-01,2003-02-01,2003-05-10,2003-09-10    // a year short; approved a month late
      C,LAW,undergraduate,O2,,2003-03-01,2003-11-10,                   // nobody knows since when; waiting
      D,LAW,undergraduate,,2002-03-01,,2003-05-10,2003-06-10           // target on a day nobody wrote down
    `,
  };

  it('counts what was kept, broken and could not be checked', async () => {
    const [cultivation, approval] = [
      await compliance(files, ofRule('R06')),
      await compliance(files, ofRule('R18')),
    ];
    expect(cultivation).toEqual([
      {
        indicator: 'rule-compliance',
        kind: 'compliance',
        by: {},
        status: 'ok',
        ok: 1,
        breach: 1,
        value: 0.5,
        notRecorded: 2,
        packs: ['1990-trial'],
      },
    ]);
    expect(table(approval, 'ok', 'breach', 'notRecorded')).toEqual([[3, 1, 0]]);
  });

  it('adds up the checks of several rules where they are not told apart', async () => {
    const where = ['rule=R06', 'rule=R18'];
    expect(table(await compliance(files, { asOf, where }), 'ok', 'breach', 'notRecorded')).toEqual([
      [4, 2, 2],
    ]);
    expect(
      table(await compliance(files, { asOf, where, by: ['rule'] }), 'ok', 'breach', 'notRecorded'),
    ).toEqual([
      ['R06', 1, 1, 2],
      ['R18', 3, 1, 0],
    ]);
  });

  it('lists every rule by its number, and has no data where nobody was asked', async () => {
    const all = await compliance(files, { asOf, by: ['rule'] });
    expect(all.map(({ by }) => by.rule)).toEqual(
      Array.from({ length: 29 }, (_, i) => `R${String(i + 1).padStart(2, '0')}`),
    );
    // Neither a month from pre-trial to meeting nor public notice was asked for in 2003.
    const none = all.filter(({ by }) => ['R16', 'R27', 'R29'].includes(String(by.rule)));
    expect(table(none, 'status', 'ok', 'breach', 'value', 'notRecorded')).toEqual([
      ['R16', 'no-data', 0, 0, null, 0],
      ['R27', 'no-data', 0, 0, null, 0],
      ['R29', 'no-data', 0, 0, null, 0],
    ]);
  });

  it('goes by the keys of the row, and by the month of the step', async () => {
    const question = { ...ofRule('R18'), by: ['unit', 'organizer'] };
    expect(table(await compliance(files, question), 'ok', 'breach', 'notRecorded')).toEqual([
      ['ENG', 'O1', 1, 1, 0],
      ['LAW', 'O2', 1, 0, 0],
      ['LAW', null, 1, 0, 0],
    ]);
    const byMonth = await compliance(files, { ...ofRule('R18'), by: ['month'] });
    const filled = byMonth.filter(({ status }) => status === 'ok');
    expect(byMonth).toHaveLength(13);
    // Who waits has no month yet.
    expect(table(filled, 'ok', 'breach')).toEqual([
      ['2003-06', 2, 0],
      ['2003-09', 0, 1],
      [null, 1, 0],
    ]);
  });

  it('refuses a rule that there is not, with those that there are', async () => {
    await expect(compliance(files, ofRule('R30'))).rejects.toThrow(/rule cannot be R30; it can be R01, R02/);
    await expect(compliance(files, { asOf, where: ['gate=review'] })).rejects.toThrow(/no key gate/);
  });

  it('names every pack that had cases, the user’s own too', async () => {
    const rules =
      '{"schema": "muster-rules/1", "packs": [{"id": "ours", "from": "2003-03-01", "rules": {"R06": {}}}]}';
    const [estimate] = await compliance(files, { ...ofRule('R06'), rulePacks: parseRulePacks(rules) });
    expect(estimate!.packs).toEqual(['1990-trial', 'ours']);
  });
});

describe('eligibility-gate', () => {
  const files = {
    'people.csv': `
      person_key,unit,cohort,league_member,activist_date,league_recommend_date,target_date,review_done,review_date,training_date,training_days,training_passed,exam_passed,consultation_agrees,meeting_date,approve_date
      A,ENG,undergraduate,yes,2002-04-20,2002-04-10,2003-05-08,yes,2003-06-03,2003-06-20,5,yes,yes,yes,2003-10-14,2003-11-18
      B,ENG,undergraduate,no,2002-04-20,,2003-05-08,yes,2003-06-03,2003-06-20,5,yes,yes,no,2003-10-14,2003-11-18
      C,ENG,undergraduate,yes,2002-04-20,,2003-05-08,yes,2003-06-03,2003-06-20,5,yes,,yes,2003-10-14,2003-11-18
      D,LAW,undergraduate,yes,,,2003-05-08,no,2003-06-03,2003-06-20,4,yes,yes,yes,2003-10-14,2003-11-18
      E,LAW,undergraduate,yes,2002-04-20,2002-04-10,2003-05-08,yes,2003-06-03,2003-06-20,5,yes,yes,yes,2003-10-14,   // not admitted
    `,
  };
  const gates = (question: Omit<Question, 'indicators'>) =>
    compliance(files, { asOf, ...question }, 'eligibility-gate');

  it('asks everybody admitted at every gate', async () => {
    expect(table(await gates({ by: ['gate'] }), 'ok', 'breach', 'notRecorded')).toEqual([
      ['review', 3, 1, 0],
      ['cultivation', 3, 0, 1],
      // Four days and no hours: whether these were enough nobody knows.
      ['training', 2, 0, 2],
      ['consultation', 3, 1, 0],
      // Who was no League member passes.
      ['league', 2, 0, 2],
    ]);
  });

  it('takes the worst of the gates for the case', async () => {
    expect(table(await gates({ by: ['unit'] }), 'ok', 'breach', 'notRecorded', 'value')).toEqual([
      ['ENG', 1, 1, 1, 0.5],
      ['LAW', 0, 1, 0, 0],
    ]);
    const some = await gates({ where: ['gate=cultivation', 'gate=league'] });
    expect(table(some, 'ok', 'breach', 'notRecorded')).toEqual([[2, 0, 2]]);
  });

  it('lets those pass whose gate was closed by the user', async () => {
    const rulePacks = parseRulePacks(
      '{"schema": "muster-rules/1", "packs": [{"id": "ours", "rules": {"R11": null}}]}',
    );
    const [gate] = await gates({ where: ['gate=consultation'], rulePacks });
    expect(gate).toMatchObject({ ok: 4, breach: 0, packs: [] });
  });

  it('refuses a gate that there is not', async () => {
    await expect(gates({ where: ['gate=heaven'] })).rejects.toThrow(/review, cultivation, training/);
  });
});

describe('working days', () => {
  const people = `
    person_key,unit,cohort,notice_from_date,notice_to_date,target_date
    A,ENG,undergraduate,2026-09-28,2026-10-02,2026-10-09
  `;
  const question = { asOf: '2026-12-31', where: ['rule=R27'] };

  it('are Monday to Friday where no file says otherwise, and the answer is provisional', async () => {
    const [estimate] = await compliance({ 'people.csv': people }, question);
    expect(estimate).toMatchObject({ ok: 1, breach: 0, provisional: true });
  });

  it('are those of the file of holidays', async () => {
    const holidays = `
      date,kind,name
      2026-10-01,holiday,National Day
      2026-10-02,holiday,National Day
    `;
    const [estimate] = await compliance({ 'people.csv': people, 'holidays.csv': holidays }, question);
    expect(estimate).toMatchObject({ ok: 0, breach: 1 });
    expect(estimate).not.toHaveProperty('provisional');
  });

  it('make nothing provisional that does not count them', async () => {
    const [estimate] = await compliance(
      { 'people.csv': people },
      { asOf: '2026-12-31', where: ['rule=R25'] },
    );
    expect(estimate).not.toHaveProperty('provisional');
  });
});

describe('inspections', () => {
  const roster = `
    person_key,unit,cohort,activist_date,target_date
    a 1,ENG,undergraduate,2002-01-10,2003-01-08
    A2,ENG,undergraduate,2002-01-10,2003-01-08
  `;
  // One person's keys are written in several ways; the order of the rows does not matter.
  const inspections = `
    person_key,unit,date
    A1,ENG,2002-12-31
    Ａ1,ENG,2002-06-30
    A2,ENG,2002-12-31
  `;
  const question = { asOf, where: ['rule=R05'] };

  it('are found by the key of the person, however it is written', async () => {
    const files = { 'people.csv': roster, 'inspections.csv': inspections };
    expect(table(await compliance(files, question), 'ok', 'breach', 'notRecorded')).toEqual([[1, 1, 0]]);
  });

  it('are found beside ledgers that are joined, whichever file comes first', async () => {
    const targets = `
      person_key,target_date
      A1,2003-01-08
      A2,2003-01-08
    `;
    const activists = `
      person_key,unit,cohort,activist_date
      A1,ENG,undergraduate,2002-01-10
      A2,ENG,undergraduate,2002-01-10
    `;
    const { results } = await answer(
      { 'a.csv': targets, 'inspections.csv': inspections, 'b.csv': activists },
      { ...question, indicators: ['rule-compliance'] },
    );
    expect(table(results.results, 'ok', 'breach', 'notRecorded')).toEqual([[1, 1, 0]]);
  });

  it('tell nothing of those whom no file mentions', async () => {
    const [estimate] = await compliance({ 'people.csv': roster }, question);
    expect(estimate).toMatchObject({ ok: 0, breach: 0, value: null, notRecorded: 2 });
  });

  it('reach as far on an earlier day as was known then', async () => {
    const files = { 'people.csv': roster, 'inspections.csv': inspections };
    // On 10 August 2002 seven months are over; the first has one behind them, the second none.
    const before = await compliance(files, { asOf: '2002-08-10', where: ['rule=R05'] });
    expect(table(before, 'ok', 'breach', 'notRecorded')).toEqual([[2, 0, 0]]);
    const after = await compliance(files, { asOf: '2002-08-11', where: ['rule=R05'] });
    expect(table(after, 'ok', 'breach', 'notRecorded')).toEqual([[1, 1, 0]]);
  });
});
