/** The files in use, what became of their rows, what figures lack in them, and what is wrong with them. */
import { html } from 'lit';
import { download } from '../download.ts';
import type { FilesEvent } from '../elements/muster-drop.ts';
import { tableMenu } from '../elements/save-menu.ts';
import type { Table } from '../figures/model.ts';
import { cohortOrder } from '../ui.ts';
import type { PageContext } from './context.ts';
import { dataQuality } from './data-quality.ts';
import { unitsOf } from './unit-options.ts';

export function dataPage(context: PageContext) {
  const { ui, issues, school, store } = context;
  const { say } = ui;
  const files = filesTable(context);
  const count = (severity: 'error' | 'warning') =>
    issues.filter((group) => group.severity === severity).reduce((sum, group) => sum + group.count, 0);
  return html`
    <h1>${say('page.data.heading')}</h1>
    <section class="panel" aria-labelledby="files">
      <div class="heading">
        <h2 id="files">${say('page.files.list')}</h2>
        ${tableMenu(ui, 'files', files, say('page.files.replace'))}
      </div>
      <muster-table captionless data-figure="files" .table=${files}></muster-table>
      <p class="note">${say('page.files.replace')}</p>
      ${downloads(context)}
    </section>
    ${catalogs(context)}
    <section aria-labelledby="issues">
      <h2 id="issues">${say('page.data.issues')}</h2>
      <p class="note" data-part="issue-counts">
        ${say('page.data.errors', { count: count('error') })}${say('list.separator')}${say(
          'page.data.warnings',
          {
            count: count('warning'),
          },
        )}
      </p>
      <muster-issues .ui=${ui} .issues=${issues}></muster-issues>
    </section>
    ${dataQuality(context)}
    <section class="panel" aria-labelledby="headcount">
      <h2 id="headcount">${say('page.headcount.heading')}</h2>
      <muster-headcount
        .ui=${ui}
        .units=${unitsOf(school)}
        .cohorts=${school.present.cohorts.toSorted((a, b) => cohortOrder({ by: { cohort: a } }) - cohortOrder({ by: { cohort: b } }))}
        @muster-files=${(event: FilesEvent) => void store.bring(event.files)}
      ></muster-headcount>
    </section>
    <muster-kept class="panel" .ui=${ui} .workspace=${context.workspace}></muster-kept>
    <section class="panel" aria-labelledby="templates">
      <h2 id="templates">${say('page.templates')}</h2>
      <p class="note">${say('page.templates.help')}</p>
      <muster-templates .ui=${ui}></muster-templates>
    </section>
  `;
}

/** The catalogues of the user's own, each to be let go of. */
function catalogs({ ui: { say }, school, store }: PageContext) {
  if (school.catalogs.length === 0) return '';
  return html`
    <section class="panel" aria-labelledby="catalogs">
      <h2 id="catalogs">${say('page.own.heading')}</h2>
      ${school.catalogs.map(
        ({ file, indicators }) => html`
          <p class="row" data-catalog=${file}>
            <span>${say('page.own.file', { file, count: indicators.length })}</span>
            <button
              type="button"
              aria-label=${say('page.of', { title: say('page.own.remove'), part: file })}
              @click=${() => void store.forget(file)}
            >
              ${say('page.own.remove')}
            </button>
          </p>
        `,
      )}
    </section>
  `;
}

/** The sample as files: the shortest way to see what columns a file may have. */
function downloads({ ui, school }: PageContext) {
  const names = school.files.filter(({ origin }) => origin === 'sample').map(({ name }) => name);
  if (names.length === 0) return '';
  return html`
    <p class="row samples">
      <span class="note">${ui.say('page.files.download')}</span>
      ${names.map(
        (name) => html`
          <button type="button" data-sample=${name} @click=${() => void saveSample(name)}>${name}</button>
        `,
      )}
    </p>
  `;
}

/** Made on the spot as for the worker, so that there is no file beside the page to be fetched. */
async function saveSample(name: string): Promise<void> {
  const { sampleFiles } = await import('../state/sample.ts');
  for (const file of sampleFiles) if (file.name === name) download(name, file.text);
}

function filesTable({ ui, school }: PageContext): Table {
  const { say, format } = ui;
  const numbers = ['rows', 'used', 'rejected', 'skipped'] as const;
  const hasSheets = school.inputs.some(({ sheet }) => sheet !== undefined);
  return {
    caption: say('page.files.list'),
    columns: [
      { key: 'file', title: say('column.file'), numeric: false },
      ...(hasSheets ? [{ key: 'sheet', title: say('page.files.sheet'), numeric: false }] : []),
      { key: 'kind', title: say('column.kind'), numeric: false },
      { key: 'origin', title: say('page.files.origin'), numeric: false },
      { key: 'encoding', title: say('page.files.format'), numeric: false },
      ...numbers.map((key) => ({ key, title: say(`column.${key}`), numeric: true })),
    ],
    rows: school.inputs.map((input) => ({
      key: input.kind ?? input.file,
      cells: [
        input.file,
        ...(hasSheets ? [input.sheet ?? ''] : []),
        input.kind === null ? say('file.unknown') : ui.fileKind(input.kind),
        say(`page.files.origin.${school.files.find(({ name }) => name === input.file)?.origin ?? 'user'}`),
        input.encoding ?? '',
        ...numbers.map((key) => format.integer(input[key])),
      ],
    })),
  };
}
