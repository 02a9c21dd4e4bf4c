import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import '../src/elements/muster-dashboard.ts';
import { FilesEvent } from '../src/elements/muster-drop.ts';
import { UnlockEvent } from '../src/elements/muster-staged-work.ts';
import type { StagedWork } from '../src/state/workspace.ts';
import { createUi } from '../src/ui.ts';
import { ownFile, work } from './kept-work.ts';
import { deepAll, deepText, mount, until } from './mount.ts';
import { summary } from './school.ts';
import { StandIn } from './stand-in.ts';

const file = new File(['x'], 'work.muster');

const states: readonly StagedWork[] = [
  { is: 'locked', file, isWrong: false },
  { is: 'locked', file, isWrong: true },
  { is: 'reading', file, progress: null },
  {
    is: 'ready',
    file,
    opened: {
      files: summary.files.map((one, index) => ({ ...one, origin: index === 0 ? 'user' : 'sample' })),
      inputs: summary.inputs,
    },
    work: work({
      files: [ownFile('people.csv', 'x'), { origin: 'sample', name: 'headcount.csv', of: 'headcount.csv' }],
      catalogs: [{ file: 'ours.json', text: '{}' }],
    }),
  },
  { is: 'failed', file, fault: 'newer' },
  { is: 'failed', file, fault: null },
];

const violations = async () => {
  const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
};

describe('the panel of saved work', () => {
  it.each(['en', 'zh-CN'] as const)(
    'has no violation that axe can find, in any state: %s',
    async (language) => {
      const ui = createUi(language, 'light', []);
      for (const staged of states) {
        const element = await mount('muster-staged-work', { ui, staged });
        expect(await violations(), staged.is).toEqual([]);
        element.remove();
      }
    },
  );

  it('says what it holds, and lists the files of the user', async () => {
    const ui = createUi('en', 'light', []);
    const element = await mount('muster-staged-work', { ui, staged: states[3] });
    await until(() => deepAll(element.shadowRoot, 'tbody tr').length > 0);
    expect(deepText(element)).toContain('1 file brought, 1 file of the sample, 0 recipes, 1 catalogue');
    const rows = deepAll(element.shadowRoot, 'tbody tr');
    expect(rows.map((row) => row.querySelector('th')!.textContent)).toEqual(['people.csv']);
  });

  it('takes the focus to what is asked, and hands on what is typed', async () => {
    const ui = createUi('en', 'light', []);
    const element = await mount('muster-staged-work', { ui, staged: states[0] });
    const typed: string[] = [];
    element.addEventListener(UnlockEvent.type, (event) => typed.push((event as UnlockEvent).passphrase));
    const input = element.shadowRoot.querySelector('input')!;
    expect(element.shadowRoot.activeElement).toBe(input);
    const open = () => element.shadowRoot.querySelector<HTMLButtonElement>('[data-action="unlock"]')!.click();
    open();
    expect(typed).toEqual([]);
    input.value = 'open sesame';
    open();
    expect(typed).toEqual(['open sesame']);
    Object.assign(element, { staged: states[3] });
    await element.updateComplete;
    expect((element.shadowRoot.activeElement as HTMLElement).dataset.action).toBe('use-work');
  });
});

describe('the dashboard', () => {
  async function open(properties: Readonly<Record<string, unknown>>, backend = new StandIn()) {
    await browserPage.viewport(1280, 900);
    const dashboard = await mount('muster-dashboard', {
      language: 'en',
      backend: () => backend,
      ...properties,
    });
    const root = dashboard.shadowRoot;
    await until(() => root.querySelector('h1'));
    [...root.querySelectorAll<HTMLAnchorElement>('nav a')].at(-1)!.click();
    const is = () => deepAll(root, 'muster-kept [data-keeping]')[0]?.dataset.keeping;
    const standing = async () => until(() => deepAll(root, 'muster-kept')[0]?.shadowRoot?.firstElementChild);
    await standing();
    return { root, backend, is: () => is() ?? deepAll(root, '[data-keeping]').at(-1)?.dataset.keeping };
  }

  it('keeps nothing in another page, unless it is told to', async () => {
    expect((await open({})).is()).toBe('off');
    expect((await open({ keep: true })).is()).toBe('nothing');
    expect((await open({ address: true })).is()).toBe('nothing');
  });

  it('keeps what is used, finds it again, and forgets it when it is told to', async () => {
    const shelf = `dashboard ${crypto.randomUUID()}`;
    const backend = new StandIn();
    const first = await open({ address: true, shelf }, backend);
    backend.work = work({ files: [ownFile('ours.csv', 'x')] });
    first.root.querySelector('muster-drop')!.dispatchEvent(new FilesEvent([new File(['x'], 'ours.csv')]));
    const use = await until(
      () => deepAll(first.root, '[data-action="use"]:not(:disabled)')[0] as HTMLButtonElement | undefined,
    );
    use.click();
    await until(() => first.is() === 'kept');
    expect(await violations()).toEqual([]);
    document.body.replaceChildren();

    location.hash = '';
    const second = await open({ address: true, shelf });
    expect(second.backend.opened.map(({ files }) => files.map(({ name }) => name))).toEqual([['ours.csv']]);
    // The lock of the first may still be on its way back.
    await until(() => second.is() === 'kept');
    const press = (name: string) =>
      (deepAll(second.root, `[data-action="${name}"]`)[0] as HTMLButtonElement).click();
    press('erase');
    await until(() => deepAll(second.root, 'dialog[open]')[0]);
    expect(await violations()).toEqual([]);
    press('erase-all');
    await until(() => second.is() === 'nothing');
    document.body.replaceChildren();
    expect((await open({ address: true, shelf })).backend.opened).toEqual([]);
  });
});
