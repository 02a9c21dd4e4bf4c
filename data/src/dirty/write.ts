/** Writes dirty copies of the sample school into folders: the only place among them that touches files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../random.ts';
import { YEAR } from '../year.ts';
import { type CleanSchool, cleanSchool } from './clean.ts';
import { denominatorSheets } from './denominators.ts';
import { faultyListing } from './faults.ts';
import { htmlTable, separated, textEncodings, xls, xlsx } from './formats.ts';
import { byStage, byStep, plainly } from './layouts.ts';
import { ledgers } from './ledgers.ts';
import { listing } from './listing.ts';
import { listingSheet, unitSheets } from './sheets.ts';
import { Speller } from './speller.ts';

interface Copy {
  readonly school: CleanSchool;
  readonly text: Speller;
  readonly typed: Speller;
  readonly write: (name: string, content: Uint8Array | string) => void;
}

const PEOPLE = '发展党员工作情况一览表.csv';

const copies = {
  'gbk-csv': ({ school, text, write }: Copy) => {
    write(PEOPLE, textEncodings.gbk(separated(listing(byStage, school.people, text))));
    writeDenominators(school, text, write, 'gbk', ',');
  },
  workbook: async ({ school, typed, write }: Copy) => {
    write('school.xlsx', await xlsx(unitSheets(byStep, school, typed)));
    write('基数.xlsx', await xlsx(denominatorSheets(school, typed)));
  },
  xls: ({ school, text, typed, write }: Copy) => {
    write('school.xls', xls(listingSheet(plainly, school.people, typed)));
    writeDenominators(school, text, write, 'utf-8-mark', ';');
  },
  'html-xls': ({ school, text, write }: Copy) => {
    write('school.xls', htmlTable(listingSheet(byStage, school.people, text)));
    writeDenominators(school, text, write, 'utf-16', '\t');
  },
  ledgers: async ({ school, text, typed, write }: Copy) => {
    const written = ledgers(school.people, text, typed);
    for (const { file, written: form, sheet } of written.ledgers) {
      write(file, form === 'xlsx' ? await xlsx([sheet]) : textEncodings[form](separated(sheet.rows)));
    }
    writeDenominators(school, text, write, 'gbk', ',');
    write('expected.json', asJson(written.faults));
  },
  faults: ({ school, text, write }: Copy) => {
    const { rows, faults, misquote } = faultyListing(byStage, school.people, text, PEOPLE);
    write(PEOPLE, textEncodings.gbk(misquote(separated(rows))));
    writeDenominators(school, text, write, 'gbk', ',');
    write('expected.json', asJson(faults));
  },
} as const satisfies Record<string, (copy: Copy) => void | Promise<void>>;

export type DirtyCopy = keyof typeof copies;

/** The copies there are. */
export const dirtyCopies = Object.keys(copies) as readonly DirtyCopy[];

/**
 * Writes one dirty copy of the sample school: the same people and facts in the files of an office.
 *
 * @param folder the folder to write into; made where it is missing
 * @param seed   any whole number; another seed spells the same facts otherwise
 */
export async function writeDirtySchool(copy: DirtyCopy, folder: string, seed: number = YEAR): Promise<void> {
  const school = cleanSchool();
  const random = new Random(seed, dirtyCopies.indexOf(copy));
  const units = school.files.units!;
  mkdirSync(folder, { recursive: true });
  await copies[copy]({
    school,
    text: new Speller(random, units, false),
    typed: new Speller(random, units, true),
    write: (name, content) => writeFileSync(join(folder, name), content),
  });
}

function writeDenominators(
  school: CleanSchool,
  speller: Speller,
  write: Copy['write'],
  encoding: keyof typeof textEncodings,
  separator: ',' | ';' | '\t',
): void {
  for (const { name, rows } of denominatorSheets(school, speller)) {
    write(`${name}.csv`, textEncodings[encoding](separated(rows, separator)));
  }
}

function asJson(faults: readonly object[]): string {
  return `${JSON.stringify({ faults }, null, 2)}\n`;
}
