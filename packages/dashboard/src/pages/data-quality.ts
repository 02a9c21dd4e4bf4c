/** What figures rest on: cells that are not recorded, figures that cannot be had, and how far columns are filled. */
import { datasets, type Estimate, type IndicatorInfo } from '@muster/core';
import { fieldLabel } from '@muster/core/locales';
import { html, nothing } from 'lit';
import { tableMenu } from '../elements/save-menu.ts';
import { number, said, tableOf, text } from '../figures/filled-table.ts';
import type { Table } from '../figures/model.ts';
import type { ColumnCoverage } from '../state/coverage.ts';
import { datesOf, lacking, type PageContext, titleOf } from './context.ts';
import { whereWithin, whyNotWithin } from './limits.ts';

export function dataQuality(context: PageContext) {
  return html`${notRecorded(context)}${unavailable(context)}${coverage(context)}`;
}

/** All figures, whole, that can be limited as the page is; in one question those that are limited alike. */
function estimates(context: PageContext): readonly Estimate[] | null {
  const { store, school, view, catalog } = context;
  const there = [...catalog.values()].filter(({ id }) => school.indicators.includes(id));
  const within = there.filter((info) => whyNotWithin(context, info) === null);
  const isNarrowed = ({ keys }: IndicatorInfo) => view.cohort === null || keys.includes('cohort');
  const alike = [within.filter(isNarrowed), within.filter((info) => !isNarrowed(info))];
  const replies = alike.flatMap((group) => {
    if (group.length === 0) return [];
    const where = whereWithin(context, group[0]!);
    return store.reply({
      ...datesOf(view),
      indicators: group.map(({ id }) => id),
      ...(where.length === 0 ? {} : { where }),
    });
  });
  const known = replies.filter((reply) => reply?.status === 'known');
  return known.length < replies.length ? null : known.flatMap(({ answer }) => answer.results.results);
}

function notRecorded(context: PageContext) {
  const { ui } = context;
  const found = estimates(context);
  if (found === null) return nothing;
  const gaps = found
    .filter((estimate) => estimate.notRecorded > 0)
    .toSorted((a, b) => b.notRecorded - a.notRecorded);
  const title = ui.say('page.data.not-recorded');
  const table = tableOf<Estimate>(
    title,
    [
      [text('figure', ui.say('page.data.figure')), ({ indicator }) => titleOf(context, indicator)],
      [
        number('not-recorded', ui.say('column.not-recorded'), 'integer'),
        (estimate) => said(estimate.notRecorded, ui.format.integer),
      ],
      [
        number('counted', ui.say('page.data.counted'), 'integer'),
        (e) => said(isMoney(context, e) ? null : countedOf(e), ui.format.integer),
      ],
    ],
    gaps,
    ({ indicator }) => indicator,
  );
  return panel(context, {
    id: 'not-recorded',
    table,
    note: gaps.length === 0 ? 'page.data.not-recorded.none' : 'page.data.not-recorded.help',
  });
}

/** Amounts are no cases that something could be told of. */
function isMoney({ catalog }: PageContext, { indicator }: Estimate): boolean {
  return catalog.get(indicator)?.unit === 'fen';
}

/** How many cases the figure could tell of. */
function countedOf(estimate: Estimate): number | null {
  switch (estimate.kind) {
    case 'compliance':
      return estimate.ok + estimate.breach;
    case 'ratio':
      return estimate.of;
    default:
      return estimate.count;
  }
}

function unavailable(context: PageContext) {
  const { ui, school, catalog } = context;
  const missing = [...catalog.values()].filter(({ id }) => !school.indicators.includes(id));
  const title = ui.say('page.data.unavailable');
  const table = tableOf<(typeof missing)[number]>(
    title,
    [
      [text('figure', ui.say('page.data.figure')), (info) => ui.text(info.title)],
      [
        text('lacking', ui.say('page.data.lacking')),
        (info) => lacking(info, school).map(ui.fileKind).join(ui.say('list.separator')),
      ],
    ],
    missing,
    ({ id }) => id,
  );
  return panel(context, {
    id: 'unavailable',
    table,
    note: missing.length === 0 ? 'page.data.unavailable.none' : 'page.data.unavailable.help',
  });
}

function coverage({ ui, school }: PageContext) {
  const { say, format, language } = ui;
  const fieldOf = ({ kind, column }: ColumnCoverage) =>
    datasets.find((dataset) => dataset.kind === kind)?.fields.find(({ name }) => name === column);
  // What other files say of people is in no column of theirs.
  const known = school.coverage.filter((one) => fieldOf(one) !== undefined);
  const kinds = [...new Set(known.map(({ kind }) => kind))];
  if (kinds.length === 0) return nothing;
  const share = ({ recorded, rows }: ColumnCoverage) => (rows === 0 ? null : recorded / rows);
  const table = (kind: string, columns: readonly ColumnCoverage[]): Table =>
    tableOf<ColumnCoverage>(
      say('page.of', { title: say('page.data.coverage'), part: ui.fileKind(kind) }),
      [
        [text('column', say('page.data.column')), (one) => fieldLabel(fieldOf(one)!, language)],
        [
          number('recorded', say('page.data.recorded'), 'integer'),
          (one) => said(one.recorded, format.integer),
        ],
        [number('rows', say('column.rows'), 'integer'), (one) => said(one.rows, format.integer)],
        [number('share', say('column.share'), 'percent'), (one) => said(share(one), format.percent)],
      ],
      columns.toSorted((a, b) => (share(a) ?? 0) - (share(b) ?? 0)),
      ({ column }) => column,
    );
  return html`
    <section class="panel" aria-labelledby="coverage">
      <h2 id="coverage">${say('page.data.coverage')}</h2>
      <p class="note">${say('page.data.coverage.help')}</p>
      <div class="coverage">${kinds.map((kind) => {
        const columns = known.filter((one) => one.kind === kind);
        const full = columns.filter(({ recorded, rows }) => recorded === rows).length;
        return html`
          <details data-coverage=${kind}>
            <summary>
              ${say('page.data.coverage.kind', { kind: ui.fileKind(kind), full, count: columns.length })}
            </summary>
            <div class="heading">
              <span></span>
              ${tableMenu(ui, `coverage-${kind}`, table(kind, columns), say('page.data.coverage.help'))}
            </div>
            <muster-table captionless .table=${table(kind, columns)} .ui=${ui}></muster-table>
          </details>
        `;
      })}</div>
    </section>
  `;
}

interface Panel {
  readonly id: string;
  readonly table: Table;
  readonly note: Parameters<PageContext['ui']['say']>[0];
}

function panel({ ui }: PageContext, { id, table, note }: Panel) {
  return html`
    <section class="panel" aria-labelledby=${id}>
      <div class="heading">
        <h2 id=${id}>${table.caption}</h2>
        ${table.rows.length === 0 ? nothing : tableMenu(ui, id, table, ui.say(note))}
      </div>
      <p class="note">${ui.say(note)}</p>
      ${
        table.rows.length === 0
          ? nothing
          : html`<muster-table captionless data-figure=${id} .table=${table} .ui=${ui}></muster-table>`
      }
    </section>
  `;
}
