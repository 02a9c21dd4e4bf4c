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

/** A staged file, in the encoding that the user chose. */
export function stagedSource({ name, file, encoding }: StagedFile): Source {
  return {
    name,
    size: file.size,
    ...(encoding === null ? {} : { encoding }),
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
