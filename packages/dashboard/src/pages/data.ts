/** The files in use, what became of their rows, and what is wrong with them. */
import { html } from 'lit';
import type { Table } from '../figures/model.ts';
import type { PageContext } from './context.ts';

export function dataPage(context: PageContext) {
  const { ui, issues } = context;
  const { say } = ui;
  const count = (severity: 'error' | 'warning') =>
    issues.filter((group) => group.severity === severity).reduce((sum, group) => sum + group.count, 0);
  return html`
    <h1>${say('page.data.heading')}</h1>
    <section class="panel" aria-labelledby="files">
      <h2 id="files">${say('page.files.list')}</h2>
      <muster-table captionless data-figure="files" .table=${filesTable(context)}></muster-table>
      <p class="note">${say('page.files.replace')}</p>
      ${context.sampleBeside ? downloads(context) : ''}
    </section>
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
  `;
}

/** The sample as files: the shortest way to see what columns a file may have. */
function downloads({ ui, school }: PageContext) {
  const names = school.files.filter(({ origin }) => origin === 'sample').map(({ name }) => name);
  if (names.length === 0) return '';
  return html`
    <p class="note">
      ${ui.say('page.files.download')}
      ${names.map((name) => html` <a href=${`./sample/${name}`} download=${name}>${name}</a>`)}
    </p>
  `;
}

function filesTable({ ui, school }: PageContext): Table {
  const { say, format } = ui;
  const numbers = ['rows', 'used', 'rejected', 'skipped'] as const;
  return {
    caption: say('page.files.list'),
    columns: [
      { key: 'file', title: say('column.file'), numeric: false },
      { key: 'kind', title: say('column.kind'), numeric: false },
      { key: 'origin', title: say('page.files.origin'), numeric: false },
      { key: 'encoding', title: say('column.encoding'), numeric: false },
      ...numbers.map((key) => ({ key, title: say(`column.${key}`), numeric: true })),
    ],
    rows: school.inputs.map((input, index) => ({
      key: input.kind ?? input.file,
      cells: [
        input.file,
        input.kind === null ? say('file.unknown') : ui.fileKind(input.kind),
        // Inputs come in the order in which the files were handed over.
        say(`page.files.origin.${school.files[index]?.origin ?? 'user'}`),
        input.encoding ?? '',
        ...numbers.map((key) => format.integer(input[key])),
      ],
    })),
  };
}
