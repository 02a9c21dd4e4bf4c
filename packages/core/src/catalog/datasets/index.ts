/** The kinds of files there are; a further kind is its own file and one line here. */
import type { Dataset } from '../../roster/dataset.ts';
import { branches } from './branches.ts';
import { classes } from './classes.ts';
import { headcount } from './headcount.ts';
import { movements } from './movements.ts';
import { organizers } from './organizers.ts';
import { people } from './people.ts';
import { plans } from './plans.ts';
import { targets } from './targets.ts';
import { units } from './units.ts';

export const datasets: readonly Dataset[] = [
  people,
  headcount,
  classes,
  branches,
  plans,
  targets,
  organizers,
  units,
  movements,
];
