/** The kinds of files there are; a further kind is its own file and one line here. */
import type { Dataset } from '../../roster/dataset.ts';
import { appraisal } from './appraisal.ts';
import { branches } from './branches.ts';
import { classes } from './classes.ts';
import { credits } from './credits.ts';
import { documents } from './documents.ts';
import { dues } from './dues.ts';
import { essays } from './essays.ts';
import { headcount } from './headcount.ts';
import { holidays } from './holidays.ts';
import { honours } from './honours.ts';
import { inspections } from './inspections.ts';
import { lectures } from './lectures.ts';
import { movements } from './movements.ts';
import { notes } from './notes.ts';
import { organizerReports } from './organizer-reports.ts';
import { organizers } from './organizers.ts';
import { people } from './people.ts';
import { plans } from './plans.ts';
import { ratings } from './ratings.ts';
import { reports } from './reports.ts';
import { roles } from './roles.ts';
import { sessionPlans } from './session-plans.ts';
import { sessions } from './sessions.ts';
import { specialDues } from './special-dues.ts';
import { surveys } from './surveys.ts';
import { targets } from './targets.ts';
import { training } from './training.ts';
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
  training,
  credits,
  roles,
  sessions,
  sessionPlans,
  notes,
  essays,
  reports,
  lectures,
  inspections,
  documents,
  organizerReports,
  holidays,
  dues,
  specialDues,
  appraisal,
  surveys,
  ratings,
  honours,
];
