/** The sample school, larger ones of the same make, and dirty copies of it. */
export type { Fault } from './dirty/fault.ts';
export { type DirtyCopy, dirtyCopies, writeDirtySchool } from './dirty/write.ts';
export { type SchoolOptions, writeSchool } from './write-school.ts';
