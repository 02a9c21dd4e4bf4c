/** English words, in ICU MessageFormat. This file is the reference: other languages have the same keys. */
export const en = {
  // Words shared by everything: keys, statuses, verdicts.
  'key.unit': 'Unit',
  'key.cohort': 'Cohort',
  'key.subgroup': 'Subgroup',
  'key.entryYear': 'Entry year',
  'key.grade': 'Grade',
  'key.class': 'Class',
  'key.branch': 'Branch',
  'key.organizer': 'Organizer',
  'key.month': 'Month',
  'key.year': 'Year',
  'key.stage': 'Stage',
  'key.rule': 'Rule',
  'key.gate': 'Gate',
  'key.kind': 'Kind',
  'cohort.undergraduate': 'Undergraduates',
  'cohort.junior-college': 'Junior college students',
  'cohort.graduate': 'Graduate students',
  'cohort.adult': 'Adult students',
  'cohort.faculty': 'Faculty and staff in service',
  'cohort.retired': 'Retired staff',
  'cohort.student': 'Students',
  'subgroup.full-time-teacher': 'Full-time teachers',
  'subgroup.other-staff': 'Other staff',
  'subgroup.master': 'Master’s students',
  'subgroup.doctoral': 'Doctoral students',
  'grade.number': 'Grade {grade}',
  'grade.before-entry': 'Before entry',
  'stage.apply-activist': 'Application to activist',
  'stage.activist-target': 'Activist to development target',
  'stage.target-pretrial': 'Development target to pre-trial review',
  'stage.pretrial-meeting': 'Pre-trial review to branch meeting',
  'stage.meeting-approve': 'Branch meeting to approval',
  'stage.approve-convert-meeting': 'Approval to conversion meeting',
  'stage.convert-meeting-convert-approve': 'Conversion meeting to its approval',
  'stage.meeting-general-branch': 'Branch meeting to general branch review',
  'stage.general-branch-approve': 'General branch review to approval',
  'stage.pretrial-received-pretrial': 'File received to pre-trial review',
  'stage.pretrial-higher-talk': 'Pre-trial review to higher-level talk',
  'file.people': 'People',
  'file.headcount': 'Headcount',
  'file.classes': 'Classes',
  'file.branches': 'Branches',
  'file.plans': 'Plans',
  'file.targets': 'Targets',
  'file.organizers': 'Organizers',
  'file.units': 'Units',
  'file.movements': 'Movements',
  'file.training': 'Training enrolments',
  'file.credits': 'Credits',
  'file.roles': 'Holders of roles',
  'file.sessions': 'Sessions held',
  'file.session-plans': 'Sessions planned',
  'file.notes': 'Inspections of study notes',
  'file.essays': 'Essays',
  'file.reports': 'Self-study reports',
  'file.lectures': 'Lectures',
  'file.inspections': 'Inspections of activists',
  'file.documents': 'Checks of files',
  'file.organizer-reports': 'Reports of organizers',
  'file.holidays': 'Holidays',
  'file.dues': 'Dues',
  'file.special-dues': 'Special dues',
  'file.appraisal': 'Democratic appraisal',
  'file.surveys': 'Questionnaires',
  'file.ratings': 'Assessment of units',
  'file.honours': 'Honours',
  'file.unknown': 'not recognised',
  'file.named': '{name} ({kind})',
  'not-recorded': 'Not recorded',
  'status.ok': 'OK',
  'status.no-data': 'no data',
  'status.hidden': 'hidden',
  'severity.error': 'error',
  'severity.warning': 'warning',
  'kind.count': 'count',
  'kind.ratio': 'ratio',
  'kind.distribution': 'distribution',
  'kind.duration': 'duration',
  'kind.concentration': 'concentration',
  'kind.compliance': 'compliance',
  'signal.better': 'clearly better',
  'signal.similar': 'no clear difference',
  'signal.worse': 'clearly worse',
  'met.yes': 'met',
  'met.no': 'missed',
  'concentrated.yes': 'too concentrated',
  'concentrated.no': 'not too concentrated',
  'bound.at-least': 'at least {value}',
  'bound.at-most': 'at most {value}',
  'bound.within': '{value} to {valueTo}',
  'range.interval': '{lower} to {upper}',
  'range.of': '{count} of {of}',
  'limit.months': '{count, plural, one {# month} other {# months}}',
  'limit.days': '{count, plural, one {# day} other {# days}}',
  'limit.concentration': 'Too concentrated: one has more than {share}, or fewer than {holders} have any.',
  'list.separator': ', ',
  'sentence.separator': ' ',
  'column.count': 'Count',
  'column.of': 'Out of',
  'column.value': 'Share',
  'column.interval': '95 % interval',
  'column.target': 'Target',
  'column.verdict': 'Verdict',
  'column.missing': 'Short by',
  'column.signal': 'Allowing for chance',
  'column.earlier': 'On {date}',
  'column.difference': 'Change',
  'column.percentage-points': 'Change (points)',
  'column.change-interval': '95 % interval of change',
  'column.not-recorded': 'Not recorded',
  'column.left-out': 'Left out',
  'column.of-date': 'Denominator as of',
  'column.part': 'Part',
  'column.share': 'Share',
  'column.all': 'All',
  'column.past': 'Past limit',
  'column.opening': 'Opening',
  'column.increase': '+ {name}',
  'column.decrease': '- {name}',
  'column.expected': 'Should be',
  'column.found': 'Found',
  'column.gap': 'Difference',
  'column.holders': 'Spread over',
  'column.top': '{key} with most',
  'column.judged': 'Judged',
  'column.hhi': 'Herfindahl',
  'column.effective': 'As many equal ones',
  'column.gini': 'Gini',
  'column.theil': 'Theil',
  'column.together': 'All together',
  'column.lowest': 'Lowest',
  'column.highest': 'Highest',
  'column.times': 'Highest by lowest',
  'column.below': 'Below all together',
  'column.variation': 'Variation',
  'column.ended': 'Ended',
  'column.median': 'Median days',
  'column.p90': '90 % within',
  'column.max': 'Longest',
  'column.open': 'Open',
  'column.limit': 'Limit',
  'column.over': 'Over limit',
  'column.open-over': 'Open over limit',
  'column.kept': 'Kept',
  'column.broken': 'Broken',
  'column.not-checkable': 'Not checkable',
  'column.kept-share': 'Share kept',
  'column.survival-median': 'Median with open ones',
  'column.file': 'File',
  'column.sheet': 'Sheet',
  'column.kind': 'Kind',
  'column.encoding': 'Encoding',
  'column.rows': 'Rows',
  'column.used': 'Used',
  'column.rejected': 'Rejected',
  'column.skipped': 'Skipped',
  'column.person-key': 'Person key',
  'column.row': 'Row',
  'column.code': 'Code',
  'column.indicator': 'Indicator',
  'column.title': 'Title',
  'column.keys': 'Keys',
  'column.header': 'Header',
  'column.read-as': 'Read as',
  'column.recognised-by': 'Recognised by',
  'column.sure': 'Sure',
  'column.examples': 'Examples',
  'better.higher': 'Higher is better.',
  'better.lower': 'Lower is better.',
  'unit.none': 'none',

  // Issues: what is wrong, and what to do.
  // What may be written in a cell or a header; in Chinese one of the spellings that are read.
  'value.undergraduate': 'undergraduate',
  'value.junior-college': 'junior-college',
  'value.graduate': 'graduate',
  'value.adult': 'adult',
  'value.faculty': 'faculty',
  'value.retired': 'retired',
  'value.student': 'student',
  'value.applicant': 'applicant',
  'value.activist': 'activist',
  'value.target': 'target',
  'value.probationary': 'probationary',
  'value.full': 'full',
  'value.league': 'league',
  'value.none': 'none',
  'value.member': 'member',
  'value.other-party': 'other-party',
  'value.full-time-teacher': 'full-time-teacher',
  'value.other-staff': 'other-staff',
  'value.master': 'master',
  'value.doctoral': 'doctoral',
  'value.transfer-in': 'transfer-in',
  'value.transfer-out': 'transfer-out',
  'value.left': 'left',
  'value.removed': 'removed',
  'value.restored': 'restored',
  'value.died': 'died',
  'value.converted': 'converted',
  'value.extended': 'extended',
  'value.deferred': 'deferred',
  'value.cancelled': 'cancelled',
  'value.at-least': 'at-least',
  'value.at-most': 'at-most',
  'value.within': 'within',
  'value.in-service': 'in-service',
  'value.excellent': 'excellent',
  'value.qualified': 'qualified',
  'value.basically-qualified': 'basically-qualified',
  'value.unqualified': 'unqualified',
  'value.national': 'national',
  'value.provincial': 'provincial',
  'value.municipal': 'municipal',
  'value.university': 'university',
  'value.unit': 'unit',
  'value.application': 'application',
  'value.admission': 'admission',
  'value.conversion': 'conversion',
  'value.incomplete': 'incomplete',
  'value.not-in-form': 'not-in-form',
  'value.altered': 'altered',
  'value.unsigned': 'unsigned',
  'value.wrong-dates': 'wrong-dates',
  'value.holiday': 'holiday',
  'value.workday': 'workday',
  'value.secretary': 'secretary',
  'value.deputy-secretary': 'deputy-secretary',
  'value.committee': 'committee',
  'value.organizer': 'organizer',
  'value.counsellor': 'counsellor',
  'value.group-leader': 'group-leader',
  'value.other': 'other',
  'value.branch-meeting': 'branch-meeting',
  'value.group': 'group',
  'value.lecture': 'lecture',
  'value.theme-day': 'theme-day',
  'value.central-group': 'central-group',
  'value.study': 'study',
  'value.exchange': 'exchange',
  'value.organization-life': 'organization-life',
  'value.democratic-life': 'democratic-life',
  'value.appraisal': 'appraisal',
  'value.report': 'report',
  'value.talk': 'talk',
  'value.passed': 'passed',
  'value.failed': 'failed',
  'value.yes': 'yes',
  'value.no': 'no',
  'field.person_key': 'person_key',
  'field.unit': 'unit',
  'field.cohort': 'cohort',
  'field.date': 'date',
  'field.headcount': 'headcount',
  'field.class': 'class',
  'field.entry_year': 'entry_year',
  'field.branch': 'branch',
  'field.kind': 'kind',
  'field.year': 'year',
  'field.planned': 'planned',
  'field.indicator': 'indicator',
  'field.bound': 'bound',
  'field.value': 'value',
  'field.organizer': 'organizer',
  'field.name_zh': 'name_zh',
  'field.type': 'type',
  'field.month': 'month',
  'field.campaign': 'campaign',
  'field.survey': 'survey',
  'field.rating': 'rating',
  'field.title': 'title',
  'field.document': 'document',
  'field.received_date': 'received_date',
  'field.training_class': 'training_class',
  'field.credits': 'credits',
  'field.role': 'role',
  'field.appointed_date': 'appointed_date',
  'field.inspections.date': 'date',
  'field.holidays.kind': 'kind',
  'field.holidays.name': 'name',
  'field.documents.present': 'present',
  'field.organizer-reports.settled_date': 'settled_date',
  'field.dues.due': 'due',
  'field.dues.paid': 'paid',
  'field.special-dues.payers': 'payers',
  'field.appraisal.excellent': 'excellent',
  'field.sessions.kind': 'kind',
  'field.session-plans.kind': 'kind',
  'field.notes.due': 'due',
  'field.notes.inspected': 'inspected',
  'field.due_date': 'due_date',
  'field.submitted_date': 'submitted_date',
  'field.speaker_unit': 'speaker_unit',
  'issue.expected': 'Expected: {expected}.',
  'issue.columns': '{kind} with {columns}',
  'issue.members': '{unit}, {cohort}, {count, plural, one {# member} other {# members}}',
  'issue.empty-file': 'The file is empty.',
  'remedy.empty-file': 'Export the file again and look at its size; an empty one is often a broken download.',
  'issue.no-rows': 'The file has a header and no rows.',
  'remedy.no-rows': 'If there should be rows, export the file again; otherwise leave it out.',
  'issue.unknown-kind': 'The headers fit no kind of file: {seen}.',
  'remedy.unknown-kind':
    'Take the headers from a template (muster template KIND), or name the kind before the file: KIND=FILE.',
  'issue.missing-column': 'A column is missing. The file has: {seen}.',
  'remedy.missing-column':
    'Add the column, correct its header, or give one value for all rows on the import page or under constants in a recipe.',
  'issue.duplicate-column': 'The column {column} says the same as another one and is not used.',
  'remedy.duplicate-column': 'Delete one of the two, or give it a header of its own.',
  'issue.unknown-column': 'The column {column} is not known and is not used.',
  'remedy.unknown-column': 'Nothing to do if it is not needed. If it is, correct its header.',
  'issue.bad-encoding': 'The text of the file cannot be read, tried as {seen}.',
  'remedy.bad-encoding': 'Save it as “CSV UTF-8” and try again.',
  'issue.not-text': 'This is neither text nor a workbook.',
  'remedy.not-text': 'Open it in the program it comes from and save it as .xlsx or “CSV UTF-8”.',
  'issue.bad-quotes': 'A quotation mark does not close, or text follows the closing one.',
  'remedy.bad-quotes':
    'Correct the quotation marks in this row, or save the file as CSV again from the spreadsheet program.',
  'issue.wrong-cell-count': 'The row has {seen} cells, not as many as the header.',
  'remedy.wrong-cell-count':
    'Look for a comma inside a cell that is not in quotation marks, or for a line that was broken in two.',
  'issue.record-too-long': 'The row is too long to be one.',
  'remedy.record-too-long': 'Look for a quotation mark that was opened and never closed.',
  'issue.missing-value': 'The cell {column} is blank; the row cannot be used without it.',
  'remedy.missing-value': 'Fill in the cell.',
  'issue.unknown-value': '“{seen}” in column {column} is not a known value.',
  'remedy.unknown-value':
    'Write one of the expected values, or say once on the import page, or under values in a recipe, what it means.',
  'issue.invalid-date': '“{seen}” in column {column} is not a date.',
  'remedy.invalid-date':
    'Write the date as 2003-09-01, or 2003-09 if the day is not known; leave the cell blank if there is none.',
  'issue.invalid-number': '“{seen}” in column {column} is not a number that fits.',
  'remedy.invalid-number':
    'Write it in digits, without units or spaces. A number that shows as 2.003E+11 has lost digits: format the column as text and enter it again.',
  'issue.invalid-flag': '“{seen}” in column {column} is neither yes nor no.',
  'remedy.invalid-flag': 'Write yes or no, or leave the cell blank if it is not recorded.',
  'issue.negative-spell': 'The date in column {column} is too early: {seen}.',
  'remedy.negative-spell': 'Check both dates against the file of the person; one of them is wrong.',
  'issue.overlapping-stays': 'The same person ({seen}) stands in two rows at the same time.',
  'remedy.overlapping-stays':
    'If the person moved, give the first row a transfer_out_date and the second a transfer_in_date; otherwise delete one row.',
  'issue.duplicate-row': 'The row is the same as an earlier one and is skipped: {seen}',
  'remedy.duplicate-row': 'Nothing to do; it is counted once.',
  'issue.undeclared-unit': 'The unit “{seen}” is not in the units file; its rows are used.',
  'remedy.undeclared-unit':
    'Correct the spelling, or add the unit (or this spelling under aliases) to the units file.',
  'issue.missing-headcount': 'Members without a headcount, so that their share is not available: {seen}.',
  'remedy.missing-headcount': 'Add a headcount row for this unit and cohort.',
  'issue.old-headcount': 'The headcount is more than twelve months old and is not used: {seen}.',
  'remedy.old-headcount': 'Add the headcount of this year, or ask for an earlier date.',
  'issue.more-members-than-headcount': 'More members than headcount: {seen}.',
  'remedy.more-members-than-headcount':
    'Check the headcount, and whether people who left still stand in the people file without a date of leaving.',
  'issue.workbook-too-large':
    'The workbook is larger than what is read at once: 30 MB, 300 MB unpacked, 10 million cells, 4 million texts.',
  'remedy.workbook-too-large':
    'Save the sheet as “CSV UTF-8”, which may be of any size, or split the workbook.',
  'issue.workbook-damaged': 'The workbook is damaged or cut off.',
  'remedy.workbook-damaged': 'Open it in the spreadsheet program, save it again, or export it once more.',
  'issue.workbook-encrypted': 'The workbook is protected by a password.',
  'remedy.workbook-encrypted': 'Open it in the spreadsheet program, take the password away, and save a copy.',
  'issue.workbook-timeout': 'Reading the workbook took too long and was stopped.',
  'remedy.workbook-timeout': 'Save the sheet as “CSV UTF-8” and try again.',
  'issue.workbook-format': 'This format of workbooks is not read.',
  'remedy.workbook-format': 'Save it as .xlsx or as “CSV UTF-8”.',
  'issue.hidden-sheet': 'The sheet {seen} is hidden and was not read.',
  'remedy.hidden-sheet':
    'Nothing to do if it holds old data. If it counts, show it in the workbook, or name it under sheets in a recipe.',
  'issue.hidden-column': 'The column {column} is hidden in the workbook; it was read like the others.',
  'remedy.hidden-column': 'Check that what it holds is still right.',
  'issue.unused-sheet': 'The sheet {seen} holds no table that is known, and was not used.',
  'remedy.unused-sheet': 'Nothing to do if it holds notes. If it counts, correct its headers.',
  'issue.missing-sheet': 'The workbook has no sheet {seen}, which a recipe says is to be read.',
  'remedy.missing-sheet':
    'Correct the name under sheets in the recipe, or leave sheets out to read all that are shown.',
  'issue.recipe-not-used': 'The recipe names something that there is not, and it was passed over: {seen}.',
  'remedy.recipe-not-used': 'Correct the name in that part of the recipe, or take it out.',
  'issue.unit-from-sheet': 'No column says the unit; the name of the sheet was taken for it: {seen}.',
  'remedy.unit-from-sheet': 'If that is wrong, add a column for the unit, or give the unit in a recipe.',
  'issue.ambiguous-column':
    'The header {column} may mean several things, and is not used until you say which.',
  'remedy.ambiguous-column':
    'Choose its meaning on the import page, write it under columns in a recipe, or make the header clearer.',
  'issue.column-by-part': 'The header {column} was understood by a part of it, as {seen}.',
  'remedy.column-by-part':
    'Check that this is what the column holds. If not, correct the header, or leave the column out in a recipe.',
  'issue.too-many-cells': 'The row has more cells than any table.',
  'remedy.too-many-cells': 'Look for a file that is no table, or for the wrong separator.',
  'issue.total-differs': 'The total row says {seen}, which is not what was counted above it.',
  'remedy.total-differs':
    'Look for rows that are missing, double, or were added after the total was written.',
  'issue.ambiguous-date': '“{seen}” in column {column} may be January, or October whose nought was lost.',
  'remedy.ambiguous-date':
    'Say which on the import page or under dates in a recipe, or write the month as 2003-01 or 2003-10.',
  'issue.two-digit-year':
    '“{seen}” in column {column} has a year in two digits, read as one from 1950 to 2049.',
  'remedy.two-digit-year':
    'Check it where people were born, or joined, long ago; better write years in four digits.',
  'issue.serial-date':
    '“{seen}” in column {column} is the number of a day in a spreadsheet, and was read as that day.',
  'remedy.serial-date': 'Nothing to do; format the column as a date to see it.',
  'issue.mistyped-date':
    '“{seen}” in column {column} has wide digits, or letters in the place of digits, and was read as meant.',
  'remedy.mistyped-date': 'Nothing to do; correct it when you come by.',
  'issue.grade-without-date':
    '“{seen}” in column {column} is a grade, and nothing says of which day, so the entry year is not known.',
  'remedy.grade-without-date':
    'Give the day of the file on the import page or in a recipe, or write the entry year.',
  'issue.leaving-year':
    '“{seen}” in column {column} is the year of leaving; without the years of the programme the entry year is not known.',
  'remedy.leaving-year': 'Add the years of the programme (programme_years), or write the entry year.',
  'issue.unresolved-status':
    'The status says member, not whether full or probationary, and no conversion is dated.',
  'remedy.unresolved-status':
    'Write full or probationary, or fill in the conversion date; both count as members.',
  'issue.near-unit': '“{seen}” is no unit of the units file, but nearly one; it stands as a unit of its own.',
  'remedy.near-unit':
    'If it is the same unit, say so on the import page, under values in a recipe, or as an alias in the units file.',
  'issue.conflicting-cell':
    'Two files say different things in {column} about the same person: {seen} here. The cell is not recorded.',
  'remedy.conflicting-cell': 'Check which is right and correct the other file.',
  'issue.conflicting-unit':
    'The same person stands in another unit at the same time in another file; this row ({seen}) is not used.',
  'remedy.conflicting-unit': 'Correct the unit in one of the files, or fill in the dates of the transfer.',
  'issue.unmatched-person': 'The row says no unit or cohort, and no other file has this person with both.',
  'remedy.unmatched-person': 'Add the person to a roster with unit and cohort, or check the person key.',
  'issue.other-header':
    'The row stands below another header (row {seen}) than that of the table, and is not read.',
  'remedy.other-header':
    'Put each table into a sheet or file of its own, or give both the same columns in the same order.',
  'issue.status-contradicts':
    'The status “{seen}” cannot be that of somebody admitted on the date beside it; the date is not counted.',
  'remedy.status-contradicts':
    'Check which is right. The date of joining another party, or the League, does not belong into this column.',
  'issue.undated-status':
    'The file has a status and no date of approval; membership is known on the file’s own date only.',
  'remedy.undated-status': 'Add approve_date, or ask for the date of the file: --as-of DATE.',

  // The command.
  'command.help': `Figures of member development, from the rosters you already have. Nothing leaves this computer.

Usage:  muster COMMAND …

Commands:
  compute FILE|DIR…    compute the figures
  list FILE|DIR…       list the person keys behind a figure
  check FILE|DIR…      list what is wrong in the files
  inspect FILE|DIR…    say what the files are taken for, column by column
  indicators [ID…]     list the indicators, or explain some
  template KIND        print an empty file of that kind

Options:
  --lang zh-CN|en      language of what is printed (by default that of the system)
  --help               this help; after a command, the help of that command
  --version            version of muster

Example:
  muster compute data/school-2003 --indicator development-ratio --by cohort
`,
  'command.compute.help': `Computes figures from rosters.

Usage:  muster compute FILE|DIR… [options]

A FILE is a workbook (XLSX, XLS) or text (CSV, TSV); of a DIR, all of these in it are read. What a file holds is
recognised from its headers, or named before it, as in people=FILE. Kinds: {kinds}.

Options:
  --as-of DATE              what is known on this day (by default the date of the latest headcount)
  --from DATE --to DATE     the period, both ends included (by default the calendar year of the as-of date)
  --indicator ID,…          these indicators only (muster indicators lists them; by default all that can be answered)
  --by KEY,…                broken down by these keys, crossed: {keys}
  --where KEY=VALUE         only these; repeated: same key = or, other key = and
  --compare-to DATE         compare with the figures on this earlier day
  --admitted-by approval|meeting
                            date admissions by their approval (default) or by the branch meeting
  --recipe FILE             what was decided about files of some shape (see muster inspect); may be repeated
  --rules FILE              packs of rules of your own, over those that hold for everybody; may be repeated
  --catalog FILE            indicators of your own, in JSON; may be repeated
  --format table|json|csv   how to print (default table)
  --lang zh-CN|en           language of what is printed

Dates are written 2003-12-31. Results go to standard output, all else to standard error.
Exit code: 0 fine; 1 results, with errors in the files; 2 no results.
`,
  'command.list.help': `Lists the person keys behind a figure, for the department's own eyes.

Usage:  muster list FILE|DIR… --indicator ID --finding FINDING [options]

The list is as long as the figure that muster compute gives for the same day, period and conditions. It holds keys and dates,
and neither names nor anything private.

Findings, of which each indicator has some:
  counted                   who is counted
  others                    who is in the denominator only
  left-out                  who is left out for want of a headcount or a plan
  ended, over-limit         whose case ended in the period; took longer than the limit
  open, open-over-limit     whose case is open on the as-of date; for longer than the limit
  breach, ok                who broke a rule, or kept it
  not-checkable             of whom a rule cannot be checked, since something is missing
  not-recorded              who would count or not, but a date or an entry that decides it is missing
Stages, rules and gates are listed each by itself: --where stage=meeting-approve, --where rule=R06.

Options:
  --indicator ID            the indicator (muster indicators lists them)
  --finding FINDING         one of the findings above
  --as-of DATE              what is known on this day (by default the date of the latest headcount)
  --from DATE --to DATE     the period, both ends included (by default the calendar year of the as-of date)
  --where KEY=VALUE         only these; repeated: same key = or, other key = and. Keys: {keys}
  --admitted-by approval|meeting
                            date admissions by their approval (default) or by the branch meeting
  --recipe FILE             what was decided about files of some shape (see muster inspect); may be repeated
  --rules FILE              packs of rules of your own, over those that hold for everybody; may be repeated
  --catalog FILE            indicators of your own, in JSON; may be repeated
  --format table|json|csv   how to print (default table)
  --lang zh-CN|en           language of what is printed

Kinds of files: {kinds}.
Exit code: 0 fine; 1 a list, with errors in the files; 2 no list.
`,
  'command.check.help': `Reads the files and lists what is wrong in them: where, what was seen, what was expected, what to do.

Usage:  muster check FILE|DIR… [options]

Options:
  --recipe FILE         what was decided about files of some shape (see muster inspect); may be repeated
  --catalog FILE        indicators of your own, which targets may name; may be repeated
  --format table|json   how to print (default table)
  --rejects FILE        write the rows that could not be used to FILE, as they were, with the reason, as CSV
  --lang zh-CN|en       language of what is printed

Kinds of files: {kinds}.
Exit code: 0 clean (warnings allowed); 1 errors; 2 no file could be read.
`,
  'command.inspect.help': `Says what files are taken for, without counting anything: kind, encoding, header, and what each column is read as.

Usage:  muster inspect FILE|DIR… [options]

Options:
  --recipe FILE                what was decided before; may be repeated
  --format table|json|recipe   how to print (default table)
  --lang zh-CN|en              language of what is printed

What is wrong or open can be decided in a recipe, which holds for all files with the same headers:
  muster inspect FILE --format recipe > recipe.json     what was decided by itself; edit it
  muster check FILE --recipe recipe.json                from then on

Kinds of files: {kinds}.
Exit code: 0 understood; 1 something has to be decided or is missing; 2 nothing that can be used.
`,
  'command.indicators.help': `Lists the indicators, or explains how some are computed.

Usage:  muster indicators [ID…] [options]

Options:
  --catalog FILE        indicators of your own besides; checks the file and its examples; may be repeated
  --format table|json   how to print (default table)
  --lang zh-CN|en       language of what is printed
`,
  'command.template.help': `Prints an empty file of a kind: the header and one example row, as CSV that spreadsheet programs open.

Usage:  muster template KIND > FILE.csv

Kinds: {kinds}.
`,
  'command.hint': 'Help: {command} --help',
  'command.progress': 'Reading {file}: {rows, number} rows, {rate, number} a second',
  'command.progress-share': 'Reading {file}: {share}, {rows, number} rows, {rate, number} a second',
  'command.as-of': 'As of {asOf}; period {from} to {to}',
  'command.of-date': 'Denominator as of {date}.',
  'command.left-out': 'Left out: people whose unit and cohort have no headcount.',
  'command.not-recorded': 'Not recorded, and so not counted: {count}.',
  'command.units': 'Units: {units}.',
  'command.target-source': 'Target {target}: {source}.',
  'command.keys': 'Keys: {keys}',
  'command.list-title': '{title}: {finding}',
  'command.list-count': '{count, plural, =0 {Nobody} one {{number} row} other {{number} rows}}',
  'command.list-private':
    'This list holds person keys and is for the department’s own eyes. Figures for others are made by muster compute.',
  'finding.counted': 'counted',
  'finding.others': 'in the denominator only',
  'finding.left-out': 'left out for want of a denominator',
  'finding.ended': 'ended in the period',
  'finding.over-limit': 'ended over the limit',
  'finding.open': 'open',
  'finding.open-over-limit': 'open and over the limit',
  'finding.breach': 'broken',
  'finding.ok': 'kept',
  'finding.not-checkable': 'not checkable',
  'finding.not-recorded': 'not recorded',
  'command.not-checkable':
    'Not checkable: a date or an entry that is needed is missing, or a date is not exact enough. The share leaves these out.',
  'command.packs': 'By the rules in force on the day of the step: {packs}.',
  'command.provisional': 'Provisional: without a file of holidays, working days are Monday to Friday.',
  'command.survival':
    'Median with open ones: days until half of those begun had ended, open ones counted as far as they have come (95 % interval).',
  'command.ended': 'Ended: in the period. Open: begun and not ended on the as-of date.',
  'command.begun': 'Begun: {started}; of these open {open}, withdrawn or gone {withdrawn}.',
  'command.reconciliation':
    'Should be: opening, plus what came, minus what went. Where found differs, dates of some rows contradict each other or are missing.',
  'command.concentration':
    'Herfindahl: the sum of the squared shares; as many equal ones would be as concentrated. Gini and Theil: 0 where all have the same, larger the fewer have it.',
  'command.spread':
    'Variation, Gini and Theil weigh each by its denominator; they are 0 where all have the same ratio.',
  'command.conservative': 'The interval of the change is on the wide side: most people stand in both dates.',
  'command.issues':
    '{errors, plural, =0 {No errors} one {# error} other {# errors}}, {warnings, plural, =0 {no warnings} one {# warning} other {# warnings}}.',
  'command.issues-more': 'muster check lists them all, with what to do.',
  'command.issue-count': '{count, plural, one {once} other {{count, number} times}}',
  'command.issue-heading': '{severity}: {place}',
  'command.issue-sheet': 'sheet {sheet}',
  'command.issue-column': 'column {column}',
  'command.issue-row': 'row {row}',
  'command.issue-row-seen': 'row {row}: {seen}',
  'command.issue-others': '… and {count} more',
  'command.remedy': 'What to do: {remedy}',
  'command.clean': 'No errors and no warnings.',
  'command.rejects': '{count, plural, one {# rejected row} other {# rejected rows}} written to {file}.',
  'command.rejects-layouts':
    'The rejected rows have {count} different headers, so they went to {count} files.',
  'command.no-rejects': 'No row was rejected; {file} was not written.',
  'command.reason': 'Reason',
  'command.rejected-at': '{file}, row {row}:',
  'command.inspect-file': '{place} ({format})',
  'command.inspect-kind': 'Taken for: {kind}',
  'command.inspect-unknown': 'Taken for no table that is known.',
  'command.inspect-hidden': 'Hidden in the workbook and not read.',
  'command.inspect-header': '{rows, plural, =1 {Header: row {row}} other {Header: rows {row} and {last}}}',
  'command.inspect-titles': 'Above it: {titles}',
  'command.inspect-date': 'Day of the file: {date}',
  'command.inspect-recipe': 'A recipe for files with these headers was followed.',
  'command.inspect-ambiguous': 'To be decided: “{header}” may be {fields}.',
  'command.inspect-missing': 'No column for: {fields}.',
  'command.inspect-summary':
    '{tables, plural, =0 {No table} one {# table} other {# tables}} understood; {open, plural, =0 {nothing has} one {# thing has} other {# things have}} to be decided.',
  'command.inspect-next':
    'Decide it in a recipe: muster inspect … --format recipe > recipe.json, edit the file, and give it to --recipe.',
  'command.recipe-unused': 'No file has the headers of a recipe that was given; nothing of it was followed.',
  'command.how.recipe': 'recipe',
  'command.how.name': 'its own name',
  'command.how.synonym': 'known header',
  'command.how.values': 'its values',
  'command.how.part': 'part of the header',
  'command.column.asked': 'to be decided',
  'command.column.double': 'said already ({field})',
  'command.column.left-out': 'left out',
  'command.column.unknown': 'not known',
  'command.column.unused': 'not needed',
  'command.column.private': 'private, never read',
  'error.internal': 'Something went wrong inside muster: {message}',
  'error.no-command': 'Which command? There are: {allowed}.',
  'error.unknown-command': 'There is no command “{seen}”. There are: {allowed}.',
  'error.unknown-option': 'There is no option {seen} here. There are: {allowed}.',
  'error.missing-option-value': 'The option {option} needs a value: {allowed}.',
  'error.missing-option': 'The option {option} is needed: {allowed}.',
  'error.invalid-option-value': '“{seen}” is no value of {option}. Allowed: {allowed}.',
  'error.no-files': 'No file was named. Name at least one FILE or DIR.',
  'error.missing-file': 'There is no file {file}.',
  'error.unreadable-file': 'The file {file} cannot be read: {message}',
  'error.unwritable-file': 'The file {file} cannot be written: {message}',
  'error.rejects-is-input': '{file} is one of the files to be read; the rejected rows need another name.',
  'error.empty-directory': 'There is no file in {file} that could be read: .csv, .tsv, .txt, .xlsx or .xls.',
  'error.bad-recipe': 'The recipe {file} cannot be used. {place} should be {expected}, and not {seen}.',
  'error.bad-rules': 'The rules in {file} cannot be used. {place} should be {expected}, and not {seen}.',
  'error.catalog-json': 'The catalogue {file} is not JSON: {seen}',
  'error.catalog-value':
    'The catalogue {file} cannot be used: at {place} stands {seen}. {near, select, none {} other {Perhaps {near}? }}It should be {expected}.',
  'error.catalog-property':
    'The catalogue {file} cannot be used: there is nothing called {seen} at {place}. {near, select, none {} other {Perhaps {near}? }}There may be {expected}.',
  'error.catalog-missing': 'The catalogue {file} cannot be used: at {place} is missing: {seen}.',
  'error.catalog-column':
    'The catalogue {file} cannot be used: at {place}, {rows} have no column {seen}. {near, select, none {} other {Perhaps {near}? }}{expected, select, none {} other {There are {expected}.}}',
  'error.catalog-use':
    'The catalogue {file} cannot be used: at {place}, {seen} is {use, select, date {a date, which is asked with “date”} number {a number, which is asked with “field”} text {a text, which is asked with “field”} other {a person, who can only be counted}}. What fits here: {expected}.',
  'error.catalog-key':
    'The catalogue {file} cannot be used: at {place}, these figures cannot have the key {seen}. {near, select, none {} other {Perhaps {near}? }}They can have {expected}.',
  'error.catalog-taken':
    'The catalogue {file} cannot be used: at {place}, there is an indicator {seen} already. Give it another id.',
  'error.catalog-example':
    'The catalogue {file} cannot be used: the example at {place} comes to {seen}{expected, select, none {} other {, and not to {expected}}}.',
  'error.no-recipe': 'Nothing in these files was recognised, so there is no recipe to print.',
  'error.unknown-file-kind': '“{kind}” in {file} is no kind of file. There are: {kinds}.',
  'error.unknown-template': 'There is no template “{seen}”. There are: {allowed}.',
  'error.one-template': 'Name one kind of file. There are: {allowed}.',
  'error.no-figures': 'No figure can be computed from these files.',
  'error.unknown-indicator': 'There is no indicator “{indicator}”. There are: {indicators}.',
  'error.unknown-finding':
    '{indicator} has no finding “{finding}”. {findings, select, none {None of its rows can be listed.} other {It has: {findings}.}}',
  'error.unknown-key':
    '{indicator} has no key “{key}”. {keys, select, none {It has no keys.} other {It has: {keys}.}}',
  'error.no-such-key': 'There is no key “{key}”.',
  'error.duplicate-key': 'A key is named twice: {key}.',
  'error.unknown-value': '“{value}” is no value of {key}. There are: {values}.',
  'error.invalid-date': '“{value}” of {option} is no date. Write it as 2003-12-31.',
  'error.compare-order': 'The date to compare with, {date}, is not before the as-of date {asOf}.',
  'error.period-order': 'The period ends before it begins: {from} to {to}.',
  'error.invalid-where':
    '“{value}” is no condition. Write it as KEY=VALUE, for example cohort=undergraduate.',
  'error.invalid-threshold': 'A threshold is a share such as 0.07 or 7%, and not “{value}”.',
  'error.no-as-of': 'No file has a date to take the as-of date from. Give one: --as-of 2003-12-31.',
  'error.missing-kind': '{indicator} needs a file of the kind {kind}.',
  'error.no-indicator-has-keys': 'No indicator that these files can answer has all of these keys: {keys}.',

  // The page.
  'page.title': 'Muster',
  'page.subtitle': 'Member development in figures',
  'page.skip': 'Skip to the figures',
  'page.nav.label': 'Pages',
  'page.nav.overview': 'Overview',
  'page.nav.departments': 'Departments',
  'page.nav.grades': 'Grades',
  'page.nav.approval': 'Approval',
  'page.nav.data': 'Data',
  'page.settings.label': 'Settings',
  'page.language.label': 'Language',
  'page.theme.label': 'Appearance',
  'page.theme.system': 'System',
  'page.theme.light': 'Light',
  'page.theme.dark': 'Dark',
  'page.as-of.label': 'As of',
  'page.as-of.known': 'As of {date}. Admissions and conversions from {from} to {to}.',
  'page.files.label': 'Files',
  'page.files.choose': 'Choose files …',
  'page.files.drop': 'or drop them anywhere on this page: Excel, CSV or text',
  'page.files.overlay': 'Drop the files to look at them',
  'page.files.private': 'The files are read on this computer. Nothing is sent anywhere.',
  'page.files.sample': 'Figures of the sample school, which is invented',
  'page.files.yours': '{count, plural, one {Figures of your file} other {Figures of your # files}}',
  'page.files.mixed':
    'Mixed: {own, plural, one {your file} other {your # files}} ({names}) with sample files for the rest. Ratios that need both are not those of your school.',
  'page.files.reset': 'Back to the sample school',
  'page.files.list': 'Files in use',
  'page.files.origin': 'Origin',
  'page.files.origin.sample': 'Sample',
  'page.files.origin.user': 'Yours',
  'page.files.sheet': 'Sheet',
  'page.files.format': 'Format',
  'page.files.replace': 'Files that you add replace the files of the same kind; files of other kinds stay.',
  'page.files.download': 'Take the sample as a pattern:',
  'page.progress.reading': 'Reading {file}',
  'page.progress.rows': '{rows} rows, {rate} a second',
  'page.progress.share': '{percent} of all files',
  'page.progress.cancel': 'Cancel',
  'page.progress.start': 'Reading the files …',
  'page.progress.counting': 'Counting …',
  'page.loaded': '{files, plural, one {# file} other {# files}} read, {rows} rows used.',
  'page.loaded.rejected': '{count, plural, one {# row not used} other {# rows not used}}',
  'page.loaded.show': 'Show issues',
  'page.cancelled': 'Reading was cancelled. The figures are as they were.',
  'page.failure.unexpected': 'Something went wrong while reading: {message}',
  'page.failure.close': 'Close',
  'page.recipe.kept': 'The recipe {file} will be applied to files of its shape.',
  'page.import.heading': 'Look before you use',
  'page.import.until': 'The figures stay as they are until you use these files.',
  'page.import.use': '{count, plural, one {Use this file} other {Use these # files}}',
  'page.import.discard': 'Discard',
  'page.import.undo': 'Undo',
  'page.import.redo': 'Redo',
  'page.import.step':
    '{step, select, add {files added} remove {file left out} beside {files beside those in use} encoding {encoding} kind {kind of file} header {header row} sheets {sheets} column {column} constant {value for all rows} value {meaning of a value} dates {reading of dates} date {date of the file} other {decision}}',
  'page.import.decided': 'Changed: {step}.',
  'page.import.undone': 'Undone: {step}.',
  'page.import.redone': 'Done again: {step}.',
  'page.import.again': 'Read again',
  'page.import.status': '{files, plural, one {# file} other {# files}} read, {rows} rows can be used.',
  'page.import.status.clear': 'Everything was understood.',
  'page.import.status.asking': '{count, plural, one {# file needs an answer} other {# files need answers}}.',
  'page.import.status.unusable': 'No row can be used of {names}. Mend what is wrong, or leave it out.',
  'page.import.state.understood': 'Understood',
  'page.import.state.asking': '{count, plural, one {# answer needed} other {# answers needed}}',
  'page.import.state.unusable': 'No row can be used',
  'page.import.state.reading': 'Being read …',
  'page.import.outdated': '(before your last change)',
  'page.import.counts': '{rows} rows: {used} used, {rejected} rejected, {skipped} skipped',
  'page.import.replaces': 'Will be replaced: {names}',
  'page.import.keeps': 'Stays in use: {names}',
  'page.import.beside': 'Add to my files in use instead of replacing those of the same kinds',
  'page.import.remove': 'Leave out',
  'page.import.encoding.found': 'found by itself',
  'page.import.kind': 'Kind',
  'page.import.date': 'Date of the file',
  'page.import.sheets': '{count, plural, =1 {Sheet} other {# sheets with the same columns}}',
  'page.import.sheets.hidden': 'Hidden sheet, not read: {name}',
  'page.import.sheets.read': 'Read it',
  'page.import.aside':
    '{count, plural, one {# sheet without a table that is known} other {# sheets without a table that is known}}',
  'page.import.choose': 'Please choose',
  'page.import.columns': 'Columns',
  'page.import.columns.count': 'Columns: {read} read, {left} left out',
  'page.import.header': 'Header in the file',
  'page.import.examples': 'Examples',
  'page.import.examples.none': '(not shown)',
  'page.import.read-as': 'Read as',
  'page.import.sure': 'How sure',
  'page.import.left-out': 'Left out',
  'page.import.how.recipe': 'decided',
  'page.import.how.name': 'certain: its own name',
  'page.import.how.synonym': 'sure: a known header',
  'page.import.how.values': 'likely: by its values',
  'page.import.how.part': 'please check: by a part of the header',
  'page.import.how.ambiguous': 'may be several: please choose',
  'page.import.how.none': 'not known',
  'page.import.more': '{count, plural, one {# more} other {# more}}',
  'page.import.header.row': '{rows, plural, =1 {Header: row {row}} other {Header: rows {row} and the next}}',
  'page.import.header.none': 'No header was found',
  'page.import.header.choose': 'Header in row',
  'page.import.header.rows': 'Rows of the header',
  'page.import.row': 'row {row}',
  'page.import.preview': 'The first rows as they stand in the file',
  'page.import.missing': 'The file does not say',
  'page.import.missing.help': 'Choose the column above, or give one value for all rows.',
  'page.import.missing.key': '{field}: has to be in a column; choose it above.',
  'page.import.for-all': '{field}, for all rows',
  'page.import.sheet-name': 'The name of the sheet',
  'page.import.values': 'Values of the column {column}',
  'page.import.cells': '{count}×',
  'page.import.means': '{seen} means',
  'page.import.means.short': 'means',
  'page.import.undecided': 'Not decided',
  'page.import.not-recorded': 'Not recorded',
  'page.import.nearest': 'It is {name}',
  'page.import.dates': 'Dates of the column {column}',
  'page.import.dates.help': '{seen} may be {january}, or {october} whose last nought was lost.',
  'page.import.dates.january': 'January',
  'page.import.dates.october': 'October',
  'page.import.others': '{count, plural, one {# more remark} other {# more remarks}}',
  'page.import.rejected.keep': 'Save rejected rows …',
  'page.import.rejected.name': 'rejected',
  'page.import.recipe.keep': 'Save recipe …',
  'page.import.recipe.applied': 'By a recipe for files of this shape',
  'page.import.recipe.learned': 'The recipe {file} was applied.',
  'page.headcount.heading': 'Type headcounts',
  'page.headcount.help':
    'How many people there are, which no roster of members says. Type, or paste cells from a spreadsheet; arrow keys move. What is blank is not in the file.',
  'page.headcount.date': 'Counted on',
  'page.headcount.years': 'Entry years, if told apart',
  'page.headcount.none': 'There are no units and cohorts yet. Use a roster first.',
  'page.headcount.use': 'Look at it as a file',
  'page.headcount.keep': 'Save as file …',
  'page.headcount.wrong':
    '{count, plural, one {# cell is no whole number} other {# cells are no whole numbers}}',
  'page.headcount.filled': '{count, plural, one {# number} other {# numbers}}',
  'page.headcount.file': 'headcount',
  'page.templates': 'Empty files to fill in',
  'page.templates.help': 'Each has its columns and one example row, which is to be overwritten.',
  'page.question.failed': 'This figure could not be computed: {message}',
  'page.needs.files': 'Not available: the files that this figure needs are not there.',
  'page.figure.how': 'How computed',
  'page.figure.table': 'Table',
  'page.figure.chart': 'Chart',
  'page.figure.view': '{title}: chart or table',
  'page.figure.empty': 'Nothing to show.',
  'page.card.fraction': '{count} of {of}',
  'page.card.fraction.share': '{count} of {of} ({share})',
  'page.card.interval': '95% interval {interval}',
  'page.card.of-date': 'Denominator as of {date}',
  'page.card.left-out':
    '{count, plural, one {# person is left out: no headcount or plan to divide by.} other {# people are left out: no headcount or plan to divide by.}}',
  'page.card.not-recorded':
    '{count, plural, one {# case cannot be told, since a cell is blank or unreadable.} other {# cases cannot be told, since cells are blank or unreadable.}}',
  'page.card.target': 'Target {bound}',
  'page.card.missing': '{number} more would meet it',
  'page.card.change': '{difference} against {date} ({value})',
  'page.card.change.none': 'No figure for {date}',
  'page.card.expected': 'Should be {expected}; difference {difference}',
  'page.card.most': 'Most in {name}',
  'page.card.holders': '{key}: {count} of {of} have any',
  'page.card.effective': 'As concentrated as {number} equal ones',
  'page.card.below': '{count} of {of} below {value}, all together',
  'page.card.uneven': 'Variation {variation}, Gini {gini}',
  'page.points': '{number} points',
  'page.verdict': '{met}; {signal}',
  'page.target.none': 'no target',
  'page.axis.share': 'Share',
  'page.axis.people': 'People',
  'page.axis.days': 'Days',
  'page.axis.waiting': 'Still waiting',
  'page.axis.watched': 'Watched',
  'page.axis.censored': 'Seen last while open',
  'page.axis.share.described': 'Axis of shares, from {from} to {to}',
  'page.axis.count.described': 'Axis of counts, from 0 to {to}',
  'page.axis.days.described': 'Axis of days, from 0 to {to}',
  'page.axis.rows.described': '{count, plural, one {# row: {names}} other {# rows: {names}}}',
  'page.of': '{title}: {part}',
  'page.chart.named': '{title}: {summary}',
  'page.limit': 'Limit ({limit})',
  'page.chart.ratio': '{count, plural, one {# row} other {# rows}}; highest: {highest}; lowest: {lowest}.',
  'page.chart.end': '{name} {value}',
  'page.chart.end.tied': '{value} ({count} alike)',
  'page.chart.count.plain': '{count, plural, one {# bar} other {# bars}}; {total} in all.',
  'page.chart.count': '{count, plural, one {# bar} other {# bars}}; {total} in all; most in {most}.',
  'page.chart.past': '{past} past the limit.',
  'page.chart.reconciliation':
    'Opening {opening}; {increase} came, {decrease} went; should be {expected}, found {found}, difference {difference}.',
  'page.chart.top': '{share} of {total} in {name}; {holders} of {among} have any.',
  'page.chart.tops': '{count, plural, one {# row} other {# rows}}; largest share: {largest}.',
  'page.chart.exceeded': 'Too concentrated: {names}.',
  'page.chart.spread': 'From {lowest} to {highest}; {value} all together, {below} of {among} below that.',
  'page.chart.spreads': '{count, plural, one {# row} other {# rows}}; furthest apart: {widest}.',
  'page.chart.duration': '{count, plural, one {# row} other {# rows}}; longest median: {longest}.',
  'page.chart.duration.plain': '{count, plural, one {# row} other {# rows}}.',
  'page.chart.open': '{count, plural, one {{open} case} other {{open} cases}} still open.',
  'page.chart.survival': '{started} cases; half had ended within {median}.',
  'page.chart.survival.open': '{started} cases; fewer than half have ended so far.',
  'page.chart.empty': 'No data.',
  'page.mark.ratio': '{name}: {value}, {count} of {of}, interval {interval}. {verdict}',
  'page.mark.ratio.plain': '{name}: {value}, {count} of {of}. {verdict}',
  'page.mark.target': 'Target {value}',
  'page.mark.count': '{name}: {count}',
  'page.mark.part': '{name}: {count}, {share} of all',
  'page.mark.top': '{name}: {share} in {top}; {holders} of {among} have any',
  'page.mark.too-much': 'More than {share} is too concentrated',
  'page.mark.spread': '{name}, {end}: {value}, {count} of {of}',
  'page.mark.duration':
    '{name}: half within {median}, 90% within {p90}, longest {max}; {count} ended, {open} open',
  'page.mark.step': 'After {days}, {share} still waiting ({atRisk} watched)',
  'page.mark.median': 'Half had ended within {days}',
  'page.days': '{count, plural, one {{number} day} other {{number} days}}',
  'page.overview.heading': 'Overview',
  'page.overview.cards': 'Main figures',
  'page.overview.cohorts': 'Development ratio by cohort',
  'page.overview.admissions': 'Admissions by cohort',
  'page.overview.months': 'Admissions by month',
  'page.overview.over': 'Over {threshold}',
  'page.departments.heading': 'Departments',
  'page.departments.cohort': 'Cohort',
  'page.departments.ratio': 'Development ratio by department: {cohort}',
  'page.departments.plan': 'Plan completion by department: {cohort}',
  'page.departments.admissions': 'Admissions by department: {cohort}',
  'page.grades.heading': 'Grades and classes',
  'page.grades.distribution': 'Undergraduates admitted, by grade at admission',
  'page.grades.low': 'Share of grades 1 and 2 by department',
  'page.grades.classes': 'Second-year classes with a member, by department',
  'page.approval.heading': 'Time taken by approval',
  'page.approval.stages': 'Days from stage to stage',
  'page.approval.stage': 'Stage',
  'page.approval.survival': 'How long cases wait: {stage}',
  'page.approval.units': 'By department: {stage}',
  'page.approval.organizers': 'By organizer: {stage}',
  'page.approval.load': 'These figures describe workload. They do not grade a person.',
  'page.data.heading': 'Files and issues',
  'page.data.issues': 'What could not be read, or looks wrong',
  'page.data.none': 'No issues: everything in the files could be read.',
  'page.data.count': '{count, plural, one {# place} other {# places}}',
  'page.data.row': 'Row',
  'page.data.column': 'Column',
  'page.colon': ': ',
  'page.data.seen': 'Seen',
  'page.data.expected': 'Expected',
  'page.data.examples': 'The first {shown} of {count}',
  'page.data.blank': '(blank)',
  'page.data.errors': '{count, plural, one {# error} other {# errors}}',
  'page.data.warnings': '{count, plural, one {# warning} other {# warnings}}',
  'page.foot': 'Computed on this computer by Muster. A figure never counts what was not recorded.',
} as const satisfies Record<string, string>;
