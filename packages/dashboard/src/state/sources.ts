/** Texts and files of the user as sources that core can read. */
import type { Source } from '@muster/core';
import type { OwnFile } from './work.ts';

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

/** A file of the user, with what was decided about it. */
export function ownSource({ name, content, encoding, recipes }: OwnFile): Source {
  return {
    name,
    size: content.size,
    ...(encoding === null ? {} : { encoding }),
    // Of the same shape the first is the newest, and core follows the last.
    recipes: recipes.toReversed(),
    bytes: () => chunks(content),
  };
}

// Not every browser can iterate a stream yet.
async function* chunks(content: Blob): AsyncIterable<Uint8Array> {
  const reader = content.stream().getReader();
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
