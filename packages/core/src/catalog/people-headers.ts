/** Headers that the steps of the procedure are met under in rosters; short lists stand with their fields. */

export const applyHeaders = [
  '申请入党时间',
  '递交入党申请书时间',
  '提交入党申请时间',
  '提交入党申请书时间',
  '入党申请时间',
  '入党申请书时间',
  '申请书时间',
  '第一次申请入党时间',
  '申请时间',
  'application_date',
];

export const activistHeaders = [
  '列为积极分子时间',
  '列为入党积极分子时间',
  '确定积极分子时间',
  '确定为积极分子时间',
  '积极分子时间',
  '积极分子确定时间',
  '入党积极分子时间',
  '列入考察时间',
  '党支部研究确定入党积极分子时间',
  '确定入党积极分子时间',
  '确定为入党积极分子时间',
];

export const targetHeaders = [
  '列为发展对象时间',
  '确定为发展对象时间',
  '确定发展对象时间',
  '发展对象时间',
  '发展对象确定时间',
  '基层党委备案时间（发展对象）',
  'development_object_date',
  'candidate_date',
];

export const meetingHeaders = [
  '支部大会时间',
  '支部通过时间',
  '支部讨论入党时间',
  '支部大会讨论入党时间',
  '党员大会接收预备党员时间',
  '支部大会接收预备党员时间',
  '接收预备党员时间',
  '接收为预备党员时间',
  '列为预备党员时间',
  '预备党员时间',
  '入党时间',
  '加入党组织日期',
  'probationary_date',
  'probation_date',
];

export const approveHeaders = [
  '审批时间',
  '党委审批时间',
  '上级党委审批时间',
  '分党委审批时间',
  '基层党委审批时间',
  'committee_approval_date',
];

/** An inquiry by letter is a part of the review, and stands for it where nothing else does. */
export const inquiryHeaders = ['函调时间'];

/** What a conversion is dated by where nobody says that it was approved; beside its approval it is not needed. */
export const conversionHeaders = [
  '转正时间',
  '正式党员时间',
  '正式转正日期',
  '预备党员转正时间',
  '转为正式党员日期',
  'converted_date',
  'conversion_date',
];

export const convertMeetingHeaders = [
  '支部讨论转正时间',
  '预备期支部讨论时间',
  '支部大会讨论转正时间',
  '转正支部大会时间',
  '转正支部讨论时间',
  '转正支部通过时间',
  '讨论转正时间',
];

export const convertApproveHeaders = [
  '转正审批时间',
  '转正党委审批时间',
  '转正上级党委审批时间',
  '转正分党委审批时间',
  ...conversionHeaders,
];

export const contactsHeaders = [...people('培养联系人'), ...people('联系人'), '入党积极分子培养联系人'];
export const introducersHeaders = [...people('入党介绍人'), ...people('介绍人')];

/** One column for all of them, or one for each. */
function people(role: string): string[] {
  return [
    role,
    `${role}姓名`,
    `${role}1`,
    `${role}2`,
    `${role}一`,
    `${role}二`,
    `第一${role}`,
    `第二${role}`,
  ];
}
