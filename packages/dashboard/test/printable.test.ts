/** Texts of files among words: measured where they stand, since what turns them is not to be seen. */
import { createWords, type Words } from '@muster/core/locales';
import { describe, expect, it } from 'vitest';
import { bare, printable, printableWords } from '../src/printable.ts';

const college = 'كلية الهندسة';

describe('a text of a file', () => {
  it('stays as it is where it is read from left to right', () => {
    for (const text of ['', 'College', '信息学院', '=1+1', '<b>', 'zero\u200bwidth']) {
      expect(printable(text)).toBe(text);
    }
  });

  it('is isolated where it is read from right to left, once', () => {
    expect(printable(college)).toBe(`\u2068${college}\u2069`);
    expect(printable(printable(college))).toBe(printable(college));
    const several = `${printable(college)} · Undergraduates`;
    expect(printable(several)).toBe(several);
    expect(bare(printable(college))).toBe(college);
  });

  it('has no marks that turn what stands beside it, and no signs of control', () => {
    expect(printable('\u202eedoc.exe')).toBe('edoc.exe');
    expect(printable('\u2069a\u2066b\u202a')).toBe('ab');
    expect(printable(`\u202e${college}\u2069`)).toBe(`\u2068${college}\u2069`);
    expect(printable('two\r\nlines\u0007\ud800')).toBe('two lines ');
  });

  it('leaves what follows it in its place', () => {
    /** How far the last number of a sentence stands from its end. */
    const displaced = (say: Words, title: string): number => {
      const place = document.body.appendChild(document.createElement('p'));
      const sentence = say('page.of', { title, part: '12' });
      place.append(sentence);
      const [all, last] = [document.createRange(), document.createRange()];
      all.selectNodeContents(place);
      last.selectNodeContents(place);
      last.setStart(place.firstChild!, sentence.lastIndexOf('12'));
      const distance = all.getBoundingClientRect().right - last.getBoundingClientRect().right;
      place.remove();
      return Math.round(distance);
    };
    const words = createWords('en');
    for (const text of [college, '\u202eegelloC', `\u2067${college}`]) {
      expect(displaced(words, text), text).toBeGreaterThan(0);
      expect(displaced(printableWords(words), text), text).toBe(0);
    }
  });
});
