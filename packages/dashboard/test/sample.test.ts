/** The sample that the page makes is the one that is committed. */
import { expect, it } from 'vitest';
import { sampleFiles } from '../src/state/sample.ts';

const committed = import.meta.glob<string>('../../../data/school-2003/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
});

it('makes the committed files in the browser, letter by letter', () => {
  expect(sampleFiles.length).toBeGreaterThan(0);
  const made = sampleFiles.map(({ name, text }) => [`../../../data/school-2003/${name}`, text] as const);
  expect(made.map(([path]) => path)).toEqual(Object.keys(committed).sort());
  expect(made.filter(([path, text]) => committed[path] !== text).map(([path]) => path)).toEqual([]);
});
