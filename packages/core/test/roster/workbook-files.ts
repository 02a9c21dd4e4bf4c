/**
 * Workbooks for the tests. XLSX is zipped here from XML written by hand, so that nothing of the library under test makes
 * what it then reads; XLS is written by SheetJS, the one program on npm that writes BIFF8, which is why it is here and
 * only here: its published version has known faults in reading.
 */
import { deflateRawSync } from 'node:zlib';
import xlsx from 'xlsx';

export interface ZipEntry {
  readonly name: string;
  readonly text: string;
  /** What the directory says it unpacks to, when it lies. */
  readonly declared?: number;
}

/** A package of these parts; checksums are left out, which readers take as not given. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, declared } of entries) {
    const packed = deflateRawSync(text);
    const size = declared ?? Buffer.byteLength(text);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, place, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
}

export interface XlsxSheet {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands before `<sheetData>`, in it, and after it. */
  readonly columns?: string;
  readonly data: string;
  readonly after?: string;
  readonly isChart?: boolean;
}

export interface XlsxParts {
  readonly sheets: readonly XlsxSheet[];
  readonly sharedStrings?: string;
  /** Number formats: those of the styles `s="1"`, `s="2"` … */
  readonly formats?: readonly (number | string)[];
  readonly date1904?: boolean;
  readonly more?: readonly ZipEntry[];
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The parts of an XLSX file. */
export function xlsxEntries(parts: XlsxParts): ZipEntry[] {
  const { sheets, sharedStrings = '', formats = [], date1904 = false, more = [] } = parts;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const codes = formats.map((format, i) => (typeof format === 'string' ? 164 + i : format));
  return [
    {
      name: '[Content_Types].xml',
      text: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      text: `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(
          ({ name, state }, i) =>
            `<sheet name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}" r:id="s${i}"${state ? ` state="${state}"` : ''}/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships xmlns="${PACKAGE}/relationships">${sheets
        .map(({ isChart }, i) =>
          isChart
            ? relation(`s${i}`, 'chartsheet', `chartsheets/sheet${i}.xml`)
            : relation(`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`),
        )
        .join(
          '',
        )}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('f', 'styles', 'styles.xml')}</Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', text: `<sst xmlns="${MAIN}">${sharedStrings}</sst>` },
    {
      name: 'xl/styles.xml',
      text: `<styleSheet xmlns="${MAIN}"><numFmts>${formats
        .map((format, i) =>
          typeof format === 'string'
            ? `<numFmt numFmtId="${164 + i}" formatCode="${format.replaceAll('"', '&quot;')}"/>`
            : '',
        )
        .join(
          '',
        )}</numFmts><cellXfs><xf numFmtId="0"/>${codes.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    },
    ...sheets.flatMap(({ data, columns = '', after = '', isChart }, i) =>
      isChart
        ? []
        : [
            {
              name: `xl/worksheets/sheet${i}.xml`,
              text: `<worksheet xmlns="${MAIN}">${columns}<sheetData>${data}</sheetData>${after}</worksheet>`,
            },
          ],
    ),
    ...more,
  ];
}

export function xlsxOf(parts: XlsxParts): Uint8Array {
  return zip(xlsxEntries(parts));
}

/** One row of XLSX cells, `A1` onwards, each as the inside of its `<c>` with the attributes before it. */
export function inline(text: string): string {
  return `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** An XLS file of these sheets, by SheetJS. */
export function xlsOf(workbook: xlsx.WorkBook, type: 'biff8' | 'biff5' = 'biff8'): Uint8Array {
  return new Uint8Array(xlsx.write(workbook, { type: 'buffer', bookType: type }) as Buffer);
}
