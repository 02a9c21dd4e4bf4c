/** Work to be kept, with whatever a test wants of it. */
import { newId, type OwnFile, type Work } from '../src/state/work.ts';

let number = 0;

/** A name for a shelf that no other test has. */
export function freeShelf(): string {
  number += 1;
  return `kept ${number} ${newId()}`;
}

export function ownFile(name: string, text: string, given: Partial<OwnFile> = {}): OwnFile {
  return {
    origin: 'user',
    name,
    id: newId(),
    content: new Blob([text]),
    encoding: null,
    recipes: [],
    ...given,
  };
}

export function work(given: Partial<Work> = {}): Work {
  return {
    files: [ownFile('people.csv', 'person_key,unit\n1,ENG\n')],
    followed: [],
    catalogs: [],
    recipes: [],
    address: '#/overview',
    ...given,
  };
}

/** The names and texts of the user's files. */
export async function textsOf({ files }: Pick<Work, 'files'>): Promise<readonly (readonly string[])[]> {
  const own = files.filter((file) => file.origin === 'user');
  return Promise.all(own.map(async ({ name, content }) => [name, await content.text()]));
}
