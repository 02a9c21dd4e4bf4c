/** What of the user's work is kept and handed on: files as bytes, what was decided about them, and what is looked at. */
import type { Encoding, Recipe } from '@muster/core';

/** A file of the user, as it was brought. */
export interface OwnFile {
  readonly origin: 'user';
  readonly name: string;
  /** The same as long as the content is. */
  readonly id: string;
  readonly content: Blob;
  /** Chosen by the user; null where it is told from the bytes. */
  readonly encoding: Encoding | null;
  /** What was decided about it, the newest of a shape first. */
  readonly recipes: readonly Recipe[];
}

/** A file of the sample, of which nothing is kept but that it is in use. */
export interface SampleFile {
  readonly origin: 'sample';
  readonly name: string;
  /** What the sample calls it. */
  readonly of: string;
}

export type HeldFile = OwnFile | SampleFile;

/** Indicators of the user's own, as their file has them. */
export interface HeldCatalog {
  readonly file: string;
  readonly text: string;
}

/** All that the figures rest on. */
export interface Held {
  /** In the order in which they are read. */
  readonly files: readonly HeldFile[];
  /** The recipes that they were read with, beside those of the files; the last of a shape counts. */
  readonly followed: readonly Recipe[];
  readonly catalogs: readonly HeldCatalog[];
}

export interface Work extends Held {
  /** What was decided for files to come; the newest first. */
  readonly recipes: readonly Recipe[];
  /** What is looked at, as the part of the address after `#`. */
  readonly address: string;
}

/** Whether there is nothing of the user's in it. */
export function isNobodys({ files, catalogs, recipes }: Work): boolean {
  return files.every(({ origin }) => origin === 'sample') && catalogs.length === 0 && recipes.length === 0;
}

/** Whether files and indicators are the same; what they are read by is decided with the files. */
export function isSameWork(one: Held, other: Held): boolean {
  const files = ({ files }: Held) =>
    files.map((file) => (file.origin === 'user' ? file.id : `sample ${file.of}`));
  const parts = (held: Held) => JSON.stringify([files(held), held.catalogs]);
  return parts(one) === parts(other);
}

/** The bytes of the user's files and catalogues. */
export function sizeOf({ files, catalogs }: Held): number {
  const ofFiles = files.map((file) => (file.origin === 'user' ? file.content.size : 0));
  const ofCatalogs = catalogs.map(({ text }) => new Blob([text]).size);
  return [...ofFiles, ...ofCatalogs].reduce((sum, size) => sum + size, 0);
}

/** An id that nobody else has; also where pages are served without encryption. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
