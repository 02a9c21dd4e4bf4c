/** The sample school, and larger ones of the same make. */
export { type SchoolOptions, writeSchool } from './write-school.ts';
