/** The words of the copies for what the clean files say in codes; several where offices differ. */

export type Words = Readonly<Record<string, readonly string[]>>;

export const cohortWords: Words = {
  undergraduate: ['本科生', '本科', '大学本科', '普通本科'],
  graduate: ['研究生', '硕士研究生'],
  adult: ['成人教育', '成教', '函授', '夜大', '继续教育'],
  faculty: ['教职工', '教工', '在职'],
  // Of plans, not of people.
  student: ['学生'],
};

/** Every member of staff who does not teach is one of three; together they are the other staff. */
export const subgroupWords: Words = {
  'full-time-teacher': ['专任教师'],
  'other-staff': ['管理', '教辅', '工勤'],
};

export const statusWords: Words = {
  applicant: ['入党申请人', '申请人'],
  activist: ['入党积极分子', '积极分子'],
  target: ['发展对象', '拟发展对象'],
  probationary: ['中共预备党员', '预备党员', '预备', '预备期'],
  full: ['正式党员', '正式'],
};

/** Said of full members too, where the date of their conversion shows which they are. */
export const plainMember: readonly string[] = ['中共党员', '党员'];

export const outcomeWords: Words = {
  converted: ['按期转正', '转正'],
  extended: ['延长预备期', '延长'],
};

export const standingWords: Words = {
  full: ['正式党员', '正式'],
  probationary: ['预备党员', '预备'],
};

export const flagWords: Words = {
  yes: ['是', '√', '有', '是', '是 '],
  no: ['否', '×', '否'],
};

export const boundWords: Words = { 'at-least': ['不低于'] };
export const basisWords: Words = {
  major: ['专业'],
  class: ['班级'],
  grade: ['年级'],
  dormitory: ['公寓'],
};

/** What stands in the place of a date that is not known. */
export const blankWords: readonly string[] = ['无', '—', '/', '待定', '不详'];

/**
 * @throws {RangeError} for a code without words, so that none is left in a copy by oversight
 */
export function wordsFor(words: Words, code: string): readonly string[] {
  const found = words[code];
  if (found === undefined) throw new RangeError(`wordsFor: no words for ${code}`);
  return found;
}
