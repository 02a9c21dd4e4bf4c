import { after, ahead, notBefore, on } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { arrived, departure, statusKnown } from '../../indicators/step.ts';
import {
  all,
  any,
  compare,
  constant,
  date,
  dateAhead,
  type Expression,
  earliest,
  firstDayOf,
  missing,
  not,
  parameter,
  recorded,
} from '../../tally/expression.ts';
import { line } from '../stages.ts';

const dates: readonly string[] = [
  ...line,
  'talk_date',
  'league_recommend_date',
  'review_date',
  'training_date',
  'pretrial_received_date',
  'general_branch_date',
  'higher_talk_date',
  'oath_date',
];
const asOf = parameter('asOf');
const first = { first: earliest(...dates.map(firstDayOf)), last: earliest(...dates.map(date)) };
const year = (of: Expression): Expression => ({ bucket: 'year', of });
const founded = constant(1921);

export default defineRule({
  id: 'R26',
  title: { en: 'Dates that can be', 'zh-CN': '日期在合理范围内' },
  how: {
    en: 'Everybody here on the as-of date with any date of the procedure; people whose file is of a later day are not asked, since its dates may lie ahead. Kept if none lies after the as-of date, none before the fourteenth birthday and none before 1921.',
    'zh-CN':
      '统计日期在册且登记有任一环节日期的人员；名册日期晚于统计日期的不查，其中的日期可能在后。没有晚于统计日期、早于十四周岁生日或早于1921年的日期为符合。',
  },
  severity: 'error',
  basis: { en: 'Logic of the procedure', 'zh-CN': '程序逻辑' },
  step: null,
  applies: all(arrived, missing(departure), statusKnown, recorded(earliest(...dates.map(dateAhead)))),
  parameters: {
    years: { value: 14, range: [0, 30], title: { en: 'Age in years', 'zh-CN': '周岁' } },
  },
  finding: ({ years }) => {
    const birthday = notBefore(first, after(on('birth_date'), years * 12));
    return {
      ok: all(
        birthday.ok,
        compare(year(first.first), '>=', founded),
        not(any(...dates.map((name) => compare(dateAhead(name), '>', asOf)))),
      ),
      breach: any(
        birthday.breach,
        compare(year(first.last), '<', founded),
        ...dates.map((name) => compare(ahead(name).first, '>', asOf)),
      ),
    };
  },
  example: {
    rows: [
      [{ birth_date: '1983-05-17', apply_date: '2001-10-12', status_date: '2003-12-31' }, 'ok'],
      [{ birth_date: '1983-05-17', apply_date: '1997-05-16' }, 'breach'],
      [{ birth_date: '1983-05-17', apply_date: '1997-05-17' }, 'ok'],
      [{ birth_date: '', apply_date: '2001-10-12' }, 'not-checkable'],
      [{ birth_date: '1900-01-01', apply_date: '1920-12-31' }, 'breach'],
      [{ birth_date: '1983-05-17', apply_date: '2001-10-12', activist_date: '2004-01-01' }, 'breach'],
      [{ birth_date: '1983-05-17', apply_date: '2001-10-12', activist_date: '2004' }, 'not-checkable'],
      [{ birth_date: '1983-05-17', activist_date: '2004-01-01', status_date: '2004-02-01' }, null],
    ],
  },
});
