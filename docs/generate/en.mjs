/** Words of generated pages in English. */

const more = (text) => (text === '' ? '' : ` (${text})`);

export const en = {
  list: ', ',
  between: '; ',
  colon: ': ',
  sentence: ' ',
  bracketed: more,
  made: (file) => `Made by docs/generate.mjs from ${file}; change it there.`,
  named: (code, name) =>
    code === name.toLowerCase().replaceAll(' ', '-') ? `\`${code}\`` : `\`${code}\`${more(name)}`,
  share: (value) => `${Number((Number(value) * 100).toPrecision(4))} %`,
  time: (from, to) => [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' '),

  // Files
  columns: ['Column', 'Type', 'Other headers', 'Example'],
  issues: ['Code', 'Severity', 'What is wrong', 'What to do'],
  types: {
    key: 'key of a person',
    person: 'key of a person, kept as a pseudonym',
    category: 'text',
    unit: 'unit',
    date: 'date',
    integer: 'whole number',
    amount: 'yuan',
    share: 'share, `0.07` or `7%`',
    flag: '`yes` or `no`',
    'entry-year': 'year, or grade',
    names: 'names, counted',
    dates: 'two dates',
  },
  values: 'one of',
  into: (kind, fields) => `${kind}, into ${fields.map((field) => `\`${field}\``).join(' and ')}`,
  leftOut: [
    (headers) => `- Known and not counted: ${headers.join(', ')}.`,
    (headers) => `- Private, blanked before anything else is done: ${headers.join(', ')}.`,
  ],
  alsoWritten: (value, others) => `\`${value}\` (${others.join(', ')})`,
  readBy: (figures) => `- Read for ${figures}.`,
  mostFigures: 'most of the [figures](indicators/README.md)',

  // Figures
  keys: ['Key', 'Name'],
  stages: ['Stage', 'Name', 'From', 'To', 'Limit'],
  navigation: {
    indicators: (page) =>
      `[What the words mean](../figures.md) · [Methods](../methods.md) · [Rules](../rules/README.md) · [Files](../files.md) · [中文](../../zh-CN/${page})`,
    indicator: (page) =>
      `[All figures](README.md) · [What the words mean](../figures.md) · [Methods](../methods.md) · [Files](../files.md) · [中文](../../zh-CN/${page})`,
    rules: (page) =>
      `[How rules are checked](../rules.md) · [Figures](../indicators/README.md) · [Files](../files.md) · [中文](../../zh-CN/${page})`,
    rule: (page) =>
      `[All rules](README.md) · [How rules are checked](../rules.md) · [Files](../files.md) · [中文](../../zh-CN/${page})`,
  },
  allIndicators: {
    title: 'All figures',
    text: (count) =>
      `${count} figures, numbered as in the field’s own list. Each page says how the figure is computed, by which keys it can be broken down, which columns it reads, and works an example. How dates, members, shares and intervals are to be read is said once, in [figures](../figures.md).`,
  },
  groups: {
    A: 'Admissions and members',
    B: 'Branches, organizers and the pipeline',
    C: 'Time taken',
    D: 'Procedure and files',
    E: 'Training',
    F: 'Organization life and study',
    G: 'Dues',
    H: 'Appraisal, questionnaires and honours',
  },
  indicatorTable: ['', 'Figure', 'Name', 'Kind', 'Keys'],
  headings: {
    keys: 'Keys',
    values: 'Values',
    files: 'Files',
    adding: 'What adds up',
    example: 'Example',
  },
  facts: {
    id: 'Name',
    kind: 'Kind',
    population: 'Speaks of',
    event: 'Dated by',
    part: 'Split by',
    interval: 'Interval',
    methods: 'Methods',
    better: 'Better',
    targets: 'Target',
    asked: 'May be asked with',
    listed: '`muster list` gives',
  },
  measures: {
    stock: ', a [stock](../figures.md#stock-and-flow)',
    flow: ', a [flow](../figures.md#stock-and-flow)',
  },
  intervals: {
    wilson: '[Wilson, 95 %](../figures.md#the-interval)',
    poisson: '[exact Poisson, 95 %](../figures.md#the-interval)',
    'log-log': '[log-log, 95 %](../figures.md#durations), of the survival median',
    none: 'none',
  },
  methods: {
    share: 'One share',
    shares: 'Shares side by side',
    counts: 'Counts side by side',
    waiting: 'Waiting times',
    months: 'Month by month',
  },
  better: { higher: 'higher', lower: 'lower', null: 'neither way' },
  unlessNamed: (cohort) => `${cohort}, unless the question names another cohort`,
  keyOf: (key, column) => `${key}: ${column.replaceAll('_', ' ')}`,
  from: (source) => `: ${source}`,
  columnOf: (column, file) => `${column} of ${file}`,
  target: (bound, whose) => `${bound}${more(whose)}`,
  minimum: '`--where minimum=30`: it then also says how many have as much',
  threshold: (above) => `\`--where threshold=0.1\`: another threshold than ${above}`,
  noKeys: 'None: it is one figure of the whole.',
  keyTable: ['Key', 'Name', 'From'],
  ownKey: {
    stage: 'one of the [stages](../figures.md#durations)',
    rule: 'one of the [rules](../rules/README.md)',
    gate: 'one of the values below',
    month: 'month of the step in question',
  },
  source: {
    admission: '`approve_date` (or `meeting_date`, where asked for or all there is)',
    asOf: 'the as-of date',
    month: (of) => `month of ${of}`,
    year: (of) => `year of ${of}`,
    'academic-year': (of) => `academic year of ${of}`,
    grade: (year, entry) => `${year} − ${entry} + 1`,
    after: (months, of) => `${of} and ${months} months`,
    cases: (columns) => `the values below${columns === null ? '' : `, by ${columns}`}`,
  },
  valueTable: ['Value', 'Name'],
  rulesOfGate: 'Rules',
  fileTable: ['File', 'Must have', 'Reads besides'],
  ifThere: (file) => `${file}, if there is one`,
  adding: {
    nothing: 'Nothing: it is one figure of the whole.',
    count: (keys) => `The counts by ${keys} add up to that of the whole.`,
    distribution: (keys) => `The counts by ${keys}, and those of each part, add up to those of the whole.`,
    concentration: (keys) =>
      `The counts by ${keys} add up to that of the whole; how uneven they are is of each group by itself.`,
    ratio: (keys) =>
      `Counts, and what they are out of, add up by ${keys} to those of the whole; shares do not.`,
    duration: (keys) => `Ended and open cases add up by ${keys} to those of the whole; days do not.`,
    compliance: (keys) =>
      `Kept, broken and not checkable add up by ${keys} to those of the whole; shares do not.`,
    overlapping: (keys) =>
      `Figures by ${keys} do not add up to the whole: the same person, month or plan may stand in several groups.`,
    leftOut:
      'What has nothing to be out of is [left out](../figures.md#left-out) of the whole on both sides, and said.',
  },

  // Rules
  ruleFacts: {
    severity: 'Severity',
    basis: 'Laid down in',
    gate: 'Asked at the gate',
    workingDays: 'Working days',
  },
  noLimit: 'none',
  optional: 'where a file of rules takes it up',
  allRules: {
    title: 'All rules',
    text: (count) =>
      `${count} rules of the procedure, and the packs that set their limits. What is found in whom, and how a school writes a pack of its own, is said in [rules](../rules.md).`,
    packs: 'Packs',
    rules: 'Rules and what each pack sets',
    legend:
      '✓ says that the rule holds, a number that it holds with that limit. A pack does not touch a rule where its column is blank; a rule that no pack in force on the day sets does not hold.',
  },
  packTable: ['Pack', 'Name', 'In force', 'How well confirmed'],
  ruleTable: ['Rule', 'What it asks', 'Severity'],
  rule: {
    headings: {
      limits: 'Limits',
      whom: 'Whom it speaks of',
      unclear: 'When it cannot be checked',
      rows: 'Worked rows',
      ask: 'The question',
    },
    gate: (name, page) => `[${name}](${page})`,
    workingDays:
      'Monday to Friday, unless a file of [holidays](../files.md#holidays-holidays) says otherwise; without one the answer is provisional',
    limitTable: ['Limit', 'What it is', 'Unless set', 'May be'],
    forceTable: ['From', 'To', 'By pack'],
    inForce: 'In force',
    holds: 'holds',
    off: 'does not hold',
    nobody: 'Nobody: no row of a roster shows it.',
    record: 'Records as they stand on the as-of date: those said above.',
    took: (step) => `Who took the step in the period (${step}), while here.`,
    waits: (begin, step, isSometimes) =>
      `Who has ${begin} and not yet ${step}, and is here: held to the as-of date${isSometimes ? ', where there is a limit' : ''}.`,
    some: (columns) => `Of these only the ones said above, as ${columns} tells.`,
    unwritten: (step, later) => `${step} is blank, and a later step of the period is dated: ${later}.`,
    blank: (columns) =>
      `One of these is blank where it decides, or says a month or a year where the day decides: ${columns}.`,
    between: 'The step may lie on either side of a change of limits.',
    asked: (asOf, limits) =>
      `As of ${asOf}${limits === '' ? '' : `, with ${limits}`}. One row is one person; cells that do not matter are left out.`,
    beside: (file) => `Beside them ${file}:`,
    found: 'Found',
    notAsked: 'not asked',
  },
};
