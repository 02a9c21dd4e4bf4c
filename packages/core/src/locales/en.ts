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
  'file.unknown': 'not recognised',
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
  'signal.better': 'better than chance explains',
  'signal.similar': 'within chance',
  'signal.worse': 'worse than chance explains',
  'met.yes': 'met',
  'met.no': 'missed',
  'bound.at-least': 'at least {value}',
  'bound.at-most': 'at most {value}',
  'bound.within': '{value} to {valueTo}',
  'range.interval': '{lower} to {upper}',
  'limit.months': '{count, plural, one {# month} other {# months}}',
  'limit.days': '{count, plural, one {# day} other {# days}}',
  'list.separator': ', ',
  'sentence.separator': ' ',
  'column.count': 'Count',
  'column.of': 'Out of',
  'column.value': 'Share',
  'column.interval': '95 % interval',
  'column.target': 'Target',
  'column.verdict': 'Verdict',
  'column.missing': 'Short by',
  'column.signal': 'Against chance',
  'column.earlier': 'On {date}',
  'column.difference': 'Change',
  'column.percentage-points': 'Change (points)',
  'column.not-recorded': 'Not recorded',
  'column.left-out': 'Left out',
  'column.of-date': 'Headcount of',
  'column.share': 'Share',
  'column.all': 'All',
  'column.ended': 'Ended',
  'column.median': 'Median days',
  'column.p90': '90 % within',
  'column.max': 'Longest',
  'column.open': 'Open',
  'column.over': 'Over {limit}',
  'column.open-over': 'Open over {limit}',
  'column.survival-median': 'Median, open counted',
  'column.file': 'File',
  'column.kind': 'Kind',
  'column.encoding': 'Encoding',
  'column.rows': 'Rows',
  'column.used': 'Used',
  'column.rejected': 'Rejected',
  'column.skipped': 'Skipped',
  'column.code': 'Code',
  'column.indicator': 'Indicator',
  'column.title': 'Title',
  'column.keys': 'Keys',
  'column.better': 'Better',
  'better.higher': 'higher',
  'better.lower': 'lower',
  'unit.none': 'none',

  // Issues: what is wrong, and what to do.
  'issue.expected': 'Expected: {expected}.',
  'issue.place': '{file}, row {row}, column {column}',
  'issue.empty-file': 'The file is empty.',
  'remedy.empty-file': 'Export the file again and look at its size; an empty one is often a broken download.',
  'issue.no-rows': 'The file has a header and no rows.',
  'remedy.no-rows': 'If there should be rows, export the file again; otherwise leave it out.',
  'issue.unknown-kind': 'The headers fit no kind of file: {seen}.',
  'remedy.unknown-kind':
    'Take the headers from a template (muster template KIND), or name the kind before the file: KIND=FILE.',
  'issue.missing-column': 'A column is missing. The file has: {seen}.',
  'remedy.missing-column': 'Add the column, or correct its header.',
  'issue.duplicate-column': 'The column {column} says the same as another one and is not used.',
  'remedy.duplicate-column': 'Delete one of the two, or give it a header of its own.',
  'issue.unknown-column': 'The column {column} is not known and is not used.',
  'remedy.unknown-column': 'Nothing to do if it is not needed. If it is, correct its header.',
  'issue.bad-encoding': 'The text of the file cannot be read, tried as {seen}.',
  'remedy.bad-encoding': 'Save it as “CSV UTF-8” and try again.',
  'issue.not-text': 'This is not a text file ({seen}).',
  'remedy.not-text': 'Open it in the spreadsheet program and save it as CSV, one sheet at a time.',
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
  'remedy.unknown-value': 'Write one of the expected values.',
  'issue.invalid-date': '“{seen}” in column {column} is not a date.',
  'remedy.invalid-date':
    'Write the date as 2003-09-01, or 2003-09 if the day is not known; leave the cell blank if there is none.',
  'issue.invalid-number': '“{seen}” in column {column} is not a number that fits.',
  'remedy.invalid-number': 'Write a number in digits, without units or spaces.',
  'issue.invalid-flag': '“{seen}” in column {column} is neither yes nor no.',
  'remedy.invalid-flag': 'Write yes or no, or leave the cell blank if it is not recorded.',
  'issue.negative-spell': 'The date in column {column} ({seen}) is too early.',
  'remedy.negative-spell': 'Check both dates against the file of the person; one of them is wrong.',
  'issue.overlapping-stays': 'The same person ({seen}) stands in two rows at the same time.',
  'remedy.overlapping-stays':
    'If the person moved, give the first row a transfer_out_date and the second a transfer_in_date; otherwise delete one row.',
  'issue.duplicate-row': 'The row is the same as an earlier one and is skipped: {seen}',
  'remedy.duplicate-row': 'Nothing to do; it is counted once.',
  'issue.undeclared-unit': 'The unit “{seen}” is not in the units file; its rows are used.',
  'remedy.undeclared-unit':
    'Correct the spelling, or add the unit (or this spelling under aliases) to the units file.',
  'issue.missing-headcount': 'There are members of {seen}, but no headcount; its share is not available.',
  'remedy.missing-headcount': 'Add a headcount row for this unit and cohort.',
  'issue.old-headcount': 'The headcount of {seen} is more than twelve months old and is not used.',
  'remedy.old-headcount': 'Add the headcount of this year, or ask for an earlier date.',
  'issue.more-members-than-headcount': 'More members than headcount: {seen}.',
  'remedy.more-members-than-headcount':
    'Check the headcount, and whether people who left still stand in the people file without a date of leaving.',
  'issue.undated-status':
    'The file has a status and no date of approval; membership is known on the file’s own date only.',
  'remedy.undated-status': 'Add approve_date, or ask for the date of the file: --as-of DATE.',

  // The command.
  'command.help': `Figures of member development, from the rosters you already have. Nothing leaves this computer.

Usage:  muster COMMAND …

Commands:
  compute FILE|DIR…    compute the figures
  check FILE|DIR…      list what is wrong in the files
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

A FILE is a CSV file; of a DIR, all CSV files in it are read. What a file holds is recognised from its headers,
or named before it, as in people=FILE. Kinds: {kinds}.

Options:
  --as-of DATE              what is known on this day (by default the date of the latest headcount)
  --from DATE --to DATE     the period, both ends included (by default the calendar year of the as-of date)
  --indicator ID,…          these indicators only (muster indicators lists them; by default all that can be answered)
  --by KEY,…                broken down by these keys, crossed: {keys}
  --where KEY=VALUE         only these; repeated: same key = or, other key = and
  --compare-to DATE         compare with the figures on this earlier day
  --admitted-by approval|meeting
                            date admissions by their approval (default) or by the branch meeting
  --format table|json|csv   how to print (default table)
  --lang zh-CN|en           language of what is printed

Dates are written 2003-12-31. Results go to standard output, all else to standard error.
Exit code: 0 fine; 1 results, with errors in the files; 2 no results.
`,
  'command.check.help': `Reads the files and lists what is wrong in them: where, what was seen, what was expected, what to do.

Usage:  muster check FILE|DIR… [options]

Options:
  --format table|json   how to print (default table)
  --rejects FILE        write the rows that could not be used to FILE, as they were, with the reason
  --lang zh-CN|en       language of what is printed

Kinds of files: {kinds}.
Exit code: 0 clean (warnings allowed); 1 errors; 2 no file could be read.
`,
  'command.indicators.help': `Lists the indicators, or explains how some are computed.

Usage:  muster indicators [ID…] [options]

Options:
  --format table|json   how to print (default table)
  --lang zh-CN|en       language of what is printed
`,
  'command.template.help': `Prints an empty file of a kind: the header and one example row, as CSV that spreadsheet programs open.

Usage:  muster template KIND > FILE.csv

Kinds: {kinds}.
`,
  'command.hint': 'Help: {command} --help',
  'command.progress': 'Reading {file}: {rows, number} rows',
  'command.progress-share': 'Reading {file}: {rows, number} rows, {share}',
  'command.as-of': 'As of {asOf}; period {from} to {to}',
  'command.of-date': 'Headcount of {date}.',
  'command.left-out': 'Not counted, as their part has no headcount: {count}.',
  'command.not-recorded': 'Not recorded in a cell this figure needs: {count}.',
  'command.units': 'Units: {units}.',
  'command.survival':
    'Begun: {started}; of these still open {open}, withdrawn or gone {withdrawn}; half had ended by day {median} ({interval}), open cases counted.',
  'command.targets-from': 'Target {target}: {source}.',
  'command.conservative': 'The interval of the change is on the wide side: most people stand in both dates.',
  'command.issues':
    '{errors, plural, =0 {No errors} one {# error} other {# errors}}, {warnings, plural, =0 {no warnings} one {# warning} other {# warnings}}.',
  'command.issues-more': 'muster check lists them all, with what to do.',
  'command.issue-count': '{count, plural, one {once} other {# times}}',
  'command.issue-rows': 'rows {rows}',
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
  'command.reason-row': 'Row',
  'command.reason-file': 'File',
  'error.internal': 'Something went wrong inside muster: {message}',
  'error.no-command': 'Which command? There are: {allowed}.',
  'error.unknown-command': 'There is no command “{seen}”. There are: {allowed}.',
  'error.unknown-option': 'There is no option {seen} here. There are: {allowed}.',
  'error.missing-option-value': 'The option {option} needs a value: {allowed}.',
  'error.invalid-option-value': '“{seen}” is no value of {option}. Allowed: {allowed}.',
  'error.no-files': 'No file was named. Name at least one FILE or DIR.',
  'error.missing-file': 'There is no file {file}.',
  'error.unreadable-file': 'The file {file} cannot be read: {message}',
  'error.unwritable-file': 'The file {file} cannot be written: {message}',
  'error.empty-directory': 'There is no CSV file in {file}.',
  'error.unknown-file-kind': '“{kind}” in {file} is no kind of file. There are: {kinds}.',
  'error.unknown-template': 'There is no template “{seen}”. There are: {allowed}.',
  'error.no-figures': 'No figure can be computed from these files.',
  'error.unknown-indicator': 'There is no indicator “{indicator}”. There are: {indicators}.',
  'error.unknown-key': '{indicator} has no key “{key}”. It has: {keys}.',
  'error.unknown-value': '“{value}” is no value of {key}. There are: {values}.',
  'error.invalid-date': '“{value}” of {option} is no date. Write it as 2003-12-31.',
  'error.period-order': 'The period ends before it begins: {from} to {to}.',
  'error.invalid-where':
    '“{value}” is no condition. Write it as KEY=VALUE, for example cohort=undergraduate.',
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
  'page.theme.system': 'As the system',
  'page.theme.light': 'Light',
  'page.theme.dark': 'Dark',
  'page.as-of.label': 'As of',
  'page.as-of.known': 'As of {date}. Admissions and conversions from {from} to {to}.',
  'page.files.choose': 'Choose files …',
  'page.files.drop': 'or drop CSV files anywhere on this page',
  'page.files.overlay': 'Drop the files to count them',
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
  'page.files.replace': 'Files that you add replace the files of the same kind; files of other kinds stay.',
  'page.files.download': 'Take the sample as a pattern:',
  'page.progress.reading': 'Reading {file}',
  'page.progress.rows': '{rows} rows',
  'page.progress.share': '{percent} of all files',
  'page.progress.cancel': 'Cancel',
  'page.progress.start': 'Reading the files …',
  'page.progress.counting': 'Counting …',
  'page.loaded': '{rows} rows counted from {files, plural, one {# file} other {# files}}.',
  'page.cancelled': 'Reading was cancelled. The figures are as they were.',
  'page.failure.title': 'The files were not used. The figures are as they were.',
  'page.failure.file': '{file}: none of its rows could be used.',
  'page.failure.twice':
    '{file}: another of the files is of the same kind ({kind}). Add one file of a kind at a time.',
  'page.failure.unexpected': 'Something went wrong while reading: {message}',
  'page.failure.close': 'Close',
  'page.question.failed': 'This figure could not be computed: {message}',
  'page.needs.files': 'Not available: the files that this figure needs are not there.',
  'page.figure.how': 'How computed',
  'page.figure.table': 'Table',
  'page.figure.chart': 'Chart',
  'page.figure.view': '{title}: chart or table',
  'page.figure.empty': 'Nothing to show.',
  'page.card.fraction': '{count} of {of}',
  'page.card.interval': '95% interval {interval}',
  'page.card.of-date': 'Headcount of {date}',
  'page.card.left-out':
    '{count, plural, one {# member is left out because a headcount is missing.} other {# members are left out because a headcount is missing.}}',
  'page.card.not-recorded':
    '{count, plural, one {# case cannot be told, since a cell is blank or unreadable.} other {# cases cannot be told, since cells are blank or unreadable.}}',
  'page.card.target': 'Target {bound}',
  'page.card.missing': '{count, plural, one {# more would meet it} other {# more would meet it}}',
  'page.card.change': '{difference} against {date} ({value})',
  'page.card.change.none': 'No figure for {date}',
  'page.points': '{number} points',
  'page.verdict': '{met}; {signal}',
  'page.target.none': 'no target',
  'page.axis.share': 'Share',
  'page.axis.people': 'People',
  'page.axis.days': 'Days',
  'page.axis.waiting': 'Still waiting',
  'page.axis.share.described': 'Axis of shares, from {from} to {to}',
  'page.axis.count.described': 'Axis of counts, from 0 to {to}',
  'page.axis.days.described': 'Axis of days, from 0 to {to}',
  'page.axis.rows.described': '{count, plural, one {# row: {names}} other {# rows: {names}}}',
  'page.chart.ratio':
    '{title}. {count, plural, one {# row} other {# rows}}; highest {highest}, lowest {lowest}.',
  'page.chart.count': '{title}. {count, plural, one {# bar} other {# bars}}; {total} in all; most in {most}.',
  'page.chart.duration': '{title}. {count, plural, one {# row} other {# rows}}; longest median {longest}.',
  'page.chart.survival': '{title}. {started} cases; half had ended within {median}.',
  'page.chart.survival.open': '{title}. {started} cases; fewer than half have ended so far.',
  'page.chart.empty': '{title}: no data.',
  'page.mark.ratio': '{name}: {value}, {count} of {of}, interval {interval}. {verdict}',
  'page.mark.ratio.plain': '{name}: {value}, {count} of {of}. {verdict}',
  'page.mark.target': 'Target {value}',
  'page.mark.count': '{name}: {count}',
  'page.mark.part': '{name}: {count}, {share} of all',
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
  'page.departments.plan': 'Plan completion by department',
  'page.departments.admissions': 'Admissions by department',
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
  'page.data.seen': 'Seen',
  'page.data.expected': 'Expected',
  'page.data.examples': 'The first {shown} of {count}',
  'page.data.blank': '(blank)',
  'page.data.errors': '{count, plural, one {# error} other {# errors}}',
  'page.data.warnings': '{count, plural, one {# warning} other {# warnings}}',
  'page.foot': 'Computed on this computer by Muster. A figure never counts what was not recorded.',
} as const satisfies Record<string, string>;
