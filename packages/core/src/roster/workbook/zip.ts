/** Packages of files (ZIP), part by part: an entry point for those who keep other things in them than workbooks. */
export { checksumOf } from './checksum.ts';
export { unpack } from './unpack.ts';
export { partKey, readDirectory, type ZipPart } from './zip-directory.ts';
