/** Words of generated pages in Chinese. */

const more = (text) => (text === '' ? '' : `（${text}）`);

/** Code and Chinese stand apart; two words of Chinese do not. */
const spaced = (text) => (text.endsWith('`') ? `${text} ` : text);

export const zhCN = {
  list: '、',
  between: '；',
  colon: '：',
  sentence: '',
  bracketed: more,
  made: (file) => `由 docs/generate.mjs 据 ${file} 生成，请在该处修改。`,
  named: (code, name) => `\`${code}\`${more(name)}`,
  share: (value) => `${Number((Number(value) * 100).toPrecision(4))}%`,
  time: (from, to) => [from && `${from} 起`, to && `至 ${to}`].filter(Boolean).join(''),

  // 文件
  columns: ['列名', '类型', '也可用的表头', '示例'],
  issues: ['代码', '级别', '问题', '处理办法'],
  types: {
    key: '个人编号',
    person: '个人编号，只以化名保存',
    category: '文字',
    unit: '单位',
    date: '日期',
    integer: '整数',
    amount: '金额（元）',
    share: '比例，`0.07` 或 `7%`',
    flag: '`yes` 或 `no`（是、否）',
    'entry-year': '年份或年级',
    names: '姓名，只计人数',
    dates: '两个日期',
  },
  values: '限定值',
  into: (kind, fields) => `${kind}，计入 ${fields.map((field) => `\`${field}\``).join('、')}`,
  leftOut: [
    (headers) => `- 认得但不统计：${headers.join('、')}。`,
    (headers) => `- 个人隐私，一读入即清空：${headers.join('、')}。`,
  ],
  alsoWritten: (value, others) => `\`${value}\`（${others.join('、')}）`,
  readBy: (figures) => `- 用于：${figures}。`,
  mostFigures: '大部分[指标](indicators/README.md)',

  // 指标
  keys: ['分组项', '名称'],
  stages: ['环节', '名称', '起', '止', '时限'],
  navigation: {
    indicators: (page) =>
      `[用语](../figures.md) · [方法](../methods.md) · [规则](../rules/README.md) · [文件](../files.md) · [English](../../en/${page})`,
    indicator: (page) =>
      `[全部指标](README.md) · [用语](../figures.md) · [方法](../methods.md) · [文件](../files.md) · [English](../../en/${page})`,
    rules: (page) =>
      `[规则如何核对](../rules.md) · [指标](../indicators/README.md) · [文件](../files.md) · [English](../../en/${page})`,
    rule: (page) =>
      `[全部规则](README.md) · [规则如何核对](../rules.md) · [文件](../files.md) · [English](../../en/${page})`,
  },
  allIndicators: {
    title: '全部指标',
    text: (count) =>
      `共 ${count} 项，编号为该指标在业务指标清单中的位置。每项一页，说明计算方法、可按哪些分组项分组、读取哪些列，并附算例。日期、党员、比例、区间等如何理解，统一见[指标](../figures.md)。`,
  },
  groups: {
    A: '发展党员与党员队伍',
    B: '党支部、组织员与各阶段人数',
    C: '办理用时',
    D: '程序与材料',
    E: '教育培训',
    F: '组织生活与学习',
    G: '党费',
    H: '民主评议、问卷与荣誉',
  },
  indicatorTable: ['', '指标', '代码', '种类', '分组项'],
  headings: { keys: '分组项', values: '取值', files: '文件', adding: '能否相加', example: '算例' },
  facts: {
    id: '代码',
    kind: '种类',
    population: '统计对象',
    event: '日期依据',
    part: '分类依据',
    interval: '区间',
    methods: '方法',
    better: '方向',
    targets: '目标',
    asked: '可另加条件',
    listed: '`muster list` 可列',
  },
  measures: {
    stock: '，[存量](../figures.md#存量与流量)',
    flow: '，[流量](../figures.md#存量与流量)',
  },
  intervals: {
    wilson: '[Wilson，95%](../figures.md#区间)',
    poisson: '[精确 Poisson，95%](../figures.md#区间)',
    'log-log': '生存中位数的 [log-log 区间，95%](../figures.md#用时)',
    none: '无',
  },
  methods: {
    share: '一个比例',
    shares: '比例之间的比较',
    counts: '计数之间的比较',
    waiting: '等待时间',
    months: '逐月',
  },
  better: { higher: '越高越好', lower: '越低越好', null: '不分好坏' },
  unlessNamed: (cohort) => `${cohort}，问题另有指定的除外`,
  keyOf: (key, column) => `${key}：${column}`,
  from: (source) => `：${source}`,
  columnOf: (column, file) => `${file} 的 ${column}`,
  target: (bound, whose) => `${bound}${more(whose)}`,
  minimum: '`--where minimum=30`：同时统计达到此数的人数',
  threshold: (above) => `\`--where threshold=0.1\`：改用别的标准（默认 ${above}）`,
  noKeys: '无，只有整体一个数字。',
  keyTable: ['分组项', '名称', '取自'],
  ownKey: {
    stage: '各[环节](../figures.md#用时)之一',
    rule: '各条[规则](../rules/README.md)之一',
    gate: '下列取值之一',
    month: '相应环节所在月份',
  },
  source: {
    admission: '`approve_date`（指定按支部大会统计的，或文件中没有审批日期的，为 `meeting_date`）',
    asOf: '统计日',
    month: (of) => `${spaced(of)}所在月份`,
    year: (of) => `${spaced(of)}所在年份`,
    'academic-year': (of) => `${spaced(of)}所在学年`,
    grade: (year, entry) => `${year} − ${entry} + 1`,
    after: (months, of) => `${of} 之后 ${months} 个月`,
    cases: (columns) => (columns === null ? '归为下列取值' : `依据 ${columns} 归为下列取值`),
  },
  valueTable: ['取值', '名称'],
  rulesOfGate: '规则',
  fileTable: ['文件', '必备列', '另读取'],
  ifThere: (file) => `${file}，有则读取`,
  adding: {
    nothing: '只有整体一个数字，不存在相加。',
    count: (keys) => `按 ${keys} 分组的数量，相加等于整体。`,
    distribution: (keys) => `按 ${keys} 分组的数量及其各构成部分，相加等于整体。`,
    concentration: (keys) => `按 ${keys} 分组的数量，相加等于整体；不均衡程度各组自算，不能相加。`,
    ratio: (keys) => `按 ${keys} 分组的分子、分母，各自相加等于整体；比例不能相加。`,
    duration: (keys) => `按 ${keys} 分组的办结、在办件数，相加等于整体；天数不能相加。`,
    compliance: (keys) => `按 ${keys} 分组的符合、违反、无法核对数，相加等于整体；符合率不能相加。`,
    overlapping: (keys) => `按 ${keys} 分组的，相加不等于整体：同一人、同一月份或同一计划可能属于几组。`,
    leftOut: '没有基数可对应的，整体的分子、分母都[不计入](../figures.md#未计入)，并予注明。',
  },

  // 规则
  ruleFacts: { severity: '级别', basis: '依据', gate: '用于把关项目', workingDays: '工作日' },
  noLimit: '无',
  optional: '规则文件启用时',
  allRules: {
    title: '全部规则',
    text: (count) =>
      `程序规则共 ${count} 条，以及规定其期限的各规则包。核对哪些人、结果如何判断、本校规则包如何编写，见[规则](../rules.md)。`,
    packs: '规则包',
    rules: '各规则包对各条规则的规定',
    legend:
      '✓ 表示该规则有效，数字表示有效并适用该期限。空白表示该规则包未涉及；当日有效的规则包均未涉及的规则，不予核对。',
  },
  packTable: ['规则包', '名称', '施行时间', '核实程度'],
  ruleTable: ['规则', '内容', '级别'],
  rule: {
    headings: {
      limits: '期限',
      whom: '核对对象',
      unclear: '何时无法核对',
      rows: '算例',
      ask: '如何查询',
    },
    gate: (name, page) => `[${name}](${page})`,
    workingDays: '周一至周五；有[节假日](../files.md#节假日安排holidays)文件的从其规定，没有的，结果为暂定',
    limitTable: ['期限', '含义', '默认', '可取'],
    forceTable: ['起', '止', '规则包'],
    inForce: '效力',
    holds: '有效',
    off: '不核对',
    nobody: '无人：名册的任何一行都不反映。',
    record: '统计日的整条记录，范围如上所述。',
    took: (step) => `时段内在本单位完成该环节（${step}）的人员。`,
    waits: (begin, step, isSometimes) =>
      `已有 ${begin}、尚无 ${step}、仍在本单位的人员，按统计日判断${isSometimes ? '（规定了期限的）' : ''}。`,
    some: (columns) => `以上人员中，只核对前述范围内的，依据 ${columns}。`,
    unwritten: (step, later) => `${step} 空白，而时段内后续环节已有日期：${later}。`,
    blank: (columns) => `判断所需的列空白，或需要具体到日而只有年月、年份：${columns}。`,
    between: '该环节可能在期限变更之前，也可能在变更之后。',
    asked: (asOf, limits) =>
      `统计日 ${asOf}${limits === '' ? '' : `，期限为 ${limits}`}。一行为一人，无关的列从略。`,
    beside: (file) => `另有 ${file}：`,
    found: '结果',
    notAsked: '不核对',
  },
};
