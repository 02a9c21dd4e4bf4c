/** One script for a host's page: registers `<muster-dashboard>` and the elements that it is made of. */
export { MusterDashboard } from './elements/muster-dashboard.ts';
