import { both, either, notAfter, number, on, says, unless } from '../../indicators/rules/finding.ts';
import { defineRule } from '../../indicators/rules/rule.ts';
import { among, field } from '../../tally/expression.ts';
import { stepOf } from '../stages.ts';

export default defineRule({
  id: 'R09',
  title: { en: 'Training completed before the meeting', 'zh-CN': '支部大会前完成集中培训' },
  how: {
    en: 'Branch meetings of the period on admission. Kept if the training of development targets was passed, is dated no later than the meeting, and took enough days or enough class hours. Who is recorded as exempt passes; a blank is no exemption.',
    'zh-CN':
      '期内讨论接收预备党员的支部大会。发展对象培训合格、日期不晚于支部大会，且天数或学时达到要求的为符合。登记免培训的视为符合；空白不作免培训。',
  },
  severity: 'error',
  basis: {
    en: 'Rules of 2014, article 17; five no-developments, 3',
    'zh-CN': '《中国共产党发展党员工作细则》（2014年）第十七条；“五不发展”第三条',
  },
  step: stepOf('meeting_date'),
  parameters: {
    days: { value: 3, range: [0, 60], title: { en: 'Days of training', 'zh-CN': '培训天数' } },
    hours: { value: 24, range: [0, 400], title: { en: 'Class hours of training', 'zh-CN': '培训学时' } },
  },
  finding: ({ days, hours }) =>
    unless(
      among(field('training_exempt'), 'yes'),
      both(
        says('training_passed'),
        notAfter(on('training_date'), on('meeting_date')),
        either(number('training_days', '>=', days), number('training_hours', '>=', hours)),
      ),
    ),
  example: {
    parameters: { days: 3, hours: 24 },
    rows: [
      [training('2003-06-20', '3', '', 'yes'), 'ok'],
      [training('2003-06-20', '2', '24', 'yes'), 'ok'], // hours enough
      [training('2003-06-20', '2', '23', 'yes'), 'breach'],
      [training('2003-06-20', '2', '', 'yes'), 'not-checkable'], // the hours might be enough
      [training('2003-06-20', '3', '24', 'no'), 'breach'],
      [training('2003-10-15', '3', '24', 'yes'), 'breach'], // after the meeting
      [training('', '3', '24', 'yes'), 'not-checkable'],
      [{ meeting_date: '2003-10-14', training_exempt: 'yes' }, 'ok'],
      [{ ...training('2003-06-20', '2', '23', 'yes'), training_exempt: 'no' }, 'breach'],
    ],
  },
});

function training(day: string, days: string, hours: string, passed: string) {
  return {
    meeting_date: '2003-10-14',
    training_date: day,
    training_days: days,
    training_hours: hours,
    training_passed: passed,
  };
}
