/** One script for a host's page: registers the elements that the documentation names, and what they are made of. */
import './elements/muster-chart.ts';
import './elements/muster-dashboard.ts';
import './elements/muster-figure.ts';
import './elements/muster-import.ts';
import './elements/muster-table.ts';
