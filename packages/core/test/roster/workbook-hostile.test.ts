/** Damaged and hostile workbooks: each is read within the limits or refused with a fault, and soon. */
import { crc32, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import xlsx from 'xlsx';
import { MOST_CELLS, MOST_SHEETS } from '../../src/roster/workbook/grid.ts';
import { readWorkbook } from '../../src/roster/workbook/read-workbook.ts';
import {
  MOST_BYTES,
  type Workbook,
  WorkbookError,
  type WorkbookFormat,
} from '../../src/roster/workbook/workbook.ts';
import { MOST_TEXTS } from '../../src/roster/workbook/xlsx-tables.ts';
import { inline, xlsOf, xlsxEntries, xlsxOf, zip } from './workbook-files.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** What became of a workbook; anything but a workbook or a fault fails the test. */
async function outcome(bytes: Uint8Array, format: WorkbookFormat): Promise<Workbook | string> {
  try {
    return await readWorkbook(bytes, format);
  } catch (error) {
    expect(error).toBeInstanceOf(WorkbookError);
    return (error as WorkbookError).fault;
  }
}

/** Letters that packing does not shorten by much; the same each time. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return String.fromCharCode(33 + ((state >>> 16) % 90));
  }).join('');
}

const rows = Array.from({ length: 30 }, (_, i) => [`P${i}`, `系${i % 3}`, 2003.5 + i, i % 2 === 0]);
const sheet = xlsx.utils.aoa_to_sheet(rows);
sheet['!merges'] = [xlsx.utils.decode_range('A1:B2')];

const XLSX = xlsxOf({
  sharedStrings: '<si><t>党</t></si>',
  formats: [14],
  sheets: [
    {
      data: rows
        .map(([key]) => `<row>${inline(String(key))}<c t="s"><v>0</v></c><c s="1"><v>37865</v></c></row>`)
        .join(''),
      after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    },
  ],
});
const XLS = xlsOf({ SheetNames: ['a'], Sheets: { a: sheet } });
const HTML = utf8(
  `<html><body><table border="1">${rows.map((row) => `<tr><td rowspan=2>${row.join('</td><td class="x">')}</td></tr>`).join('')}</table></body></html>`,
);
const XML = utf8(
  `<?xml version="1.0"?><Workbook><Worksheet ss:Name="a"><Table>${rows
    .map(
      (row) =>
        `<Row>${row.map((cell) => `<Cell ss:MergeDown="1"><Data ss:Type="String">${cell}</Data></Cell>`).join('')}</Row>`,
    )
    .join('')}</Table></Worksheet></Workbook>`,
);
const whole: readonly (readonly [WorkbookFormat, Uint8Array])[] = [
  ['xlsx', XLSX],
  ['xls', XLS],
  ['html', HTML],
  ['xml', XML],
];

const signatures: Readonly<Record<WorkbookFormat, Uint8Array>> = {
  xlsx: Uint8Array.from([0x50, 0x4b, 0x03, 0x04]),
  xls: XLS.slice(0, 512),
  html: utf8('<table>'),
  xml: utf8('<?xml version="1.0"?><Workbook>'),
};

describe.each(whole)('%s', (format, bytes) => {
  it('is read when it is whole', async () => {
    const workbook = await outcome(bytes, format);
    expect(workbook).toMatchObject({ format, sheets: [expect.anything()] });
  });

  it('with random bytes behind its signature', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (noise) => {
        const file = new Uint8Array([...signatures[format], ...noise]);
        const result = await outcome(file, format);
        expect(typeof result === 'string' || result.sheets.length > 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('cut short at any place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        const result = await outcome(bytes.subarray(0, length), format);
        // The end of a page or of a compound file may hold nothing.
        if (format === 'xlsx' || format === 'xml') expect(result).toMatch(/^workbook-/);
      }),
      { numRuns: 150 },
    );
  });

  it('with bytes changed', async () => {
    const change = fc.tuple(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const file = bytes.slice();
        for (const [at, value] of changes) file[at] = value;
        await outcome(file, format);
      }),
      { numRuns: 250 },
    );
  });
});

describe('too much of a workbook', () => {
  it('is more bytes than are read', async () => {
    const bytes = new Uint8Array(MOST_BYTES + 1);
    bytes.set(signatures.xlsx);
    expect(await outcome(bytes, 'xlsx')).toBe('workbook-too-large');
  });

  // Packed they are as long as they are; how long they claim to be is within what packing can do.
  const claiming = (name: string, declared: number) => ({ name, text: noise(declared / 500), declared });

  it('is a sheet that says how large it is', async () => {
    const entries = xlsxEntries({ sheets: [{ data: '' }] });
    const sheet = { ...entries.at(-1)!, declared: 301 << 20 };
    expect(await outcome(zip([...entries.slice(0, -1), sheet]), 'xlsx')).toBe('workbook-too-large');
  });

  it.each(['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml'])(
    'is less of %s, which is no sheet',
    async (name) => {
      const entries = xlsxEntries({ sheets: [{ data: '' }] }).map((entry) =>
        entry.name === name ? { ...entry, declared: 100 << 20 } : entry,
      );
      expect(await outcome(zip(entries), 'xlsx')).toBe('workbook-too-large');
    },
  );

  it('is one that says more than it is', async () => {
    const entries = xlsxEntries({ sheets: [{ data: '' }] }).map((entry) =>
      entry.name === 'xl/sharedStrings.xml' ? { ...entry, declared: 1 << 20 } : entry,
    );
    expect(await outcome(zip(entries), 'xlsx')).toBe('workbook-damaged');
  });

  it('is a great many shared texts, blank or not', async () => {
    const most = outcome(xlsxOf({ sheets: [], sharedStrings: '<si/>'.repeat(MOST_TEXTS) }), 'xlsx');
    expect(await most).toBe('workbook-format');
    const more = outcome(xlsxOf({ sheets: [], sharedStrings: '<si/>'.repeat(MOST_TEXTS + 1) }), 'xlsx');
    expect(await more).toBe('workbook-too-large');
  });

  it.each([
    ['in a cell', `<row>${inline('x'.repeat(2 << 20))}</row>`],
    ['in a cell, in pieces', `<row><c><v>${'x<b/>'.repeat(2 << 20)}</v></c></row>`],
    ['in a tag', `<row ${'x'.repeat(2 << 20)}>`],
    ['in a remark', `<!-- ${'x'.repeat(2 << 20)}`],
  ])('is a text without end %s', async (_, data) => {
    expect(await outcome(xlsxOf({ sheets: [{ data }] }), 'xlsx')).toBe('workbook-too-large');
  });

  it('is columns hidden over and over', async () => {
    const columns = `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(1000)}</cols>`;
    expect(await outcome(xlsxOf({ sheets: [{ data: '', columns }] }), 'xlsx')).toBe('workbook-too-large');
  });

  it('is a part with a letter changed, where its checksum tells', async () => {
    const file = xlsxOf({ sheets: [{ data: `<row>${inline('a')}</row>` }] });
    const view = new DataView(file.buffer);
    const end = file.length - 22;
    let at = view.getUint32(end + 16, true);
    // The sheet is the last of the parts.
    for (let i = 1; i < view.getUint16(end + 10, true); i++) at += 46 + view.getUint16(at + 28, true);
    const from = view.getUint32(at + 42, true);
    const start = from + 30 + view.getUint16(from + 26, true);
    const sheet = inflateRawSync(file.subarray(start, start + view.getUint32(at + 20, true)));
    view.setUint32(at + 16, crc32(sheet), true);
    expect(await outcome(file, 'xlsx')).toMatchObject({ sheets: [{ rows: [['a']] }] });
    view.setUint32(at + 16, crc32(sheet) ^ 1, true);
    expect(await outcome(file, 'xlsx')).toBe('workbook-damaged');
  });

  it.each([0, 10, 1000])('is a bomb that says it is %d bytes', async (declared) => {
    const entries = xlsxEntries({ sheets: [{ data: '' }] }).slice(0, -1);
    const bomb = {
      name: 'xl/worksheets/sheet0.xml',
      text: `<worksheet>${' '.repeat(50 << 20)}</worksheet>`,
      declared,
    };
    expect(await outcome(zip([...entries, bomb]), 'xlsx')).toBe('workbook-damaged');
  });

  it('is no bomb in parts that hold no cells', async () => {
    const more = [claiming('xl/media/photo.xml', 400 << 20)];
    const result = await outcome(xlsxOf({ sheets: [{ data: `<row>${inline('a')}</row>` }], more }), 'xlsx');
    expect(result).toMatchObject({ sheets: [{ rows: [['a']] }] });
  });

  it('is not a cell at each far corner of a sheet, but one at the end of every row', async () => {
    const cell = (row: number) => `<row r="${row}"><c r="XFD${row}"><v>1</v></c></row>`;
    const corners = await outcome(xlsxOf({ sheets: [{ data: cell(1) + cell(1_048_576) }] }), 'xlsx');
    const { rows } = (corners as Workbook).sheets[0]!;
    expect([rows.length, rows[0]!.length, rows[1]!.length, rows.at(-1)!.length]).toEqual([
      1_048_576, 16_384, 0, 16_384,
    ]);
    const data = Array.from({ length: 20_000 }, (_, i) => cell(i + 1)).join('');
    expect(await outcome(xlsxOf({ sheets: [{ data }] }), 'xlsx')).toBe('workbook-too-large');
  });

  it.each(['ZZZZ1', 'A99999999', 'A0', '1A', ''])(
    'is a cell at %j, unless that is no place',
    async (place) => {
      const result = await outcome(
        xlsxOf({ sheets: [{ data: `<row><c r="${place}"><v>1</v></c></row>` }] }),
        'xlsx',
      );
      expect(place === '' ? result : String(result)).toMatchObject(
        place === '' ? { sheets: [{ rows: [['1']] }] } : /^workbook-damaged$/,
      );
    },
  );

  it('is more sheets than anybody leafs through', async () => {
    const sheets = Array.from({ length: MOST_SHEETS + 1 }, () => ({ data: '' }));
    expect(await outcome(xlsxOf({ sheets }), 'xlsx')).toBe('workbook-too-large');
    const tables = '<table><tr><td>1</table>'.repeat(MOST_SHEETS + 1);
    expect(await outcome(utf8(tables), 'html')).toBe('workbook-too-large');
    const worksheets = '<Worksheet/>'.repeat(MOST_SHEETS + 1);
    expect(await outcome(utf8(`<Workbook>${worksheets}</Workbook>`), 'xml')).toBe('workbook-too-large');
  });

  it('is many cells that span as much as they can', async () => {
    const spans = '<tr><td rowspan="99999999" colspan="99999999">x';
    expect(await outcome(utf8(`<table>${spans.repeat(2000)}</table>`), 'html')).toBe('workbook-too-large');
    const row =
      '<Row><Cell ss:MergeAcross="9999999" ss:MergeDown="9999999"><Data ss:Type="String">x</Data></Cell></Row>';
    const result = await outcome(
      utf8(`<Workbook><Worksheet><Table>${row.repeat(9)}</Table></Worksheet></Workbook>`),
      'xml',
    );
    expect(result).toMatchObject({ sheets: [{ rows: Array(9).fill(['x']) }] });
  });

  it('is a merged cell upon another, over and over', async () => {
    const after = `<mergeCells>${'<mergeCell ref="A1:CV40"/>'.repeat(MOST_CELLS / 4000 + 1)}</mergeCells>`;
    const sheets = [{ data: `<row>${inline('x')}</row>`, after }];
    expect(await outcome(xlsxOf({ sheets }), 'xlsx')).toBe('workbook-too-large');
  });

  it('is rows that stand far apart', async () => {
    const row = (index: number) =>
      `<Row ss:Index="${index}"><Cell ss:Index="16384"><Data ss:Type="Number">1</Data></Cell></Row>`;
    const table = Array.from({ length: 700 }, (_, i) => row(i * 1000 + 1)).join('');
    const text = `<Workbook><Worksheet><Table>${table}</Table></Worksheet></Workbook>`;
    expect(await outcome(utf8(text), 'xml')).toBe('workbook-too-large');
    expect(await outcome(utf8(text.replace('16384', '16385')), 'xml')).toBe('workbook-damaged');
  });
});

describe('markup that is made to take long', () => {
  const many = 200_000;
  // Time that grew with the square of the length would be more than any test is given.
  it.each([
    ['tables in tables', '<table><tr><td>'.repeat(many), 'workbook-damaged'],
    ['elements in elements', `<table><tr><td>${'<b>'.repeat(many)}`, 'workbook-damaged'],
    ['lone brackets', '<'.repeat(many), 'workbook-format'],
    ['tags without end', '<a '.repeat(many), 'workbook-damaged'],
    ['quotation marks without end', '<table><td a="'.repeat(many), 'workbook-damaged'],
    ['attributes', `<table><td ${'a'.repeat(many)} ${'b=" '.repeat(many)}>x</table>`, 'x'],
    ['spaces', `<table><td>${' <b> </b>'.repeat(many)}x</table>`, 'x'],
    ['paragraphs', `<table><td>${'x<p>'.repeat(many)}</table>`, 'x\n'.repeat(many).trim()],
    [
      'references',
      `<table><td>${'&'.repeat(many)}${'&#9'.repeat(many)}</table>`,
      '&'.repeat(many) + '&#9'.repeat(many),
    ],
    ['remarks', '<!-- '.repeat(many), 'workbook-damaged'],
    ['scripts', '<script>'.repeat(many), 'workbook-damaged'],
  ])('%s', async (_, text, expected) => {
    const result = await outcome(utf8(text), 'html');
    expect(typeof result === 'string' ? result : result.sheets[0]!.rows[0]![0]).toBe(expected);
    expect(await outcome(utf8(`<Workbook>${text}`), 'xml')).toBe('workbook-damaged');
  });

  it('entities of entities', async () => {
    const laughs = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
      '',
    );
    const before = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`;
    const xml = `<Workbook><Worksheet><Table><Row><Cell><Data ss:Type="String">&l20;</Data></Cell></Row></Table></Worksheet></Workbook>`;
    expect(await outcome(utf8(before + xml), 'xml')).toMatchObject({ sheets: [{ rows: [['&l20;']] }] });
    const sheets = [{ data: '<row><c t="s"><v>0</v></c></row>' }];
    const entries = xlsxEntries({ sheets, sharedStrings: '<si><t>&l20;</t></si>' }).map((entry) =>
      entry.name === 'xl/sharedStrings.xml' ? { ...entry, text: before + entry.text } : entry,
    );
    expect(await outcome(zip(entries), 'xlsx')).toMatchObject({ sheets: [{ rows: [['&l20;']] }] });
  });
});

describe('packages that are something else', () => {
  it('are a document, another archive, or a workbook of another kind', async () => {
    const entries = xlsxEntries({ sheets: [] });
    expect(await outcome(zip([{ name: 'a.txt', text: 'x' }]), 'xlsx')).toBe('workbook-format');
    expect(await outcome(zip([{ name: '[Content_Types].xml', text: '<Types/>' }]), 'xlsx')).toBe(
      'workbook-format',
    );
    expect(await outcome(zip(entries), 'xlsx')).toBe('workbook-format');
    expect(await outcome(utf8('PK'), 'xlsx')).toBe('workbook-damaged');
  });

  it.each(['7', '-1', '0.5', 'x'])('refer to the text %s, which is not there', async (index) => {
    const data = `<row><c t="s"><v>${index}</v></c></row>`;
    const parts = { sheets: [{ data }], sharedStrings: '<si><t>党</t></si>' };
    expect(await outcome(xlsxOf(parts), 'xlsx')).toBe('workbook-damaged');
  });

  it('lack the part with their texts', async () => {
    const entries = xlsxEntries({ sheets: [{ data: `<row>${inline('x')}</row>` }] });
    const texts = 'xl/sharedStrings.xml';
    expect(await outcome(zip(entries), 'xlsx')).toMatchObject({ sheets: [{ rows: [['x']] }] });
    expect(await outcome(zip(entries.filter(({ name }) => name !== texts)), 'xlsx')).toBe('workbook-damaged');
  });

  it('refer to no text, or to a style that is not there', async () => {
    const data = '<row><c t="s"/><c t="s"><v></v></c><c s="99"><v>1</v></c></row>';
    expect(await outcome(xlsxOf({ sheets: [{ data }] }), 'xlsx')).toMatchObject({
      sheets: [{ rows: [['', '', '1']] }],
    });
  });
});

describe('compound files', () => {
  it('whose chains come back to their beginning', async () => {
    const file = XLS.slice();
    const view = new DataView(file.buffer);
    const fat = (view.getUint32(76, true) + 1) * 512;
    const directory = view.getUint32(48, true);
    view.setUint32(fat + directory * 4, directory, true);
    expect(await outcome(file, 'xls')).toBe('workbook-damaged');
  });

  it('whose tables say that they are everywhere', async () => {
    const file = XLS.slice();
    new DataView(file.buffer).setUint32(68, 0, true);
    new DataView(file.buffer).setUint32(72, 0xffffffff, true);
    expect(await outcome(file, 'xls')).toBe('workbook-damaged');
  });
});
