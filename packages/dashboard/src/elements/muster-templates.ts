/** An empty file of each kind, with its columns and an example row. */
import { datasets } from '@muster/core';
import { templateOf } from '@muster/core/locales';
import { html, LitElement, nothing } from 'lit';
import { BYTE_ORDER_MARK, csvRecord } from '../csv.ts';
import { download } from '../download.ts';
import type { Ui } from '../ui.ts';
import { define } from './define.ts';
import { importStyles } from './import-styles.ts';
import { base } from './styles.ts';

export class MusterTemplates extends LitElement {
  static override readonly properties = { ui: { attribute: false } };
  static override readonly styles = [base, importStyles];

  declare ui: Ui | null;

  constructor() {
    super();
    this.ui = null;
  }

  protected override render() {
    const { ui } = this;
    if (ui === null) return nothing;
    const { language, say } = ui;
    return html`
      <ul class="row">
        ${datasets.map((dataset) => {
          const name = ui.fileKind(dataset.kind);
          const save = () => {
            const records = templateOf(dataset, language, say).map(csvRecord);
            download(`${name}.csv`, BYTE_ORDER_MARK + records.join(''));
          };
          return html`<li>
            <button type="button" data-template=${dataset.kind} @click=${save}>${name}</button>
          </li>`;
        })}
      </ul>
    `;
  }
}

define('muster-templates', MusterTemplates);
