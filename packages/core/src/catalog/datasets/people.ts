/** The roster: everyone in or past the procedure. One row is one person's stay in one unit. */
import { defineDataset, type Field } from '../../roster/dataset.ts';
import {
  activistHeaders,
  applyHeaders,
  approveHeaders,
  contactsHeaders,
  conversionHeaders,
  convertApproveHeaders,
  convertMeetingHeaders,
  inquiryHeaders,
  introducersHeaders,
  meetingHeaders,
  targetHeaders,
} from '../people-headers.ts';
import { stages } from '../stages.ts';
import {
  anywhere,
  branchHeaders,
  classHeaders,
  cohort,
  entryHeaders,
  entryYear,
  personKey,
  personName,
  personTypeHeaders,
  subgroup,
  transferredAs,
  unit,
  unused,
} from '../vocabulary.ts';

type Made = (name: string, headers: readonly string[], example?: string) => Field;

const made =
  (kind: Pick<Field, 'type' | 'milestone' | 'range'>): Made =>
  (name, headers, example) => ({ name, ...kind, headers, ...(example === undefined ? {} : { example }) });
const milestone = made({ type: 'date', milestone: true });
const plainDate = made({ type: 'date' });
const count = made({ type: 'integer', range: [0, 100_000] });
const text = made({ type: 'category' });

/** A flag; besides yes and no with the words that mean them in this column. */
const flag = (
  name: string,
  headers: readonly string[],
  words: { readonly yes?: readonly string[]; readonly no?: readonly string[] } = {},
  example?: string,
): Field => ({
  name,
  type: 'flag',
  headers,
  values: { yes: ['是', ...(words.yes ?? [])], no: ['否', ...(words.no ?? [])] },
  ...(example === undefined ? {} : { example }),
});
const passed = { yes: ['合格', '通过', '已通过', '及格'], no: ['不合格', '未通过', '不通过', '不及格'] };

