/** What there is to say of every indicator, for results without files; loaded when it is needed. */
export { indicators } from '@muster/core';
