import { describe, expect, it } from 'vitest';
import { defaultView, pages, readAddress, type View, writeAddress } from '../src/state/address.ts';

describe('the address', () => {
  it.each(pages)('leads back to the page %s with all that was chosen', (page) => {
    const view: View = {
      page,
      language: 'zh-CN',
      theme: 'dark',
      asOf: '2003-12-31',
      from: '2003-01-01',
      to: '2003-06-30',
      compareTo: '2002-12-31',
      units: ['ENG', '信息学院 & Co.'],
      admittedBy: 'meeting',
      profile: '信息学院 & Co.',
      cohort: 'graduate',
      stage: 'apply-activist',
      years: 5,
      unfolded: ['life-dues'],
      rule: 'R06',
      threshold: '12',
      target: '8.5',
      plan: new Map([
        ['ENG', 30],
        ['信息学院 & Co.: 2', 0],
        ['__proto__', 1],
      ]),
    };
    expect(readAddress(writeAddress(view))).toEqual(view);
  });

  it('is short where nothing was chosen', () => {
    expect(writeAddress(defaultView)).toBe('#/overview');
    expect(readAddress('')).toEqual(defaultView);
  });

  it('has a plain form that people can write', () => {
    expect(readAddress('#/grades?lang=en&as-of=2003-06-30')).toEqual({
      ...defaultView,
      page: 'grades',
      language: 'en',
      asOf: '2003-06-30',
    });
  });

  it.each([
    '#/nowhere',
    '#/overview?lang=xx&theme=pink&as-of=2003-02-30&cohort=<b>&stage=../../x&rule=R6',
    '#???',
    '#/overview?as-of=yesterday',
    '#/overview?years=7',
    '#/overview?target=101&plan=ENG:3&plan=x:ENG&plan=3:&plan=-1:ENG&plan=123456:ENG',
    '#/overview?target=-1',
    '#/overview?threshold=x',
    '#/overview?target=7%25',
    '#/overview?from=2003-13-01&to=x&compare-to=&admitted-by=nobody&unit=',
    `#/overview?unit=${'x'.repeat(61)}&unit=%00&profile=%00`,
  ])('falls back to what is usual: %s', (hash) => {
    expect(readAddress(hash)).toEqual(defaultView);
  });
});