export const people = defineDataset({
  kind: 'people',
  fields: [
    personKey,
    unit,
    cohort,
    subgroup,
    entryYear,
    { name: 'programme_years', type: 'integer', range: [1, 10], headers: ['学制'], example: '4' },
    text('class', classHeaders, 'ENG-2001-01'),
    text('branch', branchHeaders, 'ENG-B01'),
    {
      name: 'status',
      type: 'category',
      headers: ['政治面貌', '政治身份', '发展阶段', '当前阶段', 'political_status', ...personTypeHeaders],
      values: {
        applicant: ['入党申请人', '申请人'],
        activist: ['入党积极分子', '积极分子'],
        target: ['发展对象', '拟发展对象'],
        probationary: ['中共预备党员', '预备党员', '预备', '预备期'],
        full: ['正式党员', '正式', '中共正式党员'],
        // Full or probationary: registers of students say it of both.
        member: ['中共党员', '党员'],
        league: ['共青团员', '团员'],
        none: ['群众', '无', '无党派人士', '无党派民主人士'],
        'other-party': [
          '民革党员',
          '民盟盟员',
          '民建会员',
          '民进会员',
          '农工党党员',
          '致公党党员',
          '九三学社社员',
          '台盟盟员',
          '民主党派成员',
          '民主党派',
        ],
      },
      example: 'probationary',
    },
    plainDate('status_date', ['状态日期'], '2003-12-31'),
    flag('in_service', ['在岗情况', '在职', '在职/退休'], {
      yes: ['在职', '在岗'],
      no: ['退休', '离退休', '离休', '离岗'],
    }),
    flag('league_member', ['共青团员', '团员'], { yes: ['共青团员', '团员'] }, 'yes'),
    text('organizer', ['组织员'], 'O03'),
    plainDate('birth_date', ['出生日期', '出生年月', '出生年月日', '出生时间'], '1983-05-17'),
    milestone('apply_date', applyHeaders, '2001-10-12'),
    milestone(
      'talk_date',
      ['派人谈话时间', '同申请人谈话时间', '同入党申请人谈话时间', '谈话时间'],
      '2001-11-02',
    ),
    milestone('activist_date', activistHeaders, '2002-04-20'),
    milestone('league_recommend_date', ['推优时间', '团支部推优时间', '团委推荐时间'], '2002-04-10'),
    count('contacts_count', ['培养联系人数'], '2'),
    {
      name: 'contacts',
      type: 'names',
      into: ['contacts_count'],
      many: true,
      headers: contactsHeaders,
    },
    count('contacts_full', ['正式党员联系人数'], '2'),
    milestone('target_date', targetHeaders, '2003-05-08'),
    plainDate('notice_from_date', ['公示开始时间']),
    plainDate('notice_to_date', ['公示结束时间']),
    {
      name: 'notice_dates',
      type: 'dates',
      into: ['notice_from_date', 'notice_to_date'],
      headers: ['公示时间', '公示起止时间', '公示期', '公示期间'],
    },
    flag('review_done', ['政审', '政治审查'], { yes: ['合格', '通过'] }, 'yes'),
    plainDate('review_date', ['政审时间', '政治审查时间', ...inquiryHeaders], '2003-06-03'),
    plainDate(
      'training_date',
      ['发展对象培训时间', '发展对象培训班', '发展对象培训情况', '培训时间'],
      '2003-06-20',
    ),
    count('training_days', ['培训天数'], '5'),
    count('training_hours', ['培训学时'], '40'),
    flag('training_passed', ['培训合格'], passed, 'yes'),
    flag('training_exempt', ['免培训']),
    flag('exam_passed', ['考试合格'], passed, 'yes'),
    count('introducers_count', ['入党介绍人数'], '2'),
    {
      name: 'introducers',
      type: 'names',
      into: ['introducers_count'],
      many: true,
      headers: introducersHeaders,
    },
    flag('consultation_agrees', ['征求意见同意'], { yes: ['同意'], no: ['不同意'] }, 'yes'),
    milestone('pretrial_received_date', ['预审材料收到时间', '材料收到时间'], '2003-09-10'),
    milestone('pretrial_date', ['预审时间', '基层党委预审意见时间'], '2003-09-22'),
    flag('pretrial_passed', ['预审通过'], passed, 'yes'),
    milestone('meeting_date', meetingHeaders, '2003-10-14'),
    count('entitled', ['应到人数'], '25'),
    count('present', ['实到人数'], '23'),
    count('in_favour', ['赞成人数', '同意人数'], '22'),
    milestone(
      'general_branch_date',
      ['党总支审议时间', '党总支审批时间', '总支审议时间', '总支审批时间'],
      '2003-10-24',
    ),
    milestone('higher_talk_date', ['上级党组织谈话时间', '上级党组织派人谈话时间', '谈话时间'], '2003-10-30'),
    milestone('approve_date', approveHeaders, '2003-11-18'),
    flag('approve_delay_reason', ['延期审批理由']),
    milestone('oath_date', ['宣誓时间', '入党宣誓时间'], '2003-12-01'),
    {
      ...milestone('convert_meeting_date', convertMeetingHeaders),
      second: { of: 'meeting_date', after: '转正' },
    },
    {
      ...milestone('convert_approve_date', convertApproveHeaders),
      second: { of: 'approve_date', after: '转正' },
    },
    {
      name: 'convert_outcome',
      type: 'category',
      headers: ['转正结果'],
      values: {
        converted: ['按期转正', '转正'],
        extended: ['延长预备期', '延长'],
        deferred: ['暂缓', '缓议'],
        cancelled: ['取消预备党员资格', '取消'],
      },
    },
    plainDate('extension_until_date', ['延长至']),
    count('extensions', ['延长次数']),
    milestone('transfer_in_date', ['转入时间']),
    transferredAs,
    milestone('transfer_out_date', ['转出时间']),
    milestone('leave_date', ['毕业时间', '离校时间']),
    text('leave_kind', ['离开类型']),
    milestone('removed_date', ['除名时间', '开除时间']),
    milestone('restored_date', ['恢复党籍时间']),
    milestone('withdrawn_date', ['撤回申请时间']),
    milestone('rejected_date', ['未通过时间']),
    text('gender', ['性别']),
    text('nationality', ['民族']),
    text('education', ['学历', '文化程度', '文化程度（指已取得学历）']),
    text('occupation', ['职业']),
    text('title_level', ['职称级别']),
    text('front_line', ['工作一线']),
    text('special_case', ['特殊情况']),
    personName,
    unused('committee', ['所属党委', '分党委', '二级党组织', 'party_committee']),
    unused('activist_filed_date', ['党委备案时间', '党组织备案时间', '报党委备案时间']),
    unused('activist_training_date', [
      '积极分子培训时间',
      '党课结业日期',
      '党校结业时间',
      '何时何地参加党校培训',
    ]),
    unused('reports_count', ['思想汇报篇数', '思想汇报']),
    unused('form_no', ['志愿书编号', '入党志愿书编号']),
    unused('inquiry_date', inquiryHeaders),
    unused('talker', ['谈话人']),
    unused('convert_apply_date', [
      '转正申请书时间',
      '转正申请时间',
      '递交转正申请时间',
      '递交转正申请书时间',
    ]),
    unused('convert_date', conversionHeaders),
    unused('entry_as_written', entryHeaders),
    unused('job', ['职务', '现任职务', '职称', '职务职称']),
    unused('native_place', ['籍贯', '出生地', '生源地']),
    unused('major', ['专业']),
    unused('marks', ['每学期成绩排名/班级总人数', '成绩排名', '成绩', '是否有不及格课程']),
    unused('awards', ['获奖情况', '奖惩情况']),
    ...anywhere,
  ],
  standIns: [
    // The meeting dates an admission only where the file knows of no approvals at all.
    { field: 'admission_date', from: ['approve_date', 'meeting_date'] },
    // With neither, all there is to go by is what the file says on its own date.
    {
      field: 'status_stand_in_date',
      from: ['status_date'],
      unless: ['approve_date', 'meeting_date'],
      issue: { code: 'undated-status', column: 'status' },
    },
  ],
  dateOfFile: 'status_date',
  implies: [['cohort', 'subgroup']],
  apart: ['转正'],
  steps: ['发展对象', '积极分子', '申请', '支部', '转入', '转出', '拟', '预计', '计划'],
  // Who joined another party, or left this one, has a date of joining too.
  contradicts: [
    {
      field: 'status',
      values: ['other-party', 'league', 'none'],
      dates: ['approve_date', 'meeting_date'],
      unless: ['removed_date', 'leave_date', 'transfer_out_date', 'convert_outcome'],
      issue: 'status-contradicts',
    },
  ],
  order: stages.map((stage) => [stage.from, stage.to] as const),
  // `中共党员` may be said of full and of probationary members; the conversion tells which.
  settles: [
    { field: 'status', value: 'member', by: 'convert_approve_date', as: 'full', issue: 'unresolved-status' },
  ],
  stay: { begins: ['transfer_in_date'], ends: ['transfer_out_date', 'leave_date', 'removed_date'] },
});
