/** The catalogue as users see it. */
import type { Key } from '../indicators/estimate.ts';
import type { Definition, IndicatorInfo } from '../indicators/indicator.ts';
import { definitions } from './indicators/index.ts';
import { stages as stageList } from './stages.ts';

export type { IndicatorInfo };

/** What users see of an indicator, of the catalogue or their own. */
export function indicatorInfo(definition: Definition): IndicatorInfo {
  const { id, code, kind, title, how, keys, better, words = {} } = definition;
  return { id, code, kind, title, how, keys, better, part: partOf(definition), words };
}

function partOf(definition: Definition): Key | null {
  switch (definition.kind) {
    case 'distribution':
      return definition.part;
    case 'concentration':
      return definition.holder;
    default:
      return null;
  }
}

/** Every indicator with its titles, how it is computed and its keys. */
export const indicators: readonly IndicatorInfo[] = definitions.map(indicatorInfo);

/** The ids of the stages of the procedure. */
export const stages: readonly string[] = stageList.map(({ id }) => id);
