/** Tables of HTML and XML spreadsheets, as campus systems and old Excels save them under the name of .xls. */
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/roster/workbook/read-workbook.ts';
import type { WorkbookFormat, WorkbookSheet } from '../../src/roster/workbook/workbook.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function sheetsOf(
  text: string | Uint8Array,
  format: WorkbookFormat = 'html',
): Promise<readonly WorkbookSheet[]> {
  return (await readWorkbook(typeof text === 'string' ? utf8(text) : text, format)).sheets;
}

async function rowsOf(text: string | Uint8Array, format: WorkbookFormat = 'html') {
  return (await sheetsOf(text, format))[0]!.rows;
}

/** 姓名 in GBK, by the tables of GB 2312: 0xD0D5 and 0xC3FB. */
const NAME_IN_GBK = [0xd0, 0xd5, 0xc3, 0xfb];

function gbk(before: string, after: string): Uint8Array {
  return Uint8Array.from([...utf8(before), ...NAME_IN_GBK, ...utf8(after)]);
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(littleEndian ? bytes : bytes.swap16());
}

describe('encodings of HTML', () => {
  it.each([
    ['UTF-8', utf8('<table><tr><td>姓名</table>')],
    ['UTF-8 with a mark', utf8('\ufeff<table><tr><td>姓名</table>')],
    ['UTF-8 that calls itself GB 2312', utf8('<meta charset=gb2312><table><tr><td>姓名</table>')],
    ['GBK', gbk('<table><tr><td>', '</table>')],
    ['GBK that says so', gbk('<meta content="text/html; charset=gbk"><table><tr><td>', '</table>')],
    ['GBK that calls itself UTF-8', gbk('<meta charset="utf-8"><table><tr><td>', '</table>')],
    ['UTF-16', utf16('\ufeff<table><tr><td>姓名</table>', true)],
    ['UTF-16, the other way round', utf16('\ufeff<table><tr><td>姓名</table>', false)],
    ['UTF-16 without a mark', utf16('<table><tr><td>姓名</table>', true)],
  ])('%s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual([['姓名']]);
  });

  it('reads what says that it is something else', async () => {
    // 姓名 in Big5.
    const bytes = Uint8Array.from([
      ...utf8('<meta charset="big5"><table><tr><td>'),
      0xa9,
      0x6d,
      0xa6,
      0x57,
      0x3c,
      0x2f,
      0x74,
      0x61,
      0x62,
      0x6c,
      0x65,
      0x3e,
    ]);
    expect(await rowsOf(bytes)).toEqual([['姓名']]);
  });
});

