import { describe, expect, it } from 'vitest';
import { UnitNames } from '../../src/roster/unit-names.ts';

describe('a name of a unit', () => {
  const names = new UnitNames();
  names.learn('INF', ['信息学院', 'College of Information', '信院；信息工程学院']);
  names.learn('EAR', ['地学院', 'College of Earth Sciences']);
  names.learn('MGT', ['管理学院', 'School of Management']);
  names.learn('ART', ['艺术与传媒学院', null]);

  it.each([
    '信息学院',
    ' 信息学院 ',
    '信 息 学 院',
    '信　息　学　院',
    'ＩＮＦ',
    'inf',
    'college  OF information',
  ])('is known as %j, whatever its spaces, width and case', (cell) => {
    expect(names.codeOf(cell)).toBe('INF');
    expect(names.nearest(cell)).toBeNull();
  });

  it.each([
    ['a letter wrong', '信思学院', 'INF'],
    ['a letter missing', 'College of Earth Science', 'EAR'],
    ['a letter too many', '地质学院', 'EAR'],
    ['shortened to letters in their order', '地院', 'EAR'],
    ['shortened at the end', '管理', 'MGT'],
    ['lengthened in front', '地质大学管理学院', 'MGT'],
    ['lengthened inside', '管理科学学院', 'MGT'],
    ['shortened inside', '艺术学院', 'ART'],
  ])('with %s is near its unit, and is not changed to it', (_, cell, code) => {
    expect(names.nearest(cell)).toBe(code);
    expect(names.codeOf(cell)).toBe(cell);
  });

  it.each([
    ['only says what sort of thing it is', '学院'],
    ['has its letters in another order', '院信'],
    ['shares a letter', '外语学院'],
    ['is a code with a letter wrong', 'IMF'],
    ['is blank', ''],
  ])('that %s is near none', (_, cell) => {
    expect(names.nearest(cell)).toBeNull();
  });

  it('that fits two units is near none', () => {
    const two = new UnitNames();
    two.learn('A', ['信息学院']);
    two.learn('B', ['信息中心']);
    expect(two.nearest('信息')).toBeNull();
  });

  it('is proposed for hundreds of unknown ones, the same each time, and then no more', () => {
    const some = new UnitNames();
    some.learn('EAR', ['地学院']);
    const near = () => Array.from({ length: 400 }, (_, i) => some.nearest(`地学院第${i}分院`));
    const first = near();
    expect(first.filter((code) => code === 'EAR').length).toBe(300);
    expect(first.slice(300).every((code) => code === null)).toBe(true);
    expect(near()).toEqual(first);
    // What is learnt later counts.
    some.learn('ONE', ['地学院第1分院']);
    expect([some.nearest('地学院第1分院'), some.codeOf('地学院第1分院')]).toEqual([null, 'ONE']);
  });
});
