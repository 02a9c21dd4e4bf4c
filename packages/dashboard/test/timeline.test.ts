import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { historyButtons } from '../src/elements/history-buttons.ts';
import { wayOf } from '../src/elements/history-keys.ts';
import '../src/elements/muster-dashboard.ts';
import { askedOf, defaultView, readAddress, withAsked } from '../src/state/address.ts';
import type { OpenOutcome } from '../src/state/outcomes.ts';
import type { FileProgress } from '../src/state/progress.ts';
import { Shelf } from '../src/state/shelf.ts';
import { Store } from '../src/state/store.ts';
import type { Held } from '../src/state/work.ts';
import { Workspace } from '../src/state/workspace.ts';
import { createUi } from '../src/ui.ts';
import { freeShelf, ownFile } from './kept-work.ts';
import { until } from './mount.ts';
import { StandIn } from './stand-in.ts';

const held = (...texts: readonly string[]): Held => ({
  files: texts.map((text) => ownFile(`${text}.csv`, text)),
  followed: [],
  catalogs: [],
});
const namesOf = (work: Held | undefined) => work?.files.map(({ name }) => name);
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

/** A backend that has in use what was staged or opened last. */
class Files extends StandIn {
  next: Held = held();
  override async use() {
    this.work = this.next;
    return super.use();
  }
  override async open(work: Held, _onProgress?: (progress: FileProgress) => void): Promise<OpenOutcome> {
    this.next = work;
    return super.open(work);
  }
}

async function start() {
  const backend = new Files();
  const store = new Store(backend);
  const workspace = new Workspace(store, backend, null);
  await workspace.start();
  workspace.look('#/overview');
  /** Stages a file, decides something about it, and puts it to use. */
  const use = async (text: string) => {
    await workspace.bring([new File([text], `${text}.csv`)]);
    await store.importing.decide({ what: 'beside', beside: true });
    backend.next = held(text);
    await store.use();
    await settled();
  };
  return { backend, store, workspace, use };
}

