import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { datasets } from '../src/catalog/datasets/index.ts';
import { definitions } from '../src/catalog/indicators/index.ts';
import {
  chooseLanguage,
  createWords,
  isMessageKey,
  issueText,
  languages,
  type MessageKey,
  ownLabel,
  valueLabel,
  withMinus,
} from '../src/locales/index.ts';
import { issueSeverity } from '../src/roster/issue.ts';

type Parsed = ReturnType<IntlMessageFormat['getAst']>;

/** Kinds of elements of a parsed message: text, an argument to choose by, and the # of a plural. */
const LITERAL = 0;
const SELECT = 5;
const PLURAL = 6;
const POUND = 7;

/**
 * The arguments that a message shows, and those it only chooses by: a language without plurals need not
 * look at a number.
 */
function placeholders(message: string, language: string): { shown: string[]; chosenBy: string[] } {
  const shown = new Set<string>();
  const chosenBy = new Set<string>();
  const visit = (elements: Parsed, number: string | null): void => {
    for (const element of elements) {
      if (element.type === LITERAL) continue;
      if (element.type === POUND) shown.add(number!);
      else if (element.type === SELECT || element.type === PLURAL) {
        chosenBy.add(element.value);
        const inner = element.type === PLURAL ? element.value : number;
        for (const option of Object.values(element.options)) visit(option.value, inner);
      } else shown.add(element.value);
    }
  };
  visit(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst(), null);
  return { shown: [...shown].sort(), chosenBy: [...chosenBy].sort() };
}

const keys = Object.keys(languages.en) as MessageKey[];
const others = Object.entries(languages).filter(([language]) => language !== 'en');

describe.each(others)('the words of %s', (language, table: Partial<Record<string, string>>) => {
  it('have the keys of English, in the same order', () => {
    expect(Object.keys(table)).toEqual(keys);
  });

  it('show what English shows, and choose by nothing that English does not have', () => {
    for (const key of keys) {
      const english = placeholders(languages.en[key], 'en');
      const other = placeholders(table[key] ?? '', language);
      expect(other.shown, key).toEqual(english.shown);
      expect([...english.shown, ...english.chosenBy], key).toEqual(expect.arrayContaining(other.chosenBy));
    }
  });
});

describe.each(Object.keys(languages) as (keyof typeof languages)[])('every message of %s', (language) => {
  const words = createWords(language);

  it('formats without throwing, and shows its arguments', () => {
    for (const key of keys) {
      const message: string = languages[language][key];
      const { shown, chosenBy } = placeholders(message, language);
      const said = words(key, Object.fromEntries([...shown, ...chosenBy].map((name) => [name, 7])));
      if (key !== 'sentence.separator') expect(said.trim(), key).not.toBe('');
      expect(said, key).not.toMatch(/[{}]/);
      if (shown.length > 0) expect(said, key).toContain('7');
    }
  });

  it('is there for every issue, with what to do', () => {
    for (const code of Object.keys(issueSeverity)) {
      expect(Object.keys(languages[language])).toContain(`issue.${code}`);
      expect(Object.keys(languages[language])).toContain(`remedy.${code}`);
    }
  });
});

describe('issues', () => {
  it('have no words for codes that nothing raises', () => {
    const codes = keys.flatMap((key) => (key.startsWith('remedy.') ? [key.slice('remedy.'.length)] : []));
    expect(codes.sort()).toEqual(Object.keys(issueSeverity).sort());
  });
});

describe('spellings that are named to the user', () => {
  const chinese: Partial<Record<string, string>> = languages['zh-CN'];

  it('are read as the value they stand for', () => {
    for (const { kind, fields } of datasets) {
      for (const { name, values } of fields) {
        for (const [value, spellings] of Object.entries(values ?? {})) {
          const written = chinese[`value.${value}`] ?? value;
          expect([value, ...spellings], `${kind} ${name} ${value}`).toContain(written);
        }
      }
    }
  });

  const columnName = (kind: string, name: string) =>
    chinese[`field.${kind}.${name}`] ?? chinese[`field.${name}`];

  it('are read as the column they stand for, where a file must have it', () => {
    for (const { kind, fields } of datasets) {
      for (const { name, headers, required, identifies } of fields) {
        const said = columnName(kind, name);
        if (required || (identifies && said !== undefined))
          expect(headers, `${kind} ${name}`).toContain(said);
      }
    }
  });
});

