/** 简体中文用语，键与英文文件一致。 */
export const zhCN = {
  // 通用：分组项、状态、判断。
  'key.unit': '单位',
  'key.cohort': '人员类别',
  'key.subgroup': '细分类别',
  'key.entryYear': '入学年份',
  'key.grade': '年级',
  'key.class': '班级',
  'key.branch': '党支部',
  'key.organizer': '组织员',
  'key.month': '月份',
  'key.year': '年份',
  'key.stage': '阶段',
  'key.rule': '规则',
  'key.gate': '把关项目',
  'key.kind': '种类',
  'cohort.undergraduate': '本科生',
  'cohort.junior-college': '专科生',
  'cohort.graduate': '研究生',
  'cohort.adult': '成人教育学生',
  'cohort.faculty': '在职教职工',
  'cohort.retired': '离退休人员',
  'cohort.student': '学生',
  'subgroup.full-time-teacher': '专任教师',
  'subgroup.other-staff': '其他教职工',
  'subgroup.master': '硕士研究生',
  'subgroup.doctoral': '博士研究生',
  'grade.number': '{grade}年级',
  'grade.before-entry': '入学前',
  'stage.apply-activist': '申请入党至确定积极分子',
  'stage.activist-target': '确定积极分子至确定发展对象',
  'stage.target-pretrial': '确定发展对象至预审',
  'stage.pretrial-meeting': '预审至支部大会',
  'stage.meeting-approve': '支部大会至审批',
  'stage.approve-convert-meeting': '审批至支部大会讨论转正',
  'stage.convert-meeting-convert-approve': '支部大会讨论转正至转正审批',
  'stage.meeting-general-branch': '支部大会至党总支审议',
  'stage.general-branch-approve': '党总支审议至审批',
  'stage.pretrial-received-pretrial': '收到预审材料至预审',
  'stage.pretrial-higher-talk': '预审至上级党组织谈话',
  'file.people': '人员名册',
  'file.headcount': '人数统计表',
  'file.classes': '班级名单',
  'file.branches': '党支部名单',
  'file.plans': '发展计划',
  'file.targets': '目标值',
  'file.organizers': '组织员名单',
  'file.units': '单位名单',
  'file.unknown': '未能识别',
  'not-recorded': '未填写',
  'status.ok': '正常',
  'status.no-data': '无数据',
  'status.hidden': '已隐去',
  'severity.error': '错误',
  'severity.warning': '提醒',
  'kind.count': '计数',
  'kind.ratio': '比例',
  'kind.distribution': '分布',
  'kind.duration': '时长',
  'signal.better': '明显优于目标',
  'signal.similar': '与目标无明显差异',
  'signal.worse': '明显差于目标',
  'met.yes': '达标',
  'met.no': '未达标',
  'bound.at-least': '不低于 {value}',
  'bound.at-most': '不高于 {value}',
  'bound.within': '{value} 至 {valueTo}',
  'range.interval': '{lower} ~ {upper}',
  'limit.months': '{count} 个月',
  'limit.days': '{count} 天',
  'list.separator': '、',
  'column.count': '数量',
  'column.of': '基数',
  'column.value': '比例',
  'column.interval': '95% 区间',
  'column.target': '目标',
  'column.verdict': '是否达标',
  'column.missing': '尚差',
  'column.signal': '统计判断',
  'column.earlier': '{date}',
  'column.difference': '增减',
  'column.percentage-points': '增减（百分点）',
  'column.not-recorded': '未填写',
  'column.left-out': '未计入',
  'column.of-date': '人数统计日期',
  'column.share': '占比',
  'column.all': '合计',
  'column.ended': '已办结',
  'column.median': '中位数（天）',
  'column.p90': '九成不超过（天）',
  'column.max': '最长（天）',
  'column.open': '未办结',
  'column.over': '办结超 {limit}',
  'column.open-over': '未办结超 {limit}',
  'column.survival-median': '含未办结中位数（天）',
  'column.file': '文件',
  'column.kind': '种类',
  'column.encoding': '编码',
  'column.rows': '行数',
  'column.used': '采用',
  'column.rejected': '未采用',
  'column.skipped': '跳过',
  'column.code': '编号',
  'column.indicator': '指标代码',
  'column.title': '指标',
  'column.keys': '可分组项',
  'column.better': '导向',
  'better.higher': '越高越好',
  'better.lower': '越低越好',
  'unit.none': '无',

  // 问题：出了什么错，怎么改。
  'issue.place': '{file} 第 {row} 行“{column}”列',
  'issue.empty-file': '文件是空的。',
  'remedy.empty-file': '请重新导出文件并看一下文件大小；空文件多半是下载中断造成的。',
  'issue.no-rows': '文件只有表头，没有数据行。',
  'remedy.no-rows': '如本应有数据，请重新导出；否则不必提供此文件。',
  'issue.unknown-kind': '从表头看不出这是哪种文件。表头为：{seen}；应为下列之一：{expected}。',
  'remedy.unknown-kind': '请按模板填写表头（muster template 种类），或在文件名前写明种类：种类=文件。',
  'issue.missing-column': '缺少列：{expected}。现有：{seen}。',
  'remedy.missing-column': '请补上这一列，或改正表头。',
  'issue.duplicate-column': '“{column}”列与另一列内容相同（{expected}），未采用。',
  'remedy.duplicate-column': '请删去其中一列，或改用不同的表头。',
  'issue.unknown-column': '不认识“{column}”列，未采用。',
  'remedy.unknown-column': '如不需要，可不处理；如需要，请改正表头。',
  'issue.bad-encoding': '文件的文字无法辨认。应为：{expected}。',
  'remedy.bad-encoding': '请另存为“CSV UTF-8（逗号分隔）”后重试。',
  'issue.not-text': '这不是文本文件（{seen}）。应为：{expected}。',
  'remedy.not-text': '请用 Excel 或 WPS 打开，每张工作表分别另存为 CSV。',
  'issue.bad-quotes': '引号没有配对，或引号后还有文字：{seen}',
  'remedy.bad-quotes': '请改正这一行的引号，或用 Excel、WPS 重新另存为 CSV。',
  'issue.wrong-cell-count': '本行有 {seen} 格，表头有 {expected} 列。',
  'remedy.wrong-cell-count': '请检查单元格内是否有未加引号的逗号，或一行是否被断成了两行。',
  'issue.record-too-long': '本行过长（{seen}），最长为 {expected}。',
  'remedy.record-too-long': '请查找只有前一半、没有后一半的引号。',
  'issue.missing-value': '“{column}”为空，缺了它这一行无法采用。',
  'remedy.missing-value': '请补填。',
  'issue.unknown-value': '“{column}”列的“{seen}”不是可识别的值。应为：{expected}。',
  'remedy.unknown-value': '请改为上述值之一。',
  'issue.invalid-date': '“{column}”列的“{seen}”不是日期。应为：{expected}。',
  'remedy.invalid-date': '日期请写成 2003-09-01；只知道年月的写成 2003-09；没有的留空。',
  'issue.invalid-number': '“{column}”列的“{seen}”不是合适的数字。应为：{expected}。',
  'remedy.invalid-number': '请填阿拉伯数字，不带单位和空格。',
  'issue.invalid-flag': '“{column}”列的“{seen}”既不是“是”也不是“否”。应为：{expected}。',
  'remedy.invalid-flag': '请填“是”或“否”；不清楚的留空。',
  'issue.negative-spell': '“{column}”列的日期（{seen}）过早。应为：{expected}。',
  'remedy.negative-spell': '请对照本人材料核对前后两个日期，其中必有一个写错了。',
  'issue.overlapping-stays': '同一人（{seen}）同一时间出现在两行中。应为：{expected}。',
  'remedy.overlapping-stays':
    '如有调动，请在前一行填 transfer_out_date（转出日期），在后一行填 transfer_in_date（转入日期）；否则请删去一行。',
  'issue.duplicate-row': '本行与前面的一行完全相同，已跳过：{seen}',
  'remedy.duplicate-row': '不必处理，只计一次。',
  'issue.undeclared-unit': '单位“{seen}”不在单位名单中；有关各行照常采用。',
  'remedy.undeclared-unit': '请改正写法，或在单位名单中增加该单位（也可把这种写法填入 aliases 别名）。',
  'issue.missing-headcount': '{seen}有党员，但没有人数统计，无法计算比例。',
  'remedy.missing-headcount': '请在人数统计表中补上该单位、该类人员的人数。',
  'issue.old-headcount': '{seen}的人数统计距今超过十二个月，未采用。应为：{expected}。',
  'remedy.old-headcount': '请补充当年的人数统计，或改查较早的日期。',
  'issue.more-members-than-headcount': '党员数多于总人数：{seen}。应为：{expected}。',
  'remedy.more-members-than-headcount': '请核对总人数；并检查已离校人员是否仍在名册中而未填离开日期。',
  'issue.undated-status': '文件只有政治面貌，没有审批日期；只能确定文件当日的党员情况。',
  'remedy.undated-status': '请补充 approve_date（审批日期），或按文件当日查询：--as-of 日期。',

  // 命令行。
  'command.help': `发展党员工作统计：用现有名册出数据。任何数据都不离开本机。

用法：muster 命令 …

命令：
  compute 文件|目录…    计算各项指标
  check 文件|目录…      检查文件，列出问题
  indicators [代码…]    列出全部指标，或说明某项指标如何计算
  template 种类         输出某种文件的空白模板

选项：
  --lang zh-CN|en       显示语言（默认随系统）
  --help                显示本帮助；写在命令之后则显示该命令的帮助
  --version             显示版本

示例：
  muster compute data/school-2003 --indicator development-ratio --by cohort
`,
  'command.compute.help': `根据名册计算各项指标。

用法：muster compute 文件|目录… [选项]

文件为 CSV 文件；给出目录时，读取其中全部 CSV 文件。文件种类由表头识别，也可写在文件名前，如 people=文件。
种类有：{kinds}。

选项：
  --as-of 日期              截止日期，只计该日已知的情况（默认为最近一次人数统计的日期）
  --from 日期 --to 日期     统计时段，含首尾两日（默认为截止日期所在的公历年度）
  --indicator 代码,…        只算这些指标（muster indicators 可列出；默认为现有文件能算的全部指标）
  --by 分组项,…             按这些项交叉分组：{keys}
  --where 分组项=值         只统计符合条件的；可重复：同项为“或”，异项为“且”
  --compare-to 日期         与此前某日的数据比较
  --admitted-by approval|meeting
                            发展党员的时间以审批日期（默认）或支部大会日期为准
  --format table|json|csv   输出格式（默认为表格）
  --lang zh-CN|en           显示语言

日期写成 2003-12-31。结果写到标准输出，其余写到标准错误输出。
退出码：0 正常；1 有结果，但文件中有错误；2 没有结果。
`,
  'command.check.help': `读取文件并列出问题：在哪里、看到什么、应为什么、如何处理。

用法：muster check 文件|目录… [选项]

选项：
  --format table|json   输出格式（默认为表格）
  --rejects 文件        把未能采用的行原样写入该文件，并注明原因
  --lang zh-CN|en       显示语言

文件种类：{kinds}。
退出码：0 没有错误（可有提醒）；1 有错误；2 没有一个文件能够读取。
`,
  'command.indicators.help': `列出全部指标，或说明某项指标如何计算。

用法：muster indicators [代码…] [选项]

选项：
  --format table|json   输出格式（默认为表格）
  --lang zh-CN|en       显示语言
`,
  'command.template.help': `输出某种文件的空白模板：表头和一行示例，CSV 格式，可用 Excel、WPS 打开。

用法：muster template 种类 > 文件.csv

种类有：{kinds}。
`,
  'command.hint': '帮助：{command} --help',
  'command.progress': '正在读取 {file}：{rows, number} 行',
  'command.progress-share': '正在读取 {file}：{rows, number} 行，{share}',
  'command.as-of': '截止日期 {asOf}；统计时段 {from} 至 {to}',
  'command.of-date': '人数统计日期：{date}。',
  'command.left-out': '所在部分没有人数统计，未计入：{count}。',
  'command.not-recorded': '计算所需内容未填写：{count}。',
  'command.units': '单位：{units}。',
  'command.survival':
    '期内开始 {started} 件，其中未办结 {open} 件，撤回或离开 {withdrawn} 件；计入未办结的，半数在 {median} 天内办结（{interval}）。',
  'command.targets-from': '目标{target}的依据：{source}。',
  'command.conservative': '两个日期的人员大多相同，增减的区间偏宽。',
  'command.issues': '错误 {errors} 处，提醒 {warnings} 处。',
  'command.issues-more': '用 muster check 可列出全部问题及处理办法。',
  'command.issue-count': '{count} 处',
  'command.issue-rows': '第 {rows} 行',
  'command.issue-row': '第 {row} 行',
  'command.issue-row-seen': '第 {row} 行：{seen}',
  'command.issue-others': '…… 另有 {count} 处',
  'command.remedy': '处理办法：{remedy}',
  'command.clean': '没有错误，也没有提醒。',
  'command.rejects': '未采用的 {count} 行已写入 {file}。',
  'command.rejects-layouts': '未采用的行有 {count} 种表头，分别写入 {count} 个文件。',
  'command.no-rejects': '没有未采用的行，未写 {file}。',
  'command.reason': '未采用原因',
  'command.reason-row': '原行号',
  'command.reason-file': '原文件',
  'error.internal': '程序内部出错：{message}',
  'error.no-command': '请写明命令：{allowed}。',
  'error.unknown-command': '没有“{seen}”这个命令。可用命令：{allowed}。',
  'error.unknown-option': '这里没有 {seen} 这个选项。可用选项：{allowed}。',
  'error.missing-option-value': '选项 {option} 后面要写明值：{allowed}。',
  'error.invalid-option-value': '{option} 不能是“{seen}”。可以是：{allowed}。',
  'error.no-files': '没有给出文件，请至少写一个文件或目录。',
  'error.missing-file': '没有 {file} 这个文件。',
  'error.unreadable-file': '无法读取 {file}：{message}',
  'error.unwritable-file': '无法写入 {file}：{message}',
  'error.empty-directory': '{file} 中没有 CSV 文件。',
  'error.unknown-file-kind': '{file} 中的“{kind}”不是文件种类。种类有：{kinds}。',
  'error.unknown-template': '没有“{seen}”的模板。种类有：{allowed}。',
  'error.no-figures': '根据这些文件算不出任何指标。',
  'error.unknown-indicator': '没有“{indicator}”这项指标。可用指标：{indicators}。',
  'error.unknown-key': '指标 {indicator} 不能按“{key}”分组，可按：{keys}。',
  'error.unknown-value': '“{value}”不是 {key} 的值。可用的值：{values}。',
  'error.invalid-date': '{option} 的“{value}”不是日期。请写成 2003-12-31。',
  'error.period-order': '统计时段的结束早于开始：{from} 至 {to}。',
  'error.invalid-where': '“{value}”不是条件。请写成 分组项=值，如 cohort=undergraduate。',
  'error.no-indicator-has-keys': '现有文件能算的指标中，没有一项同时具有这些分组项：{keys}。',

  // 页面。
  'page.title': 'Muster',
} as const satisfies Record<string, string>;
