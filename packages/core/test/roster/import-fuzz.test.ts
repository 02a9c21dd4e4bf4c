import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CheckReport,
  check,
  InputError,
  type Inspection,
  inspect,
  parseRecipe,
  type Recipe,
  type RejectedRow,
  type Source,
  textSource,
} from '../../src/index.ts';
import { gb18030Of, utf16Of } from './bytes.ts';
import { byteSource } from './reading.ts';
import { checkAccounts, type Loaded, loadAll, workbookOf } from './schools.ts';

/** Looks at a file, checks it and loads it; each may only refuse it in words. */
async function throughAll(
  sources: readonly Source[],
  recipes: readonly Recipe[] = [],
): Promise<{ readonly checked: CheckReport; readonly loaded: Loaded; readonly inspected: Inspection }> {
  const rejected: RejectedRow[] = [];
  const inspected = await inspect(sources, { recipes });
  const checked = await check(sources, { recipes, onReject: (row) => rejected.push(row) });
  checkAccounts(checked, rejected);
  const loaded = await loadAll(sources, { recipes });
  expect(loaded.inputs).toEqual(checked.inputs);
  for (const { rows, kind, file } of loaded.inputs) {
    // What was not read says why.
    if (kind === null || rows === 0) {
      expect(loaded.issues.filter((issue) => issue.file === file)).not.toEqual([]);
    }
  }
  try {
    loaded.compute();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
  }
  return { checked, loaded, inspected };
}

const codes = ({ issues }: Pick<CheckReport, 'issues'>) => issues.map(({ code }) => code);

/** Bytes in two pieces, cut anywhere. */
function cut(name: string, bytes: Uint8Array, at: number): Source {
  const place = at % (bytes.length + 1);
  return byteSource(name, [bytes.slice(0, place), bytes.slice(place)]);
}