describe('tables of HTML', () => {
  it('give cells as a browser shows them', async () => {
    const rows = await rowsOf(
      `<html><head><title>不是</title><style>td > b { color: red }</style></head><body><table>
       <TR><TD nowrap title="a>b">  两
         行 </TD><td>a<br/>b<BR>c</td><td><p>段一</p><p>段二</p></td></tr>
       <tr><td>&lt;7&#37;&nbsp;&amp;&#x515a;&unknown;</td><td>001</td><td>3<5 and 'x'</td></tr>
       <!-- <tr><td>none</td></tr> --><![if !x]><tr><td>x:1</td></tr><![endif]>
       <script>if (a < b) document.write("<td>none</td>")</script></table></body></html>`,
    );
    expect(rows).toEqual([
      ['两 行', 'a\nb\nc', '段一\n段二'],
      ['<7% &党&unknown;', '001', "3<5 and 'x'"],
      ['x:1'],
    ]);
  });

  it('need no tag that ends a cell or a row', async () => {
    expect(await rowsOf('<table><thead><th>a<th>b<tbody><tr><td>1<td>2<tr><td>3</table>')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3'],
    ]);
  });

  it('fill cells that span rows and columns', async () => {
    const [sheet] = await sheetsOf(
      `<table><tr><td rowspan=2>系</td><td colspan="2">谈话</td><td rowspan=0>注</td></tr><tr><td>时间</td><td>人</td></tr>
       <tr><td colspan=3 rowspan=9>完</td></tr></table>`,
    );
    expect(sheet!.rows).toEqual([
      ['系', '谈话', '谈话', '注'],
      ['系', '时间', '人', '注'],
      ['完', '完', '完', '注'],
    ]);
  });

  it('repeat no number over rows, though it is text here; codes and dates they do', async () => {
    const page = ['100', '100人', '５', '001', '20030901', '2003.9', '3班']
      .map((text) => `<td rowspan=2>${text}`)
      .join('');
    expect(
      await rowsOf(`<table><tr>${page}<td>x<tr><td>y<tr><td colspan=2 rowspan=2>7<tr><td>z</table>`),
    ).toEqual([
      ['100', '100人', '５', '001', '20030901', '2003.9', '3班', 'x'],
      ['', '', '', '001', '20030901', '2003.9', '3班', 'y'],
      ['7', '7'],
      ['', '', 'z'],
    ]);
  });

  it('are sheets each, those within others too; tables that only arrange are none', async () => {
    const sheets = await sheetsOf(
      '<table><tr><td><table><caption>经济系</caption><tr><td>a</table><td><table><tr><td>b</table></table><table><tr><td>c</table>',
    );
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['经济系', [['a']]],
      ['2', [['b']]],
      ['3', [['c']]],
    ]);
  });

  it('have the names that Excel gave them', async () => {
    const sheets = await sheetsOf(
      '<!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>名单</x:Name></x:ExcelWorksheet></xml><![endif]--><table><tr><td>a</table>',
    );
    expect(sheets.map(({ name }) => name)).toEqual(['名单']);
  });

  it('know which texts are written like numbers, unless Excel says that they are numbers', async () => {
    const [sheet] = await sheetsOf(
      '<table><tr><td>2003.10<td x:num>2003.1<td x:num="37865">2003-9-1<td>党</table>',
    );
    expect(sheet!.textCells).toEqual([0]);
  });

  it('know hidden columns', async () => {
    const [sheet] = await sheetsOf(
      `<table><col width=9><col span=2 style='width:0;display: none'><col><tr><td>a</table>`,
    );
    expect(sheet!.hiddenColumns).toEqual([1, 2]);
  });

  it('are not taken for whole when the page is cut short', async () => {
    const page =
      '<html><body><table><tr><td title="x">a</td></tr><tr><td title="y">b</td></tr></table></body></html>';
    const table = page.indexOf('</table>');
    for (let end = page.indexOf('<tr>'); end < table + 8; end++) {
      await expect(sheetsOf(page.slice(0, end))).rejects.toMatchObject({ fault: 'workbook-damaged' });
    }
    expect(await rowsOf(page.slice(0, table + 8))).toEqual([['a'], ['b']]);
    expect(await rowsOf(page.replace('</table>', ''))).toEqual([['a'], ['b']]);
  });

  it('are missing where a page has none', async () => {
    await expect(sheetsOf('<p>none')).rejects.toMatchObject({ fault: 'workbook-format' });
  });
});

const SPREADSHEET =
  'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"';

const book = (sheets: string) =>
  `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook ${SPREADSHEET}>${sheets}</Workbook>`;

const data = (type: string, text: string) => `<Cell><Data ss:Type="${type}">${text}</Data></Cell>`;

