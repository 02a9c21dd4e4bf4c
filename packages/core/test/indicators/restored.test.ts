/** Somebody removed and restored is here again: what happened afterwards happened here. */
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/indicators/estimate.ts';
import { estimates } from './ask.ts';

const roster = (...rows: readonly string[]) => ({
  'people.csv': [
    'person_key,unit,cohort,transfer_in_date,transferred_as,meeting_date,approve_date,convert_approve_date,removed_date,restored_date',
    ...rows,
  ].join('\n'),
});
const asOf = '2003-12-31';
const first = async (indicator: string, files: Record<string, string>, where: readonly string[] = []) =>
  (await estimates(indicator, files, { asOf, where }))[0]! as Estimate & { count: number; of?: number };

describe('somebody removed and restored', () => {
  const restored = roster('A,ENG,faculty,,,2002-05-10,2002-06-10,2003-06-01,2002-08-01,2002-09-01');
  const removed = roster('A,ENG,faculty,,,2002-05-10,2002-06-10,2003-06-01,2002-08-01,');

  it('ends their probation here, and is converted on time', async () => {
    expect(await first('conversions-on-time', restored)).toMatchObject({ count: 1, of: 1 });
    expect(await first('conversions-on-time', removed)).toMatchObject({ count: 0, of: 0 });
  });

  it('waits here for the steps that come', async () => {
    const waiting = roster('A,ENG,faculty,,,2003-12-01,,,2003-01-01,2003-02-01');
    const where = ['stage=meeting-approve'];
    expect(await first('stage-duration', waiting, where)).toMatchObject({ open: 1 });
    const gone = roster('A,ENG,faculty,,,2003-12-01,,,2003-01-01,');
    expect(await first('stage-duration', gone, where)).toMatchObject({ open: 0 });
  });

  it('is gone until the day of being restored is known', async () => {
    const later = roster('A,ENG,faculty,,,2002-05-10,2002-06-10,,2003-08-01,2004-02-01');
    expect(await first('pipeline', later)).toMatchObject({ count: 0 });
    expect((await estimates('pipeline', later, { asOf: '2004-06-30' }))[0]).toMatchObject({ count: 1 });
  });
});

it('somebody who came on probation ends it here, though the approval stayed elsewhere', async () => {
  const came = roster('A,ENG,faculty,2002-09-01,probationary,2002-05-10,,2003-06-01,,');
  expect(await first('conversions-on-time', came)).toMatchObject({ count: 1, of: 1 });
});