describe('whatever bytes there are', () => {
  it('random ones', async () => {
    const bytes = fc.uint8Array({ maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(bytes, fc.nat(), async (content, at) => {
        await throughAll([cut('any.csv', content, at)]);
      }),
      { numRuns: 150 },
    );
  });

  it('pieces that mean something to somebody', async () => {
    const piece = fc.constantFrom(
      ...[
        '学号',
        '学院',
        '类别',
        '审批时间',
        '谈话时间',
        '身份证号',
        'person_key',
        'unit',
        'cohort',
        'date',
        'headcount',
      ],
      ...[
        ',',
        ',',
        ',',
        '\n',
        '\n',
        '\r\n',
        '\r',
        '\t',
        ';',
        '"',
        '""',
        '"\n',
        '","',
        ' ',
        '　',
        '\ufeff',
        '\0',
        '\x1f',
      ],
      ...[
        '合计',
        '小计',
        '共3人',
        '填表人：',
        '2003.1',
        '37865',
        '2.00312E+11',
        '大二',
        '03级',
        '2005届',
        '=1+1',
        "'",
      ],
      ...[
        '__proto__',
        'constructor',
        'toString',
        'hasOwnProperty',
        '\ud800',
        '\udc00',
        '\u{1f600}',
        '\ufffd',
        '<table>',
      ],
      ...[
        'A1',
        'A2',
        'ENG',
        '本科',
        'undergraduate',
        '2003-05-20',
        '999999999999999999',
        '-1',
        'NaN',
        '１',
        'ａ',
      ],
    );
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    const header = fc.constantFrom(
      '',
      '学号,学院,类别,审批时间\n',
      'date,unit,cohort,headcount\n',
      '\n名册\n学号\t学院\t类别\n',
    );
    const encode = fc.constantFrom(
      (all: string) => new TextEncoder().encode(all),
      (all: string) => utf16Of(`\ufeff${all}`, 'le'),
      (all: string) => utf16Of(all, 'be'),
    );
    await fc.assert(
      fc.asyncProperty(header, text, encode, fc.nat(), async (top, rest, encoded, at) => {
        await throughAll([cut('any.csv', encoded(top + rest), at)]);
      }),
      { numRuns: 200 },
    );
  });

  it('every beginning of a real file, in several encodings', async () => {
    const text =
      '名册,,,\n学号,学院,类别,审批时间\nA1,"工程,学院",本科,2003年5月20日\nA2,艺术,成教,"2003\n"\n合计,2,,\n';
    const all = [new TextEncoder().encode(text), gb18030Of(text), utf16Of(`\ufeff${text}`, 'le')];
    for (const bytes of all) {
      for (let length = 0; length <= bytes.length; length += 3) {
        const { loaded } = await throughAll([byteSource('cut.csv', [bytes.slice(0, length)])]);
        expect(loaded.inputs[0]!.used).toBeLessThanOrEqual(2);
      }
      expect((await loadAll([byteSource('whole.csv', [bytes])])).inputs[0]!.used).toBe(2);
    }
  });

  it('any letter of a real file turned into another', async () => {
    const bytes = new TextEncoder().encode('学号,学院,类别\nA1,工程学院,本科\n"A2",艺术学院,成教\n');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
        await throughAll([byteSource('bent.csv', [bytes.with(at, byte)])]);
      }),
      { numRuns: 150 },
    );
  });

  it('empty pieces, and one byte at a time', async () => {
    const bytes = new TextEncoder().encode('\ufeff学号,学院,类别\r\nA1,工程学院,本科\r\n');
    const pieces = [...bytes].flatMap((byte) => [new Uint8Array(0), Uint8Array.of(byte)]);
    const { loaded } = await throughAll([byteSource('slow.csv', pieces)]);
    expect(loaded.inputs[0]).toMatchObject({ rows: 1, used: 1 });
  });

  it('surrogates without their partner', async () => {
    const lone = utf16Of('\ufeff学号,学院,类别\nA1,\ud800,本科\n', 'le');
    const { checked } = await throughAll([byteSource('lone.csv', [lone])]);
    expect(codes(checked)).toContain('bad-encoding');
  });

  it('noughts in text', async () => {
    const { loaded } = await throughAll([
      textSource('noughts.csv', '学号,学院,类别\nA1,工程\0学院,本科\n\0,\0,\0\n'),
    ]);
    expect(loaded.inputs).toHaveLength(1);
  });
});

