/** The stages by their names, for those who want nothing else of the catalogue: a page is small without it. */
import { stages as stageList } from './stages.ts';

/** The ids of the stages of the procedure. */
export const stages: readonly string[] = stageList.map(({ id }) => id);
