/** The catalogue as users see it. */
import type { IndicatorInfo } from '../indicators/indicator.ts';
import { definitions } from './indicators/index.ts';
import { stages as stageList } from './stages.ts';

export type { IndicatorInfo };

/** Every indicator with its titles, how it is computed and its keys. */
export const indicators: readonly IndicatorInfo[] = definitions.map((definition) => {
  const { id, code, kind, title, how, keys, better, words = {} } = definition;
  const part = definition.kind === 'distribution' ? definition.part : null;
  return { id, code, kind, title, how, keys, better, part, words };
});

/** The ids of the stages of the procedure. */
export const stages: readonly string[] = stageList.map(({ id }) => id);