describe('more than there should be', () => {
  const top = '学号,学院,类别\n';

  /** A source that says how many bytes were asked of it; it goes on with the same piece. */
  function endless(head: string, piece: string, size: number): { source: Source; asked: () => number } {
    let asked = 0;
    const [first, more] = [head, piece.repeat(Math.ceil(65536 / piece.length))].map((text) =>
      new TextEncoder().encode(text),
    ) as [Uint8Array, Uint8Array];
    const source: Source = {
      name: 'large.csv',
      bytes: async function* () {
        yield first;
        for (let sent = 0; sent < size; sent += more.length) {
          asked = Math.max(asked, sent + more.length);
          yield more;
        }
      },
    };
    return { source, asked: () => asked };
  }

  const size = 50 * 1024 * 1024;

  it.each([
    ['one line of 50 MB', `${top}A1,`, 'a', 'record-too-long'],
    ['a quotation mark that opens 50 MB', `${top}A1,"`, 'a', 'record-too-long'],
    ['a million cells in one row', `${top}A1`, ',', 'too-many-cells'],
    ['a million columns', '学号,学院,类别', ',x', 'too-many-cells'],
    ['quotation marks alone', `${top}A1,"`, '""', 'record-too-long'],
    ['a first line of 50 MB', '', '学', 'record-too-long'],
  ])('%s is read no further than it must be', async (_, head, piece, code) => {
    const { source, asked } = endless(head, piece, size);
    const begin = process.memoryUsage().arrayBuffers;
    const { issues } = await loadAll([source]);
    expect(issues.map((issue) => issue.code)).toContain(code);
    expect(asked()).toBeLessThan(size / 8);
    expect(process.memoryUsage().arrayBuffers - begin).toBeLessThan(64 * 1024 * 1024);
  });

  it('quotation marks that never close cost the rows they are in and no others', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `A${i},${i % 3 === 0 ? '"' : ''}ENG,本科`);
    const { checked } = await throughAll([textSource('quotes.csv', top + lines.join('\n'))]);
    expect(checked.inputs[0]!.rows).toBe(3000);
    expect(checked.inputs[0]!.used).toBe(3000);
    expect(codes(checked)).toEqual(['bad-quotes']);
  });

  it.each([
    ['the same header', '审批时间'],
    ['headers of names', '联系人'],
    ['blank headers', ''],
  ])('16,000 columns with %s', async (_, text) => {
    const columns = Array.from({ length: 16_000 }, () => text);
    const lines = [
      `转正,学号,学院,类别,${columns.join()}`,
      `,A1,工程学院,本科,${columns.map(() => 'x').join()}`,
    ];
    const { inputs } = await loadAll([textSource('wide.csv', lines.join('\n'))]);
    expect(inputs[0]).toMatchObject({ rows: 1, used: 1 });
  });

  it('a cell as long as a record may be, in every column', async () => {
    const long = '甲'.repeat(40_000);
    const lines = ['学号,学院,类别,审批时间,入学年份,联系人,公示时间,班级'];
    lines.push(`A1,${long},${long},${long},${long},${long},${long},${long}`, `${long},${long},本科,,,,,`);
    const { loaded } = await throughAll([textSource('long.csv', lines.join('\n'))]);
    expect(loaded.inputs[0]).toMatchObject({ rows: 2, rejected: 1, used: 1 });
  });
});