describe('mistakes in a question', () => {
  it('have words for every code that is thrown', () => {
    const source = new URL('../src/', import.meta.url);
    const files = [source, new URL('indicators/', source)].flatMap((folder) =>
      readdirSync(folder).flatMap((name) =>
        name.endsWith('.ts') ? [readFileSync(new URL(name, folder), 'utf8')] : [],
      ),
    );
    const codes = files.flatMap((text) =>
      [...text.matchAll(/new InputError\(\s*'([a-z-]+)'/g)].map((match) => match[1]),
    );
    expect(codes.length).toBeGreaterThan(5);
    for (const code of codes) expect(keys).toContain(`error.${code}`);
  });
});

describe('isMessageKey', () => {
  it('knows the keys there are and no others', () => {
    expect(isMessageKey('cohort.undergraduate')).toBe(true);
    expect(isMessageKey('cohort.martian')).toBe(false);
    expect(isMessageKey('toString')).toBe(false);
  });
});

describe('valueLabel', () => {
  const [english, chinese] = [createWords('en'), createWords('zh-CN')];

  it('says codes of the contract in words', () => {
    expect(valueLabel(chinese, 'cohort', 'undergraduate')).toBe('本科生');
    expect(valueLabel(english, 'subgroup', 'full-time-teacher')).toBe('Full-time teachers');
    expect(valueLabel(chinese, 'stage', 'meeting-approve')).toBe('支部大会至审批');
    expect(valueLabel(chinese, 'grade', 2)).toBe('二年级');
    expect(valueLabel(english, 'grade', 'before-entry')).toBe('Before entry');
  });

  it('says kinds in words, and not as the codes that files may hold', () => {
    expect(valueLabel(chinese, 'kind', 'in-service')).toBe('在职');
    expect(valueLabel(chinese, 'stage', 'activist')).toBe('入党积极分子');
    expect(valueLabel(english, 'kind', 'in-service')).toBe('In service');
    // A unit that is called so is a name, and no word.
    expect(valueLabel(chinese, 'unit', 'activist')).toBe('activist');
  });

  it('has words for every value that figures are told apart by', () => {
    const told = definitions.flatMap(({ keys, keysFrom, words = {}, ...definition }) =>
      (['kind', 'stage'] as const).flatMap((key) => {
        const from: object = keysFrom?.[key] ?? { field: key };
        const dataset = datasets.find(({ kind }) => 'rows' in definition && kind === definition.rows);
        const field = dataset?.fields.find(({ name }) => 'field' in from && name === from.field);
        const values = keys.includes(key) ? Object.keys(field?.values ?? {}) : [];
        return values.filter((value) => !(value in words)).map((value) => `${key}.${value}`);
      }),
    );
    expect(told).toContain('kind.branch-meeting');
    expect(keys).toEqual(expect.arrayContaining(told));
  });

  it('leaves as they are what only the files know', () => {
    expect(valueLabel(english, 'unit', 'ENG')).toBe('ENG');
    expect(valueLabel(english, 'entryYear', 2003)).toBe('2003');
    expect(valueLabel(english, 'cohort', 'visitors')).toBe('visitors');
  });

  it('says that a value was not recorded', () => {
    expect(valueLabel(english, 'grade', null)).toBe('Not recorded');
    expect(valueLabel(chinese, 'cohort', null)).toBe('未记录');
  });
});

describe('ownLabel', () => {
  const own = { died: { en: 'died', 'zh-CN': '死亡' }, 7: { en: 'seven', 'zh-CN': '七' } };

  it('says what an indicator has words for, and nothing else', () => {
    expect(ownLabel(own, 'en', 'died')).toBe('died');
    expect(ownLabel(own, 'zh-CN', 'died')).toBe('死亡');
    expect(ownLabel(own, 'zh-CN', 7)).toBe('七');
    expect(ownLabel(own, 'en', 'left')).toBeNull();
    expect(ownLabel(own, 'en', 'toString')).toBeNull();
    expect(ownLabel(own, 'en', null)).toBeNull();
  });
});

describe('issueText', () => {
  const issue = {
    code: 'invalid-date',
    severity: 'error',
    file: 'people.csv',
    sheet: null,
    row: 12,
    column: '审批时间',
    seen: '2003.9.31',
    expected: 'YYYY-MM-DD',
  } as const;

  it('names what was seen, where, and what was expected', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const { sentence, remedy } = issueText(createWords(language), issue);
      for (const part of ['2003.9.31', '审批时间', 'YYYY-MM-DD']) expect(sentence).toContain(part);
      expect(remedy).toContain('2003-09-01');
    }
  });

  it('lists values and headers as they may be written in the language', () => {
    const chinese = createWords('zh-CN');
    const cohort = { ...issue, code: 'unknown-value', expected: 'undergraduate, graduate' } as const;
    expect(issueText(chinese, cohort).sentence).toContain('应为：本科生、研究生。');
    const column = { ...issue, code: 'missing-column', expected: 'people: person_key, unit' } as const;
    expect(issueText(chinese, column).sentence).toContain('应为：人员名册（people），含学号/工号、单位。');
    expect(issueText(createWords('en'), column).sentence).toContain(
      'Expected: People (people) with person_key, unit.',
    );
  });

  it('says whose headcount is missing', () => {
    const group = {
      ...issue,
      code: 'missing-headcount',
      seen: 'ENG, undergraduate: 120',
      expected: null,
    } as const;
    expect(issueText(createWords('en'), group).sentence).toBe(
      'Members without a headcount, so that their share is not available: ENG, Undergraduates, 120 members.',
    );
    expect(issueText(createWords('zh-CN'), group).sentence).toContain('ENG本科生党员 120 人');
    expect(issueText(createWords('en'), { ...group, seen: 'ENG' }).sentence).toContain('available: ENG.');
  });

  it('says nothing of what was expected where that cannot be named', () => {
    const { sentence } = issueText(createWords('en'), { ...issue, expected: null });
    expect(sentence).toBe('“2003.9.31” in column 审批时间 is not a date.');
  });

  it('shows a dash for what an issue does not have', () => {
    const { sentence } = issueText(createWords('en'), { ...issue, seen: null });
    expect(sentence).toContain('“–”');
  });
});

describe('withMinus', () => {
  it.each([
    ['-1.20', '−1.20'],
    ['-0.01%', '−0.01%'],
    ['+1', '+1'],
    ['0', '0'],
    ['-0.00', '0.00'],
  ])('writes %s as %s', (number, expected) => {
    expect(withMinus(number)).toBe(expected);
  });
});

describe('chooseLanguage', () => {
  it.each([
    [['zh_CN.UTF-8'], 'zh-CN'],
    [['zh-Hans', 'en'], 'zh-CN'],
    [['en_GB.UTF-8', 'zh'], 'en'],
    [['de-DE', 'zh-CN'], 'zh-CN'],
    [['C'], 'en'],
    [[], 'en'],
  ])('chooses for %j %s', (preferences, language) => {
    expect(chooseLanguage(preferences)).toBe(language);
  });
});