describe('files that were put to use', () => {
  it('make way for those before them, and come again', async () => {
    const { backend, workspace, use } = await start();
    expect(workspace.steps).toEqual({ undo: null, redo: null });
    await use('one');
    await use('two');
    expect(workspace.steps).toEqual({ undo: 'files', redo: null });
    await workspace.turn('undo');
    await settled();
    expect(namesOf(backend.work)).toEqual(['one.csv']);
    expect(workspace.turned).toEqual({ way: 'undo', done: 'files' });
    await workspace.turn('redo');
    await settled();
    expect(namesOf(backend.work)).toEqual(['two.csv']);
    expect(workspace.steps).toEqual({ undo: 'files', redo: null });
  });

  it('are staged again with what was decided about them, down to where they were brought', async () => {
    const { backend, store, workspace, use } = await start();
    await use('one');
    await workspace.turn('undo');
    await settled();
    expect(namesOf(backend.work)).toEqual([]);
    expect(store.importing.staged.files.map(({ name }) => name)).toEqual(['one.csv']);
    expect(store.importing.staged.beside).toBe(true);
    expect(workspace.steps).toEqual({ undo: 'beside', redo: 'files' });
    await workspace.turn('undo');
    expect(store.importing.staged.beside).toBeNull();
    await workspace.turn('undo');
    expect(store.importing.staged.files).toEqual([]);
    expect(workspace.steps).toEqual({ undo: null, redo: 'add' });
    for (const done of ['add', 'beside', 'files']) {
      expect(workspace.steps.redo).toBe(done);
      await workspace.turn('redo');
      await settled();
    }
    expect(namesOf(backend.work)).toEqual(['one.csv']);
    expect(store.importing.staged.files).toEqual([]);
    expect(workspace.steps).toEqual({ undo: 'files', redo: null });
  });

  it('are no longer brought back once something else was decided', async () => {
    const { store, workspace, use } = await start();
    await use('one');
    await workspace.turn('undo');
    await settled();
    await store.importing.decide({ what: 'beside', beside: false });
    expect(workspace.steps).toEqual({ undo: 'beside', redo: null });
  });

  it('leave what was staged after them to be taken again after them', async () => {
    const { backend, store, workspace, use } = await start();
    await use('one');
    await workspace.bring([new File(['two'], 'two.csv')]);
    for (const done of ['add', 'files']) {
      expect(workspace.steps.undo).toBe(done);
      await workspace.turn('undo');
      await settled();
    }
    expect(store.importing.staged.files.map(({ name }) => name)).toEqual(['one.csv']);
    for (const done of ['files', 'add']) {
      expect(workspace.steps.redo).toBe(done);
      await workspace.turn('redo');
      await settled();
    }
    expect(namesOf(backend.work)).toEqual(['one.csv']);
    expect(store.importing.staged.files.map(({ name }) => name)).toEqual(['two.csv']);
    expect(workspace.steps).toEqual({ undo: 'add', redo: null });
  });

  it('come again before what was undone while they were staged', async () => {
    const { backend, store, workspace } = await start();
    await workspace.bring([new File(['one'], 'one.csv')]);
    await store.importing.decide({ what: 'beside', beside: true });
    await workspace.turn('undo');
    await settled();
    backend.next = held('one');
    await store.use();
    await settled();
    await workspace.turn('undo');
    await settled();
    expect(workspace.steps).toEqual({ undo: 'add', redo: 'files' });
  });

  it('can be turned again where the worker fails on the way', async () => {
    const { backend, store, workspace, use } = await start();
    await use('one');
    const { open } = backend;
    backend.open = () => Promise.reject(new Error('gone'));
    await workspace.turn('undo');
    expect(store.notice).toEqual({ kind: 'failed', message: 'gone' });
    backend.open = open;
    expect(workspace.steps.undo).toBe('files');
  });

  it('say how far they are read, and stay where that is stopped', async () => {
    const { backend, workspace, use } = await start();
    await use('one');
    await use('two');
    const progress = { file: 'one.csv', rows: 1000, rowsPerSecond: 5000, share: 0.5 };
    const seen: unknown[] = [];
    workspace.subscribe(() => seen.push(workspace.turning));
    let stop: (outcome: OpenOutcome) => void = () => undefined;
    backend.open = (_work, onProgress) => {
      onProgress?.(progress);
      return new Promise((resolve) => {
        stop = resolve;
      });
    };
    const turning = workspace.turn('undo');
    await until(() => workspace.turning?.progress);
    expect(workspace.steps).toEqual({ undo: null, redo: null });
    await workspace.stopTurning();
    expect(backend.cancelled).toBe(1);
    stop({ status: 'cancelled' });
    await turning;
    expect(seen).toContainEqual({ progress: null });
    expect(workspace.turning).toBeNull();
    expect(namesOf(backend.work)).toEqual(['two.csv']);
    expect(workspace.steps).toEqual({ undo: 'files', redo: null });
  });

  it('keep what is asked while they cannot be put back', async () => {
    const { backend, workspace, use } = await start();
    await use('one');
    backend.open = async () => {
      workspace.look('#/overview?unit=ENG');
      return { status: 'failed', message: 'gone' };
    };
    await workspace.turn('undo');
    expect(workspace.steps).toEqual({ undo: 'asked', redo: null });
    expect(await workspace.turn('undo')).toBe('#/overview');
    expect(workspace.steps).toEqual({ undo: 'files', redo: 'asked' });
  });

  it('are what is undone, however soon after they were put to use', async () => {
    const { backend, store, workspace, use } = await start();
    await use('one');
    await workspace.bring([new File(['two'], 'two.csv')]);
    backend.next = held('two');
    const { gather } = backend;
    backend.gather = async () => {
      await settled();
      return gather.call(backend);
    };
    await store.use();
    await workspace.turn('undo');
    expect(namesOf(backend.work)).toEqual(['one.csv']);
  });

  it('stay where those before them cannot be read', async () => {
    const { backend, store, workspace, use } = await start();
    await use('one');
    await use('two');
    backend.open = async () => ({ status: 'failed', message: 'gone' });
    await workspace.turn('undo');
    await settled();
    expect(namesOf(backend.work)).toEqual(['two.csv']);
    expect(store.notice).toEqual({ kind: 'failed', message: 'gone' });
    expect(workspace.steps).toEqual({ undo: 'files', redo: null });
    expect(workspace.turned).toBeNull();
  });

  it('can be taken back in a tab that keeps, and what is kept follows', async () => {
    const backend = new Files();
    const store = new Store(backend);
    const name = freeShelf();
    const workspace = new Workspace(store, backend, name);
    await workspace.start();
    workspace.look('#/overview');
    for (const text of ['one', 'two']) {
      await workspace.bring([new File([text], `${text}.csv`)]);
      backend.next = held(text);
      await store.use();
      await until(() => workspace.steps.undo === 'files');
    }
    const shelf = new Shelf(name);
    const kept = () => expect.poll(async () => namesOf((await shelf.read())?.work));
    await kept().toEqual(['two.csv']);
    await workspace.turn('undo');
    await kept().toEqual(['one.csv']);
    await shelf.close();
    workspace.close();
    const later = new Files();
    const again = new Workspace(new Store(later), later, name);
    await again.start();
    expect(namesOf(later.work)).toEqual(['one.csv']);
    again.close();
  });
});

