/** Texts and files of the user as sources that core can read. */
import type { Source } from '@muster/core';
import type { StagedFile, UserFile } from './staging.ts';

export function textSource(name: string, text: string): Source {
  const content = new TextEncoder().encode(text);
  return {
    name,
    size: content.length,
    bytes: async function* () {
      yield content;
    },
  };
}

/** A staged file, with what the user decided about it. */
export function stagedSource({ name, file, encoding, recipes }: StagedFile): Source {
  return {
    name,
    size: file.size,
    ...(encoding === null ? {} : { encoding }),
    // Of the same shape the first is the newest, and core follows the last.
    recipes: recipes.toReversed(),
    bytes: () => chunks(file),
  };
}

// Not every browser can iterate a stream yet.
async function* chunks(file: UserFile): AsyncIterable<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
