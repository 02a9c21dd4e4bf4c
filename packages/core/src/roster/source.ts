import type { Recipe } from './recipe.ts';
import type { Encoding } from './text/encoding.ts';

/** Where bytes come from: the caller opens files, core reads them. */
export interface Source {
  /** The file as the user named it; issues repeat it. */
  readonly name: string;
  /** The kind of file, when the user said it; else it is recognised from the headers. */
  readonly kind?: string;
  /** The encoding, when the user said it; else it is found out. */
  readonly encoding?: Encoding;
  /** What was decided about this file and no other; it goes before all other recipes, and before what titles say. */
  readonly recipes?: readonly Recipe[];
  /** Bytes in all, for progress. */
  readonly size?: number;
  /**
   * The content from its beginning; called again when the file is read again. A chunk is done with before the next
   * is asked for, so that a source may use its memory again.
   */
  bytes(): AsyncIterable<Uint8Array>;
}

/** A source that stops with the signal's reason between chunks. */
export function heedingSource(source: Source, signal: { throwIfAborted(): void }): Source {
  const { name, kind, encoding, recipes, size } = source;
  return {
    name,
    ...(kind === undefined ? {} : { kind }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(recipes === undefined ? {} : { recipes }),
    ...(size === undefined ? {} : { size }),
    bytes: async function* () {
      for await (const chunk of source.bytes()) {
        signal.throwIfAborted();
        yield chunk;
      }
    },
  };
}

/** A source from text, for tests and examples. */
export function textSource(name: string, text: string, kind?: string): Source {
  const content = utf8(text);
  return {
    name,
    ...(kind === undefined ? {} : { kind }),
    size: content.length,
    bytes: async function* () {
      yield content;
    },
  };
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