describe('other steps', () => {
  it('are indicators of the user’s own', async () => {
    const { backend, workspace } = await start();
    backend.work = { ...backend.work, catalogs: [{ file: 'ours.json', text: '{}' }] };
    const catalog = { schema: 'muster-catalog/1', indicators: [] };
    await workspace.bring([new File([JSON.stringify(catalog)], 'ours.json')]);
    await settled();
    expect(workspace.steps.undo).toBe('catalogs');
    await workspace.turn('undo');
    expect(backend.opened.at(-1)!.catalogs).toEqual([]);
  });

  it('are what is asked, among others in their order, and not where it is looked at', async () => {
    const { backend, workspace, use } = await start();
    workspace.look('#/overview?unit=ENG');
    workspace.look('#/grades?unit=ENG&lang=en&theme=dark');
    await use('one');
    workspace.look('#/grades?unit=ENG&target=8');
    expect(workspace.steps.undo).toBe('asked');
    expect(await workspace.turn('undo')).toBe('#/overview?unit=ENG');
    expect(workspace.steps).toEqual({ undo: 'files', redo: 'asked' });
    expect(await workspace.turn('undo')).toBeNull();
    await settled();
    expect(namesOf(backend.work)).toEqual([]);
    // What was staged comes back, and goes away before what was asked before it.
    await workspace.turn('undo');
    await workspace.turn('undo');
    expect(await workspace.turn('undo')).toBe('#/overview');
    expect(workspace.steps.undo).toBeNull();
    expect(await workspace.turn('redo')).toBe('#/overview?unit=ENG');
  });

  it('are none where everything was erased', async () => {
    const { workspace, use } = await start();
    workspace.look('#/overview?unit=ENG');
    await use('one');
    await workspace.erase();
    expect(workspace.steps).toEqual({ undo: null, redo: null });
  });
});

describe('whatever is done', () => {
  type Act = 'ask' | 'stage' | 'beside' | 'use' | 'undo' | 'redo';
  const acts = fc.array(
    fc.constantFrom<Act>('ask', 'stage', 'stage', 'beside', 'use', 'undo', 'undo', 'redo'),
    {
      maxLength: 30,
    },
  );

  it('leads to where it was before when it is undone, and to where it was after when it is done again', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        const { backend, store, workspace } = await start();
        let asked = '#/overview';
        let number = 0;
        const state = () => ({
          asked,
          files: namesOf(backend.work),
          staged: store.importing.staged.files.map(({ name }) => name),
          beside: store.importing.staged.beside,
        });
        const look = (address: string) => {
          asked = address;
          workspace.look(address);
        };
        const act = async (what: Act): Promise<boolean> => {
          const isStaged = store.importing.staged.files.length > 0;
          number += 1;
          if (what === 'ask') look(`#/overview?threshold=${number}`);
          else if (what === 'stage') await workspace.bring([new File(['x'], `${number}.csv`)]);
          else if (!isStaged) return false;
          else if (what === 'beside') {
            await store.importing.decide({ what: 'beside', beside: !store.importing.staged.beside });
          } else {
            backend.next = held(`used ${number}`);
            await store.use();
          }
          return true;
        };
        // All states that can be come back to, in the order in which they were come to, and where among them.
        let states = [state()];
        let here = 0;
        for (const what of all) {
          if (what === 'undo' || what === 'redo') {
            const address = await workspace.turn(what);
            if (address !== null) look(address);
            here = Math.min(states.length - 1, Math.max(0, here + (what === 'undo' ? -1 : 1)));
            await until(() => store.importing.reading === null);
          } else if (await act(what)) {
            await workspace.turn('redo');
            states = [...states.slice(0, here + 1), state()];
            here += 1;
          }
          expect(state()).toEqual(states[here]);
          expect([workspace.steps.undo === null, workspace.steps.redo === null]).toEqual([
            here === 0,
            here === states.length - 1,
          ]);
        }
        workspace.close();
      }),
    );
  });
});

