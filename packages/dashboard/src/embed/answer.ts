/** What an element in a host's page shows: a figure, that there is none yet, or why there will be none. */
import type { IndicatorInfo, InputSummary, Key, Results } from '@muster/core';
import { indicatorFigure } from '../figures/indicator-figure.ts';
import type { Figure } from '../figures/model.ts';
import { lacking, neededText } from '../pages/context.ts';
import { refusalText } from '../refusal-text.ts';
import type { Store } from '../state/store.ts';
import { asSaidBy, type Ui, withPages } from '../ui.ts';
import { type Asked, conditionsOf, keyOf, questionOf } from './question.ts';

/** What went wrong, as a stable word for programs. */
export type Failure =
  | 'no-source'
  | 'unknown-indicator'
  | 'missing-files'
  | 'bad-question'
  | 'bad-results'
  | 'unusable-files'
  | 'unexpected';

export interface Shown {
  readonly is: 'shown';
  readonly figure: Figure;
  /** As the indicator says things. */
  readonly ui: Ui;
  readonly results: Results;
  /** What a saved figure says of where it comes from. */
  readonly from: {
    readonly limits: readonly string[];
    readonly inputs: readonly InputSummary[];
    readonly infos: readonly IndicatorInfo[];
  };
}

export type Answered =
  | Shown
  /** @prop isSoon what was shown before may stay for as long */
  | { readonly is: 'waiting'; readonly text: string; readonly isSoon: boolean }
  | { readonly is: 'failed'; readonly code: Failure; readonly message: string };

function waiting(text: string, isSoon: boolean): Answered {
  return { is: 'waiting', text, isSoon };
}

function failed(code: Failure, message: string): Answered {
  return { is: 'failed', code, message };
}

/** What is chosen is told the host's page, and leads wherever that wants. */
function inHost(ui: Ui): Ui {
  return withPages(ui, () => '');
}

/** The answer of the files that are in use in a source. */
export function answerOfFiles(
  ui: Ui,
  asked: Asked,
  { store, name }: { store: Store | null; name: string },
): Answered {
  const { say } = ui;
  if (store === null) return failed('no-source', say('page.embed.no-source', { name }));
  const { school } = store;
  if (school === null) {
    return waiting(say(store.loading ? 'page.progress.start' : 'page.embed.no-files'), false);
  }
  const indicator = asked.indicator ?? '';
  const info = school.infos.find(({ id }) => id === indicator);
  if (info === undefined) return failed('unknown-indicator', say('page.embed.unknown', { indicator }));
  if (!school.indicators.includes(info.id)) {
    return failed('missing-files', neededText(ui, lacking(info, school)));
  }
  const key = keyOf(asked, info);
  if (key?.includes(',')) return failed('bad-question', say('page.embed.one-key'));
  const reply = store.reply(questionOf(asked, info));
  if (reply === null) return waiting(say('page.progress.counting'), true);
  if (reply.status === 'failed') {
    return failed('bad-question', refusalText(ui, reply));
  }
  const { results } = reply.answer;
  const said = inHost(asSaidBy(ui, info));
  return {
    is: 'shown',
    figure: indicatorFigure(said, { info, key: key as Key | null, estimates: results.results }),
    ui: said,
    results,
    from: { limits: conditionsOf(asked), inputs: school.inputs, infos: school.infos },
  };
}

/**
 * The answer that was computed elsewhere, as the command prints it. Which question it answers is settled; of several
 * indicators one is chosen.
 *
 * @param infos the catalogue; null while it is being loaded
 */
export function answerOfResults(
  ui: Ui,
  { indicator }: Asked,
  given: unknown,
  infos: readonly IndicatorInfo[] | null,
): Answered {
  const { say } = ui;
  const results = parsed(given);
  if (results === null) return failed('bad-results', say('page.embed.bad-results'));
  if (infos === null) return waiting(say('page.progress.start'), false);
  const wanted = indicator || results.results[0]?.indicator;
  const estimates = results.results.filter((estimate) => estimate.indicator === wanted);
  const [first] = estimates;
  if (first === undefined) {
    return failed('unknown-indicator', say('page.embed.unknown', { indicator: wanted ?? '' }));
  }
  const keys = Object.keys(first.by) as Key[];
  if (keys.length > 1) return failed('bad-question', say('page.embed.one-key'));
  const info = infos.find(({ id }) => id === first.indicator) ?? ownInfo(first);
  const said = inHost(asSaidBy(ui, info));
  return {
    is: 'shown',
    figure: indicatorFigure(said, { info, key: keys[0] ?? null, estimates }),
    ui: said,
    results,
    from: { limits: [], inputs: results.inputs ?? [], infos },
  };
}

/** Results as an object or as their text; null where they are none. */
function parsed(given: unknown): Results | null {
  try {
    const value = (typeof given === 'string' ? JSON.parse(given) : given) as Partial<Results> | null;
    return value?.schema === 'muster-results/1' && Array.isArray(value.results) ? (value as Results) : null;
  } catch {
    return null;
  }
}

/** What there is to say of an indicator of the user's own, whose catalogue is not here. */
function ownInfo({ indicator, kind }: Results['results'][number]): IndicatorInfo {
  return {
    ...{
      id: indicator,
      code: '',
      kind,
      keys: [],
      better: null,
      onlyCohort: null,
      part: null,
      partName: null,
    },
    title: { en: indicator, 'zh-CN': indicator },
    how: { en: '', 'zh-CN': '' },
    ...{ keyNames: {}, unit: null, words: {}, files: [], findings: [] },
  };
}
