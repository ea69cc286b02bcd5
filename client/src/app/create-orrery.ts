import type { Action, ActionContext } from '../actions/action.ts';
import { openStartingView } from '../actions/open-starting-view.ts';
import { type RestoredView, restoreView } from '../actions/restore-view.ts';
import { createOrreryApi } from '../api/create-orrery-api.ts';
import { ApiFailure, isPassing, isTokenNeeded } from '../api/failure.ts';
import type { OrreryApi } from '../api/orrery-api.ts';
import { createViewerToken } from '../api/viewer-token.ts';
import type { GraphCanvas } from '../canvas/graph-canvas.ts';
import { createGraphStore } from '../graph/store.ts';
import { isMessageId, type MessageId } from '../i18n/messages.ts';
import { createAnnouncer, type Values } from '../workspace/announcer.ts';
import type { Orrery } from '../workspace/context.tsx';
import { pageOf } from '../workspace/page-link.ts';
import { createPictureStore } from '../workspace/picture-store.ts';
import { problemWords } from '../workspace/problem-words.ts';
import { readSavedView } from '../workspace/saved-view.ts';
import { createShellStore } from '../workspace/shell-store.ts';
import { readHash } from '../workspace/url.ts';

/** Builds the parts and ties them together; React knows them by context only. */
export function createOrrery(given?: OrreryApi): Orrery {
  const store = createGraphStore();
  const shell = createShellStore();
  const token = createViewerToken();
  const onTokenNeeded = (why: 'missing' | 'wrong'): void => shell.setState({ tokenAsked: why });
  const api = given ?? createOrreryApi({ token, onTokenNeeded });
  const picture = createPictureStore(store);
  const { announce, complain, word } = createAnnouncer(shell);
  let canvas: GraphCanvas | null = null;
  const linked = readHash(location.hash);
  if (linked.locale !== null) shell.setState({ locale: linked.locale });
  shell.setState({ page: pageOf(location.hash) });
  store.setState({ labelLanguage: shell.getState().locale === 'en' ? 'en' : 'zh' });

  const actionContext = (): ActionContext => ({
    store,
    api,
    canvas,
    announce: (id: string, values?: Values) => {
      if (isMessageId(id)) announce(id, values);
    },
  });

  const fail = (error: unknown): void => {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    // The dialog says it.
    if (isTokenNeeded(error)) return;
    if (error instanceof ApiFailure) {
      const { kind } = error.problem;
      if (kind !== 'typed') shell.setState({ connection: kind === 'network' ? 'unreachable' : 'database-down' });
    } else reportError(error);
    complain(problemWords(error, word));
  };

  const run = async <Args>(action: Action<Args>, args: Args): Promise<void> => {
    try {
      await action.run(actionContext(), args);
    } catch (error) {
      fail(error);
    }
  };

  const open = (work: Promise<void> | void, afterFailure: 'failed' | 'done'): void => {
    const isRepeated = shell.getState().opening === 'waiting';
    shell.setState({ opening: 'loading' });
    Promise.resolve(work).then(
      () => shell.setState({ opening: 'done' }),
      (error: unknown) => {
        // Not a failure: there is no picture of a database of others, and the canvas says so.
        if (isNotOurs(error)) return shell.setState({ opening: 'done' });
        const passes = error instanceof ApiFailure && isPassing(error.problem);
        shell.setState({ opening: passes ? 'waiting' : afterFailure });
        // It was said when it failed first, and will be tried again and again.
        if (!passes || !isRepeated) fail(error);
      },
    );
  };
  const openFirstPicture = (): void => open(openPicture(actionContext()), 'failed');
  // One that fails for good leaves the picture before, and the address is rewritten to it.
  const openLink = (view: RestoredView): void => open(restoreView.run(actionContext(), view), 'done');

  return {
    store,
    picture,
    shell,
    api,
    token,
    run,
    actionContext,
    setCanvas: (next) => {
      canvas = next;
    },
    openFirstPicture,
    openLink,
    announce: (id: MessageId, values?: Values) => announce(id, values),
  };
}

/** The link wins over the tab's memory, and that over the starting picture. */
async function openPicture(context: ActionContext): Promise<void> {
  const saved = readSavedView();
  const linked = readHash(location.hash);
  const view = linked.nodes.length > 0 || location.hash !== '' ? linked : readHash(saved.hash);
  if (view.nodes.length === 0) {
    context.store.setState({ view: view.view });
    await openStartingView.run(context, undefined);
    // Where the visit begins is where undo ends.
    context.store.setState({ past: [], future: [] });
  } else await restoreView.run(context, { ...view, positions: saved.positions, broughtBy: saved.broughtBy });
}

const isNotOurs = (error: unknown): boolean =>
  error instanceof ApiFailure && error.problem.kind === 'typed' && error.problem.code === 'NOT_AN_ORRERY_GRAPH';
