/** Whose figures these are, where files come in, and the files that are staged. */
import { html, nothing } from 'lit';
import type { KeepingState } from '../state/keeping.ts';
import type { SchoolSummary } from '../state/school-summary.ts';
import type { Store } from '../state/store.ts';
import type { Workspace } from '../state/workspace.ts';
import type { Ui } from '../ui.ts';
import './muster-drop.ts';
import type { FilesEvent } from './muster-drop.ts';
import './muster-staged-files.ts';
import './muster-notice.ts';
import './muster-progress.ts';
import type { UnlockEvent } from './muster-staged-work.ts';
import './muster-staged-work.ts';

export interface FilesBar {
  readonly store: Store;
  readonly workspace: Workspace;
  readonly ui: Ui;
  /** On what files may be dropped. */
  readonly area: EventTarget;
  readonly showIssues: () => void;
  /** Whether there is a sample to go back to. */
  readonly hasSample: boolean;
  /** Hears what is looked at in work that is put to use. */
  readonly look: (address: string) => void;
}

export function filesBar({ store, workspace, ui, area, showIssues, hasSample, look }: FilesBar) {
  const { say } = ui;
  const { staged } = workspace;
  return html`
    <section class="files" aria-label=${say('page.files.label')}>
      <div class="row">
        ${inUse(store, ui, hasSample)}
        <muster-drop
          .ui=${ui}
          .area=${area}
          @muster-files=${(event: FilesEvent) => void workspace.bring(event.files)}
        ></muster-drop>
        <span class="muted">${say('page.files.private')}</span>
      </div>
      ${isApart(workspace.keeping) ? apart(workspace, workspace.keeping.is, ui) : nothing}
      <muster-notice
        .ui=${ui}
        .notice=${store.notice}
        @muster-dismiss=${() => store.dismiss()}
        @muster-issues=${showIssues}
      ></muster-notice>
      ${
        workspace.turning === null
          ? nothing
          : html`<muster-progress
              .ui=${ui}
              .progress=${workspace.turning.progress}
              @muster-cancel=${() => void workspace.stopTurning()}
            ></muster-progress>`
      }
      ${
        staged === null
          ? nothing
          : html`<muster-staged-work
              .ui=${ui}
              .staged=${staged}
              @muster-unlock=${(event: UnlockEvent) => void workspace.unlock(event.passphrase)}
              @muster-use-work=${async () => {
                const address = await workspace.use();
                if (address !== null) look(address);
              }}
              @muster-discard-work=${() => void workspace.discard()}
            ></muster-staged-work>`
      }
      ${
        store.importing.staged.files.length === 0
          ? nothing
          : html`<muster-staged-files .ui=${ui} .store=${store}></muster-staged-files>`
      }
    </section>
  `;
}

type Apart = Extract<KeepingState, { is: 'elsewhere' | 'aside' }>;

function isApart(keeping: KeepingState | null): keeping is Apart {
  return keeping?.is === 'elsewhere' || keeping?.is === 'aside';
}

/** Only one tab keeps the work, so that two do not overwrite each other. */
function apart(workspace: Workspace, is: Apart['is'], { say }: Ui) {
  return html`
    <div class="row" data-keeping=${is}>
      <p class="state mixed" role="status">${say(`page.kept.${is}`)}</p>
      <button type="button" data-action="take-over" @click=${() => void workspace.takeOver()}>
        ${say('page.kept.take-over')}
      </button>
    </div>
  `;
}

/** Whose figures these are: the sample's, the user's, or a mixture that has to be said aloud. */
function inUse(store: Store, ui: Ui, hasSample: boolean) {
  const { school } = store;
  if (school === null) return nothing;
  const { say } = ui;
  const own = school.files.filter(({ origin }) => origin === 'user');
  if (own.length === 0) {
    return html`<p class="state" data-origin="sample">${say('page.files.sample')}</p>`;
  }
  const mixed = own.length < school.files.length;
  return html`
    <p class=${mixed ? 'state mixed' : 'state'} data-origin=${mixed ? 'mixed' : 'user'}>
      ${mixed ? mixture(ui, own) : say('page.files.yours', { count: own.length })}
    </p>
    ${mixed ? html`<button type="button" data-action="leave-sample" @click=${() => void store.leaveSample()}>${say('page.files.leave')}</button>` : nothing}
    ${hasSample ? html`<button type="button" @click=${() => void store.useSample()}>${say('page.files.reset')}</button>` : nothing}
  `;
}

function mixture({ say }: Ui, own: SchoolSummary['files']): string {
  const names = own.map(({ name }) => name).join(say('list.separator'));
  return say('page.files.mixed', { own: own.length, names });
}