describe('what is asked', () => {
  it('leaves out the page and how it is shown, and is put to the page that is looked at', () => {
    expect(askedOf('#/grades?lang=en&theme=dark&profile=ENG&unit=MGT&as-of=2003-06-30')).toBe(
      '#/overview?as-of=2003-06-30&unit=MGT',
    );
    const view = readAddress('#/unit?lang=en&profile=ENG&unit=MGT');
    expect(withAsked(view, '#/overview?target=8')).toEqual({
      ...defaultView,
      page: 'unit',
      language: 'en',
      profile: 'ENG',
      target: '8',
    });
  });
});

describe('keys', () => {
  afterEach(() => document.body.replaceChildren());

  function pressed(target: HTMLElement, init: KeyboardEventInit) {
    document.body.append(target);
    let way: ReturnType<typeof wayOf> = null;
    target.addEventListener('keydown', (event) => {
      way = wayOf(event);
    });
    target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, ...init }));
    return way;
  }
  const field = (type: string) => Object.assign(document.createElement('input'), { type });

  it.each([
    [{ key: 'z', ctrlKey: true }, 'undo'],
    [{ key: 'z', metaKey: true }, 'undo'],
    [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
    [{ key: 'Z', metaKey: true, shiftKey: true }, 'redo'],
    [{ key: 'y', ctrlKey: true }, 'redo'],
    [{ key: 'y', metaKey: true }, null],
    [{ key: 'z' }, null],
    [{ key: 'z', ctrlKey: true, altKey: true }, null],
  ])('%j', (init, way) => {
    expect(pressed(document.createElement('button'), init)).toBe(way);
  });

  it('are left to the browser where a text is typed', () => {
    const key = { key: 'z', ctrlKey: true };
    for (const type of ['text', 'number', 'date', 'search']) expect(pressed(field(type), key)).toBeNull();
    expect(pressed(document.createElement('textarea'), key)).toBeNull();
    for (const type of ['range', 'checkbox']) expect(pressed(field(type), key)).toBe('undo');
    expect(pressed(document.createElement('select'), key)).toBe('undo');
  });

  it('do nothing behind a dialog', () => {
    expect(pressed(document.createElement('dialog'), { key: 'z', ctrlKey: true })).toBeNull();
  });
});

describe('the page', () => {
  it('takes back what was asked by a button and by keys, and says so', async () => {
    history.replaceState(null, '', '#/overview?lang=en');
    const dashboard = document.createElement('muster-dashboard');
    const backend = new StandIn();
    dashboard.address = true;
    dashboard.shelf = freeShelf();
    dashboard.backend = () => backend;
    document.body.append(dashboard);
    const root = dashboard.shadowRoot!;
    const button = (way: string) => root.querySelector<HTMLButtonElement>(`[data-step="${way}"]`)!;
    await until(() => root.querySelector('muster-card'));
    expect(button('undo').disabled).toBe(true);
    const threshold = root.querySelector<HTMLInputElement>('[data-setting="all-threshold"]')!;
    threshold.value = '12';
    threshold.dispatchEvent(new Event('change'));
    await until(() => root.querySelector('[data-chip="threshold"]') && !button('undo').disabled);
    expect(button('undo').title).toBe('Undo: what is asked');
    button('undo').click();
    await until(() => root.querySelector('[data-chip]') === null);
    expect(location.hash).toBe('#/overview?lang=en');
    await until(() => root.querySelector('.steps [aria-live]')!.textContent === 'Undone: what is asked.');
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Z', ctrlKey: true, shiftKey: true }));
    await until(() => root.querySelector('[data-chip="threshold"]'));
    expect(location.hash).toBe('#/overview?lang=en&threshold=12');
    dashboard.remove();
  });

  it('says each step in Chinese', () => {
    const ui = createUi('zh-CN', 'light', []);
    const steps = { undo: 'files', redo: 'asked' } as const;
    const { values } = historyButtons({ ui, steps, turned: null, turn: () => undefined });
    expect(values[0]).toBe('操作步骤');
    expect(ui.say('page.import.step', { step: steps.undo })).toBe('所用文件');
  });
});
