import type { Action, ActionContext } from '../../actions/action.ts';
import { addSubgraph } from '../../actions/add-subgraph.ts';
import { download } from '../../actions/download.ts';
import { restoreView } from '../../actions/restore-view.ts';
import { rememberPositions } from '../../actions/settle.ts';
import type { Subgraph } from '../../api/orrery-api.ts';
import { changesSince, countChanges, type PictureData, rememberData } from '../../graph/memory.ts';
import type { NodeId } from '../../graph/types.ts';
import { decodeView, encodeView } from '../../graph/view-codec.ts';
import { ViewRefused } from '../../graph/view-refused.ts';
import { viewOf } from '../../graph/view-state.ts';
import type { Orrery } from '../context.tsx';
import { neighboursOf, newcomersSince } from './newcomers.ts';
import { freeName, type SavedView, tidyName, type ViewDatabase } from './saved-view.ts';
import { checkFileSize, readViewFile, writeViewFile } from './view-file.ts';

/** Keeps the picture as it is under a name; with `over`, in place of that view. Returns whether it is kept; a failure is told. */
export function saveView(orrery: Orrery, name: string, over?: SavedView): Promise<boolean> {
  return doing(orrery, 'save-view', async (context) => {
    const view = await viewNow(context, { name, over });
    await orrery.savedViews.keep(view);
    orrery.savedViews.state.setState({ opened: { id: view.id } });
    orrery.announce('views.saved', { name: view.name });
  });
}

/** Writes the picture into a file without keeping it: the way out where the browser keeps nothing. */
export const pictureToFile = (orrery: Orrery, name: string): Promise<boolean> =>
  doing(orrery, 'picture-to-file', async (context) => viewToFile(await viewNow(context, { name })));

interface Naming {
  readonly name: string;
  readonly over?: SavedView | undefined;
}

async function viewNow(context: ActionContext, { name, over }: Naming): Promise<SavedView> {
  rememberPositions(context);
  const state = context.store.getState();
  const database = await databaseOf(context);
  const data = await dataOf(context);
  const ids = data.nodes.map(({ id }) => id);
  return {
    id: over?.id ?? crypto.randomUUID(),
    name: tidyName(name),
    saved: Date.now(),
    database,
    count: state.nodes.size,
    view: encodeView(viewOf(state, state.labelLanguage)),
    memory: rememberData(data, await neighboursOf(context, ids)),
  };
}

/** As the database has it now, for that is what it is compared with later; a picture may have been on the canvas for hours. */
async function dataOf({ api, store, signal }: ActionContext): Promise<PictureData> {
  const { nodes, view } = store.getState();
  return api.subgraph({ ids: [...nodes.keys()], ...view }, { signal });
}

async function databaseOf({ api, signal }: ActionContext): Promise<ViewDatabase> {
  const { id, name } = await api.database({ signal });
  return { id, name };
}

let opening: AbortController | undefined;

/** Puts a saved view on the canvas as a step of undo, and finds out what has changed since it was saved. */
export function openSavedView(orrery: Orrery, saved: SavedView): Promise<boolean> {
  opening?.abort(new DOMException('Another view was asked for.', 'AbortError'));
  const controller = new AbortController();
  opening = controller;
  const { state } = orrery.savedViews;
  const before = state.getState().opened;
  return doing(orrery, 'open-saved-view', async (context) => {
    state.setState({ opened: { id: saved.id } });
    try {
      await bringBack(orrery, { ...context, signal: controller.signal }, saved);
    } catch (error) {
      // One that was asked for meanwhile has the place already.
      if (opening === controller) state.setState({ opened: before });
      throw error;
    }
  });
}

async function bringBack(orrery: Orrery, context: ActionContext, saved: SavedView): Promise<void> {
  const { name, memory, id } = saved;
  const view = decodeView(saved.view);
  let answer: Subgraph | undefined;
  await restoreView.run(context, {
    view,
    step: { kind: 'open', name },
    check: (found) => {
      if (found.nodes.length === 0 && view.nodes.length > 0) {
        throw new ViewRefused({ kind: 'nothing-here', count: view.nodes.length });
      }
      answer = found;
    },
  });
  orrery.shell.setState({ page: null, answer: null });
  if (answer === undefined) return;
  const changes = changesSince(memory, answer);
  const newcomers = await newcomersSince(context, memory, answer.nodes);
  context.signal?.throwIfAborted();
  orrery.savedViews.state.setState({ opened: { id, changes, ...newcomers } });
  const count = countChanges(changes) + (newcomers.newcomerCount ?? 0);
  if (count === 0) return orrery.announce('views.opened', { name });
  orrery.announce('views.openedChanged', { name, count }, { label: 'views.showChanges', run: () => showViews(orrery) });
}

/** Puts what is linked with the opened view since then on the canvas. */
export const bringNewcomers = (orrery: Orrery, ids: readonly NodeId[]): Promise<void> =>
  orrery.run(addSubgraph, {
    load: async (signal) => {
      const { nodes, view } = orrery.store.getState();
      const answer = await orrery.api.subgraph({ ids: [...ids, ...nodes.keys()], ...view }, { signal });
      return { ...answer, nodes: answer.nodes.filter(({ id }) => !nodes.has(id)) };
    },
  });

/** Opens the list of saved views. */
export function showViews({ shell }: Orrery): void {
  shell.setState({ side: 'views', sheet: 'views' });
}

export const renameView = (orrery: Orrery, view: SavedView, name: string): Promise<boolean> =>
  doing(orrery, 'rename-view', async () => {
    const tidy = tidyName(name);
    if (tidy === '' || tidy === view.name) return;
    await orrery.savedViews.keep({ ...view, name: tidy });
  });

/** Deletes it; the message that says so takes it back. */
export const deleteView = (orrery: Orrery, view: SavedView): Promise<boolean> =>
  doing(orrery, 'delete-view', async () => {
    await orrery.savedViews.remove(view.id);
    orrery.announce(
      'views.deleted',
      { name: view.name },
      { label: 'views.takeBack', run: () => void doing(orrery, 'keep-view', () => orrery.savedViews.keep(view)) },
    );
  });

export function viewToFile(view: SavedView): void {
  // What no file system takes in a name; all else of any script stays.
  const name = view.name.replaceAll(/[\p{Cc}\\/:*?"<>|.]+/gu, ' ').trim() || 'view';
  download(new Blob([writeViewFile(view)], { type: 'application/json' }), `${name}.orrery.json`);
}

/** Opens a file and keeps what it holds among the views of this database. */
export const viewFromFile = (orrery: Orrery, file: File): Promise<boolean> =>
  doing(orrery, 'view-from-file', async (context) => {
    checkFileSize(file.size);
    const read = readViewFile(await file.text());
    const database = await databaseOf(context);
    const { views } = orrery.savedViews.state.getState();
    const own = views.filter((view) => view.database.id === database.id);
    const view: SavedView = { ...read, name: freeName(read.name, own), database };
    // What cannot be opened is not kept either.
    if (!(await openSavedView(orrery, view))) return;
    if (read.database.id !== database.id) orrery.announce('views.otherDatabase', { name: read.database.name });
    await orrery.savedViews.keep(view);
  });

/** Whether it was done; what went wrong has been told. */
async function doing(orrery: Orrery, id: string, work: (context: ActionContext) => Promise<void>): Promise<boolean> {
  let isDone = false;
  const action: Action<undefined> = {
    id,
    async run(context) {
      await work(context);
      isDone = true;
    },
  };
  await orrery.run(action, undefined);
  return isDone;
}