describe('headers and recipes that are garbage', () => {
  it('decide something or nothing', async () => {
    const word = fc.constantFrom(
      '学号',
      '学院',
      '类别',
      'A1',
      '',
      '__proto__',
      'constructor',
      '转正',
      '审批时间',
      '·',
    );
    const line = fc.array(word, { maxLength: 8 });
    const value = fc.constantFrom(
      'person_key',
      'unit',
      'cohort',
      'seq',
      'id_number',
      'toString',
      '__proto__',
      '',
    );
    const map = fc
      .array(fc.tuple(word, value), { maxLength: 4 })
      .map((entries) => Object.fromEntries(entries));
    const recipe = fc.record(
      {
        schema: fc.constant('muster-recipe/1'),
        shape: line,
        kind: fc.constantFrom('people', 'headcount', 'units', 'movements'),
        headerRows: fc.constantFrom(1, 2),
        date: fc.constant('2003-12-31'),
        columns: map,
        constants: fc.array(fc.tuple(value, word)).map((entries) => Object.fromEntries(entries)),
        values: fc.array(fc.tuple(value, map)).map((entries) => Object.fromEntries(entries)),
        fillDown: line,
        headers: fc.array(fc.tuple(value, line)).map((entries) => Object.fromEntries(entries)),
      },
      { requiredKeys: ['schema'] },
    );
    const lines = fc.array(line, { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(lines, fc.array(recipe, { maxLength: 2 }), async (all, drafts) => {
        const recipes = drafts.map((draft) => parseRecipe(JSON.stringify(draft)));
        const text = all.map((cells) => cells.join()).join('\n');
        await throughAll([textSource('a.csv', text), textSource('b.csv', text)], recipes);
      }),
      { numRuns: 100 },
    );
  });

  it('of a kind that does not exist spoil the file they are for, and no other', async () => {
    const recipe = parseRecipe('{"schema": "muster-recipe/1", "kind": "wizards", "shape": ["学号", "学院"]}');
    const sources = [
      textSource('a.csv', '学号,学院\nA1,工程学院'),
      textSource('b.csv', '学号,学院,类别\nA1,工程学院,本科'),
    ];
    const { loaded, inspected } = await throughAll(sources, [recipe]);
    expect(loaded.inputs.map(({ kind }) => kind)).toEqual([null, 'people']);
    expect(loaded.issues.map(({ code, file, examples }) => [code, file, examples[0]!.seen])).toEqual([
      ['unknown-kind', 'a.csv', 'wizards'],
    ]);
    expect(inspected.tables.map(({ kind }) => kind)).toEqual([null, 'people']);
  });
});

describe('sheets of any make', () => {
  it('come to rows that are all accounted for', async () => {
    const cell = fc.constantFrom(
      '',
      ' ',
      '学号',
      '学院',
      '类别',
      '审批时间',
      'A1',
      'A2',
      '本科',
      '2003.1',
      '合计',
      '3',
      '\ud800',
      '\0',
    );
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
    const sheet = fc.record(
      {
        name: fc.constantFrom('', '工程学院', '__proto__', 'Sheet1'),
        hidden: fc.boolean(),
        hiddenColumns: fc.array(fc.nat({ max: 9 })),
        rows,
        textCells: fc.array(fc.nat({ max: 16384 * 9 })),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { maxLength: 4 }), async (sheets) => {
        const { source, workbooks } = workbookOf('any.xlsx', sheets);
        const rejected: RejectedRow[] = [];
        const { tables } = await inspect([source], { workbooks });
        expect(tables.length).toBe(Math.max(1, sheets.length));
        checkAccounts(await check([source], { workbooks, onReject: (row) => rejected.push(row) }), rejected);
        await loadAll([source], { workbooks });
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is private', () => {
  it('stays in its file, whatever stands around it', async () => {
    const id = fc
      .tuple(
        fc.integer({ min: 110_101, max: 659_999 }),
        fc.integer({ min: 1950, max: 2005 }),
        fc.integer({ min: 100, max: 999 }),
      )
      .map(([place, year, number]) => `${place}${year}0315${number}X`);
    const phone = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String);
    const header = fc.constantFrom('身份证号', '身份证号码（必填）', '本人身份证', '证件号码');
    const number = fc.constantFrom('手机', '联系电话', '手机号码', '家长联系电话');
    const key = fc.constantFrom('A1', 'A2', '', '2.00312E+11', '合计', '填表人：甲', '学号');
    const cohort = fc.constantFrom('本科', '外星人', '');
    const date = fc.constantFrom('2003-05-20', '2003.1', '去年', '');
    const row = fc.tuple(key, cohort, date, id, phone);
    await fc.assert(
      fc.asyncProperty(
        header,
        number,
        fc.array(row, { minLength: 1, maxLength: 8 }),
        async (one, two, rows) => {
          const lines = rows.map(
            ([person, group, day, ...secrets]) => `${person},工程学院,${group},${day},${secrets.join()}`,
          );
          const text = ['名册', `学号,学院,类别,审批时间,${one},${two}`, ...lines].join('\n');
          const { checked, loaded, inspected } = await throughAll([textSource('a.csv', text)]);
          const kept = loaded.batches.flatMap(({ columns }) =>
            [...columns.values()].map((column) =>
              column.type === 'category' ? column.dictionary.texts : [...column.values].map(String),
            ),
          );
          const all = JSON.stringify([checked, loaded.issues, loaded.rejected, inspected, kept]);
          for (const [, , , ...secrets] of rows)
            for (const secret of secrets) expect(all).not.toContain(secret);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is masked where it stands in another column', async () => {
    const id = '110105198001010011';
    const text = `学号,学院,类别,审批时间,入学年份\nA1,工程学院,${id},${id},身份证${id}\nA2,工程学院,本科,${id},${id}`;
    const { checked } = await throughAll([textSource('a.csv', text)]);
    expect(checked.issues.length).toBeGreaterThan(0);
    expect(JSON.stringify(checked)).not.toContain(id);
    expect(JSON.stringify(checked)).toContain('110***************');
  });
});