describe('XML spreadsheets', () => {
  it('give texts, numbers, dates, truth and errors', async () => {
    const row = [
      data('String', '001'),
      data('Number', '7.0000000000000007E-2'),
      data('DateTime', '2003-09-01T00:00:00.000'),
      data('DateTime', '2003-09-01T08:30:00.000'),
      data('Boolean', '1'),
      data('Error', '#N/A'),
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">张<B>三</B>&#10;李</ss:Data><Comment><ss:Data>不是</ss:Data></Comment></Cell>',
    ].join('\n');
    const [sheet] = await sheetsOf(
      book(`<Worksheet ss:Name="名单 &amp; 一"><Table><Row>${row}</Row></Table></Worksheet>`),
      'xml',
    );
    expect(sheet!.name).toBe('名单 & 一');
    expect(sheet!.rows).toEqual([
      ['001', '0.07', '2003-09-01', '2003-09-01 08:30', 'true', '#N/A', '张三\n李'],
    ]);
    expect(sheet!.textCells).toEqual([0]);
  });

  it('end dates with the month or year that their style shows, unless there is more in them', async () => {
    const style = (id: string, format: string) =>
      `<Style ss:ID="${id}"><NumberFormat ss:Format="${format}"/></Style>`;
    const styles = style('m', 'yyyy\\-mm') + style('y', 'yyyy') + style('d', 'Short Date');
    const cell = (id: string, date: string) =>
      `<Cell ss:StyleID="${id}"><Data ss:Type="DateTime">${date}T00:00:00.000</Data></Cell>`;
    const row = [
      ...['m', 'y', 'd'].map((id) => cell(id, '2003-01-01')),
      ...['m', 'y'].map((id) => cell(id, '2003-09-15')),
      cell('none', '2003-01-01'),
    ];
    const [sheet] = await sheetsOf(
      book(
        `<Styles>${styles}<Style ss:ID="none"/></Styles><Worksheet ss:Name="a"><Table><Row>${row.join('')}</Row></Table></Worksheet>`,
      ),
      'xml',
    );
    expect(sheet!.rows).toEqual([
      ['2003-01', '2003', '2003-01-01', '2003-09-15', '2003-09-15', '2003-01-01'],
    ]);
  });

  it('repeat no number over rows', async () => {
    const cell = (type: string, text: string) =>
      `<Cell ss:MergeDown="1"><Data ss:Type="${type}">${text}</Data></Cell>`;
    const row = cell('Number', '100') + cell('String', '100') + cell('DateTime', '2003-09-01T00:00:00.000');
    const [sheet] = await sheetsOf(
      book(`<Worksheet ss:Name="a"><Table><Row>${row}</Row><Row/></Table></Worksheet>`),
      'xml',
    );
    expect(sheet!.rows).toEqual([
      ['100', '100', '2003-09-01'],
      ['', '100', '2003-09-01'],
    ]);
  });

  it('keep the place of cells, merged ones and what is hidden', async () => {
    const sheets = await sheetsOf(
      book(`<Worksheet ss:Name="a"><Table><Column/><Column ss:Hidden="1" ss:Span="1"/><Column ss:Index="6" ss:Hidden="1"/>
        <Row ss:Index="2"><Cell ss:Index="2" ss:MergeAcross="1"><Data ss:Type="String">谈话</Data></Cell>${data('Number', '4')}</Row>
        <Row><Cell ss:MergeDown="1"><Data ss:Type="String">系</Data></Cell></Row><Row><Cell ss:Index="2"><Data ss:Type="Number">5</Data></Cell></Row>
        </Table></Worksheet>
        <Worksheet ss:Name="b"><Table/><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetVeryHidden</Visible></WorksheetOptions></Worksheet>`),
      'xml',
    );
    expect(sheets[0]!.rows).toEqual([[], ['', '谈话', '谈话', '4'], ['系'], ['系', '5']]);
    expect(sheets[0]!.hiddenColumns).toEqual([1, 2, 5]);
    expect(sheets.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  it('are refused when cut short anywhere, or something else', async () => {
    const whole = book(`<Worksheet ss:Name="a"><Table><Row>${data('String', 'x')}</Row></Table></Worksheet>`);
    for (let end = whole.indexOf('<Workbook') + 2; end < whole.length; end++) {
      await expect(sheetsOf(whole.slice(0, end), 'xml')).rejects.toMatchObject({ fault: 'workbook-damaged' });
    }
    await expect(sheetsOf('<rss></rss>', 'xml')).rejects.toMatchObject({ fault: 'workbook-format' });
    await expect(sheetsOf('<Workbook></Workbook>', 'xml')).rejects.toMatchObject({
      fault: 'workbook-format',
    });
  });
});
